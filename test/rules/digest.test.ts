import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarFrom,
  digestsOn,
  digestWords,
  escalateObligation,
  escalationOf,
  isDigestTime,
  isWorkingDay,
  obligationFrom,
  obligationsStartedBy,
  preparationPassed,
  present,
  sendDigest,
  type DigestSource,
  type LocalDate,
  type Obligation,
  type Questionnaire,
} from '#rules';
import { circumstances, effectsOf, meetingWith, STAFF, supplied, worker } from '../builders/meeting-facts.ts';
import { blended, calendar, day, placement } from './invented-case.ts';

/* Reminders that people can bear: one card a day at most, on working days. The week of Monday 23 November 2026. */

const MONDAY = day('2026-11-23');
const PEOPLE = [...STAFF, worker('worker-sm', ['service-manager']), worker('worker-hos', ['head-of-service'])];

const owed = (more: Partial<Obligation>): Obligation => ({
  key: 'owed:SM-2026-0001:stability.prepare-child',
  kind: 'stability.prepare-child',
  about: 'SM-2026-0001',
  childRef: 'C-1042',
  team: 'Team Heron',
  ownerRole: 'childs-social-worker',
  ownerId: 'worker-sw',
  startsOn: day('2026-11-02'),
  openedOn: day('2026-11-02'),
  due: day('2026-11-20'),
  sum: '',
  force: 'procedure',
  because: [],
  level: 0,
  ...more,
});

const source = (rows: readonly Obligation[], forms: readonly Questionnaire[] = []): DigestSource => ({
  owed: rows,
  forms,
  holdersOf: (role) => PEOPLE.filter(({ roles }) => roles.includes(role)),
  procedure: blended,
  calendar,
});

/** Who is told on that day, and in which word. */
const told = (on: LocalDate, ...rows: readonly Obligation[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...digestsOn(on, source(rows))].map(([person, items]) => [person, items.map(({ news }) => news)]),
  );

