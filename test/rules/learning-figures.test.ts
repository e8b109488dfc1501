import { describe, expect, it } from 'vitest';
import {
  type Action,
  type Ending,
  ENDING_REASON_WORDS,
  ENDING_REASONS,
  figuresOfEnding,
  figuresOfMeeting,
  type Invitation,
  kindOfProviderOf,
  type Meeting,
  type MeetingRecords,
  type Obligation,
  PLACEMENT_TYPE_WORDS,
  placementTypesOn,
  PROVIDER_CODES,
  type Questionnaire,
  reasonWarnings,
} from '#rules';
import { addMonths } from '../../rules/learning/months.ts';
import { placement, placementWith } from './invented-case.ts';

const TODAY = '2027-04-10';
const SECRET = 'Words that somebody wrote';

const meeting = (changed: Partial<Meeting> = {}): Meeting => ({
  key: 'm',
  ref: 'DM-2026-0031',
  kind: 'disruption',
  about: 'PE-2026-0003',
  childRef: 'C-1042',
  placement: placement.key,
  team: 'Team Heron',
  state: 'minuted',
  coordinatorId: 'worker-unit',
  chairId: 'worker-chair',
  from: '2026-06-22',
  by: '2026-08-03',
  sum: SECRET,
  lengthMinutes: 120,
  online: false,
  format: 'single',
  workerSays: 'go',
  heldOn: '2026-07-06',
  record: SECRET,
  overview: SECRET,
  decisions: SECRET,
  profile: 'blended-default',
  profileVersion: '1',
  ...changed,
});
const ending = (changed: Partial<Ending> = {}): Ending => ({
  key: 'e',
  ref: 'PE-2026-0003',
  childRef: 'C-1042',
  placement: placement.key,
  team: 'Team Heron',
  reporterId: 'worker-sw',
  reportedAt: '2026-05-11T09:00:00.000Z',
  leftOn: '2026-05-11',
  inCarePlan: 'no',
  route: 'after-review',
  match: 'panel-agreed',
  required: 'required',
  reason: SECRET,
  toCheck: false,
  state: 'closed',
  profile: 'blended-default',
  profileVersion: '1',
  ...changed,
});
const invited = (part: Invitation['part'], changed: Partial<Invitation> = {}): Invitation => ({
  key: part,
  meeting: 'm',
  childRef: 'C-1042',
  person: 'somebody',
  personIs: 'circle',
  name: SECRET,
  part,
  way: 'mail',
  decision: 'invite',
  because: [],
  sitting: 1,
  reply: 'none',
  delivery: 'sent',
  ...changed,
});
const form = (role: Questionnaire['role'], changed: Partial<Questionnaire> = {}): Questionnaire => ({
  key: role,
  id: 'f',
  meeting: 'm',
  childRef: 'C-1042',
  person: 'somebody',
  personIs: 'circle',
  role,
  instrument: 'x',
  instrumentVersion: '1',
  way: 'mail',
  due: '2026-06-30',
  state: 'returned',
  ratherTalk: false,
  toChair: false,
  wrongTries: 0,
  remindedLevel: 0,
  ...changed,
});
const owed = (kind: string, changed: Partial<Obligation> = {}): Obligation => ({
  key: kind,
  kind,
  about: 'PE-2026-0003',
  childRef: 'C-1042',
  team: 'Team Heron',
  ownerRole: 'minute-taker',
  startsOn: '2026-07-06',
  due: '2026-07-13',
  sum: '',
  force: 'procedure',
  because: [],
  level: 0,
  ...changed,
});
const action = (due: Action['due'], doneAt?: Action['doneAt']): Action => ({
  key: due,
  meeting: 'm',
  childRef: 'C-1042',
  what: SECRET,
  measure: SECRET,
  ownerId: 'worker-sw',
  due,
  funding: 'none',
  doneAt,
});
const records = (changed: Partial<MeetingRecords> = {}): MeetingRecords => ({
  meeting: meeting(),
  invitations: [],
  questionnaires: [],
  actions: [],
  obligations: [],
  exceptions: [],
  ...changed,
});
const rowWith = (changed: Partial<MeetingRecords> = {}) =>
  figuresOfEnding({ ending: ending(), placement, meeting: records(changed) }, TODAY).meeting;

