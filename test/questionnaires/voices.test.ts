import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_JPEG, WHOLE_PNG } from '../builders/whole-pictures.ts';
import type { AnswersView, Questionnaire } from '#rules';
import { PEOPLE, REF, startAskedMeeting, type AskedMeeting } from './asked-meeting.ts';
import { plainBrowser } from './plain-browser.ts';

/* Voices are their owner's: whoever helps, prints, arranges or chairs speaks for nobody but themselves. */

let council: AskedMeeting;
beforeAll(async () => {
  council = await startAskedMeeting();
}, 180_000);
afterAll(() => council.sandbox.stop());

const rowOf = async (part: string): Promise<Questionnaire> => {
  const found = (await council.records.questionnaires.where({ meeting: REF })).find(({ row }) =>
    row.person.endsWith(part),
  );
  if (found === undefined) throw new Error(`nobody asked ${part}`);
  return found.row;
};
const pathOf = async (part: string): Promise<string> => `/api/questionnaires/${(await rowOf(part)).id}`;
const wordsIn = (body: unknown): string => JSON.stringify(body);

/** Hazel opens her form with the code that her worker gave her. */
async function hazelsBrowser() {
  const browser = plainBrowser();
  const link = await council.linkIn('hazel.household@home.example');
  const { body } = await council.api<{ code: string }>(
    PEOPLE.supervising,
    'POST',
    `${await pathOf('carer-1')}/code`,
    {},
  );
  await browser.send(await browser.go(link), link.split('/').at(-1) ?? '', { code: body.code });
  return browser;
}

describe('A worker who helps hands in only what they wrote down', () => {
  const proxy = { method: 'phone', readBack: true };

  it('and never the draft that the person wrote by themselves', async () => {
    const browser = await hazelsBrowser();
    const page = await browser.go(`${council.sandbox.botUrl}/forms/f/${(await rowOf('carer-1')).id}/s/strengths`);
    await browser.send(page, '/s/strengths', { F1: 'Not ready to be read.', then: 'later' });

    const sent = await council.api(PEOPLE.supervising, 'POST', `${await pathOf('carer-1')}/submit`, { proxy });
    expect(sent.body).toEqual({
      is: 'closed',
      words:
        'Somebody else has written in this form, and only they can hand it in. Ask them to, or ring the organiser of the meeting.',
    });
    expect(await rowOf('carer-1')).toMatchObject({ state: 'started' });
  });

  it('nor a picture that the person added and has not handed in; the chair does not see it before', async () => {
    const browser = await hazelsBrowser();
    const { id } = await rowOf('carer-1');
    const files = await browser.go(`${council.sandbox.botUrl}/forms/f/${id}/files`);
    expect((await browser.upload(files, WHOLE_PNG, 'x.png')).text).toContain('file-1.png');
    const open = async (as: string) =>
      (await council.api(as, 'GET', `/api/questionnaires/${id}/files/file-1.png`)).status;
    expect([await open(PEOPLE.chair), await open(PEOPLE.organiser), await open(PEOPLE.supervising)]).toEqual([
      404, 404, 403,
    ]);
  });

  it('but what they wrote down themselves goes in', async () => {
    const path = await pathOf('carer-2');
    await council.api(PEOPLE.supervising, 'PUT', `${path}/sections/strengths`, { answers: { F1: 'That he stays.' } });
    expect((await council.api(PEOPLE.supervising, 'POST', `${path}/submit`, { proxy })).body).toEqual({
      is: 'returned',
      late: false,
    });
  });
});

describe('Saying for somebody that they would rather not answer', () => {
  it('is not for a worker where the person has a way of their own to say it', async () => {
    const declined = await council.api(PEOPLE.supervising, 'POST', `${await pathOf('carer-1')}/decline`, { words: '' });
    expect(declined.status).toBe(422);
    expect(wordsIn(declined.body)).toContain('Only they can say that they would rather not answer.');
    expect(await rowOf('carer-1')).toMatchObject({ state: 'started' });
  });

  it('is for a worker who hears somebody by phone or in person, and stands with what the person said', async () => {
    expect(
      (await council.api(PEOPLE.socialWorker, 'POST', `${await pathOf('father')}/decline`, { words: '' })).status,
    ).toBe(204);
    expect(await rowOf('father')).toMatchObject({ state: 'declined' });
  });
});