describe('E-79: what is owed is told once a day, in one card', () => {
  it('what went on to somebody else is told to both, once: who has it now, and from whom it came', () => {
    const handed = owed({ ownerBefore: 'worker-ssw', openedOn: MONDAY, due: day('2026-12-11') });
    expect(told(day('2026-11-24'), handed)).toEqual({ 'worker-sw': ['new'], 'worker-ssw': ['went-on'] });
    expect(told(day('2026-11-25'), handed)).toEqual({});
    const lines = [...digestsOn(day('2026-11-24'), source([handed])).values()].map(
      (items) => digestWords(items, day('2026-11-24'), blended, (id) => `Invented ${id}`).groups[0]?.lines[0],
    );
    expect(lines).toEqual([
      'Prepare the child for the stability meeting, and ask how they want to take part (SM-2026-0001), from Invented worker-ssw, by Fri 11 Dec',
      'Prepare the child for the stability meeting, and ask how they want to take part (SM-2026-0001), is with Invented worker-sw now',
    ]);
  });

  it('two working days before its day and on its day, to whoever owes it', () => {
    expect(told(day('2026-11-17'), owed({}))).toEqual({});
    expect(told(day('2026-11-18'), owed({}))).toEqual({ 'worker-sw': ['due-soon'] });
    expect(told(day('2026-11-19'), owed({}))).toEqual({});
    expect(told(day('2026-11-20'), owed({}))).toEqual({ 'worker-sw': ['due-today'] });
  });

  it('a working day late to their manager too, after three to the service manager, after ten to the head of service', () => {
    expect(told(MONDAY, owed({}))).toEqual({ 'worker-sw': ['late'], 'worker-tm': ['late'] });
    expect(told(day('2026-11-24'), owed({}))).toEqual({});
    expect(told(day('2026-11-25'), owed({}))).toEqual({
      'worker-sw': ['late'],
      'worker-tm': ['late'],
      'worker-sm': ['late'],
    });
    expect(told(day('2026-12-04'), owed({}))).toEqual({ 'worker-sm': ['late'], 'worker-hos': ['late'] });
  });

  it('what is still late is told once a week, on its first working day, to whom it is with: it is never silent', () => {
    const after = { 'worker-sw': ['late'], 'worker-sm': ['late'], 'worker-hos': ['late'] };
    expect(told(day('2027-03-01'), owed({}))).toEqual(after);
    for (const later of ['2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05'])
      expect(told(day(later), owed({}))).toEqual({});
    expect(told(day('2027-03-08'), owed({}))).toEqual(after);
  });

  it('the first working day of a week is Tuesday after a bank holiday', () => {
    const easter = calendarFrom([], 'england-and-wales', [day('2027-03-29')]);
    const on = (at: string) => [...digestsOn(day(at), { ...source([owed({})]), calendar: easter }).keys()];
    expect(on('2027-03-30')).toEqual(['worker-sw', 'worker-sm', 'worker-hos']);
    expect(on('2027-03-31')).toEqual([]);
  });

  it('what falls on a weekend, and what was opened on Friday, is told on Monday', () => {
    expect(told(MONDAY, owed({ due: day('2026-11-21') }))).toMatchObject({ 'worker-sw': ['late'] });
    expect(told(MONDAY, owed({ due: day('2026-12-14'), openedOn: day('2026-11-20') }))).toEqual({
      'worker-sw': ['new'],
    });
    expect(told(day('2026-11-24'), owed({ due: day('2026-12-14'), openedOn: day('2026-11-20') }))).toEqual({});
  });

  it('an ending that is told 43 days late does not go to the head of service at once', () => {
    const late = owed({ due: day('2026-10-12'), startsOn: day('2026-10-09'), openedOn: MONDAY });
    const levels = (on: string) => escalationOf(late, day(on), calendar, blended);
    expect(levels('2026-11-23')).toMatchObject({ level: 2, to: ['childs-social-worker'] });
    expect(levels('2026-11-24')).toMatchObject({ level: 3, to: ['childs-social-worker', 'team-manager'] });
    expect(levels('2026-11-26')).toMatchObject({ level: 4 });
    expect(levels('2026-12-07')).toMatchObject({ level: 5, to: ['service-manager', 'head-of-service'] });
    expect(told(day('2026-11-24'), late)).toEqual({ 'worker-sw': ['late'], 'worker-tm': ['late'] });
  });

  it.each([
    ['done', { doneAt: '2026-11-20T09:00:00Z' }],
    ['waived', { override: 'waived' }],
    ['on hold', { override: 'held' }],
    ['for a meeting that is over', { passedOn: '2026-11-19' }],
  ] as const)('nobody is told of what is %s', (_what, more) => {
    expect(told(MONDAY, owed(more as Partial<Obligation>))).toEqual({});
  });
});

describe('What is urgent comes alone, and at once', () => {
  const escalate = (kind: string, due: string) =>
    effectsOf(
      escalateObligation(
        { key: 'owed' },
        {
          ...circumstances('steady', [], supplied({ workers: PEOPLE })),
          obligation: owed({ kind, due: day(due), ownerRole: 'team-manager', ownerId: 'worker-tm' }),
        },
        blended,
        calendar,
      ),
    ).steps.map((step) => [step.do, 'to' in step ? step.to : '']);

  it('CF-13: a judgement that is late is told by itself, and not once more in the digest', () => {
    expect(escalate('instability.judgement', '2026-11-20')).toEqual([
      ['notify', 'worker-tm'],
      ['show-card', 'worker-sm'],
    ]);
    expect(
      told(day('2026-11-25'), owed({ kind: 'instability.judgement', ownerRole: 'team-manager', ownerId: 'worker-tm' })),
    ).toEqual({});
  });

  it('anything else climbs without a card', () => {
    expect(escalate('stability.prepare-child', '2026-11-20')).toEqual([]);
  });
});