describe('Torbay T-77: the row of an ending', () => {
  it('is made of the records, in codes', () => {
    const row = figuresOfEnding(
      {
        ending: ending(),
        placement,
        meeting: records({
          invitations: [
            invited('advocate'),
            invited('foster-carer', { reply: 'accepted' }),
            invited('parent', { reply: 'declined' }),
          ],
          questionnaires: [
            form('child', { participation: 'PN6: a drawing of the house' }),
            form('parent'),
            form('foster-carer', { state: 'sent' }),
            form('foster-carer', { state: 'withdrawn' }),
            form('school', { state: 'to-send' }),
            form('health-professional'),
          ],
          actions: [
            action('2026-08-01', '2026-07-30T10:00:00.000Z'),
            action('2026-08-02', '2026-08-03T10:00:00.000Z'),
            action('2026-09-01'),
            action('2027-06-01'),
          ],
          obligations: [
            owed('disruption.minutes', { doneAt: '2026-07-13T16:00:00.000Z' }),
            owed('disruption.to-panel', { doneAt: '2026-07-20T16:00:00.000Z' }),
            owed('disruption.panel-considered'),
          ],
        }),
        earlierMeetings: [
          { kind: 'stability', heldOn: '2026-04-01' },
          { kind: 'support', heldOn: '2026-02-02' },
          { kind: 'planning', heldOn: '2026-05-01' },
          { kind: 'stability', heldOn: '2026-05-20' },
          { kind: 'stability' },
        ],
        otherEndings: [{ leftOn: '2025-08-01', inCarePlan: 'no' }],
        later: { reason: 'CREQB', factors: ['home-8'] },
      },
      TODAY,
    );
    expect(row).toEqual({
      kind: 'ending',
      row: 'PE-2026-0003',
      on: '2026-05-11',
      team: 'Team Heron',
      setting: 'foster-care',
      kindOfProvider: 'in-house',
      outOfArea: false,
      type: 'unplanned',
      reason: 'CREQB',
      placementType: undefined,
      providerCode: undefined,
      returnChecks: ['no-type'],
      need: 'required',
      outcome: 'held',
      notHeldBecause: undefined,
      meeting: {
        timing: 'in-window',
        outsideBecause: undefined,
        chair: 'independent',
        participation: 'PN6',
        advocacy: 'taken',
        carers: 'not-known',
        parents: 'views-only',
        questionnaires: {
          child: { asked: 1, returned: 1 },
          parents: { asked: 1, returned: 1 },
          carers: { asked: 1, returned: 0 },
          others: { asked: 1, returned: 1 },
        },
        actions: { inTime: 1, late: 1, overdue: 1, open: 1 },
        minutes: 'in-time',
        learning: undefined,
        dipSample: undefined,
        panel: 'sent',
      },
      before: 'yes',
      daysBefore: 40,
      factors: ['home-8'],
      repeat: 'yes',
    });
    expect(JSON.stringify(row)).not.toContain(SECRET);
    expect(JSON.stringify(row)).not.toContain('drawing');
    expect(JSON.stringify(row)).not.toMatch(/worker-|C-1042|A\.B\./);
  });

  it.each([
    [
      { inCarePlan: 'yes', required: 'not-required' },
      undefined,
      { type: 'planned', need: 'not-required', outcome: 'none' },
    ],
    [{ required: 'undecided', inCarePlan: 'not-known' }, undefined, { type: 'not-known', outcome: 'none' }],
    [
      { required: 'consider', inCarePlan: 'changed-lately' },
      undefined,
      { need: 'considered', outcome: 'not-held', notHeldBecause: 'not-known' },
    ],
    [
      { state: 'open' },
      meeting({ heldOn: undefined }),
      { outcome: 'ahead', meeting: undefined, notHeldBecause: undefined },
    ],
  ] as const)('%j: what became of the meeting', (changed, itsMeeting, expected) => {
    const its = itsMeeting === undefined ? undefined : records({ meeting: itsMeeting });
    expect(figuresOfEnding({ ending: ending(changed), placement, meeting: its }, TODAY)).toMatchObject(expected);
  });

  it('why no meeting was held is a code that a person chose', () => {
    const row = figuresOfEnding({ ending: ending(), placement, later: { notHeldBecause: 'one-off-event' } }, TODAY);
    expect(row.notHeldBecause).toBe('one-off-event');
  });

  it('what nobody looked at is not known; what was looked at and is not there is no', () => {
    expect(figuresOfEnding({ ending: ending(), placement }, TODAY)).toMatchObject({
      before: 'not-known',
      repeat: 'not-known',
    });
    const looked = { earlierMeetings: [], otherEndings: [{ leftOn: '2025-05-11', inCarePlan: 'no' }] } as const;
    expect(figuresOfEnding({ ending: ending(), placement, ...looked }, TODAY)).toMatchObject({
      before: 'no',
      repeat: 'no',
    });
    const planned = { otherEndings: [{ leftOn: '2026-01-01', inCarePlan: 'yes' }] } as const;
    expect(figuresOfEnding({ ending: ending(), placement, ...planned }, TODAY).repeat).toBe('no');
  });

  it.each([
    ['2026-06-19', 'early'],
    ['2026-06-22', 'in-window'],
    ['2026-08-03', 'in-window'],
    ['2026-08-04', 'late'],
  ] as const)('held on %s it was %s', (heldOn, timing) => {
    expect(rowWith({ meeting: meeting({ heldOn }) })).toMatchObject({
      timing,
      outsideBecause: timing === 'in-window' ? undefined : 'not-known',
    });
  });

  it.each([
    ['chosen with the day', { outOfWindowBecause: 'no-chair' }, 'no-chair'],
    ['said when it was recorded', { heldOnBecause: 'child-asked' }, 'child-asked'],
    [
      'said of the day it was held, over what was said when another day was chosen',
      { outOfWindowBecause: 'no-chair', heldOnBecause: 'people-could-not' },
      'people-could-not',
    ],
  ] as const)('why it was late is the reason %s', (_when, because, outsideBecause) => {
    expect(rowWith({ meeting: meeting({ heldOn: '2026-08-04', ...because }) })).toMatchObject({ outsideBecause });
    expect(rowWith({ meeting: meeting({ heldOn: '2026-07-07', ...because }) })?.outsideBecause).toBeUndefined();
  });

  it('CF-09: what a manager considered and decided against was considered and is not held', () => {
    const decided = ending({ required: 'not-required' });
    const later = { decidedNotHeld: true, notHeldBecause: 'report-instead' } as const;
    expect(figuresOfEnding({ ending: decided, placement, later }, TODAY)).toMatchObject({
      need: 'considered',
      outcome: 'not-held',
      notHeldBecause: 'report-instead',
    });
    expect(figuresOfEnding({ ending: decided, placement, later: { decidedNotHeld: true } }, TODAY)).toMatchObject({
      outcome: 'not-held',
      notHeldBecause: 'not-known',
    });
    expect(figuresOfEnding({ ending: decided, placement }, TODAY)).toMatchObject({
      need: 'not-required',
      outcome: 'none',
    });
  });

  it('a chair for whom an exception was recorded is one, a reason alone is none; without a chair nothing is known', () => {
    expect(rowWith({ exceptions: [{ candidateId: 'worker-chair' }] })?.chair).toBe('exception');
    expect(rowWith({ exceptions: [{ candidateId: 'worker-other' }] })?.chair).toBe('independent');
    expect(rowWith({ meeting: meeting({ chairReason: 'She knows the law.' }) })?.chair).toBe('independent');
    expect(rowWith({ meeting: meeting({ chairId: undefined }) })?.chair).toBe('not-known');
  });

  it.each([
    [[owed('disruption.advocate-offer', { doneAt: '2026-06-01T09:00:00.000Z' })], 'not-taken'],
    [[owed('disruption.advocate-offer', { due: '2026-06-01' })], 'not-offered'],
    [[owed('disruption.advocate-offer', { due: undefined })], 'not-known'],
    [[], 'not-known'],
  ] as const)('without an advocate invited, the offer says whether one was offered', (obligations, advocacy) => {
    expect(rowWith({ obligations })?.advocacy).toBe(advocacy);
  });

  it.each([
    [[], [], 'not-known'],
    [[invited('parent', { decision: 'left-out' })], [], 'not-invited'],
    [[invited('parent', { decision: 'not-informed' })], [], 'not-invited'],
    [[invited('parent', { decision: 'views-only' })], [form('parent')], 'views-only'],
    [[invited('parent', { reply: 'declined' })], [form('parent', { state: 'sent' })], 'neither'],
    [[invited('parent')], [form('parent')], 'not-known'],
  ] as const)('how parents took part, where the minutes do not say it', (invitations, questionnaires, parents) => {
    expect(rowWith({ invitations, questionnaires })?.parents).toBe(parents);
  });

  it.each([
    [undefined, 'not-known'],
    [owed('disruption.minutes', { due: undefined }), 'not-known'],
    [owed('disruption.minutes', { doneAt: '2026-07-14T09:00:00.000Z' }), 'late'],
    [owed('disruption.minutes'), 'not-yet'],
    [owed('disruption.minutes', { due: '2027-05-01' }), 'not-known'],
  ] as const)('minutes in the days that the procedure gives', (one, minutes) => {
    expect(rowWith({ obligations: one === undefined ? [] : [one] })?.minutes).toBe(minutes);
  });

  it.each([
    [[], undefined, 'not-known'],
    [[owed('disruption.to-panel')], undefined, 'not-sent'],
    [[owed('disruption.panel-considered', { doneAt: '2026-09-01T09:00:00.000Z' })], undefined, 'considered'],
    [[owed('disruption.to-panel')], 'asked-for-more', 'asked-for-more'],
  ] as const)('what panel answered', (obligations, panel, expected) => {
    const row = figuresOfEnding(
      { ending: ending(), placement, meeting: records({ obligations }), later: { panel } },
      TODAY,
    );
    expect(row.meeting?.panel).toBe(expected);
  });

  it('what the minutes say wins over what can be read off the other records', () => {
    const later = {
      outsideBecause: 'no-chair',
      chair: 'not-independent',
      participation: 'PN1',
      advocacy: 'taken',
      carers: 'came',
      parents: 'neither',
      learning: [{ theme: 'practice', changed: false }],
      dipSample: 'good',
    } as const;
    const late = records({ meeting: meeting({ heldOn: '2026-09-01' }) });
    expect(figuresOfEnding({ ending: ending(), placement, meeting: late, later }, TODAY).meeting).toMatchObject(later);
  });
});

