import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_JPEG, WHOLE_PNG } from '../builders/whole-pictures.ts';
import type { AnswersView, Invitation, OverviewView, QuestionnaireToPassOn, QuestionnaireView } from '#rules';
import { lintCard } from '../cards/lint.ts';
import { INVITED, PEOPLE, REF, startAskedMeeting, type AskedMeeting } from './asked-meeting.ts';
import { plainBrowser } from './plain-browser.ts';

let council: AskedMeeting;
beforeAll(async () => {
  council = await startAskedMeeting();
}, 180_000);
afterAll(() => council.sandbox.stop());

const formAt = async (part: string): Promise<string> => {
  const found = (await council.records.questionnaires.where({ meeting: REF })).find(({ row }) =>
    row.person.endsWith(part),
  );
  if (found === undefined) throw new Error(`nobody asked ${part}`);
  return found.row.id;
};
const codeFor = async (worker: string, form: string): Promise<string> =>
  (await council.api<{ code: string }>(worker, 'POST', `/api/questionnaires/${form}/code`, {})).body.code;

describe('Everyone invited to a disruption meeting is asked in their own way', () => {
  it('each once, and the minute taker not at all', async () => {
    const asked = (await council.records.questionnaires.where({ meeting: REF })).map(
      ({ row }) => `${row.instrument} by ${row.way}, due ${row.due}, ${row.state}`,
    );
    expect(asked.sort()).toEqual([
      'disruption.carers by mail, due 2026-12-10, sent',
      'disruption.carers by phone, due 2026-12-10, sent',
      'disruption.child.older by through-worker, due 2026-12-14, sent',
      'disruption.independent-reviewing-officer by teams, due 2026-12-08, sent',
      'disruption.parent by through-worker, due 2026-12-08, sent',
      'disruption.professional by mail, due 2026-12-08, sent',
      'disruption.social-worker by teams, due 2026-12-08, sent',
      'disruption.supervising-social-worker by teams, due 2026-12-08, sent',
    ]);
  });

  it('two letters went, with a neutral subject and no name of a child', async () => {
    const letters = (await council.sandbox.control.letters()).map((letter) => JSON.stringify(letter));
    expect(letters).toHaveLength(2);
    for (const letter of letters) expect(letter).toContain(`Meeting ref ${REF}`);
    expect(letters.join()).not.toMatch(/disruption/i);
  });
});

describe('A social worker answers on two devices', () => {
  it('from the card in chat and from the tab, nothing is lost, and the card becomes a receipt', async () => {
    const { control } = council.sandbox;
    const me = PEOPLE.socialWorker;
    const form = await council.formOf(me);
    const asking = (await control.chat(me)).findLast(({ card }) =>
      JSON.stringify(card ?? {}).includes('open-questionnaire'),
    );
    expect(JSON.stringify(asking?.card)).toContain(`Your views are asked for: ${REF}`);

    const tab = (await council.api<QuestionnaireView>(me, 'GET', `/api/questionnaires/${form}`)).body;
    const first = await control.press(me, asking?.id ?? '', 'Start');
    const saved = await control.press(me, first.dialog?.id ?? '', 'Save and go on', {
      C1: 'A home until he is grown up.',
      C2: '',
    });
    expect(JSON.stringify(saved.dialog?.card)).toContain('Part 2 of 4');

    const late = await council.api<{ is: string; view: QuestionnaireView }>(
      me,
      'PUT',
      `/api/questionnaires/${form}/sections/strengths`,
      {
        answers: { C1: '', C2: 'He learnt to swim.' },
        seen: tab.sections[0]?.seen,
      },
    );
    expect(late.body.view.sections[0]?.answers).toEqual({
      C1: 'A home until he is grown up.',
      C2: 'He learnt to swim.',
    });

    expect((await council.api(me, 'POST', `/api/questionnaires/${form}/submit`, {})).body).toEqual({
      is: 'returned',
      late: false,
    });
    expect((await council.api(me, 'POST', `/api/questionnaires/${form}/submit`, {})).body).toEqual({
      is: 'returned',
      late: false,
    });
    await control.settle();
    const cards = (await control.chat(me))
      .map(({ card }) => JSON.stringify(card ?? {}))
      .filter((card) => card.includes(REF) && card.includes('your form'));
    expect(cards).toHaveLength(1);
    expect(JSON.stringify(await control.chat(me))).not.toContain('swim');
  });
});

