import { describe, expect, it } from 'vitest';
import {
  afterDecisions,
  draftMinutes,
  failedChecks,
  findLeaks,
  holdWordsIn,
  itemsWithoutNotes,
  longDate,
  minutesDays,
  nextMinutes,
  releaseChecks,
  stillOpen,
  versionFor,
  versionsOf,
  type CapturedMeeting,
  type Leak,
  type LeakDecision,
  type MinutesAct,
  type MinutesActor,
  type MinutesVersionState,
  type ReleaseFacts,
  type Role,
} from '#rules';
import { blended, calendar } from './invented-case.ts';
import { CASES, readerNamed } from './leak-set/cases.ts';

const meeting: CapturedMeeting = {
  agenda: ['The child’s view', 'What is hard', 'Support'],
  askedFor: {},
  captured: [
    { key: 'n1', item: 'Support', kind: 'decision', text: 'Respite once a month.', sitting: 1, forChild: true },
    { key: 'n2', item: 'What is hard', kind: 'note', text: 'Nights.', sitting: 1 },
    { key: 'n3', item: 'The child’s view', kind: 'childs-view', text: '“I want to stay.”', sitting: 1 },
    { key: 'n4', item: 'Support', kind: 'note', text: 'The clinic was named.', sitting: 2 },
    { key: 'n5', item: 'Support', kind: 'dissent', text: 'Once a month is too little.', sitting: 1, by: 'A carer' },
    { key: 'n6', item: 'Parking', kind: 'note', text: 'There is none.', sitting: 1 },
  ],
  actions: [
    {
      key: 'a1',
      what: 'Start respite',
      measure: 'First weekend held',
      owner: 'Colin Whitworth',
      due: '2027-01-15',
      funding: 'asked',
      sitting: 'all',
    },
  ],
  people: [
    { person: 'carer', name: 'Lorraine', part: 'foster-carer', how: 'attended', sitting: 1 },
    { person: 'mother', name: 'Donna', part: 'parent', how: 'part', sitting: 2, partOf: 'the second hour' },
    {
      person: 'gp',
      name: 'Dr Roy',
      part: 'health-professional',
      how: 'via-representative',
      sitting: 1,
      through: 'a nurse',
    },
  ],
  child: { part: 'present-spoke' },
  quorum: { quorate: true, lacking: [], may: [], because: 'E-60' },
  nextOn: '2026-12-14',
};
const blocks = draftMinutes(meeting, longDate);

describe('Torbay T-34, T-39, T-70: the draft comes from what was captured, in the order of the agenda', () => {
  it('who took part, each item, actions, next', () => {
    expect(blocks.map(({ text }) => text)).toEqual([
      'Who took part',
      'Lorraine: came\nDr Roy: through somebody (a nurse)',
      'Donna: came for part (the second hour)',
      'Quorate.',
      'The child’s view',
      '“I want to stay.”',
      'What is hard',
      'Nights.',
      'Support',
      'The clinic was named.',
      'Respite once a month.',
      'A carer did not agree: Once a month is too little.',
      'Other matters',
      'There is none.',
      'Actions',
      'Start respite (subject to the head of service). Colin Whitworth, by Friday 15 January 2027. Done when: First weekend held',
      'Next meeting: Monday 14 December 2026',
    ]);
  });

  it('nothing captured is left out, and an item without notes is named', () => {
    const keys = blocks.map(({ key }) => key);
    for (const { key } of [...meeting.captured, ...meeting.actions]) expect(keys).toContain(key);
    expect(itemsWithoutNotes(meeting)).toEqual([]);
    expect(itemsWithoutNotes({ agenda: ['A', 'B'], captured: [] })).toEqual(['A', 'B']);
  });

  it('without actions and without a next meeting there is none of either; with the reason, the reason', () => {
    const bare = { ...meeting, captured: [], actions: [], nextOn: undefined };
    expect(draftMinutes(bare, longDate).map(({ kind }) => kind)).not.toContain('action');
    expect(draftMinutes(bare, longDate).map(({ kind }) => kind)).not.toContain('next');
    const left = draftMinutes({ ...bare, noNextReason: 'She moved.' }, longDate).at(-1);
    expect(left).toMatchObject({ text: 'There is no next meeting: She moved.', forChild: false });
    const open = {
      ...meeting.actions[0],
      key: 'a2',
      due: undefined,
      funding: 'none',
      forChild: true,
    } as (typeof meeting.actions)[number];
    expect(draftMinutes({ ...bare, actions: [open] }, longDate).at(-1)).toMatchObject({
      text: 'Start respite. Colin Whitworth, by a day to be given. Done when: First weekend held',
      forChild: true,
    });
    const dissent = { key: 'd', item: 'Support', kind: 'dissent', text: 'No.', sitting: 1 } as const;
    expect(draftMinutes({ ...bare, captured: [dissent] }, longDate).find(({ key }) => key === 'd')?.text).toBe('No.');
  });
});

