import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCouncil, waitFor, type Council } from './council.ts';

/*
 * One disruption meeting in two sittings, a chair who becomes the child's reviewing officer, and what follows the record. The
 * child left on Tuesday 13 October 2026; it is Monday 23 November, 9 o'clock.
 */

type Row = Readonly<Record<string, unknown>>;
const rowsOf = async (council: Council, list: string) => (await council.sandbox.control.rows(list)) as readonly Row[];
const REF = 'DM-2026-0001';
const ORGANISER = 'Saffron Sorbet';
const path = (rest: string) => `/api/meetings/${REF}/${rest}`;

describe('Several sittings under one record, Warrington’s procedure', () => {
  let council: Council;
  let nameOf: (id: unknown) => string = () => '';
  const owed = async (kind: string) => (await rowsOf(council, 'Obligations')).find(({ Kind }) => Kind === kind);

  beforeAll(async () => {
    council = await openCouncil('sittings', {
      profile: 'blended-default',
      now: '2026-11-23T09:00:00Z',
      diaries: 'empty',
      env: { IN_MEETING_CHATS: 'yes' },
    });
    const people = await council.sandbox.control.people();
    nameOf = (id) => people.find((person) => person.id === id)?.name ?? '';
    await council.says('Petra Plumtree', 'placement ended');
    await council.presses('Petra Plumtree', 'A placement ended', 'Send', {
      child: 'placement:P-1042',
      childOut: '2026-10-13',
      returnRuledOut: '2026-10-13',
      inCarePlan: 'no',
      match: 'panel-agreed',
      route: 'after-review',
    });
    await council.settles();
  }, 120_000);
  afterAll(() => council?.sandbox.stop());

  it('E-13: a mother who must not meet the father has a sitting of her own; nothing is asked before it has a time', async () => {
    const { body } = await council.asks(ORGANISER, 'GET', `/api/meetings/${REF}`);
    const invitees = body['invitees'] as readonly { key: string; name: string; decision: string }[];
    const changes = invitees
      .filter(({ decision, name }) => decision === 'undecided' || name.endsWith('Birchbark'))
      .map(({ key, name }) => ({
        key,
        decision: name === 'Bryony Birchbark' ? 'separate' : name === 'Basil Birchbark' ? 'invite' : 'left-out',
        reason: 'Settled with the social worker.',
      }));
    expect((await council.asks(ORGANISER, 'POST', path('invitees'), { changes })).status).toBe(200);
    const chairs = (await council.asks(ORGANISER, 'GET', path('chairs'))).body as unknown as readonly {
      id: string;
      may: boolean;
    }[];
    const able = chairs.filter(({ may }) => may).map(({ id }) => id);
    expect(
      (await council.asks(ORGANISER, 'POST', path('chair'), { chairId: able[0], reserveChairId: able[1] })).status,
    ).toBe(200);
    await council.asks(ORGANISER, 'POST', path('minute-taker'), { id: await council.id('Minty Marjoram') });
    expect(
      (
        await council.asks(ORGANISER, 'POST', path('time'), {
          startsAt: '2026-11-25T10:00',
          lengthMinutes: 90,
          venue: 'Wrenford House',
        })
      ).status,
    ).toBe(200);
    const chair = nameOf(able[0]);
    const early = await council.asks(chair, 'POST', path('approve'), { returnBy: '2026-11-24' });
    expect(JSON.stringify(early.body)).toContain('a time for sitting 2');
    expect(
      (await council.asks(ORGANISER, 'POST', path('sittings'), { number: 2, startsAt: '2026-11-25T11:00' })).status,
    ).toBe(422);
    const afternoon = { number: 2, startsAt: '2026-11-25T14:00', lengthMinutes: 45 };
    const apart = { person: 'circle:C-1042-father', mustNotMeet: ['circle:C-1042-mother'] };
    const order = { ...apart, ground: 'court-order', why: 'Order of 3 August.', until: '2026-11-30' };
    expect((await council.asks('Petra Plumtree', 'POST', path('must-not-meet'), order)).status).toBe(200);
    const refused = await council.asks(ORGANISER, 'POST', path('sittings'), afternoon);
    expect(JSON.stringify(refused.body)).toContain(
      'must not meet (A court order, until Mon 30 Nov 2026). They do not come',
    );
    const ended = { ...apart, mustNotMeet: [], why: 'The court ended it today.' };
    expect((await council.asks(ORGANISER, 'POST', path('must-not-meet'), ended)).status).toBe(403);
    expect((await council.asks('Tobias Tamarind', 'POST', path('must-not-meet'), ended)).status).toBe(200);
    expect((await council.asks(ORGANISER, 'POST', path('sittings'), afternoon)).status).toBe(200);
    expect((await council.asks(chair, 'POST', path('approve'), { returnBy: '2026-11-24' })).status).toBe(200);
  });

  it('CF-51, W-93, T-65, T-69: each sitting is an event of its own; her letter has her hour and not the father’s', async () => {
    expect((await council.asks(ORGANISER, 'POST', path('send'), {})).status).toBe(200);
    await waitFor(async () => (await council.sandbox.control.events()).length > 1, 30);
    await council.settles();
    const events = await council.sandbox.control.events();
    expect(
      events.map(({ subject, start }) => [subject, (start as { dateTime: string }).dateTime.slice(0, 16)]),
    ).toEqual([
      [REF, '2026-11-25T10:00'],
      [REF, '2026-11-25T14:00'],
    ]);
    expect((events[1]?.['attendees'] as readonly unknown[]).length).toBe(2);
    const chairId = (await rowsOf(council, 'Meetings')).find(({ Ref }) => Ref === REF)?.['ChairId'];
    // Steady stands beside both, put there by itself.
    const diary = await council.sandbox.control.diary(String(chairId));
    expect(diary.map(({ isInChat }) => isInChat)).toEqual([true, true]);
    expect(await owed('disruption.overview')).toMatchObject({ OwnerId: chairId });
    expect(nameOf((await owed('questionnaire.supervision'))?.['OwnerId'])).toBe('Tobias Tamarind');
    expect(nameOf((await owed('disruption.carer-report'))?.['OwnerId'])).toBe('Quentin Quince');
    const letters = (await council.sandbox.control.letters())
      .filter(({ subject }) => subject === `Meeting ref ${REF}`)
      .map(
        (letter) =>
          [
            (letter['toRecipients'] as { emailAddress: { address: string } }[])[0]?.emailAddress.address,
            JSON.stringify(letter['body']),
          ] as const,
      );
    const hers =
      letters.find(([to, body]) => to === 'bryony.birchbark@post.example' && body.includes('25 November'))?.[1] ?? '';
    expect(hers).toContain('2pm');
    expect(hers).not.toContain('10am');
    const carers =
      letters.find(([to, body]) => to === 'hazel.household@home.example' && body.includes('25 November'))?.[1] ?? '';
    expect(carers).toContain('10am');
    expect(carers).not.toContain('2pm');
  });

  it('E-53: the register names the chair as the child’s reviewing officer; the organiser is told, with who could step in', async () => {
    const meeting = (await rowsOf(council, 'Meetings')).find(({ Ref }) => Ref === REF);
    const file = join(council.sandbox.data, 'placements.csv');
    const before = readFileSync('sandbox/council/placements.csv', 'utf8');
    const lines = before
      .split('\n')
      .map((line) =>
        line.startsWith('P-1042,')
          ? line.replace('d2a7bc77-3f12-534c-896a-502cf1f7e133', String(meeting?.['ChairId']))
          : line,
      );
    writeFileSync(file, lines.join('\n'));
    expect(await council.sandbox.command('bot/commands/import.ts', 'placements', file)).toBe(true);
    await council.sandbox.control.advance('PT20M');
    const conflict = async () =>
      (await rowsOf(council, 'Obligations')).find(({ Kind }) => Kind === 'meeting.chair-conflict');
    await waitFor(async () => (await conflict()) !== undefined, 30);
    const warned = await conflict();
    expect(nameOf(warned?.['OwnerId'])).toBe(ORGANISER);
    expect(warned?.['HowCounted']).toContain('independent reviewing officer of this child');
    expect(warned?.['HowCounted']).toContain(`${nameOf(meeting?.['ReserveChairId'])} could step in.`);
    expect(
      (await council.asks(ORGANISER, 'POST', path('chair'), { chairId: meeting?.['ReserveChairId'] })).status,
    ).toBe(200);
    await council.settles();
    expect((await conflict())?.['DoneAt']).toBeTruthy();
    expect(await owed('disruption.overview')).toMatchObject({ OwnerId: meeting?.['ReserveChairId'] });
  });

  it('Warrington W-99, CF-50: once it is recorded, the fostering manager considers an early review of our own carers’ approval', async () => {
    await council.sandbox.control.turnTo('2026-11-25T17:00:00Z');
    const [held] = (await rowsOf(council, 'Meetings')).filter(({ Ref }) => Ref === REF);
    const overview = { text: 'Several wished that more had been known.', share: true };
    expect((await council.asks(nameOf(held?.['ChairId']), 'PUT', path('overview'), overview)).status).toBe(200);
    const saved = await council.asks('Minty Marjoram', 'POST', path('record'), {
      heldOn: '2026-11-25',
      record: 'Both sittings.',
      decisions: 'What we learned.',
      actions: [],
    });
    expect(saved.status).toBe(200);
    await council.settles();
    const all = await rowsOf(council, 'Obligations');
    const review = all.find(({ Kind }) => Kind === 'disruption.early-carer-review');
    expect(nameOf(review?.['OwnerId'])).toBe('Fern Figtree');
    expect(all.some(({ Kind }) => Kind === 'disruption.notify-provider')).toBe(false);
    expect((await rowsOf(council, 'Meetings')).filter(({ Kind }) => Kind === 'disruption')).toHaveLength(1);
  });
});
