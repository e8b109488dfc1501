import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const BOT = fileURLToPath(new URL('../../bot', import.meta.url));
const SOURCES = readdirSync(BOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(BOT, file), 'utf8') }));

/** The list Settings under any of the names by which a source can have hold of it. */
const HAS_SETTINGS =
  /records\.settings\b|LISTS\.settings\b|Table<Setting>|\{[^{}]*\bsettings\b[^{}]*\}\s*[:=][^;]*[rR]ecords/;

const havingSettings = (sources: typeof SOURCES): readonly string[] =>
  sources.filter(({ text }) => HAS_SETTINGS.test(text)).map(({ file }) => file);

describe('The list Settings', () => {
  it('is written for counters of references, the change tokens of the diary and of the people, the day up to which figures are counted, topics that were learnt of, whose turn it is at the queue, how often a wake-up was given up, and the number of the schema, and for nothing else', () => {
    expect([...havingSettings(SOURCES)].sort()).toEqual([
      'casework/learning/count-figures.ts',
      'casework/learning/what-others-learnt.ts',
      'casework/meetings/notice-changes.ts',
      'casework/plans/feed.ts',
      'casework/plans/give-up.ts',
      'casework/records-port.ts',
      'records/carry-over.ts',
      'records/records.ts',
      'records/references.ts',
      'records/roles.ts',
      'records/schema.ts',
      // A copy of both sites leaves out the change tokens.
      'records/whole-copy.ts',
    ]);
  });

  it('is found whichever way a source takes hold of it', () => {
    const ways = [
      'await ports.records.settings.create({ key, value });',
      'const { settings } = ports.records;',
      'async function keep({ settings, moves }: Records) {}',
      'const list = tableOver(graph, site, LISTS.settings, log);',
    ];
    expect(havingSettings(ways.map((text, at) => ({ file: String(at), text })))).toEqual(['0', '1', '2', '3']);
    expect(havingSettings([{ file: 'config', text: 'const { settings } = readConfig(env);' }])).toEqual([]);
  });
});
