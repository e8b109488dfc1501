import type { Ending, Meeting, Placement } from '../case-records.ts';
import { daysBetween } from '../days.ts';
import { categoryWords } from '../learning/category-words.ts';
import { reasonWarnings } from '../learning/national-codes.ts';
import { ageOn } from '../meetings/placement-kinds.ts';
import type { NoticeRow } from '../more-records.ts';
import type { LocalDate } from '../vocabulary.ts';
import { countWords, shortDateWithYear } from '../words/dates.ts';
import { ACCOUNT_FIELDS, ACCOUNT_LABELS, accountWords, noticeGiverWords } from '../words/endings.ts';
import { capital } from '../words/people.ts';
import { meetingName } from '../words/procedure.ts';
import type { EndingAccount } from './account-shape.ts';
import { withNotice } from './with-notice.ts';

/** One line of the account: what is asked, and what is known. */
export interface AccountLine {
  readonly label: string;
  readonly words: string;
}

interface AroundEnding {
  readonly ending: Pick<Ending, 'leftOn' | 'inCarePlan'>;
  readonly placement: Pick<Placement, 'placementType' | 'providerCode'>;
  readonly notices: readonly NoticeRow[];
  /** Every meeting of the placement. */
  readonly meetings: readonly Pick<Meeting, 'kind' | 'heldOn'>[];
}

const PLANNED = {
  yes: 'Yes',
  no: 'No',
  'changed-lately': 'The care plan was changed shortly before',
  'not-known': 'Not known',
} as const satisfies Record<Ending['inCarePlan'], string>;

/** The account in words, with what the records say by themselves: whether it was planned, notice, meetings before. @source domain §9 */
export function accountLines(account: EndingAccount | undefined, around: AroundEnding): readonly AccountLine[] {
  const { ending, notices, meetings } = around;
  const line = (field: keyof EndingAccount): AccountLine => ({
    label: ACCOUNT_LABELS[field],
    words: accountWords(field, account?.[field] ?? 'not-known'),
  });
  const told = ACCOUNT_FIELDS.filter((field) => field !== 'withNotice').map(line);
  const [reason, endedBy, ...others] = told;
  return [
    ...[reason, endedBy].filter((one) => one !== undefined),
    ...homeLines(around.placement),
    { label: 'In the care plan before the difficulties began', words: PLANNED[ending.inCarePlan] },
    { label: ACCOUNT_LABELS.withNotice, words: noticeSaid(notices, ending.leftOn, account) },
    { label: 'Support and stability meetings before', words: meetingsBefore(meetings, ending.leftOn) },
    ...others,
  ];
}

/** What the register holds of the home for the national return; nothing where it holds nothing. @source domain §7.2, §7.3 */
const homeLines = ({ placementType, providerCode }: AroundEnding['placement']): readonly AccountLine[] =>
  placementType === undefined && providerCode === undefined
    ? []
    : [
        {
          label: 'The home, by the national list',
          words: capital(
            [placementType, providerCode]
              .map((code) => (code === undefined ? 'not known' : categoryWords(code)))
              .join('; provided by: '),
          ),
        },
      ];

function noticeSaid(notices: readonly NoticeRow[], leftOn: LocalDate, account: EndingAccount | undefined): string {
  const { is, notice } = withNotice(notices, leftOn, account);
  if (notice === undefined) return accountWords('withNotice', is);
  const by = `by ${noticeGiverWords(notice.givenBy)}`;
  return is === 'yes'
    ? `Yes, ${by}, ${countWords(daysBetween(notice.receivedOn, leftOn), 'day')} before`
    : `No: it came ${by} on the day itself`;
}

function meetingsBefore(meetings: AroundEnding['meetings'], leftOn: LocalDate): string {
  const held = meetings
    .flatMap(({ kind, heldOn }) =>
      (kind === 'support' || kind === 'stability') && heldOn !== undefined && heldOn <= leftOn
        ? [{ kind, heldOn }]
        : [],
    )
    .sort((one, other) => one.heldOn.localeCompare(other.heldOn));
  if (held.length === 0) return 'None was held';
  const words = held.map(
    ({ kind, heldOn }) =>
      `${meetingName(kind)} on ${shortDateWithYear(heldOn)}, ${countWords(daysBetween(heldOn, leftOn), 'day')} before`,
  );
  const [first = '', ...rest] = words;
  return [`${first.slice(0, 1).toUpperCase()}${first.slice(1)}`, ...rest].join('; ');
}

/** What an account said that the one after it says otherwise: `Who ended it: the carers`. */
export const saidOtherwise = (before: EndingAccount, after: EndingAccount): readonly string[] =>
  ACCOUNT_FIELDS.filter((field) => before[field] !== after[field]).map(
    (field) => `${ACCOUNT_LABELS[field]}: ${accountWords(field, before[field])}`,
  );

/** What to look at again before the reason goes into the national return. @source law §7.1; domain §7.1 */
export const accountWarnings = (
  { reason }: EndingAccount,
  { bornOn, placementType }: Pick<Placement, 'bornOn' | 'placementType'>,
  leftOn: LocalDate,
): readonly string[] =>
  reason === 'not-known'
    ? []
    : reasonWarnings({ reason, placementType, age: bornOn === undefined ? undefined : ageOn(bornOn, leftOn) });
