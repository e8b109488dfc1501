import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  cancelMeeting,
  chooseTime,
  daysShared,
  heldTogetherView,
  holdApart,
  holdTogether,
  nameChair,
  rankChairs,
  rankedForEach,
  rowAfter,
  saveDraft,
  sendInvitations,
  shareOffers,
  whatIsMissing,
  type CirclePerson,
  type Effects,
  type Meeting,
} from '#rules';
import { effectsOf, sentenceOf, worker } from '../builders/meeting-facts.ts';
import { BROTHER, bothCases, brother, ONE, personOf, sister, SISTER } from '../builders/siblings-facts.ts';
import { blended, calendar, someone } from './invented-case.ts';

/* E-30, E-31, E-32: a sister and a brother who left one home. Monday 23 November 2026. */

const meetingsAfter = (effects: Effects, hers: Meeting, his: Meeting) => ({
  hers: rowAfter('meetings', hers, effects),
  his: rowAfter('meetings', his, effects),
});
const join = (cases = bothCases()) => holdTogether({ meeting: SISTER, with: BROTHER }, cases.hers, blended);
const NO_CHANGE = { stands: true, stops: true, subjectIds: ['worker-ssw'], termsOf: () => undefined };
/** The hold is on her brother, not on her. */
const BESIDE = { ...NO_CHANGE, ofOwn: { stops: false, subjectIds: [] } };

describe('E-31: the days that both windows share', () => {
  it('from the later first day to the earlier last day, in words, with each child’s own sum', () => {
    expect(daysShared([sister(), brother()])).toEqual({
      days: { first: '2026-12-18', last: '2027-01-06' },
      words: 'Fri 18 Dec to Wed 6 Jan',
      sums: ['DM-2026-0001: Wed 9 Dec to Wed 6 Jan (her sum)', 'DM-2026-0002: Fri 18 Dec to Fri 15 Jan (his sum)'],
    });
  });

  it('where there is none, they are two meetings', () => {
    expect(daysShared([sister(), brother({ from: '2027-01-07' })])).toMatchObject({
      days: undefined,
      words: 'DM-2026-0001 and DM-2026-0002 share no day: they are two meetings.',
    });
  });
});

const anyDay = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-11-01', days));
const anyWindow = fc
  .tuple(anyDay, anyDay)
  .map(([one, other]) => (one < other ? { from: one, by: other } : { from: other, by: one }));

describe('E-31, of any windows', () => {
  it('a day is shared exactly where it lies in each of them', () => {
    fc.assert(
      fc.property(fc.array(anyWindow, { minLength: 1, maxLength: 4 }), anyDay, (windows, on) => {
        const { days } = daysShared(windows.map(sister));
        const isShared = days !== undefined && on >= days.first && on <= days.last;
        expect(isShared).toBe(windows.every(({ from, by }) => on >= from && on <= by));
      }),
    );
  });
});

describe('E-30: whose meetings may be one is said where a meeting is arranged', () => {
  it('a brother’s draft, who lived in the same home by the register, with the days', () => {
    expect(shareOffers(bothCases().hers)).toMatchObject([
      { ref: BROTHER, initials: 'C.D.', possible: true, words: 'Fri 18 Dec to Wed 6 Jan' },
    ]);
  });

  it('where they share no day, it is said that they are two', () => {
    expect(shareOffers(bothCases({}, { meeting: { from: '2027-01-07' } }).hers)).toMatchObject([
      { possible: false, words: 'DM-2026-0001 and DM-2026-0002 share no day: they are two meetings.' },
    ]);
  });

  it.each([
    ['whose invitations are out', { state: 'sent' }],
    ['that is called off', { state: 'cancelled' }],
    ['of another kind', { kind: 'stability' }],
    ['that is held with another one', { heldWith: 'DM-2026-0009' }],
  ] as const)('not one %s', (_what, meeting) => {
    expect(shareOffers(bothCases({}, { meeting }).hers)).toEqual([]);
  });

  it('nor one of a brother who lived elsewhere', () => {
    const { hers } = bothCases();
    const elsewhere = hers.siblingPlacements.map((one) => ({ ...one, homeRef: 'Household H-40' }));
    expect(shareOffers({ ...hers, siblingPlacements: elsewhere })).toEqual([]);
  });
});