describe('The row of a meeting that was held', () => {
  const stability = meeting({ ref: 'SM-2026-0142', kind: 'stability', from: '2026-07-01', by: '2026-07-08' });
  const rowOf = (
    changed: Partial<Parameters<typeof figuresOfMeeting>[0]>,
    today: typeof TODAY | '2026-11-01' = TODAY,
  ) => figuresOfMeeting({ ...records({ meeting: stability }), placement, ...changed }, today);

  it('a disruption meeting stands in the row of its ending, and one that was not held in none', () => {
    expect(rowOf({ meeting: meeting() })).toBeUndefined();
    expect(rowOf({ meeting: { ...stability, heldOn: undefined } })).toBeUndefined();
  });

  it.each([
    [{}, TODAY, 'still-there', 'still-there'],
    [{}, '2026-11-01', 'still-there', 'too-early'],
    [{ ending: { leftOn: '2026-09-01', inCarePlan: 'no' } }, TODAY, 'ended-unplanned', 'ended-unplanned'],
    [{ ending: { leftOn: '2026-12-01', inCarePlan: 'changed-lately' } }, TODAY, 'still-there', 'moved-as-planned'],
    [{ ending: { leftOn: '2026-09-01', inCarePlan: 'not-known' } }, TODAY, 'not-known', 'not-known'],
    [{ placement: placementWith({ endedOn: '2026-10-06' }) }, TODAY, 'not-known', 'not-known'],
  ] as const)('three and six months after: %j on %s', (changed, today, three, six) => {
    expect(rowOf(changed, today)).toMatchObject({
      kind: 'stability',
      row: 'SM-2026-0142',
      on: '2026-07-06',
      afterThreeMonths: three,
      afterSixMonths: six,
    });
  });

  it.each([
    ['foster-care', 'in-house', 'in-house'],
    ['foster-care', 'agency', 'agency'],
    ['foster-care', 'other-authority', 'other'],
    ['connected-persons', 'none', 'connected'],
    ['childrens-home', 'agency', 'residential'],
    ['supported-accommodation', 'agency', 'supported'],
    ['with-parents', 'none', 'other'],
  ] as const)('%s, %s counts as %s', (setting, provider, kind) => {
    expect(kindOfProviderOf({ setting, provider })).toBe(kind);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', -12, '2025-12-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-15', 1, '2026-12-15'],
  ] as const)('%s and %d months is %s', (day, months, then) => {
    expect(addMonths(day, months)).toBe(then);
  });
});

