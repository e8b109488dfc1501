import fc from 'fast-check';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { answersFromFields, QUESTION_BANK } from '#rules';
import { isTangled } from '../../bot/api/read-json.ts';
import { tokenCheckOf } from '../../bot/api/token.ts';
import { LONG_FORM, MOST_PARTS, readForm, readUpload, SHORT_FORM, UPLOAD } from '../../bot/forms/read-body.ts';
import { cookieFor, sessionIn } from '../../bot/forms/session.ts';
import { guardOver } from '../../bot/teams/guard.ts';
import { stepsIn } from './count-steps.ts';
import { localSigner } from './keys.ts';

const FORM = 'application/x-www-form-urlencoded';
const PARTS = 'multipart/form-data; boundary=mark';
const SCRIPTS = /busboy|streamsearch|read-body|read-json|session\.ts/;
const named = (name: string, value = '') =>
  `--mark\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** A request as it comes in, in pieces as large as a network brings them. */
function requestOf(type: string, body: Uint8Array | string, piece = 16_384): IncomingMessage {
  const bytes = Buffer.from(body as string);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_each, at) =>
    bytes.subarray(at * piece, (at + 1) * piece),
  );
  return Object.assign(Readable.from(pieces), { headers: { 'content-type': type } }) as unknown as IncomingMessage;
}

type Kind = 'form' | 'upload';

async function read(kind: Kind, body: Uint8Array | string, type = kind === 'form' ? FORM : PARTS, piece?: number) {
  let looked = 0;
  const count = () => (looked += 1);
  const request = requestOf(type, body, piece);
  const { is } = kind === 'form' ? await readForm(request, LONG_FORM, count) : await readUpload(request, count);
  return { is, looked };
}

/** What strangers have sent, or could: one piece, to be repeated. */
const CORPUS: readonly (readonly [Kind, string, string])[] = [
  ['form', 'fields without values', 'a&'],
  ['form', 'nothing but separators', '&'],
  ['form', 'the same field', 'a=1&'],
  ['form', 'halves of escaped signs', '%'],
  ['form', 'escaped signs', '%41'],
  ['form', 'one name without end', 'a'],
  ['form', 'plus signs', '+'],
  ['form', 'zeros', '\0'],
  ['upload', 'marks with nothing between', '--mark\r\n'],
  ['upload', 'parts without headers', '--mark\r\n\r\n\r\n'],
  ['upload', 'empty fields', named('a')],
  ['upload', 'empty files', '--mark\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\n\r\n'],
  ['upload', 'what is almost the mark', '\r\n--mar'],
  ['upload', 'line breaks', '\r\n'],
  ['upload', 'headers', 'X: a\r\n'],
];

/** What is counted beside it by a busy machine is never less: the fewest of three. */
async function fewestSteps(work: () => Promise<unknown>): Promise<number> {
  const counted = [await stepsIn(SCRIPTS, work), await stepsIn(SCRIPTS, work), await stepsIn(SCRIPTS, work)];
  return Math.min(...counted);
}

describe('What strangers send to the web forms takes work in proportion to its length', () => {
  it.each(CORPUS)('%s, %s: twice as much of it is at most about twice the work', async (kind, _what, piece) => {
    const start = kind === 'form' ? 'token=x&' : `${named('token', 'x')}--mark\r\n`;
    const bodyOf = (times: number) => start + piece.repeat(times);
    await read(kind, bodyOf(10));
    for (const times of [50, 4_000]) {
      const once = await read(kind, bodyOf(times));
      const twice = await read(kind, bodyOf(times * 2));
      expect(twice.looked).toBeLessThanOrEqual(once.looked * 2 + 1);
      const steps = await fewestSteps(() => read(kind, bodyOf(times)));
      const doubled = await fewestSteps(() => read(kind, bodyOf(times * 2)));
      expect(steps).toBeGreaterThan(0);
      expect(doubled).toBeLessThanOrEqual(steps * 2.2 + 500);
    }
  });

  it.each(CORPUS)('%s, %s: no more is looked at than the page could have', async (kind, _what, piece) => {
    const { looked } = await read(kind, piece.repeat(20_000));
    expect(looked).toBeLessThanOrEqual(kind === 'form' ? 201 : 21);
  });
});

describe('A form with more in it than it may have', () => {
  it.each([
    ['200 fields', 'a=1&'.repeat(200), 'read'],
    ['201 fields', 'a=1&'.repeat(201), 'too-many'],
    ['200 fields and no separator behind the last', `${'a=1&'.repeat(199)}a=1`, 'read'],
    ['201 fields and no separator behind the last', `${'a=1&'.repeat(200)}a=1`, 'too-many'],
    ['32 KB of a&a&…', 'a&'.repeat(16_384), 'too-many'],
    ['more than 256 KB of it', 'a&'.repeat(200_000), 'too-long'],
    ['256 KB', `a=${'b'.repeat(LONG_FORM.bytes - 2)}`, 'read'],
    ['256 KB and one byte', `a=${'b'.repeat(LONG_FORM.bytes - 1)}`, 'too-long'],
    ['a name of 101 letters', `${'a'.repeat(101)}=1`, 'unreadable'],
    ['a sign that is escaped by half', 'a=%4', 'unreadable'],
  ] as const)('$0: $2', async (_what, body, is) => {
    expect((await read('form', body)).is).toBe(is);
  });

  it('the page that asks for a code takes 8 KB and 10 fields', async () => {
    const sent = async (body: string) => (await readForm(requestOf(FORM, body), SHORT_FORM)).is;
    expect(await sent('a=1&'.repeat(10))).toBe('read');
    expect(await sent('a=1&'.repeat(11))).toBe('too-many');
    expect(await sent(`code=${'a'.repeat(8 * 1024)}`)).toBe('too-long');
  });

  it('a form that is begun and never ended is given up', async () => {
    const never = Object.assign(new Readable({ read: () => undefined }), { headers: { 'content-type': FORM } });
    never.push('code=');
    const short = { ...SHORT_FORM, seconds: 0.01 };
    expect(await readForm(never as unknown as IncomingMessage, short)).toEqual({ is: 'too-slow' });
  });

  it.each([
    ['one file and its token', `${named('token', 'x')}--mark--`, 'read'],
    ['as many parts as may be', `${named('a').repeat(10)}--mark--`, 'read'],
    ['one field too many', `${named('a').repeat(11)}--mark--`, 'too-many'],
    [
      'two files',
      `${'--mark\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nx\r\n'.repeat(2)}--mark--`,
      'too-many',
    ],
    ['20 parts that say nothing', `${'--mark\r\nX: a\r\n\r\n\r\n'.repeat(MOST_PARTS)}--mark--`, 'read'],
    ['21 parts that say nothing', `${'--mark\r\nX: a\r\n\r\n\r\n'.repeat(MOST_PARTS + 1)}--mark--`, 'too-many'],
    ['a part whose headers do not end', `--mark\r\nX: ${'a'.repeat(20_000)}`, 'unreadable'],
    ['an end that does not come', named('token', 'x'), 'unreadable'],
    ['nothing', '', 'unreadable'],
  ] as const)('$0: $2', async (_what, body, is) => {
    expect((await read('upload', body)).is).toBe(is);
  });

  it('a file of 10 MB comes through whole; one that is longer than the limit is refused', async () => {
    const file = '--mark\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n';
    const sent = (length: number) =>
      readUpload(requestOf(PARTS, `${named('token', 'x')}${file}${'x'.repeat(length)}\r\n--mark--`));
    const whole = await sent(10 * 1024 * 1024);
    expect(whole.is === 'read' && whole.body.file?.length).toBe(10_485_760);
    expect((await sent(UPLOAD.bytes)).is).toBe('too-long');
  });

  it.each([
    ['form', 'application/json'],
    ['form', ''],
    ['form', 'multipart/form-data; boundary=mark'],
    ['upload', 'multipart/form-data'],
    ['upload', FORM],
    ['upload', 'multipart/form-data; boundary='],
  ] as const)('%s sent as “%s” is not read as one', async (kind, type) => {
    expect(['another-kind', 'unreadable']).toContain((await read(kind, '', type)).is);
  });
});

const anyPieces = (pieces: readonly string[]) =>
  fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 300 });
const FORM_PIECES = ['a', '&', '=', '%', '%4', '%41', '%ff', '+', '\r\n', '__proto__=1', 'constructor', '\0', 'é'];
const PART_PIECES = [
  '--mark',
  '--mark--',
  '\r\n',
  '--',
  '\r',
  'Content-Disposition: form-data; name="a"\r\n\r\n',
  'Content-Disposition: form-data; name="file"; filename="f"\r\n\r\n',
  "Content-Disposition: form-data; name*=utf-8''%ff\r\n\r\n",
  'Content-Type: text/plain; charset=utf-16\r\n',
  'Content-Type: ;;;\r\n',
  'X: \r\n',
  ':',
];
const KNOWN = ['read', 'too-long', 'too-many', 'unreadable', 'another-kind'];

describe('Whatever bytes come', () => {
  it.each([
    ['form', FORM_PIECES],
    ['upload', PART_PIECES],
  ] as const)('a %s is read or refused, and nothing is thrown', async (kind, pieces) => {
    await fc.assert(
      fc.asyncProperty(anyPieces(pieces), fc.integer({ min: 1, max: 300 }), async (list, piece) => {
        const { is, looked } = await read(kind, list.join(''), undefined, piece);
        expect(KNOWN).toContain(is);
        expect(looked).toBeLessThanOrEqual(201);
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.string(), async (bytes, type) => {
        expect(KNOWN).toContain((await read(kind, bytes)).is);
        expect(KNOWN).toContain((await read(kind, bytes, `${kind === 'form' ? FORM : PARTS}; ${type}`)).is);
      }),
      { numRuns: 300 },
    );
  });

  it('what a person typed is read as they typed it, in any script, however the network cuts it', async () => {
    const typed = fc.string({ unit: 'grapheme', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[A-Z][0-9A-Z.]{0,20}$/), fc.oneof(typed, fc.array(typed, { minLength: 2 }))),
        fc.integer({ min: 1, max: 200 }),
        async (fields, piece) => {
          const pairs = Object.entries(fields).flatMap(([name, value]) =>
            [value].flat().map((each): [string, string] => [name, each]),
          );
          fc.pre(pairs.length <= 200);
          const sent = new URLSearchParams(pairs).toString();
          const asKept = (text: string) => text.toWellFormed().replaceAll('\r\n', '\n');
          const saved = Object.fromEntries(
            Object.entries(fields).map(([name, value]) => [
              name,
              Array.isArray(value) ? value.map(asKept) : asKept(value),
            ]),
          );
          expect(await readForm(requestOf(FORM, sent, piece))).toEqual({ is: 'read', body: saved });
        },
      ),
    );
  });

  it('a file comes through byte for byte, with the fields beside it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), fc.string(), async (bytes, token) => {
        const form = new FormData();
        form.append('token', token);
        form.append('file', new Blob([Uint8Array.from(bytes)]), 'Kit at home.jpg');
        const sent = new Response(form);
        const type = sent.headers.get('content-type') ?? '';
        const got = await readUpload(requestOf(type, new Uint8Array(await sent.arrayBuffer()), 777));
        expect(got.is === 'read' && [...(got.body.file ?? [])]).toEqual([...bytes]);
        expect(got.is === 'read' && got.body.fields).toEqual({
          token: token.toWellFormed().replace(/\r\n|\r|\n/g, '\n'),
        });
      }),
    );
  });

  it('no field of a form is taken for an answer unless the form asks for it', () => {
    const asked = QUESTION_BANK.questions.slice(0, 5);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), (fields) => {
        expect(Object.keys(answersFromFields(asked, fields))).toEqual(asked.map(({ id }) => id));
      }),
    );
  });
});

describe('JSON that is tangled', () => {
  it.each([
    ['32 brackets within one another', `${'['.repeat(32)}${']'.repeat(32)}`, false],
    ['33 of them', `${'['.repeat(33)}${']'.repeat(33)}`, true],
    ['33 objects within one another', `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, true],
    ['brackets in a text', JSON.stringify('['.repeat(100)), false],
    ['brackets behind an escaped quotation mark', JSON.stringify(`"${'['.repeat(100)}`), false],
    ['5,000 values', `[${'1,'.repeat(4_998)}1]`, false],
    ['5,001 values', `[${'1,'.repeat(5_000)}1]`, true],
  ] as const)('$0: $2', (_what, text, tangled) => {
    expect(isTangled(text)).toBe(tangled);
  });

  it('is told from other JSON as one who counts it afterwards would tell it', () => {
    const deep = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? 1 + Math.max(0, ...(Object.values(value) as unknown[]).map(deep))
        : 0;
    const wraps = fc.array(fc.constantFrom('list', 'object'), { maxLength: 60 });
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.string(), wraps, (inner, name, around) => {
        const value = around.reduce<unknown>((all, one) => (one === 'list' ? [all, name] : { [name]: all }), inner);
        expect(isTangled(JSON.stringify(value))).toBe(deep(value) > 32);
      }),
    );
  });

  it.each(['[', '{"a":', '"', '\\', ',', '1,', '"\\"'])(
    'twice as much of %s is at most twice the work',
    async (piece) => {
      const steps = (times: number) =>
        stepsIn(/read-json/, () => Promise.resolve(isTangled(`"${piece.repeat(times)}`)));
      await steps(10);
      expect(await steps(4_000)).toBeLessThanOrEqual((await steps(2_000)) * 2.2 + 100);
    },
  );
});

