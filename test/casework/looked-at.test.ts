import { describe, expect, it } from 'vitest';
import { lookAnew, lookedAtOn, type Obligation } from '#rules';
import type { Measures } from '../../bot/casework/measures.ts';
import { owedToEscalate, tick } from '../../bot/casework/plans/look-after.ts';
import { LOOK_AT_OWED } from '../../bot/records/columns/cases.ts';
import { lookAtOwedAnew } from '../../bot/casework/obligations/look-anew.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { judged, reported, rowsOf } from '../memory/walk.ts';
import { blended, calendar } from '../rules/invented-case.ts';

/* What is owed is looked at on the days on which somebody is reminded of it, and on no other: a look reads what is due. */

const OWED: Obligation = {
  key: 'owed:IN-2026-0001:instability.judgement',
  kind: 'instability.judgement',
  about: 'IN-2026-0001',
  childRef: 'C-1042',
  team: 'Children looked after',
  ownerRole: 'team-manager',
  startsOn: '2026-11-23',
  due: '2026-11-24',
  sum: '1 working day',
  force: 'procedure',
  because: [],
  level: 0,
};
/** Nothing of it is looked at here but what is overdue. */
const UNMEASURED: Omit<Measures, 'overdue'> = {
  allow: () => undefined,
  turn: (_door, _act, run) => run(),
  look: (_name, run) => run(),
  openPlans: () => undefined,
};
const NEVER = '2999-12-31T00:00:00Z';
const lookAt = (changed: Partial<Obligation>) => LOOK_AT_OWED.of({ ...OWED, ...changed });

describe('When something owed is looked at', () => {
  it('on the day of its next level; where nobody has said which, thirty days before it is due', () => {
    expect(lookAt({ nextLook: '2026-11-24>0>2026-11-20' })).toBe('2026-11-20T00:00:00Z');
    expect(lookAt({})).toBe('2026-10-25T00:00:00Z');
  });

  it('never again after the last level, once it is done or set aside, or its meeting is over', () => {
    expect(lookAt({ nextLook: '2026-11-24>0>never' })).toBe(NEVER);
    expect(lookAt({ doneAt: '2026-11-23T09:00:00Z' })).toBe(NEVER);
    expect(lookAt({ override: 'waived' })).toBe(NEVER);
    expect(lookAt({ passedOn: '2026-11-23' })).toBe(NEVER);
  });

  it('anew when it is due on another day, whatever was said for the day before', () => {
    expect(lookAt({ due: '2026-12-24', nextLook: '2026-11-24>0>never' })).toBe('2026-11-24T00:00:00Z');
  });

  it('anew when it climbs anew for somebody else, on the same day', () => {
    expect(lookAt({ level: 5, nextLook: '2026-11-24>5>never' })).toBe(NEVER);
    expect(lookAt({ level: 0, nextLook: '2026-11-24>5>never' })).toBe('2026-10-25T00:00:00Z');
  });

  it('what somebody wrote there by hand says nothing', () => {
    expect(lookedAtOn({ due: '2026-11-24', level: 0, nextLook: '2026-11-24>0>soon' })).toBeUndefined();
    expect(lookedAtOn({ due: '2026-11-24', level: 0, nextLook: 'x' })).toBeUndefined();
  });
});