describe('Somebody in Teams who cannot or would rather not write', () => {
  it('asks for more time, to talk instead, or says no, from the card; the right worker is asked to ring; nobody reminds', async () => {
    const { control } = council.sandbox;
    const me = PEOPLE.reviewing;
    const form = await council.formOf(me);
    const card = async () =>
      (await control.chat(me)).findLast((message) => JSON.stringify(message.card ?? {}).includes(form));
    await control.press(me, (await card())?.id ?? '', 'I need more time');
    await control.press(me, (await card())?.id ?? '', 'I would rather talk to someone');
    await control.settle();
    const owed = (await council.records.obligations.where({ about: REF })).map(
      ({ row }) => `${row.kind} ${row.ownerId ?? ''}`,
    );
    expect(owed).toEqual(
      expect.arrayContaining([`questionnaire.moreTime ${PEOPLE.organiser}`, `questionnaire.talk ${PEOPLE.organiser}`]),
    );
    await control.press(me, (await card())?.id ?? '', 'I would rather not answer');
    await control.settle();
    expect(JSON.stringify(await control.chat(me))).toContain('You will not be reminded.');
    expect((await council.records.questionnaires.where({ id: form }))[0]?.row).toMatchObject({
      state: 'declined',
      ratherTalk: true,
    });
  });
});

