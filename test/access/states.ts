import type { MemoryCouncil } from '../memory/council.ts';
import {
  CHILD,
  disruptionArranged,
  disruptionSent,
  DISRUPTION,
  formsIn,
  objected,
  reported,
  stabilityArranged,
  stabilityCancelled,
  stabilitySent,
} from '../memory/walk.ts';
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
  'Sorrel Sandalwood': ['service-manager', 'quality'],
  'Hazel Honeydew': ['head-of-service', 'quality'],
  'Saffron Sorbet': ['safeguarding-unit'],
  'Magnus Mulberry': ['safeguarding-unit', 'unit-manager', 'quality'],
  'Imogen Ivyleaf': ['quality', 'learns'],
  'Tobias Tamarind': ['managers'],
  'Beatrix Bilberry': ['managers'],
  'Cornelius Clementine': ['chairs'],
  'Cressida Currant': ['chairs'],
};

/** The child C-1042’s own people, as the register has them. */
const OF_THE_CHILD: Partial<Record<Name, readonly Part[]>> = {
  'Petra Plumtree': ['social-worker'],
  'Tobias Tamarind': ['team-manager'],
  'Quentin Quince': ['supervising'],
  'Isolde Ironbark': ['reviewing-officer'],
};

/** An adviser to the panel reports nothing. */
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
  /** Named in an allegation about the child. */
  readonly subject?: Name;
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

const and = (...casts: readonly Cast[]): Cast => {
  const all: Partial<Record<Name, readonly Part[]>> = {};
  for (const cast of casts)
    for (const name of EVERYONE) if (cast[name] !== undefined) all[name] = [...(all[name] ?? []), ...cast[name]];
  return all;
};

/** Where the child lives next is owed by whoever was the child’s social worker when the placement ended. */
const OWES_NEXT_HOME: Cast = { 'Petra Plumtree': ['owner'] };

const JUST_REPORTED: State['tries'] = [
  { about: ['nothing', 'report', 'episode', 'ending', 'stability'], on: {} },
  {
    about: ['obligation', 'obligation-of-case'],
    on: { obligation: 'child-conversation' },
    cast: { 'Petra Plumtree': ['owner'] },
  },
];

/** Every state in which the table is tried. */
export const STATES: readonly State[] = [
  {
    name: 'nothing has happened',
    there: [],
    make: () => Promise.resolve(),
    cast: {},
    tries: [{ about: ['nothing'], on: {} }],
  },
  {
    name: 'reported by the duty team, not judged',
    there: ['report', 'episode', 'obligation', 'obligation-of-case'],
    make: reported,
    cast: and(REPORTED, { 'Tobias Tamarind': ['judge'] }),
    tries: JUST_REPORTED,
  },
  {
    name: 'an allegation is about the supervising social worker',
    there: ['report', 'episode', 'hold'],
    make: (council) => reported(council, 'Quentin Quince'),
    cast: and(REPORTED, { 'Tobias Tamarind': ['judge'] }),
    subject: 'Quentin Quince',
    tries: [{ about: ['nothing', 'report', 'episode', 'hold'], on: {} }],
  },
  {
    name: 'an allegation is about the team manager',
    there: ['report', 'episode', 'hold'],
    make: (council) => reported(council, 'Tobias Tamarind'),
    cast: and(REPORTED, { 'Sorrel Sandalwood': ['judge'] }),
    subject: 'Tobias Tamarind',
    tries: [{ about: ['nothing', 'report', 'episode', 'hold'], on: {} }],
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
    tries: [{ about: ['nothing', 'episode', 'hold', 'stability'], on: {} }],
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
      const saved = await council.ports.records.meetings.find(`meeting:${DISRUPTION}`);
      if (saved !== undefined)
        await council.ports.records.meetings.change(saved, {
          chairId: council.id('Cressida Currant'),
          reserveChairId: council.id('Cornelius Clementine'),
        });
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
      const saved = await council.ports.records.placements.find(CHILD);
      if (saved !== undefined)
        await council.ports.records.placements.change(saved, { socialWorkerId: council.id('Nettie Nutmeg') });
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
      const saved = await council.ports.records.workers.find(`person:${council.id('Petra Plumtree')}`);
      if (saved !== undefined) await council.ports.records.workers.change(saved, { active: false });
    },
    cast: and(DISRUPTING, ASKED_TO_DISRUPTION),
    left: 'Petra Plumtree',
    tries: [
      { about: ['nothing', 'ending', 'disruption'], on: { meeting: 'disruption' }, cast: OWES_NEXT_HOME },
      { about: ['form'], on: { meeting: 'disruption', formOf: 'child' }, cast: { 'Petra Plumtree': ['helper'] } },
    ],
  },
];

/** Everything that this person is in this state and in the record that is tried on. */
export function partsOf(name: Name, { cast, name: state }: State, more: Cast = {}): readonly Part[] {
  const reallocated = state.includes('another social worker') && name === 'Petra Plumtree';
  return [
    'signed-in',
    'colleague',
    ...(NO_WORKERS.includes(name) ? [] : (['worker'] as const)),
    ...(ALWAYS[name] ?? []),
    ...(reallocated ? [] : (OF_THE_CHILD[name] ?? [])),
    ...(cast[name] ?? []),
    ...(more[name] ?? []),
  ];
}
