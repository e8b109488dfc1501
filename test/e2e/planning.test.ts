import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCouncil, type Council } from './council.ts';

/*
 * A new placement, from the command in chat to the record and the next meeting. Monday 23 November 2026, 9 o'clock; the child
 * moves in on Friday 27 November.
 */

/** How the values of a choice name the child’s father. */
const FATHER = 'C-1042-father';

const rowsOf = async (council: Council, list: string) =>
  (await council.sandbox.control.rows(list)) as readonly Record<string, unknown>[];

describe('A new placement: the planning meeting, Warrington’s procedure', () => {
  let council: Council;

  beforeAll(async () => {
    council = await openCouncil('planning', {
      profile: 'blended-default',
      now: '2026-11-23T09:00:00Z',
      diaries: 'empty',
    });
  }, 120_000);
  afterAll(() => council?.sandbox.stop());

  it('Warrington W-01 to W-03: the meeting is before the move, and so is the Placement Plan, as law; where it was not ready, it is complete five working days after', async () => {
    await council.says('Petra Plumtree', 'new placement');
    const receipt = await council.presses('Petra Plumtree', 'A new placement', 'Plan the meeting', {
      child: 'placement:P-1042',
      day: '2026-11-27',
      urgent: 'no',
      words: 'The carers want to talk about school mornings.',
    });
    expect(receipt.heading).toBe('Meeting to arrange: PM-2026-0001');
    expect(receipt.words).toContain(
      'Have the Placement Plan ready before the child moves in: how this home meets the child’s needs: Petra Plumtree, by Thu 26 Nov',
    );
    await council.settles();
    expect((await rowsOf(council, 'Meetings'))[0]).toMatchObject({
      Ref: 'PM-2026-0001',
      Kind: 'planning',
      LastDay: '2026-11-26',
    });
    const plan = (await rowsOf(council, 'Obligations')).find(({ Kind }) => Kind === 'planning.placement-plan');
    expect(plan).toMatchObject({ Due: '2026-12-04', Force: 'law' });
  });

  it('Warrington W-08 to W-12: contributors fit a foster home, and the chair’s papers are listed', async () => {
    const { body } = await council.asks('Petra Plumtree', 'GET', '/api/meetings/PM-2026-0001');
    const parts = (body['invitees'] as readonly { part: string }[]).map(({ part }) => part);
    expect(parts).toEqual(
      expect.arrayContaining(['childs-social-worker', 'supervising-social-worker', 'foster-carer', 'parent', 'child']),
    );
    expect(parts).not.toContain('home-manager');
    expect((body['papers'] as readonly { what: string }[]).map(({ what }) => what)).toContain(
      'The current Placement Plan',
    );
    expect(body['asked']).toBe('The carers want to talk about school mornings.');
  });

  it('Warrington W-06, W-07, CF-30: nothing goes out before it is written down with whom format, venue and chair are agreed', async () => {
    const draft = await council.card('Petra Plumtree', 'To arrange: PM-2026-0001');
    const decisions = Object.fromEntries(
      Object.entries(draft.inputs).flatMap(([input, { choices }]) => {
        const index = /^decision(\d)$/.exec(input)?.[1];
        if (index === undefined) return [];
        const isFather = choices.some(({ value }) => value.includes(FATHER));
        const chosen = choices.find(({ value }) => value.endsWith(isFather ? '|views-only' : '|invite'));
        return [
          [input, chosen?.value ?? ''],
          [`reason${index}`, isFather ? 'A court order keeps him away from the mother.' : ''],
        ];
      }),
    );
    const refused = await council.presses(
      'Petra Plumtree',
      'To arrange: PM-2026-0001',
      'Ask the social worker',
      decisions,
    );
    expect(refused.words).toContain('format, venue and chair agreed with the supervising social worker');
    expect(await council.sandbox.control.events()).toEqual([]);
  });

  it('agreed and written down, it is in the diaries; the carers have a letter of their own', async () => {
    await council.presses('Petra Plumtree', 'To arrange: PM-2026-0001', 'Ask the social worker', {
      agreedWith: 'With the supervising social worker by phone on Monday: at the carers’ home.',
      venue: 'At home',
    });
    await council.settles();
    const events = await council.sandbox.control.events();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ subject: 'PM-2026-0001', sensitivity: 'private' });
    const letters = (await council.sandbox.control.letters()).map(({ toRecipients, subject }) => [
      (toRecipients as { emailAddress: { address: string } }[])[0]?.emailAddress.address,
      subject,
    ]);
    expect(letters).toContainEqual(['hazel.household@home.example', 'Meeting ref PM-2026-0001']);
    const { body } = await council.asks('Petra Plumtree', 'GET', '/api/meetings/PM-2026-0001');
    expect(body['agreement']).toContain('With the supervising social worker by phone on Monday');
    expect(body['agreement']).toContain('written down by Petra Plumtree');
  });

  it('Warrington W-04: it is not closed without the day of the next meeting; then the next one is open, with the same people as a draft', async () => {
    await council.sandbox.control.turnTo('2026-11-27T09:00:00Z');
    await council.settles();
    const said = {
      heldOn: '2026-11-26',
      heldOnReason: 'The carers could come on that day.',
      record: 'How mornings go.',
      decisions: 'The school run is shared with the grandmother.',
      actions: [],
    };
    const without = await council.asks('Petra Plumtree', 'POST', '/api/meetings/PM-2026-0001/record', said);
    expect(without.status).toBe(422);
    const saved = await council.asks('Petra Plumtree', 'POST', '/api/meetings/PM-2026-0001/record', {
      ...said,
      nextOn: '2026-12-17',
    });
    expect(saved.status).toBe(200);
    await council.settles();
    const next = (await rowsOf(council, 'Meetings')).find(({ Ref }) => Ref === 'PM-2026-0002');
    expect(next).toMatchObject({ State: 'arranging', FirstDay: '2026-12-17', Kind: 'planning' });
    const { body } = await council.asks('Petra Plumtree', 'GET', '/api/meetings/PM-2026-0002');
    const father = (body['invitees'] as readonly { name: string; decision: string }[]).find(
      ({ name }) => name === 'Basil Birchbark',
    );
    expect(father?.decision).toBe('views-only');
  });

  it('Warrington W-64: a later stability meeting finds what the planning meeting decided', async () => {
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
    const { body } = await council.asks('Tobias Tamarind', 'GET', '/api/meetings/SM-2026-0001');
    const paper = (body['papers'] as readonly { what: string; words?: string; place?: string }[])[0];
    expect(paper).toMatchObject({
      words: 'The school run is shared with the grandmother.',
      place: 'meeting/PM-2026-0001',
    });
    expect(paper?.what).toContain('planning meeting PM-2026-0001');
  });

  it('a record says under which procedure it was made', async () => {
    const { body } = await council.asks('Tobias Tamarind', 'GET', '/api/meetings/PM-2026-0001');
    expect(body['profile']).toMatch(/^blended-default /);
  });
});
