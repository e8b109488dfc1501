import { figuresIn } from '#rules';
import type { KeptLists, KeptRows, Records } from '../../bot/casework/ports.ts';

/** Lists that are whole at once: nothing has to be read over a network. */
export const keptIn = (records: Records): KeptLists => ({
  owed: keptOf(async () =>
    (await rowsOf(records.obligations)).filter(
      ({ doneAt, override }) => doneAt === undefined && override !== 'waived' && override !== 'not-required',
    ),
  ),
  homes: keptOf(() => rowsOf(records.placements)),
  names: keptOf(async () => (await rowsOf(records.workers)).filter(({ active }) => active)),
  figures: keptOf(async () => (await rowsOf(records.figures)).map(figuresIn)),
});

const rowsOf = async <Row>(table: { readonly all: () => Promise<readonly { readonly row: Row }[]> }) =>
  (await table.all()).map(({ row }) => row);

const keptOf = <Row>(read: () => Promise<readonly Row[]>): KeptRows<Row> => ({
  look: async () => ({ isWhole: true, known: (await read()).length }),
  batches: async function* () {
    yield await read();
  },
});
