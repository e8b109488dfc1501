import { axeIn } from '../axe.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_JPEG, WHOLE_PNG } from '../builders/whole-pictures.ts';
import type { AnswersView, OverviewView, QuestionnaireToPassOn, QuestionnaireView } from '#rules';
import { openCouncil, waitFor, type Council } from '../e2e/council.ts';
import { launchBrowser } from '../browser.ts';
import { openScanner, type Scanner } from './council-scanner.ts';
import { plainBrowser } from './plain-browser.ts';

/*
 * One ending, from the chat to the overview. Monday 7 December 2026, 9 o'clock, Warrington's procedure: C-1042 has left the
 * Households for good on 9 November. Everyone who was there is asked, each in their own way.
 */

const REF = 'DM-2026-0001';
const API = `/api/meetings/${REF}`;

let council: Council;
let browser: Browser;
let scanner: Scanner;
beforeAll(async () => {
  scanner = await openScanner();
  council = await openCouncil('everyone-is-heard', {
    profile: 'warrington-2024',
    now: '2026-12-07T09:00:00Z',
    diaries: 'empty',
    env: { SAFEGUARDING_URL: 'https://wrenford.example/safeguarding', SCANNER_URL: scanner.url },
  });
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await council?.sandbox.stop();
  await scanner?.close();
});