describe('A judgement that nobody makes', () => {
  it('is raised level by level on its days, and then read by no look any more', async () => {
    const council = await memoryCouncil();
    await reported(council);
    const judgement = () => rowsOf(council, 'Obligations').find(({ Kind }) => Kind === 'instability.judgement');
    const due = String(judgement()?.['Due']);
    expect(judgement()).toMatchObject({ Rung: 0 });
    const said: unknown[] = [];
    for (const day of ['24', '25', '26', '27', '30']) {
      council.turnsTo(`2026-11-${day}T09:00:00Z`);
      await tick(council.ports);
      await council.settles();
      said.push([day, judgement()?.['Rung'], judgement()?.['NextLook']]);
    }
    council.turnsTo('2027-03-01T09:00:00Z');
    await tick(council.ports);
    await council.settles();
    expect(judgement()?.['NextLook']).toBe(`${due}>5>never`);
    // It is overdue all the same, and whoever looks after Steady sees that it is.
    const levels: (readonly number[])[] = [];
    const looks = {
      ...council.ports,
      measures: { ...UNMEASURED, overdue: (seen: readonly number[]) => void levels.push(seen) },
    };
    await owedToEscalate(looks);
    expect(levels.at(-1)).toContain(5);
    expect(
      (await council.ports.records.obligationsDue('2027-03-01T09:00:00Z')).map(({ row }) => row.kind),
    ).not.toContain('instability.judgement');
    expect(said).toEqual([
      ['24', 2, '2026-11-24>2>2026-11-25'],
      ['25', 3, '2026-11-24>3>2026-11-27'],
      ['26', 3, '2026-11-24>3>2026-11-27'],
      ['27', 4, '2026-11-24>4>2026-12-08'],
      ['30', 4, '2026-11-24>4>2026-12-08'],
    ]);
  });
});

describe('Another procedure is taken into use', () => {
  const judgementIn = (council: MemoryCouncil) =>
    rowsOf(council, 'Obligations').find(({ Kind }) => Kind === 'instability.judgement');
  /** A council that reminds on the day after, and a fortnight later; no more than that. */
  const ladderOf = (council: MemoryCouncil, version: string): Ports => ({
    ...council.ports,
    procedure: {
      ...council.ports.procedure,
      version,
      reminders: {
        ...council.ports.procedure.reminders,
        ladder: [1, 10].map((after) => ({ is: { after, to: ['owner'] as const }, source: 'Our procedure' })),
      },
    },
  });

  it('what is open is looked at on the days of the new ladder, whatever its row said', async () => {
    const council = (await memoryCouncil()).copy();
    await reported(council);
    const due = String(judgementIn(council)?.['Due']);
    expect([due, judgementIn(council)?.['NextLook']]).toEqual(['2026-11-24', '2026-11-24>0>2026-11-20']);
    await lookAtOwedAnew(ladderOf(council, 'ours-1'));
    expect(judgementIn(council)?.['NextLook']).toBe('2026-11-24>0>2026-11-25');
    await lookAtOwedAnew(council.ports);
    expect(judgementIn(council)?.['NextLook']).toBe('2026-11-24>0>2026-11-20');
  });

  it('what was done is left as it is, and where every row says so already nothing is written', async () => {
    const council = (await memoryCouncil()).copy();
    await reported(council);
    await judged(council);
    const before = judgementIn(council)?.['NextLook'];
    await lookAtOwedAnew(ladderOf(council, 'ours-2'));
    expect(judgementIn(council)?.['NextLook']).toBe(before);
    const rows = JSON.stringify(rowsOf(council, 'Obligations'));
    await lookAtOwedAnew(ladderOf(council, 'ours-3'));
    expect(JSON.stringify(rowsOf(council, 'Obligations'))).toBe(rows);
  });
});

describe('Which rows are looked at anew', () => {
  it('only what somebody can still be reminded of, and that has another day by now', () => {
    const ours = { ...blended, reminders: { ...blended.reminders, ladder: blended.reminders.ladder.slice(-1) } };
    const row = { ...OWED, nextLook: '2026-11-24>0>2026-11-20' };
    expect(lookAnew(row, calendar, blended)).toBeUndefined();
    expect(lookAnew(row, calendar, ours)).toMatch(/^2026-11-24>0>2026-12-/);
    expect(lookAnew({ ...row, doneAt: '2026-11-23T09:00:00Z' }, calendar, ours)).toBeUndefined();
    expect(lookAnew({ ...row, override: 'held' }, calendar, ours)).toBeUndefined();
    expect(lookAnew({ ...row, passedOn: '2026-11-23' }, calendar, ours)).toBeUndefined();
    expect(lookAnew({ ...row, due: undefined }, calendar, ours)).toBeUndefined();
    // Raised to the last level of a longer ladder, it is at the end of a shorter one.
    expect(lookAnew({ ...row, level: 3, nextLook: '2026-11-24>3>2026-11-27' }, calendar, ours)).toBe(
      '2026-11-24>3>never',
    );
  });
});
