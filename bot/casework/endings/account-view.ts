import {
  accountLines,
  accountWarnings,
  saidOtherwise,
  withNotice,
  type Ending,
  type EndingAccountView,
  type Placement,
} from '#rules';
import { workerCalled } from '../find-case.ts';
import type { Ports } from '../ports.ts';
import { accountsOf, noticesOf } from './rows-of-ending.ts';

/** What is told of an ending: the last account, what the records say by themselves, and what was said before. */
export async function accountView(ending: Ending, placement: Placement, ports: Ports): Promise<EndingAccountView> {
  const [accounts, notices, meetings] = await Promise.all([
    accountsOf(ending.ref, ports),
    noticesOf(placement.key, ports),
    ports.records.meetings.where({ placement: placement.key }),
  ]);
  const last = accounts.at(-1);
  const before = await Promise.all(
    accounts.slice(0, -1).map(async (account, index) => {
      const name = (await workerCalled(account.by, ports))?.name ?? 'someone who has left';
      const otherwise = saidOtherwise(account, accounts[index + 1] ?? account);
      return `Before it was corrected, ${name} had said: ${otherwise.join('; ')}.`;
    }),
  );
  return {
    said: last && saidIn(last),
    noticeRecorded: withNotice(notices, ending.leftOn, last).notice !== undefined,
    lines: accountLines(last, { ending, placement, notices, meetings: meetings.map(({ row }) => row) }),
    before,
    warnings: last === undefined ? [] : accountWarnings(last, placement, ending.leftOn),
  };
}

const saidIn = ({
  reason,
  endedBy,
  withNotice: notice,
  policeCalled,
  childMissing,
  belongings,
  lifeStory,
  schoolMoved,
  healthMoved,
  separated,
}: NonNullable<EndingAccountView['said']>): EndingAccountView['said'] => ({
  reason,
  endedBy,
  withNotice: notice,
  policeCalled,
  childMissing,
  belongings,
  lifeStory,
  schoolMoved,
  healthMoved,
  separated,
});
