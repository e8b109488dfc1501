import { londonDay } from '../../london.ts';
import type { Invitation, Questionnaire } from '../../meeting-records.ts';
import { SIDES, type LineState, type PersonLine, type SideName, type SideOfPeople } from '../../views/first-look.ts';
import type { Role, Way } from '../../vocabulary.ts';
import { shortDate } from '../../words/dates.ts';
import { capital, invitationDecisionWords, roleName } from '../../words/people.ts';
import type { LookCase } from './look-facts.ts';

const SIDE_WORDS = {
  child: 'Child',
  family: 'Family',
  carers: 'Carers',
  adopters: 'Adopters',
  professionals: 'Professionals',
} as const satisfies Record<SideName, string>;

const BY_PART: Partial<Record<Role, SideName>> = {
  child: 'child',
  parent: 'family',
  'foster-carer': 'carers',
  'next-carer': 'carers',
  'household-member': 'carers',
  'carers-own-child': 'carers',
  adopter: 'adopters',
};
const BY_SIDE = {
  'birth-family': 'family',
  carers: 'carers',
  adopters: 'adopters',
  professionals: 'professionals',
} as const;

/** Staff say it so; on a line there is no room for more. */
const PART_IN_SHORT: Partial<Record<Role, string>> = {
  'independent-reviewing-officer': 'IRO',
  'supervising-social-worker': 'carers’ worker',
};

const REACHED = {
  teams: 'Teams',
  mail: 'Email',
  post: 'Post',
  phone: 'Phone',
  'through-worker': 'Their worker',
  none: 'Nobody yet',
} as const satisfies Record<Way, string>;

/**
 * Everybody of the meeting in one line each, by side: how they are reached, when they were asked, what they answered. The child
 * comes first; nobody is left out because they were not invited.
 *
 * @source look §3, PeopleTable · Warrington W-80, W-81 · CF-52
 */
export const peopleBySide = (look: LookCase): readonly SideOfPeople[] =>
  SIDES.flatMap((side) => {
    const rows = look.invitations.filter((row) => sideOf(row, look) === side);
    if (rows.length === 0) return [];
    return [{ side, words: SIDE_WORDS[side], summary: summaryOf(rows), people: rows.map((row) => lineOf(row, look)) }];
  });

function sideOf({ person, personIs, part }: Invitation, { circle }: LookCase): SideName {
  if (personIs === 'child') return 'child';
  const row = personIs === 'circle' ? circle.find(({ key }) => key === person) : undefined;
  return row === undefined ? (BY_PART[part] ?? 'professionals') : BY_SIDE[row.side];
}

const isInvited = ({ decision }: Invitation): boolean => decision === 'invite' || decision === 'separate';
export const isSentTo = (row: Invitation): boolean => isInvited(row) && row.delivery !== 'not-sent';
export const hasAnswered = ({ reply }: Invitation): boolean => reply !== 'none';

function summaryOf(rows: readonly Invitation[]): string {
  const sent = rows.filter(isSentTo);
  if (sent.length > 0) return `${String(sent.filter(hasAnswered).length)} of ${String(sent.length)} answered`;
  const open = rows.filter(({ decision }) => decision === 'undecided').length;
  if (open > 0) return `${String(open)} to be decided`;
  return `${String(rows.filter(isInvited).length)} to be asked`;
}

function lineOf(row: Invitation, look: LookCase): PersonLine {
  const { key, part, personIs, name, reason, because, sentAt } = row;
  return {
    key,
    name: personIs === 'child' ? look.placement.initials : personIs === 'nobody-yet' ? 'Nobody named yet' : name,
    part: PART_IN_SHORT[part] ?? roleName(part),
    reached: reachedBy(row, look),
    asked: sentAt === undefined ? '' : shortDate(londonDay(sentAt)),
    answer: answerOf(row),
    views: look.may('read-answers') ? viewsOf(row, look.questionnaires) : undefined,
    reason,
    because,
  };
}

/** Through a worker, it is the worker who has to know. */
function reachedBy({ way, workerId, personIs }: Invitation, { supply, placement }: LookCase): string {
  const through = workerId ?? (personIs === 'child' ? placement.socialWorkerId : undefined);
  const worker = way === 'through-worker' || personIs === 'child' ? through : undefined;
  return (worker === undefined ? undefined : supply.worker(worker)?.name) ?? REACHED[way];
}

const COMING = {
  accepted: 'Coming',
  tentative: 'May come',
  declined: 'Not coming',
  none: 'No answer',
} as const;

function answerOf(row: Invitation): LineState {
  const { decision, delivery, reply, sitting } = row;
  if (decision === 'undecided') return { tone: 'open', words: 'To be decided' };
  if (!isInvited(row)) return { tone: 'quiet', words: capital(invitationDecisionWords(decision)) };
  if (delivery === 'blocked') return { tone: 'late', words: 'Not reached in Teams' };
  if (delivery === 'unclear') return { tone: 'late', words: 'Unclear whether it arrived' };
  if (delivery === 'not-sent') return { tone: 'quiet', words: 'Not sent' };
  const part = sitting > 1 ? `, part ${String(sitting)}` : '';
  return { tone: reply === 'accepted' ? 'done' : 'open', words: `${COMING[reply]}${part}` };
}

const VIEWS = {
  'to-send': { tone: 'quiet', words: 'Not sent' },
  sent: { tone: 'quiet', words: 'Not yet' },
  started: { tone: 'quiet', words: 'Not yet' },
  returned: { tone: 'done', words: 'In' },
  declined: { tone: 'quiet', words: 'Would rather not' },
  withdrawn: { tone: 'quiet', words: 'Taken back' },
} as const satisfies Record<Questionnaire['state'], LineState>;

function viewsOf({ person }: Invitation, questionnaires: readonly Questionnaire[]): LineState {
  const form = questionnaires.find((one) => one.person === person);
  return form === undefined ? { tone: 'quiet', words: 'Not asked' } : VIEWS[form.state];
}
