import type { Placement } from '../case-records.ts';
import { daysBetween } from '../days.ts';
import type { LocalDate } from '../vocabulary.ts';

/** What of a placement says where a child lived, and since when. */
export type HomeRecord = Pick<Placement, 'childRef' | 'homeRef' | 'startedOn' | 'endedOn' | 'setting' | 'bornOn'> & {
  /** The national code, once the register has it; T0 to T4 are temporary and no move. */
  readonly placementType?: string | undefined;
  readonly stoppedOn?: Placement['stoppedOn'];
};

/** The same, with the team that has the child: a team manager's board is of their own children. */
export type HomeOfTeam = HomeRecord & Pick<Placement, 'team'>;

/** One child in one home: rows that follow each other in the same home are one, because only the status changed. */
export interface HomeSpell {
  readonly homeRef: string;
  readonly startedOn: LocalDate;
  readonly endedOn?: LocalDate | undefined;
}

/** The homes of one child, oldest first. @source law §7.2; domain §7.1 */
export function spellsOf(records: readonly HomeRecord[]): readonly HomeSpell[] {
  const sorted = records
    .filter(({ placementType, setting }) => !/^T[0-4]$/.test(placementType ?? '') && setting !== 'adoption-after-order')
    .toSorted((one, other) => (one.startedOn < other.startedOn ? -1 : 1));
  return sorted.reduce<readonly HomeSpell[]>((spells, { homeRef, startedOn, endedOn }) => {
    const last = spells.at(-1);
    // Back in the same home after a temporary stay, or on the day on which the row before ended, the child never moved.
    return last?.homeRef === homeRef && last.endedOn !== undefined
      ? [...spells.slice(0, -1), { ...last, endedOn }]
      : [...spells, { homeRef, startedOn, endedOn }];
  }, []);
}

/** Whether the child still lived there at the end of a day. */
export const isOpenOn = ({ startedOn, endedOn }: HomeSpell, day: LocalDate): boolean =>
  startedOn <= day && (endedOn === undefined || endedOn > day);

/** The homes in which the child lived on any of these days. */
export const homesBetween = (spells: readonly HomeSpell[], from: LocalDate, to: LocalDate): readonly HomeSpell[] =>
  spells.filter(({ startedOn, endedOn }) => startedOn <= to && (endedOn === undefined || endedOn >= from));

/** Since when the child has been looked after without a break, up to a day on which they are. */
export function lookedAfterSince(spells: readonly HomeSpell[], day: LocalDate): LocalDate | undefined {
  const until = spells.filter(({ startedOn }) => startedOn <= day);
  let since = until.at(-1)?.startedOn;
  for (const spell of until.slice(0, -1).toReversed()) {
    if (since === undefined || spell.endedOn === undefined || daysBetween(spell.endedOn, since) > 1) return since;
    since = spell.startedOn;
  }
  return since;
}
