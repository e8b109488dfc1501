import { asking, decided, type Decision } from '../decision.ts';
import type { ChairTier } from '../profile.ts';
import type { Citation, Role } from '../vocabulary.ts';
import { barsAgainst } from './chair-bars.ts';
import type { Candidate, ChairQuestion } from './chair-facts.ts';
import { anyoneAgreed, chairRoles } from './chair-roles.ts';
import { INTEREST_EFFECTS } from './interests.ts';
import { present } from '../present.ts';

/** `bar` refuses; `bar-unless-excepted` refuses until the head of service says otherwise; the rest only order. */
export type ReasonWeight = 'bar' | 'bar-unless-excepted' | 'against' | 'for';

/** Whether it refuses, for good or until the head of service says otherwise. */
export const isBar = (weight: ReasonWeight): boolean => weight === 'bar' || weight === 'bar-unless-excepted';

export interface ChairReason {
  readonly words: string;
  readonly because: Citation;
  readonly weight: ReasonWeight;
  /** Speaks so much against them that whoever names them all the same writes down why. @source CF-11 */
  readonly toAnswer?: true | undefined;
}

export interface RankedChair {
  readonly id: string;
  readonly name: string;
  readonly may: boolean;
  readonly canBeExcepted: boolean;
  /** True when they may chair, but whoever names them writes down why it is them. @source CF-11 */
  readonly needsReason: boolean;
  readonly reasons: readonly ChairReason[];
  readonly load: number;
}

/**
 * Everyone who might chair, best first: those who may before those who may not, then the fewest reasons against them, then
 * those who are free, then the smallest load. Each refusal says its paragraph.
 *
 * @source Warrington W-75, W-76, W-77; Torbay T-31, T-32, T-56; CF-02, CF-03, CF-11, CF-27, CF-30
 */
export function rankChairs(
  asked: ChairQuestion & { readonly candidates: readonly Candidate[] },
): readonly RankedChair[] {
  const free = new Map(asked.candidates.map(({ id, freeInWindow }) => [id, freeInWindow]));
  const order = ({ id, may, canBeExcepted, reasons, load, name }: RankedChair) => [
    may ? 0 : canBeExcepted ? 1 : 2,
    reasons.filter(({ weight }) => weight === 'against').length,
    free.get(id) === true ? 0 : 1,
    load,
    `${name}\n${id}`,
  ];
  return asked.candidates
    .map((candidate) => rank(candidate, asked))
    .map((chair) => ({ chair, key: order(chair) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ chair }) => chair);
}

/** Whether this one person may chair. What is not known is asked. @source Warrington W-75, W-76, W-77; CF-03 */
export function mayChair(candidate: Candidate, question: ChairQuestion): Decision<boolean> {
  const { kind, facts } = question;
  if (kind === 'disruption' && facts.iroIds.length === 0 && facts.setting !== 'adoption-after-order') {
    return asking({
      fact: 'independentReviewingOfficerId',
      ask: 'Who is this child’s independent reviewing officer? They never chair, so it has to be known.',
      because: ['Warrington W-76'],
    });
  }
  const { may, reasons } = rank(candidate, question);
  const telling = reasons.filter(({ weight }) => (may ? weight === 'for' : isBar(weight)));
  return decided(may, [...new Set(telling.map(({ because }) => because))]);
}

/**
 * Who may chair one meeting for several children: whom one child’s case bars chairs for none. Each child’s list has the same people.
 *
 * @source E-32; CF-03; Warrington W-76
 */
export function rankedForEach(lists: readonly (readonly RankedChair[])[]): readonly RankedChair[] {
  const [own = [], ...others] = lists;
  if (others.length === 0) return own;
  const merged = own.map((one) => {
    const all = [one, ...others.flatMap((list) => list.filter(({ id }) => id === one.id))];
    const reasons = all.flatMap((each) => each.reasons);
    const barred = all.filter(({ may }) => !may);
    return {
      ...one,
      may: barred.length === 0,
      canBeExcepted: barred.length > 0 && barred.every(({ canBeExcepted }) => canBeExcepted),
      needsReason: barred.length === 0 && all.some(({ needsReason }) => needsReason),
      reasons: [...new Map(reasons.map((reason) => [`${reason.words} ${reason.because}`, reason])).values()],
    };
  });
  return merged.toSorted((one, other) => Number(other.may) - Number(one.may));
}

function rank(candidate: Candidate, question: ChairQuestion): RankedChair {
  const refusals = [...unfit(candidate, question), ...standingBars(candidate, question)];
  const weighed = [...fits(candidate, question), ...weighs(candidate, question)];
  const hard = refusals.filter(({ weight }) => weight === 'bar');
  const soft = refusals.length > hard.length;
  const exception = hard.length === 0 && soft ? exceptionFor(candidate, question) : undefined;
  const may = refusals.length === 0 || exception !== undefined;
  return {
    id: candidate.id,
    name: candidate.name,
    may,
    canBeExcepted: hard.length === 0 && soft,
    needsReason: may && weighed.some(({ toAnswer }) => toAnswer === true),
    reasons: [...(exception ? [exception] : []), ...refusals, ...weighed],
    load: candidate.load,
  };
}

function unfit({ id, active, roles }: Candidate, question: ChairQuestion): readonly ChairReason[] {
  const wanted = chairRoles(question);
  const refusals: ChairReason[] = [];
  const { independence } = question.profile.stability.chair;
  if (question.kind === 'stability' && independence.is === 'required' && linesManage(id, question)) {
    refusals.push({
      words: 'Is the line manager of the child’s social worker.',
      because: independence.source,
      weight: 'bar',
    });
  }
  if (!active) refusals.push({ words: 'No longer works here.', because: 'E-54', weight: 'bar' });
  if (!anyoneAgreed(question) && !roles.some((role) => wanted.is.includes(role))) {
    refusals.push({ words: 'Does not hold a role that chairs this meeting.', because: wanted.source, weight: 'bar' });
  }
  return refusals;
}

