/**
 * Everything that is held about one person, with what has to be done before it is given; or a child’s whole record for the council’s
 * own case system; or what of somebody’s data ends when they ask.
 *
 *   npm run subject-access -- --of child:C-1042 --asked-under SAR-12 --to FOLDER
 *   npm run subject-access -- --of circle:KEY   --asked-under SAR-12 --to FOLDER     somebody in a child’s circle, by their row’s key
 *   npm run subject-access -- --of worker:ID    --asked-under SAR-12 --to FOLDER     by Entra id
 *   npm run subject-access -- --of child:C-1042 --asked-under HO-3 --to FOLDER --whole
 *   npm run subject-access -- --of circle:KEY   --asked-under SAR-12 --erase
 *
 * What it writes is not sealed: it is the record itself. Nothing is taken out of it; a person reads, decides and writes down why. It
 * prints counts alone, and leaves a line in the audit. It ends with 0, or with 1 where nothing was handed over.
 */
import { parseArgs } from 'node:util';
import type { Asker } from '#rules';
import { within } from './copies.ts';
import { eraseWhatMayGo } from './erase.ts';
import { handOver } from './hand-over.ts';
import { askedUnderIn, keeperOf } from './keeper.ts';

const OPTIONS = {
  of: { type: 'string' },
  'asked-under': { type: 'string' },
  to: { type: 'string' },
  whole: { type: 'boolean', default: false },
  erase: { type: 'boolean', default: false },
} as const;
const ASKERS = ['child', 'circle', 'worker'] as const;

function askerIn(of = ''): Asker {
  const kind = ASKERS.find((one) => of.startsWith(`${one}:`));
  const id = kind === undefined ? '' : of.slice(kind.length + 1);
  if (kind === undefined || id === '')
    throw new SyntaxError('Say of whom: --of child:REFERENCE, --of circle:KEY or --of worker:ID');
  return { is: kind, id };
}

process.exitCode = await within(async (graph, sites) => {
  const { values } = parseArgs({ options: OPTIONS });
  const asker = askerIn(values.of);
  const askedUnder = askedUnderIn(values['asked-under']);
  const keeper = keeperOf(graph, sites);
  if (values.erase) return eraseWhatMayGo(keeper, asker, askedUnder);
  if (values.to === undefined) throw new SyntaxError('Say where to: --to FOLDER');
  return handOver(keeper, asker, { askedUnder, folder: values.to, isWhole: values.whole });
});
