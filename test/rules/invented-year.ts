import type { EndingFigures, HeldFigures, LocalDate, MeetingFigures } from '#rules';

/* Rows of an invented year; nobody in them exists. */

export const meetingWith = (changed: Partial<MeetingFigures> = {}): MeetingFigures => ({
  timing: 'in-window',
  chair: 'independent',
  participation: 'PN1',
  advocacy: 'taken',
  carers: 'came',
  parents: 'views-only',
  questionnaires: { child: { asked: 1, returned: 1 }, carers: { asked: 2, returned: 1 } },
  actions: { inTime: 2, late: 1, overdue: 0, open: 1 },
  minutes: 'in-time',
  ...changed,
});

export const endingWith = (changed: Partial<EndingFigures> = {}): EndingFigures => ({
  kind: 'ending',
  row: 'PE-2026-0001',
  on: '2026-05-11',
  team: 'Team Heron',
  setting: 'foster-care',
  kindOfProvider: 'in-house',
  outOfArea: false,
  type: 'unplanned',
  reason: 'CREQB',
  need: 'required',
  outcome: 'held',
  meeting: { ...meetingWith(), panel: 'considered' },
  before: 'no',
  repeat: 'no',
  ...changed,
});

export const stabilityWith = (changed: Partial<HeldFigures> = {}): HeldFigures => ({
  kind: 'stability',
  row: 'SM-2026-0001',
  on: '2026-05-11',
  team: 'Team Heron',
  setting: 'foster-care',
  kindOfProvider: 'in-house',
  outOfArea: false,
  meeting: meetingWith(),
  afterThreeMonths: 'still-there',
  afterSixMonths: 'still-there',
  ...changed,
});

/** So many copies, each under a reference of its own. */
export const times = <Row extends { readonly row: string }>(many: number, row: Row, mark = ''): readonly Row[] =>
  Array.from({ length: many }, (_, index) => ({ ...row, row: `${row.row}-${mark}${index}` }));

export const YEAR = { from: '2026-04-01' as LocalDate, to: '2027-03-31' as LocalDate };
