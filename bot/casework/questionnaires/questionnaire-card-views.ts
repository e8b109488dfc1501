import {
  childNameIn,
  closedBecause,
  isAnswered,
  londonDay,
  londonTime,
  longDate,
  momentWords,
  safetyWords,
  SEEN_BY,
  linkTo,
  type CardView,
} from '#rules';
import { defineQuestion, type Turn } from '../define-question.ts';
import { formInHand, ofForm, type FormInHand } from './find-questionnaire.ts';
import { allCells, answersOf } from './load-answers.ts';

/** The card that asks, for the person asked: a pointer, never an answer. Once the form is in, its receipt. */
export const questionnaireCardView = defineQuestion({
  name: 'questionnaire-card',
  act: 'answer-questionnaire',
  about: ofForm,
  answer: async (_asked, turn): Promise<CardView> => {
    const found = await formInHand(turn);
    const { row, meeting } = found;
    if (row.state === 'returned') return receiptOf(found, turn);
    const closed =
      row.state === 'declined'
        ? 'You said that you would rather not answer. You will not be reminded.'
        : closedBecause(row, meeting, turn.ports.today());
    if (closed !== undefined)
      return {
        card: 'plain',
        child: childNameIn(turn.loaded.placement),
        title: `Form for ${meeting.ref}`,
        words: closed,
      };
    return cardThatAsks(found, turn);
  },
});

async function cardThatAsks({ row, meeting, instrument }: FormInHand, { loaded, ports }: Turn): Promise<CardView> {
  // Nothing is written in it before it is started.
  const cells = row.state === 'sent' ? {} : allCells(await answersOf(row.id, ports));
  const { sections, opening, title } = instrument;
  return {
    card: 'questionnaire',
    child: childNameIn(loaded.placement),
    id: row.id,
    ref: meeting.ref,
    title,
    due: longDate(row.due),
    sum: row.moreTimeAskedAt === undefined ? '' : 'You asked for more time. The organiser will agree a day with you.',
    seenBy: opening.find((each) => each.includes('can read')) ?? SEEN_BY,
    state: row.state === 'started' ? 'Started' : 'Not started',
    sections: sections.length,
    answered: sections.filter(({ questions }) => questions.some((question) => isAnswered(cells[question.id]?.value)))
      .length,
    url: linkTo(`questionnaire/${row.id}`, ports.council),
    safeguardingUrl: ports.council.safeguardingUrl,
    safety: safetyWords(ports.council.emergency),
    because:
      meeting.kind === 'disruption'
        ? ['Warrington W-73, W-74', 'Warrington W-94']
        : ['Torbay T-18', 'rulings, short views form'],
  };
}

export const questionnaireReceiptView = defineQuestion({
  name: 'questionnaire-receipt',
  act: 'answer-questionnaire',
  about: ofForm,
  answer: async (_asked, turn): Promise<CardView> => receiptOf(await formInHand(turn), turn),
});

function receiptOf({ row, meeting }: FormInHand, { loaded, ports }: Turn): CardView {
  const at = row.returnedAt;
  return {
    card: 'questionnaire-receipt',
    child: childNameIn(loaded.placement),
    id: row.id,
    ref: meeting.ref,
    at: at === undefined ? '' : momentWords(londonTime(at)),
    late: at !== undefined && londonDay(at) > row.due,
    amendUntil: closedBecause(row, meeting, ports.today()) === undefined ? 'the day of the meeting' : undefined,
    url: linkTo(`questionnaire/${row.id}`, ports.council),
  };
}
