import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCouncil, waitFor, type Council } from './council.ts';

/*
 * A stability meeting that is in the diaries is moved. Monday 23 November 2026, 9 o'clock; the last day is Monday 30 November.
 */

type Row = Readonly<Record<string, unknown>>;
const REF = 'SM-2026-0001';
const path = (rest: string) => `/api/meetings/${REF}/${rest}`;
const WHY = 'Tamsin’s exam is on that morning.';

describe('A meeting that is moved after the invitations went out', () => {
  let council: Council;
  let coordinator = '';
  const head = 'Hazel Honeydew';
  const rows = async (list: string) => (await council.sandbox.control.rows(list)) as readonly Row[];
  const meeting = async () => (await rows('Meetings')).find(({ Ref }) => Ref === REF) as Row;
  const nameOf = async (id: unknown) =>
    (await council.sandbox.control.people()).find((person) => person.id === id)?.name ?? '';
  const move = (who: string, startsAt: string, more: object = {}) =>
    council.asks(who, 'POST', path('move'), { startsAt, reason: WHY, ...more });
  const changed = async () =>
    (await council.sandbox.control.letters()).filter((letter) => JSON.stringify(letter).includes('has changed'));

  beforeAll(async () => {
    council = await openCouncil('moved', {
      profile: 'torbay-stability',
      now: '2026-11-23T09:00:00Z',
      diaries: 'empty',
    });
    await council.says('Petra Plumtree', 'report instability');
    await council.presses('Petra Plumtree', 'Report instability', 'Send report', {
      child: 'placement:P-1042',
      voice: 'carer',
      triggers: 'carer-struggling',
      whatHappened: 'The carer is worn out.',
      immediateDanger: 'no',
    });
    await council.settles();
    await council.presses('Tobias Tamarind', 'For your judgement', 'Record my judgement', {
      bestInterests: 'yes',
      outcome: 'stability-meeting',
      reason: 'Support is not enough.',
    });
    await council.settles();
    coordinator = await nameOf((await meeting())['CoordinatorId']);
    const draft = await council.card(coordinator, `To arrange: ${REF}`);
    const decisions = Object.fromEntries(
      Object.entries(draft.inputs).flatMap(([input, { choices }]) =>
        input.startsWith('decision') && choices[0] !== undefined ? [[input, choices[0].value]] : [],
      ),
    );
    await council.presses(coordinator, `To arrange: ${REF}`, 'Save draft', decisions);
    await council.asks(coordinator, 'POST', path('time'), { startsAt: '2026-11-25T10:00', lengthMinutes: 60 });
    await council.asks(coordinator, 'POST', path('ask-worker'), {});
    await council.settles();
  }, 120_000);
  afterAll(() => council?.sandbox.stop());

  it('before anything is sent, nothing is to move: its day and hour are chosen', async () => {
    const refused = await move(coordinator, '2026-11-26T14:00');
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('Choose its day and hour instead');
  });

  it('once it is sent, choosing another hour would tell nobody, and is refused', async () => {
    await council.presses('Petra Plumtree', `Draft to look at: ${REF}`, 'Go');
    await waitFor(async () => (await council.sandbox.control.events()).length > 0, 30);
    await council.settles();
    const refused = await council.asks(coordinator, 'POST', path('time'), { startsAt: '2026-11-26T14:00' });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('Move the meeting: then everyone who was asked is told.');
  });

  it('a reason is written down, and a day outside the window is refused to whoever may not allow it', async () => {
    expect((await move(coordinator, '2026-11-26T14:00', { reason: ' ' })).status).toBe(400);
    const late = await move(coordinator, '2026-12-02T10:00', { outOfWindowReason: 'Everyone can come.' });
    expect(late.status).toBe(422);
    expect(JSON.stringify(late.body)).toContain('is outside the window');
    expect((await move('Quentin Quince', '2026-11-26T14:00')).status).toBe(403);
    expect((await meeting())['StartsAt']).toBe('2026-11-25T10:00');
  });

  it('moved twice at once, it is moved once: one event at the new hour, one letter each, and each worker told', async () => {
    const invited = (await rows('Invitations')).filter(
      ({ PersonIs, Decision, Delivery }) => PersonIs === 'circle' && Decision === 'invite' && Delivery === 'sent',
    );
    expect(invited.length).toBeGreaterThan(0);
    const both = await Promise.all([
      move(coordinator, '2026-11-26T14:00', { venue: 'Example House' }),
      move(coordinator, '2026-11-26T14:00', { venue: 'Example House' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    await council.settles();
    const events = await council.sandbox.control.events();
    expect(events).toHaveLength(1);
    expect((events[0]?.['start'] as Row)['dateTime']).toContain('2026-11-26T14:00');
    expect(await changed()).toHaveLength(invited.length);
    expect((await meeting())['StartsAt']).toBe('2026-11-26T14:00');
    const told = await council.card('Quentin Quince', `Meeting changed: ${REF}`);
    expect(told.words).toContain('Thursday 26 November 2026, 2pm');
    expect(told.words).toContain('Example House');
  });

  it('the invitation that was in the chat before shows the new hour, too', async () => {
    const before = await council.card('Quentin Quince', `Meeting arranged: ${REF}`);
    expect(before.words).toContain('Thursday 26 November 2026, 2pm');
  });

  it('the child is told by the worker: a task with the new hour, and what is due before the meeting is counted anew', async () => {
    const owed = await rows('Obligations');
    const task = owed.find(({ Kind }) => Kind === 'meeting.tell-child-changed');
    expect(task?.['HowCounted']).toContain('It is now on Thursday 26 November 2026, 2pm');
    const invite = owed.find(({ Kind }) => Kind === 'meeting.invite-child');
    expect(String(invite?.['Due'])).toContain('2026-11-26');
  });

  it('why it was moved is read by those who run the meeting, and stands in nothing that was sent', async () => {
    const { body } = await council.asks(coordinator, 'GET', `/api/meetings/${REF}`);
    expect(body['moves']).toEqual([
      { from: '2026-11-25T10:00', to: '2026-11-26T14:00', on: '2026-11-23', reason: WHY },
    ]);
    const { control } = council.sandbox;
    const sent = JSON.stringify([await control.letters(), await control.events()]);
    expect(sent).not.toContain('exam is on');
    expect(sent).not.toContain('Tamsin');
  });

  it('a card whose redraw was lost shows the new hour all the same when its person looks', async () => {
    await council.sandbox.control.mishaps({
      where: 'PUT /v3/conversations/*/activities/*',
      what: 'unavailable',
      times: 200,
    });
    expect((await move(coordinator, '2026-11-26T15:30')).status).toBe(200);
    await council.settles();
    await council.sandbox.control.mishaps();
    const invited = await council.card('Fern Figtree', `Meeting arranged: ${REF}`);
    expect(invited.words).toContain('Thursday 26 November 2026, 3:30pm');
  });

  it('moved again, whoever was still to be told of the first move is told of the second instead', async () => {
    expect((await move(coordinator, '2026-11-27T09:30')).status).toBe(200);
    await council.settles();
    const tasks = (await rows('Obligations')).filter(({ Kind }) => Kind === 'meeting.tell-child-changed');
    expect(tasks.map(({ DoneAt }) => DoneAt === undefined || DoneAt === null)).toEqual([false, false, true]);
  });

  it('domain §5.3: the head of service agrees to a day outside the window by choosing it, with a reason that stays', async () => {
    expect((await move(head, '2026-12-02T10:00')).status).toBe(422);
    expect((await move(head, '2026-12-02T10:00', { outOfWindowReason: 'The only day for the child.' })).status).toBe(
      200,
    );
    await council.settles();
    expect(await meeting()).toMatchObject({
      StartsAt: '2026-12-02T10:00',
      OutOfWindowReason: 'The only day for the child.',
      OutOfWindowBy: await council.id(head),
    });
  });

  it('moved in the mailbox by hand, the coordinator reads that those without Teams do not know; put back, it is quiet', async () => {
    const { control } = council.sandbox;
    const event = String((await control.events())[0]?.['id']);
    await control.moveByHand(event, '2026-12-03T10:00');
    await waitFor(async () => (await meeting())['Trouble'] === 'moved-by-hand', 30);
    await control.moveByHand(event, '2026-12-02T10:00');
    await waitFor(async () => ((await meeting())['Trouble'] ?? '') === '', 30);
  });

  it('moved in the mailbox by hand, it is moved back here to its own time: the diaries follow', async () => {
    const { control } = council.sandbox;
    const event = String((await control.events())[0]?.['id']);
    await control.moveByHand(event, '2026-12-03T10:00');
    await waitFor(async () => (await meeting())['Trouble'] === 'moved-by-hand', 30);
    expect((await move(head, '2026-12-02T10:00', { outOfWindowReason: 'The only day for the child.' })).status).toBe(
      200,
    );
    await council.settles();
    expect(((await control.events())[0]?.['start'] as Row)['dateTime']).toContain('2026-12-02T10:00');
    await waitFor(async () => ((await meeting())['Trouble'] ?? '') === '', 30);
  });

  it('deleted in the mailbox by hand, it is on the desk of whoever runs it; moving is refused, one press puts it back for the same people', async () => {
    const { control } = council.sandbox;
    const standing = async () => (await control.events()).filter((event) => event['removed'] === undefined);
    const [before] = await standing();
    await control.deleteByHand(String(before?.['id']));
    await waitFor(async () => (await meeting())['Trouble'] === 'cancelled-by-hand', 30);
    const desk = await council.asks(coordinator, 'GET', '/api/desk');
    expect(JSON.stringify(desk.body['notices'])).toContain('Put it back, or call it off here.');
    const refused = await move(head, '2026-12-01T10:00', { outOfWindowReason: 'The only day for the child.' });
    expect(JSON.stringify(refused.body)).toContain('The meeting is not in the diaries any more.');

    const letters = (await changed()).length;
    expect((await council.asks(coordinator, 'POST', path('put-back'), {})).status).toBe(200);
    await waitFor(async () => ((await meeting())['Trouble'] ?? '') === '' && (await meeting())['State'] === 'sent', 30);
    await council.settles();
    const after = (await standing()).find(({ id }) => id !== before?.['id']);
    expect(after?.['start']).toEqual(before?.['start']);
    expect(JSON.stringify(after?.['attendees'])).toContain('Petra');
    expect((await changed()).length).toBeGreaterThan(letters);
    expect((await council.asks(coordinator, 'POST', path('put-back'), {})).status).toBe(422);
  });
});
