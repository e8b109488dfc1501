import type { Invariant } from '../invariants.ts';

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
];
