import type { Invariant } from '../invariants.ts';
import { planOfWords } from '../../../bot/casework/plans/pending-words.ts';

/** What somebody was told is done is in the rows. */
export const doneIsKept: readonly Invariant[] = [
  {
    promise: 'What somebody typed and was told is saved is in a row of the case.',
    brokenBy: ({ world, played }) => {
      const rows = [...world.seer.store.lists]
        .filter(([list]) => list !== 'Pending')
        .flatMap(([, all]) => [...all.values()]);
      const text = rows.map(({ cells }) => JSON.stringify(cells)).join('\n');
      const lost = played.find(
        ({ request, told }) => told.is === 'done' && request.words !== undefined && !text.includes(request.words),
      );
      return lost === undefined
        ? undefined
        : `${lost.request.who} ${lost.request.does}: “${lost.request.words ?? ''}” is nowhere`;
    },
  },
  {
    promise: 'What somebody said once is in the rows of a list once.',
    brokenBy: ({ world, played }) => {
      for (const list of SAID_ONCE) {
        const rows = [...(world.seer.store.lists.get(list)?.values() ?? [])].map(({ cells }) => JSON.stringify(cells));
        const twice = played.find(
          ({ request: { words } }) => words !== undefined && rows.filter((row) => row.includes(words)).length > 1,
        );
        if (twice !== undefined) return `${twice.request.who} ${twice.request.does}: it is in ${list} twice`;
      }
      return undefined;
    },
  },
  {
    promise: 'Words wait only while the plan that needs them is open.',
    brokenBy: async ({ world }) => {
      const { pending, plans } = world.seer.ports.records;
      for (const { row } of await pending.all()) {
        if (row.state !== 'waiting') continue;
        const plan = await plans.find(planOfWords(row.key));
        if (plan?.row.state !== 'open')
          return `${row.command}: ${row.key} waits, and its plan is ${plan?.row.state ?? 'nowhere'}`;
      }
      return undefined;
    },
  },
  {
    promise: 'No report, judgement or move stands without what was said.',
    brokenBy: ({ world }) => {
      for (const [list, column] of SAID_IN)
        for (const [key, { cells }] of world.seer.store.lists.get(list) ?? [])
          if (typeof cells[column] !== 'string' || cells[column] === '') return `${key} says nothing`;
      return undefined;
    },
  },
];

const SAID_ONCE = ['Reports', 'Judgements', 'Moves', 'HoldTerms', 'Funding', 'DayCorrections', 'ChairNotes'];
const SAID_IN = [
  ['Reports', 'WhatHappened'],
  ['Judgements', 'Reason'],
  ['Moves', 'Reason'],
] as const;
