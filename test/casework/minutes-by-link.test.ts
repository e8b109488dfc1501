import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_WRONG_TRIES, type Letter, type MinutesView } from '#rules';
import { formRoutes } from '../../bot/forms/routes.ts';
import { gateOf } from '../../bot/forms/gate.ts';
import { cookieFor, newSession } from '../../bot/forms/session.ts';
import { Fault } from '../../bot/faults.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, DISRUPTION, rowsOf } from '../memory/walk.ts';
import { disruptionReleased } from '../memory/walk-afterwards.ts';
import { cookieOf, SETTINGS, tokenIn, visit, type Visit } from '../memory/visits.ts';

/*
 * The minutes of a disruption meeting are with everybody on Tuesday 12 January 2027. The mother is safely written to by mail; Petra
 * Plumtree knows her, and nobody else sends her anything.
 */

const MOTHER = 'circle:C-1042-mother';
const WORKER = 'Petra Plumtree';

let released: MemoryCouncil | undefined;
let council: MemoryCouncil;
let version: string;

beforeEach(async () => {
  if (released === undefined) {
    released = await memoryCouncil();
    await disruptionReleased(released);
  }
  council = released.copy();
  version = (await minutes(WORKER)).versions.find(({ label }) => label.includes('Bryony'))?.version ?? '';
}, 60_000);

const minutes = async (who: string): Promise<MinutesView> =>
  (await asked(council, who, 'GET', `/api/minutes/${DISRUPTION}`)) as MinutesView;
const herLine = async (who = WORKER) =>
  (await minutes(who)).versions.find((one) => one.version === version)?.to.find(({ person }) => person === MOTHER);
const offer = (who = WORKER, person = MOTHER, of = version) =>
  council.asks(council.id(who), 'POST', `/api/minutes/${DISRUPTION}/link`, { version: of, person });
const code = async (): Promise<string> => {
  const came = (await asked(council, WORKER, 'POST', `/api/minutes/${DISRUPTION}/code`, {
    version,
    person: MOTHER,
  })) as {
    readonly code: string;
  };
  return came.code;
};

const letters = () => council.store.letters as readonly Letter[];

/** The address in the newest letter of this kind. */
function linkInLetter(): string {
  const letter = letters().findLast((one) => one.letter === 'minutes-link');
  if (letter?.letter !== 'minutes-link') throw new Error('No letter with a link was sent.');
  return new URL(letter.url).pathname;
}

/** One request of her browser. */
const visits = (method: 'GET' | 'POST', path: string, sent?: Visit) => visit(council, method, path, sent);

const inPlain = (page = ''): string =>
  page
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Sent, with a code, and opened in her browser. */
async function opened() {
  await offer();
  await council.settles();
  const path = linkInLetter();
  const said = await code();
  await council.settles();
  const asks = await visits('GET', path);
  const came = await visits('POST', path, { body: { token: tokenIn(asks), code: said } });
  return { path, said, asks, came, page: came.goTo ?? '', cookie: cookieOf(came) };
}

