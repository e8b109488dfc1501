import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCouncil, type Council } from './council.ts';

/*
 * What the law asks when a placement ends, from the command in chat to the new home and a corrected day. Monday 23 November 2026,
 * 9 o'clock.
 */

type Row = Readonly<Record<string, unknown>>;
const rowsOf = async (council: Council, list: string) => (await council.sandbox.control.rows(list)) as readonly Row[];
const owedAbout = async (council: Council, about: string) =>
  (await rowsOf(council, 'Obligations')).filter(({ About }) => About === about);
const one = async (council: Council, about: string, kind: string) =>
  (await owedAbout(council, about)).find(({ Kind }) => Kind === kind);
/** Rows are made several at a time, in no order. */
const byKind = (lines: readonly (readonly unknown[])[]) =>
  [...lines].sort(([one], [other]) => String(one).localeCompare(String(other)));
const ending = (ref: string, rest = '') => `/api/endings/${ref}${rest}`;

const ends = async (council: Council, worker: string, child: string, said: Readonly<Record<string, string>>) => {
  await council.says(worker, 'placement ended');
  const receipt = await council.presses(worker, 'A placement ended', 'Send', {
    child: `placement:${child}`,
    childOut: '2026-11-20',
    returnRuledOut: '2026-11-20',
    inCarePlan: 'no',
    match: 'none',
    ...said,
  });
  await council.settles();
  return receipt;
};