describe('A carer answers by link and code, without scripts', () => {
  const browser = plainBrowser();

  it('the code opens the form; each part is saved; a drawing is added; it is handed in', async () => {
    const form = await formAt('C-1042-carer-1');
    const link = await council.linkIn('hazel.household@home.example');
    const asked = await browser.go(link);
    expect(asked.status).toBe(410);
    expect(asked.text).toContain('Ring your worker for your code');

    const code = await codeFor(PEOPLE.supervising, form);
    const door = await browser.go(link);
    expect(door.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(door.text).not.toMatch(/<script|Hazel|Birchbark|C-1042|disruption/i);
    const wrong = await browser.send(door, link.split('/').at(-1) ?? '', { code: 'ABCDEFGH' });
    expect(wrong.status).toBe(403);
    expect(wrong.text).toContain('<title>Error: Open your form');

    const start = await browser.send(wrong, link.split('/').at(-1) ?? '', { code: code.toLowerCase() });
    expect(start.status).toBe(200);
    expect(start.text.replace(/\s+/g, ' ')).toContain('Please answer by Thursday 10 December 2026.');
    expect(start.text).not.toMatch(/disruption/i);
    const part = await browser.go(new URL(`/forms/f/${form}/s/strengths?size=large`, link).href);
    expect(part.text).toMatch(/<html lang="en-GB" +class="large">/);
    const typed = 'She <b>sang</b> & laughed.\nAt breakfast.';
    const next = await browser.send(part, '/s/strengths', { F1: 'Hope', F4: typed.replace('\n', '\r\n'), then: 'on' });
    expect(next.url).toContain('/s/story?size=large');

    const files = await browser.go(new URL(`/forms/f/${form}/files`, link).href);
    const refused = await browser.upload(files, new TextEncoder().encode('<script>alert(1)</script>'), 'drawing.png');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('This kind of file is not taken');
    expect((await browser.upload(files, WHOLE_PNG, 'Hazel holiday.png')).text).toContain('file-1.png');

    const check = await browser.go(new URL(`/forms/f/${form}/check`, link).href);
    expect(check.text).toContain('She &lt;b&gt;sang&lt;/b&gt; &amp; laughed.\nAt breakfast.');
    const received = await browser.send(check, '/hand-in', {});
    expect(received.text).toContain('<h1>Received</h1>');
    expect(browser.cookies()).toEqual([`steady-form@/forms/f/${form}`]);
  });

  it('what is too long is refused with a sentence, stays on the page, and nothing else is lost', async () => {
    const form = await formAt('C-1042-carer-1');
    const url = `${council.sandbox.botUrl}/forms/f/${form}/s/story`;
    const long = 'ä'.repeat(20_001);
    const page = await browser.send(await browser.go(url), '/s/story', { F2: long, F5: 'The nights', then: 'on' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('This answer has 20,001 characters.');
    expect(page.text).toContain(long);
    expect((await browser.go(url)).text).toContain('The nights');
  });

  it('another form, an invented cookie, a page sent from elsewhere: none opens anything', async () => {
    const mine = await formAt('C-1042-carer-1');
    const other = await formAt('C-1042-school');
    const base = council.sandbox.botUrl;
    expect((await browser.go(`${base}/forms/f/${other}`)).status).toBe(401);
    const stolen = await fetch(`${base}/forms/f/${other}`, {
      headers: { Cookie: `steady-form=${other}.9999999999.x.y.z` },
    });
    expect(stolen.status).toBe(401);
    const page = await browser.go(`${base}/forms/f/${mine}/check`);
    const forged = { ...page, text: page.text.replace(/name="token" value="[^"]+"/g, 'name="token" value="forged"') };
    const sent = await browser.send(
      {
        ...forged,
        text: `<form method="post" action="/forms/f/${mine}/hand-in"><input type="hidden" name="token" value="forged"></form>`,
      },
      '/hand-in',
      {},
    );
    expect(sent.status).toBe(403);
  });

  it('a new code closes the pages that the old one opened, and the old code is wrong', async () => {
    const form = await formAt('C-1042-carer-1');
    const old = await codeFor(PEOPLE.supervising, form);
    await codeFor(PEOPLE.supervising, form);
    expect((await browser.go(`${council.sandbox.botUrl}/forms/f/${form}`)).status).toBe(401);
    const link = await council.linkIn('hazel.household@home.example');
    expect((await browser.send(await browser.go(link), link.split('/').at(-1) ?? '', { code: old })).status).toBe(403);
  });
});

describe('A form that is closed', () => {
  it('stays closed for whoever has copied its cookie, and opens again with its code', async () => {
    const form = await formAt('C-1042-carer-1');
    const link = await council.linkIn('hazel.household@home.example');
    const code = await codeFor(PEOPLE.supervising, form);
    const own = plainBrowser();
    const copied = plainBrowser();
    const token = link.split('/').at(-1) ?? '';
    const start = await own.send(await own.go(link), token, { code });
    await copied.send(await copied.go(link), token, { code });
    expect((await copied.go(start.url)).status).toBe(200);
    expect((await own.send(start, '/close', {})).text).toContain('Your form is closed, on every device.');
    expect((await copied.go(start.url)).status).toBe(401);
    expect((await own.send(await own.go(link), token, { code })).status).toBe(200);
  });
});

describe('A code cannot be guessed', () => {
  it('nor found by whoever reads the list: what is kept cannot be made without the server’s key', async () => {
    const form = await formAt('C-1042-carer-1');
    const code = (await codeFor(PEOPLE.supervising, form)).replace(' ', '');
    const saved = (await council.records.questionnaires.where({ id: form }))[0]?.row.codeHash ?? '';
    expect(saved).toMatch(/^[0-9a-f]{64} 2026-12-\d\dT[0-9:.]+Z$/);
    for (const text of [code, `${form}:${code}`, `code ${form} ${code} ${saved.split(' ')[1] ?? ''}`])
      expect(saved).not.toContain(createHash('sha256').update(text).digest('hex'));
  });

  it('a code that was given too long ago opens nothing, and its day cannot be moved in the list', async () => {
    const form = await formAt('C-1042-carer-1');
    const link = await council.linkIn('hazel.household@home.example');
    const token = link.split('/').at(-1) ?? '';
    const code = await codeFor(PEOPLE.supervising, form);
    const until = async (day: string) => {
      const saved = (await council.records.questionnaires.where({ id: form }))[0];
      if (saved === undefined) throw new Error('the form is gone');
      await council.records.questionnaires.change(saved, {
        codeHash: `${saved.row.codeHash?.split(' ')[0] ?? ''} ${day}`,
      });
    };
    await council.sandbox.control.advance('PT2M');
    await until('2026-12-01T00:00:00.000Z');
    expect((await plainBrowser().go(link)).text).toContain('Ring your worker for your code');
    await until('2027-12-01T00:00:00.000Z');
    const browser = plainBrowser();
    expect((await browser.send(await browser.go(link), token, { code })).status).toBe(403);
    await codeFor(PEOPLE.supervising, form);
  });

  it('however many wrong ones are tried, the right one opens the form; the worker reads of it, and may give a new one', async () => {
    const form = await formAt('C-1042-school');
    const link = await council.linkIn('designated.teacher@teal-lane.example');
    const token = link.split('/').at(-1) ?? '';
    const given = await codeFor(PEOPLE.socialWorker, form);
    const browser = plainBrowser();
    const statuses: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      const door = await browser.go(link);
      for (let attempt = 0; attempt < 5; attempt += 1)
        statuses.push((await browser.send(door, token, { code: `WRONG${round}${attempt}` })).status);
      await council.sandbox.control.advance('PT2M');
    }
    expect(statuses).toEqual(Array.from({ length: 10 }, () => 403));
    const desk = await council.api<QuestionnaireToPassOn[]>(PEOPLE.socialWorker, 'GET', '/api/questionnaires');
    expect(desk.body.find(({ id }) => id === form)?.wrongCodes).toContain('10 wrong codes were tried at this link');
    const theirs = plainBrowser();
    expect((await theirs.send(await theirs.go(link), token, { code: given })).status).toBe(200);
    await council.sandbox.control.advance('PT2M');
    const code = await codeFor(PEOPLE.socialWorker, form);
    expect((await browser.send(await browser.go(link), token, { code })).status).toBe(200);
  });

  it('a link that is too old opens nothing, and a renewed one does', async () => {
    const form = await formAt('C-1042-school');
    const link = await council.linkIn('designated.teacher@teal-lane.example');
    const saved = (await council.records.questionnaires.where({ id: form }))[0];
    if (saved !== undefined)
      await council.records.questionnaires.change(saved, { linkExpires: '2026-11-12T00:00:00Z', due: '2026-11-12' });
    expect((await plainBrowser().go(link)).text).toContain('This link is too old');
    const old = (await council.records.questionnaires.where({ id: form }))[0];
    const due = saved?.row.due;
    if (old !== undefined && due !== undefined) await council.records.questionnaires.change(old, { due });
    await council.api(PEOPLE.socialWorker, 'POST', `/api/questionnaires/${form}/link`, {});
    await council.sandbox.control.settle();
    const renewed = await council.linkIn('designated.teacher@teal-lane.example');
    expect(renewed).not.toBe(link);
    expect((await plainBrowser().go(renewed)).text).toContain('Type the code');
    expect((await plainBrowser().go(link)).status).toBe(404);
  });
});

describe('A carer without a screen is heard by phone', () => {
  it('the worker writes it down, says how, and the chair sees who wrote it', async () => {
    const form = await formAt('C-1042-carer-2');
    const desk = (await council.api<QuestionnaireToPassOn[]>(PEOPLE.supervising, 'GET', '/api/questionnaires')).body;
    expect(desk.find(({ id }) => id === form)).toMatchObject({ who: 'Linden Household', ref: REF, due: '2026-12-10' });
    const path = `/api/questionnaires/${form}`;
    await council.api(PEOPLE.supervising, 'PUT', `${path}/sections/strengths`, {
      answers: { F1: 'That he would stay.' },
    });
    expect((await council.api(PEOPLE.supervising, 'POST', `${path}/submit`, {})).body).toMatchObject({
      is: 'asking-how',
    });
    expect(
      (await council.api(PEOPLE.supervising, 'POST', `${path}/submit`, { proxy: { method: 'phone', readBack: true } }))
        .body,
    ).toEqual({ is: 'returned', late: false });
  });

  it('or prints it for them, large where they need it, without a name or an address', async () => {
    const form = await formAt('C-1042-carer-2');
    const { body } = await council.api<{ name: string; base64: string }>(
      PEOPLE.supervising,
      'GET',
      `/api/questionnaires/${form}/paper`,
    );
    expect(body.name).toBe(`${REF}.pdf`);
    const pdf = Buffer.from(body.base64, 'base64').toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).not.toMatch(/Linden|Household|C-1042/);
    expect((await council.api(PEOPLE.socialWorker, 'GET', `/api/questionnaires/${form}/paper`)).status).toBe(403);
  });

  it('a worker who helps never sees what the person wrote by themselves', async () => {
    const form = await formAt('C-1042-carer-1');
    const seen = (await council.api<QuestionnaireView>(PEOPLE.supervising, 'GET', `/api/questionnaires/${form}`)).body;
    expect(seen.asHelper).toBe(true);
    expect(JSON.stringify(seen)).not.toMatch(/sang|The nights|file-1/);
  });
});

describe('A child is heard through an adult they trust', () => {
  it('in their own words, apart from what the adult saw, with how they took part', async () => {
    const path = `/api/questionnaires/${await council.formOf('child')}`;
    await council.api(PEOPLE.socialWorker, 'PUT', `${path}/sections/there`, { answers: { O1: 'The dog.' } });
    await council.api(PEOPLE.socialWorker, 'PUT', `${path}/sections/helper`, {
      answers: { A1: 'PN6', A4: 'He smiled when he spoke of the dog.', A5: 'Envelope 7' },
    });
    expect((await council.api(PEOPLE.socialWorker, 'POST', `${path}/submit`, {})).body).toEqual({
      is: 'returned',
      late: false,
    });
    const saved = await council.records.questionnaires.where({ id: await council.formOf('child') });
    expect(saved[0]?.row.participation).toBe('PN6');
  });
});

describe('A child’s drawing', () => {
  const send = async (as: string, form: string, bytes: Uint8Array<ArrayBuffer>, query = '') =>
    fetch(`${council.sandbox.botUrl}/api/questionnaires/${form}/files${query}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await council.sandbox.control.token(as)}`,
        'Content-Type': 'application/octet-stream',
      },
      body: bytes,
    });

  it('goes to the chair alone, sealed or open; who sent it cannot fetch it back', async () => {
    const form = await council.formOf('child');
    expect(await (await send(PEOPLE.socialWorker, form, WHOLE_JPEG, '?sealed=yes')).json()).toEqual({
      is: 'kept',
      name: 'sealed-1.jpg',
    });
    const fetched = async (as: string) =>
      fetch(`${council.sandbox.botUrl}/api/questionnaires/${form}/files/sealed-1.jpg`, {
        headers: { Authorization: `Bearer ${await council.sandbox.control.token(as)}` },
      });
    expect((await fetched(PEOPLE.socialWorker)).status).toBe(403);
    const read = await fetched(PEOPLE.chair);
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(WHOLE_JPEG);
    expect(read.headers.get('content-disposition')).toBe('attachment; filename="sealed-1.jpg"');
  });

  it('is refused in words when it is larger than 10 MB or no file that we take', async () => {
    const form = await council.formOf('child');
    const large = new Uint8Array(10 * 1024 * 1024 + 1);
    large.set(WHOLE_JPEG);
    expect(await (await send(PEOPLE.socialWorker, form, large)).text()).toContain('The file is larger than 10 MB.');
    expect(await (await send(PEOPLE.socialWorker, form, new TextEncoder().encode('MZ program'))).text()).toContain(
      'This kind of file is not taken.',
    );
    expect((await send(PEOPLE.otherChair, form, WHOLE_JPEG)).status).toBe(403);
  });
});

