import { isAnswered, londonDay, londonTime, longDate, momentWords, safetyWords, SEEN_BY, type CardView } from '#rules';
import { asWorker, closedBecause, questionnaireFor, type FoundQuestionnaire } from './find-questionnaire.ts';
import { allCells, answersOf } from './load-answers.ts';
import { linkTo } from '../places.ts';
import type { Ports } from '../ports.ts';

/** The card that asks, for the person asked: a pointer, never an answer. Once the form is in, its receipt. */
export async function questionnaireCardView(id: string, person: string, ports: Ports): Promise<CardView> {
  const found = await questionnaireFor(asWorker(person), id, ports);
  const { row } = found.saved;
  if (row.state === 'returned') return receiptOf(found, ports);
  const closed =
    row.state === 'declined'
      ? 'You said that you would rather not answer. You will not be reminded.'
      : closedBecause(row, found.meeting, ports);
  if (closed !== undefined) return { card: 'plain', title: `Form for ${found.meeting.ref}`, words: closed };
  const cells = allCells(await answersOf(id, ports));
  const { sections, opening, title } = found.instrument;
  return {
    card: 'questionnaire',
    id,
    ref: found.meeting.ref,
    title,
    due: longDate(row.due),
    sum: row.moreTimeAskedAt === undefined ? '' : 'You asked for more time. The organiser will agree a day with you.',
    seenBy: opening.find((each) => each.includes('can read')) ?? SEEN_BY,
    state: row.state === 'started' ? 'Started' : 'Not started',
    sections: sections.length,
    answered: sections.filter(({ questions }) => questions.some((question) => isAnswered(cells[question.id]?.value)))
      .length,
    url: linkTo(`questionnaire/${id}`, ports.council),
    safeguardingUrl: ports.council.safeguardingUrl,
    safety: safetyWords(ports.council.emergency),
    because:
      found.meeting.kind === 'disruption'
        ? ['Warrington W-73, W-74', 'Warrington W-94']
        : ['Torbay T-18', 'rulings, short views form'],
  };
}

export async function questionnaireReceiptView(id: string, person: string, ports: Ports): Promise<CardView> {
  return receiptOf(await questionnaireFor(asWorker(person), id, ports), ports);
}

function receiptOf({ saved: { row }, meeting }: FoundQuestionnaire, ports: Ports): CardView {
  const at = row.returnedAt;
  return {
    card: 'questionnaire-receipt',
    id: row.id,
    ref: meeting.ref,
    at: at === undefined ? '' : momentWords(londonTime(at)),
    late: at !== undefined && londonDay(at) > row.due,
    amendUntil: closedBecause(row, meeting, ports) === undefined ? 'the day of the meeting' : undefined,
    url: linkTo(`questionnaire/${row.id}`, ports.council),
  };
}