async function asks<T>(name: string, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await council.asks(name, method, path, body);
  if (answer.status >= 300)
    throw new Error(`${name} ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}
const statusOf = async (name: string, method: string, path: string, body?: unknown): Promise<number> =>
  (await council.asks(name, method, path, body)).status;

/** The form that this worker has on their desk for somebody, by name. */
async function formFor(worker: string, name: string): Promise<QuestionnaireToPassOn> {
  const forms = await asks<readonly QuestionnaireToPassOn[]>(worker, 'GET', '/api/questionnaires');
  const found = forms.find(({ who }) => who.startsWith(name));
  if (found === undefined) throw new Error(`${worker} passes on: ${forms.map(({ who }) => who).join(', ')}`);
  return found;
}
const codeFrom = async (worker: string, { id }: QuestionnaireToPassOn): Promise<string> =>
  (await asks<{ code: string }>(worker, 'POST', `/api/questionnaires/${id}/code`, {})).code;

async function newestLinkTo(mail: string): Promise<string> {
  const letters = (await council.sandbox.control.letters()).map((letter) => JSON.stringify(letter));
  const links = letters
    .filter((letter) => letter.includes(mail))
    .flatMap((letter) => /http[^"\\ ]*\/forms\/q\/[a-z0-9.]+/.exec(letter)?.[0] ?? []);
  return links.at(-1) ?? `no link to ${mail}`;
}
/** The form's id on the card with which somebody in Teams is asked. */
async function formOnCardOf(name: string): Promise<string> {
  const messages = await council.sandbox.control.chat(await council.id(name));
  const card = messages
    .map((message) => JSON.stringify(message.card ?? {}))
    .findLast((one) => one.includes('open-questionnaire'));
  return /"id":"([0-9a-f]{32})"/.exec(card ?? '')?.[1] ?? `no form for ${name}`;
}
const lastOf = (link: string): string => link.split('/').at(-1) ?? '';

describe('An ending is reported, and its meeting is prepared', () => {
  it('the worker says so in chat; organiser and chair settle the people; the chair changes a form; it goes out', async () => {
    await council.says('Petra Plumtree', 'placement ended');
    await council.presses('Petra Plumtree', 'A placement ended', 'Send', {
      child: 'placement:P-1042',
      childOut: '2026-11-09',
      returnRuledOut: '2026-11-09',
      inCarePlan: 'no',
      match: 'panel-agreed',
      matchDocument: 'Panel minute PM-2023-17',
      route: 'immediate-risk',
    });
    await council.settles();
    const parent = (who: string, decision: string) => `invitation:${REF}:circle:C-1042-${who}:parent|${decision}`;
    // A time that everyone agreed by phone: it stays the card's choice, though others are offered first.
    await asks('Saffron Sorbet', 'POST', `${API}/time`, { startsAt: '2026-12-23T09:30' });
    // The two stand in the order in which their rows were made.
    const { inputs } = await council.card('Saffron Sorbet', `To arrange: ${REF}`);
    const [mother, father] = JSON.stringify(inputs['decision0']).includes('mother') ? ['0', '1'] : ['1', '0'];
    await council.presses('Saffron Sorbet', `To arrange: ${REF}`, 'Ask the chair to settle the people', {
      [`decision${mother}`]: parent('mother', 'invite'),
      [`decision${father}`]: parent('father', 'views-only'),
      [`reason${father}`]: 'A court order: he must not be near the mother.',
    });
    await council.settles();

    const forms = await asks<readonly { form: { id: string }; sent: boolean }[]>(
      'Cornelius Clementine',
      'GET',
      `${API}/forms`,
    );
    expect(forms.map(({ form, sent }) => `${form.id} ${sent ? 'sent' : 'not sent'}`)).toContain(
      'disruption.carers not sent',
    );
    const changes = { leftOut: ['F5'], added: [{ words: 'What should we ask the school?' }] };
    await asks('Cornelius Clementine', 'PUT', `${API}/forms/disruption.carers`, changes);
    expect(await statusOf('Petra Plumtree', 'PUT', `${API}/forms/disruption.carers`, changes)).toBe(403);

    await council.presses('Cornelius Clementine', 'For you as chair', 'Settle the people', { returnBy: '2026-12-10' });
    await council.settles();
    await asks('Saffron Sorbet', 'POST', `${API}/send`, {});
    await council.settles();
    const asked = (await council.sandbox.control.rows('Questionnaires')).map(
      (row) => `${String(row['Instrument'])} by ${String(row['Way'])}`,
    );
    expect(asked.sort()).toEqual([
      'disruption.carers by mail',
      'disruption.carers by phone',
      'disruption.child.older by through-worker',
      'disruption.core by mail',
      'disruption.independent-reviewing-officer by teams',
      'disruption.manager by teams',
      'disruption.parent by mail',
      'disruption.parent by through-worker',
      'disruption.professional by mail',
      'disruption.professional by teams',
      'disruption.social-worker by teams',
      'disruption.supervising-social-worker by teams',
      'disruption.supervising-social-worker by teams',
    ]);
    expect(await statusOf('Cornelius Clementine', 'PUT', `${API}/forms/disruption.carers`, changes)).toBe(422);
  }, 60_000);
});

describe('A social worker answers on two devices, and Steady is started anew in between', () => {
  it('nothing of either is lost; more time can be asked for without losing what is typed', async () => {
    const { control } = council.sandbox;
    const me = await council.id('Petra Plumtree');
    const form = await formOnCardOf('Petra Plumtree');
    const onPhone = await asks<QuestionnaireView>('Petra Plumtree', 'GET', `/api/questionnaires/${form}`);

    const card = (await control.chat(me)).findLast((message) =>
      JSON.stringify(message.card ?? {}).includes('open-questionnaire'),
    );
    const opened = await control.press(me, card?.id ?? '', 'Start');
    await control.press(me, opened.dialog?.id ?? '', 'Save, and ask for more time', {
      C1: 'A home until he is grown up.',
    });
    const { pid } = await control.product();
    if (pid !== null) process.kill(pid, 'SIGKILL');
    await waitFor(
      async () => (await fetch(`${council.sandbox.botUrl}/healthz`).catch(() => undefined))?.status === 200,
      30,
    );

    const saved = await asks<{ view: QuestionnaireView }>(
      'Petra Plumtree',
      'PUT',
      `/api/questionnaires/${form}/sections/strengths`,
      {
        answers: { C1: '', C2: 'He learnt to swim.' },
        seen: onPhone.sections[0]?.seen,
      },
    );
    expect(saved.view.sections[0]?.answers).toEqual({ C1: 'A home until he is grown up.', C2: 'He learnt to swim.' });
    expect(saved.view.moreTimeAsked).toBe(true);
    expect(await asks('Petra Plumtree', 'POST', `/api/questionnaires/${form}/submit`, {})).toEqual({
      is: 'returned',
      late: false,
    });
  }, 60_000);
});

describe('A carer answers by link on a small telephone, without scripts', () => {
  /**
   * What axe finds on the page where she is, and whether it is wider than her screen. Axe is a script, so it looks in a second
   * window with her cookie.
   */
  async function look(hers: Page, what: string): Promise<readonly string[]> {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 }, locale: 'en-GB' });
    await context.addCookies(await hers.context().cookies());
    const page = await context.newPage();
    await page.goto(hers.url());
    const found = await axeIn(page.mainFrame());
    const wider = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    await context.close();
    return [
      ...found.map((finding) => `${what}: ${finding}`),
      ...(wider > 0 ? [`${what}: ${String(wider)} px too wide`] : []),
    ];
  }

  it('with the code that her worker reads out, part by part, with a picture; axe finds nothing', async () => {
    const passedOn = await formFor('Quentin Quince', 'Hazel Household');
    expect(passedOn).toMatchObject({ phone: '01632 960201', safeTimes: 'Weekdays after 10', isChild: false });
    const link = await newestLinkTo('hazel.household@home.example');
    const letter =
      (await council.sandbox.control.letters()).map((one) => JSON.stringify(one)).find((one) => one.includes(link)) ??
      '';
    expect(letter).toMatch(/Quentin Quince on 01632 960\d{3} gives it to you by phone or in person/);

    const code = await codeFrom('Quentin Quince', passedOn);
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 700 },
      locale: 'en-GB',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const found: string[] = [];
    await page.goto(link);
    found.push(...(await look(page, 'code')));
    await page.getByLabel('Your code').fill(code);
    await page.getByRole('button', { name: 'Open my form' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your account of this placement' }).waitFor();
    expect(await page.getByRole('link', { name: 'Raise a safeguarding concern' }).getAttribute('href')).toBe(
      'https://wrenford.example/safeguarding',
    );
    found.push(...(await look(page, 'start')));
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await page.getByLabel('What did a good day look like?').fill('Breakfast together, and the dog.');
    await page.getByRole('button', { name: 'Save and come back later' }).click();
    await page.getByRole('link', { name: 'Go on now' }).click();
    await page.getByRole('link', { name: 'Add a picture, a recording or a document' }).click();
    const png = Buffer.from(WHOLE_PNG);
    await page.getByLabel('Your file').setInputFiles({ name: 'Hazel at home.png', mimeType: 'image/png', buffer: png });
    await page.getByRole('button', { name: 'Add this file' }).click();
    await page.getByText('file-1.png').waitFor();
    expect(scanner.seen()).toEqual([`application/octet-stream, ${String(WHOLE_PNG.length)} bytes`]);
    for (const [answer, sentence] of [
      [422, 'The scanner found something harmful in this file. It was not kept.'],
      [500, 'The file could not be checked just now, so it was not kept.'],
    ] as const) {
      scanner.answer(answer);
      await page.getByLabel('Your file').setInputFiles({ name: 'two.png', mimeType: 'image/png', buffer: png });
      await page.getByRole('button', { name: 'Add this file' }).click();
      await page.getByRole('link', { name: sentence }).waitFor();
    }
    scanner.answer(200);
    found.push(...(await look(page, 'file refused')));
    await page.goto(`${council.sandbox.botUrl}/forms/f/${passedOn.id}/files`);
    expect(await page.getByText('file-2').count()).toBe(0);
    found.push(...(await look(page, 'files')));
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('link', { name: /^Check your answers/ }).click();
    expect(await page.getByText('What should we ask the school?').count()).toBe(1);
    expect(await page.getByText('What was hardest for you').count()).toBe(0);
    found.push(...(await look(page, 'check')));
    await page.getByRole('button', { name: 'Hand in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Received' }).waitFor();
    found.push(...(await look(page, 'received')));
    expect(await page.content()).not.toMatch(/Household|Birchbark|C-1042|disruption/i);
    await context.close();
    expect(found).toEqual([]);
  }, 60_000);

  it('another’s link, an old code and a guessed code open nothing', async () => {
    const hers = await newestLinkTo('hazel.household@home.example');
    const schools = await newestLinkTo('designated.teacher@teal-lane.example');
    const old = await codeFrom('Quentin Quince', await formFor('Quentin Quince', 'Linden Household'));
    const school = await formFor('Petra Plumtree', 'Teal Lane School');
    const oldOfSchool = await codeFrom('Petra Plumtree', school);
    await codeFrom('Petra Plumtree', school);
    const visitor = plainBrowser();
    const tries = [
      (await visitor.go(`${new URL(hers).origin}/forms/f/${school.id}`)).status,
      (await visitor.go(hers.replace(lastOf(hers).slice(-4), 'aaaa'))).status,
      (await visitor.send(await visitor.go(schools), lastOf(schools), { code: old })).status,
      (await visitor.send(await visitor.go(schools), lastOf(schools), { code: oldOfSchool })).status,
      (await visitor.send(await visitor.go(schools), lastOf(schools), { code: 'AAAA AAAA' })).status,
    ];
    expect(tries).toEqual([401, 404, 403, 403, 403]);
  });
});

describe('A father is heard by telephone', () => {
  it('his child’s worker writes it down, reads it back, and is named as the one who wrote', async () => {
    const form = await formFor('Petra Plumtree', 'Basil Birchbark');
    const path = `/api/questionnaires/${form.id}`;
    const view = await asks<QuestionnaireView>('Petra Plumtree', 'GET', path);
    expect(view).toMatchObject({ asHelper: true, safeguardingUrl: 'https://wrenford.example/safeguarding' });
    await asks('Petra Plumtree', 'PUT', `${path}/sections/${view.sections[0]?.id ?? ''}`, {
      answers: { [view.sections[0]?.questions[0]?.id ?? '']: 'He was happy at weekends.' },
    });
    expect(await asks('Petra Plumtree', 'POST', `${path}/submit`, {})).toMatchObject({ is: 'asking-how' });
    expect(
      await asks('Petra Plumtree', 'POST', `${path}/submit`, { proxy: { method: 'phone', readBack: true } }),
    ).toEqual({ is: 'returned', late: false });
  });
});

describe('A child is heard through an advocate, and draws', () => {
  it('in his own words, apart from what the adult saw; the drawing is sealed for the chair', async () => {
    const { id } = await formFor('Petra Plumtree', 'The child');
    const path = `/api/questionnaires/${id}`;
    await asks('Petra Plumtree', 'PUT', `${path}/sections/there`, { answers: { O1: 'The dog.' } });
    await asks('Petra Plumtree', 'PUT', `${path}/sections/helper`, {
      answers: { A1: 'PN5', A3: 'His advocate. He chose her.', A4: 'He laughed when he drew.' },
    });
    const drawing = await fetch(new URL(`${path}/files?sealed=yes`, council.sandbox.botUrl), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await council.sandbox.control.token(await council.id('Petra Plumtree'))}`,
        'content-type': 'application/octet-stream',
      },
      body: WHOLE_JPEG,
    });
    expect(await drawing.json()).toEqual({ is: 'kept', name: 'sealed-1.jpg' });
    expect(await asks('Petra Plumtree', 'POST', `${path}/submit`, {})).toEqual({ is: 'returned', late: false });
  });
});

