import type { CardName, CardView } from '#rules';
import { defineQuestion } from '../define-question.ts';
import { endingFormView, startFormView } from '../endings/ending-card-views.ts';
import { reportFormView } from '../instability/episode-card-views.ts';

export type FormCard = Extract<CardName, 'report-form' | 'ending-form' | 'planning-form' | 'support-form'>;

/** An empty form, for whoever may hand it in. */
export const openForm = defineQuestion({
  name: 'open-form',
  act: 'report',
  about: (_asked: { readonly card: FormCard; readonly form: string }) => ({ is: 'nothing' }),
  answer: ({ card, form }, { ports }): CardView => {
    switch (card) {
      case 'report-form':
        return reportFormView(form, ports);
      case 'ending-form':
        return endingFormView(form, ports);
      case 'planning-form':
      case 'support-form':
        return startFormView(card, form, ports);
      default:
        return card satisfies never;
    }
  },
});
