import { workingDays } from '../days.ts';
import type { Citation } from '../vocabulary.ts';
import { by, within } from './owner-and-due.ts';
import type { DueRule, ObligationRule } from './rule.ts';

const MISSING: Citation = 'Statutory guidance on children who run away or go missing, 2014';
const STRATEGY: Citation = 'Strategy discussion, Working Together to Safeguard Children';
const CONFERENCE: Citation = 'Child protection conference, Working Together to Safeguard Children';
const PANEL: Citation = 'Serious incidents, Working Together to Safeguard Children';
/** The guidance asks for the offer; the number is as councils’ own procedures give it. @source law §3 */
const MISSING_HOURS: Citation = `${MISSING}: the hours as councils’ procedures give them`;

/** By the clock, from the hour at which it happened: over nights, weekends and bank holidays. @source law §0.3 */
const withinHours = (hours: number, source: Citation): DueRule => ({ is: 'within-hours', hours, source });

/**
 * What follows from what is kept on the sheets of safety: a time when the child was missing, an allegation, and what a provider told.
 *
 * @source law §3, §4, §5, §13
 */
export const safetyObligations: readonly ObligationRule[] = [
  {
    kind: 'missing.told',
    title: 'See that police, council, parents and reviewing officer know that the child is missing, or say why not',
    startsOn: ['child-missing'],
    owner: by('childs-social-worker'),
    due: within(() => ({ is: { days: 0, count: 'calendar' }, source: MISSING })),
    force: 'guidance',
    numberForce: 'ours',
    because: [MISSING, 'Torbay T-07'],
  },
  {
    kind: 'missing.interview-offer',
    title: 'Offer the child who came back a talk with somebody independent',
    startsOn: ['child-back'],
    owner: by('childs-social-worker'),
    due: withinHours(72, MISSING_HOURS),
    force: 'guidance',
    because: [MISSING],
  },
  {
    kind: 'missing.interview',
    title: 'See that the return interview is held, or write down why it is not',
    startsOn: ['child-back'],
    owner: by('childs-social-worker'),
    due: withinHours(72, MISSING_HOURS),
    force: 'guidance',
    because: [MISSING],
  },
  {
    kind: 'missing.look-together',
    title: 'Look together at why the child goes missing again and again',
    startsOn: ['missing-again'],
    owner: by('team-manager'),
    due: within(() => ({ is: workingDays(5), source: 'default, law §3' })),
    force: 'ours',
    because: ['Torbay T-07', MISSING],
  },
  {
    kind: 'allegation.strategy',
    title: 'Hold the strategy discussion, or write down why none is held',
    startsOn: ['harm-suspected'],
    owner: by('team-manager'),
    due: withinHours(24, 'default, law §4'),
    force: 'guidance',
    numberForce: 'ours',
    because: [STRATEGY],
  },
  {
    kind: 'allegation.conference',
    title: 'Hold the child protection conference, or write down why none is needed',
    startsOn: ['enquiry-began'],
    owner: by('childs-social-worker'),
    due: within(() => ({ is: workingDays(15), source: CONFERENCE })),
    force: 'guidance',
    because: [CONFERENCE],
  },
  {
    kind: 'allegation.carer-support',
    title: 'See that the carer whom it is about has somebody independent beside them',
    startsOn: ['carer-told-of-it'],
    owner: by('fostering-team-manager'),
    due: within(() => ({ is: workingDays(1), source: 'default, law §4' })),
    force: 'ours',
    because: ['domain §6.3'],
    when: ({ setting }) => setting === 'foster-care' || setting === 'connected-persons',
  },
  {
    kind: 'allegation.approval-review',
    title: 'Review the carers’ approval after what was found, or tell the agency that reviews them',
    startsOn: ['found-substantiated'],
    owner: by('fostering-team-manager'),
    due: within(() => ({ is: workingDays(20), source: 'default, law §4' })),
    force: 'ours',
    because: ['domain §6.3'],
    when: ({ setting }) => setting === 'foster-care' || setting === 'connected-persons',
  },
  {
    kind: 'provider.followed',
    title: 'Speak with the provider about what they told, and write down what is done',
    startsOn: ['provider-told'],
    owner: by('childs-social-worker'),
    due: within(() => ({ is: workingDays(1), source: 'default, law §5' })),
    force: 'ours',
    because: ['Regulation 36 and Schedule 7, Fostering Services (England) Regulations 2011'],
  },
  {
    kind: 'provider.panel-told',
    title: 'Tell the national Panel: a child died or was seriously harmed, and abuse or neglect is known or suspected',
    startsOn: ['child-seriously-harmed'],
    owner: by('director-of-childrens-services'),
    due: within(() => ({ is: workingDays(5), source: PANEL })),
    force: 'guidance',
    because: [PANEL],
  },
];
