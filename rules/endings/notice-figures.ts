import { daysBetween } from '../days.ts';
import type { NoticeRow } from '../more-records.ts';
import type { LocalDate } from '../vocabulary.ts';
import { countWords, shortDateWithYear } from '../words/dates.ts';
import { noticeGiverWords } from '../words/endings.ts';
import { capital } from '../words/people.ts';

/** One notice in figures: who gave it, when it came, how many days it gave, how many ran, and whether it was taken back. */
export interface NoticeInFigures {
  readonly who: string;
  readonly receivedOn: LocalDate;
  readonly lastDay?: LocalDate | undefined;
  /** Days from the day on which it came to the last day that it named. */
  readonly daysGiven?: number | undefined;
  /** Days that the agreement asks for. */
  readonly daysAsked?: number | undefined;
  /** Days from the day on which it came to the day on which the child had left, where it stood then. */
  readonly daysRun?: number | undefined;
  readonly withdrawnOn?: LocalDate | undefined;
  readonly words: string;
}

/**
 * What a notice came to, in figures. One that was withdrawn before the child left ran out for nobody; one that came on the day itself
 * gave none.
 *
 * @source law §6: days given are the last day less the day on which it came; E-44
 */
export function noticeFigures(row: NoticeRow, leftOn: LocalDate | undefined): NoticeInFigures {
  const { givenBy, receivedOn, lastDay, withdrawnOn, daysAsked } = row;
  const stood = leftOn !== undefined && receivedOn <= leftOn && (withdrawnOn === undefined || withdrawnOn > leftOn);
  const figures = {
    who: capital(noticeGiverWords(givenBy)),
    receivedOn,
    lastDay,
    daysGiven: lastDay === undefined ? undefined : daysBetween(receivedOn, lastDay),
    daysAsked,
    daysRun: stood ? daysBetween(receivedOn, leftOn) : undefined,
    withdrawnOn,
  };
  return { ...figures, words: wordsOf(figures) };
}

function wordsOf({ daysGiven, daysAsked, daysRun, withdrawnOn }: Omit<NoticeInFigures, 'words'>): string {
  const given = daysGiven === undefined ? 'no last day named' : `${countWords(daysGiven, 'day')} given`;
  const asked =
    daysAsked === undefined
      ? []
      : [
          `${countWords(daysAsked, 'day')} asked by the agreement${isShort(daysGiven, daysAsked) ? ', so it was short' : ''}`,
        ];
  const run = daysRun === undefined ? [] : [`${countWords(daysRun, 'day')} until the child had left`];
  const withdrawn = withdrawnOn === undefined ? [] : [`withdrawn on ${shortDateWithYear(withdrawnOn)}`];
  return [given, ...asked, ...run, ...withdrawn].join('; ');
}

const isShort = (given: number | undefined, asked: number): boolean => given !== undefined && given < asked;
