import { CHAIN, CHAIN_HEADS } from '../../../bot/records/columns.ts';
import { auditOver } from '../../../bot/records/audit.ts';
import { tableIn } from '../../memory/store.ts';
import { direct } from '../../memory/through.ts';
import type { Invariant } from '../invariants.ts';

const twiceIn = (all: readonly string[]): string | undefined => all.find((one, at) => all.indexOf(one) !== at);

/** One child, one open record of each kind; and what was done is written down so that it shows when it is changed. */
export const oneOfEach: readonly Invariant[] = [
  {
    promise: 'A child has one open time of instability, unless somebody said that a report is about something else.',
    brokenBy: async ({ world, played }) => {
      const rows = (await world.seer.ports.records.episodes.all()).map(({ row }) => row);
      const open = rows.filter(({ state }) => state !== 'closed' && state !== 'ending');
      const separate = played.some(({ request }) => request.does.includes('something else'));
      const child = separate ? undefined : twiceIn(open.map(({ childRef }) => childRef));
      return child === undefined ? undefined : `${child} has ${open.map(({ ref }) => ref).join(' and ')}`;
    },
  },
  {
    promise: 'A placement ends once.',
    brokenBy: async ({ world }) => {
      const rows = (await world.seer.ports.records.endings.all()).map(({ row }) => row);
      const placement = twiceIn(rows.map((row) => row.placement));
      return placement === undefined ? undefined : `${placement}: ${rows.map(({ ref }) => ref).join(' and ')}`;
    },
  },
  {
    promise: 'A case has one meeting of a kind to come.',
    brokenBy: async ({ world }) => {
      const rows = (await world.seer.ports.records.meetings.all()).map(({ row }) => row);
      const live = rows.filter(({ state, heldOn }) => state !== 'cancelled' && heldOn === undefined);
      const twice = twiceIn(live.map(({ kind, about }) => `${kind} of ${about}`));
      return twice === undefined ? undefined : `${twice}: ${live.map(({ ref }) => ref).join(' and ')}`;
    },
  },
  {
    promise: 'No reference is given twice.',
    brokenBy: async ({ world }) => {
      const { episodes, endings, meetings } = world.seer.ports.records;
      const refs = [...(await episodes.all()), ...(await endings.all()), ...(await meetings.all())].map(
        ({ row }) => row.ref,
      );
      return twiceIn(refs);
    },
  },
];

/** Each case’s chain of what was done is whole. */
export const chainsWhole: readonly Invariant[] = [
  {
    promise: 'What was done in a case is a chain without a gap, and nothing in it was changed.',
    brokenBy: async ({ world }) => {
      const { store } = world.seer;
      const audit = auditOver(tableIn(store, CHAIN, direct), tableIn(store, CHAIN_HEADS, direct));
      for (const ref of await audit.cases()) {
        const came = await audit.verify(ref);
        if (!came.whole) return `${ref} is ${came.how} at ${came.brokenAt}`;
      }
      return undefined;
    },
  },
  {
    promise: 'Each plan that was carried out has its line in the chain, once.',
    brokenBy: async ({ world }) => {
      const plans = (await world.seer.ports.records.plans.all()).map(({ row }) => row);
      const lines = [...(world.seer.store.lists.get(CHAIN.name)?.values() ?? [])].map(({ cells }) =>
        String(cells['Entry']),
      );
      const twice = twiceIn(lines);
      if (twice !== undefined) return `${twice} is written down twice`;
      const silent = plans.find(
        ({ key, state, act, lastFault }) =>
          state === 'done' && act !== undefined && lastFault === undefined && !lines.includes(key),
      );
      return silent === undefined ? undefined : `${silent.key} is written down nowhere`;
    },
  },
];
