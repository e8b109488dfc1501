import { beforeEach, describe, expect, it } from 'vitest';
import type { Letter } from '#rules';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { cookieOf, tokenIn, visit, type Visit } from '../memory/visits.ts';
import { asked, DISRUPTION, disruptionSent, formOf, rowsOf } from '../memory/walk.ts';

/*
 * A disruption meeting is sent. The carer is written to by mail and has no account: a letter asks whether they come, another one
 * leads to their form, whose code their worker Quentin Quince gives them by phone.
 */

const CARER = 'circle:C-1042-carer-1';

let sent: MemoryCouncil | undefined;
let council: MemoryCouncil;

beforeEach(async () => {
  if (sent === undefined) {
    sent = await memoryCouncil();
    await disruptionSent(sent);
  }
  council = sent.copy();
}, 60_000);

const visits = (method: 'GET' | 'POST', path: string, said?: Visit) => visit(council, method, path, said);

function pathIn(letter: 'invitation' | 'questionnaire'): string {
  const found = (council.store.letters as readonly Letter[]).find(
    (one) => one.letter === letter && one.to.key === CARER,
  );
  if (found?.letter === 'invitation') return new URL(found.replyUrl).pathname;
  if (found?.letter === 'questionnaire') return new URL(found.url).pathname;
  throw new Error(`The carer has no letter ${letter}.`);
}

const invitation = () => rowsOf(council, 'Invitations').find((row) => row['Person'] === CARER);
const calls = () => rowsOf(council, 'Obligations').filter((row) => row['Kind'] === 'meeting.anotherWay');
const refusals = () => rowsOf(council, 'Refusals');

describe('W-82, CF-32: somebody without an account answers their invitation by the link in the letter', () => {
  async function replies(reply: string) {
    const path = pathIn('invitation');
    const page = await visits('GET', path);
    return visits('POST', path, { body: { token: tokenIn(page), reply } });
  }

  it('who comes is seen to come, and nobody rings them', async () => {
    expect((await replies('coming')).page).toContain('Thank you. We have your answer.');
    expect(invitation()).toMatchObject({ Reply: 'accepted' });
    expect(calls()).toEqual([]);
  });

  it('who does not come is rung by their worker before the meeting, once, however often they say so; that they come after all stands', async () => {
    await replies('not-coming');
    council.turnsTo('2026-11-24T10:00:00Z');
    await replies('another-way');
    expect(invitation()).toMatchObject({ Reply: 'tentative' });
    expect(calls()).toMatchObject([{ OwnerId: council.id('Quentin Quince'), Due: '2027-01-12' }]);
    council.turnsTo('2026-11-24T11:00:00Z');
    await replies('coming');
    expect(invitation()).toMatchObject({ Reply: 'accepted' });
    expect(calls()).toHaveLength(1);
  });

  it('the answer stands in the case’s own account of what was done', async () => {
    await replies('coming');
    expect(rowsOf(council, 'Audit').at(-1)).toMatchObject({
      Actor: CARER,
      Did: expect.stringContaining('answered an invitation by its letter') as string,
    });
  });

  it('a made-up link opens nothing, and nothing is written of whoever tries it', async () => {
    const before = refusals().length;
    expect((await visits('GET', `/forms/r/${'a'.repeat(32)}`)).status).toBe(404);
    expect((await visits('GET', '/forms/r/short')).status).toBe(404);
    expect(refusals()).toHaveLength(before);
  });

  it('whoever is no longer asked finds nothing behind their link', async () => {
    const key = invitation()?.['Key'];
    const row = await council.ports.records.invitations.find(String(key));
    if (row !== undefined) await council.ports.records.invitations.change(row, { decision: 'left-out' });
    expect((await visits('GET', pathIn('invitation'))).status).toBe(404);
  });
});

describe('E-83, E-87: a form is opened by the link in the letter and a code that their worker gives', () => {
  async function code(): Promise<string> {
    const form = formOf(council, CARER);
    const came = await asked(council, 'Quentin Quince', 'POST', `/api/questionnaires/${form}/code`);
    return (came as { readonly code: string }).code;
  }

  async function tries(said: string) {
    const path = pathIn('questionnaire');
    const page = await visits('GET', path);
    return visits('POST', path, { body: { token: tokenIn(page), code: said } });
  }

  const form = () => rowsOf(council, 'Questionnaires').find((row) => row['Person'] === CARER);

  it('the right code opens it and takes nothing off the count; a wrong one is counted and opens nothing', async () => {
    const right = await code();
    const wrong = await tries('WRONGONE');
    expect(wrong.status).toBe(403);
    expect(wrong.page).toContain(DISRUPTION);
    expect(form()).toMatchObject({ WrongTries: 1 });
    const came = await tries(right);
    expect(came.status).toBe(303);
    // A right code takes nothing off what was counted.
    expect(form()).toMatchObject({ WrongTries: 1 });
    expect((await visits('GET', came.goTo ?? '', { cookie: cookieOf(came) })).status).toBe(200);
  });

  it('once it is closed, the page is closed on every device, and the code opens it again', async () => {
    const right = await code();
    const came = await tries(right);
    const page = await visits('GET', came.goTo ?? '', { cookie: cookieOf(came) });
    const closed = await visits('POST', `${came.goTo ?? ''}/close`, {
      cookie: cookieOf(came),
      body: { token: tokenIn(page) },
    });
    expect(closed.page).toContain('Your form is closed, on every device.');
    expect((await visits('GET', came.goTo ?? '', { cookie: cookieOf(came) })).status).toBe(401);
    expect((await tries(right)).status).toBe(303);
  });

  it('a form that was taken back is said to be, and the cookie of another form opens nothing', async () => {
    const came = await tries(await code());
    await asked(council, 'Saffron Sorbet', 'POST', `/api/questionnaires/${formOf(council, CARER)}/withdraw`, {
      reason: 'Asked twice.',
    });
    expect((await visits('GET', came.goTo ?? '', { cookie: cookieOf(came) })).status).toBe(410);
    expect((await visits('GET', pathIn('questionnaire'))).status).toBe(410);
    const other = formOf(council, 'circle:C-1042-school');
    expect((await visits('GET', `/forms/f/${other}`, { cookie: cookieOf(came) })).status).toBe(401);
  });

  it('a made-up link opens nothing, and nothing is written of whoever tries it', async () => {
    const id = formOf(council, CARER);
    const before = refusals().length;
    expect((await visits('GET', `/forms/q/${id}.made-up`)).status).toBe(404);
    expect((await visits('GET', '/forms/q/nobody.invented')).status).toBe(404);
    expect(refusals()).toHaveLength(before);
    expect(form()).not.toHaveProperty('WrongTries', 1);
  });
});
