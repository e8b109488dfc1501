import type { MemoryCouncil } from '../memory/council.ts';
import {
  asked,
  CHILD,
  disruptionArranged,
  disruptionSent,
  DISRUPTION,
  formsIn,
  openedInEmergency,
  objected,
  reported,
  rowsOf,
  stabilityArranged,
  stabilityCancelled,
  stabilitySent,
} from '../memory/walk.ts';
import {
  disruptionDrafted,
  disruptionInRoom,
  disruptionReleased,
  stabilityApproved,
  carersLetterReleased,
  summaryApproved,
  summaryWritten,
} from '../memory/walk-afterwards.ts';
import { planningArranged, planningSent, supportSent } from '../memory/walk-starts.ts';
import { readingsDiffer, sampleDrawn, sampleReported } from '../memory/sampled-quarter.ts';
import type { standingIn } from './doors.ts';
import type { Part, Row } from './table.ts';

/** Everyone who tries every door: each role of the council, colleagues without a part, a leaver, and nobody. */
export const EVERYONE = [
  'Petra Plumtree',
  'Marlow Medlar',
  'Tobias Tamarind',
  'Beatrix Bilberry',
  'Quentin Quince',
  'Fern Figtree',
  'Rowan Rhubarb',
  'Sorrel Sandalwood',
  'Hazel Honeydew',
  'Pip Persimmon',
  'Saffron Sorbet',
  'Magnus Mulberry',
  'Minty Marjoram',
  'Cornelius Clementine',
  'Cressida Currant',
  'Isolde Ironbark',
  'Ivo Icicle',
  'Imogen Ivyleaf',
  'Edgar Elderflower',
  'Pomona Pomegranate',
  'Violet Vanilla',
  'Nettie Nutmeg',
  'Otto Oatcake',
  'Dill Damson',
] as const;
export type Name = (typeof EVERYONE)[number];

/** Who is what in every state, by the job that they have. */
const ALWAYS: Partial<Record<Name, readonly Part[]>> = {
  'Sorrel Sandalwood': ['service-manager', 'quality', 'draws', 'reads-samples'],
  'Hazel Honeydew': ['head-of-service', 'quality', 'reads-samples'],
  'Fern Figtree': ['fostering-managers'],
  'Saffron Sorbet': ['safeguarding-unit'],
  'Magnus Mulberry': ['safeguarding-unit', 'unit-manager', 'quality', 'reads-samples'],
  'Imogen Ivyleaf': ['quality', 'learns', 'summarises', 'draws', 'reads-samples'],
  'Tobias Tamarind': ['managers'],
  'Beatrix Bilberry': ['managers'],
  'Cornelius Clementine': ['chairs', 'reads-samples'],
  'Cressida Currant': ['chairs', 'reads-samples'],
};

/** The child C-1042’s own people, as the register has them. */
const OF_THE_CHILD: Partial<Record<Name, readonly Part[]>> = {
  'Petra Plumtree': ['social-worker'],
  'Tobias Tamarind': ['team-manager'],
  'Quentin Quince': ['supervising'],
  'Isolde Ironbark': ['reviewing-officer'],
};

/** An adviser to the panel reports nothing. */
/** Who may have to act for a child whom they do not know. */
const ON_DUTY: readonly Name[] = [
  'Petra Plumtree',
  'Marlow Medlar',
  'Tobias Tamarind',
  'Beatrix Bilberry',
  'Quentin Quince',
  'Fern Figtree',
  'Magnus Mulberry',
  'Cornelius Clementine',
  'Cressida Currant',
  'Isolde Ironbark',
  'Ivo Icicle',
  'Imogen Ivyleaf',
  'Edgar Elderflower',
  'Nettie Nutmeg',
  'Otto Oatcake',
  'Dill Damson',
];
const LOOKS_AT_OPENINGS: readonly Name[] = ['Imogen Ivyleaf', 'Magnus Mulberry', 'Sorrel Sandalwood', 'Hazel Honeydew'];
const NO_WORKERS: readonly Name[] = ['Pomona Pomegranate'];

type About = Row['about'];
export type Cast = Partial<Record<Name, readonly Part[]>>;