describe('A form that is not answered', () => {
  const form = (more: Partial<Questionnaire> = {}): Questionnaire => ({
    key: 'form:1',
    id: '1',
    meeting: 'DM-2026-0001',
    childRef: 'C-1042',
    person: 'worker-ssw',
    personIs: 'worker',
    role: 'supervising-social-worker',
    instrument: 'supervising-social-worker',
    instrumentVersion: '1',
    way: 'teams',
    due: MONDAY,
    state: 'sent',
    sentAt: '2026-11-02T09:00:00.000Z',
    ratherTalk: false,
    toChair: false,
    wrongTries: 0,
    remindedLevel: 2,
    ...more,
  });
  const readers = (...forms: readonly Questionnaire[]) => [...digestsOn(MONDAY, source([], forms)).keys()];

  it('is in the digest of whoever answers in Teams, and of the worker who helps a family', () => {
    expect(readers(form())).toEqual(['worker-ssw']);
    expect(readers(form({ person: 'circle:1', personIs: 'circle', way: 'post', workerId: 'worker-sw' }))).toEqual([
      'worker-sw',
    ]);
  });

  it.each([
    ['whom a letter reminds', { person: 'circle:1', personIs: 'circle', way: 'mail', workerId: 'worker-sw' }],
    ['who would rather talk', { ratherTalk: true }],
    ['to whom it was sent today', { sentAt: '2026-11-23T08:00:00.000Z' }],
    ['whose reminder is not allowed', { remindedLevel: 0 }],
  ] as const)('is in nobody’s for one %s', (_whom, more) => {
    expect(readers(form(more))).toEqual([]);
  });
});

describe('When it goes', () => {
  it('on working days from half past eight, once a person and day', () => {
    expect(isDigestTime('2026-11-23T08:29', calendar)).toBe(false);
    expect(isDigestTime('2026-11-23T08:30', calendar)).toBe(true);
    expect(isDigestTime('2026-11-21T09:00', calendar)).toBe(false);
    expect(effectsOf(sendDigest({ person: 'worker-sw' }, circumstances('steady')))).toMatchObject({
      key: 'digest-2026-11-23/worker-sw',
      changes: [],
      steps: [{ do: 'show-card', to: 'worker-sw', card: 'digest', about: 'digest-2026-11-23' }],
    });
  });
});

describe('Its words', () => {
  it('are by child, late first, with whom it is where it is not one’s own', () => {
    const rows = [
      owed({ due: day('2026-11-23'), key: 'a' }),
      owed({ due: day('2026-11-20'), key: 'b', kind: 'stability.two-part-reason' }),
      owed({ due: day('2026-11-20'), key: 'c', childRef: 'C-1046', ownerRole: 'team-manager', ownerId: 'worker-x' }),
    ];
    const items = digestsOn(MONDAY, source(rows));
    expect(digestWords(items.get('worker-sw') ?? [], MONDAY, blended, () => undefined)).toEqual({
      summary: '1 late, 1 due today',
      groups: [
        {
          childRef: 'C-1042',
          lines: [
            'Record why the meeting is in two parts, and tell the child (SM-2026-0001), late since Fri 20 Nov',
            'Prepare the child for the stability meeting, and ask how they want to take part (SM-2026-0001), due today, Mon 23 Nov',
          ],
          more: 0,
        },
      ],
      more: 0,
    });
    expect(digestWords(items.get('worker-sm') ?? [], MONDAY, blended, () => 'Invented X').groups).toEqual([
      expect.objectContaining({
        childRef: 'C-1046',
        lines: [expect.stringContaining('with Invented X, late since Fri 20 Nov')],
      }),
    ]);
  });

  it('stop where a phone would scroll: three lines of a child, six children', () => {
    const many = Array.from({ length: 40 }, (_, at) => owed({ key: String(at), childRef: `C-${1000 + (at % 8)}` }));
    const words = digestWords(digestsOn(MONDAY, source(many)).get('worker-sw') ?? [], MONDAY, blended, () => undefined);
    expect(words.summary).toBe('40 late');
    expect(words.groups.map(({ lines, more }) => [lines.length, more])).toEqual(Array(6).fill([3, 2]));
    expect(words.more).toBe(2);
  });
});

