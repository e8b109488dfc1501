import { describe, expect, it } from 'vitest';
import {
  chronologyOf,
  fillIn,
  hoursLater,
  MOST_FIELDS_A_DAY,
  MOST_FIELDS_OF_HOME,
  obligationKey,
  profileNamed,
  sheetDocument,
  sheetKey,
  SHEETS,
  sheetsShown,
  valuesOf,
  type Change,
  type Effects,
  type FillFacts,
  type FillIn,
  type Obligation,
  type SheetEntry,
  type SheetKind,
  type SheetValues,
} from '#rules';
import { effectsOf, meetingWith, sentenceOf, circumstances } from '../builders/meeting-facts.ts';
import { endingWith, obligationWith } from '../builders/ending-facts.ts';
import { blended, calendar, day, placement, placementWith } from './invented-case.ts';

/* Monday 23 November 2026, half past nine. */

const EPISODE = { ref: 'IN-2026-0001', childRef: 'C-1042', placement: placement.key, managerId: 'worker-tm' } as never;
const MEETING = meetingWith({ ref: 'DM-2026-0001', kind: 'disruption', about: 'PE-2026-0009' });

const said = (kind: SheetKind, about: string, number: number, values: SheetValues): readonly SheetEntry[] =>
  Object.entries(values).map(([field, value]) => ({
    key: `${kind}${number}${field}`,
    case: 'IN-2026-0001',
    childRef: 'C-1042',
    placement: placement.key,
    sheet: sheetKey(kind, about, number),
    kind,
    about,
    number,
    field,
    place: 1,
    value,
    by: 'worker-sw',
    at: '2026-11-20T09:00:00.000Z',
  }));

const facts = (changed: Partial<FillFacts> = {}): FillFacts => ({
  ...circumstances('worker-sw', ['fill-in-sheet']),
  placement,
  caseEpisode: EPISODE,
  caseEnding: undefined,
  sheets: [],
  childObligations: [],
  ...changed,
});
const fill = (kind: SheetKind, fields: SheetValues, known = facts(), more: Partial<FillIn> = {}) =>
  fillIn({ ref: 'IN-2026-0001', kind, fields, ...more }, known, blended, calendar);

const owedIn = ({ changes }: Effects) =>
  changes.flatMap((one) =>
    'create' in one && one.create === 'obligations'
      ? [[one.row.kind, one.row.due, 'doneAt' in one.row && one.row.doneAt !== undefined ? 'done' : 'open']]
      : [],
  );
const settledIn = ({ changes }: Effects) =>
  changes.flatMap((one: Change) =>
    'change' in one && one.change === 'obligations' && 'doneAt' in one.to ? [one.key] : [],
  );
const owed = (kind: string, tag: string, about = 'IN-2026-0001'): Obligation =>
  obligationWith({ kind, about, key: obligationKey(about, kind, tag), placement: placement.key });

describe('Law §0.3: a clock that counts hours runs over nights, weekends and holidays', () => {
  it.each([
    ['over Christmas', '2026-12-24T23:30', 72, '2026-12-27T23:30'],
    ['over the night when clocks go forward', '2026-03-28T12:00', 24, '2026-03-29T13:00'],
    ['over the night when clocks go back', '2026-10-24T12:00', 24, '2026-10-25T11:00'],
    ['from the hour that the clock shows twice, the first of them', '2026-10-25T01:30', 1, '2026-10-25T01:30'],
  ] as const)('%s: %s and %i hours is %s', (_when, from, hours, until) => {
    expect(hoursLater(from, hours)).toBe(until);
  });

  it('72 hours from coming back at ten past two on a Saturday end on Tuesday at ten past two, and the sum says so', () => {
    const { changes } = effectsOf(fill('missing', { startedAt: '2026-11-20T22:00', endedAt: '2026-11-21T02:10' }));
    const offer = changes.find(
      (one) => 'create' in one && one.create === 'obligations' && one.row.kind === 'missing.interview-offer',
    );
    expect(offer).toMatchObject({
      row: {
        due: '2026-11-24',
        sum: '72 hours by the clock, nights and holidays included: by Tuesday 24 November 2026, 2:10am',
        force: 'guidance',
      },
    });
  });
});

