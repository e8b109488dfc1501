import type { MemoryCouncil } from '../memory/council.ts';
import type { Through } from '../memory/through.ts';

/* How a safeguard is switched off, from outside: what the product says to a list or a diary, or hears from it, is made otherwise. */

type Row = Readonly<Record<string, unknown>>;
interface SavedRow {
  readonly row: Row;
  readonly version: string;
}
export type Without = (inner: Through, of: MemoryCouncil) => Through;

/** Every row in such an answer is heard otherwise; undefined: it is not heard of at all. */
export const heard =
  (calls: RegExp, as: (row: Row) => Row | undefined): Without =>
  (inner) =>
  async (call, said, does) => {
    const came = await inner(call, said, does);
    if (!calls.test(call)) return came;
    const otherwise = (saved: SavedRow): SavedRow | undefined => {
      const row = as(saved.row);
      return row === undefined ? undefined : { ...saved, row };
    };
    if (came === undefined) return came;
    const answer: unknown = Array.isArray(came)
      ? (came as SavedRow[]).map(otherwise).filter((one) => one !== undefined)
      : otherwise(came as SavedRow);
    return answer as typeof came;
  };

/** Such a write is answered as if it were done, and is not. */
export const unwritten =
  (calls: RegExp, where: (said: Row) => boolean = () => true): Without =>
  (inner) =>
  async (call, said, does) => {
    const [before, to] = said as [SavedRow | Row, Row | undefined];
    const isChange = call.endsWith('.change');
    if (!calls.test(call) || !where(isChange ? (to ?? {}) : (before as Row))) return inner(call, said, does);
    const { row, version } = isChange ? (before as SavedRow) : { row: before as Row, version: 'none' };
    const answer: unknown = { row: { ...row, ...(isChange ? to : {}) }, version, existed: false };
    return answer as Awaited<ReturnType<typeof does>>;
  };

/** Such a call is said otherwise. */
export const saidAs =
  (calls: RegExp, as: (said: readonly unknown[], of: MemoryCouncil) => readonly unknown[]): Without =>
  (inner, of) =>
  (call, said, does) =>
    inner(call, calls.test(call) ? as(said, of) : said, does);

/** A key is taken as often as it is said: what stood there is written over. */
export const keyTakenAgain =
  (list: string): Without =>
  (inner, of) =>
  (call, said, does) => {
    if (call === `${list}.create`) of.store.lists.get(list)?.delete(String((said[0] as Row)['key']));
    return inner(call, said, does);
  };

/** Such a call is made a second time. */
export const doneTwice =
  (calls: RegExp): Without =>
  (inner) =>
  async (call, said, does) => {
    if (calls.test(call)) await inner(call, said, does);
    return inner(call, said, does);
  };