describe('CF-47, CF-51, E-12: each reader their own version, and of a meeting in parts only theirs', () => {
  const textsFor = (
    version: 'full' | 'carers' | 'parents' | 'child-letter' | 'panel',
    part: Role,
    ...sittings: readonly number[]
  ) => versionFor(blocks, version, { person: 'x', part, sittings }).blocks.map(({ key }) => key);

  it('full holds everything', () => {
    expect(textsFor('full', 'childs-social-worker', 1)).toEqual(blocks.map(({ key }) => key));
  });

  it('the carers read their sitting, and nothing of the mother’s', () => {
    const keys = textsFor('carers', 'foster-carer', 1);
    expect(keys).toContain('attendance-1');
    expect(keys).toContain('n5');
    expect(keys).toContain('a1');
    expect(keys).not.toContain('attendance-2');
    expect(keys).not.toContain('n4');
  });

  it('the mother reads hers, and nothing of the carers’; empty headings go', () => {
    expect(textsFor('parents', 'parent', 2)).toEqual([
      'attendance',
      'attendance-2',
      'item-3',
      'n4',
      'actions',
      'a1',
      'next',
    ]);
  });

  it('the child’s letter holds what the chair chose', () => {
    expect(textsFor('child-letter', 'child', 1)).toEqual(['item-3', 'n1', 'next']);
  });

  it('panel reads decisions and actions, and not what each person said', () => {
    expect(textsFor('panel', 'panel-adviser')).toEqual([
      'attendance',
      'quorum',
      'item-1',
      'n3',
      'item-3',
      'n1',
      'n5',
      'actions',
      'a1',
      'next',
    ]);
  });

  it('a version that is not theirs holds nothing, and each thing left out says why', () => {
    const wrong = versionFor(blocks, 'full', { person: 'x', part: 'parent', sittings: [1, 2] });
    expect(wrong.blocks).toEqual([]);
    expect(new Set(wrong.leftOut.map(({ why }) => why))).toEqual(new Set(['This version is not theirs.']));
    const mothers = versionFor(blocks, 'parents', { person: 'x', part: 'parent', sittings: [2] });
    expect(mothers.leftOut).toContainEqual({
      key: 'n2',
      why: 'It belongs to a part of the meeting at which they were not.',
    });
    expect(mothers.leftOut).toContainEqual({ key: 'quorum', why: 'This version leaves it out.' });
    expect(mothers.leftOut).toContainEqual({ key: 'item-2', why: 'Nothing stands under it here.' });
    const letter = versionFor(blocks, 'child-letter', { person: 'x', part: 'child', sittings: [1] });
    expect(letter.leftOut).toContainEqual({ key: 'n3', why: 'The chair has not chosen it for the child.' });
  });

  it('whoever reads, nothing of a sitting at which a family member was not reaches them', () => {
    for (const [version, part] of [
      ['carers', 'foster-carer'],
      ['parents', 'parent'],
    ] as const) {
      for (const sittings of [[], [1], [2], [1, 2]]) {
        const saved = versionFor(blocks, version, { person: 'x', part, sittings }).blocks;
        expect(saved.filter(({ sitting }) => sitting !== 'all' && !sittings.includes(sitting))).toEqual([]);
      }
    }
  });

  it('Torbay T-74: a disruption meeting has a version for panel, the others none', () => {
    expect(versionsOf('disruption', blended).map(({ version }) => version)).toEqual([
      'full',
      'carers',
      'parents',
      'provider',
      'child-letter',
      'panel',
    ]);
    expect(versionsOf('disruption', blended).at(-1)?.because).toEqual(['CF-47', 'Torbay T-74, T-75']);
    expect(versionsOf('stability', blended).map(({ version }) => version)).toEqual([
      'full',
      'carers',
      'parents',
      'provider',
      'child-letter',
    ]);
    const fewer = {
      disruption: {
        ...blended.disruption,
        minutes: { ...blended.disruption.minutes, versions: [{ is: 'Full', source: 'Ours, 3' }] },
      },
    };
    expect(versionsOf('disruption', fewer)).toMatchObject([{ version: 'full', because: ['Ours, 3'] }]);
    expect(versionsOf('support', fewer)[1]).toMatchObject({ version: 'carers', because: ['CF-47'] });
  });
});

