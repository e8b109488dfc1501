import { dayFrom, type LivedRow } from './lived-figures.ts';
import { chairOf, row } from './lived-records.ts';
import type { Json } from './wire/json.ts';

/* Life that goes on: endings of the last weeks whose disruption meetings are in the diaries and still to come. Invented. */

/** The first day of them; each next ending is a day later. */
const FROM = '2026-10-21';
/** Of a window of 42 to 84 days, a day in the middle. */
const [FIRST, HELD, LAST] = [42, 56, 84] as const;

/** `many` open cases, each with its ending, its meeting, what is owed of it, and what it counts as so far. */
export function* openLived(many: number, profileVersion: string): Generator<LivedRow> {
  for (let at = 0; at < many; at += 1) {
    const on = dayFrom(FROM, at);
    const ending = `PE-2026-O${String(at)}`;
    const meeting = `DM-2026-O${String(at)}`;
    const team = `Team ${String(1 + (at % 12))}`;
    const child = { ChildRef: `C-${String(20_000 + at)}`, Placement: `placement:P-${String(20_000 + at)}` };
    const procedure = { Profile: 'blended-default', ProfileVersion: profileVersion };
    yield figures(ending, on, team);
    yield row('Endings', `ending:open-${String(at)}`, {
      ...child,
      ...procedure,
      Ref: ending,
      Team: team,
      ReporterId: chairOf(0),
      ReportedAt: `${on}T09:00:00Z`,
      LeftOn: on,
      InCarePlan: 'no',
      Route: 'after-review',
      MatchStatus: 'panel-agreed',
      MeetingRequired: 'required',
      ToCheck: false,
      State: 'open',
    });
    yield row('Meetings', `meeting:${meeting}`, {
      ...child,
      ...procedure,
      Ref: meeting,
      Kind: 'disruption',
      About: ending,
      Team: team,
      State: 'sent',
      CoordinatorId: chairOf(99),
      ChairId: chairOf(at % 7),
      FirstDay: dayFrom(on, FIRST),
      LastDay: dayFrom(on, LAST),
      HowCounted: '',
      StartsAt: `${dayFrom(on, HELD)}T10:00`,
      LengthMinutes: 120,
      Online: true,
      Format: 'single',
      WorkerSays: 'go',
    });
    yield row('Obligations', `owed:${meeting}:disruption.hold`, owed(ending, meeting, on, team, child));
  }
}

/** Nothing is known yet of a meeting that is still to come. */
const figures = (ending: string, on: string, team: string): LivedRow =>
  row('Figures', `figures:${ending}`, {
    Reference: ending,
    Kind: 'ending',
    CountsOn: on,
    Team: team,
    Setting: 'foster-care',
    KindOfProvider: 'in-house',
    OutOfArea: false,
    EndingType: 'unplanned',
    PlacementType: 'U4',
    ProviderCode: 'PR1',
    Need: 'required',
    Outcome: 'ahead',
    MetBefore: 'no',
    FactorsSaid: false,
    Factors: '',
    Repeat: 'no',
    Questionnaires: '',
    Learning: '',
    LookOn: dayFrom(on, 7),
    CountedOn: on,
  });

const owed = (ending: string, meeting: string, on: string, team: string, child: Json): Json => ({
  ...child,
  Case: ending,
  Kind: 'disruption.hold',
  About: meeting,
  Team: team,
  OwnerRole: 'safeguarding-unit-organiser',
  OpenOwner: 'nobody',
  StartsOn: on,
  Due: dayFrom(on, LAST),
  LookAt: `${dayFrom(on, LAST - 30)}T00:00:00Z`,
  HowCounted: '',
  Force: 'procedure',
  Because: 'Warrington W-71',
  Rung: 0,
});