describe('A school answers late, by link', () => {
  it('its answers are read all the same; nobody was reminded on a Saturday, nor after they had answered', async () => {
    await council.sandbox.control.turnTo('2026-12-14T10:00:00Z');
    await council.settles();
    const reminders = (await council.sandbox.control.letters())
      .map((letter) => ({ on: String(letter['sentDateTime']).slice(0, 10), words: JSON.stringify(letter) }))
      .filter(({ words }) => words.includes('There is still time to tell us'));
    const school = reminders.filter(({ words }) => words.includes('designated.teacher@teal-lane.example'));
    expect(school.map(({ on }) => on)).toEqual(['2026-12-08', '2026-12-10', '2026-12-11']);
    expect(reminders.map(({ words }) => words).join()).not.toContain('hazel.household@home.example');
    expect(reminders.map(({ on }) => on)).not.toContain('2026-12-12');

    const form = await formFor('Petra Plumtree', 'Teal Lane School');
    const link = await newestLinkTo('designated.teacher@teal-lane.example');
    const visitor = plainBrowser();
    await visitor.send(await visitor.go(link), lastOf(link), { code: await codeFrom('Petra Plumtree', form) });
    const at = (rest: string) => `${council.sandbox.botUrl}/forms/f/${form.id}${rest}`;
    await visitor.send(await visitor.go(at('/s/strengths')), '/s/strengths', {
      P3: 'Lego in the mornings',
      then: 'later',
    });
    const received = await visitor.send(await visitor.go(at('/check')), '/hand-in', {});
    expect(received.text).toContain('It came after the agreed day; it is read all the same.');
  }, 60_000);
});