describe('Torbay T-07, law §3: a time when the child was missing', () => {
  it('begins what is to be told, at once; coming back begins the return interview', () => {
    expect(owedIn(effectsOf(fill('missing', { startedAt: '2026-11-22T22:00' })))).toEqual([
      ['missing.told', '2026-11-22', 'open'],
    ]);
    const sheets = said('missing', placement.key, 1, { startedAt: '2026-11-22T22:00' });
    const back = fill('missing', { endedAt: '2026-11-23T06:00' }, facts({ sheets }), { number: 1 });
    expect(owedIn(effectsOf(back))).toEqual([
      ['missing.interview-offer', '2026-11-26', 'open'],
      ['missing.interview', '2026-11-26', 'open'],
    ]);
  });

  it('written down afterwards as a whole, what was done is made as done', () => {
    const whole = fill('missing', {
      startedAt: '2026-11-20T22:00',
      policeToldAt: '2026-11-20T22:30',
      councilToldAt: '2026-11-20T22:40',
      officerToldOn: '2026-11-21',
      parents: 'not-told',
      parentsWhy: 'A court order.',
      endedAt: '2026-11-21T02:10',
      offeredAt: '2026-11-21T03:00',
      notHeldWhy: 'She did not want to talk.',
    });
    expect(owedIn(effectsOf(whole)).map(([kind, , state]) => [kind, state])).toEqual([
      ['missing.told', 'done'],
      ['missing.interview-offer', 'done'],
      ['missing.interview', 'done'],
    ]);
  });

  it('that parents were not told says why; until then somebody sees to it', () => {
    const sheets = said('missing', placement.key, 1, {
      startedAt: '2026-11-22T22:00',
      policeToldAt: '2026-11-22T22:30',
      councilToldAt: '2026-11-22T22:40',
      officerToldOn: '2026-11-23',
    });
    const known = facts({ sheets, childObligations: [owed('missing.told', 'missing-1')] });
    expect(settledIn(effectsOf(fill('missing', { parents: 'not-told' }, known, { number: 1 })))).toEqual([]);
    expect(settledIn(effectsOf(fill('missing', { parents: 'none' }, known, { number: 1 })))).toEqual([
      'owed:IN-2026-0001:missing.told:missing-1',
    ]);
  });

  it('an hour that was wrong is counted anew, as long as it is not done', () => {
    const sheets = said('missing', placement.key, 1, { startedAt: '2026-11-21T22:00', endedAt: '2026-11-22T06:00' });
    const known = facts({ sheets, childObligations: [owed('missing.interview-offer', 'missing-1')] });
    const { changes } = effectsOf(fill('missing', { endedAt: '2026-11-23T06:00' }, known, { number: 1 }));
    expect(changes).toContainEqual(
      expect.objectContaining({
        key: 'owed:IN-2026-0001:missing.interview-offer:missing-1',
        to: expect.objectContaining({ due: '2026-11-26' }) as object,
      }),
    );
  });

  it('the third time within thirty days is looked at together; two, or one long before, are not', () => {
    const before = (...days: readonly string[]) =>
      facts({ sheets: days.flatMap((on, at) => said('missing', placement.key, at + 1, { startedAt: `${on}T20:00` })) });
    const kinds = (known: FillFacts) =>
      owedIn(effectsOf(fill('missing', { startedAt: '2026-11-22T20:00' }, known))).map(([kind]) => kind);
    expect(kinds(before('2026-10-30', '2026-11-10'))).toContain('missing.look-together');
    expect(kinds(before('2026-10-01', '2026-11-10'))).not.toContain('missing.look-together');
    expect(kinds(before('2026-11-10'))).not.toContain('missing.look-together');
  });
});

