import { createHash } from 'node:crypto';
import { dayFrom, type LivedRow } from './lived-figures.ts';
import type { Json } from './wire/json.ts';

/** One of those who run meetings, the same on every machine; there is nobody of that id. */
export const chairOf = (place: number): string => {
  const hex = createHash('sha256').update(`wrenford chair ${place}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The records behind figures: an ending with its meeting and what that agreed, or a stability meeting, by the same references. */
export function* recordsLived(figures: Iterable<LivedRow>, profileVersion: string): Generator<LivedRow> {
  let at = 0;
  for (const { fields } of figures) {
    at += 1;
    const { Kind: kind, CountsOn: on, Reference: ref, Team: team } = fields as Readonly<Record<string, string>>;
    if (ref === undefined || on === undefined || team === undefined) continue;
    const child = { ChildRef: `C-${20_000 + (at % 1_500)}`, Placement: `placement:P-${20_000 + (at % 1_500)}` };
    const procedure = { Profile: 'blended-default', ProfileVersion: profileVersion };
    if (kind === 'ending') {
      yield row('Endings', `ending:lived-${at}`, {
        ...child,
        ...procedure,
        Ref: ref,
        Team: team,
        ReporterId: chairOf(0),
        ReportedAt: `${on}T09:00:00Z`,
        LeftOn: on,
        InCarePlan: fields['EndingType'] === 'planned' ? 'yes' : 'no',
        Route: 'after-review',
        MatchStatus: 'none',
        MeetingRequired: fields['Need'] === 'required' ? 'required' : 'not-required',
        ToCheck: false,
        State: 'closed',
      });
    }
    if (kind === 'ending' && fields['Outcome'] !== 'held') continue;
    yield* meetingLived(
      { at, on, ref, team, timing: String(fields['Timing']), isEnding: kind === 'ending' },
      child,
      procedure,
    );
  }
}

interface Lived {
  readonly at: number;
  readonly on: string;
  readonly ref: string;
  readonly team: string;
  readonly timing: string;
  readonly isEnding: boolean;
}

/** A disruption meeting is held six weeks after its ending; a stability meeting on the day by which it counts. */
function* meetingLived(
  { at, on, ref, team, timing, isEnding }: Lived,
  child: Json,
  procedure: Json,
): Generator<LivedRow> {
  const held = isEnding ? dayFrom(on, 42) : on;
  const meeting = isEnding ? ref.replace('PE-', 'DM-') : ref;
  const [first, last] = { early: [3, 30], late: [-30, -3] }[timing] ?? [-10, 10];
  yield row('Meetings', `meeting:${meeting}`, {
    ...child,
    ...procedure,
    Ref: meeting,
    Kind: isEnding ? 'disruption' : 'stability',
    About: isEnding ? ref : `IN-${ref.slice(3)}`,
    Team: team,
    State: 'closed',
    CoordinatorId: chairOf(99),
    ChairId: chairOf(at % 7),
    FirstDay: dayFrom(held, first ?? 0),
    LastDay: dayFrom(held, last ?? 0),
    HowCounted: '',
    LengthMinutes: 90,
    Online: true,
    Format: 'single',
    WorkerSays: 'go',
    HeldOn: held,
    ...(isEnding ? {} : { Outcome: at % 4 === 0 ? 'planned-ending' : 'watch' }),
  });
  yield row('Actions', `action:${meeting}:1`, {
    ...child,
    Case: isEnding ? ref : meeting,
    Meeting: meeting,
    What: 'Write the night plan',
    Measure: 'The carers have it',
    OwnerId: chairOf(at % 7),
    Due: dayFrom(held, 28),
    Funding: 'none',
    State: 'done',
    AgreedOn: held,
    DoneAt: `${dayFrom(held, 20)}T09:00:00Z`,
    DoneBy: chairOf(at % 7),
    HowDone: 'It was written with them.',
  });
}

/** One row by the names of its columns. */
export const row = (list: LivedRow['list'], key: string, fields: Json): LivedRow => ({
  list,
  fields: { Title: key, Key: key, ...fields },
});
