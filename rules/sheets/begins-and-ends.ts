import type { Moment } from '../obligations/rule.ts';
import type { SheetKind, SheetValues } from './sheet.ts';

/** What begins once a field says so: the moment, and the field whose hour or day it is counted from. */
export interface Begins {
  readonly moment: Moment;
  readonly when: (values: SheetValues) => boolean;
  readonly from: string;
}
/** What is over once the fields say so. */
export interface Ends {
  readonly kinds: readonly string[];
  readonly when: (values: SheetValues) => boolean;
}

const has =
  (...fields: readonly string[]) =>
  (values: SheetValues): boolean =>
    fields.every((field) => values[field] !== undefined);
const hasOne =
  (...fields: readonly string[]) =>
  (values: SheetValues): boolean =>
    fields.some((field) => values[field] !== undefined);
const says =
  (field: string, ...values: readonly string[]) =>
  (sheet: SheetValues): boolean =>
    values.includes(sheet[field] ?? '');
const both =
  (one: Ends['when'], other: Ends['when']): Ends['when'] =>
  (values) =>
    one(values) && other(values);
const either =
  (one: Ends['when'], other: Ends['when']): Ends['when'] =>
  (values) =>
    one(values) || other(values);

/** What came, or why it cannot be had: then nobody is chased for it. @source issue: papers */
const paperSettled = (paper: string, ...came: readonly string[]): Ends['when'] =>
  both(says('paper', paper), either(has(...came), has('notToBeHadWhy')));

const parentsSaid = either(says('parents', 'told', 'none'), has('parents', 'parentsWhy'));

/** What each sheet begins. @source law §3, §4, §5, §13 */
export const BEGINS: Partial<Record<SheetKind, readonly Begins[]>> = {
  missing: [
    { moment: 'child-missing', when: has('startedAt'), from: 'startedAt' },
    { moment: 'child-back', when: has('startedAt', 'endedAt'), from: 'endedAt' },
  ],
  safeguarding: [
    { moment: 'harm-suspected', when: says('harmSuspected', 'yes'), from: 'knownAt' },
    {
      moment: 'enquiry-began',
      when: both(says('strategyOutcome', 'section-47-joint', 'section-47-single'), has('strategyAt')),
      from: 'strategyAt',
    },
    {
      moment: 'carer-told-of-it',
      when: both(says('about', 'carer', 'household'), has('carerToldOn')),
      from: 'carerToldOn',
    },
    {
      moment: 'found-substantiated',
      when: both(says('about', 'carer', 'household'), says('outcome', 'substantiated')),
      from: 'closedOn',
    },
  ],
  'provider-event': [
    { moment: 'provider-told', when: has('event', 'receivedAt'), from: 'receivedAt' },
    {
      moment: 'child-seriously-harmed',
      when: both(says('event', 'death', 'serious-harm'), has('receivedAt')),
      from: 'receivedAt',
    },
  ],
  incident: [
    { moment: 'child-seriously-harmed', when: both(says('what', 'died', 'harmed'), has('knownAt')), from: 'knownAt' },
  ],
};

/** What each sheet settles: of this very sheet, or of the placement or meeting that it is about. */
export const ENDS_OF_SHEET: Partial<Record<SheetKind, readonly Ends[]>> = {
  missing: [
    { kinds: ['missing.told'], when: both(has('policeToldAt', 'councilToldAt', 'officerToldOn'), parentsSaid) },
    { kinds: ['missing.interview-offer'], when: either(has('offeredAt'), has('notHeldWhy')) },
    { kinds: ['missing.interview'], when: either(has('heldAt'), has('notHeldWhy')) },
  ],
  safeguarding: [
    { kinds: ['allegation.strategy'], when: hasOne('strategyAt', 'noStrategyWhy') },
    { kinds: ['allegation.conference'], when: hasOne('conferenceOn', 'noConferenceWhy') },
    { kinds: ['allegation.carer-support'], when: has('supportBy') },
    { kinds: ['allegation.approval-review'], when: has('approvalReviewOn') },
  ],
  'provider-event': [
    { kinds: ['provider.followed'], when: has('actedOn', 'done') },
    { kinds: ['provider.panel-told'], when: has('panelToldOn') },
  ],
};
export const ENDS_AROUND: Partial<Record<SheetKind, readonly Ends[]>> = {
  safeguarding: [{ kinds: ['hold.designated-officer'], when: has('ladoAt', 'ladoAdvice') }],
  'placement-plan': [
    { kinds: ['placement.plan-ready', 'planning.placement-plan'], when: has('completedOn') },
    { kinds: ['placement.plan-signed'], when: has('signedOn', 'signedBy') },
    { kinds: ['placement.child-wishes'], when: has('wishes', 'wishesOn') },
    { kinds: ['placement.reviewing-officer-informed'], when: has('officerToldOn') },
  ],
  'who-decides': [{ kinds: ['placement.delegated-authority'], when: has('agreedOn', 'agreedWith') }],
  incident: [{ kinds: ['provider.panel-told'], when: has('panelToldOn') }],
  paper: [
    { kinds: ['disruption.carer-report'], when: paperSettled('carers-report', 'receivedOn', 'chairHasItOn') },
    { kinds: ['disruption.child-statement'], when: paperSettled('childs-statement', 'receivedOn', 'chairHasItOn') },
    { kinds: ['disruption.chronology'], when: paperSettled('chronology', 'receivedOn') },
  ],
  panel: [
    { kinds: ['disruption.panel-told'], when: has('toldOn') },
    { kinds: ['disruption.panel-papers'], when: has('papersOn') },
  ],
  venue: [{ kinds: ['disruption.venue'], when: both(has('bookedOn', 'place'), says('accessible', 'yes', 'arranged')) }],
};