describe('Law §4: safeguarding as fields', () => {
  it('cause to suspect harm begins the strategy discussion, by the clock; whose number it is stands in the sum', () => {
    const { changes } = effectsOf(
      fill('safeguarding', { matter: 'allegation', knownAt: '2026-11-22T18:00', harmSuspected: 'yes' }),
    );
    expect(changes).toContainEqual(
      expect.objectContaining({
        row: expect.objectContaining({
          kind: 'allegation.strategy',
          due: '2026-11-23',
          ownerId: 'worker-tm',
          sum: '24 hours by the clock, nights and holidays included: by Monday 23 November 2026, 6pm; statutory guidance sets no number of days, this one is a suggestion of Steady',
        }) as object,
      }),
    );
    expect(owedIn(effectsOf(fill('safeguarding', { matter: 'allegation', harmSuspected: 'yes' })))).toEqual([
      ['allegation.strategy', '2026-11-23', 'open'],
    ]);
  });

  it('a section 47 enquiry begins 15 working days; none needed, with why, ends it', () => {
    const begun = fill('safeguarding', { strategyAt: '2026-11-20T10:00', strategyOutcome: 'section-47-joint' });
    expect(owedIn(effectsOf(begun))).toEqual([['allegation.conference', '2026-12-11', 'open']]);
    const sheets = said('safeguarding', 'IN-2026-0001', 1, { strategyOutcome: 'section-47-joint' });
    const known = facts({ sheets, childObligations: [owed('allegation.conference', 'safeguarding-1')] });
    expect(
      settledIn(effectsOf(fill('safeguarding', { noConferenceWhy: 'It was a mistake.' }, known, { number: 1 }))),
    ).toEqual(['owed:IN-2026-0001:allegation.conference:safeguarding-1']);
  });

  it('a carer who was told has somebody beside them; what was found of carers is looked at by whoever approves them', () => {
    const of = (values: SheetValues, known = facts()) =>
      owedIn(effectsOf(fill('safeguarding', values, known))).map(([kind]) => kind);
    expect(of({ about: 'carer', carerToldOn: '2026-11-20' })).toEqual(['allegation.carer-support']);
    expect(of({ about: 'household', outcome: 'substantiated', closedOn: '2026-11-20' })).toEqual([
      'allegation.approval-review',
    ]);
    expect(of({ about: 'staff', outcome: 'substantiated' })).toEqual([]);
    const home = facts({ placement: placementWith({ setting: 'childrens-home' }) });
    expect(of({ about: 'carer', carerToldOn: '2026-11-20' }, home)).toEqual([]);
  });

  it('that the LADO was spoken to, and what was advised, settles the call of the hold', () => {
    const known = facts({ childObligations: [owed('hold.designated-officer', '')] });
    expect(
      settledIn(effectsOf(fill('safeguarding', { ladoAt: '2026-11-23T09:00', ladoAdvice: 'advice-only' }, known))),
    ).toEqual(['owed:IN-2026-0001:hold.designated-officer']);
  });

  it('is not there for whoever is on the carers’ side, and never begun on the page of an ending without a report', () => {
    const shown = (may: readonly ('see-safeguarding' | 'fill-in-sheet' | 'fill-in-safeguarding')[]) =>
      sheetsShown({ ...facts(), may: (act) => may.some((one) => one === act) }).map(
        ({ kind, mayFill }) => `${kind} ${mayFill}`,
      );
    expect(shown(['fill-in-sheet'])).not.toContain('safeguarding false');
    expect(shown(['fill-in-sheet', 'see-safeguarding'])).toContain('safeguarding false');
    expect(shown(['see-safeguarding', 'fill-in-safeguarding'])).toContain('safeguarding true');
    const ending = facts({ caseEpisode: undefined, caseEnding: endingWith() });
    expect(sentenceOf(fill('safeguarding', { matter: 'complaint' }, ending))).toBe('That is not kept on this page.');
  });
});

describe('Law §5: what a provider told', () => {
  it('is spoken about by the next working day; where a child was seriously harmed, the national Panel is told', () => {
    const told = fill(
      'provider-event',
      { event: 'serious-harm', receivedAt: '2026-11-23T08:00' },
      facts({ caseEnding: endingWith() }),
    );
    expect(owedIn(effectsOf(told))).toEqual([
      ['provider.followed', '2026-11-24', 'open'],
      ['provider.panel-told', '2026-11-30', 'open'],
    ]);
    expect(owedIn(effectsOf(fill('provider-event', { event: 'police', receivedAt: '2026-11-23T08:00' })))).toEqual([
      ['provider.followed', '2026-11-24', 'open'],
    ]);
  });
});

describe('Domain §11 E-07: a death, or a serious incident', () => {
  const WHAT = { what: 'harmed', knownAt: '2026-11-23T08:00' };
  const open = [owed('instability.judgement', ''), owed('missing.told', 'missing-1')];
  const overridesIn = ({ changes }: Effects) =>
    changes.flatMap((one) =>
      'change' in one && one.change === 'obligations' && 'override' in one.to ? [[one.key, one.to.override]] : [],
    );
  const stopped = placementWith({ stoppedOn: day('2026-11-20') });

  it('needs both what happened and when it was known', () => {
    const known = facts({ childObligations: open });
    expect(overridesIn(effectsOf(fill('incident', { what: 'harmed' }, known)))).toEqual([]);
    expect(overridesIn(effectsOf(fill('incident', WHAT, known)))).toEqual(open.map(({ key }) => [key, 'held']));
  });

  it('what was done, waived or held before stays as it was', () => {
    const before = [
      { ...owed('a', ''), doneAt: '2026-11-20T09:00:00Z' },
      { ...owed('b', ''), override: 'waived' },
      { ...owed('c', ''), override: 'held', overrideReason: 'The court is asked first.' },
    ] as readonly Obligation[];
    expect(overridesIn(effectsOf(fill('incident', WHAT, facts({ childObligations: before }))))).toEqual([]);
    const goesOn = fill(
      'incident',
      { goesOnOn: '2026-11-23', goesOnWhy: 'It was a mistake.' },
      facts({ childObligations: before, placement: stopped, may: () => true }),
    );
    expect(overridesIn(effectsOf(goesOn))).toEqual([]);
    expect(effectsOf(goesOn).changes[0]).toMatchObject({ change: 'placements', to: { stoppedOn: undefined } });
  });

  it('the child’s other homes are marked with it', () => {
    const supply = { ...facts().supply, placementsOf: () => [placement, placementWith({ key: 'placement:earlier' })] };
    const { changes } = effectsOf(fill('incident', WHAT, facts({ supply })));
    expect(changes.flatMap((one) => ('change' in one && one.change === 'placements' ? [one.key] : []))).toEqual([
      placement.key,
      'placement:earlier',
    ]);
  });

  it('said by mistake, it is a manager’s to take back', () => {
    const known = { sheets: said('incident', placement.key, 1, WHAT), placement: stopped };
    const back = (may: FillFacts['may']) => fill('incident', { what: '' }, facts({ ...known, may }), { number: 1 });
    expect(sentenceOf(back((act) => act === 'fill-in-sheet'))).toContain('said by whoever may lift a hold');
    expect(effectsOf(back(() => true)).changes[0]).toMatchObject({ to: { stoppedOn: undefined } });
  });
});

