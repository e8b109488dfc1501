import { afterAll, describe, expect, it } from 'vitest';
import { DOORS, standingIn } from '../access/doors.ts';
import { expectedFor } from '../access/matrix.ts';
import { EVERYONE, STATES, type State } from '../access/states.ts';
import { TABLE } from '../access/table.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import type { Through } from '../memory/through.ts';

/*
 * Every act that somebody can do, done by two at one moment: the slow one has decided when the quick one begins, and saves once all
 * of the quick one's is done. What is kept then is as if one had come after the other; nothing that either said is lost, and nothing
 * is owed twice.
 */

/** What tells no two orders apart: ids and references by the order in which they were given, moments, and what is only for machines. */
const WITHOUT = ['Plans', 'Pending', 'Audit', 'AuditHeads', 'Refusals', 'Reads', 'Settings', 'Cards', 'Letters'];
const kept = (council: MemoryCouncil): string =>
  [...council.store.lists]
    .filter(([list]) => !WITHOUT.includes(list))
    .flatMap(([list, rows]) => [...rows.values()].map(({ cells }) => `${list} ${JSON.stringify(cells)}`))
    .map((row) => row.replaceAll(/\b[A-Z]{2}-\d{4}-\d{4}\b/g, 'REF').replaceAll(/\b[0-9a-f]{12,}\b/g, 'ID'))
    .toSorted()
    .join('\n');

/** The same in the slow one's own words, and on a form of their own. */
const inOtherWords = (council: MemoryCouncil): MemoryCouncil => ({
  ...council,
  asks: (who, method, path, body) => council.asks(who, method, path, varied(body)),
  presses: (who, verb, data) => council.presses(who, verb, varied(data) as object | undefined),
});
const varied = (said: unknown): unknown =>
  JSON.parse(
    JSON.stringify(said ?? null)
      .replaceAll(/"(Words|A reason)\."/g, '"$1, otherwise."')
      .replaceAll(/"(form-of-[a-z-]*try)"/g, '"$1-b"'),
  ) as unknown;

/** What happens after a state changes who may do the same acts: those are tried in it already. */
const ONCE_EACH = STATES.filter(({ name }) => !name.includes(', then '));

/** What is drawn is another each time. */
const BY_LOT = ['POST /api/dip-sample/draw'];

interface Pair {
  readonly door: (typeof DOORS)[number];
  readonly name: string;
  readonly quick: string;
  readonly slow: string;
  readonly on: State['tries'][number]['on'];
}

/** Each act with two people who may do it; by one person on two devices where nobody else may. */
const pairsIn = (state: State): readonly Pair[] =>
  state.tries.flatMap(({ about, on, cast }) =>
    TABLE.filter((row) => about.includes(row.about)).flatMap((row) => {
      const may = EVERYONE.filter((name) => expectedFor(row, name, state, cast) === 'let-in');
      const [quick, slow = quick] = may;
      if (quick === undefined || slow === undefined) return [];
      return row.doors.flatMap((name) => {
        const door = DOORS.find((one) => one.name === name);
        return door === undefined ? [] : [{ door, name, quick, slow, on }];
      });
    }),
  );

async function inTurn(made: MemoryCouncil, { door, on, quick, slow }: Pair, isQuickFirst: boolean): Promise<string> {
  const council = made.copy();
  const tries = door.tries(standingIn(made, on));
  const does = [() => tries(council, council.id(quick)), () => tries(inOtherWords(council), council.id(slow))];
  for (const one of isQuickFirst ? does : does.toReversed()) {
    await one();
    await council.settles();
  }
  return kept(council);
}

/** Undefined where nothing is saved by it. */
async function atOneMoment(made: MemoryCouncil, { door, on, quick, slow }: Pair): Promise<string | undefined> {
  const council = made.copy();
  const tries = door.tries(standingIn(made, on));
  let isFirst = true;
  const waits: Through = async (call, said, does) => {
    if (call === 'Plans.create' && isFirst) {
      isFirst = false;
      await tries(council, council.id(quick));
      await council.settles();
    }
    return does(said);
  };
  const other = council.process('memory:slow', waits);
  await tries(inOtherWords(other), council.id(slow));
  await other.settles();
  await council.settles();
  return isFirst ? undefined : kept(council);
}

describe('Whatever two do at one moment, it is kept as if one had come after the other', () => {
  let tried = 0;

  it.each(ONCE_EACH.map((state) => [state.name, state] as const))('%s', async (_name, state) => {
    const made = await memoryCouncil();
    await state.make(made);
    const wrong: string[] = [];
    for (const pair of pairsIn(state).filter(({ name }) => !BY_LOT.includes(name))) {
      const came = await atOneMoment(made, pair);
      if (came === undefined) continue;
      tried += 1;
      if (came === (await inTurn(made, pair, true)) || came === (await inTurn(made, pair, false))) continue;
      wrong.push(`${pair.name}: ${pair.quick}, then ${pair.slow}`);
    }
    expect(wrong).toEqual([]);
  });

  afterAll(() => {
    expect(tried).toBeGreaterThanOrEqual(250);
  });
});