describe('Taking a form back', () => {
  const reason = 'The school has closed, and nobody there knows him.';

  it('is for the chair or the organiser, and never for whoever passes the form on', async () => {
    const path = `${await pathOf('school')}/withdraw`;
    expect((await council.api(PEOPLE.socialWorker, 'POST', path, { reason })).status).toBe(403);
    expect((await council.api(PEOPLE.chair, 'POST', path, { reason: ' ' })).status).toBe(400);
    expect((await council.api(PEOPLE.organiser, 'POST', path, { reason })).status).toBe(204);
    await council.sandbox.control.settle();
    const { id, state } = await rowOf('school');
    expect(state).toBe('withdrawn');
    const task = await council.records.obligations.find(`owed:${REF}:questionnaire.passOn:${id}`);
    expect(task?.row).toMatchObject({ doneBy: PEOPLE.organiser, note: 'the form was taken back' });
  });

  it('the chair sees that it was taken back, by whom and why, and it still counts as asked', async () => {
    const { body } = await council.api<AnswersView>(PEOPLE.chair, 'GET', `/api/meetings/${REF}/answers`);
    expect(body.returnedWords).toBe('1 of 8 came back. 1 was taken back.');
    expect(body.forms.find(({ part }) => part === 'school')).toMatchObject({
      state: 'withdrawn',
      withdrawnWords: `Taken back by Saffron Sorbet on Wednesday 2 December 2026: ${reason}`,
    });
  });

  it('is refused once the form has come back', async () => {
    const again = await council.api(PEOPLE.chair, 'POST', `${await pathOf('carer-2')}/withdraw`, { reason });
    expect(again.status).toBe(422);
    expect(wordsIn(again.body)).toContain('This form has come back, and it stays.');
  });

  it('why it was taken back stands in no plan and in no line of the audit', async () => {
    const plans = (await council.records.plans.where({ about: REF })).map(({ row }) => row);
    const lines = await council.records.auditOf('PE-2026-0901');
    expect(lines.map(({ did }) => did)).toContain('took back a form');
    expect(wordsIn([plans, lines])).not.toContain('school has closed');
  });
});

describe('A sealed letter', () => {
  it('is for the chair alone, once the child has handed the form in', async () => {
    const { id } = await rowOf('child');
    const path = `/api/questionnaires/${id}`;
    const sealed = `${path}/files/sealed-1.jpg`;
    await fetch(`${council.sandbox.botUrl}${path}/files?sealed=yes`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await council.sandbox.control.token(PEOPLE.socialWorker)}`,
        'Content-Type': 'application/octet-stream',
      },
      body: WHOLE_JPEG,
    });
    const statusFor = async (as: string) => {
      const token = await council.sandbox.control.token(as);
      return (await fetch(`${council.sandbox.botUrl}${sealed}`, { headers: { Authorization: `Bearer ${token}` } }))
        .status;
    };
    expect(await statusFor(PEOPLE.chair)).toBe(404);
    await council.api(PEOPLE.socialWorker, 'PUT', `${path}/sections/helper`, { answers: { A1: 'PN6' } });
    expect((await council.api(PEOPLE.socialWorker, 'POST', `${path}/submit`, {})).body).toMatchObject({
      is: 'returned',
    });
    expect([await statusFor(PEOPLE.organiser), await statusFor(PEOPLE.socialWorker)]).toEqual([403, 403]);
    expect(await statusFor(PEOPLE.chair)).toBe(200);
    const namesFor = async (as: string) =>
      (await council.api<AnswersView>(as, 'GET', `/api/meetings/${REF}/answers`)).body.forms.flatMap(({ files }) =>
        files.map(({ name }) => name),
      );
    expect([await namesFor(PEOPLE.organiser), await namesFor(PEOPLE.chair)]).toEqual([[], ['sealed-1.jpg']]);
  });
});
