import type { StatusCount } from '../../views/first-look.ts';
import { shortDate } from '../../words/dates.ts';
import { isLate, ownerName, type LookCase } from './look-facts.ts';
import { hasAnswered, isSentTo } from './people-by-side.ts';

/**
 * How many have answered, how many views are back, how much is late and how much is missing. At most four, each a sentence.
 *
 * @source look §3, StatusStrip
 */
export const statusOf = (look: LookCase): readonly StatusCount[] => [
  answered(look),
  ...views(look),
  late(look),
  ...missing(look),
];

function answered({ invitations }: LookCase): StatusCount {
  const sent = invitations.filter(isSentTo);
  if (sent.length === 0) {
    const open = invitations.filter(({ decision }) => decision === 'undecided').length;
    return {
      of: 'answered',
      count: invitations.length,
      words: 'on the list',
      more: open === 0 ? 'nobody is asked yet' : `${String(open)} to be decided`,
    };
  }
  const count = sent.filter(hasAnswered).length;
  return {
    of: 'answered',
    count,
    outOf: sent.length,
    words: 'have answered',
    more: count === sent.length ? 'all in' : `${String(sent.length - count)} to chase`,
  };
}

function views({ questionnaires, meeting }: LookCase): readonly StatusCount[] {
  const asked = questionnaires.filter(({ state }) => state !== 'to-send');
  if (asked.length === 0) return [];
  const count = asked.filter(({ state }) => state === 'returned').length;
  return [
    {
      of: 'views',
      count,
      outOf: asked.length,
      words: 'views are back',
      more: meeting.returnBy === undefined ? 'no day is set' : `by ${shortDate(meeting.returnBy)}`,
    },
  ];
}

function late(look: LookCase): StatusCount {
  const rows = look.obligations.filter((row) => isLate(row, look));
  const owners = [...new Set(rows.map((row) => ownerName(row, look)))];
  return {
    of: 'late',
    count: rows.length,
    words: rows.length === 1 ? 'is late' : 'are late',
    more: ownersWords(owners),
  };
}

/** Whose it is: one by name, and how many more. */
function ownersWords([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'nothing is late';
  if (others.length === 0) return first;
  return others.length === 1 ? `${first} and 1 other` : `${first} and ${String(others.length)} others`;
}

const missing = ({ missing: rows, meeting }: LookCase): readonly StatusCount[] =>
  meeting.state === 'arranging' || meeting.state === 'approved'
    ? [
        {
          of: 'missing',
          count: rows.length,
          words: 'still missing',
          more: rows.length === 0 ? 'it can go out' : 'before it goes out',
        },
      ]
    : [];
