import { capital } from '../../words/people.ts';
import type { LocalDate } from '../../vocabulary.ts';
import { shortDate } from '../../words/dates.ts';
import { stopsOwn } from '../../safeguarding/stops-own.ts';
import { dayOfTime } from '../../written-times.ts';
import { ownerName, owedOf, type LookCase } from './look-facts.ts';

/** What is waited for now, and of whom, in one sentence. @source look §1.1 */
export function nowOf(look: LookCase): string {
  const { meeting, hold } = look;
  switch (meeting.state) {
    case 'arranging':
    case 'approved':
      return stopsOwn(hold) ? 'Nothing goes out while the hold stands.' : beforeSending(look);
    case 'sending':
      return 'The invitations are going out.';
    case 'sent':
      return afterSending(look);
    case 'held':
      return waitsFor(look, meeting.kind === 'disruption' ? 'disruption.minutes' : 'stability.minutes', 'the minutes');
    case 'minuted':
    case 'closed':
      return 'It was held and recorded. What was agreed is below.';
    case 'cancelled':
      return 'It was called off.';
    default:
      return meeting.state satisfies never;
  }
}

function beforeSending({ missing, meeting }: LookCase): string {
  const first = missing[0];
  if (first !== undefined) return `${capital(first.who)} settles this first: ${first.what}.`.replace('?.', '?');
  return meeting.kind === 'disruption' ? 'The organiser can send the invitations.' : 'The invitations can be sent.';
}

function afterSending(look: LookCase): string {
  const { meeting, questionnaires, today } = look;
  const open = questionnaires.filter(({ state }) => state === 'sent' || state === 'started').length;
  const views = open === 0 || meeting.returnBy === undefined ? undefined : viewsWords(open, meeting.returnBy, today);
  const overview = owedOf('disruption.overview', look);
  const writes =
    overview?.doneAt !== undefined || overview?.due === undefined
      ? undefined
      : `${capital(ownerName(overview, look))} writes the overview by ${shortDate(overview.due)}.`;
  const said = [views, writes].filter((words) => words !== undefined);
  if (said.length > 0) return said.join(' ');
  if (meeting.startsAt === undefined) return 'It is in the diaries.';
  const day = dayOfTime(meeting.startsAt);
  return day < today ? 'The day has passed. Was it held?' : `It is held on ${shortDate(day)}.`;
}

const viewsWords = (open: number, by: LocalDate, today: LocalDate): string =>
  today <= by
    ? `Views come in until ${shortDate(by)}.`
    : `Views were due ${shortDate(by)}: ${String(open)} ${open === 1 ? 'is' : 'are'} not back.`;

function waitsFor(look: LookCase, kind: string, what: string): string {
  const owed = owedOf(kind, look);
  if (owed?.due === undefined || owed.doneAt !== undefined) return 'It was held.';
  return `${capital(ownerName(owed, look))} owes ${what} by ${shortDate(owed.due)}.`;
}
