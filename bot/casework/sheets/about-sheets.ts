import { aboutRecord } from '../about-record.ts';
import type { About } from '../loaded-case.ts';

/** On whose page it is: a report, an ending, or a meeting. What nobody knows is looked for as a meeting, and is not there. */
export function recordCalled({ ref }: { readonly ref: string }): About {
  const about = aboutRecord(ref);
  return about === undefined || about.is === 'placement' ? { is: 'meeting', ref } : about;
}