describe('A placement ended: what the law asks', () => {
  let council: Council;

  beforeAll(async () => {
    council = await openCouncil('ending', {
      profile: 'blended-default',
      now: '2026-11-23T09:00:00Z',
      diaries: 'empty',
    });
  }, 120_000);
  afterAll(() => council?.sandbox.stop());

  it('regulation 14(3), E-43: ended at once, worker and manager read what the law asks now, by whom and by when, with its paragraph', async () => {
    const receipt = await ends(council, 'Petra Plumtree', 'P-1043', { route: 'immediate-risk' });
    expect(receipt.heading).toBe('Ending received: PE-2026-0001');
    const review =
      'Arrange the review of the child’s case: care planning does not wait for a disruption meeting: Petra Plumtree, by Mon 23 Nov';
    const home = 'Settle where the child lives after the immediate ending: Petra Plumtree, by Mon 23 Nov';
    expect(receipt.words).toContain('What the law asks');
    for (const line of [
      'Write down the immediate risk for which the placement was ended without a review: Petra Plumtree, by Fri 20 Nov',
      home,
      review,
      'Give written notice to everyone who could not be told before the placement ended: Petra Plumtree, by Fri 4 Dec',
    ])
      expect(receipt.words).toContain(line);
    expect((await council.card('Tobias Tamarind', 'To decide: PE-2026-0001')).words).toContain(home);
  });

  it('regulation 14: the list is owed as law, stands on the ending’s page with how far it is, and nobody waives it', async () => {
    const law = (await owedAbout(council, 'PE-2026-0001')).filter(({ Force }) => Force === 'law');
    expect(byKind(law.map(({ Kind, Due }) => [Kind, Due]))).toEqual(
      byKind([
        ['ending.risk-recorded', '2026-11-20'],
        ['ending.accommodation-after', '2026-11-23'],
        ['ending.notices', '2026-12-04'],
        ['disruption.tell-independent-reviewing-officer', '2026-11-23'],
      ]),
    );
    const { body } = await council.asks('Tobias Tamarind', 'GET', ending('PE-2026-0001'));
    const lines = body['law'] as readonly { title: string; state: string; force: string; because: string[] }[];
    expect(lines).toHaveLength(4);
    expect(lines.every(({ force }) => force === 'law')).toBe(true);
    expect(lines[0]).toMatchObject({
      title: 'Write down the immediate risk for which the placement was ended without a review',
      state: 'overdue',
      because: ['Regulation 14(3), Care Planning Regulations 2010'],
    });
    expect(lines[3]?.state).toMatch(/^Done/);
    const key = law.find(({ Kind }) => Kind === 'ending.accommodation-after')?.['Key'];
    const waived = { key, override: 'waived', reason: 'Too much to do.' };
    for (const manager of ['Tobias Tamarind', 'Hazel Honeydew'])
      expect((await council.asks(manager, 'POST', '/api/obligations/override', waived)).status).toBe(422);
  });

  it('regulations 10, 11 and 13: once it is said where the child lives now, what the law asks of that home is owed', async () => {
    const home = {
      setting: 'childrens-home',
      startsOn: '2026-11-24',
      emergency: false,
      outOfArea: true,
      atDistance: false,
    };
    expect((await council.asks('Marlow Medlar', 'POST', ending('PE-2026-0001', '/next-home'), home)).status).toBe(403);
    expect((await council.asks('Petra Plumtree', 'POST', ending('PE-2026-0001', '/next-home'), home)).status).toBe(200);
    await council.settles();
    const hazel = await council.id('Hazel Honeydew');
    const petra = await council.id('Petra Plumtree');
    const next = (await owedAbout(council, 'PE-2026-0001')).filter(({ Kind }) =>
      /^(placement|planning)\./.test(String(Kind)),
    );
    expect(byKind(next.map(({ Kind, Due, OwnerId, Force }) => [Kind, Due, OwnerId, Force]))).toEqual(
      byKind([
        ['placement.plan-ready', '2026-11-23', petra, 'law'],
        ['placement.plan-signed', '2026-11-23', petra, 'law'],
        ['placement.delegated-authority', '2026-11-23', petra, 'law'],
        ['placement.child-wishes', '2026-11-23', petra, 'law'],
        ['placement.reviewing-officer-informed', '2026-11-23', petra, 'law'],
        ['placement.notices', '2026-11-23', petra, 'law'],
        ['placement.school-approval', '2026-11-23', hazel, 'law'],
        ['placement.out-of-area-approval', '2026-11-23', hazel, 'law'],
        ['placement.area-authority', '2026-11-23', petra, 'law'],
        ['planning.placement-plan', '2026-12-01', petra, 'law'],
        ['placement.first-visit', '2026-12-01', petra, 'law'],
      ]),
    );
    for (const kind of ['ending.next-home', 'ending.accommodation-after'])
      expect((await one(council, 'PE-2026-0001', kind))?.['DoneAt'], kind).toBeTruthy();
    const { body } = await council.asks('Petra Plumtree', 'GET', ending('PE-2026-0001'));
    expect(body['nextHome']).toBe('children’s home and out of area, from Tue 24 Nov');
    expect((body['law'] as readonly unknown[]).length).toBe(15);
  });

  it('regulations 9 and 28: asked for again by the planning meeting of that home, they are owed once', async () => {
    await council.says('Petra Plumtree', 'new placement');
    const receipt = await council.presses('Petra Plumtree', 'A new placement', 'Plan the meeting', {
      child: 'placement:P-1043',
      day: '2026-11-24',
      urgent: 'no',
      words: '',
    });
    expect(receipt.heading).toBe('Meeting to arrange: PM-2026-0001');
    await council.settles();
    const visits = (await rowsOf(council, 'Obligations')).filter(({ Kind }) => Kind === 'placement.first-visit');
    expect(visits.map(({ About }) => About)).toEqual(['PE-2026-0001']);
    expect(await one(council, 'PM-2026-0001', 'planning.hold')).toBeDefined();
  });

  it('CF-09, W-69: where no meeting is held, nobody owes a referral any more, and the reason stays with it', async () => {
    const said = { says: 'not-held', reason: 'The carer fell ill; nothing more to learn.' };
    expect((await council.asks('Tobias Tamarind', 'POST', ending('PE-2026-0001', '/decide'), said)).status).toBe(200);
    await council.settles();
    expect(await one(council, 'PE-2026-0001', 'disruption.referral')).toMatchObject({
      Override: 'not-required',
      OverrideReason: 'No disruption meeting is held: The carer fell ill; nothing more to learn.',
      OverrideBy: await council.id('Tobias Tamarind'),
    });
    expect((await one(council, 'PE-2026-0001', 'disruption.decision'))?.['DoneAt']).toBeTruthy();
    expect(await one(council, 'PE-2026-0001', 'disruption.notify-provider')).toBeUndefined();
  });

  it('regulation 14: where nobody knows how it ended, it is asked, never assumed; the answer opens what follows', async () => {
    await ends(council, 'Petra Plumtree', 'P-1050', { route: 'not-known' });
    const kinds = async () => (await owedAbout(council, 'PE-2026-0002')).map(({ Kind }) => Kind);
    expect(await kinds()).toEqual(expect.arrayContaining(['ending.route', 'ending.notices']));
    expect(await kinds()).not.toContain('ending.review-after');
    const before = await council.asks('Nettie Nutmeg', 'GET', ending('PE-2026-0002'));
    expect(before.body['lawWords']).toContain('Was the placement ended after a review, or at once');
    expect(before.body['may']).toContain('say-route');

    const said = await council.asks('Nettie Nutmeg', 'POST', ending('PE-2026-0002', '/route'), {
      route: 'after-review',
    });
    expect(said.status).toBe(200);
    await council.settles();
    expect((await one(council, 'PE-2026-0002', 'ending.route'))?.['DoneAt']).toBeTruthy();
    expect((await one(council, 'PE-2026-0002', 'ending.review'))?.['DoneAt']).toBeTruthy();
    expect(await one(council, 'PE-2026-0002', 'ending.accommodation')).toMatchObject({
      Due: '2026-11-20',
      Force: 'law',
    });
    const again = await council.asks('Nettie Nutmeg', 'POST', ending('PE-2026-0002', '/route'), {
      route: 'immediate-risk',
    });
    expect(again.status).toBe(422);
  });

  it('W-99, CF-50: the council’s own carers of a permanent placement are thought of although no meeting is held', async () => {
    const said = { says: 'not-held', reason: 'One event, nothing to learn.' };
    expect((await council.asks('Tobias Tamarind', 'POST', ending('PE-2026-0002', '/decide'), said)).status).toBe(200);
    await council.settles();
    expect(await one(council, 'PE-2026-0002', 'disruption.early-carer-review')).toMatchObject({
      OwnerRole: 'fostering-team-manager',
      Due: '2026-11-30',
    });
  });

  it('CF-48: a manager corrects the day with a reason; window and days move, and what stood before stays in words', async () => {
    await ends(council, 'Petra Plumtree', 'P-1042', {
      childOut: '2026-10-13',
      returnRuledOut: '2026-10-13',
      match: 'panel-agreed',
      route: 'after-review',
    });
    const day = { leftOn: '2026-10-20', reason: 'Until then it was respite.' };
    const path = ending('PE-2026-0003', '/day');
    expect((await council.asks('Petra Plumtree', 'POST', path, day)).status).toBe(403);
    expect((await council.asks('Tobias Tamarind', 'POST', path, { ...day, reason: ' ' })).status).toBe(422);
    expect((await council.asks('Tobias Tamarind', 'POST', path, { ...day, leftOn: '2026-12-01' })).status).toBe(422);
    expect((await council.asks('Tobias Tamarind', 'POST', path, day)).status).toBe(200);
    await council.settles();
    const meeting = (await rowsOf(council, 'Meetings')).find(({ About }) => About === 'PE-2026-0003');
    expect(meeting).toMatchObject({ FirstDay: '2026-12-01', LastDay: '2027-01-12' });
    expect(await one(council, String(meeting?.['Ref']), 'disruption.hold')).toMatchObject({ Due: '2027-01-12' });
    const notices = await one(council, 'PE-2026-0003', 'ending.notices');
    expect(notices).toMatchObject({ Due: '2026-11-03' });
    expect(notices?.['HowCounted']).toBe(
      '10 working days from Tue 20 Oct is Tue 3 Nov. Counted anew: the day was thought to be Tue 13 Oct, and this due on Tue 27 Oct',
    );
    const { body } = await council.asks('Tobias Tamarind', 'GET', ending('PE-2026-0003'));
    expect(body['leftOn']).toBe('2026-10-20');
    expect(body['notes']).toEqual([
      'The day was corrected from Tue 13 Oct to Tue 20 Oct by Tobias Tamarind: Until then it was respite.',
    ]);
  });
});