describe('CF-47, E-87: somebody without Teams reads their version by a link and a code', () => {
  it('the letter carries the link and nothing of what it leads to', async () => {
    expect(await herLine()).toMatchObject({ stateWords: 'To be handed over', mayOfferLink: true, mayGiveCode: false });
    expect((await offer()).status).toBe(200);
    await council.settles();
    const letter = JSON.stringify(letters().at(-1));
    expect(letter).toContain('/forms/m/');
    for (const word of ['C-1042', 'BB', 'minutes of', 'disruption', 'Hazel', 'parents-', 'mother'])
      expect(letter.replace(MOTHER, '')).not.toContain(word);
    expect((await herLine())?.stateWords).toBe('Link sent Tue 12 Jan, not opened yet');
  });

  it('the page asks for the code and says nothing; with it she reads her version, and her worker and the chair see that she did', async () => {
    const { asks, came, page, cookie } = await opened();
    expect(asks.page).toContain('Open your page');
    expect(asks.page).not.toContain('Minutes');
    expect(came.status).toBe(303);
    const read = await visits('GET', page, { cookie });
    expect(read.status).toBe(200);
    expect(read.page).toContain('Minutes: Disruption meeting, Tuesday 12 January 2027');
    expect(read.page).toContain('For: Parent: Bryony Birchbark');
    const own = (await minutes(WORKER)).versions.find((one) => one.version === version)?.text ?? [];
    expect(own.length).toBeGreaterThan(3);
    for (const { text } of own) expect(inPlain(read.page)).toContain(text.split(/[\n:.]/)[0]);
    expect(page).not.toContain('mother');
    expect((await herLine())?.stateWords).toBe('Opened Tue 12 Jan');
    expect((await herLine('Cornelius Clementine'))?.stateWords).toBe('Opened Tue 12 Jan');
    const owed = (await council.ports.records.obligations.where({ about: DISRUPTION })).map(({ row }) => row);
    expect(owed.find((row) => row.kind === 'minutes.hand-over' && row.key.includes(MOTHER))?.note).toBe(
      'opened by link',
    );
  });

  it('read again, nothing more is written; closed, it is closed on every device, and her code opens it anew', async () => {
    const { path, said, page, cookie } = await opened();
    const read = await visits('GET', page, { cookie });
    const before = council.store.journal.length;
    await visits('GET', page, { cookie });
    expect(council.store.journal.length).toBe(before);
    const closed = await visits('POST', `${page}/close`, { cookie, body: { token: tokenIn(read) } });
    expect(closed.status).toBe(200);
    expect((await visits('GET', page, { cookie })).status).toBe(401);
    const again = await visits('POST', path, { body: { token: tokenIn(await visits('GET', path)), code: said } });
    expect(again.status).toBe(303);
  });
});

describe('What is written down of it', () => {
  it('that a code was given, by whom and when; the code itself stands nowhere', async () => {
    const { said } = await opened();
    const lines = rowsOf(council, 'Audit').filter(({ Did }) => Did === 'gave a code for a version of the minutes');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ Actor: council.id(WORKER) });
    const everything = JSON.stringify([...council.store.lists].map(([name, rows]) => [name, ...rows.values()]));
    expect(everything).not.toContain(said.replace(' ', ''));
    expect(everything).not.toContain(said);
  });
});

describe('Who may send it, and to whom', () => {
  it('nobody but the worker through whom she has it, and whoever releases', async () => {
    for (const who of ['Quentin Quince', 'Cornelius Clementine', 'Pip Persimmon', 'Marlow Medlar']) {
      const came = await offer(who);
      expect([who, came.status === 200 && !JSON.stringify(came).includes('refused')]).toEqual([who, false]);
    }
    expect(letters().filter(({ letter }) => letter === 'minutes-link')).toEqual([]);
  });

  it('the child is never written to, nor whoever is not reached by mail, nor with another’s version', async () => {
    const letter = (await minutes(WORKER)).versions.find(({ label }) => label.includes('letter'))?.version ?? '';
    expect(JSON.stringify(await offer(WORKER, 'child', letter))).toContain('not written to by mail');
    const circle = await council.ports.records.circle.find(MOTHER);
    if (circle === undefined) throw new Error('She is in the circle.');
    await council.ports.records.circle.change(circle, { way: 'post' });
    expect(JSON.stringify(await offer())).toContain('Hand it over by the way that is safe for them');
    expect(JSON.stringify(await offer(WORKER, MOTHER, 'full'))).toContain('not yours to hand over');
    expect(letters().filter(({ letter: one }) => one === 'minutes-link')).toEqual([]);
  });
});

describe('A letter that cannot go', () => {
  it('is said beside her version, which is to be handed over as before', async () => {
    Object.assign(council.ports.post, { send: () => Promise.reject(new Fault('rejected', 'mail')) });
    await offer();
    await council.settles();
    expect(await herLine()).toMatchObject({
      stateWords: 'The letter with the link could not go: to be handed over',
      mayHandOver: true,
      mayOfferLink: true,
    });
  });
});

