import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ending, Meeting } from '#rules';
import { Fault } from '../../bot/faults.ts';
import { allocateChair } from '../../bot/casework/meetings/allocate-chair.ts';
import { draftMeetingView } from '../../bot/casework/meetings/meeting-card-views.ts';
import { recordMeeting } from '../../bot/casework/minutes/record-meeting.ts';
import { showChairs } from '../../bot/casework/meetings/show-chairs.ts';
import { showMeeting } from '../../bot/casework/meetings/show-meeting.ts';
import { showSlots } from '../../bot/casework/meetings/show-slots.ts';
import type { SupposedFacts } from '#rules';
import { whatWouldFollow } from '../../bot/casework/desk/what-would-follow.ts';
import { tick } from '../../bot/casework/plans/look-after.ts';
import type { Diary, Ports } from '../../bot/casework/ports.ts';
import { PEOPLE, stagedMeeting } from '../once/staged-meeting.ts';
import { missingIn } from './ask-in-case.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';

const BEATRIX = '1bffbca8-b97e-58a0-ad7a-bc78f1707f29';
const CORNELIUS = '7477c180-808f-52bf-b86c-32c4a71fbd12';
const ORGANISER = '5ca99d6c-0226-5bf5-86b2-4529014a62a6';

const ENDING: Ending = {
  key: 'ending:aim',
  ref: 'PE-2026-0850',
  childRef: 'C-1042',
  placement: 'placement:P-1042',
  team: 'Children looked after',
  reporterId: PEOPLE.socialWorker,
  reportedAt: '2026-11-16T08:40:00.000Z',
  leftOn: '2026-10-12',
  inCarePlan: 'no',
  route: 'after-review',
  match: 'panel-agreed',
  required: 'required',
  toCheck: false,
  state: 'open',
  profile: 'blended-default',
  profileVersion: '1.0',
};

const STABILITY: Meeting = { ...stagedMeeting(850, 'arranging'), chairId: undefined };
const DISRUPTION: Meeting = {
  ...stagedMeeting(851, 'arranging'),
  kind: 'disruption',
  about: ENDING.ref,
  coordinatorId: ORGANISER,
  chairId: CORNELIUS,
  startsAt: undefined,
  from: '2026-11-23',
  by: '2027-01-04',
  lengthMinutes: 120,
};