describe('E-30, E-32: two drafts become one meeting', () => {
  it('the one says with whom it is held, the other leads; each keeps its own days, people and case', () => {
    const cases = bothCases({ meeting: { minuteTakerId: 'worker-min' } });
    const effects = effectsOf(join(cases));
    const after = meetingsAfter(effects, cases.hers.meeting, cases.his.meeting);
    expect(after.hers).toMatchObject({ also: [BROTHER], from: '2026-12-09', by: '2027-01-06' });
    expect(after.his).toMatchObject({
      heldWith: SISTER,
      minuteTakerId: 'worker-min',
      about: 'PE-2026-0002',
      from: '2026-12-18',
      by: '2027-01-15',
    });
    expect(effects.steps).toEqual([]);
  });

  it('an hour in the shared days stays, and the brother’s part begins when hers ends', () => {
    const cases = bothCases(
      { meeting: { startsAt: '2026-12-21T10:00' } },
      { meeting: { startsAt: '2027-01-12T09:00' } },
    );
    const { hers, his } = meetingsAfter(effectsOf(join(cases)), cases.hers.meeting, cases.his.meeting);
    expect([hers.startsAt, his.startsAt]).toEqual(['2026-12-21T10:00', '2026-12-21T11:30']);
  });

  it('an hour outside them is chosen anew for both', () => {
    const cases = bothCases(
      { meeting: { startsAt: '2026-12-10T10:00' } },
      { meeting: { startsAt: '2027-01-12T09:00' } },
    );
    const { hers, his } = meetingsAfter(effectsOf(join(cases)), cases.hers.meeting, cases.his.meeting);
    expect([hers.startsAt, his.startsAt]).toEqual([undefined, undefined]);
  });

  it('pressed twice, it is done once', () => {
    expect(join(bothCases({ meeting: ONE.hers }, { meeting: ONE.his }))).toMatchObject({ value: undefined });
  });

  it.each([
    ['the windows share no day', {}, { meeting: { from: '2027-01-07' } }, 'share no day: they are two meetings'],
    ['one is sent', {}, { meeting: { state: 'sent' } }, 'Invitations are out'],
    ['one ending is closed', {}, { ending: { state: 'closed' } }, 'endings that are open'],
    ['one is in two parts', { meeting: { format: 'two-part' } }, {}, 'in two parts'],
    ['they began under different procedures', {}, { meeting: { profileVersion: '0.9' } }, 'different procedures'],
    ['one is held with a third already', {}, { meeting: { heldWith: 'DM-2026-0009' } }, 'Hold it apart first'],
  ] as const)('not where %s', (_what, hers, his, words) => {
    expect(sentenceOf(join(bothCases(hers, his)))).toContain(words);
  });

  it('not where the register does not say that they are brother and sister, or names another home', () => {
    const { hers } = bothCases();
    const [his] = hers.together;
    if (his === undefined) throw new Error('no brother');
    const stranger = { ...hers, placement: { ...hers.placement, siblings: [] } };
    const elsewhere = { ...his, placement: { ...his.placement, homeRef: 'Household H-40' } };
    const unknown = { ...his, placement: { ...his.placement, siblings: [] } };
    for (const known of [
      { ...hers, together: [elsewhere] },
      { ...stranger, together: [unknown] },
    ])
      expect(sentenceOf(holdTogether({ meeting: SISTER, with: BROTHER }, known, blended))).toContain(
        'The register does not say',
      );
  });

  it('the register may say it of one of them only', () => {
    const { hers } = bothCases();
    const known = { ...hers, placement: { ...hers.placement, siblings: [] } };
    expect(holdTogether({ meeting: SISTER, with: BROTHER }, known, blended)).toMatchObject({ is: 'decided' });
  });
});