describe('The chair reads, and writes the overview', () => {
  it('nobody who was invited reads an answer, nor does the chair of before', async () => {
    const invited = [
      'Petra Plumtree',
      'Tobias Tamarind',
      'Quentin Quince',
      'Fern Figtree',
      'Isolde Ironbark',
      'Violet Vanilla',
      'Minty Marjoram',
    ];
    const statuses = await Promise.all(invited.map((name) => statusOf(name, 'GET', `${API}/answers`)));
    expect(statuses).toEqual(invited.map(() => 403));
    expect(await statusOf('Cornelius Clementine', 'GET', `${API}/answers`)).toBe(200);

    const other = await council.id('Cressida Currant');
    await asks('Saffron Sorbet', 'POST', `${API}/chair`, { chairId: other });
    expect([
      await statusOf('Cornelius Clementine', 'GET', `${API}/answers`),
      await statusOf('Cressida Currant', 'GET', `${API}/answers`),
    ]).toEqual([403, 200]);
  });

  it('sees who wrote for whom, what came late, the child’s words apart from what was seen; shares themes that name nobody', async () => {
    const view = await asks<AnswersView>('Cressida Currant', 'GET', `${API}/answers`);
    expect(view.returnedWords).toBe('5 of 13 came back.');
    const wordsOf = (question: string) =>
      view.questions.find(({ id }) => id === question)?.answers.map(({ words, observed }) => [words.join(), observed]);
    expect(wordsOf('O1')).toEqual([['The dog.', false]]);
    expect(wordsOf('A4')).toEqual([['He laughed when he drew.', true]]);
    expect(view.forms.filter(({ late }) => late).map(({ part }) => part)).toEqual(['school']);
    expect(view.forms.map(({ enteredWords }) => enteredWords)).toContain(
      'Written down by Petra Plumtree, by phone, read back and agreed',
    );
    expect(view.forms.map(({ participation }) => participation)).toContain('PN5');

    const write = (text: string, quotesAgreed: boolean) =>
      council.asks('Cressida Currant', 'PUT', `${API}/overview`, { text, share: true, quotesAgreed });
    expect((await write('Hazel Household hoped for more.', true)).status).toBe(422);
    expect((await write('Mornings were good. Help came late.', false)).status).toBe(200);
    const seen = await asks<OverviewView>('Quentin Quince', 'GET', `${API}/overview`);
    expect(seen).toMatchObject({
      words: 'Mornings were good. Help came late.',
      returnedWords: '5 of 13 came back.',
      factors: [],
      state: 'shared',
    });
  });
});

