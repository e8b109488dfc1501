import type { FactName, Facts } from '#rules';
import { askRule } from '../ask-rule.ts';
import type { Turn } from '../define-question.ts';

const FACTS = ['placement', 'caseEpisode', 'sheets'] as const satisfies readonly FactName[];

type SheetFacts = Facts<(typeof FACTS)[number]> & Partial<Pick<Facts<'meeting'>, 'meeting'>>;

/** Asks a rule about what is kept beside this record: a meeting is known where it is the page of one. */
export const askOfSheets = <Answer>(turn: Turn, rule: (facts: SheetFacts) => Answer): Promise<Answer> =>
  turn.loaded.meeting === undefined ? askRule(FACTS, turn, rule) : askRule([...FACTS, 'meeting'], turn, rule);