describe('Warrington W-94: who reads what came back', () => {
  it('the chair and the organiser; nobody else, however close to the case', async () => {
    const statuses = await Promise.all(
      Object.entries(PEOPLE).map(
        async ([who, id]) => [who, (await council.api(id, 'GET', `/api/meetings/${REF}/answers`)).status] as const,
      ),
    );
    expect(Object.fromEntries(statuses)).toEqual({
      socialWorker: 403,
      teamManager: 403,
      supervising: 403,
      reviewing: 403,
      organiser: 200,
      minuteTaker: 403,
      chair: 200,
      otherChair: 403,
    });
  });

  it('side by side, an observation apart from the child’s words, amended answers marked, every reading written down', async () => {
    const { body } = await council.api<AnswersView>(PEOPLE.chair, 'GET', `/api/meetings/${REF}/answers`);
    expect(body.returnedWords).toBe('4 of 8 came back.');
    const answersTo = (id: string) =>
      body.questions
        .find((question) => question.id === id)
        ?.answers.map(({ words, observed }) => ({ words, observed }));
    expect(answersTo('F1')).toEqual(
      expect.arrayContaining([
        { words: ['Hope'], observed: false },
        { words: ['That he would stay.'], observed: false },
      ]),
    );
    expect(answersTo('O1')).toEqual([{ words: ['The dog.'], observed: false }]);
    expect(answersTo('A4')).toEqual([{ words: ['He smiled when he spoke of the dog.'], observed: true }]);
    expect(body.forms.map(({ enteredWords }) => enteredWords)).toContain(
      'Written down by Quentin Quince, by phone, read back and agreed',
    );
    expect(body.forms.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(
      expect.arrayContaining(['file-1.png', 'sealed-1.jpg']),
    );
    const lines = await council.records.auditOf('PE-2026-0901');
    expect(
      lines.filter(({ did, actor }) => did === 'read the answers' && actor === PEOPLE.chair).length,
    ).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(lines)).not.toMatch(/dog|sang|Hazel/);
  });
});

