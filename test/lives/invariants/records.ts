import type { Invariant } from '../invariants.ts';

/** What is opened in an emergency is looked at by another; what a year published stands once. */
export const openedAndPublished: readonly Invariant[] = [
  {
    promise: 'A record that was opened in an emergency is looked at by somebody else, or somebody else is to.',
    brokenBy: async ({ world }) => {
      const { openings, obligations } = world.seer.ports.records;
      const owed = (await obligations.all())
        .map(({ row }) => row)
        .filter(({ kind }) => kind === 'record.look-at-opening');
      for (const { row } of await openings.all()) {
        if (row.foundBy === row.person || row.reviewerId === row.person)
          return `${row.key} is looked at by whoever opened it`;
        const id = row.key.slice(`opening:${row.childRef}:`.length);
        const its = owed.find(({ key, childRef }) => childRef === row.childRef && key.endsWith(`:${id}`));
        if (row.found === 'not-yet' && (its === undefined || its.doneAt !== undefined))
          return `nobody is to look at ${row.key}`;
        if (row.found !== 'not-yet' && its?.doneAt === undefined && its?.override === undefined)
          return `${row.key} was looked at, and is still owed`;
      }
      return undefined;
    },
  },
  {
    promise: 'A record is open to somebody once at a time, for four hours.',
    brokenBy: async ({ world }) => {
      const rows = (await world.seer.ports.records.openings.all()).map(({ row }) => row);
      const long = rows.find(({ at, until }) => Date.parse(until) - Date.parse(at) > 4 * 3_600_000);
      if (long !== undefined) return `${long.key} is open until ${long.until}`;
      const twice = rows.find((one) =>
        rows.some(
          (other) =>
            other.key !== one.key &&
            other.person === one.person &&
            other.childRef === one.childRef &&
            other.at < one.until &&
            one.at < other.until,
        ),
      );
      return twice === undefined ? undefined : `${twice.key} is open twice`;
    },
  },
  {
    promise: 'The numbers of a period are published once, and a version of a summary is approved with them.',
    brokenBy: async ({ world }) => {
      const { releases, summaries } = world.seer.ports.records;
      const published = (await releases.all()).map(({ row }) => row);
      const places = published.map(({ from, to, team = '' }) => `${from} to ${to} ${team}`);
      const twice = places.find((one, at) => places.indexOf(one) !== at);
      if (twice !== undefined) return `${twice} is published twice`;
      const bare = (await summaries.all())
        .map(({ row }) => row)
        .find(
          ({ state, release, scope }) => state === 'approved' && release === undefined && !scope.includes('letter'),
        );
      return bare === undefined ? undefined : `${bare.key} is approved without its numbers`;
    },
  },
  {
    promise: 'Of two meetings that are held together each says so.',
    brokenBy: async ({ world }) => {
      const rows = (await world.seer.ports.records.meetings.all()).map(({ row }) => row);
      const apart = rows.find(
        ({ ref, heldWith, state }) =>
          heldWith !== undefined &&
          state !== 'cancelled' &&
          rows.find((one) => one.ref === heldWith)?.also?.includes(ref) !== true,
      );
      return apart === undefined ? undefined : `${apart.ref} is not held as ${apart.heldWith ?? ''} says`;
    },
  },
];