describe('E-32, CF-03, W-76: who chairs, chairs for each child', () => {
  const NAMED = { meeting: SISTER, chairId: 'worker-crm' } as const;

  it('a chair whom nobody’s case bars is named on each child’s record', () => {
    const cases = bothCases({ meeting: ONE.hers }, { meeting: ONE.his });
    const after = meetingsAfter(
      effectsOf(nameChair(NAMED, cases.hers, blended)),
      cases.hers.meeting,
      cases.his.meeting,
    );
    expect([after.hers.chairId, after.his.chairId]).toEqual(['worker-crm', 'worker-crm']);
    expect(after.his.chairReason).toContain('Holds the role that chairs this meeting.');
  });

  it.each([
    ['the brother’s reviewing officer, for the sister', 'worker-iro-2', 'W-76'],
    ['the sister’s own reviewing officer', 'worker-iro', 'W-76'],
  ])('%s is refused with the paragraph', (_who, chairId, because) => {
    const cases = bothCases({ meeting: ONE.hers }, { meeting: ONE.his });
    expect(sentenceOf(nameChair({ ...NAMED, chairId }, cases.hers, blended))).toContain(because);
  });

  it('whom only the brother’s case bars is refused too, and it is said whose it is', () => {
    const exceptionless = { ...bothCases().hers.hold, subjectIds: ['worker-crm'] };
    const cases = bothCases({ meeting: ONE.hers }, { meeting: ONE.his, more: { hold: exceptionless } });
    expect(sentenceOf(nameChair(NAMED, cases.hers, blended))).toMatch(/^DM-2026-0002: The complaint or allegation/);
  });

  it('a chair whom the brother’s case bars keeps the two apart until another is named', () => {
    const subject = { ...bothCases().hers.hold, subjectIds: ['worker-crm'] };
    const cases = bothCases({ meeting: { chairId: 'worker-crm' } }, { more: { hold: subject } });
    expect(sentenceOf(join(cases))).toContain('may not chair DM-2026-0002.');
  });

  it('of the two lists of who could chair, whoever is barred in one is barred in the one that is shown', () => {
    const facts = { managerOf: {}, childTeam: 'T', setting: 'foster-care', provider: 'in-house' } as const;
    const ofOne = (iroIds: readonly string[], socialWorkerId: string) =>
      rankChairs({
        kind: 'disruption',
        profile: blended,
        facts: { ...facts, iroIds, socialWorkerId, subjectIds: [], decidedBy: [] },
        candidates: ['crm-1', 'crm-2', 'crm-3'].map((id) => ({
          ...worker(id, ['conference-and-review-manager']),
          load: 0,
          interests: [],
        })),
      });
    const ranked = rankedForEach([ofOne(['crm-1'], 'sw-1'), ofOne(['crm-2'], 'sw-2')]);
    expect(ranked.map(({ id, may }) => [id, may])).toEqual([
      ['crm-3', true],
      ['crm-2', false],
      ['crm-1', false],
    ]);
    for (const barred of ranked.slice(1))
      expect(barred.reasons.map(({ because }) => because)).toContain('Warrington W-76');
  });
});