export interface State {
  readonly name: string;
  readonly make: (council: MemoryCouncil) => Promise<void>;
  /** Which records there are; of all others nobody learns whether they are. */
  readonly there: readonly About[];
  /** What people are in this case, beside what they always are. */
  readonly cast: Cast;
  /** An allegation about the child is about them. */
  readonly subject?: Name;
  /** A report of the child names them, and nobody has confirmed it: nothing of that report is for them, all else is. */
  readonly named?: Name;
  /** Has left the council. */
  readonly left?: Name;
  /** What of the table is tried here. */
  readonly tries: readonly {
    readonly about: readonly About[];
    readonly on: Parameters<typeof standingIn>[1];
    /** Who is what in the record that is tried on, such as its author. */
    readonly cast?: Cast;
  }[];
}

const REPORTED: Cast = { 'Edgar Elderflower': ['reporter'] };
const ARRANGING: Cast = {
  'Pip Persimmon': ['coordinator'],
  'Beatrix Bilberry': ['chair'],
  'Minty Marjoram': ['minute-taker'],
  'Tobias Tamarind': ['judge'],
};
/** Whom a stability meeting asks to come. */
const ASKED_TO_STABILITY: Cast = {
  'Petra Plumtree': ['invited'],
  'Quentin Quince': ['invited'],
  'Fern Figtree': ['invited'],
  'Isolde Ironbark': ['invited'],
};
const DISRUPTING: Cast = {
  'Petra Plumtree': ['reporter'],
  'Saffron Sorbet': ['coordinator'],
  'Cornelius Clementine': ['chair'],
  'Minty Marjoram': ['minute-taker'],
};
const ASKED_TO_DISRUPTION: Cast = {
  'Petra Plumtree': ['invited'],
  'Tobias Tamarind': ['invited'],
  'Quentin Quince': ['invited'],
  'Fern Figtree': ['invited'],
  'Isolde Ironbark': ['invited'],
  'Violet Vanilla': ['invited'],
};

const PLANS: Cast = {
  'Petra Plumtree': ['coordinator'],
  'Beatrix Bilberry': ['chair'],
  'Minty Marjoram': ['minute-taker'],
};
const ASKED_TO_PLANNING: Cast = { 'Petra Plumtree': ['invited'], 'Quentin Quince': ['invited'] };
const SUPPORTS: Cast = {
  'Quentin Quince': ['coordinator'],
  'Fern Figtree': ['chair'],
  'Minty Marjoram': ['minute-taker'],
};
const ASKED_TO_SUPPORT: Cast = { 'Petra Plumtree': ['invited'], 'Quentin Quince': ['invited'] };

const and = (...casts: readonly Cast[]): Cast => {
  const all: Partial<Record<Name, readonly Part[]>> = {};
  for (const cast of casts)
    for (const name of EVERYONE) if (cast[name] !== undefined) all[name] = [...(all[name] ?? []), ...cast[name]];
  return all;
};

/** Where the child lives next is owed by whoever was the child’s social worker when the placement ended. */
const OWES_NEXT_HOME: Cast = { 'Petra Plumtree': ['owner'] };

/** Violet Vanilla has said that she does not come. */
const IN_ROOM: Cast = and(DISRUPTING, ASKED_TO_DISRUPTION, { 'Violet Vanilla': ['declined'] });
/** Whom the procedure names to release, and who wrote and approved. */
const WITH_MINUTES: Cast = {
  'Saffron Sorbet': ['releases'],
  'Magnus Mulberry': ['releases'],
  'Fern Figtree': ['fostering-manager'],
  'Cornelius Clementine': ['wrote'],
  'Minty Marjoram': ['wrote'],
};
/** To whom the minutes of a disruption meeting went, and who sees to what it raised. */
const RELEASED: Cast = and(IN_ROOM, WITH_MINUTES, {
  'Petra Plumtree': ['reads-full', 'hands-over', 'hands-over-hers'],
  'Tobias Tamarind': ['reads-full'],
  'Quentin Quince': ['reads-full', 'hands-over'],
  'Fern Figtree': ['reads-full'],
  'Isolde Ironbark': ['reads-full'],
  'Saffron Sorbet': ['reads-full'],
  'Cornelius Clementine': ['reads-full'],
  'Minty Marjoram': ['reads-full'],
  'Pomona Pomegranate': ['panel'],
  'Dill Damson': ['sees-to-it'],
});
/** Nothing of these people’s own stands any more: they have no part but what everybody has. */
const without = (cast: Cast, ...names: readonly Name[]): Cast =>
  Object.fromEntries(Object.entries(cast).filter(([name]) => !names.includes(name as Name)));

