import { describe, expect, it } from 'vitest';
import { isCrisis, judgementPrompts, offeredJudgements, type Profile } from '#rules';
import { blended, torbay } from './invented-case.ts';

describe('CF-13: what the manager is asked and offered', () => {
  it('each prompt of the built-in profiles is known by its id', () => {
    expect(judgementPrompts(blended).map(({ id }) => id)).toEqual([
      'immediate-danger',
      'notice-given',
      'refuses-to-return',
      'injury-or-police',
      'allegation',
      'carers-children-at-risk',
      'support-has-failed',
      'move-being-sought',
      'carers-health',
      'school-has-broken-down',
    ]);
  });

  it('a council’s own prompt keeps its place as its id', () => {
    const own: Profile = {
      ...blended,
      instability: {
        ...blended.instability,
        judgement: { ...blended.instability.judgement, prompts: [{ is: 'Is there a pet?', source: 'Our own rule' }] },
      },
    };
    expect(judgementPrompts(own)).toEqual([{ id: 'own-1', words: 'Is there a pet?', because: 'Our own rule' }]);
  });

  it.each([
    ['immediate-danger', true],
    ['notice-given', true],
    ['refuses-to-return', true],
    ['injury-or-police', true],
    ['allegation', true],
    ['carers-children-at-risk', true],
    ['support-has-failed', false],
    ['move-being-sought', true],
    ['carers-health', false],
    ['school-has-broken-down', false],
    ['own-1', false],
  ])('“%s” means a crisis: %s', (prompt, crisis) => {
    expect(isCrisis([prompt])).toBe(crisis);
  });

  const offered = (changed: Partial<Parameters<typeof offeredJudgements>[0]>, profile: Profile = torbay) =>
    offeredJudgements(
      { setting: 'foster-care', provider: 'in-house', crisis: false, holdStanding: false, triggers: [], ...changed },
      profile,
    );
  const refused = (list: ReturnType<typeof offered>) =>
    list.filter((one) => one.refused !== undefined).map(({ outcome }) => outcome);

  it('all seven, each in words and with its source', () => {
    const list = offered({});
    expect(list.map(({ outcome }) => outcome)).toEqual([
      'support',
      'fostering-support-meeting',
      'planning-review',
      'stability-meeting',
      'earlier-case-review',
      'move-towards-an-ending',
      'no-concern',
    ]);
    expect(refused(list)).toEqual([]);
    expect(list.map(({ words }) => words)).toEqual([
      'Manageable: more support, and look again',
      'A fostering support meeting',
      'A planning meeting, to settle day-to-day arrangements',
      'Cannot be managed as it is: a stability meeting',
      'Bring the next case review forward',
      'Move towards a planned ending, by way of a case review',
      'No concern, with the reason',
    ]);
    expect(list[3]?.because).toBe('Torbay T-45');
  });

  it('CF-26: in a crisis no fostering support meeting', () => {
    expect(refused(offered({ crisis: true }))).toEqual(['fostering-support-meeting']);
  });

  it('CF-26: outside foster care no fostering support meeting', () => {
    expect(refused(offered({ setting: 'childrens-home' }))).toEqual(['fostering-support-meeting']);
  });

  it('T-04: where the procedure does not reach, no stability meeting', () => {
    expect(refused(offered({ setting: 'with-parents' }))).toEqual(['fostering-support-meeting', 'stability-meeting']);
  });

  it('E-01: while a hold stands, nothing', () => {
    expect(refused(offered({ holdStanding: true }))).toHaveLength(7);
  });
});