describe('What people wrote, and who they are, stands nowhere else', () => {
  /** Answers, names and addresses that were planted in this story. */
  const PLANTED =
    /swim|the dog|Breakfast|Lego|at weekends|grown up|Household|Birchbark|Teal Lane|home\.example|Hazel|two\.png/i;

  it('no answer stands in any chat, and neither answer nor name of the family in a line of the feed or in a diary', async () => {
    const { control } = council.sandbox;
    const people = await control.people();
    const chats = await Promise.all(people.map(({ id }) => control.chat(id)));
    expect(JSON.stringify(chats)).not.toMatch(/swim|the dog|Breakfast|Lego|at weekends|grown up/);
    const shown = await Promise.all(
      people.map(async ({ id }) => [await control.notifications(id), await control.diary(id)]),
    );
    expect(JSON.stringify(shown)).not.toMatch(PLANTED);
  });

  it('an error says a reference and nothing that was sent, and the log of it all holds none of it', async () => {
    const form = await formOnCardOf('Isolde Ironbark');
    const view = await asks<QuestionnaireView>('Isolde Ironbark', 'GET', `/api/questionnaires/${form}`);
    const path = `/api/questionnaires/${form}/sections/${view.sections[0]?.id ?? ''}`;
    const question = view.sections[0]?.questions[0]?.id ?? '';
    await council.sandbox.control.mishaps({ where: 'POST /v1.0/sites/*', what: 'unavailable', times: 40 });
    const failed = await council.asks('Isolde Ironbark', 'PUT', path, {
      answers: { [question]: 'He sang for Hazel Household.' },
    });
    await council.sandbox.control.mishaps();
    const unreadable = await council.asks('Isolde Ironbark', 'PUT', path, {
      answers: { [question]: { Hazel: 'Lego' } },
    });
    const nowhere = await council.asks('Isolde Ironbark', 'PUT', `${path}-of-Hazel`, {
      answers: { [question]: 'Lego' },
    });
    expect([failed.status, unreadable.status, nowhere.status]).toEqual([503, 400, 500]);
    expect(JSON.stringify([failed.body, unreadable.body, nowhere.body])).not.toMatch(PLANTED);

    const log = readFileSync(join(council.sandbox.data, 'product.log'), 'utf8');
    expect(log.length).toBeGreaterThan(1_000);
    expect(log).not.toMatch(PLANTED);
    expect(log).not.toMatch(/sang for|\/forms\/q\/[0-9a-f]{32}\./);
  }, 60_000);
});