describe('What ends it, at once and for good', () => {
  const ended = async (then: () => Promise<unknown>) => {
    const { path, page, cookie, said } = await opened();
    expect((await visits('GET', page, { cookie })).status).toBe(200);
    await then();
    await council.settles();
    const [link, read] = [await visits('GET', path), await visits('GET', page, { cookie })];
    expect(read.page ?? '').not.toContain('Minutes');
    expect(link.page ?? '').not.toContain('Minutes');
    return { link: link.status, read: read.status, path, said, page, cookie };
  };
  const changeOf = async (key: string, to: object) => {
    const saved = await council.ports.records.circle.find(key);
    if (saved !== undefined) await council.ports.records.circle.change(saved, to);
  };

  it('E-69: a correction: the link opens nothing, and no other is sent until it is released anew', async () => {
    const { link, read, path } = await ended(() =>
      asked(council, 'Cornelius Clementine', 'POST', `/api/minutes/${DISRUPTION}/corrections`, {
        words: 'Three bags, not two.',
        askedBy: 'The carers',
      }),
    );
    expect([link, read]).toEqual([410, 410]);
    expect(JSON.stringify(await offer())).toContain('not released to them as it stands now');
    expect((await visits('POST', path, { body: { code: 'ABCDEFGH' } })).status).toBe(410);
  });

  it('E-01: a hold; lifted, the link stays closed until a new one is sent', async () => {
    const episodes = () => council.ports.records.episodes;
    const key = 'episode:held';
    const { link, read, path } = await ended(() =>
      episodes().create({
        key,
        ref: 'IN-2027-0099',
        childRef: 'C-1042',
        placement: 'placement:P-1042',
        team: 'Children looked after',
        openedOn: '2027-01-12',
        state: 'awaiting-judgement',
        decisions: 0,
        hold: 'standing',
        holdSince: council.ports.now(),
        triggers: ['allegation'],
        subjectIds: [],
      } as never),
    );
    expect([link, read]).toEqual([410, 410]);
    expect((await offer()).status).not.toBe(500);
    expect(letters().filter(({ letter }) => letter === 'minutes-link')).toHaveLength(1);
    const saved = await episodes().find(key);
    if (saved === undefined) throw new Error('It is there.');
    await episodes().change(saved, { hold: 'lifted' });
    expect((await visits('GET', path)).status).toBe(410);
    council.turnsTo('2027-01-13T09:00:00Z');
    expect((await offer()).status).toBe(200);
    await council.settles();
    expect((await visits('GET', linkInLetter())).status).toBe(200);
    expect((await visits('GET', path)).status).toBe(404);
  });

  it('CF-47: she reads what was released, whatever is written over by hand; a kept text that was changed is shown to nobody', async () => {
    const { page, cookie } = await opened();
    const read = async () => {
      const came = await visits('GET', page, { cookie });
      return { status: came.status, words: inPlain(came.page) };
    };
    const before = await read();
    for (const paragraph of await council.ports.records.minuteBlocks.where({ meeting: DISRUPTION }))
      await council.ports.records.minuteBlocks.change(paragraph, { text: 'Nobody approved this.' });
    expect(await read()).toEqual(before);
    const hers = (await council.ports.records.minuteVersions.where({ meeting: DISRUPTION })).find(
      ({ row }) => row.version === version,
    );
    const other = new TextEncoder().encode('{"title":"Nobody approved this.","parts":[]}');
    await council.ports.records.saveFile(hers?.row.textFile ?? '', other);
    expect((await read()).status).toBe(410);
  });

  it('another way by which she is safely reached, and a part that is hers no more', async () => {
    const post = await ended(() => changeOf(MOTHER, { way: 'post' }));
    expect([post.link, post.read]).toEqual([410, 410]);
    await changeOf(MOTHER, { way: 'mail' });
    const invitation = (await council.ports.records.invitations.where({ meeting: DISRUPTION })).find(
      ({ row }) => row.person === MOTHER,
    );
    if (invitation === undefined) throw new Error('She was asked.');
    await council.ports.records.invitations.change(invitation, { decision: 'not-informed' });
    expect((await visits('GET', post.path)).status).toBe(410);
    expect((await visits('GET', post.page, { cookie: post.cookie })).status).toBe(410);
  });

  it('fourteen days; a new link closes the one before; a new code closes what the old one opened', async () => {
    const { path, page, cookie } = await opened();
    council.turnsTo('2027-01-27T09:00:00Z');
    expect((await visits('GET', path)).status).toBe(410);
    council.turnsTo('2027-01-13T09:00:00Z');
    await code();
    await council.settles();
    expect((await visits('GET', page, { cookie })).status).toBe(401);
    await offer();
    await council.settles();
    expect((await visits('GET', path)).status).toBe(404);
    expect((await visits('GET', linkInLetter())).status).toBe(200);
  });
});

