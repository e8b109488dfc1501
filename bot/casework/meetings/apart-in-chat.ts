import { apartLines } from '#rules';
import { askRule } from '../ask-rule.ts';
import type { Turn } from '../define-question.ts';

/** Who must not meet, for a card on which somebody decides who sits together, while there is something to decide. */
export const apartInChat = (turn: Turn): Promise<readonly string[]> => askRule(['meeting', 'circle'], turn, apartLines);
