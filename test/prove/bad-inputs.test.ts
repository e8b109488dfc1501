import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_ROUTES } from '../../bot/api/all-routes.ts';
import { VERBS } from '../../bot/teams/all-verbs.ts';
import { LISTS } from '../../bot/records/columns.ts';
import { DOORS, standingIn, wayOf } from '../access/doors.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { disruptionDrafted } from '../memory/walk-afterwards.ts';
import { disruptionSent, stabilityArranged } from '../memory/walk.ts';

/*
 * What nobody types: for each body of the tab’s API and each input of a card, every value in it is replaced by every kind of thing
 * that a program can send. It is answered or refused in words; nothing throws what is not foreseen, and every row can be read after.
 */

const EMOJI = '👩🏽‍🦱'.repeat(5_000);
const BAD: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.1,
  '',
  ' ',
  'x'.repeat(70_000),
  EMOJI,
  '\ud800',
  '\udfff lone',
  '\u202eright to left\u202c',
  '\u0000\u0007\u001b[31m',
  '<script>alert(1)</script>',
  '{{constructor.constructor("return process")()}}',
  '=HYPERLINK("https://evil.example")',
  "' or fields/Key ne '",
  '../../../etc/passwd',
  '\r\nBEGIN:VEVENT\r\n',
  '2026-02-30',
  '2026-11-23T99:99',
  [],
  [[[[[]]]]],
  {},
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
];

/** A copy of this with one value in it replaced, for each value in it. */
function* replacedIn(body: unknown, bad: unknown): Generator<unknown> {
  yield bad;
  if (typeof body !== 'object' || body === null) return;
  for (const [name, value] of Object.entries(body)) {
    for (const inner of replacedIn(value, bad))
      yield Array.isArray(body) ? body.with(Number(name), inner) : { ...body, [name]: inner };
  }
}

describe('What nobody types is answered, and leaves everything readable', () => {
  let tried = 0;
  let arranging: MemoryCouncil;
  let asked: MemoryCouncil;
  let drafted: MemoryCouncil;

  beforeAll(async () => {
    const base = await memoryCouncil();
    arranging = base.copy();
    await stabilityArranged(arranging);
    asked = base.copy();
    await disruptionSent(asked);
    drafted = base.copy();
    await disruptionDrafted(drafted);
  });

  const minuted: MemoryCouncil[] = [];
  const begun = (): MemoryCouncil => {
    const council = drafted.copy();
    minuted.push(council);
    return council;
  };

  const bodies = (): readonly { readonly name: string; readonly body: unknown }[] =>
    DOORS.flatMap((door) => bodyOf(door, arranging));

  it('each body and each input is tried', () => {
    const names = new Set(bodies().map(wayOf));
    const withBody = ALL_ROUTES.filter(({ endpoint }) => endpoint.body !== undefined).map(
      ({ method, path }) => `${method} ${path}`,
    );
    expect(withBody.filter((name) => !names.has(name))).toEqual([]);
    expect(
      VERBS.map(({ verb }) => `press ${verb}`).filter((name) => name !== 'press refresh' && !names.has(name)),
    ).toEqual([]);
  });

  it('nothing throws what is not foreseen', async () => {
    const broken: string[] = [];
    for (const [council, who, doors] of [
      [arranging, 'Pip Persimmon', DOORS],
      [asked, 'Petra Plumtree', DOORS],
      // Each begins with the minutes as they were drafted, not with what the one before wrote into them.
      ...DOORS.filter(isOfMinutes).map((door) => [begun(), 'Cornelius Clementine', [door]] as const),
      ...DOORS.filter(isOfAction).map((door) => [begun(), 'Quentin Quince', [door]] as const),
    ] as const) {
      for (const { name, body } of doors.flatMap((door) => bodyOf(door, council))) {
        for (const bad of BAD) {
          for (const sent of replacedIn(body, bad)) {
            tried += 1;
            const why = await send(council, council.id(who), name, sent);
            if (why !== undefined) broken.push(`${name} ${JSON.stringify(sent)?.slice(0, 120)}: ${why}`);
          }
        }
      }
    }
    expect(broken).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('every row can be read afterwards', async () => {
    for (const { ports, store } of [arranging, asked, ...minuted]) {
      for (const [name, { name: list }] of Object.entries(LISTS)) {
        const rows = await ports.records[name as keyof typeof LISTS].all();
        expect([list, rows.length]).toEqual([list, store.lists.get(list)?.size ?? 0]);
      }
    }
  });

  afterAll(() => {
    console.info(`${tried} bad inputs tried.`);
    expect(tried).toBeGreaterThanOrEqual(2_000);
  });
});

/** What only whoever writes and approves minutes gets far with; and what only the owner of an action does. */
const isOfMinutes = ({ name }: { readonly name: string }): boolean => /minutes\/|\/room|\/record/.test(name);
const isOfAction = ({ name }: { readonly name: string }): boolean =>
  /\/api\/actions|press (agree|decline|action)/.test(name);

/** What a door is sent, recorded by a council that sends nothing on. */
function bodyOf(
  door: (typeof DOORS)[number],
  council: MemoryCouncil,
): { readonly name: string; readonly body: unknown }[] {
  const sent: { name: string; body: unknown }[] = [];
  const recorder = {
    ...council,
    asks: (_who: string, _method: string, _path: string, body?: unknown) => {
      if (body !== undefined) sent.push({ name: door.name, body });
      return Promise.resolve({ status: 200 });
    },
    presses: (_who: string, verb: string, data?: object) => {
      if (verb !== 'refresh') sent.push({ name: door.name, body: data });
      return Promise.resolve({ is: 'answered', answer: {} } as const);
    },
  };
  void door.tries(
    standingIn(council, council.store.letters.length > 0 ? { meeting: 'disruption', formOf: 'Petra Plumtree' } : {}),
  )(recorder, 'nobody');
  return sent;
}

const ANSWERED = [200, 204, 400, 403, 404, 409, 422];

async function send(council: MemoryCouncil, who: string, name: string, body: unknown): Promise<string | undefined> {
  const [how = '', path = ''] = name.split(' ');
  try {
    if (how === 'press') {
      if (typeof body !== 'object' || body === null) return undefined;
      const came = await council.presses(who, path, body);
      return came.is === 'broken' ? String(came.error) : undefined;
    }
    const meeting = council.store.letters.length > 0 ? 'DM-2026-0001' : 'SM-2026-0001';
    const url = path
      .replace(':ref', meeting)
      .replace(':id', 'no-such-form')
      .replace(':section', 'strengths')
      .replace(':form', 'x');
    const { status } = await council.asks(who, how, url, body);
    await council.settles();
    // What a list cannot hold is refused as a whole, in words.
    return [...ANSWERED, 500].includes(status) ? undefined : `status ${status}`;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
