import type { LocalDate, NoticeGiver } from '../vocabulary.ts';
import { shortDateWithYear } from './dates.ts';

const GIVERS: Readonly<Record<NoticeGiver, string>> = {
  carer: 'the carers',
  provider: 'the agency or provider',
  council: 'the council',
  'young-person': 'the young person',
};
export const noticeGiverWords = (giver: NoticeGiver): string => GIVERS[giver];

/** `Notice by the carers, received Mon 2 Nov 2026; the last day is Mon 30 Nov 2026.` */
export function noticeWords({
  givenBy,
  receivedOn,
  lastDay,
  withdrawnOn,
}: {
  readonly givenBy: NoticeGiver;
  readonly receivedOn: LocalDate;
  readonly lastDay?: LocalDate | undefined;
  readonly withdrawnOn?: LocalDate | undefined;
}): string {
  const received = `Notice by ${GIVERS[givenBy]}, received ${shortDateWithYear(receivedOn)}`;
  if (withdrawnOn !== undefined) return `${received}, withdrawn on ${shortDateWithYear(withdrawnOn)}.`;
  return lastDay === undefined
    ? `${received}; no last day was named.`
    : `${received}; the last day is ${shortDateWithYear(lastDay)}.`;
}