describe('A year of twenty cases in which nobody ticks anything', () => {
  const year = Array.from({ length: 365 }, (_, at) => addDays(day('2026-01-05'), at));

  /** A report that comes to a stability meeting and then to an ending, begun for a child every eighteenth day. */
  const PATH = [
    'reported',
    'judged-unmanageable',
    'stability-booked',
    'stability-held',
    'placement-ended',
    'disruption-required',
    'disruption-dated',
    'questionnaire-issued',
    'disruption-held',
  ] as const;

  /** The meetings that are held on that day: a week after each case began. */
  const heldBy = (
    on: LocalDate,
    rows: readonly Obligation[],
  ): readonly (readonly [about: string, heldOn: LocalDate])[] =>
    [...new Set(rows.map(({ about }) => about))].flatMap((about) =>
      addDays(present(year[Number(about.slice(3))]), 7) === on ? [[about, on] as const] : [],
    );

  const begun = (on: LocalDate, at: number): readonly Obligation[] =>
    at % 18 !== 0
      ? []
      : PATH.flatMap((moment) =>
          obligationsStartedBy(
            moment,
            { day: on, provider: 'in-house', setting: 'foster-care', outOfArea: false, meetingOn: addDays(on, 7) },
            blended,
            calendar,
          ),
        ).map((draft) => {
          const childRef = `C-${2000 + at}`;
          const owners = { about: `IN-${at}`, placement: { ...placement, childRef, key: `placement:${childRef}` } };
          return { ...obligationFrom(draft, owners, supplied({ workers: PEOPLE })), openedOn: on };
        });

  it('nobody has more than one card a day, and none on a day off, where one by one they would be thousands', () => {
    const rows: Obligation[] = [];
    const cards = new Map<string, number>();
    let things = 0;
    for (const [at, on] of year.entries()) {
      rows.push(...begun(on, at));
      if (!isWorkingDay(on, calendar)) continue;
      for (const [person, items] of digestsOn(on, source(rows))) {
        cards.set(person, (cards.get(person) ?? 0) + 1);
        things += items.length;
      }
    }
    expect(year.filter((on) => isWorkingDay(on, calendar))).toHaveLength(253);
    // Most of all to the service manager, who stands over everyone: 239 cards on 253 working days; 1,638 cards to nine people.
    expect(Math.max(...cards.values())).toBe(239);
    expect([...cards.values()].reduce((sum, count) => sum + count, 0)).toBe(1638);
    expect(things).toBeGreaterThan(50_000);
  });

  it('once a meeting was held, nothing that was to be done for it climbs or is told again; whoever chaired is asked once', () => {
    const rows = new Map<string, Obligation>();
    const closed: string[] = [];
    const put = (row: Obligation) => rows.set(row.key, { ...rows.get(row.key), ...row });
    for (const [at, on] of year.entries()) {
      for (const row of begun(on, at)) put(row);
      for (const [about, heldOn] of heldBy(on, [...rows.values()])) {
        const open = [...rows.values()].filter((row) => row.about === about);
        const owners = { about, placement, meeting: meetingWith({ ref: about, chairId: 'worker-chair' }) };
        const { changes } = preparationPassed(
          `${about}/held`,
          { heldOn, today: on, meeting: owners.meeting, open, owners },
          { supply: supplied({ workers: PEOPLE }), now: `${on}T09:00:00Z` },
          calendar,
        );
        for (const change of changes) {
          if ('create' in change) put({ ...(change.row as Obligation), openedOn: on });
          else put({ ...(rows.get(change.key) as Obligation), ...(change.to as Partial<Obligation>) });
          closed.push('key' in change ? change.key : '');
        }
      }
      if (!isWorkingDay(on, calendar)) continue;
      const told = [...digestsOn(on, source([...rows.values()])).values()].flat();
      const past = told.filter(({ key }) => rows.get(key)?.passedOn !== undefined);
      expect(past.map(({ key }) => [on, key])).toEqual([]);
      for (const row of rows.values())
        if (row.passedOn !== undefined) expect(escalationOf(row, on, calendar, blended)).toEqual({ level: 0, to: [] });
    }
    const passed = [...rows.values()].filter(({ passedOn }) => passedOn !== undefined);
    expect(passed.length).toBeGreaterThan(100);
    // One question for each of the twenty cases whose meeting was held in the year.
    expect([...rows.values()].filter(({ kind }) => kind === 'meeting.close-preparation')).toHaveLength(20);
  });
});