describe('Torbay T-71, CF-14: seven days for the minutes, with the sum', () => {
  it('a disruption meeting on Tuesday 9 June 2026: draft, approval, sending', () => {
    const days = minutesDays('2026-06-09', 'disruption', blended, calendar);
    expect(days).toMatchObject({
      is: 'decided',
      value: { draftBy: { day: '2026-06-12' }, approveBy: { day: '2026-06-15' }, sendBy: { day: '2026-06-16' } },
      sums: [
        '4 days from Tue 9 Jun is Sat 13 Jun, so draft them by Fri 12 Jun',
        '6 days from Tue 9 Jun is Mon 15 Jun',
        '7 days from Tue 9 Jun is Tue 16 Jun',
      ],
    });
  });

  it('a stability meeting on 18 December 2026: sent by Christmas Eve', () => {
    expect(minutesDays('2026-12-18', 'stability', blended, calendar)).toMatchObject({
      value: { sendBy: { day: '2026-12-24' } },
      because: [blended.stability.minutes.within.source],
    });
  });

  it('for the other two the procedure gives no number, and says so', () => {
    expect(minutesDays('2026-12-18', 'support', blended, calendar)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'sendBy' }],
    });
  });
});

const release: Omit<ReleaseFacts, 'authorId' | 'approvedBy' | 'releaserId'> = {
  blocks: [{ key: 'b', text: 'All went well.' }],
  leaks: [],
  decisions: [],
  stripped: true,
  way: 'mail',
  safeTimesLookedAt: true,
  openedAsReader: true,
};
const draft: MinutesVersionState = { state: 'draft', authorId: 'taker', textMark: 'm1', notes: [] };
const who = (id: string, more: Partial<MinutesActor> = {}): MinutesActor => ({
  id,
  roles: [],
  isChair: false,
  isMinuteTaker: false,
  isSubject: false,
  ...more,
});
const taker = who('taker', { isMinuteTaker: true });
const chair = who('chair', { isChair: true });
const second = who('second', { roles: ['safeguarding-unit-organiser'] });
const go = (minutes: MinutesVersionState, act: MinutesAct, actor: MinutesActor) =>
  nextMinutes(minutes, act, actor, 'disruption', blended);
const must = (minutes: MinutesVersionState, act: MinutesAct, actor: MinutesActor): MinutesVersionState => {
  const next = go(minutes, act, actor);
  if (next.is !== 'decided') throw new Error(JSON.stringify(next));
  return next.value;
};
const asked = (next: ReturnType<typeof go>) => (next.is === 'asking' ? next.ask.map(({ fact }) => fact) : [next.is]);
const hand = { is: 'hand-to-chair', missing: [] } as const;
const approved = must(must(draft, hand, taker), { is: 'approve' }, chair);