const OF_MEETING = ['room', 'minutes', 'minutes-of-disruption', 'actions'] as const;
const DISRUPTION_AFTERWARDS = ['ending', 'disruption', ...OF_MEETING, 'action', 'action-for-money'] as const;
/** The action that Quentin Quince has, and that Otto Oatcake is asked to take on; then the one that costs money. */
const HANDED_OVER: State['tries'][number] = {
  about: ['action'],
  on: { meeting: 'disruption', action: 1 },
  cast: { 'Quentin Quince': ['owner'], 'Otto Oatcake': ['asked-to'] },
};
const FOR_MONEY: State['tries'][number] = {
  about: ['action-for-money'],
  on: { meeting: 'disruption', action: 2 },
  cast: { 'Violet Vanilla': ['owner'] },
};
const AFTERWARDS: State['tries'] = [{ about: OF_MEETING, on: { meeting: 'disruption' } }, HANDED_OVER, FOR_MONEY];

const JUST_REPORTED: State['tries'] = [
  { about: ['nothing', 'report', 'episode', 'ending', 'stability'], on: {} },
  {
    about: ['obligation', 'obligation-of-case'],
    on: { obligation: 'child-conversation' },
    cast: { 'Petra Plumtree': ['owner'] },
  },
];

async function allocate(council: MemoryCouncil, to: Name): Promise<void> {
  const { placements } = council.ports.records;
  await placements.change(there(await placements.find(CHILD)), { socialWorkerId: council.id(to) });
}

/** The judging manager says that it is about them. */
const confirmed = (council: MemoryCouncil, by: Name, person: Name) =>
  asked(council, by, 'POST', `/api/episodes/${String(rowsOf(council, 'Episodes').at(-1)?.['Ref'])}/named`, {
    person: council.id(person),
    isAboutThem: true,
  });

async function leave(council: MemoryCouncil, name: Name): Promise<void> {
  const { workers } = council.ports.records;
  await workers.change(there(await workers.find(`person:${council.id(name)}`)), { active: false });
}

async function chairedBy(council: MemoryCouncil, name: Name, reserve: Name): Promise<void> {
  const { meetings } = council.ports.records;
  const saved = there(await meetings.find(`meeting:${DISRUPTION}`));
  await meetings.change(saved, { chairId: council.id(name), reserveChairId: council.id(reserve) });
}

function there<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('The row is not there.');
  return row;
}

/** Who was given the meeting that is read twice; it was chaired by Cornelius Clementine. */
const READS_IT: Cast = { 'Hazel Honeydew': ['sample-reader'], 'Magnus Mulberry': ['sample-reader'] };
const SAMPLED: State['tries'] = [
  { about: ['council', 'sample', 'sample-reported', 'reading', 'readings-differ'], on: {} },
];

