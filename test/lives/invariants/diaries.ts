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

/** The diaries say what the rows say, once all is carried out. */
export const diariesAsRows: readonly Invariant[] = [
  {
    promise: 'A meeting that is sent stands in the diaries at its hour; one that was called off stands in none.',
    brokenBy: async ({ world }) => {
      const standing = [...world.seer.store.events.values()].filter(({ state }) => state === 'held');
      for (const { row } of await world.seer.ports.records.meetings.all()) {
        // Brothers and sisters who have one meeting have one entry, under the reference of the one that leads.
        const event = standing.find(({ said }) => said.ref === row.ref || said.also?.includes(row.ref) === true);
        if (row.state === 'cancelled' && event !== undefined)
          return `${row.ref} was called off and stands in the diaries`;
        if (row.state !== 'sent' || row.trouble !== undefined) continue;
        if (event === undefined) return `${row.ref} is sent and stands in no diary`;
        if (
          event.said.ref === row.ref
            ? event.said.startsAt !== row.startsAt
            : event.said.startsAt >= (row.startsAt ?? '')
        )
          return `${row.ref} is at ${row.startsAt ?? ''}, in the diaries at ${event.said.startsAt}`;
      }
      return undefined;
    },
  },
];