describe('Regulation 9: the Placement Plan, field by field', () => {
  const planOwed = [
    'placement.plan-ready',
    'placement.plan-signed',
    'placement.child-wishes',
    'placement.reviewing-officer-informed',
  ].map((kind) => owed(kind, '', 'C-1042'));

  it('settles what the law asks of it as each part is said, and nothing before', () => {
    const known = facts({ childObligations: planOwed, meeting: { ...MEETING, kind: 'planning' } });
    const settles = (fields: SheetValues) => settledIn(effectsOf(fill('placement-plan', fields, known)));
    expect(settles({ wishes: 'To keep the dog.' })).toEqual([]);
    expect(settles({ wishes: 'To keep the dog.', wishesOn: '2026-11-20' })).toEqual([
      'owed:C-1042:placement.child-wishes',
    ]);
    expect(settles({ completedOn: '2026-11-20' })).toEqual(['owed:C-1042:placement.plan-ready']);
    expect(settles({ signedBy: 'The carer', signedOn: '2026-11-20', officerToldOn: '2026-11-20' })).toEqual([
      'owed:C-1042:placement.plan-signed',
      'owed:C-1042:placement.reviewing-officer-informed',
    ]);
  });

  it('who decides what is agreed with somebody, on a day; a plan of another home settles nothing here', () => {
    const agreed = { sleepovers: 'carer', agreedWith: 'Her mother', agreedOn: '2026-11-20' };
    const known = facts({ childObligations: [owed('placement.delegated-authority', '', 'C-1042')] });
    expect(settledIn(effectsOf(fill('who-decides', agreed, known)))).toEqual([
      'owed:C-1042:placement.delegated-authority',
    ]);
    const elsewhere = facts({
      childObligations: [{ ...owed('placement.delegated-authority', '', 'C-1042'), placement: 'placement:other' }],
    });
    expect(settledIn(effectsOf(fill('who-decides', agreed, elsewhere)))).toEqual([]);
  });

  it('Warrington W-63, W-64: an agreement is handed over as it is, with nothing of the case', () => {
    const sheets = said('agreement', placement.key, 1, { youngPerson: 'I say where I go.', agreedOn: '2026-11-20' });
    const shown = sheetsShown({ ...facts({ sheets }), may: () => true }).find(({ kind }) => kind === 'agreement');
    expect(shown?.asFile).toBe(true);
    const [sheet] = shown?.sheets ?? [];
    if (sheet === undefined) throw new Error('There is no agreement.');
    expect(sheet.name).toBe('Fri 20 Nov 2026');
    expect(sheetDocument(sheet, SHEETS.agreement.title)).toEqual({
      title: 'Agreement between carers and young person',
      parts: [
        {
          heading: 'What we said',
          lines: [
            { label: 'What I, the young person, do', words: 'I say where I go.' },
            { label: 'Day on which we agreed', words: 'Fri 20 Nov 2026' },
          ],
        },
      ],
    });
  });
});