const standingBars = (candidate: Candidate, question: ChairQuestion): readonly ChairReason[] =>
  barsAgainst(candidate, question).map(({ words, because, canBeExcepted }) => ({
    words,
    because,
    weight: canBeExcepted ? 'bar-unless-excepted' : 'bar',
  }));

function fits({ roles, freeInWindow }: Candidate, question: ChairQuestion): readonly ChairReason[] {
  const wanted = chairRoles(question);
  const reasons: ChairReason[] = [];
  if (roles.some((role) => wanted.is.includes(role))) {
    reasons.push({ words: 'Holds the role that chairs this meeting.', because: wanted.source, weight: 'for' });
  }
  if (freeInWindow === true)
    reasons.push({ words: 'Is free inside the window.', because: 'Domain §5.3', weight: 'for' });
  if (freeInWindow === false)
    reasons.push({ words: 'Has no free time inside the window.', because: 'Domain §5.3', weight: 'against' });
  return reasons;
}

function weighs(candidate: Candidate, question: ChairQuestion): readonly ChairReason[] {
  const { facts, kind, profile } = question;
  const reasons: ChairReason[] = [];
  const against = (words: string, because: Citation) => reasons.push({ words, because, weight: 'against' });
  for (const { what, words } of candidate.interests) {
    const effect = INTEREST_EFFECTS[what];
    if (effect.does === 'is-weighed') against(words ?? effect.words, effect.because);
  }
  if (
    kind === 'stability' &&
    profile.stability.chair.independence.is === 'preferred' &&
    linesManage(candidate.id, question)
  ) {
    reasons.push({
      words: 'Is the line manager of the child’s social worker: someone else is preferred, or say why it is them.',
      because: 'CF-11, Torbay T-32',
      weight: 'against',
      toAnswer: true,
    });
  }
  if (kind === 'stability') reasons.push(...knowsThem(candidate, question));
  if (kind === 'stability' && candidate.id === facts.fosteringManagerId) {
    against('Comes to this meeting as the fostering manager.', 'Torbay T-28, CF-36');
  }
  if (kind === 'disruption') reasons.push(...ofTheirTier(candidate, question));
  if (kind === 'disruption' && candidate.team === facts.childTeam) against('Works in the child’s team.', 'CF-02');
  return reasons;
}

/**
 * Where the procedure wants a chair who knows the child or the carers: their managers do, and whoever decided in the case. Of anybody
 * else nobody knows it, so whoever names them says how.
 *
 * @source domain §10
 */
function knowsThem({ id }: Candidate, { facts, profile }: ChairQuestion): readonly ChairReason[] {
  const [line] = profile.stability.chair.knows;
  if (line === undefined) return [];
  const known = [
    facts.teamManagerId,
    facts.managerOf[facts.socialWorkerId],
    facts.fosteringManagerId,
    ...facts.decidedBy,
  ];
  const because = line.source;
  if (known.includes(id)) return [{ words: 'Knows the child or the carers.', because, weight: 'for' }];
  const words = 'Is to know the child or the carers: say how they do.';
  return [{ words, because, weight: 'against', toAnswer: true }];
}

/** Who chairs in some cases only: in others whoever names them writes down why it is them. */
function ofTheirTier({ roles }: Candidate, { facts, profile }: ChairQuestion): readonly ChairReason[] {
  const { tiers, roles: usual } = profile.disruption.chair;
  const inTier = (role: Role): boolean => tiers.some(({ is }) => is.roles.includes(role));
  if (roles.some((role) => usual.is.includes(role) && !inTier(role))) return [];
  const own = tiers.filter(({ is }) => is.roles.some((role) => roles.includes(role)));
  const fits = own.find(({ is }) => isCaseOf(is.when, facts.complex));
  const [line] = fits === undefined ? own : [fits];
  if (line === undefined) return [];
  const words = TIER_WORDS[line.is.when];
  return fits === undefined
    ? [{ words: `${words} Say why it is them.`, because: line.source, weight: 'against', toAnswer: true }]
    : [{ words, because: line.source, weight: 'for' }];
}

/** Nobody has to say that a case is complex: until somebody does, both may chair. */
const isCaseOf = (when: ChairTier['when'], complex: boolean | undefined): boolean =>
  (when === 'complex' && complex !== false) || (when === 'not-complex' && complex !== true);

const TIER_WORDS = {
  complex: 'Chairs here where the case is complex and needs independence.',
  'not-complex': 'Chairs here where the case is not complex.',
  exceptional: 'Chairs here only in exceptional circumstances.',
  'manager-decides': 'Chairs here where the manager who would chair thinks that somebody else should.',
} as const satisfies Record<ChairTier['when'], string>;

const linesManage = (id: string, { facts }: ChairQuestion): boolean =>
  id === facts.teamManagerId || id === facts.managerOf[facts.socialWorkerId];

function exceptionFor({ id }: Candidate, { facts, profile }: ChairQuestion): ChairReason | undefined {
  const allowed = profile.disruption.chair.overrideBy;
  const exception = facts.exceptions?.find(
    ({ candidateId, byId, byRoles, reason }) =>
      candidateId === id && byId !== id && reason.trim() !== '' && byRoles.some((role) => allowed.is.includes(role)),
  );
  if (exception === undefined) return undefined;
  return { words: `Excepted, with the reason: ${exception.reason}`, because: allowed.source, weight: 'for' };
}

function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  if (at === -1) return 0;
  return present(a[at]) < present(b[at]) ? -1 : 1;
}
