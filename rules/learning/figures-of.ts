import type { Ending, Meeting, Placement } from '../case-records.ts';
import { daysBetween } from '../days.ts';
import { surroundingsOf } from '../meetings/placement-kinds.ts';
import type { LocalDate } from '../vocabulary.ts';
import type {
  Afterwards,
  EndingFigures,
  EndingType,
  Figures,
  HeldFigures,
  KindOfProvider,
  PANEL_STATES,
} from './figures.ts';
import { type MeetingRecords, meetingFigures, type WrittenLater } from './meeting-figures.ts';
import { addMonths } from './months.ts';
import type { EndingReason, PlacementType } from './national-codes.ts';
import { returnChecks } from './return-checks.ts';

/** What of an ending is written down elsewhere, or will be. */
export interface EndingLater {
  readonly reason?: EndingReason | undefined;
  /** Of the home after it. */
  readonly nextPlacementType?: PlacementType | undefined;
  readonly notHeldBecause?: EndingFigures['notHeldBecause'];
  /** A manager considered it and decided that none is held. @source CF-09 */
  readonly decidedNotHeld?: boolean | undefined;
  readonly factors?: readonly string[] | undefined;
  readonly panel?: (typeof PANEL_STATES)[number] | undefined;
}

export interface EndingRecords {
  readonly ending: Ending;
  readonly placement: Placement;
  /** The disruption meeting, with all that belongs to it, where there is one. */
  readonly meeting?: MeetingRecords | undefined;
  /** Support and stability meetings held for this placement; absent where nobody has looked. */
  readonly earlierMeetings?: readonly Pick<Meeting, 'kind' | 'heldOn'>[] | undefined;
  /** The child’s other endings; absent where nobody has looked. */
  readonly otherEndings?: readonly Pick<Ending, 'leftOn' | 'inCarePlan'>[] | undefined;
  readonly later?: EndingLater & WrittenLater;
}

const TYPES = {
  yes: 'planned',
  no: 'unplanned',
  'changed-lately': 'changed-lately',
  'not-known': 'not-known',
} as const satisfies Record<Ending['inCarePlan'], EndingType>;

const NEEDS = {
  required: 'required',
  consider: 'considered',
  'not-required': 'not-required',
  undecided: 'undecided',
} as const satisfies Record<Ending['required'], EndingFigures['need']>;

/** The row of an ending, as its records stand on that day. Nothing that somebody wrote goes in. @source Torbay T-77; domain §9 */
export function figuresOfEnding(
  { ending, placement, meeting, earlierMeetings, otherEndings, later = {} }: EndingRecords,
  today: LocalDate,
): EndingFigures {
  const need = needOf(ending, later);
  const outcome = outcomeOf(ending, need, meeting, later);
  const lastBefore = earlierMeetings
    ?.flatMap(({ kind, heldOn }) => (kind === 'support' || kind === 'stability' ? (heldOn ?? []) : []))
    .filter((heldOn) => heldOn <= ending.leftOn)
    .sort()
    .at(-1);
  return {
    kind: 'ending',
    row: ending.ref,
    on: ending.leftOn,
    ...placeOf(ending.team, placement),
    type: TYPES[ending.inCarePlan],
    reason: later.reason,
    ...returnOf(ending, placement, later),
    need,
    outcome,
    notHeldBecause: outcome === 'not-held' ? (later.notHeldBecause ?? 'not-known') : undefined,
    meeting:
      meeting?.meeting.heldOn === undefined
        ? undefined
        : { ...meetingFigures(meeting, meeting.meeting.heldOn, today, later), panel: panelOf(meeting, later) },
    before: earlierMeetings === undefined ? 'not-known' : lastBefore === undefined ? 'no' : 'yes',
    daysBefore: lastBefore === undefined ? undefined : daysBetween(lastBefore, ending.leftOn),
    factors: later.factors,
    repeat: otherEndings === undefined ? 'not-known' : isSecond(ending, otherEndings) ? 'yes' : 'no',
  };
}

/** What the return asks of it: as the register has it now, else as it was on the day of the report. @source domain §7 */
function returnOf(
  ending: Ending,
  placement: Placement,
  { reason, nextPlacementType }: EndingLater,
): Pick<EndingFigures, 'placementType' | 'providerCode' | 'returnChecks'> {
  const placementType = placement.placementType ?? ending.placementType;
  const providerCode = placement.providerCode ?? ending.providerCode;
  const { startedOn, bornOn } = placement;
  return {
    placementType,
    providerCode,
    returnChecks: returnChecks({
      startedOn,
      leftOn: ending.leftOn,
      bornOn,
      placementType,
      providerCode,
      reason,
      nextPlacementType,
    }),
  };
}