describe('Torbay T-57, T-64 to T-69: papers and the place of a disruption meeting', () => {
  const at = (
    fields: SheetValues,
    kind: SheetKind = 'paper',
    more: Partial<FillIn> = {},
    sheets: readonly SheetEntry[] = [],
  ) =>
    fillIn(
      { ref: MEETING.ref, kind, fields, ...more },
      facts({
        meeting: MEETING,
        sheets,
        childObligations: ['carer-report', 'child-statement', 'chronology', 'venue'].map((what) =>
          owed(`disruption.${what}`, '', MEETING.ref),
        ),
      }),
      blended,
      calendar,
    );

  it('the carers’ report is there once the chair has it, or cannot be had with a reason', () => {
    expect(settledIn(effectsOf(at({ paper: 'carers-report', receivedOn: '2026-11-20' })))).toEqual([]);
    expect(
      settledIn(effectsOf(at({ paper: 'carers-report', receivedOn: '2026-11-20', chairHasItOn: '2026-11-21' }))),
    ).toEqual(['owed:DM-2026-0001:disruption.carer-report']);
    expect(settledIn(effectsOf(at({ paper: 'carers-report', notToBeHadWhy: 'They are too ill.' })))).toEqual([
      'owed:DM-2026-0001:disruption.carer-report',
    ]);
  });

  it('the child’s statement comes in any medium; the chronology once it came', () => {
    expect(
      settledIn(
        effectsOf(
          at({ paper: 'childs-statement', medium: 'drawn', receivedOn: '2026-11-20', chairHasItOn: '2026-11-20' }),
        ),
      ),
    ).toEqual(['owed:DM-2026-0001:disruption.child-statement']);
    expect(settledIn(effectsOf(at({ paper: 'chronology', receivedOn: '2026-11-20' })))).toEqual([
      'owed:DM-2026-0001:disruption.chronology',
    ]);
  });

  it('the place is settled once it is booked and everybody can get in', () => {
    const booked = { bookedOn: '2026-11-20', place: 'Civic Centre', accessible: 'not-known' };
    expect(settledIn(effectsOf(at(booked, 'venue')))).toEqual([]);
    expect(settledIn(effectsOf(at({ ...booked, accessible: 'arranged' }, 'venue')))).toEqual([
      'owed:DM-2026-0001:disruption.venue',
    ]);
  });

  it('one place has one sheet; each paper has its own', () => {
    const sheets = said('venue', MEETING.ref, 1, { place: 'Civic Centre' });
    expect(effectsOf(at({ bookedBy: 'Petra' }, 'venue', {}, sheets)).didTo).toBe('venue:DM-2026-0001:1');
    const papers = said('paper', MEETING.ref, 1, { paper: 'chronology' });
    expect(effectsOf(at({ paper: 'care-plan' }, 'paper', {}, papers)).didTo).toBe('paper:DM-2026-0001:2');
  });

  it('what belongs to the case is not kept on the meeting’s page', () => {
    expect(sentenceOf(at({ startedAt: '2026-11-20T10:00' }, 'missing'))).toBe('That is not kept on this page.');
  });
});