describe('E-30: hour and invitations are settled once, on the page of the meeting that leads', () => {
  const cases = () => bothCases({ meeting: ONE.hers }, { meeting: ONE.his });
  const at = (startsAt: Meeting['startsAt'] & string, known = cases().hers) =>
    chooseTime({ meeting: SISTER, startsAt }, known, blended, calendar);

  it('each child’s part has its hour, one after another', () => {
    const known = cases();
    const after = meetingsAfter(effectsOf(at('2026-12-21T10:00')), known.hers.meeting, known.his.meeting);
    expect([after.hers.startsAt, after.his.startsAt]).toEqual(['2026-12-21T10:00', '2026-12-21T11:30']);
  });

  it('with a length that is said, each part has that length', () => {
    const known = cases();
    const said = { meeting: SISTER, startsAt: '2026-12-21T10:00', lengthMinutes: 60 } as const;
    const after = meetingsAfter(
      effectsOf(chooseTime(said, known.hers, blended, calendar)),
      known.hers.meeting,
      known.his.meeting,
    );
    expect([after.his.startsAt, after.his.lengthMinutes]).toEqual(['2026-12-21T11:00', 60]);
  });

  it('a day in her window and before his is refused for both', () => {
    expect(sentenceOf(at('2026-12-10T10:00'))).toMatch(/^DM-2026-0002: .* is outside the window/);
  });

  it('of the brother’s part alone nothing of it is said', () => {
    const known = cases().his;
    const said = { meeting: BROTHER, startsAt: '2026-12-21T10:00' } as const;
    for (const refused of [
      chooseTime(said, known, blended, calendar),
      nameChair({ meeting: BROTHER, chairId: 'worker-crm' }, known, blended),
      sendInvitations({ meeting: BROTHER }, known, blended),
      cancelMeeting({ meeting: BROTHER, reason: 'Words.' }, known, blended, calendar),
    ])
      expect(sentenceOf(refused)).toContain('DM-2026-0002 is held together with DM-2026-0001');
  });

  it('nobody arranges for one child what they may not arrange for the other', () => {
    const { hers } = cases();
    const together = hers.together.map((one) => ({ ...one, may: () => false }));
    expect(sentenceOf(at('2026-12-21T10:00', { ...hers, together }))).toContain('is not yours to arrange');
  });

  it('a draft saved in chat settles chair and hour for each, and people for the one child', () => {
    const known = bothCases(
      { meeting: ONE.hers, invitations: [personOf('sister', 'school', { decision: 'undecided' })] },
      { meeting: ONE.his, invitations: [personOf('brother', 'school', { decision: 'undecided' })] },
    );
    const said = {
      meeting: SISTER,
      chair: { chairId: 'worker-crm' },
      time: { startsAt: '2026-12-21T10:00' },
      people: [],
    } as const;
    const after = meetingsAfter(
      effectsOf(saveDraft(said, known.hers, blended, calendar)),
      known.hers.meeting,
      known.his.meeting,
    );
    expect(after.his).toMatchObject({ chairId: 'worker-crm', startsAt: '2026-12-21T11:30' });
    expect(after.hers).toMatchObject({ chairId: 'worker-crm', startsAt: '2026-12-21T10:00' });
  });

  it('what one child’s case refuses of a draft is saved for none', () => {
    const said = {
      meeting: SISTER,
      chair: { chairId: 'worker-crm' },
      time: { startsAt: '2026-12-10T10:00' },
      people: [],
    } as const;
    expect(sentenceOf(saveDraft(said, cases().hers, blended, calendar))).toContain('is outside the window');
  });

  it('what is typed is kept for each child under a name of its own', () => {
    const said = { meeting: SISTER, startsAt: '2026-12-21T10:00', venue: 'Room 3' } as const;
    const effects = effectsOf(chooseTime(said, cases().hers, blended, calendar));
    expect(effects.words).toEqual({ venue: 'Room 3', 'venue of DM-2026-0002': 'Room 3' });
  });
});

const READY: Partial<Meeting> = {
  state: 'approved',
  chairId: 'worker-crm',
  minuteTakerId: 'worker-min',
  approvedBy: 'worker-crm',
  returnBy: '2026-12-15',
};

