import type { Citation } from '../vocabulary.ts';

/** The cards of the questionnaire: a pointer in chat, sections in a dialog, a receipt. None carries an answer into chat. */
export type QuestionnaireCardView =
  | {
      readonly card: 'questionnaire';
      /** `C-1042 (BB)`: the second line. */
      readonly child?: string | undefined;
      readonly id: string;
      readonly ref: string;
      readonly title: string;
      readonly due: string;
      readonly sum: string;
      readonly seenBy: string;
      readonly state: string;
      readonly sections: number;
      readonly answered: number;
      readonly url?: string | undefined;
      /** The council's own safeguarding procedure. @source E-06 */
      readonly safeguardingUrl?: string | undefined;
      readonly safety: string;
      readonly trouble?: string | undefined;
      readonly because: readonly Citation[];
    }
  | {
      readonly card: 'questionnaire-receipt';
      /** `C-1042 (BB)`: the second line. */
      readonly child?: string | undefined;
      readonly id: string;
      readonly ref: string;
      readonly at: string;
      readonly late: boolean;
      readonly amendUntil?: string | undefined;
      readonly url?: string | undefined;
      readonly trouble?: string | undefined;
    };
