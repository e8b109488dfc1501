import { asking, type Decision, type Question } from './decision.ts';
import { explained, type Explanation } from './explanation.ts';
import { readingOf, type Reading } from './explanation-facts.ts';
import type { Candidate, ChairQuestion } from './meetings/chair-facts.ts';
import { mayChair, type RankedChair, rankChairs } from './meetings/chairs.ts';
import type { Profile } from './profile.ts';
import type { WhatIfAbout } from './what-if.ts';
import { listWords } from './words/dates.ts';
import { capital, roleName, withArticle } from './words/people.ts';
import { meetingName } from './words/procedure.ts';
import { present } from './present.ts';
import { keysOf } from './keys.ts';

type Chair = WhatIfAbout<'chair'>;

/** Whether someone in these roles may chair: which bar stands against them, who may except them, and what told for them. */
export function explainChair(facts: Chair, profile: Profile): Explanation {
  const reading = readingOf(facts);
  const { candidate, question } = asked(facts, profile, reading);
  const ranked = present(rankChairs({ ...question, candidates: [candidate] })[0]);
  const decision = decide(facts, profile, reading);
  return explained({ facts, profile, reading }, decision, (may) => ({
    decision: [
      `${capital(withArticle(listWords(facts.candidateRoles.map(roleName))))} ${may ? 'may' : 'may not'} chair this ${meetingName(facts.kind)}.`,
      ...(ranked.needsReason ? ['Whoever names them writes down why it is them.'] : []),
    ],
    reasons: reasonsOf(ranked, question),
    plan: [],
    obligations: [],
  }));
}

/** What somebody may be in a case, and the question where nobody said whether they are. */
const FLAGS = {
  isAllocatedReviewingOfficer: {
    ask: 'Is this person the independent reviewing officer of this child, or of a brother or sister in the same meeting?',
    because: 'Warrington W-76',
  },
  managesTheWorker: {
    ask: 'Is this person the line manager of the child’s social worker or of the supervising social worker?',
    because: 'CF-11',
  },
  isSubject: { ask: 'Is the complaint or the allegation about this person?', because: 'CF-03' },
} as const;

/** Decided, unless the answer would turn with something that nobody said: then that is asked. */
function decide(facts: Chair, profile: Profile, reading: Reading): Decision<boolean> {
  const answer = (as: Chair) => {
    const { candidate, question } = asked(as, profile, reading);
    const [ranked] = rankChairs({ ...question, candidates: [candidate] });
    return `${ranked?.may} ${ranked?.needsReason}`;
  };
  const now = answer(facts);
  const open = keysOf(FLAGS)
    .filter((flag) => facts[flag] === undefined && answer({ ...facts, [flag]: true }) !== now)
    .map((flag): Question => ({ fact: flag, ask: FLAGS[flag].ask, because: [FLAGS[flag].because] }));
  if (open.length > 0) return asking(...open);
  const { candidate, question } = asked(facts, profile, reading);
  const decision = mayChair(candidate, question);
  // Where worker and home agree who chairs, no role speaks for anyone: the agreement does.
  if (decision.is === 'decided' && decision.because.length === 0)
    return { ...decision, because: [profile.planning.chair.chosen.source] };
  return decision;
}

/** The person and the case, with each thing that is read of them noted as the fact that it came from. */
function asked(facts: Chair, profile: Profile, { watch }: Reading) {
  const candidate: Candidate = watch(
    {
      id: 'candidate',
      name: 'This person',
      roles: facts.candidateRoles,
      team: 'another',
      active: true,
      load: 0,
      interests: [],
    },
    { roles: 'candidateRoles' },
  );
  const question: ChairQuestion = watch({
    kind: facts.kind,
    profile,
    facts: watch(
      {
        socialWorkerId: 'worker',
        iroIds: [facts.isAllocatedReviewingOfficer === true ? 'candidate' : 'reviewing-officer'],
        subjectIds: facts.isSubject === true ? ['candidate'] : [],
        decidedBy: [],
        complex: facts.complex,
        managerOf: facts.managesTheWorker === true ? { worker: 'candidate' } : {},
        childTeam: 'what-if',
        setting: facts.placement.setting,
        provider: facts.placement.provider,
      },
      { iroIds: 'isAllocatedReviewingOfficer', subjectIds: 'isSubject', managerOf: 'managesTheWorker' },
    ),
  });
  return { candidate, question };
}

/** What tells: where they may not, each bar and who may except them from it; where they may, all that was weighed. */
function reasonsOf({ may, reasons, canBeExcepted }: RankedChair, { kind, profile }: ChairQuestion): readonly string[] {
  const { overrideBy } = profile.disruption.chair;
  const excepted = `The ${listWords(overrideBy.is.map(roleName), 'or')} may make an exception, with a written reason.`;
  const told = may
    ? reasons.map(({ words, weight }) => (weight === 'against' ? `Against it: ${words}` : words))
    : reasons.flatMap(({ words, weight }) => {
        if (weight === 'bar') return [`${words} No exception can be made.`];
        return weight === 'bar-unless-excepted' ? [canBeExcepted ? `${words} ${excepted}` : words] : [];
      });
  if (told.length > 0) return told;
  return [`No role refuses anyone at a ${meetingName(kind)}: worker and home agree who chairs.`];
}
