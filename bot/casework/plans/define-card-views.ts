import type { CardName, CardView } from '#rules';
import { Fault } from '../../faults.ts';
import type { Question } from '../define-question.ts';
import type { Ports } from '../ports.ts';

/** How one kind of card is looked up for one person. Made by `byQuestion`, or, where no record stands behind it, by `ofThemselves`. */
export interface CardLookup {
  readonly look: (person: string, about: string, ports: Ports) => Promise<CardView>;
}

/** By a question, which asks whether they may. */
export const byQuestion = <Asked, Answer>(
  question: Question<Asked, Answer>,
  asked: (about: string) => Asked,
  drawn: (answer: Answer, ports: Ports) => CardView,
): CardLookup => ({ look: async (person, about, ports) => drawn(await question(person, asked(about), ports), ports) });

/** The same where the question answers with the card. */
export const byCardOf = <Asked>(question: Question<Asked, CardView>, asked: (about: string) => Asked): CardLookup =>
  byQuestion(question, asked, (view) => view);

/** By nothing but who they are: it shows no record. */
export const ofThemselves = (
  drawn: (person: string, about: string, ports: Ports) => Promise<CardView> | CardView,
): CardLookup => ({ look: async (person, about, ports) => drawn(person, about, ports) });

/** One of two, by what the card is about. */
export const either = (isFirst: (about: string) => boolean, first: CardLookup, second: CardLookup): CardLookup => ({
  look: (person, about, ports) => (isFirst(about) ? first : second).look(person, about, ports),
});

/** What a card shows to one person, looked up now: a card never carries stale facts, and access is asked each time. */
export const defineCardViews =
  (lookups: Readonly<Record<CardName, CardLookup>>, notForYou: CardView) =>
  async (card: CardName, about: string, person: string, ports: Ports): Promise<CardView> => {
    try {
      return await lookups[card].look(person, about, ports);
    } catch (fault) {
      if (fault instanceof Fault && fault.reason === 'not-yours') return notForYou;
      throw fault;
    }
  };
