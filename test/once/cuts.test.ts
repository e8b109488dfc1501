import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryOut } from '../../bot/casework/plans/carry-out.ts';
import { keepSaved } from '../../bot/casework/plans/saved-here.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { Ended, watched, type Ending } from './cut-off.ts';
import { EVERY_KIND, KINDS } from './kinds-of-step.ts';
import type { KindOfStep, Looks } from './looks.ts';
import { planOf, stage, stagedMeeting } from './staged-meeting.ts';
import { openFixture, type Fixture } from './fixture.ts';

/*
 * Each kind of step, cut off at each of its effects, before it happened and after it happened and nobody was told; then taken
 * up by another replica. The cuts are counted in a run without one, so that a new effect is cut too.
 */

/** Minutes after which what an ended process had in hand is free. */
const LEASE = 1;

let fixture: Fixture;
let one: Ports;
let other: Ports;
let looks: Looks;
let number = 0;

beforeAll(async () => {
  fixture = await openFixture();
  one = await fixture.replica();
  other = await fixture.replica();
  looks = { ports: await fixture.replica(), control: fixture.sandbox.control };
});
afterAll(() => fixture?.close());

async function staged({ before, step }: KindOfStep) {
  number += 1;
  const meeting = await stage(stagedMeeting(number), one);
  await before?.(meeting, one);
  return { meeting, plan: await planOf(meeting, [step(meeting)], one) };
}

const stateOf = async (plan: string) => (await looks.ports.records.plans.find(plan))?.row.state;

/** `after cards.change`, and `, time 2` where it is the second of its name. */
function nameOf(effects: readonly string[], { effect, when }: Ending): string {
  const name = effects[effect - 1] ?? '';
  const times = effects.slice(0, effect).filter((each) => each === name).length;
  return `${when} ${name}${times === 1 ? '' : `, time ${times}`}`;
}

it('every kind of step that the rules know is cut here', () => {
  expect([...new Set(KINDS.map(({ kind }) => kind))].sort()).toEqual(Object.keys(EVERY_KIND).sort());
});

/** What reaches people is done otherwise by the process that saved the plan a moment ago: nothing of it is looked up. */
const SAVED_HERE = KINDS.filter(({ kind }) => ['show-card', 'send-letter', 'ask-for-views'].includes(kind));
const ALL = [
  ...KINDS.map((kind) => ({ ...kind, when: 'taken up', isNew: false })),
  ...SAVED_HERE.map((kind) => ({ ...kind, when: 'saved a moment ago', isNew: true })),
];

/** There a row is made when one that was found would be changed: a cut leaves the same as it leaves of that. */
const AS_TAKEN_UP: Readonly<Record<string, string>> = {
  'cards.create': 'cards.change',
  'letters.create': 'letters.change',
  'letters.change': 'letters.change, time 2',
};
function asTakenUp(name: string): string {
  const [when = '', effect = ''] = name.split(' ', 2);
  return `${when} ${AS_TAKEN_UP[effect] ?? name.slice(when.length + 1)}`;
}

/** As the process has it that saved the plan and goes on with it. */
async function begun(kind: (typeof ALL)[number]) {
  const { meeting, plan } = await staged(kind);
  const saved = kind.isNew ? await one.records.plans.find(plan) : undefined;
  if (saved !== undefined) keepSaved({ plan: saved }, one);
  return { meeting, plan };
}

describe.each(ALL)('$kind, $when: $what', (kind) => {
  it('done without a cut', async () => {
    const { meeting, plan } = await begun(kind);

    await carryOut(plan, one);

    expect(await kind.look(meeting, looks)).toEqual(kind.found);
    expect(await stateOf(plan)).toBe('done');
  });

  it('cut off at each effect, and taken up by another replica', async () => {
    const { plan: uncut } = await begun(kind);
    const { ports, effects } = watched(one);
    await carryOut(uncut, ports);

    const outcomes: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const ending of effects.flatMap((_, at): Ending[] => [
      { effect: at + 1, when: 'before' },
      { effect: at + 1, when: 'after' },
    ])) {
      const { meeting, plan } = await begun(kind);
      const cut = watched(one, ending);
      await expect(carryOut(plan, cut.ports)).rejects.toThrow(Ended);
      fixture.later(LEASE);

      await carryOut(plan, other);

      const name = nameOf(effects, ending);
      outcomes[name] = { is: await kind.look(meeting, looks), plan: await stateOf(plan) };
      expected[name] = { is: kind.otherwise?.[kind.isNew ? asTakenUp(name) : name] ?? kind.found, plan: 'done' };
    }
    expect(outcomes).toEqual(expected);
  });

  it('done again, when the plan has forgotten that it was done', async () => {
    const { meeting, plan } = await staged(kind);
    await carryOut(plan, one);
    const saved = await one.records.plans.find(plan);
    if (saved !== undefined) await one.records.plans.change(saved, { state: 'open', done: {} });

    await carryOut(plan, other);

    expect(await kind.look(meeting, looks)).toEqual(kind.found);
  });

  it('not touched again, when only the plan remembers that it was done', async () => {
    const { meeting, plan } = await staged(kind);
    const saved = await one.records.plans.find(plan);
    if (saved !== undefined) await one.records.plans.change(saved, { done: { [kind.step(meeting).id]: 'done' } });

    const { ports, effects } = watched(other);
    await carryOut(plan, ports);

    expect(effects).toEqual(['plans.change', 'plans.change']);
    expect(await stateOf(plan)).toBe('done');
  });
});