describe('The national codes', () => {
  it('there are twelve reasons, four of which the national wording calls not planned', () => {
    expect(ENDING_REASONS).toHaveLength(12);
    expect(ENDING_REASONS.filter((code) => ENDING_REASON_WORDS[code].move === 'not-planned')).toEqual([
      'CREQB',
      'CREQO',
      'CHILD',
      'LAREQ',
    ]);
  });

  it('from April 2025 the types of placement lose H5, P2 and Z1 and gain Z11 to Z14, of which no label is made up', () => {
    const [until, from] = [placementTypesOn('2025-03-31'), placementTypesOn('2025-04-01')];
    expect(until.filter((code) => !from.includes(code))).toEqual(['H5', 'P2', 'Z1']);
    expect(from.filter((code) => !until.includes(code))).toEqual(['Z11', 'Z12', 'Z13', 'Z14']);
    expect(from).toHaveLength(29);
    expect(from.filter((code) => !Object.hasOwn(PLACEMENT_TYPE_WORDS, code))).toEqual(['Z11', 'Z12', 'Z13', 'Z14']);
    expect(PROVIDER_CODES).toEqual(['PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5']);
  });

  it.each([
    [{ reason: 'CREQB' }, []],
    [{}, ['The return asks for a reason.']],
    [{ placementType: 'T1' }, []],
    [
      { reason: 'CREQB', nextPlacementType: 'T4' },
      ['Around a temporary placement no reason is given: leave it empty.'],
    ],
    [
      { reason: 'CUSTOD', age: 9 },
      ['Nobody under ten is taken into custody: look at the reason or the date of birth.'],
    ],
    [{ reason: 'CUSTOD', age: 10 }, []],
    [{ reason: 'CUSTOD' }, []],
    [{ reason: 'OTHER' }, ['Does none of the others fit? This code is for exceptions, and is used far too often.']],
  ] as const)('%j is looked at again: %j', (facts, warnings) => {
    expect(reasonWarnings(facts)).toEqual(warnings);
  });
});
