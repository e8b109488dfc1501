import { expect } from 'vitest';
import type { CallsSeen } from '../../sandbox/wire/calls.ts';
import type { SandboxOptions } from '../../sandbox/testing.ts';
import { openCouncil, type Council, type SeenCard } from './council.ts';

/*
 * What each turn of a case asks of Microsoft 365: counted on the wire, with the timer asleep, so that nothing but the turn is counted.
 */

/** What one turn cost, until it was answered and until all of it was done. */
export interface Turn {
  readonly turn: string;
  /** Questions to Graph and writes, inside a batch or not. */
  readonly requests: number;
  readonly writes: number;
  /** What SharePoint charges. */
  readonly units: number;
  /** Most trips that were made one after another. */
  readonly chain: number;
  readonly beforeAnswer: { readonly requests: number; readonly trips: number; readonly chain: number };
  readonly answeredInMs: number;
  readonly doneInMs: number;
  readonly routes: Readonly<Record<string, number>>;
  /** Each trip as it was: milliseconds after the turn began, and whether it began before the answer. */
  readonly trips: readonly string[];
}

export interface MeasuredCouncil extends Council {
  /** Does this, waits until nothing more is asked of Graph, and answers what it cost. */
  measure(turn: string, act: () => Promise<unknown>): Promise<Turn>;
}

/** Nothing for so long is the end of a turn; the longest pause between two calls of one is far shorter. */
const QUIET_MS = 1_500;
/** One look of the timer in an hour: only what a person does is counted. */
const ASLEEP = { TIMER_SECONDS: '3600' };

/** Opens a council whose Graph takes so many milliseconds for each call. */
export async function openMeasured(name: string, options: SandboxOptions): Promise<MeasuredCouncil> {
  const council = await openCouncil(name, { latency: '100', ...options, env: { ...ASLEEP, ...options.env } });
  const { control } = council.sandbox;
  const quiet = async (): Promise<number> => {
    for (;;) {
      const { log, connector } = await control.calls();
      const ends = log.map(({ to }) => to ?? Infinity);
      const last = Math.max(0, ...ends);
      await new Promise((resolve) =>
        setTimeout(resolve, Math.min(QUIET_MS, Math.max(50, last + QUIET_MS - Date.now()))),
      );
      const after = await control.calls();
      if (Date.now() - last >= QUIET_MS && after.log.length === log.length && after.connector === connector)
        return last;
    }
  };
  return {
    ...council,
    settles: async () => void (await quiet()),
    measure: async (turn, act) => {
      await quiet();
      await control.resetCalls();
      const began = Date.now();
      await act();
      const answered = Date.now();
      const done = Math.max(await quiet(), answered);
      const seen = await control.calls();
      const trips = seen.log.map(
        ({ from, to = Infinity, routes }) =>
          `${to > answered ? '  ' : '* '}${from - began}–${to - began}: ${routes.map((route) => route.replace('/sites/*/lists', '')).join(', ')}`,
      );
      return { ...counted(turn, seen, answered), trips, answeredInMs: answered - began, doneInMs: done - began };
    },
  };
}

function counted(turn: string, seen: CallsSeen, answered: number): Omit<Turn, 'answeredInMs' | 'doneInMs' | 'trips'> {
  // What the answer waited for. What goes on beside it is not, though it began while the answer was on its way.
  const before = seen.log.filter(({ to = Infinity }) => to <= answered);
  const writes = seen.log.flatMap(({ routes }) => routes).filter((route) => !/^GET |getSchedule/.test(route)).length;
  return {
    turn,
    requests: seen.requests,
    writes,
    units: seen.units,
    chain: longestChain(seen.log),
    beforeAnswer: {
      requests: before.flatMap(({ routes }) => routes).length,
      trips: before.length,
      chain: longestChain(before),
    },
    routes: seen.routes,
  };
}

/** So many trips were made one after the other at the most: none of them began before the one before it had ended. */
export function longestChain(trips: CallsSeen['log']): number {
  const byEnd = trips.map(({ from, to }) => ({ from, to: to ?? Infinity })).sort((one, other) => one.to - other.to);
  let ended = -Infinity;
  let length = 0;
  for (const { from, to } of byEnd) {
    if (from < ended) continue;
    ended = to;
    length += 1;
  }
  return length;
}

const REPORT = {
  child: 'placement:P-1043',
  voice: 'carer',
  triggers: 'carer-struggling,fragile-relationship',
  whatHappened: 'The carer says that she cannot go on like this.',
  immediateDanger: 'no',
};

/** One stability case under Torbay’s procedure, from the report to the invitations: each turn with what it cost. */
export async function stabilityTurns(council: MeasuredCouncil): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  const measured = async (turn: string, act: () => Promise<unknown>): Promise<void> => {
    turns.push(await council.measure(turn, act));
  };
  await council.says('Petra Plumtree', 'report instability');
  await measured('report', () => council.presses('Petra Plumtree', 'Report instability', 'Send report', REPORT));
  const manager = await holderOf(council, 'For your judgement: IN-2026-0001');
  await measured('judge', () =>
    council.presses(manager, 'For your judgement', 'Record my judgement', {
      bestInterests: 'yes',
      outcome: 'stability-meeting',
      reason: 'Support was tried and is not enough.',
    }),
  );
  const coordinator = await holderOf(council, 'To arrange: SM-2026-0001');
  const decisions = everyoneInvited(await council.card(coordinator, 'To arrange: SM-2026-0001'));
  await measured('“Ask the social worker”', () =>
    council.presses(coordinator, 'To arrange: SM-2026-0001', 'Ask the social worker', decisions),
  );
  const worker = await holderOf(council, 'Draft to look at: SM-2026-0001');
  await measured('“Go”', () => council.presses(worker, 'Draft to look at: SM-2026-0001', 'Go'));
  expect(await council.sandbox.control.events()).toHaveLength(1);
  await measured('My desk', () => council.asks(worker, 'GET', '/api/desk'));
  return turns;
}

const everyoneInvited = (draft: SeenCard): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(draft.inputs).flatMap(([input, { choices }]) =>
      input.startsWith('decision') && choices[0] !== undefined ? [[input, choices[0].value]] : [],
    ),
  );

/** The person who holds this card. */
export async function holderOf(council: Council, heading: string): Promise<string> {
  for (const { name } of await council.sandbox.control.people())
    if ((await council.cards(name)).some((card) => card.heading.startsWith(heading))) return name;
  throw new Error(`Nobody has the card “${heading}”.`);
}

/** A table of turns as one reads it in a terminal. */
export function turnTable(turns: readonly Turn[]): string {
  const head = [
    'turn',
    'requests (writes)',
    'units',
    'chain',
    'before the answer',
    'trips',
    'in a row',
    'answered',
    'done',
  ];
  const rows = turns.map(({ turn, requests, writes, units, chain, beforeAnswer, answeredInMs, doneInMs }) => [
    turn,
    `${requests} (${writes})`,
    String(units),
    String(chain),
    String(beforeAnswer.requests),
    String(beforeAnswer.trips),
    String(beforeAnswer.chain),
    `${(answeredInMs / 1000).toFixed(1)} s`,
    `${(doneInMs / 1000).toFixed(1)} s`,
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ');
  return [line(head), ...rows.map(line)].join('\n');
}