describe('E-30: it goes out for each child together, or for none', () => {
  const ready = (hers: Partial<Meeting> = {}, his: Partial<Meeting> = {}) =>
    bothCases(
      {
        meeting: { ...READY, ...ONE.hers, startsAt: '2026-12-21T10:00', ...hers },
        invitations: [personOf('sister', 'child')],
      },
      {
        meeting: { ...READY, ...ONE.his, startsAt: '2026-12-21T11:30', ...his },
        invitations: [personOf('brother', 'child')],
      },
    );
  const send = (cases = ready()) => sendInvitations({ meeting: SISTER }, cases.hers, blended);

  it('one entry in the diaries first; then each child’s people are asked by that child’s own record', () => {
    const cases = ready();
    const effects = effectsOf(send(cases));
    const after = meetingsAfter(effects, cases.hers.meeting, cases.his.meeting);
    expect([after.hers.state, after.his.state]).toEqual(['sending', 'sending']);
    expect(effects.steps).toMatchObject([
      { do: 'hold-in-diaries', meeting: SISTER, then: 'ask-people' },
      { do: 'hold-in-diaries', meeting: BROTHER, then: 'ask-people' },
    ]);
  });

  it('where the brother’s part is not ready, nothing goes, and nothing of his case is told', () => {
    const words = sentenceOf(send(ready({}, { approvedBy: undefined })));
    expect(words).toBe('Still missing: DM-2026-0002, which is held together with this meeting, made ready to be sent.');
  });

  it('a part that was kept back is sent alone once the entry is in the diaries', () => {
    const { his } = ready({ state: 'sent', eventId: 'event-1' });
    expect(effectsOf(sendInvitations({ meeting: BROTHER }, his, blended)).steps).toMatchObject([
      { do: 'hold-in-diaries', meeting: BROTHER },
    ]);
  });

  it('called off, it is off for each child, with each child’s own letters', () => {
    const out = { state: 'sent', eventId: 'event-1' } as const;
    const letter = { personIs: 'circle', way: 'mail', delivery: 'sent' } as const;
    const cases = bothCases(
      {
        meeting: { ...READY, ...ONE.hers, ...out },
        invitations: [personOf('sister', 'parent', { ...letter, person: 'circle:her-mother' })],
      },
      {
        meeting: { ...READY, ...ONE.his, ...out },
        invitations: [personOf('brother', 'parent', { ...letter, person: 'circle:his-father' })],
      },
    );
    const effects = effectsOf(cancelMeeting({ meeting: SISTER, reason: 'Ill.' }, cases.hers, blended, calendar));
    const after = meetingsAfter(effects, cases.hers.meeting, cases.his.meeting);
    expect([after.hers.state, after.his.state]).toEqual(['cancelled', 'cancelled']);
    expect(effects.steps.flatMap((step) => (step.do === 'send-letter' ? [[step.to, step.about]] : []))).toEqual([
      ['circle:her-mother', SISTER],
      ['circle:his-father', BROTHER],
    ]);
  });
});

describe('E-01, E-13, E-30: what keeps one child safe keeps the whole meeting', () => {
  const MOTHER = { name: 'Invented Mother', part: 'parent', mail: 'mother@example.org' } as const;
  const FATHER = { name: 'Invented Father', part: 'parent', mail: 'father@example.org' } as const;
  const hersOf = (person: object, key: string, more: Partial<CirclePerson> = {}): CirclePerson =>
    someone({ key: `circle:her-${key}`, part: 'parent', side: 'birth-family', ...person, ...more });
  const hisOf = (person: object, key: string): CirclePerson =>
    someone({ key: `circle:his-${key}`, part: 'parent', side: 'birth-family', childRef: 'C-1043', ...person });
  const order = { mustNotMeet: ['circle:her-father'], apartGround: 'court-order', apartWhy: 'Secret words.' } as const;
  const parents = (fatherOfHis: object, mother: Partial<CirclePerson> = order) =>
    bothCases(
      {
        invitations: [personOf('sister', 'parent', { person: 'circle:her-mother' })],
        circle: [hersOf(MOTHER, 'mother', mother), hersOf(FATHER, 'father')],
      },
      {
        invitations: [personOf('brother', 'parent', { person: 'circle:his-father' })],
        circle: [hisOf(fatherOfHis, 'father')],
      },
    );

  it('a hold in either case: it is not held together, and it is not said whose it is', () => {
    const words = sentenceOf(join(bothCases({ more: { hold: BESIDE } })));
    expect(words).toMatch(/^One of the children’s cases is on hold\./);
  });

  it.each([
    ['by name', { ...FATHER, mail: undefined, name: 'INVENTED  Fáther' }],
    ['by mail, under another name', { ...FATHER, name: 'Frank Invented' }],
  ])(
    'a mother of one and the father whom she must not meet, who comes to the other’s part, known %s',
    (_how, father) => {
      const words = sentenceOf(join(parents(father)));
      expect(words).toContain('People who must not meet would come on the same day.');
      expect(words).not.toMatch(/Invented|Secret|court/i);
    },
  );

  it('the same two people without an order come', () => {
    expect(join(parents(FATHER, {}))).toMatchObject({ is: 'decided' });
  });

  it('somebody else of the same part comes', () => {
    expect(join(parents({ name: 'Another Person', mail: 'another@example.org' }))).toMatchObject({ is: 'decided' });
  });

  it('said after they were joined, it stands between the meeting and its invitations, without names', () => {
    const { hers } = parents(FATHER);
    const known = { ...hers, meeting: { ...hers.meeting, ...ONE.hers } };
    const missing = whatIsMissing(known, blended).map(({ what }) => what);
    expect(missing).toContain('the meetings held apart: people who must not meet would come on the same day');
    expect(missing.join(' ')).not.toMatch(/Invented Father|Secret/);
  });

  it('a hold in the brother’s case alone is not told to those who see hers: only that it waits', () => {
    const cases = bothCases(
      { meeting: ONE.hers, more: { hold: BESIDE } },
      { meeting: ONE.his, more: { hold: NO_CHANGE } },
    );
    const missing = whatIsMissing(cases.hers, blended).map(({ what, who }) => `${who}: ${what}`);
    expect(missing[0]).toBe(
      'The organiser: what stops the meeting of a brother or sister settled there, or the meetings held apart',
    );
    expect(missing.join(' ')).not.toMatch(/hold lifted|LADO/);
  });

  it('nor whom it is about, though they are asked to hers too: the organiser knows, and leaves them out', () => {
    const asked = personOf('sister', 'supervising-social-worker', { person: 'worker-ssw', personIs: 'worker' });
    const agreed = { ...BESIDE, stops: false };
    const { hers } = bothCases(
      { meeting: ONE.hers, more: { hold: agreed }, invitations: [asked] },
      { meeting: ONE.his },
    );
    const missing = whatIsMissing(hers, blended).map(({ what }) => what);
    expect(missing).toContain(
      'everyone left out who may not come to the meeting of a brother or sister, or the meetings held apart',
    );
    expect(missing.join(' ')).not.toMatch(/allegation/);
  });

  it('a corrected day that leaves no shared day is told before it goes out', () => {
    const { hers } = bothCases({ meeting: ONE.hers }, { meeting: { ...ONE.his, from: '2027-01-07' } });
    expect(whatIsMissing(hers, blended).map(({ what }) => what)).toContain(
      'the meetings held apart: the children’s windows share no day any more',
    );
  });
});

