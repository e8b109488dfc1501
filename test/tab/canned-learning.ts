import {
  calendarFrom,
  countRow,
  INVENTED_CASES,
  newTally,
  profileNamed,
  publicRelease,
  simulate,
  simulationView,
  yearlySummary,
  type BoardView,
  type CarersLetterView,
  type LessonsView,
  type SimulationView,
  type SummaryView,
} from '#rules';
import { endingWith, stabilityWith } from '../rules/invented-year.ts';

/* What was learnt, invented. */

const point = (on: `${number}-${number}-${number}`, count: number, of: number) => ({ on, count, of });

export const lessons: LessonsView = {
  ref: 'DM-2026-9003',
  title: 'Disruption meeting',
  today: '2026-11-23',
  lessons: [
    {
      key: 'lesson:DM-2026-9003:1',
      kindWords: 'Practice',
      topicWords: 'Nights, weekends and holidays',
      words: 'Nobody knew whom to ring at night.',
      owner: 'Silas Sorrel',
      due: '2027-02-12',
      state: 'taken-up',
      stateWords: 'Comes back on Fri 12 Feb 2027',
      notYet: 'The duty rota is being written.',
      mayChange: true,
    },
    {
      key: 'lesson:DM-2026-9003:2',
      kindWords: 'Partners',
      topicWords: 'School',
      words: 'The school heard of the move from the child.',
      owner: 'Silas Sorrel',
      due: '2026-11-12',
      state: 'changed',
      stateWords: 'Changed on Thu 12 Nov 2026',
      changed: 'Schools are told before the child moves.',
      told: '3 colleagues in Teams and 1 by letter',
      mayChange: false,
    },
  ],
  kinds: [
    { kind: 'practice', words: 'Practice' },
    { kind: 'partners', words: 'Partners' },
  ],
  topics: [
    { topic: 'nights', words: 'Nights, weekends and holidays' },
    { topic: 'something-else', words: 'Something else' },
  ],
  mayNote: true,
  toldWords: 'What was changed goes back to everybody who took part, in these words: name nobody and no place.',
  because: ['Warrington W-37, W-38', 'Torbay T-73'],
};

export const board: BoardView = {
  today: '2026-12-07',
  use: 'This is for putting things right. It is by team and by duty, never by person, and not for performance or conduct.',
  teams: [
    {
      team: 'Children looked after',
      late: 2,
      dueSoon: 6,
      onTime: 18,
      held: 1,
      longest: { title: 'Write down the immediate risk', ownerRole: 'childs-social-worker', longestLateDays: 10 },
      longestWords: 'Write down the immediate risk (child’s social worker)',
    },
    { team: 'Fostering', late: 0, dueSoon: 3, onTime: 9, held: 0 },
  ],
  late: [
    {
      team: 'Children looked after',
      kind: 'ending.risk-in-writing',
      title: 'Write down the immediate risk',
      whose: 'child’s social worker',
      late: 2,
      longestLateDays: 10,
      why: ['not done by its day (1 time)', 'nobody has been named for it (1 time)'],
      because: ['Regulation 14, Care Planning Regulations 2010'],
    },
  ],
  measures: [
    {
      name: 'threeHomesInYear',
      title: 'Three homes or more in twelve months',
      points: [point('2025-01-01', 16, 200), point('2025-10-01', 20, 205), point('2026-12-07', 14, 210)],
      says: 'Today 14 of 210 (7%; the numbers allow 4% to 11%) of children looked after. Over two years: down from 8% to 7%.',
    },
    {
      name: 'twoYearsInHome',
      title: 'Two years or more in the same home',
      points: [],
      says: 'Nobody to count yet: children under 16 and looked after for two and a half years.',
    },
  ],
  measuresCounted: 'Children looked after on the day, as the register says.',
  because: ['Rulings: boards and lateness'],
  read: { isWhole: false, known: 12_345 },
  pages: ['summary', 'dip-sample', 'what-would-change'],
};

const [warrington, torbay] = [profileNamed('warrington-2024'), profileNamed('torbay-stability')];

/** Warrington against Torbay, as the server answers it. */
export const simulation: SimulationView = simulationView(
  simulate(INVENTED_CASES, warrington, torbay, calendarFrom([])),
  {
    first: { name: warrington.name, title: warrington.title },
    second: { name: torbay.name, title: torbay.title },
    choices: [warrington, torbay].map(({ name, title }) => ({ name, title })),
    mayRunLastYear: true,
    about: '5 invented cases, the same for every council. No child is in them.',
  },
);

/** A year with enough to show, and something to hide. */
const tally = newTally([{ from: '2025-04-01', to: '2026-03-31' }]);
for (let row = 0; row < 60; row += 1) {
  countRow(
    tally,
    endingWith({
      row: `PE-2025-${row}`,
      on: '2025-05-11',
      team: row % 3 === 0 ? 'Fostering' : 'Children looked after',
      type: row % 4 === 0 ? 'planned' : row === 1 ? 'not-known' : 'unplanned',
      before: row % 2 === 0 ? 'yes' : 'no',
      ...(row % 2 === 0 ? { daysBefore: row * 2 } : {}),
      factors: [''],
    }),
  );
  countRow(tally, stabilityWith({ row: `SM-2025-${row}`, on: '2025-06-11', team: 'Fostering' }));
}
const year = yearlySummary(publicRelease(tally, { from: '2025-04-01', to: '2026-03-31' }, []));

export const summary: SummaryView = {
  from: '2025-04-01',
  to: '2026-03-31',
  title: 'Tue 1 Apr 2025 to Tue 31 Mar 2026',
  choices: [{ from: '2025-04-01', to: '2026-03-31', title: 'Tue 1 Apr 2025 to Tue 31 Mar 2026' }],
  readers: 'public',
  state: 'draft',
  version: 1,
  stateWords: 'Draft, version 1, saved by Imogen Ivyleaf on Mon 23 Nov 2026, due Tue 30 Jun 2026',
  says: 'Fewer homes ended without a plan.',
  changed: '',
  next: '',
  totals: year.totals,
  figures: year.figures,
  fewestWords: 'Numbers below 6 are not shown.',
  missing: ['“PE-2026-0003” could tell who somebody is. Write it so that nobody can be known by it.'],
  may: ['write'],
  because: ['Torbay T-77', 'CF-40'],
  read: { isWhole: true, known: 120 },
};

/** The same, approved, with its letter to carers written and not yet out. */
export const summaryApproved: SummaryView = {
  ...summary,
  state: 'approved',
  stateWords: 'Approved, version 1, by Imogen Ivyleaf on Mon 23 Nov 2026',
  changed: 'A plan for nights is made first.',
  missing: [],
  may: ['correct', 'export'],
};

export const carersLetter: CarersLetterView = {
  from: '2025-04-01',
  to: '2026-03-31',
  version: 1,
  state: 'draft',
  stateWords: 'Draft, version 1, saved by Imogen Ivyleaf on Mon 23 Nov 2026',
  words:
    'Dear carers,\n\nOnce a year we look at how children’s homes held. In the year to Tue 31 Mar 2026, 60 homes came to an end.\n\nThank you for what you do.\nWrenford',
  missing: [],
  may: ['write', 'release'],
};
