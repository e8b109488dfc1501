/**
 * How long what is saved is kept: what has had its time, and what stops it. Without --carry-out it changes nothing.
 *
 *   npm run retention                                     what would end, and why; what is stopped, and why
 *   npm run retention -- --carry-out MARK --asked-under REFERENCE --certificate FILE
 *   npm run retention -- hold CHILD --why WORDS --asked-under REFERENCE [--until DAY]
 *   npm run retention -- died CHILD --on DAY --asked-under REFERENCE
 *   npm run retention -- adopted CHILD --on DAY --asked-under REFERENCE
 *   npm run retention -- lift KEY --asked-under REFERENCE
 *   npm run retention -- marks                            every hold, death and order that is written down
 *
 * MARK is what the look before printed: it ends what was seen there, or nothing. REFERENCE is the council’s own, of who asked. It may
 * be cut off and run again. It ends with 0, or with 1 where something went wrong.
 */
import { parseArgs } from 'node:util';
import { within } from './copies.ts';
import { carryOutRetention, tellRetention } from './end-what-is-over.ts';
import { keeperOf } from './keeper.ts';
import { liftMark, tellMarks, writeMark } from './retention-marks.ts';

const USAGE = 'Say what: npm run retention, or with -- hold, died, adopted, lift or marks. docs/guides/it.md has each.';
const OPTIONS = {
  'carry-out': { type: 'string' },
  'asked-under': { type: 'string' },
  certificate: { type: 'string' },
  why: { type: 'string' },
  on: { type: 'string' },
  until: { type: 'string' },
} as const;

process.exitCode = await within(async (graph, sites) => {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [what, of, ...more] = positionals;
  const keeper = keeperOf(graph, sites);
  const said = {
    askedUnder: values['asked-under'],
    why: values.why,
    on: values.on,
    until: values.until,
  };
  if (more.length > 0) throw new SyntaxError(USAGE);
  switch (what) {
    case undefined:
      return values['carry-out'] === undefined
        ? tellRetention(keeper)
        : carryOutRetention(keeper, values['carry-out'], said.askedUnder, values.certificate);
    case 'hold':
    case 'died':
    case 'adopted':
      return writeMark(keeper, what, of, said);
    case 'lift':
      return liftMark(keeper, of, said.askedUnder);
    case 'marks':
      return tellMarks(keeper);
    default:
      throw new SyntaxError(USAGE);
  }
});