describe('A judgement towards an ending', () => {
  let council: Council;
  beforeAll(async () => {
    council = await openCouncil('judged-ending', {
      profile: 'blended-default',
      now: '2027-04-01T09:00:00Z',
      diaries: 'empty',
    });
    await council.says('Petra Plumtree', 'report instability');
    await council.presses('Petra Plumtree', 'Report instability', 'Send report', {
      child: 'placement:P-1053',
      voice: 'carer',
      triggers: 'carer-struggling',
      whatHappened: 'The carer is worn out.',
      immediateDanger: 'no',
    });
    await council.settles();
  }, 120_000);
  afterAll(() => council?.sandbox.stop());

  it('regulation 14, W-24: home, notices and review are owed before it ends; the reviewing officer is told by the judgement', async () => {
    await council.presses('Tobias Tamarind', 'For your judgement', 'Record my judgement', {
      bestInterests: 'no',
      outcome: 'move-towards-an-ending',
      reason: 'Everything was tried.',
    });
    await council.settles();
    const law = (await owedAbout(council, 'IN-2027-0001')).filter(({ Kind }) => String(Kind).startsWith('ending.'));
    expect(byKind(law.map(({ Kind, Force, DoneAt }) => [Kind, Force, Boolean(DoneAt)]))).toEqual(
      byKind([
        ['ending.review', 'law', false],
        ['ending.accommodation', 'law', false],
        ['ending.tell-independent-reviewing-officer', 'law', true],
        ['ending.notices-ahead', 'law', false],
      ]),
    );
  });

  it('when it has ended, the same list stands on the ending’s page and is not owed twice', async () => {
    await ends(council, 'Petra Plumtree', 'P-1053', {
      childOut: '2027-04-01',
      returnRuledOut: '2027-04-01',
      match: 'panel-agreed',
      route: 'after-review',
    });
    const reviews = (await rowsOf(council, 'Obligations')).filter(({ Kind }) => Kind === 'ending.review');
    expect(reviews.map(({ About, DoneAt }) => [About, Boolean(DoneAt)])).toEqual([['IN-2027-0001', true]]);
    const { body } = await council.asks('Tobias Tamarind', 'GET', ending('PE-2027-0001'));
    expect((body['law'] as readonly { kind: string }[]).map(({ kind }) => kind)).toEqual([
      'ending.review',
      'ending.accommodation',
      'ending.tell-independent-reviewing-officer',
      'ending.notices-ahead',
      'ending.notices',
      'disruption.tell-independent-reviewing-officer',
    ]);
    expect((await council.card('Tobias Tamarind', 'Ending received: PE-2027-0001')).words).toContain(
      'What the law asks',
    );
  });

  it('T-77, T-78, CF-40, CF-41: on 1 April the yearly summary and the look at a sample are owed, once', async () => {
    const periods = (await rowsOf(council, 'Obligations')).filter(({ About }) =>
      /^(quarter|year)-/.test(String(About)),
    );
    expect(periods.map(({ About, Kind, Due, OwnerRole }) => [About, Kind, Due, OwnerRole])).toEqual([
      ['quarter-2027-03-31', 'dip-sample.look', '2027-04-30', 'principal-social-worker'],
      ['year-2027-03-31', 'summary.yearly', '2027-06-30', 'independent-reviewing-officer-manager'],
    ]);
    const { body } = await council.asks('Imogen Ivyleaf', 'GET', '/api/desk');
    expect(JSON.stringify(body)).toContain('Write the yearly summary of disruption meetings');
  });
});