describe('CF-47, domain §13: draft, with the chair, approved, released; corrected by a note', () => {
  it('the whole way, with who did what', () => {
    const out = must(approved, { is: 'release', facts: release }, second);
    expect(out).toMatchObject({ state: 'released', approvedBy: 'chair', releasedBy: 'second' });
    const noted = must(
      out,
      { is: 'correct', words: 'It was Tuesday.', askedBy: 'A parent', at: '2026-06-20T09:00:00Z' },
      chair,
    );
    expect(noted).toMatchObject({
      state: 'corrected',
      textMark: 'm1',
      notes: [{ words: 'It was Tuesday.', by: 'chair' }],
    });
    expect(must(noted, { is: 'release', facts: release }, second).state).toBe('released');
  });

  it.each([
    ['only the minute taker or the chair hands over', draft, hand, who('x'), ['minuteTaker']],
    [
      'what is missing is said',
      draft,
      { is: 'hand-to-chair', missing: [{ what: 'the day', who: 'The chair', because: ['T'] }] },
      taker,
      ['the day'],
    ],
    ['only the chair approves', must(draft, hand, taker), { is: 'approve' }, taker, ['chair']],
    ['a draft is not approved', draft, { is: 'approve' }, chair, ['state']],
    ['a draft is not released', draft, { is: 'release', facts: release }, second, ['state']],
    ['only the chair sends back', approved, { is: 'send-back', words: 'x' }, taker, ['chair']],
    ['sent back with words', approved, { is: 'send-back', words: ' ' }, chair, ['words']],
    ['only whom the procedure names releases', approved, { is: 'release', facts: release }, who('y'), ['releasedBy']],
    [
      'approved minutes are not corrected by a note',
      approved,
      { is: 'correct', words: 'x', askedBy: 'x', at: '2026-06-20T09:00:00Z' },
      chair,
      ['state'],
    ],
  ] as const)('%s', (_what, minutes, act, actor, facts) => {
    expect(asked(go(minutes, act, actor))).toEqual(facts);
  });

  it('who approved never releases, nor who wrote', () => {
    const both = { roles: ['safeguarding-unit-organiser'] } as const;
    expect(asked(go(approved, { is: 'release', facts: release }, who('chair', both)))).toEqual(['check 1']);
    expect(asked(go(approved, { is: 'release', facts: release }, who('taker', both)))).toEqual(['check 1']);
  });

  it('another text than the approved one is approved again', () => {
    expect(asked(go({ ...approved, textMark: 'm2' }, { is: 'release', facts: release }, second))).toEqual([
      'approvedMark',
    ]);
    const back = must(approved, { is: 'send-back', words: 'Name the day.' }, chair);
    expect(back).toMatchObject({ state: 'draft', approvedBy: undefined, returnedWith: 'Name the day.' });
  });

  it('a note is agreed by the chair, with words and who asked', () => {
    const out = { ...approved, state: 'released' } as const;
    const note = { is: 'correct', words: 'x', askedBy: 'y', at: '2026-06-20T09:00:00Z' } as const;
    expect(asked(go(out, note, second))).toEqual(['chair']);
    expect(asked(go(out, { ...note, words: '' }, chair))).toEqual(['words']);
    expect(asked(go(out, { ...note, askedBy: '' }, chair))).toEqual(['words']);
  });

  it('a subject of the allegation does nothing with them', () => {
    expect(go(draft, hand, { ...taker, isSubject: true }).is).toBe('held');
  });

  it('for a stability meeting the procedure names others', () => {
    const by = (role: Role) =>
      nextMinutes(approved, { is: 'release', facts: release }, who('z', { roles: [role] }), 'stability', blended).is;
    expect(by('placement-service-coordinator')).toBe('decided');
    expect(by('safeguarding-unit-organiser')).toBe('asking');
  });
});

