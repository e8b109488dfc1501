import type { Profile } from '../profile.ts';
import type { Citation } from '../vocabulary.ts';

/** Something that a manager thinks of before judging. Prompts are never counted into a score. */
export interface Prompt {
  readonly id: string;
  readonly words: string;
  readonly because: Citation;
}

/**
 * The prompts of the procedure by id, and which of them mean that this is a crisis: then no fostering support meeting.
 * Each is known by the beginning of its sentence, so that a council may finish the sentence in its own words.
 *
 * @source CF-13, CF-26; Warrington W-45, W-48
 */
const KNOWN = {
  'immediate-danger': { begins: 'Is anyone in immediate danger', crisis: true },
  'notice-given': { begins: 'Has the carer given notice', crisis: true },
  'refuses-to-return': { begins: 'Is the child refusing to return', crisis: true },
  'injury-or-police': { begins: 'Has there been an injury', crisis: true },
  allegation: { begins: 'Is there an allegation', crisis: true },
  'carers-children-at-risk': { begins: 'Are the carers’ own children at risk', crisis: true },
  'support-has-failed': { begins: 'Has support been tried', crisis: false },
  'move-being-sought': { begins: 'Is another placement being looked for', crisis: true },
  'carers-health': { begins: 'Is the carers’ health', crisis: false },
  'school-has-broken-down': { begins: 'Has school broken down', crisis: false },
} as const satisfies Record<string, { readonly begins: string; readonly crisis: boolean }>;

/** The prompts of this council; one that the product does not know keeps its place in the list as its id. */
export const judgementPrompts = ({ instability }: Pick<Profile, 'instability'>): readonly Prompt[] =>
  instability.judgement.prompts.map(({ is, source }, place) => ({
    id: Object.entries(KNOWN).find(([, { begins }]) => is.startsWith(begins))?.[0] ?? `own-${place + 1}`,
    words: is,
    because: source,
  }));

/** Whether what was ticked means a crisis. It closes one door; it decides nothing. */
export const isCrisis = (prompts: readonly string[]): boolean =>
  Object.entries(KNOWN).some(([id, { crisis }]) => crisis && prompts.includes(id));

/**
 * What may be offered before a meeting is needed: a reminder beside the manager's own words, never a list to be worked off.
 *
 * @source Warrington W-59 to W-65
 */
export const supportIdeas = ({
  instability,
}: Pick<Profile, 'instability'>): readonly { readonly words: string; readonly because: readonly Citation[] }[] =>
  instability.support.ideas.map(({ is, source }) => ({ words: is, because: [source] }));
