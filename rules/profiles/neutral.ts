import { calendarDays } from '../days.ts';
import {
  isDescribed,
  PROCEDURE_KEYS,
  type Keys,
  type OverlayValues,
  type Procedure,
  type Profile,
} from '../profile.ts';
import { PROFILE_SHAPE } from '../profile-upgrade.ts';
import type { NotStated, Sourced } from '../profile-shape.ts';
import { NOT_FROM_YOUR_COUNCIL } from '../words/not-stated.ts';
import { blended } from './blended.ts';
import { branchOf, isLines, standingOf, type Branch, type Standing } from '../profile-walk.ts';

/** The law, and what protects a child in every council, is nobody’s local habit and is not marked. */
const HOLDS_EVERYWHERE = /Regulation|Schedule|E-01 hold|CF-42|designated officer/;

/**
 * Where one council’s own number would stand in for another’s, the base is wider than any page that was read: no first day, and
 * as a last day the longest that any council gives, three months. Whether a meeting is held is then a manager’s decision.
 */
const OF_ITS_OWN: OverlayValues = {
  disruption: {
    required: [],
    consider: [{ is: 'any-other-unplanned', source: 'default' }],
    window: { is: { notSoonerThan: calendarDays(0), notLaterThan: { months: 3 } }, source: 'default, domain §5.3' },
    aim: { is: { notSoonerThan: calendarDays(0), notLaterThan: { months: 3 } }, source: 'default, domain §5.3' },
    chair: {
      roles: {
        is: [
          'conference-and-review-manager',
          'independent-reviewing-officer',
          'service-manager',
          'head-of-service',
          'independent-chair',
        ],
        source: 'default, domain §13',
      },
    },
  },
};

/** The base for a council of whose procedure only a part is known: the law, and for the rest values that say whose they are not. */
export const neutral: Profile = {
  name: 'neutral',
  title: 'Neutral: what the council has not said',
  version: '1.0',
  effectiveFrom: '2024-02-01',
  shape: PROFILE_SHAPE,
  // Walked by the description from which the type is made, so each of its keys is there.
  ...(marked(PROCEDURE_KEYS, { ...blended }, { ...OF_ITS_OWN }) as unknown as Procedure),
};

/** The value of the base for a key that a profile leaves open, with what was looked at. */
export function standInFor(value: Standing, { source }: NotStated): Standing {
  const cited = (one: Sourced<unknown>): Sourced<unknown> => ({
    ...one,
    source: `${source}: not stated; ${one.source}`,
  });
  return isLines(value) ? value.map((one) => cited(one)) : cited(value);
}

function marked(keys: Keys, base: Branch, own: Branch): Branch {
  const pairs = Object.entries(keys).map(([key, below]): readonly [string, unknown] => {
    const [of, instead] = [base[key], own[key]];
    if (!isDescribed(below)) return [key, marked(below, branchOf(of), branchOf(instead))];
    const value = standingOf(instead ?? of);
    return [key, isLines(value) ? value.map(markedOne) : markedOne(value)];
  });
  return Object.fromEntries(pairs);
}

function markedOne({ is, source }: Sourced<unknown>): Sourced<unknown> {
  if (HOLDS_EVERYWHERE.test(source)) return { is, source };
  return { is, source: `${NOT_FROM_YOUR_COUNCIL}; ${source}`, notStated: true };
}