describe('Who chairs, when, and what is recorded', () => {
  let fixture: Fixture;
  let ports: Ports;
  const meeting = async (ref: string) => (await ports.records.meetings.find(`meeting:${ref}`))?.row as Meeting;

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
    await ports.records.endings.create(ENDING);
    await ports.records.meetings.create(STABILITY);
    await ports.records.meetings.create(DISRUPTION);
  }, 60_000);
  afterAll(() => fixture.close());

  it('CF-11, T-32: the child’s own team manager chairs only with a written reason', async () => {
    const refused = await allocateChair(
      PEOPLE.coordinator,
      { meeting: STABILITY.ref, chairId: PEOPLE.teamManager },
      ports,
    );
    expect(refused).toEqual({
      is: 'refused',
      words:
        'Tobias Tamarind may chair only with a written reason. Is the line manager of the child’s social worker: someone else is preferred, or say why it is them. (CF-11, Torbay T-32)',
    });
    expect(
      await allocateChair(
        PEOPLE.coordinator,
        { meeting: STABILITY.ref, chairId: PEOPLE.teamManager, reason: '  ' },
        ports,
      ),
    ).toMatchObject({ is: 'refused' });
    expect((await meeting(STABILITY.ref)).chairId).toBeUndefined();
  });

  it('CF-11: the reason is kept and shown, and is not asked for again', async () => {
    const reason = 'Nobody else is free before Friday.';
    const chair = { chairId: PEOPLE.teamManager, reason };
    expect(await allocateChair(PEOPLE.coordinator, { meeting: STABILITY.ref, ...chair }, ports)).toMatchObject({
      is: 'changed',
    });
    const seen = await showMeeting(PEOPLE.coordinator, STABILITY.ref, ports);
    expect(seen.chair?.why.join(' ')).toContain(`Chosen because: ${reason}`);
    expect(
      await allocateChair(PEOPLE.coordinator, { meeting: STABILITY.ref, chairId: PEOPLE.teamManager }, ports),
    ).toMatchObject({ is: 'changed' });
    expect((await missingIn(await meeting(STABILITY.ref), ports)).map(({ what }) => what)).not.toContain(
      'the reason for this chair',
    );
  });

  it('CF-11: a chair named without a reason is asked about before anything is sent', async () => {
    const other = { ...(await meeting(STABILITY.ref)), about: 'IN-2026-0899' };
    expect((await missingIn(other, ports)).map(({ what }) => what)).toContain('the reason for this chair');
    const another = { ...other, chairId: BEATRIX };
    expect((await missingIn(another, ports)).map(({ what }) => what)).not.toContain('the reason for this chair');
  });

  it('CF-11: nobody whom the procedure prefers needs a reason', async () => {
    expect(await allocateChair(PEOPLE.coordinator, { meeting: STABILITY.ref, chairId: BEATRIX }, ports)).toMatchObject({
      is: 'changed',
    });
  });

  it('CF-11: a chair whose naming was cut off before a row was changed is named by the next look, with the reason', async () => {
    const cut: Ports = {
      ...ports,
      carryOutInBackground: () => undefined,
      records: {
        ...ports.records,
        meetings: { ...ports.records.meetings, change: () => Promise.reject(new Error('cut')) },
      },
    };
    const said = { meeting: STABILITY.ref, chairId: PEOPLE.teamManager, reason: 'Beatrix is ill this week.' };
    await expect(allocateChair(PEOPLE.coordinator, said, cut)).rejects.toThrow('cut');
    expect((await meeting(STABILITY.ref)).chairId).toBe(BEATRIX);

    await tick(ports);
    const named = await meeting(STABILITY.ref);
    expect(named.chairId).toBe(PEOPLE.teamManager);
    expect(named.chairReason).toContain('Chosen because: Beatrix is ill this week.');
    const plans = (await ports.records.plans.where({ about: STABILITY.about })).map(({ row }) => row);
    expect(JSON.stringify(plans)).not.toContain('ill this week');
    await allocateChair(PEOPLE.coordinator, { meeting: STABILITY.ref, chairId: BEATRIX }, ports);
  });

  it('claim 6, domain §5.3: who has room in the window comes before who has none; diaries are asked for once', async () => {
    const calls: number[] = [];
    const full = (person: string): Diary => ({
      person,
      known: true,
      busy: [{ from: '2026-11-01T00:00', to: '2026-12-31T00:00' }],
    });
    const withDiaries = (diaries: Ports['calendar']['diaries']): Ports => ({
      ...ports,
      calendar: { ...ports.calendar, diaries },
    });
    const beatrixIsFull = withDiaries((people) => {
      calls.push(people.length);
      return Promise.resolve(
        people.map(({ id }) => (id === BEATRIX ? full(id) : { person: id, known: true, busy: [] })),
      );
    });
    const words = async (of: Ports) =>
      Object.fromEntries(
        (await showChairs(PEOPLE.coordinator, STABILITY.ref, of)).map(({ id, reasons }) => [
          id,
          reasons.map((reason) => reason.words).join(' '),
        ]),
      );
    const ranked = await words(beatrixIsFull);
    expect(calls).toEqual([2]);
    expect(ranked[BEATRIX]).toContain('Has no free time inside the window.');
    expect(ranked[PEOPLE.teamManager]).toContain('Is free inside the window.');
    const nobodyKnows = await words(withDiaries(() => Promise.reject(new Fault('try-later', 'diaries'))));
    expect(nobodyKnows[BEATRIX]).not.toContain('inside the window');
    await expect(words(withDiaries(() => Promise.reject(new Error('ours'))))).rejects.toThrow('ours');
  });

  it('E-55: with one person who may chair, the draft says to agree with a neighbouring authority', async () => {
    const view = await draftMeetingView(PEOPLE.coordinator, STABILITY.ref, ports);
    if (view.card !== 'draft-meeting') throw new Error(view.card);
    expect(view.fewChairs).toBeUndefined();
    expect(view.chairReasonAsked).toBe(true);
    const { workers } = ports.records;
    const find: typeof workers.find = async (key) => (key === `person:${BEATRIX}` ? undefined : workers.find(key));
    const alone: Ports = { ...ports, records: { ...ports.records, workers: { ...workers, find } } };
    const lonely = await draftMeetingView(PEOPLE.coordinator, STABILITY.ref, alone);
    expect(lonely).toMatchObject({
      fewChairs:
        'Tobias Tamarind is the only person here who may chair. Agree with a neighbouring authority who would stand in.',
    });
  });

  it('domain §5.3: times in weeks 7 to 9 come before the others of the window, with why', async () => {
    const { slots } = await showSlots(ORGANISER, { ref: DISRUPTION.ref }, ports);
    expect(slots[0]).toMatchObject({
      startsAt: '2026-11-30T09:30',
      why: 'Best held from Monday 30 November 2026 to Monday 14 December 2026 (domain §5.3).',
    });
    expect(slots.every(({ startsAt }) => startsAt >= '2026-11-30' && startsAt < '2026-12-15')).toBe(true);
    const early = await showSlots(ORGANISER, { ref: DISRUPTION.ref, by: '2026-11-27' }, ports);
    // With two working days’ notice, which these days leave.
    expect(early.slots[0]).toMatchObject({ startsAt: '2026-11-25T09:30' });
    expect(early.slots[0]?.why).toBeUndefined();
  });

  it('domain §13, T-71: a disruption meeting is never recorded without its minutes', async () => {
    const saved = await ports.records.meetings.find(`meeting:${DISRUPTION.ref}`);
    if (saved === undefined) throw new Error('no meeting');
    await ports.records.meetings.change(saved, { state: 'sent', startsAt: '2026-11-23T09:00' });
    const said = { heldOn: '2026-11-23', decisions: 'What we learned.', actions: [] } as const;
    expect(await recordMeeting(CORNELIUS, { meeting: DISRUPTION.ref, ...said, record: '  ' }, ports)).toEqual({
      is: 'refused',
      words: 'Still missing: the minutes (Torbay T-71; CF-14).',
    });
    expect((await meeting(DISRUPTION.ref)).state).toBe('sent');
    expect(
      await recordMeeting(CORNELIUS, { meeting: DISRUPTION.ref, ...said, record: 'What was said.' }, ports),
    ).toMatchObject({
      is: 'changed',
    });
  });

  it('CF-42: “What would follow?” after an allegation is the hold, and no meeting', async () => {
    const supposed = {
      event: 'instability',
      on: '2026-11-23',
      setting: 'foster-care',
      provider: 'in-house',
      match: 'none',
      legalStatus: 'care-order',
      permanencePlan: false,
      judgement: 'stability-meeting',
    } as const;
    const held = await whatWouldFollow(PEOPLE.teamManager, { ...supposed, triggers: ['allegation'] }, ports);
    expect(held).toMatchObject({
      decision: 'Held for safeguarding: nothing follows until a named manager lifts it.',
      follows: [],
    });
    const meets = await whatWouldFollow(PEOPLE.teamManager, { ...supposed, triggers: ['complaint'] }, ports);
    expect(meets.decision).toContain('stability meeting is held by Monday 30 November 2026');
  });

  const supposing = { setting: 'foster-care', provider: 'in-house', triggers: [] } as const;
  const follows = (facts: SupposedFacts) => whatWouldFollow(PEOPLE.teamManager, facts, ports);

  it('W-02, reg 13: of a placement that begins later, the day of the move and the day today are two', async () => {
    const asked = { ...supposing, event: 'new-placement', on: '2026-12-23', outOfArea: true } as const;
    const ahead = await follows({ ...asked, today: '2026-12-14', emergency: false });
    expect(ahead.decision).toContain(
      'The planning meeting is held by Tuesday 22 December 2026, before the child moves in.',
    );
    expect(ahead.facts).toContainEqual({ fact: 'Today', value: 'Monday 14 December 2026' });
    const late = await follows({ ...asked, provider: 'agency', today: '2026-12-23', emergency: false });
    expect(late.follows.find(({ what }) => what === 'Approve the placement out of area')?.warnings).toEqual([
      'Too little time is left: this was due on Tue 22 Dec.',
    ]);
    expect((await follows({ ...asked, today: '2026-12-14' })).asks).toContain(
      'Is it an emergency? Then notices may follow the move.',
    );
  });

  it('CF-03: “What would follow?” says who may chair, which bar it is, and asks what it does not know', async () => {
    const manager = { ...supposing, event: 'chair', meeting: 'disruption', roles: ['service-manager'] } as const;
    const known = { isAllocatedReviewingOfficer: false, managesTheWorker: true, isSubject: false } as const;
    expect(await follows({ ...manager, ...known })).toMatchObject({
      decision: 'A service manager may not chair this disruption meeting.',
      because: [
        'Is the line manager of the child’s social worker or of the supervising social worker. The head of service may make an exception, with a written reason.',
        expect.stringContaining('CF-03: ') as string,
      ],
    });
    expect((await follows(manager)).decision).toContain(
      'Something is still needed: Is this person the independent reviewing officer of this child',
    );
  });

  it('CF-42, T-47: the hold, the terms, the danger and the money are what was said, not what is supposed', async () => {
    const alleged = { ...supposing, event: 'instability', on: '2026-11-23', triggers: ['allegation'] } as const;
    const judged = { ...alleged, judgement: 'stability-meeting', bestInterests: 'yes', paidSupport: true } as const;
    expect((await follows({ ...judged, hold: 'stands' })).decision).toContain('Held for safeguarding');
    for (const hold of ['lifted', 'terms-agreed'] as const) {
      const view = await follows({ ...judged, hold });
      expect(view.decision).toContain('stability meeting is held by Monday 30 November 2026');
      expect(view.follows.map(({ what }) => what)).toContain('Ask head of service to agree the funding');
    }
    expect((await follows({ ...alleged, immediateDanger: true })).decision).toContain('ring the emergency duty team');
    expect((await follows(alleged)).notes).toContain(
      'If someone is in immediate danger, ring the emergency duty team or 999 first.',
    );
    expect((await follows({ ...judged, hold: 'lifted', judgedOn: '2026-11-22' })).decision).toContain(
      'Two facts do not fit together. Judged on Sunday 22 November 2026, but reported only on Monday 23 November 2026',
    );
  });

  it('CF-09, CF-26: an ending and a request for support say what they are asked, and ask for the rest', async () => {
    const ended = { ...supposing, event: 'ending', on: '2026-11-09', inCarePlan: 'no' } as const;
    expect((await follows(ended)).decision).toContain('Was there a long-term match');
    expect(
      (await follows({ ...ended, match: 'plan-to-match', matchDocumented: true, route: 'after-review' })).decision,
    ).toBe('A disruption meeting is held from Monday 21 December 2026 to Monday 1 February 2027.');
    const request = { ...supposing, event: 'support', on: '2026-11-09' } as const;
    expect((await follows(request)).decision).toContain('Has it come to a crisis');
    expect((await follows({ ...request, crisis: true })).decision).toContain('it has come to a crisis');
    const offered = { ...supposing, event: 'instability', on: '2026-11-09', judgement: 'fostering-support-meeting' };
    const said = { ...offered, triggers: ['carer-struggling'], bestInterests: 'yes' } as SupposedFacts;
    expect((await follows(said)).decision).toContain('Has it come to a crisis');
    expect((await follows({ ...said, crisis: false })).decision).toContain('A fostering support meeting.');
    expect((await follows({ ...said, crisis: true })).decision).toContain('Not in a crisis');
  });
});
