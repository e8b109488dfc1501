import { noticeWords, type NoticeView, type Placement } from '#rules';
import type { Turn } from '../define-question.ts';
import { noticesOf } from './rows-of-ending.ts';

/** Notice that this placement is to end, for whoever may see the case; and who of them may tell more of it. */
export const noticeViews = async ({ key }: Placement, { may, ports }: Turn): Promise<readonly NoticeView[]> =>
  (await noticesOf(key, ports)).map(({ givenBy, receivedOn, withdrawnOn, ...row }) => ({
    givenBy,
    receivedOn,
    words: noticeWords({ givenBy, receivedOn, withdrawnOn, lastDay: row.lastDay }),
    mayWithdraw: withdrawnOn === undefined && may('record-notice'),
  }));
