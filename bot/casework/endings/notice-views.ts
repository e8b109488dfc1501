import { noticeFigures, noticeWords, type LocalDate, type NoticeView, type Placement } from '#rules';
import type { Turn } from '../define-question.ts';
import { noticesOf } from './rows-of-ending.ts';

/** Notice that this placement is to end, for whoever may see the case; and who of them may tell more of it. */
export const noticeViews = async (
  { key, endedOn }: Placement,
  { may, ports }: Turn,
  leftOn: LocalDate | undefined = endedOn,
): Promise<readonly NoticeView[]> =>
  (await noticesOf(key, ports)).map((row) => ({
    givenBy: row.givenBy,
    receivedOn: row.receivedOn,
    words: noticeWords(row),
    figures: noticeFigures(row, leftOn).words,
    mayWithdraw: row.withdrawnOn === undefined && may('record-notice'),
  }));
