import type { Invariant } from '../invariants.ts';

/** Nothing comes twice to anybody. */
export const sentOnce: readonly Invariant[] = [
  {
    promise: 'A letter goes out once.',
    brokenBy: ({ left }) => {
      const letters = left.filter(({ call }) => call === 'post.send').map(({ said }) => String(said[0]));
      const twice = letters.find((step, at) => letters.indexOf(step) !== at);
      return twice === undefined ? undefined : `the letter ${twice} went out twice`;
    },
  },
];
