import {
  DOES_NOT_APPLY,
  type Family,
  kindsOf,
  type Leaves,
  NONE,
  part,
  simple,
  type Table,
  type Universe,
  wasHeld,
  whole,
} from './family.ts';
import {
  ADVOCACY,
  ASKED_GROUPS,
  CHAIR_INDEPENDENCE,
  type Figures,
  GRADES,
  OUTSIDE_REASONS,
  LEARNING_THEMES,
  type MeetingFigures,
  MINUTES_TIMES,
  TIMINGS,
  TOOK_PART,
} from './figures.ts';
import { PARTICIPATION_CODES } from './national-codes.ts';

const NOT_SAMPLED = 'not-sampled';

/** What is asked of each meeting that was held. Of endings it is asked of those with a disruption meeting. */
export function ofMeetings(universe: Universe): readonly Family[] {
  const among = universe === 'disruption' ? { table: 'disruption.held', categories: ['held'] } : undefined;
  const asked = (id: string, order: readonly string[], leaf: (meeting: MeetingFigures) => string): Family => ({
    ...simple(universe, id, [...order, DOES_NOT_APPLY], (row: Figures) => {
      if (!wasHeld(row)) return DOES_NOT_APPLY;
      return row.meeting === undefined ? 'not-known' : leaf(row.meeting);
    }),
    among,
  });
  const timing = asked('timing', TIMINGS, ({ timing: when, outsideBecause }) =>
    when === 'late' || when === 'early' ? `${when}|${outsideBecause ?? 'not-known'}` : when,
  );
  const because = (when: 'late' | 'early'): Table => ({
    id: `${universe}.${when}-because`,
    reads: (leaf) => (leaf.startsWith(`${when}|`) ? part(leaf, 1) : DOES_NOT_APPLY),
    order: [...OUTSIDE_REASONS, DOES_NOT_APPLY],
  });
  return [
    {
      ...timing,
      tables: [
        { id: `${universe}.timing`, reads: (leaf) => part(leaf, 0), order: [...TIMINGS, DOES_NOT_APPLY] },
        because('late'),
        because('early'),
      ],
    },
    asked('chair', CHAIR_INDEPENDENCE, ({ chair }) => chair),
    asked('participation', [...PARTICIPATION_CODES, 'not-known'], ({ participation }) => participation ?? 'not-known'),
    asked('advocacy', ADVOCACY, ({ advocacy }) => advocacy),
    asked('carers', TOOK_PART, ({ carers }) => carers),
    asked('parents', TOOK_PART, ({ parents }) => parents),
    asked('minutes', MINUTES_TIMES, ({ minutes }) => minutes),
    asked('dip-sample', [...GRADES, NOT_SAMPLED, 'not-known'], ({ dipSample }) => dipSample ?? NOT_SAMPLED),
    actionsOf(universe),
  ];
}

/** Actions are counted one by one, not by meeting. */
function actionsOf(universe: Universe): Family {
  const id = `${universe}.actions`;
  return {
    id,
    total: id,
    kinds: kindsOf(universe),
    tables: [{ id, reads: whole, order: ['in-time', 'late', 'overdue', 'open'] }],
    leavesOf: (row) => {
      if (!wasHeld(row) || row.meeting === undefined) return NONE;
      const { inTime, late, overdue, open } = row.meeting.actions;
      return [
        ['in-time', inTime],
        ['late', late],
        ['overdue', overdue],
        ['open', open],
      ];
    },
  };
}

/** Forms are counted one by one. */
export const questionnaires: Family = {
  id: 'questionnaires',
  total: 'questionnaires.asked',
  kinds: ['ending', 'planning', 'support', 'stability'],
  tables: [
    { id: 'questionnaires.asked', reads: (leaf) => part(leaf, 0), order: ASKED_GROUPS },
    {
      id: 'questionnaires.returned',
      reads: (leaf) => part(leaf, 1),
      order: ['returned', 'not-returned'],
    },
    {
      id: 'questionnaires.returned-by-group',
      reads: whole,
      order: ASKED_GROUPS.flatMap((group) => [`${group}|returned`, `${group}|not-returned`]),
    },
  ],
  leavesOf: (row) => {
    const forms = wasHeld(row) ? (row.meeting?.questionnaires ?? {}) : {};
    return ASKED_GROUPS.flatMap((group): Leaves => {
      const { asked, returned } = forms[group] ?? { asked: 0, returned: 0 };
      return asked === 0
        ? NONE
        : [
            [`${group}|returned`, returned],
            [`${group}|not-returned`, asked - returned],
          ];
    });
  },
};

/** Points that meetings learned, and whether something changed since. */
export const learning: Family = {
  id: 'learning',
  total: 'learning.theme',
  kinds: ['ending', 'planning', 'support', 'stability'],
  tables: [
    { id: 'learning.theme', reads: (leaf) => part(leaf, 0), order: LEARNING_THEMES },
    { id: 'learning.changed', reads: (leaf) => part(leaf, 1), order: ['changed', 'not-yet'] },
  ],
  leavesOf: (row) =>
    ((wasHeld(row) ? row.meeting?.learning : undefined) ?? []).map(({ theme, changed }) => [
      `${theme}|${changed ? 'changed' : 'not-yet'}`,
      1,
    ]),
};
