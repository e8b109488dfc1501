import { isMeetingRef } from '#rules';
import type { About } from './loaded-case.ts';

/** What a reference or the key of a placement names; undefined for anything else, such as the id of a form. */
export function aboutRecord(ref: string): About | undefined {
  if (ref.startsWith('IN-')) return { is: 'episode', ref };
  if (ref.startsWith('PE-')) return { is: 'ending', ref };
  if (ref.startsWith('placement:')) return { is: 'placement', key: ref };
  return isMeetingRef(ref) ? { is: 'meeting', ref } : undefined;
}