describe('Domain §13: what is taken back on a sheet', () => {
  const BOOKED = { bookedOn: '2026-11-20', place: 'Civic Centre', accessible: 'yes' };
  const done = (owes: Obligation, doneAt: Obligation['doneAt']): Obligation => ({
    ...owes,
    ...{ doneAt, doneBy: 'worker-sw', note: 'said on its sheet' },
  });
  const reopenedIn = ({ changes }: Effects) =>
    changes.flatMap((one) =>
      'change' in one && one.change === 'obligations' && 'undoneAt' in one.to ? [[one.key, one.to.doneAt]] : [],
    );
  const venue = (fields: SheetValues, doneAt: Obligation['doneAt'], more: Partial<FillIn> = {}, held = MEETING) =>
    fillIn(
      { ref: MEETING.ref, kind: 'venue', number: 1, fields, ...more },
      facts({
        meeting: held,
        sheets: said('venue', MEETING.ref, 1, BOOKED),
        childObligations: [done(owed('disruption.venue', '', MEETING.ref), doneAt)],
      }),
      blended,
      calendar,
    );

  it('what it had ended is owed again, on the day and on the day after without a reason', () => {
    const key = 'owed:DM-2026-0001:disruption.venue';
    expect(reopenedIn(effectsOf(venue({ bookedOn: '' }, '2026-11-23T08:00:00Z')))).toEqual([[key, undefined]]);
    expect(reopenedIn(effectsOf(venue({ accessible: 'not-known' }, '2026-11-22T08:00:00Z')))).toEqual([
      [key, undefined],
    ]);
  });

  it('later it is a correction, with its reason, which stands beside what stood before', () => {
    const late = venue({ bookedOn: '' }, '2026-11-20T08:00:00Z');
    expect(sentenceOf(late)).toMatch(/was settled by this on Fri 20 Nov. Say why it is corrected/);
    const { changes, words } = effectsOf(
      venue({ bookedOn: '' }, '2026-11-20T08:00:00Z', { why: ' The hall burnt down. ' }),
    );
    expect(reopenedIn({ changes } as Effects)).toHaveLength(1);
    expect(JSON.stringify(changes)).not.toContain('burnt');
    expect(Object.values(words ?? {})).toEqual(['The hall burnt down.']);
    const first = said('venue', MEETING.ref, 1, { bookedOn: '2026-11-20' });
    const sheets = [
      ...first,
      ...said('venue', MEETING.ref, 1, { place: 'Civic Centre' }),
      { ...(first[0] as SheetEntry), key: 'later', place: 2, value: '', why: 'The hall burnt down.' },
    ];
    const shown = sheetsShown({ ...facts({ sheets, meeting: MEETING }), may: () => true });
    const field = shown.find(({ kind }) => kind === 'venue')?.sheets[0]?.groups[0]?.fields[1];
    expect(field?.before).toEqual(['Fri 20 Nov 2026, by Invented worker-sw (corrected: The hall burnt down.)']);
  });

  it('what still stands by another field, by another sheet, or was settled by a person, stays settled', () => {
    expect(reopenedIn(effectsOf(venue({ accessible: 'arranged' }, '2026-11-20T08:00:00Z')))).toEqual([]);
    const report = { paper: 'carers-report', receivedOn: '2026-11-20', chairHasItOn: '2026-11-20' };
    const papers = (childObligations: readonly Obligation[], ...numbers: readonly number[]) =>
      reopenedIn(
        effectsOf(
          fillIn(
            { ref: MEETING.ref, kind: 'paper', number: 1, fields: { chairHasItOn: '' } },
            facts({
              ...{ meeting: MEETING, childObligations },
              sheets: numbers.flatMap((number) => said('paper', MEETING.ref, number, report)),
            }),
            blended,
            calendar,
          ),
        ),
      );
    const settledHere = done(owed('disruption.carer-report', '', MEETING.ref), '2026-11-23T08:00:00Z');
    expect(papers([settledHere], 1)).toHaveLength(1);
    expect(papers([settledHere], 1, 2)).toEqual([]);
    expect(papers([{ ...settledHere, note: 'She told me.' }], 1)).toEqual([]);
  });

  it('nothing opens again for a meeting that was held', () => {
    const held = { ...MEETING, heldOn: day('2026-11-20') };
    expect(reopenedIn(effectsOf(venue({ bookedOn: '' }, '2026-11-20T08:00:00Z', {}, held)))).toEqual([]);
  });

  it('what it had begun by mistake is owed no more; said again, it is owed again and counted from the right hour', () => {
    const told = owed('missing.told', 'missing-1');
    const sheets = said('missing', placement.key, 1, { startedAt: '2026-11-22T22:00' });
    const back = fill('missing', { startedAt: '' }, facts({ sheets, childObligations: [told] }), { number: 1 });
    expect(effectsOf(back).changes).toContainEqual(
      expect.objectContaining({
        key: told.key,
        to: expect.objectContaining({ override: 'not-required', overrideReason: 'taken back on its sheet' }) as object,
      }),
    );
    const voided = { ...told, override: 'not-required', overrideReason: 'taken back on its sheet' } as Obligation;
    const empty = said('missing', placement.key, 1, { type: 'missing' });
    const again = fill(
      'missing',
      { startedAt: '2026-11-21T22:00' },
      facts({ sheets: empty, childObligations: [voided] }),
      { number: 1 },
    );
    expect(owedIn(effectsOf(again))).toEqual([]);
    expect(effectsOf(again).changes).toContainEqual(
      expect.objectContaining({
        key: told.key,
        to: expect.objectContaining({ override: undefined, due: '2026-11-21' }) as object,
      }),
    );
  });

  it('what was postponed is done all the same, once the fact is there', () => {
    const postponed = { ...owed('disruption.venue', '', MEETING.ref), override: 'postponed' } as Obligation;
    const known = facts({ meeting: MEETING, childObligations: [postponed] });
    expect(
      settledIn(effectsOf(fillIn({ ref: MEETING.ref, kind: 'venue', fields: BOOKED }, known, blended, calendar))),
    ).toEqual([postponed.key]);
  });
});

describe('Domain §10: the day of panel', () => {
  const walsall = profileNamed('walsall-public-pages') as typeof blended;
  const booked = (panelOn: string, childObligations: readonly Obligation[] = [], before: SheetValues = {}) =>
    effectsOf(
      fillIn(
        {
          ref: MEETING.ref,
          kind: 'panel',
          ...(before['panelOn'] === undefined ? {} : { number: 1 }),
          fields: { panelOn },
        },
        facts({
          ...{ meeting: MEETING, childObligations, todaysProcedure: walsall },
          sheets: said('panel', MEETING.ref, 1, before),
        }),
        walsall,
        calendar,
      ),
    );

  it('Walsall: once panel has a day, its papers are due 14 days before; another day is another limit', () => {
    // 14 days before Wed 20 Jan 2027 is Wed 6 Jan; before Mon 11 Jan it is Mon 28 Dec, kept for Boxing Day: Thu 24 Dec.
    expect(owedIn(booked('2027-01-20'))).toEqual([['disruption.panel-papers', '2027-01-06', 'open']]);
    const papers = owed('disruption.panel-papers', '', MEETING.ref);
    const moved = booked('2027-01-11', [papers], { panelOn: '2027-01-20' });
    expect(owedIn(moved)).toEqual([]);
    expect(moved.changes).toContainEqual(
      expect.objectContaining({ key: papers.key, to: expect.objectContaining({ due: '2026-12-24' }) as object }),
    );
    expect(booked('2027-01-11', [{ ...papers, doneAt: '2026-11-20T09:00:00Z' }]).changes).toHaveLength(2);
  });

  it('that the papers are in ends it; where the council has no such limit nothing begins', () => {
    const papers = owed('disruption.panel-papers', '', MEETING.ref);
    const known = facts({ meeting: MEETING, childObligations: [papers] });
    const given = fillIn(
      { ref: MEETING.ref, kind: 'panel', fields: { papersOn: '2026-11-20' } },
      known,
      walsall,
      calendar,
    );
    expect(settledIn(effectsOf(given))).toEqual([papers.key]);
    const elsewhere = fillIn(
      { ref: MEETING.ref, kind: 'panel', fields: { panelOn: '2027-01-20' } },
      facts({ meeting: MEETING }),
      blended,
      calendar,
    );
    expect(owedIn(effectsOf(elsewhere))).toEqual([]);
  });
});