/** Every state in which the table is tried. */
export const STATES: readonly State[] = [
  {
    name: 'nothing has happened',
    there: [],
    make: () => Promise.resolve(),
    cast: {},
    tries: [{ about: ['nothing', 'council', 'summary'], on: {} }],
  },
  {
    name: 'reported by the duty team, not judged',
    there: ['report', 'episode', 'obligation', 'obligation-of-case'],
    make: reported,
    cast: and(REPORTED, { 'Tobias Tamarind': ['judge'] }),
    tries: JUST_REPORTED,
  },
  {
    name: 'reported by the duty team, and a worker of another team opened the record in an emergency',
    there: ['report', 'episode'],
    make: async (council) => {
      await reported(council);
      await openedInEmergency(council, 'Otto Oatcake');
    },
    cast: and(REPORTED, { 'Tobias Tamarind': ['judge'], 'Otto Oatcake': ['opened-it'] }),
    tries: [{ about: ['nothing', 'report', 'episode'], on: {} }],
  },
  {
    name: 'an allegation is about the supervising social worker',
    there: ['report', 'episode', 'hold'],
    make: async (council) => {
      await reported(council, 'Quentin Quince');
      await confirmed(council, 'Tobias Tamarind', 'Quentin Quince');
    },
    cast: and(REPORTED, { 'Tobias Tamarind': ['judge'] }),
    subject: 'Quentin Quince',
    tries: [{ about: ['nothing', 'report', 'episode', 'hold'], on: {} }],
  },
  {
    name: 'a report names the supervising social worker, and nobody has confirmed it',
    there: ['report', 'episode', 'hold'],
    make: (council) => reported(council, 'Quentin Quince'),
    cast: and(REPORTED, { 'Tobias Tamarind': ['judge'] }),
    named: 'Quentin Quince',
    tries: [{ about: ['nothing', 'report', 'episode', 'hold'], on: {} }],
  },
  {
    name: 'a report names the team manager, and nobody has confirmed it',
    there: ['report', 'episode', 'hold'],
    make: (council) => reported(council, 'Tobias Tamarind'),
    cast: and(REPORTED, { 'Sorrel Sandalwood': ['judge'] }),
    named: 'Tobias Tamarind',
    tries: [{ about: ['nothing', 'council', 'report', 'episode', 'hold'], on: {} }],
  },
  {
    name: 'a stability meeting is being arranged',
    there: ['report', 'episode', 'stability', 'obligation', 'obligation-of-case'],
    make: stabilityArranged,
    cast: and(REPORTED, ARRANGING, ASKED_TO_STABILITY),
    tries: [
      { about: ['episode', 'stability'], on: {} },
      {
        about: ['obligation', 'obligation-of-case'],
        on: { obligation: 'stability.hold' },
        cast: { 'Pip Persimmon': ['owner'] },
      },
    ],
  },
  {
    name: 'a stability meeting is sent',
    there: ['report', 'episode', 'stability'],
    make: stabilitySent,
    cast: and(REPORTED, ARRANGING, ASKED_TO_STABILITY),
    tries: [{ about: ['episode', 'stability'], on: {} }],
  },
  {
    name: 'the child’s social worker objects to the draft of a stability meeting',
    there: ['report', 'episode', 'stability'],
    make: objected,
    cast: and(REPORTED, ARRANGING, ASKED_TO_STABILITY),
    tries: [{ about: ['stability'], on: {} }],
  },
  {
    name: 'a stability meeting is called off',
    there: ['report', 'episode', 'stability'],
    make: stabilityCancelled,
    cast: and(REPORTED, ARRANGING, ASKED_TO_STABILITY),
    tries: [{ about: ['stability'], on: {} }],
  },
  {
    name: 'a stability meeting is sent, then an allegation is about somebody who is asked to come',
    there: ['report', 'episode', 'hold', 'stability'],
    make: async (council) => {
      await stabilitySent(council);
      await reported(council, 'Quentin Quince', 'form-report-2');
      await council.presses(council.id('Edgar Elderflower'), 'merge-report', { formId: 'form-report-2', how: 'join' });
      await council.settles();
    },
    cast: and(REPORTED, ARRANGING, ASKED_TO_STABILITY),
    subject: 'Quentin Quince',
    tries: [{ about: ['episode', 'hold', 'stability'], on: {} }],
  },
  {
    name: 'a stability meeting is sent, then an allegation is about somebody who is asked to come, tried on what is about no record: they keep it until that is confirmed',
    there: ['report', 'episode', 'hold', 'stability'],
    make: async (council) => {
      await stabilitySent(council);
      await reported(council, 'Quentin Quince', 'form-report-2');
      await council.presses(council.id('Edgar Elderflower'), 'merge-report', { formId: 'form-report-2', how: 'join' });
      await council.settles();
    },
    cast: and(REPORTED, ARRANGING, ASKED_TO_STABILITY),
    named: 'Quentin Quince',
    tries: [{ about: ['nothing'], on: {} }],
  },
  {
    name: 'a stability meeting is being arranged, and its coordinator has changed',
    there: ['report', 'episode', 'stability'],
    make: async (council) => {
      await stabilityArranged(council);
      const saved = await council.ports.records.meetings.find('meeting:SM-2026-0001');
      if (saved !== undefined)
        await council.ports.records.meetings.change(saved, { coordinatorId: council.id('Fern Figtree') });
    },
    cast: and(
      REPORTED,
      { 'Beatrix Bilberry': ['chair'], 'Minty Marjoram': ['minute-taker'], 'Tobias Tamarind': ['judge'] },
      ASKED_TO_STABILITY,
      { 'Fern Figtree': ['coordinator'] },
    ),
    tries: [{ about: ['stability'], on: {} }],
  },
  {
    name: 'the planning meeting of a new home is being arranged',
    there: ['planning'],
    make: planningArranged,
    cast: and(PLANS, ASKED_TO_PLANNING),
    tries: [{ about: ['planning'], on: { meeting: 'planning' } }],
  },
  {
    name: 'the planning meeting of a new home is sent',
    there: ['planning'],
    make: planningSent,
    cast: and(PLANS, ASKED_TO_PLANNING),
    tries: [{ about: ['planning'], on: { meeting: 'planning' } }],
  },
  {
    name: 'a planning meeting is sent, then an allegation is about somebody who is asked to come',
    there: ['planning', 'report', 'episode', 'hold'],
    make: async (council) => {
      await planningSent(council);
      await reported(council, 'Quentin Quince', 'form-report-2');
      await confirmed(council, 'Tobias Tamarind', 'Quentin Quince');
    },
    cast: and(PLANS, ASKED_TO_PLANNING),
    subject: 'Quentin Quince',
    tries: [{ about: ['planning'], on: { meeting: 'planning' } }],
  },
  {
    name: 'a fostering support meeting is sent, then the child has another social worker',
    there: ['support'],
    make: async (council) => {
      await supportSent(council);
      await allocate(council, 'Nettie Nutmeg');
    },
    cast: and(SUPPORTS, ASKED_TO_SUPPORT, { 'Nettie Nutmeg': ['social-worker'] }),
    tries: [{ about: ['support'], on: { meeting: 'support' } }],
  },
  {
    name: 'a fostering support meeting is sent, then an allegation is about whoever arranges it',
    there: ['support', 'report', 'episode', 'hold'],
    make: async (council) => {
      await supportSent(council);
      await reported(council, 'Quentin Quince', 'form-report-2');
      await confirmed(council, 'Tobias Tamarind', 'Quentin Quince');
    },
    cast: and(SUPPORTS, ASKED_TO_SUPPORT),
    subject: 'Quentin Quince',
    tries: [{ about: ['support'], on: { meeting: 'support' } }],
  },
  {
    name: 'a placement ended, the disruption meeting waits for its chair’s word',
    there: ['ending', 'disruption'],
    make: disruptionArranged,
    cast: and(DISRUPTING, ASKED_TO_DISRUPTION),
    tries: [
      { about: ['nothing', 'episode', 'ending', 'disruption'], on: { meeting: 'disruption' }, cast: OWES_NEXT_HOME },
    ],
  },
  {
    name: 'a disruption meeting is sent, forms are out',
    there: ['ending', 'disruption', 'form', 'obligation', 'obligation-of-meeting'],
    make: disruptionSent,
    cast: and(DISRUPTING, ASKED_TO_DISRUPTION),
    tries: [
      { about: ['ending', 'disruption'], on: { meeting: 'disruption' }, cast: OWES_NEXT_HOME },
      {
        about: ['form'],
        on: { meeting: 'disruption', formOf: 'Quentin Quince' },
        cast: { 'Quentin Quince': ['author'] },
      },
      { about: ['form'], on: { meeting: 'disruption', formOf: 'child' }, cast: { 'Petra Plumtree': ['helper'] } },
      {
        about: ['form'],
        on: { meeting: 'disruption', formOf: 'circle:C-1042-carer-2' },
        cast: { 'Quentin Quince': ['helper'] },
      },
      {
        about: ['obligation', 'obligation-of-meeting'],
        on: { meeting: 'disruption', obligation: 'disruption.prepare-carers' },
        cast: { 'Quentin Quince': ['owner'] },
      },
    ],
  },
  {
    name: 'forms of a disruption meeting came back, and one was taken back',
    there: ['ending', 'disruption', 'form'],
    make: formsIn,
    cast: and(DISRUPTING, ASKED_TO_DISRUPTION),
    tries: [
      { about: ['disruption'], on: { meeting: 'disruption' } },
      {
        about: ['form'],
        on: { meeting: 'disruption', formOf: 'Quentin Quince' },
        cast: { 'Quentin Quince': ['author'] },
      },
      { about: ['form'], on: { meeting: 'disruption', formOf: 'child' }, cast: { 'Petra Plumtree': ['helper'] } },
    ],
  },
  {
    name: 'a disruption meeting is sent, and another chairs it now',
    there: ['ending', 'disruption'],
    make: async (council) => {
      await disruptionSent(council);
      await chairedBy(council, 'Cressida Currant', 'Cornelius Clementine');
    },
    cast: and(
      { 'Petra Plumtree': ['reporter'], 'Saffron Sorbet': ['coordinator'], 'Minty Marjoram': ['minute-taker'] },
      ASKED_TO_DISRUPTION,
      { 'Cressida Currant': ['chair'] },
    ),
    tries: [{ about: ['disruption'], on: { meeting: 'disruption' } }],
  },
  {
    name: 'a disruption meeting is sent, then the child has another social worker',
    there: ['ending', 'disruption'],
    make: async (council) => {
      await disruptionSent(council);
      await allocate(council, 'Nettie Nutmeg');
    },
    cast: and(
      DISRUPTING,
      { ...ASKED_TO_DISRUPTION, 'Petra Plumtree': ['invited'] },
      { 'Nettie Nutmeg': ['social-worker'] },
    ),
    tries: [{ about: ['ending', 'disruption'], on: { meeting: 'disruption' }, cast: OWES_NEXT_HOME }],
  },
  {
    name: 'a disruption meeting is sent, then the child’s social worker has left',
    there: ['ending', 'disruption', 'form'],
    make: async (council) => {
      await disruptionSent(council);
      await leave(council, 'Petra Plumtree');
    },
    cast: and(DISRUPTING, ASKED_TO_DISRUPTION),
    left: 'Petra Plumtree',
    tries: [
      { about: ['nothing', 'ending', 'disruption'], on: { meeting: 'disruption' }, cast: OWES_NEXT_HOME },
      { about: ['form'], on: { meeting: 'disruption', formOf: 'child' }, cast: { 'Petra Plumtree': ['helper'] } },
    ],
  },
  {
    name: 'a disruption meeting is in its room, and somebody said that they do not come',
    there: ['ending', 'disruption', 'room', 'actions'],
    make: disruptionInRoom,
    cast: IN_ROOM,
    tries: [
      { about: ['room', 'actions'], on: { meeting: 'disruption' } },
      // What is agreed in the room is nobody’s before the meeting is recorded.
      { about: ['action'], on: { meeting: 'disruption', action: 1 } },
    ],
  },
  {
    name: 'a disruption meeting was held, and its chair sent the draft of the minutes back',
    there: DISRUPTION_AFTERWARDS,
    make: disruptionDrafted,
    cast: and(IN_ROOM, WITH_MINUTES),
    tries: [{ about: OF_MEETING, on: { meeting: 'disruption' } }],
  },
  {
    name: 'the minutes of a stability meeting are approved; who wrote and who approved them could else release them',
    there: ['report', 'episode', 'stability', 'room', 'minutes', 'actions'],
    make: (council) => stabilityApproved(council, { chair: 'Tobias Tamarind', minuteTaker: 'Pip Persimmon' }),
    cast: and(REPORTED, ASKED_TO_STABILITY, {
      'Tobias Tamarind': ['judge', 'chair', 'releases', 'wrote'],
      'Pip Persimmon': ['coordinator', 'minute-taker', 'releases', 'wrote'],
      'Fern Figtree': ['releases'],
      'Sorrel Sandalwood': ['releases'],
    }),
    tries: [{ about: ['minutes', 'actions'], on: {} }],
  },
  {
    name: 'the minutes of a disruption meeting are released, filed with nobody, and the panel answered',
    there: DISRUPTION_AFTERWARDS,
    make: disruptionReleased,
    cast: RELEASED,
    tries: AFTERWARDS,
  },
  {
    name: 'minutes are released, then an allegation is about somebody who has them and an action',
    there: DISRUPTION_AFTERWARDS,
    make: async (council) => {
      await disruptionReleased(council);
      await reported(council, 'Quentin Quince', 'form-report-2');
      await confirmed(council, 'Tobias Tamarind', 'Quentin Quince');
    },
    cast: RELEASED,
    subject: 'Quentin Quince',
    tries: AFTERWARDS,
  },
  {
    name: 'minutes are released, then a report names somebody who has them, and nobody has confirmed it',
    there: DISRUPTION_AFTERWARDS,
    make: async (council) => {
      await disruptionReleased(council);
      await reported(council, 'Quentin Quince', 'form-report-2');
    },
    cast: RELEASED,
    named: 'Quentin Quince',
    tries: AFTERWARDS,
  },
  {
    name: 'minutes are released, then the child has another social worker',
    there: DISRUPTION_AFTERWARDS,
    make: async (council) => {
      await disruptionReleased(council);
      await allocate(council, 'Nettie Nutmeg');
    },
    cast: and(without(RELEASED, 'Petra Plumtree'), {
      'Petra Plumtree': ['reporter', 'invited', 'former'],
      'Nettie Nutmeg': ['social-worker', 'hands-over', 'hands-over-hers'],
    }),
    tries: AFTERWARDS,
  },
  {
    name: 'minutes are released, then the child’s social worker has left',
    there: DISRUPTION_AFTERWARDS,
    make: async (council) => {
      await disruptionReleased(council);
      await leave(council, 'Petra Plumtree');
    },
    cast: RELEASED,
    left: 'Petra Plumtree',
    tries: AFTERWARDS,
  },
  {
    name: 'minutes are released, then another chairs; who chaired before is held in reserve',
    there: DISRUPTION_AFTERWARDS,
    make: async (council) => {
      await disruptionReleased(council);
      await chairedBy(council, 'Cressida Currant', 'Cornelius Clementine');
    },
    cast: and(without(RELEASED, 'Cornelius Clementine'), { 'Cressida Currant': ['chair'] }),
    tries: AFTERWARDS,
  },
  {
    name: 'a yearly summary is written',
    there: [],
    make: summaryWritten,
    cast: {},
    tries: [{ about: ['council', 'summary'], on: {} }],
  },
  {
    name: 'a yearly summary is approved',
    there: ['summary'],
    make: summaryApproved,
    cast: {},
    tries: [{ about: ['council', 'summary'], on: {} }],
  },
  {
    name: 'the yearly letter to carers is released',
    there: ['summary', 'carers-letter'],
    make: carersLetterReleased,
    cast: {},
    tries: [{ about: ['council', 'summary', 'carers-letter'], on: {} }],
  },
  {
    name: 'a dip sample is drawn and being read',
    there: ['sample', 'reading'],
    make: sampleDrawn,
    cast: READS_IT,
    tries: SAMPLED,
  },
  {
    name: 'two readings of the dip sample differ',
    there: ['sample', 'reading', 'readings-differ'],
    make: readingsDiffer,
    cast: {
      ...READS_IT,
      'Sorrel Sandalwood': ['settles-readings'],
      'Imogen Ivyleaf': ['settles-readings'],
      'Cressida Currant': ['settles-readings'],
    },
    tries: SAMPLED,
  },
  {
    name: 'the report of the dip sample is finished',
    there: ['sample', 'sample-reported'],
    make: sampleReported,
    cast: {},
    tries: SAMPLED,
  },
];

/** Everything that this person is in this state and in the record that is tried on. */
export function partsOf(name: Name, { cast, name: state }: State, more: Cast = {}): readonly Part[] {
  const reallocated = state.includes('another social worker') && name === 'Petra Plumtree';
  return [
    'signed-in',
    'colleague',
    ...(NO_WORKERS.includes(name) ? [] : (['worker'] as const)),
    ...(ON_DUTY.includes(name) ? (['on-duty'] as const) : []),
    ...(LOOKS_AT_OPENINGS.includes(name) ? (['looks-at-openings'] as const) : []),
    ...(ALWAYS[name] ?? []),
    ...(reallocated ? [] : (OF_THE_CHILD[name] ?? [])),
    ...(cast[name] ?? []),
    ...(more[name] ?? []),
  ];
}
