import { ageOn } from '../meetings/placement-kinds.ts';
import { addDays } from '../days.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import { homesBetween, type HomeRecord, type HomeSpell, isOpenOn, lookedAfterSince, spellsOf } from './home-spells.ts';
import type { Part } from './intervals.ts';
import { addMonths } from './months.ts';
import { present } from '../present.ts';

/** The national measures of stability on one day, each a part of its own whole. */
export interface StabilityMeasures {
  readonly on: LocalDate;
  /** Three homes or more in the twelve months, of all looked after on the day. */
  readonly threeHomesInYear: Part;
  /** Three homes or more in two years, of those looked after for two years on the day. */
  readonly threeHomesInTwoYears: Part;
  /** Two years or more in the same home, of those under 16 and looked after for two and a half years without a break. */
  readonly twoYearsInHome: Part;
  /** Children who would count for the last one if their date of birth were known. */
  readonly ageNotKnown: number;
  readonly counted: string;
  readonly because: readonly Citation[];
}

const COUNTED =
  'Children looked after on the day, as the register says. A change of status in the same home, and a temporary stay after which the child goes back, are no move. Somebody counts as in the same home while the register names the same home; the older local indicator, which counts placements, gives another figure.';

/** @source domain §6.10; law §7.2 */
export function stabilityMeasuresOn(day: LocalDate, records: readonly HomeRecord[]): StabilityMeasures {
  const children = [...Map.groupBy(records, ({ childRef }) => childRef).values()]
    .map((own) => ({ spells: spellsOf(own), bornOn: own.find(({ bornOn }) => bornOn !== undefined)?.bornOn }))
    .filter(({ spells }) => spells.some((spell) => isOpenOn(spell, day)))
    .map((child) => ({ ...child, since: present(lookedAfterSince(child.spells, day)) }));
  const forTwoYears = children.filter(({ since }) => since <= addMonths(day, -24));
  const longEnough = children.filter(({ since }) => since <= addMonths(day, -30));
  const under16 = longEnough.filter(({ bornOn }) => bornOn !== undefined && ageOn(bornOn, day) < 16);
  return {
    on: day,
    threeHomesInYear: part(children, ({ spells }) => hasThree(spells, addDays(addMonths(day, -12), 1), day)),
    threeHomesInTwoYears: part(forTwoYears, ({ spells }) => hasThree(spells, addDays(addMonths(day, -24), 1), day)),
    twoYearsInHome: part(under16, ({ spells }) =>
      spells.some((spell) => isOpenOn(spell, day) && spell.startedOn <= addMonths(day, -24)),
    ),
    ageNotKnown: longEnough.filter(({ bornOn }) => bornOn === undefined).length,
    counted: COUNTED,
    because: ['domain §6.10', 'CF-40'],
  };
}

const part = <Child>(children: readonly Child[], counts: (child: Child) => boolean): Part => ({
  count: children.filter(counts).length,
  of: children.length,
});

const hasThree = (spells: readonly HomeSpell[], from: LocalDate, to: LocalDate): boolean =>
  homesBetween(spells, from, to).length >= 3;