/** What a manager considered and decided against was considered. @source CF-09 */
const isDecidedNot = ({ required }: Ending, { decidedNotHeld }: EndingLater): boolean =>
  required === 'not-required' && decidedNotHeld === true;

const needOf = (ending: Ending, later: EndingLater): EndingFigures['need'] =>
  isDecidedNot(ending, later) ? 'considered' : NEEDS[ending.required];

function outcomeOf(
  ending: Ending,
  need: EndingFigures['need'],
  meeting: MeetingRecords | undefined,
  later: EndingLater,
): EndingFigures['outcome'] {
  if (meeting?.meeting.heldOn !== undefined) return 'held';
  if (isDecidedNot(ending, later)) return 'not-held';
  if (need === 'not-required' || need === 'undecided') return 'none';
  return ending.state === 'closed' ? 'not-held' : 'ahead';
}

function panelOf({ obligations }: MeetingRecords, { panel }: EndingLater): (typeof PANEL_STATES)[number] {
  const done = (kind: string): boolean | undefined => {
    const found = obligations.find((one) => one.kind === kind);
    return found && found.doneAt !== undefined;
  };
  if (panel !== undefined) return panel;
  if (done('disruption.panel-considered') === true) return 'considered';
  const sent = done('disruption.to-panel');
  return sent === undefined ? 'not-known' : sent ? 'sent' : 'not-sent';
}

/** Another unplanned ending of the same child in the twelve months before this one. @source CF-09 */
const isSecond = ({ leftOn, inCarePlan }: Ending, others: readonly Pick<Ending, 'leftOn' | 'inCarePlan'>[]): boolean =>
  inCarePlan === 'no' &&
  others.some((one) => one.inCarePlan === 'no' && one.leftOn < leftOn && one.leftOn > addMonths(leftOn, -12));

export interface HeldRecords extends MeetingRecords {
  readonly placement: Placement;
  /** The ending of this placement, where it has ended. */
  readonly ending?: Pick<Ending, 'leftOn' | 'inCarePlan'> | undefined;
  readonly later?: WrittenLater;
}

/** The row of a planning, support or stability meeting that was held; a disruption meeting stands in the row of its ending. */
export function figuresOfMeeting(records: HeldRecords, today: LocalDate): HeldFigures | undefined {
  const { meeting, placement, ending, later = {} } = records;
  const { heldOn } = meeting;
  if (meeting.kind === 'disruption' || heldOn === undefined) return undefined;
  return {
    kind: meeting.kind,
    row: meeting.ref,
    on: heldOn,
    ...placeOf(meeting.team, placement),
    meeting: meetingFigures(records, heldOn, today, later),
    afterThreeMonths: afterwards(addMonths(heldOn, 3), placement, ending, today),
    afterSixMonths: afterwards(addMonths(heldOn, 6), placement, ending, today),
  };
}

/** What had become of the home by a day. @source domain §9 */
function afterwards(
  by: LocalDate,
  { endedOn }: Placement,
  ending: HeldRecords['ending'],
  today: LocalDate,
): Afterwards {
  const leftOn = ending?.leftOn ?? endedOn;
  if (leftOn !== undefined && leftOn <= by) {
    if (ending === undefined || ending.inCarePlan === 'not-known') return 'not-known';
    return ending.inCarePlan === 'no' ? 'ended-unplanned' : 'moved-as-planned';
  }
  return today < by ? 'too-early' : 'still-there';
}

const placeOf = (
  team: string,
  placement: Placement,
): Pick<Figures, 'team' | 'setting' | 'kindOfProvider' | 'outOfArea'> => ({
  team,
  setting: placement.setting,
  kindOfProvider: kindOfProviderOf(placement),
  outOfArea: placement.outOfArea,
});

/** Who the child lived with, as the summary divides it. @source domain §9 */
export function kindOfProviderOf({ setting, provider }: Pick<Placement, 'setting' | 'provider'>): KindOfProvider {
  if (setting === 'connected-persons') return 'connected';
  const where = surroundingsOf({ setting });
  if (where === 'residential') return 'residential';
  if (where === 'supported-accommodation') return 'supported';
  return where === 'foster' && (provider === 'in-house' || provider === 'agency') ? provider : 'other';
}