describe('E-30, E-31: apart again, until it is held', () => {
  const drafts = (hers: Partial<Meeting> = {}, his: Partial<Meeting> = {}) =>
    bothCases(
      { meeting: { ...READY, ...ONE.hers, startsAt: '2026-12-21T10:00', ...hers } },
      { meeting: { ...READY, ...ONE.his, startsAt: '2026-12-21T11:30', ...his } },
    );
  const REASON = { meeting: SISTER, reason: 'He is not well enough.' } as const;

  it('of drafts, hers keeps its hour, his is chosen anew in his own days; chair, people and approval stay', () => {
    const cases = drafts();
    const effects = effectsOf(holdApart(REASON, cases.hers));
    const after = meetingsAfter(effects, cases.hers.meeting, cases.his.meeting);
    expect(after.hers).toMatchObject({ also: undefined, startsAt: '2026-12-21T10:00', apartReason: REASON.reason });
    expect(after.his).toMatchObject({
      heldWith: undefined,
      startsAt: undefined,
      chairId: 'worker-crm',
      approvedBy: 'worker-crm',
      from: '2026-12-18',
      by: '2027-01-15',
      apartReason: REASON.reason,
    });
    expect(effects.steps).toEqual([]);
  });

  it('joined and held apart, nothing of either is otherwise than before', () => {
    const before = bothCases();
    const joined = meetingsAfter(effectsOf(join(before)), before.hers.meeting, before.his.meeting);
    const { also, apartReason: _hers, ...hers } = joined.hers;
    const again = bothCases({ meeting: { ...hers, also } }, { meeting: joined.his });
    const apart = meetingsAfter(effectsOf(holdApart(REASON, again.hers)), again.hers.meeting, again.his.meeting);
    const bare = (meeting: Meeting) =>
      Object.fromEntries(
        Object.entries({ ...meeting, apartReason: undefined }).filter(([, value]) => value !== undefined),
      );
    expect(bare(apart.hers)).toEqual(bare(before.hers.meeting));
    expect(bare(apart.his)).toEqual(bare(before.his.meeting));
  });

  it('said of the brother’s part, that part goes', () => {
    const cases = drafts();
    const effects = effectsOf(holdApart({ ...REASON, meeting: BROTHER }, cases.his));
    const after = meetingsAfter(effects, cases.hers.meeting, cases.his.meeting);
    expect([after.hers.also, after.his.heldWith]).toEqual([undefined, undefined]);
  });

  it('once it is sent, he has an entry of his own at his hour; hers is for her people; letters get his link', () => {
    const out = { state: 'sent', eventId: 'event-1', joinUrl: 'https://teams.example/1' } as const;
    const letter = { personIs: 'circle', way: 'mail', delivery: 'sent' } as const;
    const cases = bothCases(
      {
        meeting: { ...READY, ...ONE.hers, ...out, startsAt: '2026-12-21T10:00' },
        invitations: [personOf('sister', 'parent', letter)],
      },
      {
        meeting: { ...READY, ...ONE.his, ...out, startsAt: '2026-12-21T11:30' },
        invitations: [personOf('brother', 'parent', letter)],
      },
    );
    const effects = effectsOf(holdApart(REASON, cases.hers));
    const { his } = meetingsAfter(effects, cases.hers.meeting, cases.his.meeting);
    expect(his).toMatchObject({
      state: 'sending',
      eventId: undefined,
      startsAt: '2026-12-21T11:30',
      heldWith: undefined,
    });
    expect(effects.steps).toMatchObject([
      { do: 'change-diaries', meeting: SISTER },
      { do: 'hold-in-diaries', meeting: BROTHER },
      { do: 'set-meeting-options', meeting: BROTHER },
      { do: 'add-to-chat', meeting: BROTHER },
      { do: 'send-letter', to: 'circle:parent', letter: 'meeting-changed', about: BROTHER },
    ]);
  });

  it.each([
    ['without a reason', {}, {}, ' ', 'Say why'],
    ['once one part was held', { state: 'minuted', heldOn: '2026-12-21' }, { state: 'sent' }, 'Words.', 'was held'],
    ['while invitations are on their way', { state: 'sending' }, { state: 'sending' }, 'Words.', 'on their way'],
    [
      'once its hour has passed',
      { state: 'sent', startsAt: '2026-11-23T09:30' },
      { state: 'sent' },
      'Words.',
      'passed',
    ],
    ['while it stands at no hour', { state: 'sent', startsAt: undefined }, { state: 'sent' }, 'Words.', 'passed'],
    ['once it was called off', { state: 'cancelled' }, { state: 'cancelled' }, 'Words.', 'called off'],
  ] as const)('not %s', (_what, hers, his, reason, words) => {
    expect(sentenceOf(holdApart({ meeting: SISTER, reason }, drafts(hers, his).hers))).toContain(words);
  });

  it('a meeting for one child has nobody to be held apart from', () => {
    const { together: _none, ...alone } = bothCases().hers;
    expect(holdApart(REASON, alone)).toMatchObject({ value: undefined });
  });
});

describe('E-30: what is shown of it', () => {
  it('the parts with their hours, the shared days and each sum; nothing of the other child’s case', () => {
    const { hers } = bothCases(
      { meeting: { ...ONE.hers, startsAt: '2026-12-21T10:00' } },
      { meeting: { ...ONE.his, startsAt: '2026-12-21T11:30' } },
    );
    expect(heldTogetherView(hers)).toEqual({
      lead: SISTER,
      leads: true,
      with: [{ ref: BROTHER, initials: 'C.D.' }],
      parts: [
        'DM-2026-0001, A.B.: Monday 21 December 2026, 10am',
        'DM-2026-0002, C.D.: Monday 21 December 2026, 11:30am',
      ],
      words: 'The days that both windows share: Fri 18 Dec to Wed 6 Jan.',
      sums: ['DM-2026-0001: Wed 9 Dec to Wed 6 Jan (her sum)', 'DM-2026-0002: Fri 18 Dec to Fri 15 Jan (his sum)'],
      days: { first: '2026-12-18', last: '2027-01-06' },
    });
  });

  it('a meeting for one child shows nothing of it', () => {
    const { together: _none, ...alone } = bothCases().hers;
    expect(heldTogetherView(alone)).toBeUndefined();
  });
});
