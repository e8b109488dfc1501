import type { Placement } from '../case-records.ts';
import { changedRow, type Change } from '../effects.ts';
import type { LocalDate } from '../vocabulary.ts';
import { kindOfProviderOf } from './figures-of.ts';
import { figuresKey, type FiguresRow } from './figures-row.ts';

type Place = Pick<Placement, 'setting' | 'provider' | 'outOfArea'>;

/** The row of an ending or a held meeting that is still to be counted: where and when it was, and nothing else yet. */
export const figuresToCount = (
  of: Pick<FiguresRow, 'row' | 'kind' | 'on' | 'team'>,
  placement: Place,
  today: LocalDate,
): FiguresRow => ({
  key: figuresKey(of.row),
  ...of,
  setting: placement.setting,
  kindOfProvider: kindOfProviderOf(placement),
  outOfArea: placement.outOfArea,
  factors: [],
  questionnaires: [],
  learning: [],
  lookOn: today,
  countedOn: today,
});

/** What was decided changes what it counts as: it is counted anew at the next look. */
export const figuresCountedAnew = (ref: string, today: LocalDate): Change =>
  changedRow('figures', figuresKey(ref), { lookOn: today });
