import type { About } from '../facts.ts';

/** On whose page it is: a report, an ending, or a meeting. */
export function recordCalled({ ref }: { readonly ref: string }): About {
  if (ref.startsWith('IN-')) return { is: 'episode', ref };
  return ref.startsWith('PE-') ? { is: 'ending', ref } : { is: 'meeting', ref };
}