describe('Headers of strangers', () => {
  const session = { form: 'f1', since: 1_999_999_000, until: 2_000_000_000, code: 'abc', nonce: 'n1' };
  const settings = { keys: ['secret'], secure: false, proxies: 0 } as const;
  const cookie = cookieFor(settings, session).split(';')[0] ?? '';
  const found = (cookies: string) => sessionIn(settings, cookies, 'f1', 0);

  it('no cookie opens a form but our own, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(found(before)).toBeUndefined();
        expect(found(`steady-form=${before}`)).toBeUndefined();
        expect(found(`x=${before.replaceAll(';', '')}; ${cookie}; ${after}`)).toEqual(session);
      }),
    );
  });

  it('cookies take work in proportion to their length', async () => {
    for (const piece of [';', 'steady-form=;', '.']) {
      const steps = (times: number) => stepsIn(SCRIPTS, () => Promise.resolve(found(piece.repeat(times))));
      await steps(10);
      expect(await steps(2_000)).toBeLessThanOrEqual((await steps(1_000)) * 2.2 + 100);
    }
  });

  it('no token that strangers make up is known, at the tab’s door or the bot’s', async () => {
    const { keys } = await localSigner();
    const ids = { tenantId: 'invented-tenant', issuer: 'https://issuer.example', keys };
    const tab = tokenCheckOf({ ...ids, apiAppId: 'invented-api' });
    const bot = guardOver({ ...ids, appId: 'invented-bot', serviceHosts: ['smba.example'] });
    const part = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(fc.tuple(part, part, part), fc.jsonValue(), async (parts, activity) => {
        for (const header of [`Bearer ${parts.join('.')}`, parts.join('.'), `Bearer ${parts.join('')}`]) {
          expect(await tab(header)).toMatchObject({ is: 'refused', status: 401 });
          expect(await bot(header, activity)).toMatchObject({ may: false, status: 401 });
        }
      }),
    );
  });
});