describe('What is said on a sheet', () => {
  it('stands in no plan; two fields are two rows; the register’s row is read with them', () => {
    const { changes, words, key } = effectsOf(fill('support-plan', { needs: 'Sleep.', does: 'Petra rings.' }));
    expect(changes).toMatchObject([
      { change: 'placements', to: {} },
      {
        create: 'sheetEntries',
        row: { field: 'needs', value: { typed: 'needs' }, place: 1, number: 1, by: 'worker-sw' },
      },
      { create: 'sheetEntries', row: { field: 'does', value: { typed: 'does' } } },
    ]);
    expect(words).toEqual({ needs: 'Sleep.', does: 'Petra rings.' });
    expect(key).not.toContain('Sleep');
  });

  it('said again, it is the next row, and what stood before is read with who said it; an empty one takes it back', () => {
    const sheets = said('support-plan', placement.key, 1, { needs: 'Sleep.', money: 'none' });
    const known = facts({ sheets });
    const { changes } = effectsOf(
      fill('support-plan', { needs: 'Sleep and school.', money: '' }, known, { number: 1 }),
    );
    expect(changes.slice(1)).toMatchObject([
      { row: { key: 'entry:support-plan:placement:C-1042:1:needs:2', place: 2 } },
      { row: { field: 'money', place: 2, value: '' } },
    ]);
    const later: SheetEntry = {
      ...(sheets[0] as SheetEntry),
      key: 'later',
      place: 2,
      value: 'Sleep and school.',
      by: 'worker-gone',
    };
    expect(valuesOf([later, ...sheets], sheetKey('support-plan', placement.key, 1))).toEqual({
      needs: 'Sleep and school.',
      money: 'none',
    });
    const shown = sheetsShown({
      ...facts({ sheets: [...sheets, later, { ...later, key: 'third', place: 3, value: '' }] }),
      may: () => false,
    });
    const field = shown.find(({ kind }) => kind === 'support-plan')?.sheets[0]?.groups[0]?.fields[0];
    expect(field).toMatchObject({
      value: undefined,
      before: ['Sleep., by Invented worker-sw', 'Sleep and school., by someone who has left'],
    });
  });

  it('pressed twice it is said once; nothing new is nothing', () => {
    const sheets = said('missing', placement.key, 1, { startedAt: '2026-11-20T22:00' });
    expect(fill('missing', { startedAt: '2026-11-20T22:00' }, facts({ sheets }))).toMatchObject({ value: undefined });
    expect(fill('missing', { startedAt: '2026-11-20T22:00' }, facts({ sheets }), { number: 1 })).toMatchObject({
      value: undefined,
    });
    expect(fill('missing', {}, facts())).toMatchObject({ value: undefined });
  });

  it.each([
    ['a field that is not asked', 'missing', { shoe: 'red' }, 'That is not asked here.'],
    ['a day that is none', 'venue', { bookedOn: '31 Nov' }, 'Day on which it was booked: this is not a day.'],
    ['a day to come', 'venue', { bookedOn: '2026-12-24' }, 'Day on which it was booked: the day is still to come.'],
    ['an hour without its day', 'missing', { startedAt: '10:00' }, 'Since when: give the day and the hour.'],
    ['an hour to come', 'missing', { startedAt: '2026-11-23T10:00' }, 'Since when: the hour is still to come.'],
    ['another choice', 'missing', { type: 'absconded' }, 'Missing or away: choose one.'],
    ['too many words', 'missing', { policeRef: 'x'.repeat(251) }, 'The police’s reference: at most 250 characters.'],
    [
      'coming back before going',
      'missing',
      { startedAt: '2026-11-20T10:00', endedAt: '2026-11-20T09:00' },
      'The child came back after they had gone: one of the two hours is wrong.',
    ],
  ] as const)('refuses %s', (_what, kind, fields, words) => {
    const known = kind === 'venue' ? facts({ meeting: MEETING }) : facts();
    expect(sentenceOf(fill(kind, fields, known))).toBe(words);
  });

  it('a day that may lie ahead does; a sheet that is not there is not filled in', () => {
    expect(effectsOf(fill('support-plan', { reviewOn: '2026-12-24' })).changes).toHaveLength(2);
    expect(sentenceOf(fill('missing', { type: 'away' }, facts(), { number: 7 }))).toBe('There is no such sheet.');
  });

  it('told of a placement without a case, it is kept under the placement', () => {
    const { changes } = effectsOf(fill('support-plan', { needs: 'Sleep.' }, facts({ caseEpisode: undefined })));
    expect(changes[1]).toMatchObject({ row: { case: placement.key } });
  });
});

