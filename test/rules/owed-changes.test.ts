import { describe, expect, it } from 'vitest';
import {
  oweForPeriod,
  setAside,
  settle,
  type Facts,
  type LocalDate,
  type Obligation,
  type Role,
  type SetAside,
  type Supply,
  type Worker,
} from '#rules';
import { blended, calendar } from './invented-case.ts';

const worker = (id: string, ...roles: readonly Role[]): Worker => ({
  key: `person:${id}`,
  id,
  name: '',
  mail: '',
  roles,
  team: 'Team Wren',
  active: true,
});

const HOLDERS: Partial<Record<Role, Worker>> = {
  'head-of-service': worker('head', 'head-of-service'),
  'safeguarding-unit-manager': worker('unit', 'safeguarding-unit-manager'),
  'independent-reviewing-officer-manager': worker('iro-manager', 'independent-reviewing-officer-manager'),
};

const supply: Supply = {
  holdersOf: (role) => [HOLDERS[role]].filter((one) => one !== undefined),
  worker: () => undefined,
  managerOf: () => undefined,
  meetingsToArrange: () => 0,
  meetingsChairedBy: () => [],
  chairReason: () => undefined,
  invitationsTo: () => [],
  peopleInCaseOf: () => [],
  placementsIn: () => [],
  placementsOf: () => [],
  newCode: (of) => ({ code: 'ABCD2345', mark: `mark-of-${of}` }),
  newRef: (series) => `${series}-0001`,
  isDecided: () => false,
  newId: () => 'id',
};

const circumstances = (actor: Worker, today: LocalDate): Facts => ({
  actor,
  now: `${today}T09:00:00.000Z`,
  today,
  todaysProcedure: blended,
  subjectIds: [],
  may: () => !actor.roles.includes('childs-social-worker'),
  supply,
});

const OWED: Obligation = {
  key: 'owed:IN-2026-0942:instability.support',
  kind: 'instability.support',
  about: 'IN-2026-0942',
  childRef: 'C-1042',
  team: 'Team Wren',
  ownerRole: 'childs-social-worker',
  ownerId: 'worker',
  startsOn: '2026-11-23',
  due: '2026-11-30',
  sum: 'A week.',
  force: 'procedure',
  because: ['Torbay T-40'],
  level: 3,
};

const MANAGER = worker('manager', 'team-manager');
const setAsideBy = (said: Partial<SetAside>, of: Partial<Obligation> = {}, actor = MANAGER) =>
  setAside(
    { key: OWED.key, override: 'postponed', reason: ' The carer is away ', until: '2026-12-04', ...said },
    { ...circumstances(actor, '2026-11-24'), obligation: { ...OWED, ...of }, reports: [] },
  );

const asked = (decision: ReturnType<typeof setAside>): readonly string[] =>
  decision.is === 'asking' ? decision.ask.map(({ ask }) => ask) : [];

describe('Something owed is set aside', () => {
  it('postponed: the new day stands, the old one stays in words, reminders begin anew, the reason is in no plan', () => {
    expect(setAsideBy({})).toMatchObject({
      is: 'decided',
      value: {
        changes: [
          {
            change: 'obligations',
            key: OWED.key,
            to: {
              override: 'postponed',
              overrideReason: { typed: 'reason' },
              overrideBy: 'manager',
              due: '2026-12-04',
              sum: 'Postponed to Fri 4 Dec; before that it was due on Mon 30 Nov. A week.',
              level: 0,
            },
          },
        ],
        steps: [],
        words: { reason: 'The carer is away' },
        did: 'set aside: instability.support, postponed',
      },
    });
  });

  it('waived: the day stays as it was', () => {
    const decision = setAsideBy({ override: 'waived', until: undefined });
    const [change] = decision.is === 'decided' ? (decision.value?.changes ?? []) : [];
    expect(change).not.toHaveProperty('to.due');
    expect(change).toHaveProperty('to.override', 'waived');
  });

  it.each([
    ['without a reason', { reason: ' ' }, {}, 'Say why: the reason is kept with your name and the time.'],
    ['without a new day', { until: undefined }, {}, 'Choose the day until which it is postponed.'],
    ['to a day that is past', { until: '2026-11-24' }, {}, 'The new day is still to come.'],
    ['to an earlier day', { until: '2026-11-27' }, {}, 'The new day is later than the day that stands now.'],
    ['when it is done', {}, { doneAt: '2026-11-24T08:00:00.000Z' }, 'This is done already.'],
    [
      'when the law asks for it',
      {},
      { force: 'law' },
      'The law asks for this: it cannot be waived or postponed. (domain §13)',
    ],
    [
      'when it keeps a child safe while a hold stands',
      {},
      { kind: 'hold.look' },
      'What keeps a child safe while a hold stands cannot be set aside. Lift the hold with the designated officer’s outcome. (ruling: E-01 hold, domain §13)',
    ],
  ] as const)('not %s', (_when, said, of, words) => {
    expect(asked(setAsideBy(said, of))).toEqual([words]);
  });

  it('not by a social worker', () => {
    expect(asked(setAsideBy({}, {}, worker('worker', 'childs-social-worker')))).toEqual([
      'A manager sets something aside, with a reason. (domain §13)',
    ]);
  });
});

describe('Someone says that it is done', () => {
  const said = { key: OWED.key, note: 'Agreed with the carers' };
  const facts = (of: Partial<Obligation> = {}) => ({
    ...circumstances(worker('worker'), '2026-11-24'),
    obligation: { ...OWED, ...of },
  });

  it('it is done by them, at this moment, with their words outside the plan', () => {
    expect(settle(said, facts())).toMatchObject({
      value: {
        changes: [
          { key: OWED.key, to: { doneAt: '2026-11-24T09:00:00.000Z', doneBy: 'worker', note: { typed: 'note' } } },
        ],
        words: { note: 'Agreed with the carers' },
        did: 'done: instability.support',
      },
    });
  });

  it('regulation 9: a Placement Plan that is ready before the move is not asked for once more after it', () => {
    const plan = { key: 'owed:PM-2026-0001:placement.plan-ready', kind: 'placement.plan-ready', about: 'PM-2026-0001' };
    expect(
      settle({ key: plan.key, who: 'The social worker', note: 'Signed on Monday; in the case system' }, facts(plan)),
    ).toMatchObject({
      value: { changes: [{ key: plan.key }, { key: 'owed:PM-2026-0001:planning.placement-plan' }] },
    });
  });

  it('said again, nothing changes', () => {
    expect(settle(said, facts({ doneAt: '2026-11-24T08:00:00.000Z' }))).toMatchObject({ value: undefined });
  });
});

describe('Torbay T-77, T-78: a quarter and a year have ended', () => {
  const opened = (period: 'quarter' | 'year', today: LocalDate) => {
    const decision = oweForPeriod({ period }, circumstances(worker('steady'), today), blended, calendar);
    return decision.is === 'decided' ? decision.value : undefined;
  };

  it('the quarter to 30 September is looked at, named after its last day', () => {
    expect(opened('quarter', '2026-10-05')).toMatchObject({
      key: 'quarter-2026-09-30/owed',
      about: 'quarter-2026-09-30',
      changes: [{ create: 'obligations', row: { about: 'quarter-2026-09-30', childRef: 'council', level: 0 } }],
      steps: [],
    });
  });

  it('the year to 31 March: named after that day until the next one is past', () => {
    expect(opened('year', '2026-04-01')?.about).toBe('year-2026-03-31');
  });

  it('a council that begins long after owes nothing for it', () => {
    expect(opened('year', '2027-03-30')).toBeUndefined();
  });
});
