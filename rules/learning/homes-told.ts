import type { Ending, Placement } from '../case-records.ts';
import type { LocalDate } from '../vocabulary.ts';
import { settingWords } from '../words/people.ts';
import { type HomeSpell, spellsOf } from './home-spells.ts';

/** One home in which a child lived: by the council’s reference, never an address. */
export interface HomeTold {
  readonly homeRef: string;
  readonly setting: string;
  readonly from: LocalDate;
  /** Absent where the child lives there still. */
  readonly until?: LocalDate | undefined;
  /** How it ended, in words. */
  readonly ended?: string | undefined;
}

type Lived = Pick<Placement, 'key' | 'childRef' | 'homeRef' | 'startedOn' | 'endedOn' | 'setting' | 'bornOn'>;
type Ended = Pick<Ending, 'placement' | 'leftOn' | 'inCarePlan' | 'route'>;

/**
 * Where one child has lived, oldest first, the years before Steady as the register has them. A change of status in the same home is one
 * home, and so are the years before and after an adoption order in it.
 *
 * @source domain §7.1; domain §11: the chronology of a disruption meeting
 */
export function homesTold(placements: readonly Lived[], endings: readonly Ended[]): readonly HomeTold[] {
  // To the national return a child who is adopted lives in no placement any more; to the child it is the same home.
  const asHomes = placements.map((one) =>
    one.setting === 'adoption-after-order' ? { ...one, setting: 'adoption-before-order' as const } : one,
  );
  return spellsOf(asHomes).map((spell) => {
    const there = placements
      .filter((one) => isIn(one, spell))
      .toSorted((one, other) => one.startedOn.localeCompare(other.startedOn));
    const keys = new Set(there.map(({ key }) => key));
    const ending = endings
      .filter(({ placement }) => keys.has(placement))
      .toSorted((one, other) => one.leftOn.localeCompare(other.leftOn))
      .at(-1);
    const setting = there.at(-1)?.setting;
    return {
      homeRef: spell.homeRef,
      setting: setting === undefined ? '' : settingWords(setting),
      from: spell.startedOn,
      until: spell.endedOn,
      ended: spell.endedOn === undefined ? undefined : endedWords(ending),
    };
  });
}

const isIn = ({ homeRef, startedOn }: Lived, spell: HomeSpell): boolean =>
  homeRef === spell.homeRef && startedOn >= spell.startedOn && startedOn <= (spell.endedOn ?? startedOn);

const PLANNED = {
  yes: 'in the care plan',
  no: 'not in the care plan',
  'changed-lately': 'the care plan was changed shortly before',
  'not-known': 'not known whether it was in the care plan',
} as const satisfies Record<Ending['inCarePlan'], string>;

const ROUTES = {
  'after-review': ', after a review',
  'immediate-risk': ', at once because of immediate risk',
  'short-approval': ', because a short approval or arrangement ran out',
  'not-known': '',
} as const satisfies Record<Ending['route'], string>;

const endedWords = (ending: Ended | undefined): string =>
  ending === undefined ? 'not reported here' : `${PLANNED[ending.inCarePlan]}${ROUTES[ending.route]}`;
