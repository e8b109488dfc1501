import type { EndingAccount } from '../endings/account-shape.ts';
import { ENDING_REASON_WORDS } from '../learning/national-codes.ts';
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

/** What an account tells, in the order in which it is asked and read. */
export const ACCOUNT_FIELDS = [
  'reason',
  'endedBy',
  'withNotice',
  'policeCalled',
  'childMissing',
  'belongings',
  'lifeStory',
  'schoolMoved',
  'healthMoved',
  'separated',
] as const satisfies readonly (keyof EndingAccount)[];

export const ACCOUNT_LABELS: Readonly<Record<keyof EndingAccount, string>> = {
  reason: 'Reason, by the national list',
  endedBy: 'Who ended it',
  withNotice: 'With notice',
  policeCalled: 'The police were called',
  childMissing: 'The child was missing when it ended',
  belongings: 'Where the child’s belongings are',
  lifeStory: 'Where the life-story book and memories are',
  schoolMoved: 'The school changed',
  healthMoved: 'Doctor, dentist or other health care changed',
  separated: 'Separated from brothers and sisters who lived there',
};

const WHO: Readonly<Record<EndingAccount['endedBy'], string>> = {
  carer: 'The carers',
  provider: 'The agency or provider',
  council: 'The council',
  child: 'The child',
  'not-known': 'Not known',
};
const WHERE: Readonly<Record<EndingAccount['belongings'], string>> = {
  'with-the-child': 'With the child',
  'with-the-worker': 'With the social worker',
  'at-the-home-left': 'Still at the home that was left',
  elsewhere: 'Somewhere else',
  none: 'There are none',
  'not-known': 'Not known',
};
const YES_NO: Readonly<Record<EndingAccount['separated'], string>> = {
  yes: 'Yes',
  no: 'No',
  'nobody-to-be-separated-from': 'None lived there',
  'not-known': 'Not known',
};

/** What one answer of the account says, to be read by itself. */
export function accountWords(field: keyof EndingAccount, answer: EndingAccount[keyof EndingAccount]): string {
  const words: Readonly<Record<string, string>> = {
    ...YES_NO,
    ...(field === 'endedBy' ? WHO : WHERE),
    ...(field === 'reason' ? REASONS : {}),
  };
  return words[answer] ?? answer;
}

const REASONS = Object.fromEntries(
  Object.entries(ENDING_REASON_WORDS).map(([code, { words }]) => [
    code,
    `${words.slice(0, 1).toUpperCase()}${words.slice(1)} (${code})`,
  ]),
);

/** What is asked when this reason is chosen; the list is a prompt and never decides about a meeting. */
export const reasonAsks = (reason: EndingAccount['reason']): string | undefined =>
  reason === 'not-known' ? undefined : ENDING_REASON_WORDS[reason].ask;
