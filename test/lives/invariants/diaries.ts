import type { Invariant } from '../invariants.ts';

/** One meeting is one event in the diaries, at every moment. */
export const eventsOfMeetings: readonly Invariant[] = [
  {
    promise: 'A meeting is in the diaries once.',
    brokenBy: ({ world }) => {
      const standing = [...world.seer.store.events.values()]
        .filter(({ state }) => state === 'held')
        .map(({ said }) => said.ref);
      const twice = standing.find((ref, at) => standing.indexOf(ref) !== at);
      return twice === undefined ? undefined : `${twice} stands in the diaries twice`;
    },
  },
];