describe('Warrington W-95: the chair’s overview', () => {
  const path = `/api/meetings/${REF}/overview`;

  it('is the chair’s alone until it is shared, and names nobody', async () => {
    const named = await council.api(PEOPLE.chair, 'PUT', path, {
      text: 'Hazel Household hoped for more help.',
      share: true,
    });
    expect(named.status).toBe(422);
    expect(JSON.stringify(named.body)).toContain('The overview names somebody who was asked.');
    const hidden = await council.api<OverviewView>(PEOPLE.socialWorker, 'GET', path);
    expect(hidden.body).toMatchObject({ words: '', state: 'none', mayWrite: false });
  });

  it('quotes nobody without their agreement', async () => {
    const quoting = await council.api(PEOPLE.chair, 'PUT', path, {
      text: 'One said: he smiled when he spoke of the dog.',
      share: true,
      quotesAgreed: false,
    });
    expect(quoting.status).toBe(422);
  });

  it('once shared is read by the case team, without any answer', async () => {
    expect(
      (await council.api(PEOPLE.chair, 'PUT', path, { text: 'Mornings were good. Help came late.', share: true }))
        .status,
    ).toBe(200);
    const seen = await council.api<OverviewView>(PEOPLE.socialWorker, 'GET', path);
    expect(seen.body).toMatchObject({
      words: 'Mornings were good. Help came late.',
      returnedWords: '4 of 8 came back.',
      factors: [],
      state: 'shared',
    });
    expect((await council.api(PEOPLE.supervising, 'PUT', path, { text: 'mine', share: false })).status).toBe(403);
  });
});