describe('Domain §13: what a chronology is started from', () => {
  it('has homes, worries, notice, times missing, meetings and endings by day, and nobody’s words', () => {
    const lines = chronologyOf({
      placements: [placement],
      episodes: [
        {
          openedOn: day('2026-11-02'),
          judgedOn: day('2026-11-03'),
          judgement: 'stability-meeting',
          ref: 'IN-2026-0001',
        },
        { openedOn: day('2026-11-18'), ref: 'IN-2026-0002' },
      ] as never,
      endings: [endingWith(), endingWith({ ref: 'PE-2026-0002', leftOn: day('2025-01-09'), inCarePlan: 'yes' })],
      meetings: [meetingWith({ heldOn: day('2026-11-06') }), meetingWith()],
      notices: [{ receivedOn: day('2026-11-10'), withdrawnOn: day('2026-11-12'), givenBy: 'carer' }] as never,
      sheets: [
        ...said('missing', placement.key, 1, { startedAt: '2026-11-08T22:00', endedAt: '2026-11-09T06:00' }),
        ...said('missing', placement.key, 2, { startedAt: '2026-11-19T22:00', type: 'away' }),
        ...said('missing', placement.key, 3, { type: 'away' }),
      ],
    });
    expect(lines.map(({ on, words }) => `${on}: ${words}`)).toEqual([
      'Thu 9 Jan 2025: The placement ended, as the care plan had it (PE-2026-0002)',
      'Fri 10 Jan 2025: Moved to Household H-12, foster care',
      'Mon 2 Nov 2026: The placement was reported to be unstable (IN-2026-0001)',
      'Tue 3 Nov 2026: Judged: a stability meeting (IN-2026-0001)',
      'Fri 6 Nov 2026: Placement stability meeting (SM-2026-0001)',
      'Sun 8 Nov 2026: Missing until Mon 9 Nov 2026',
      'Tue 10 Nov 2026: Notice by the carers',
      'Thu 12 Nov 2026: Notice by the carers withdrawn',
      'Wed 18 Nov 2026: The placement was reported to be unstable (IN-2026-0002)',
      'Thu 19 Nov 2026: Away without authorisation',
      'Fri 20 Nov 2026: The placement ended (PE-2026-0009)',
    ]);
  });
});

describe('Whoever writes without end', () => {
  const many = (count: number, by: string, at: SheetEntry['at']): readonly SheetEntry[] =>
    Array.from({ length: count }, (_, index) => ({
      ...(said('missing', placement.key, 1, { startedAt: '2026-11-19T22:00' })[0] as SheetEntry),
      key: `missing-${by}-${index}`,
      place: index + 1,
      by,
      at,
    }));
  const writes = (sheets: readonly SheetEntry[]) =>
    fill('missing', { endedAt: '2026-11-23T06:00' }, facts({ sheets }), { number: 1 });

  it('goes on tomorrow; a colleague goes on today', () => {
    const own = many(MOST_FIELDS_A_DAY, 'worker-sw', '2026-11-23T08:00:00.000Z');
    expect(sentenceOf(writes(own))).toContain('more than anybody does');
    expect(writes(own.slice(1)).is).toBe('decided');
    expect(writes(many(MOST_FIELDS_A_DAY, 'worker-sw', '2026-11-20T08:00:00.000Z')).is).toBe('decided');
    expect(writes(many(MOST_FIELDS_A_DAY, 'worker-other', '2026-11-23T08:00:00.000Z')).is).toBe('decided');
  });

  it('never makes so many rows of one home that SharePoint shows none of them', () => {
    const there = many(MOST_FIELDS_OF_HOME, 'worker-other', '2026-11-20T08:00:00.000Z');
    expect(sentenceOf(writes(there))).toContain('Ask your IT service');
    expect(writes(there.slice(1)).is).toBe('decided');
    const stops = fill('incident', { what: 'death', knownAt: '2026-11-23T07:00' }, facts({ sheets: there }));
    expect(sentenceOf(stops)).not.toContain('Ask your IT service');
  });
});
