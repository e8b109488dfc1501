import type { NoticeRow } from '../more-records.ts';
import type { LocalDate } from '../vocabulary.ts';
import type { EndingAccount } from './account-shape.ts';

/** Whether a placement ended with notice, and how that is known. */
export interface WithNotice {
  readonly is: EndingAccount['withNotice'];
  /** The recorded notice that says so. */
  readonly notice?: NoticeRow | undefined;
}

/**
 * Notice that stood when the child left: recorded, it says so by itself, else the account does. Notice on the day itself is none, and
 * so is one that was withdrawn.
 *
 * @source law §6: same-day notice is a fact of its own; E-44
 */
export function withNotice(
  notices: readonly NoticeRow[],
  leftOn: LocalDate,
  account: Pick<EndingAccount, 'withNotice'> | undefined,
): WithNotice {
  const standing = notices
    .filter(({ receivedOn, withdrawnOn }) => receivedOn <= leftOn && (withdrawnOn ?? '9999') > leftOn)
    .toSorted((one, other) => one.receivedOn.localeCompare(other.receivedOn));
  const [first] = standing;
  if (first === undefined) return { is: account?.withNotice ?? 'not-known' };
  return { is: first.receivedOn < leftOn ? 'yes' : 'no', notice: first };
}
