import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { isSame } from '../memory/store.ts';
import { DOORS, standingIn, type Came } from './doors.ts';
import { EVERYONE, partsOf, type Name, type State } from './states.ts';
import { SAID } from '../memory/walk.ts';
import { MAY_READ, TABLE, type Part, type Row } from './table.ts';

/** What access itself writes down, and nothing else may be written where somebody was refused. */
const WRITTEN_OF_ACCESS = ['Refusals', 'Reads'];
/** What is there whatever happened to a child. */
const WITHOUT_RECORD: readonly Row['about'][] = ['nothing', 'council'];
const NOBODY = '00000000-0000-4000-8000-000000000000';

export interface Tried {
  readonly cells: number;
  readonly letIn: number;
  readonly refused: number;
  /** A sentence for each cell that came otherwise than the table says, or that left something behind. */
  readonly wrong: readonly string[];
}

let prepared: Promise<MemoryCouncil> | undefined;
const preparedCouncil = (): Promise<MemoryCouncil> => (prepared ??= memoryCouncil());

/** Tries every door of the table with every person in this state. */
export async function tryEveryDoor(state: State): Promise<Tried> {
  const made = (await preparedCouncil()).copy();
  await state.make(made);
  const hand = handOver(made);
  const wrong: string[] = [];
  const count = { cells: 0, letIn: 0, refused: 0 };
  for (const { about, on, cast } of state.tries) {
    const standing = standingIn(made, on);
    for (const row of TABLE.filter((one) => about.includes(one.about))) {
      for (const name of [...EVERYONE, 'nobody'] as const) {
        const expected = expectedFor(row, name, state, cast);
        for (const door of row.doors) {
          const council = hand();
          const who = name === 'nobody' ? NOBODY : council.id(name);
          const came = await doorCalled(door).tries(standing)(council, who);
          await council.settles();
          count.cells += 1;
          if (came.is === 'let-in') count.letIn += 1;
          if (came.is === 'refused') count.refused += 1;
          const parts = name === 'nobody' ? [] : partsOf(name, state, cast);
          const why = whatIsWrong(door, came, expected, council, made, who) ?? whatIsNotTheirs(came, parts);
          if (why !== undefined) wrong.push(`${door} (${row.about}), ${name}: ${why}`);
        }
      }
    }
  }
  return { ...count, wrong };
}

/** The same council until somebody wrote into it; then a new one as it was. */
function handOver(made: MemoryCouncil): () => MemoryCouncil {
  let inUse = made.copy();
  return () => {
    if (!isSame(inUse.store, made.store, WRITTEN_OF_ACCESS)) inUse = made.copy();
    return inUse;
  };
}

/** What is of the report itself, and of nothing that was there before. */
const OF_REPORT: readonly Row['about'][] = ['report', 'episode', 'hold'];

export function expectedFor(
  row: Row,
  name: Name | 'nobody',
  state: State,
  cast: State['cast'] | undefined,
): Came['is'] {
  if (row.may.includes('signed-in')) return 'let-in';
  if (name === 'nobody' || name === state.left) return 'refused';
  if (!WITHOUT_RECORD.includes(row.about) && !state.there.includes(row.about)) return 'refused';
  if (name === state.subject && row.keptBySubject !== true) return 'refused';
  if (name === state.named && OF_REPORT.includes(row.about)) return 'refused';
  const parts = partsOf(name, state, cast);
  if (row.never?.some((part) => parts.includes(part)) === true) return 'refused';
  return row.may.some((part) => parts.includes(part)) ? 'let-in' : 'refused';
}

/** What is written down of whoever is shown this, on the list of who read what; undefined: no record of a child is shown by it. */
const READ_BY: readonly (readonly [door: RegExp, what: string | undefined])[] = [
  [/^GET \/api\/(episodes|endings|sheets)\//, 'case'],
  [/^GET \/api\/(outlook\/appointments|lessons)\//, 'meeting'],
  [/^GET \/api\/dip-sample\/(readings|settle)\//, 'meeting'],
  [/^GET \/api\/meetings\/:ref( |\/actions)/, 'meeting'],
  [/^GET \/api\/meetings\/:ref\/(room|captured) /, 'room'],
  [/^GET \/api\/meetings\/:ref\/overview/, 'overview'],
  [/^GET \/api\/meetings\/:ref\/answers/, 'answers'],
  [/^GET \/api\/minutes\//, 'minutes'],
  [/^GET \/api\/questionnaires\/:id /, 'form'],
  // Free hours and who could chair; forms as they are before anybody wrote in them; a key that opens nothing on the server.
  [/^GET \/api\/meetings\/:ref\/(slots|chairs|forms|room\/key)/, undefined],
  [/^GET \/api\/questionnaires\/:id\/paper/, undefined],
  // Figures of the council, and the references behind one.
  [/^GET \/api\/summary\//, undefined],
  // Each file of a form that is opened stands as a line of its own in the chain of the case.
  [/^GET \/api\/questionnaires\/:id\/files\//, undefined],
];

/** Whoever is shown a record of a child is written down, with what they read. */
function whatNobodyIsTold(door: string, council: MemoryCouncil, who: string): string | undefined {
  if (!/^GET \/api\/.*\/:/.test(door)) return undefined;
  const line = READ_BY.find(([doors]) => doors.test(`${door} `));
  if (line === undefined) return 'it is not said here what is read by it';
  const [, what] = line;
  const rows = [...(council.store.lists.get('Reads') ?? [])].map(([, { cells }]) => cells);
  const isNoted = rows.some((cells) => cells['Person'] === who && cells['WhatWasRead'] === what);
  return what === undefined || isNoted ? undefined : `read, and nobody is told who read the ${what}`;
}

function whatIsWrong(
  door: string,
  came: Came,
  expected: Came['is'],
  council: MemoryCouncil,
  made: MemoryCouncil,
  who: string,
): string | undefined {
  if (came.is === 'wrong') return `it broke: ${came.how}`;
  if (came.is !== expected) return `${came.is}, and the table says ${expected}`;
  if (came.is === 'let-in') return whatNobodyIsTold(door, council, who);
  if (!isSame(council.store, made.store, WRITTEN_OF_ACCESS))
    return `refused, and it wrote ${council.store.journal.join(', ')}`;
  const noted = [...(council.store.lists.get('Refusals') ?? [])].some(([, { cells }]) => cells['Person'] === who);
  return noted ? undefined : 'refused, and nobody is told who tried';
}

/** Words that somebody typed and that this person may not read, on the page or card that they were shown. */
function whatIsNotTheirs(came: Came, parts: readonly Part[]): string | undefined {
  if (came.is !== 'let-in') return undefined;
  const shown = (Object.keys(SAID) as (keyof typeof SAID)[]).filter((what) =>
    came.said.includes(SAID[what].slice(0, SAID[what].indexOf(' '))),
  );
  const not = shown.filter((what) => !MAY_READ[what].some((part) => parts.includes(part)));
  return not.length === 0 ? undefined : `they are shown ${not.join(', ')}`;
}

function doorCalled(name: string) {
  const door = DOORS.find((one) => one.name === name);
  if (door === undefined) throw new Error(`There is no door ${name}.`);
  return door;
}