describe('Ten checks before a version leaves', () => {
  const facts: ReleaseFacts = { ...release, authorId: 'taker', approvedBy: 'chair', releaserId: 'second' };
  const text = 'Then K.M. came to TQ3 2QB. Beverley has left.';
  const minutes = [{ key: 'b', text }];
  const leaks = findLeaks(minutes, readerNamed('mother'), CASES.ella);
  const decide = (leak: Leak, choice: LeakDecision['choice'], reason = 'Not theirs to know.'): LeakDecision => ({
    block: leak.block,
    start: leak.start,
    end: leak.end,
    kind: leak.kind,
    matched: leak.matched,
    choice,
    reason,
    by: 'second',
  });
  const failed = (changed: Partial<ReleaseFacts>) => failedChecks({ ...facts, ...changed }).map(({ number }) => number);

  it('all ten are asked, each with a sentence', () => {
    expect(releaseChecks(facts).map(({ number, passed }) => [number, passed])).toEqual(
      Array.from({ length: 10 }, (_, index) => [index + 1, true]),
    );
  });

  it.each([
    [1, { releaserId: 'taker' }],
    [6, { blocks: [{ key: 'b', text: 'After the strategy meeting the LADO rang.' }] }],
    [7, { stripped: false }],
    [8, { way: '' }],
    [8, { safeTimesLookedAt: false }],
    [10, { openedAsReader: false }],
  ] as const)('check %i fails alone: %j', (number, changed) => {
    expect(failed(changed)).toEqual([number]);
  });

  it('open findings fail the check of their kind, until somebody has decided with a reason', () => {
    expect(leaks.map(({ kind }) => kind)).toEqual(['child-name', 'postcode', 'new-carer']);
    expect(failed({ leaks })).toEqual([2, 3, 4, 5]);
    const all = leaks.map((leak) => decide(leak, { is: 'take-out' }));
    expect(failed({ leaks, decisions: all })).toEqual([]);
    expect(failed({ leaks, decisions: leaks.map((leak) => decide(leak, { is: 'keep' }, ' ')) })).toEqual([
      2, 3, 4, 5, 9,
    ]);
  });

  it('words of a hold may stand with a reason; which they are is said', () => {
    const blocks = [{ key: 'b', text: 'The LADO gave advice; the allegation is closed.' }];
    expect(holdWordsIn(blocks)).toEqual([
      { block: 'b', words: 'lado' },
      { block: 'b', words: 'allegation' },
    ]);
    expect(failed({ blocks, holdWordsReason: 'The carer asked that the outcome is written down.' })).toEqual([]);
  });

  it('what was decided is done to the text, and what was removed is on record without the words', () => {
    const [name, code, carer] = leaks as readonly [Leak, Leak, Leak];
    const decisions = [
      decide(name, { is: 'write-instead', words: 'her brother' }),
      decide(code, { is: 'take-out' }),
      decide(carer, { is: 'keep' }, 'The mother has met her.'),
    ];
    const after = afterDecisions(minutes, leaks, decisions);
    expect(after.blocks).toEqual([{ key: 'b', text: 'Then her brother came to. Beverley has left.' }]);
    expect(after.removals).toEqual([
      { block: 'b', kind: 'child-name', choice: 'write-instead', reason: 'Not theirs to know.', by: 'second' },
      { block: 'b', kind: 'postcode', choice: 'take-out', reason: 'Not theirs to know.', by: 'second' },
      { block: 'b', kind: 'new-carer', choice: 'keep', reason: 'The mother has met her.', by: 'second' },
    ]);
    expect(JSON.stringify(after.removals)).not.toMatch(/K\.M|TQ3|Beverley/);
  });

  it('a decision about other words, or without a reason, counts for nothing', () => {
    const [name] = leaks as readonly [Leak];
    expect(stillOpen(leaks, [decide({ ...name, matched: 'K.P.' }, { is: 'keep' })])).toHaveLength(3);
    expect(stillOpen(leaks, [decide(name, { is: 'keep' }, '')])).toHaveLength(3);
    expect(stillOpen(leaks, [decide(name, { is: 'keep' })])).toHaveLength(2);
    expect(afterDecisions(minutes, leaks, [decide(name, { is: 'take-out' }, '')]).blocks).toEqual(minutes);
  });

  it('two findings at one place are one change', () => {
    const [name] = leaks as readonly [Leak];
    const twice = { ...name, kind: 'other-matter', end: name.end - 1, matched: 'K.M' } as const;
    const decisions = [decide(name, { is: 'take-out' }), decide(twice, { is: 'take-out' })];
    expect(afterDecisions(minutes, [name, twice], decisions).blocks[0]?.text).toBe(
      'Then came to TQ3 2QB. Beverley has left.',
    );
  });
});
