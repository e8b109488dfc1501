import { calendarDays } from '../../days.ts';
import type { ProfilePart } from '../../profile.ts';
import { NEVER_ANYWHERE, notReadOn, onlyWithReasonBut, otherEndings, READ_ON, saysOn, UNCONFIRMED } from './reading.ts';

const PAGE = 'East Riding, disruption meetings in adoption';
const AGENCY = 'Together for Adoption, disruption of adoptive placements';
const says = saysOn(PAGE);
const agencySays = saysOn(AGENCY);

/** East Riding with its regional agency: adoption before the order, 28 to 42 days, a chair from outside the adoption service. */
export const eastRidingAdoption: ProfilePart = {
  name: 'east-riding-adoption-public-pages',
  title: 'East Riding with Together for Adoption, from public pages',
  version: UNCONFIRMED,
  effectiveFrom: READ_ON,
  extends: 'neutral',
  pages: [
    {
      address: 'https://eastridingcs.trixonline.co.uk/chapter/disruption-meetings',
      dated: 'undated',
      readOn: READ_ON,
      read: 'the whole procedure',
    },
    {
      address: 'http://www.proceduresonline.com/togetherforadoption/p_disrup_adopt_plac.html',
      dated: 'January 2024',
      readOn: READ_ON,
      read: 'scope, chair and what follows',
    },
  ],
  disruption: {
    required: [says('adoption-before-order')],
    consider: [agencySays('adoption-after-order', 'after the order a meeting may be held'), otherEndings(PAGE)],
    window: notReadOn(PAGE),
    windows: [says({ for: 'adoption-before-order', notSoonerThan: calendarDays(28), notLaterThan: calendarDays(42) })],
    organiser: says('childs-social-worker'),
    tasks: { invitations: says('childs-social-worker') },
    chair: {
      roles: says(['experienced-practitioner', 'team-manager', 'service-manager', 'independent-chair']),
      never: [
        ...NEVER_ANYWHERE,
        says('works-in-the-adoption-service', 'from outside the adoption service'),
        says('line-manager-of-a-worker', 'outside the social worker’s line management'),
      ],
      onlyWithReason: onlyWithReasonBut('line-manager-of-a-worker'),
      allocatedBy: says('adoption-team-manager'),
    },
    invitees: {
      core: [
        says({ role: 'childs-social-worker', when: 'always', as: 'the child’s social worker' }),
        says({ role: 'team-manager', when: 'always', as: 'the line managers, who must come' }),
        says({ role: 'adopter', when: 'adoption', as: 'the adopters' }),
        says({ role: 'adopters-link-worker', when: 'adoption', as: 'the adopters’ worker' }),
        says({ role: 'next-carer', when: 'new-home-known', as: 'the present carers' }),
        says({ role: 'independent-reviewing-officer', when: 'always', as: 'the independent reviewing officer' }),
      ],
    },
    panel: { presentedBy: [says('childs-social-worker'), says('adopters-link-worker')] },
    report: {
      recipients: [
        says('The adoption panel, with its own earlier minutes'),
        agencySays('The panel members who sat: they are told, and get the minutes'),
      ],
      panel: says('Adoption Panel'),
    },
  },
};
