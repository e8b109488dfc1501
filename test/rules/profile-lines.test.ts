import { describe, expect, it } from 'vitest';
import { type DayLimit, type DayWindow, explainKey, type InviteeLine, profileNamed, type ViewsGroup } from '#rules';

/** Statement, profile, key, and what stands there because of it. */
const LINES = [
  [
    'W-06',
    'blended-default',
    'planning.chair.agreedBy',
    'childs-social-worker, home-manager, supervising-social-worker',
  ],
  ['W-07', 'blended-default', 'planning.chair.chosen', 'agreed'],
  ['W-08', 'blended-default', 'planning.contributors', 'childs-social-worker: always'],
  ['W-09', 'blended-default', 'planning.contributors', 'child: always'],
  ['W-10', 'blended-default', 'planning.contributors', 'parent: decision-needed'],
  ['W-11', 'blended-default', 'planning.contributors', 'key-worker: residential'],
  ['W-12', 'blended-default', 'planning.contributors', 'foster-carer: foster'],
  ['W-13', 'blended-default', 'council.attendance', 'came'],
  ['W-14', 'blended-default', 'planning.papers', 'The current Placement Plan'],
  ['W-15', 'blended-default', 'planning.papers', 'What has been done already to support the placement'],
  [
    'W-16',
    'blended-default',
    'planning.papers',
    'The care plan, personal education plan and pathway plan, where they exist and matter',
  ],
  ['W-19', 'blended-default', 'planning.conduct', 'Everyone understands what the meeting is for and how it runs'],
  ['W-20', 'blended-default', 'planning.conduct', 'Everyone has a real chance to say what they think'],
  ['W-21', 'blended-default', 'instability.judgement.outcomes', 'planning-review'],
  [
    'W-22',
    'blended-default',
    'planning.notSettling',
    'Would more support hold the placement until the next case review?',
  ],
  ['W-23', 'blended-default', 'planning.notSettling', 'Bring the next case review forward'],
  ['W-24', 'blended-default', 'planning.notSettling', 'End the placement'],
  [
    'W-25',
    'blended-default',
    'planning.agenda',
    'Support, and how we keep this placement steady: early signs, and whom to ring',
  ],
  [
    'W-26',
    'blended-default',
    'planning.agenda',
    'Support, and how we keep this placement steady: early signs, and whom to ring',
  ],
  ['W-31', 'blended-default', 'disruption.required', 'adoption'],
  ['W-32', 'blended-default', 'disruption.required', 'matched-by-panel'],
  ['W-33', 'blended-default', 'disruption.required', 'adoption'],
  ['W-34', 'blended-default', 'disruption.required', 'matched-by-panel'],
  [
    'W-35',
    'blended-default',
    'disruption.agenda',
    'What this meeting is for, and what it is not: not a review, not care planning, not an investigation',
  ],
  ['W-36', 'blended-default', 'disruption.agenda', 'What led to the ending: where we agree, and where we differ'],
  ['W-37', 'blended-default', 'disruption.agenda', 'What the child needs next'],
  ['W-38', 'blended-default', 'disruption.agenda', 'What the service, partners and panel learn'],
  ['W-39', 'blended-default', 'disruption.agenda', 'What the child needs next'],
  ['W-41', 'blended-default', 'support.agenda', 'What the family needs now'],
  ['W-42', 'blended-default', 'support.agenda', 'What the family needs now'],
  ['W-43', 'blended-default', 'support.agenda', 'Plan: which service, who, from when, money'],
  ['W-45', 'blended-default', 'support.inCrisis', 'stability-meeting-instead'],
  ['W-46', 'blended-default', 'support.agenda', 'Plan: which service, who, from when, money'],
  ['W-47', 'blended-default', 'support.agenda', 'What the family may need ahead'],
  ['W-49', 'blended-default', 'support.agenda', 'Why we meet: something now, or something ahead'],
  ['W-51', 'blended-default', 'support.views', 'child by childs-social-worker'],
  ['W-52', 'blended-default', 'support.views', 'foster-carer by supervising-social-worker'],
  ['W-53', 'blended-default', 'support.views', 'independent-reviewing-officer by childs-social-worker'],
  ['W-54', 'blended-default', 'support.views', 'school by childs-social-worker'],
  ['W-55', 'blended-default', 'support.views', 'other-child-in-the-home by other-childs-social-worker'],
  ['W-56', 'blended-default', 'support.views', 'household-member by supervising-social-worker'],
  ['W-57', 'blended-default', 'support.views', 'carers-own-child by supervising-social-worker'],
  ['W-58', 'blended-default', 'support.views', 'other-professional by supervising-social-worker'],
  ['W-59', 'blended-default', 'instability.support.ideas', 'Help the carer to pin down what is going wrong'],
  ['W-60', 'blended-default', 'instability.support.ideas', 'Help the carer to work on it'],
  ['W-62', 'blended-default', 'instability.support.ideas', 'Bring in an advocate'],
  [
    'W-63',
    'blended-default',
    'instability.support.ideas',
    'Write down what carer and young person expect of each other',
  ],
  ['W-64', 'blended-default', 'instability.support.ideas', 'Look again at what the first planning meeting decided'],
  [
    'W-65',
    'blended-default',
    'instability.support.ideas',
    'Consider respite or outreach: time out for the child, rest for the carers',
  ],
  ['W-66', 'blended-default', 'disruption.window', '42 to 84 calendar'],
  [
    'W-67',
    'blended-default',
    'disruption.agenda',
    'What this meeting is for, and what it is not: not a review, not care planning, not an investigation',
  ],
  ['W-71', 'warrington-2024', 'disruption.window', '42 to 84 calendar'],
  ['W-72', 'warrington-2024', 'disruption.window', '42 to 84 calendar'],
  ['W-75', 'warrington-2024', 'disruption.chair.roles', 'conference-and-review-manager'],
  ['W-76', 'blended-default', 'disruption.chair.never', 'allocated-independent-reviewing-officer'],
  ['W-77', 'blended-default', 'disruption.chair.never', 'fostering-review-manager'],
  ['W-78', 'blended-default', 'disruption.invitees.core', 'minute-taker: always'],
  ['W-79', 'blended-default', 'disruption.invitees.additional', 'next-carer: new-home-known'],
  ['W-82', 'blended-default', 'council.attendance', 'in writing'],
  ['W-83', 'blended-default', 'disruption.sittings', 'one-record-several-sittings'],
  [
    'W-89',
    'blended-default',
    'disruption.agenda',
    'Welcome, who is here, how we speak with each other: no blame, one voice at a time, confidential',
  ],
  ['W-94', 'blended-default', 'disruption.questionnaires.readBy', 'author, chair, safeguarding-unit-organiser'],
  ['W-98', 'blended-default', 'disruption.chair.does', 'Says what interests they have in the case, and any conflict'],
  [
    'T-04',
    'torbay-stability',
    'stability.settings',
    'foster-care, connected-persons, fostering-for-adoption, childrens-home, residential-school, secure-home, supported-accommodation',
  ],
  [
    'T-12',
    'blended-default',
    'instability.judgement.bestInterests',
    'Is staying in this child’s best interests, as far as we know?',
  ],
  ['T-15', 'blended-default', 'stability.coordinator.fosteringInHouse', 'fostering-service-coordinator'],
  ['T-16', 'blended-default', 'stability.coordinator.fosteringAgency', 'placement-service-coordinator'],
  ['T-17', 'blended-default', 'stability.coordinator.agreesWith', 'childs-social-worker'],
  ['T-18', 'blended-default', 'stability.agenda', 'The child’s view first'],
  ['T-19', 'blended-default', 'stability.agenda', 'What we understand together'],
  [
    'T-20',
    'blended-default',
    'stability.agenda',
    'What could help: support, respite, therapy, school, family time, safety, training, an earlier review, a planned ending',
  ],
  ['T-21', 'blended-default', 'stability.invitees.core', 'child: always'],
  ['T-22', 'blended-default', 'stability.format.usual', 'single'],
  ['T-24', 'blended-default', 'stability.invitees.core', 'child: always'],
  ['T-25', 'blended-default', 'stability.invitees.core', 'childs-social-worker: always'],
  ['T-26', 'blended-default', 'stability.invitees.core', 'foster-carer: foster'],
  ['T-27', 'blended-default', 'stability.invitees.core', 'supervising-social-worker: foster'],
  ['T-28', 'blended-default', 'stability.invitees.core', 'fostering-team-manager: not-agency'],
  ['T-29', 'blended-default', 'stability.invitees.additional', 'school: school-age'],
  ['T-30', 'blended-default', 'stability.invitees.core', 'advocate: if-wanted'],
  ['T-31', 'blended-default', 'stability.chair.roles', 'team-manager'],
  ['T-32', 'blended-default', 'stability.chair.independence', 'preferred'],
  [
    'T-37',
    'blended-default',
    'stability.agenda',
    'What could help: support, respite, therapy, school, family time, safety, training, an earlier review, a planned ending',
  ],
  ['T-49', 'blended-default', 'stability.invitees.core', 'child: always'],
  ['T-50', 'blended-default', 'stability.invitees.core', 'childs-social-worker: always'],
  ['T-51', 'blended-default', 'stability.format.usual', 'single'],
  ['T-52', 'blended-default', 'disruption.consider', 'any-other-unplanned'],
  ['T-56', 'torbay-stability', 'disruption.chair.roles', 'service-manager'],
] as const;

describe('What the procedure says is what the profile says, with its source', () => {
  it.each(LINES)('%s: in %s, %s is “%s”', (id, name, key, value) => {
    const lines = explainKey(profileNamed(name), key)?.lines ?? [];
    const citing = lines.filter(({ source }) => source.includes(id));
    expect(citing.map(({ is }) => plain(is))).toContain(value);
  });
});

function plain(is: unknown): string {
  if (Array.isArray(is)) return is.join(', ');
  if (typeof is !== 'object' || is === null) return String(is);
  if ('days' in is) return `${(is as DayLimit).days} ${(is as DayLimit).count}`;
  if ('item' in is) return String(is.item);
  if ('role' in is) return `${(is as InviteeLine).role}: ${(is as InviteeLine).when}`;
  if ('of' in is) return `${(is as ViewsGroup).of} by ${(is as ViewsGroup).by}`;
  const { notSoonerThan, notLaterThan } = is as Record<keyof DayWindow, DayLimit>;
  return `${notSoonerThan.days} to ${notLaterThan.days} ${notLaterThan.count}`;
}
