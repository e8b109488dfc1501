import type { Decision } from '../decision.ts';
import type { Questionnaire } from '../meeting-records.ts';
import type { AnswerFault } from './answers.ts';
import { HOW } from './hand-in.ts';

export interface HandedIn {
  readonly is: 'returned';
  readonly questionnaire: Questionnaire;
  readonly late: boolean;
}

/** What came of handing a form in, as a form is answered: what is still missing, by question. */
export type SubmitOutcome =
  | HandedIn
  | { readonly is: 'asking'; readonly faults: readonly AnswerFault[] }
  | { readonly is: 'asking-how'; readonly words: string }
  | { readonly is: 'closed'; readonly words: string };

type Answered =
  HandedIn | { readonly is: 'refused'; readonly words: string } | Exclude<Decision<never>, { is: 'decided' }>;

export function submitOutcome(came: Answered): SubmitOutcome {
  switch (came.is) {
    case 'returned':
      return came;
    case 'refused':
      return { is: 'closed', words: came.words };
    case 'held':
      return { is: 'closed', words: 'It cannot be handed in now. Ring the organiser of the meeting.' };
    case 'asking': {
      const how = came.ask.find(({ fact }) => fact === HOW);
      if (how !== undefined) return { is: 'asking-how', words: how.ask };
      return { is: 'asking', faults: came.ask.map(({ fact, ask }) => ({ question: fact, sentence: ask })) };
    }
    default:
      return came satisfies never;
  }
}
