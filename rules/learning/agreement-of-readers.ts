import { partWords } from './intervals.ts';

export interface Agreement {
  readonly pairs: number;
  readonly same: number;
  /** Cohen’s kappa; undefined where it says nothing. */
  readonly kappa?: number | undefined;
  readonly words: string;
}

/** Below this kappa moves by chance alone, and the sentence says so. */
const FEW_PAIRS = 30;

/**
 * How far two readers agree beyond chance, by Cohen: 1 is always, 0 is as often as chance, below 0 is less often.
 *
 * Undefined for no pairs, and where both always gave one and the same grade: then chance alone would agree each time.
 */
export function agreementOf(pairs: readonly (readonly [first: string, second: string])[]): Agreement {
  const same = pairs.filter(([first, second]) => first === second).length;
  const said = { pairs: pairs.length, same };
  if (pairs.length === 0) return { ...said, words: 'Nothing was read twice.' };
  const grades = [...new Set(pairs.flat())];
  const shareOf = (reader: 0 | 1, grade: string): number =>
    pairs.filter((pair) => pair[reader] === grade).length / pairs.length;
  const byChance = grades.reduce((sum, grade) => sum + shareOf(0, grade) * shareOf(1, grade), 0);
  const agreed = `The two readers agreed on ${partWords({ count: same, of: pairs.length })}.`;
  if (grades.length === 1) {
    return { ...said, words: `${agreed} Both always gave one grade, so kappa says nothing.` };
  }
  const kappa = (same / pairs.length - byChance) / (1 - byChance);
  const few = pairs.length < FEW_PAIRS ? ' With so few it moves easily.' : '';
  return { ...said, kappa, words: `${agreed} Beyond chance that is a kappa of ${kappaWords(kappa)}.${few}` };
}

/** Two places, and no nought with a minus. */
function kappaWords(kappa: number): string {
  const rounded = Math.round(kappa * 100) / 100;
  return `${rounded < 0 ? '−' : ''}${Math.abs(rounded).toFixed(2)}`;
}