describe('Whoever tries', () => {
  it('a guessed, cut or changed link finds nothing, and looks like one that was never there', async () => {
    const { path } = await opened();
    const [id = '', secret = '', mark = ''] = path.replace('/forms/m/', '').split('.');
    const made = [
      `${id}.${secret}`,
      `${id}.wrong.${mark}`,
      `.${secret}.${mark}`,
      `${id}..${mark}`,
      'x.y.z',
      `${id}x.${secret}.${mark}`,
    ];
    for (const token of made) expect([token, (await visits('GET', `/forms/m/${token}`)).status]).toEqual([token, 404]);
  });

  it('shuts nobody out who has the code, and the worker reads that wrong ones were tried', async () => {
    const { path, said } = await opened();
    const tries: number[] = [];
    for (let index = 0; index < 12; index += 1) {
      // Each try in a minute of its own: the pace of one process is not what is looked at here.
      council.turnsTo(`2027-01-12T13:${String(index + 10)}:00Z`);
      const page = await visits('GET', path);
      tries.push((await visits('POST', path, { body: { token: tokenIn(page), code: 'WRONGONE' } })).status);
    }
    expect(tries).toEqual(Array.from({ length: 12 }, () => 403));
    const { remedy } = (await herLine()) as { readonly remedy?: string };
    expect(remedy).toContain('12 wrong codes were tried at this link');
    const page = await visits('GET', path);
    expect((await visits('POST', path, { body: { token: tokenIn(page), code: said } })).status).toBe(303);
  });

  it('finds no code by trying: a link at which that was done without end is locked, until a new code is given', async () => {
    const { path } = await opened();
    const saved = (await council.ports.records.minuteDeliveries.where({ linkId: path.split(/[/.]/)[3] }))[0];
    if (saved === undefined) throw new Error('the delivery is gone');
    await council.ports.records.minuteDeliveries.change(saved, { wrongTries: MOST_WRONG_TRIES });
    expect((await visits('GET', path)).status).toBe(410);
    const said = await code();
    await council.settles();
    const page = await visits('GET', path);
    expect((await visits('POST', path, { body: { token: tokenIn(page), code: said } })).status).toBe(303);
  });

  it('without our page’s own mark no code is tried; without the cookie, or with that of a form, nothing is read', async () => {
    const { path, said, page, cookie } = await opened();
    expect((await visits('POST', path, { body: { code: said } })).status).toBe(403);
    expect((await visits('GET', page)).status).toBe(401);
    expect((await visits('GET', page, { cookie: cookie.replace('m-', '') })).status).toBe(401);
    expect((await visits('GET', page.replace('/forms/v/', '/forms/f/'), { cookie })).status).toBe(401);
    expect((await visits('GET', `${page}x`, { cookie })).status).toBe(401);
    expect((await visits('POST', `${page}/close`, { cookie, body: { token: 'made-up' } })).status).toBe(403);
  });

  it('nothing of her, of the code or of the secret is in the plans', async () => {
    const { path, said } = await opened();
    const secret = path.split('.')[1] ?? 'none';
    const plans = JSON.stringify((await council.ports.records.plans.all()).map(({ row }) => row));
    expect(plans).not.toContain(secret);
    expect(plans).not.toContain(said.replace(' ', ''));
    expect(JSON.stringify((await council.ports.records.minuteDeliveries.all()).map(({ row }) => row))).not.toContain(
      secret,
    );
  });
});

describe('Pages that are opened faster than anybody reads', () => {
  it.each([
    ['a version of the minutes', 'm-l1', '/forms/v/l1'],
    ['a form', 'f1', '/forms/f/f1'],
  ])('of %s wait after sixty in a minute, before Microsoft 365 is asked', async (_what, session, path) => {
    const routes = formRoutes(council.ports, SETTINGS, gateOf());
    const opened = newSession(SETTINGS.keys, { id: session, codeHash: 'x' }, Date.parse(council.ports.now()));
    const cookie = cookieFor(SETTINGS, opened).split(';')[0] ?? '';
    const look = () => visit(council, 'GET', path, { cookie }, routes).catch(() => undefined);
    for (let each = 0; each < 60; each += 1) expect((await look())?.status).not.toBe(429);
    expect((await look())?.status).toBe(429);
  });
});