describe('A duty of the chair is the chair’s, Torbay’s procedure', () => {
  let council: Council;
  const REF = 'DM-2026-0001';
  const path = (rest: string) => `/api/meetings/${REF}/${rest}`;

  beforeAll(async () => {
    council = await openCouncil('ending-torbay', {
      profile: 'torbay-stability',
      now: '2026-11-23T09:00:00Z',
      diaries: 'empty',
    });
    await ends(council, 'Petra Plumtree', 'P-1042', { match: 'panel-agreed', route: 'after-review' });
  }, 120_000);
  afterAll(() => council?.sandbox.stop());

  it('W-80: asked to settle the people, the chair owes it, not the first of that role', async () => {
    const chairs = (await council.asks('Petra Plumtree', 'GET', path('chairs'))).body as unknown as readonly {
      id: string;
      may: boolean;
    }[];
    const [first] = chairs.filter(({ may }) => may).map(({ id }) => id);
    const chosen = await council.asks('Petra Plumtree', 'POST', path('chair'), { chairId: first });
    expect(chosen.status).toBe(200);
    const time = { startsAt: '2027-01-12T10:00', lengthMinutes: 120 };
    expect((await council.asks('Petra Plumtree', 'POST', path('time'), time)).status).toBe(200);
    expect((await council.asks('Petra Plumtree', 'POST', path('ask-chair'), {})).status).toBe(200);
    await council.settles();
    expect(await one(council, REF, 'disruption.invitees-approved')).toMatchObject({
      OwnerId: first,
      OwnerRole: 'service-manager',
      Due: '2026-11-30',
    });
  });

  it('domain §5.3: a day outside the window, agreed by the Safeguarding Unit manager, is told to the reviewing officer', async () => {
    const outside = { startsAt: '2027-03-01T10:00', outOfWindowReason: 'The carer is abroad until then.' };
    expect((await council.asks('Magnus Mulberry', 'POST', path('time'), outside)).status).toBe(200);
    await council.settles();
    expect(await one(council, REF, 'disruption.tell-out-of-window')).toMatchObject({ Due: '2026-11-24' });
  });
});
