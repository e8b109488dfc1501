import { describe, expect, it } from 'vitest';
import { askToJudgeAgain, escalateObligation, type Episode, type Obligation, type Worker } from '#rules';
import { circumstances, effectsOf, STAFF, supplied, worker } from '../builders/meeting-facts.ts';
import { blended, calendar, day } from './invented-case.ts';

/* What the clock does by itself, on Monday 23 November 2026. */

const OWED: Obligation = {
  key: 'owed:SM-2026-0001:stability.prepare-child',
  kind: 'stability.prepare-child',
  about: 'SM-2026-0001',
  childRef: 'C-1042',
  team: 'Team Heron',
  ownerRole: 'childs-social-worker',
  ownerId: 'worker-sw',
  startsOn: day('2026-11-16'),
  due: day('2026-11-20'),
  sum: '',
  force: 'procedure',
  because: [],
  level: 0,
};
const escalate = (more: Partial<Obligation> = {}, workers: readonly Worker[] = STAFF) =>
  escalateObligation(
    { key: OWED.key },
    { ...circumstances('steady', [], supplied({ workers })), obligation: { ...OWED, ...more } },
    blended,
    calendar,
  );
const toldOf = (...args: Parameters<typeof escalate>) =>
  effectsOf(escalate(...args)).steps.map((step) => [step.do, 'to' in step ? step.to : '']);

/** What is urgent comes alone. */
const URGENT = { kind: 'stability.chair' };

describe('E-79: what is late climbs the council’s ladder', () => {
  it('a working day late, the level is saved, and the digest of the day tells of it: no card of its own', () => {
    const effects = effectsOf(escalate());
    expect(toldOf()).toEqual([]);
    const level = (effects.changes[0] as { to: { level: number } }).to.level;
    expect(effects).toMatchObject({
      key: `${OWED.key}/level-${level}`,
      changes: [{ change: 'obligations', key: OWED.key }],
    });
    expect(escalate({ level })).toMatchObject({ is: 'decided', value: undefined });
  });

  it('a meeting that has no chair is told of at once: a line in the feed to whose it is, a card to whoever stands above', () => {
    expect(toldOf(URGENT)).toEqual([
      ['notify', 'worker-sw'],
      ['show-card', 'worker-tm'],
    ]);
  });

  it('whoever stands over the team is told, and where nobody does, whoever has the role', () => {
    const other = worker('worker-tm-9', ['team-manager'], { team: 'Team Wren' });
    expect(toldOf(URGENT, [other, ...STAFF])).toContainEqual(['show-card', 'worker-tm']);
    expect(toldOf({ ...URGENT, team: 'Team Nobody' }, [other])).toContainEqual(['show-card', 'worker-tm-9']);
  });

  it('who owes it themselves is not told of it as their own manager', () => {
    expect(toldOf({ ...URGENT, ownerId: 'worker-tm' })).toEqual([['notify', 'worker-tm']]);
  });

  it.each([
    ['done', { doneAt: '2026-11-20T09:00:00Z' }],
    ['waived', { override: 'waived' }],
    ['not required any more', { override: 'not-required' }],
    ['on hold', { override: 'held' }],
    ['without a day', { due: undefined }],
    ['due in a month', { due: '2026-12-23' }],
  ] as const)('nobody is told of what is %s', (_what, more) => {
    expect(escalate(more as Partial<Obligation>)).toMatchObject({ is: 'decided', value: undefined });
  });

  it('what was postponed climbs again from its new day', () => {
    expect(toldOf({ ...URGENT, override: 'postponed' })).toHaveLength(2);
    expect(escalate({ override: 'postponed', due: day('2026-12-23') })).toMatchObject({ value: undefined });
  });
});

describe('Torbay T-46, T-48: support is looked at again', () => {
  const ask = (more: Partial<Episode>) =>
    askToJudgeAgain(
      { episode: 'IN-2026-0001' },
      {
        ...circumstances('steady'),
        episode: {
          ref: 'IN-2026-0001',
          managerId: 'worker-tm',
          state: 'supporting',
          recheckOn: '2026-11-23',
          ...more,
        } as Episode,
      },
    );

  it('on its day its manager has the card on which they judge, once', () => {
    expect(effectsOf(ask({}))).toMatchObject({
      key: 'IN-2026-0001/recheck-2026-11-23',
      changes: [],
      steps: [{ do: 'show-card', to: 'worker-tm', card: 'judgement', about: 'IN-2026-0001' }],
    });
  });

  it.each([
    ['the day before', { recheckOn: '2026-11-24' }],
    ['for a case that went on to a meeting', { state: 'meeting' }],
    ['where no day was set', { recheckOn: undefined }],
  ] as const)('not %s', (_when, more) => {
    expect(ask(more)).toMatchObject({ is: 'decided', value: undefined });
  });
});