describe('Reminders', () => {
  it('go on working days to those who have not answered, and to nobody who has', async () => {
    const before = (await council.sandbox.control.letters()).length;
    await council.sandbox.control.turnTo('2026-12-04T10:00:00Z');
    await council.sandbox.control.settle();
    const forms = (await council.records.questionnaires.where({ meeting: REF })).map(({ row }) => [
      row.instrument,
      row.state,
      row.remindedLevel,
    ]);
    expect(Object.fromEntries(forms.map(([instrument, , level]) => [instrument, level]))).toMatchObject({
      'disruption.social-worker': 0,
      'disruption.supervising-social-worker': 1,
      'disruption.independent-reviewing-officer': 0,
      'disruption.professional': 1,
    });
    const letters = await council.sandbox.control.letters();
    expect(letters.length - before).toBe(1);
    expect(JSON.stringify(letters.at(-1))).toContain('There is still time to tell us what you think');
  });
});

describe('E-01: while safeguarding holds the child’s case', () => {
  it('nobody more is asked, also for a meeting about an ending', async () => {
    const school = 'cd851e77-3d6a-564d-ad1e-f83634fa9864';
    const key = `invitation:${REF}:${school}:virtual-school`;
    await council.records.episodes.create({
      key: 'episode:IN-2026-0901',
      ref: 'IN-2026-0901',
      childRef: 'C-1042',
      placement: 'placement:P-1042',
      team: 'Children looked after',
      openedOn: '2026-12-10',
      state: 'awaiting-judgement',
      managerId: PEOPLE.teamManager,
      triggers: ['allegation'],
      subjectIds: [PEOPLE.supervising],
      hold: 'standing',
      decisions: 0,
      profile: 'warrington-2024',
      profileVersion: '2024.1',
    });
    await council.records.invitations.create({
      ...INVITED[0],
      key,
      person: school,
      name: 'Violet Vanilla',
      part: 'virtual-school',
    } as Invitation);
    await council.records.plans.create({
      key: `plan:${REF}/late`,
      about: REF,
      state: 'open',
      steps: [{ do: 'ask-for-views', id: `${REF}/late/1`, meeting: REF, invitation: key }],
      done: {},
      attempts: 0,
    });
    await council.sandbox.control.settle();
    expect((await council.records.plans.find(`plan:${REF}/late`))?.row.done).toEqual({ [`${REF}/late/1`]: 'held' });
    expect((await council.records.questionnaires.where({ meeting: REF })).map(({ row }) => row.person)).not.toContain(
      school,
    );
  });

  it('E-02: whom the allegation is about opens no form any more', async () => {
    const form = await council.formOf(PEOPLE.supervising);
    expect((await council.api(PEOPLE.supervising, 'GET', `/api/questionnaires/${form}`)).status).toBe(403);
  });

  it('whoever was not asked is asked by itself once a named manager lifts the hold, and nobody twice', async () => {
    const before = (await council.records.questionnaires.where({ meeting: REF })).length;
    const lifted = await council.api(PEOPLE.teamManager, 'POST', '/api/episodes/IN-2026-0901/hold/lift', {
      outcome: 'Strategy discussion: no further action.',
    });
    expect(lifted.status).toBe(200);
    await council.sandbox.control.settle();
    const after = (await council.records.questionnaires.where({ meeting: REF })).map(({ row }) => row);
    expect(after).toHaveLength(before + 1);
    expect(after.find(({ person }) => person === 'cd851e77-3d6a-564d-ad1e-f83634fa9864')).toMatchObject({
      instrument: 'disruption.professional',
      state: 'sent',
    });
  });
});

describe('Every card that anybody was shown on the way', () => {
  it('passes the lint, and none holds an answer, a name of the family or the child’s reference', async () => {
    const people = await council.sandbox.control.people();
    const cards = (await Promise.all(people.map(({ id }) => council.sandbox.control.chat(id))))
      .flat()
      .flatMap(({ card }) => (card === undefined ? [] : [card]));
    expect(cards.length).toBeGreaterThan(8);
    expect(cards.flatMap((card) => lintCard(card))).toEqual([]);
    expect(JSON.stringify(cards)).not.toMatch(/swim|sang|Lego|Household(?! H-)|Birchbark/);
  });
});
