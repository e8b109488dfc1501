import type { WakeUp } from '../casework/ports.ts';

const WAKES = { plan: true, owed: true, look: true } as const satisfies Record<WakeUp['wake'], true>;

/** A message: what is to be done, and the id that it is done about. */
export const wordsOf = ({ wake, id }: WakeUp): string => `${wake} ${id}`;

/** The wake-up in a message; undefined where it is none of ours. */
export function wakeUpIn(text: string): WakeUp | undefined {
  const [, wake = '', id = ''] = /^([a-z]+) (.{1,255})$/.exec(text) ?? [];
  return isOurs(wake) ? { wake, id } : undefined;
}

const isOurs = (word: string): word is WakeUp['wake'] => Object.hasOwn(WAKES, word);
