import {
  citationLines,
  explain,
  holdStartsWith,
  profileFor,
  roleName,
  type Explanation,
  type FollowView,
  type LocalDate,
  type SupposedFacts,
  type WorkingCalendar,
  type WhatIf,
} from '#rules';
import { defineQuestion } from '../define-question.ts';
import type { Ports } from '../ports.ts';

/** What the procedure would ask for, by whom and by when. Nothing is kept of it, and no child is in it. */
export const whatWouldFollow = defineQuestion({
  name: 'what-would-follow',
  act: 'see-what-would-follow',
  about: (_facts: SupposedFacts) => ({ is: 'nothing' }),
  answer: async (facts, { ports }) => followView(facts, ports, await ports.workingDays()),
});

function followView(facts: SupposedFacts, ports: Supposing, calendar: WorkingCalendar): FollowView {
  const explanation = explain(whatIfFrom(facts, ports), profileFor(ports.procedure, facts), calendar);
  const { is, asks, why, facts: used, sums, plan, obligations, profile, profileVersion } = explanation;
  return {
    decision: decisionWords(explanation),
    profile: `${profile} ${profileVersion}`,
    because: why,
    facts: used,
    sums,
    follows: obligations.map(({ title, ownerRole, due, sum, force, because, warnings }) => ({
      what: title,
      who: roleName(ownerRole),
      by: due,
      sum,
      force,
      because: [...new Set(because.flatMap(citationLines))],
      warnings,
    })),
    notes: [...plan, ...(is === 'decided' ? supposedWords(facts) : [])],
    asks: is === 'decided' ? asks : [],
  };
}

function decisionWords({ is, decision, asks }: Explanation): string {
  if (is === 'asking') return `Something is still needed: ${asks.join(' ')}`;
  return is === 'contradictory' ? `Two facts do not fit together. ${asks.join(' ')}` : decision.join(' ');
}

/** What was supposed because a form about no child cannot know it. */
function supposedWords({ event, judgement, immediateDanger }: SupposedFacts): readonly string[] {
  if (event !== 'instability') return [];
  if (judgement !== undefined)
    return ['Supposed that what has to be written is written: the reason, who does what by when, who told the child.'];
  return immediateDanger === undefined
    ? ['If someone is in immediate danger, ring the emergency duty team or 999 first.']
    : [];
}

type Supposing = Pick<Ports, 'procedure' | 'today'>;

function whatIfFrom(facts: SupposedFacts, ports: Supposing): WhatIf {
  const { setting, provider, match, legalStatus, permanencePlan, bornOn, schoolYear, outOfArea } = facts;
  const matchDocument = facts.matchDocumented === true ? SUPPOSED : undefined;
  const child = { setting, provider, match, matchDocument, legalStatus, permanencePlan, bornOn, schoolYear, outOfArea };
  return ABOUT[facts.event](facts, child, ports, facts.on ?? ports.today());
}

const SUPPOSED = 'supposed';

const ABOUT = {
  instability: (facts, placement, { procedure }, on) => {
    const { triggers, judgement, judgedOn, immediateDanger = false, crisis } = facts;
    if (judgement === undefined)
      return { about: 'report', placement, on, triggers, voice: 'social-worker', immediateDanger };
    // Nothing says that it was lifted, so what an allegation starts is supposed to stand.
    const stands = facts.hold === undefined ? holdStartsWith(triggers, procedure) : facts.hold !== 'lifted';
    return {
      about: 'judgement',
      placement,
      on: judgedOn ?? on,
      reportedOn: on,
      triggers,
      outcome: judgement,
      bestInterests: facts.bestInterests ?? 'not-sure',
      reason: SUPPOSED,
      support: SUPPOSED,
      childToldBy: SUPPOSED,
      prompts: crisis === undefined ? undefined : crisis ? ['notice-given'] : [],
      paidSupport: facts.paidSupport,
      hold: stands,
      ladoTerms: facts.hold === 'terms-agreed' ? SUPPOSED : undefined,
    };
  },
  ending: (facts, placement, _ports, leftOn) => {
    const { inCarePlan = 'not-known', route, withoutNotice } = facts;
    const { unplannedEndingsIn12Months, placementsThisYear, carersUnplannedEndings } = facts;
    return {
      about: 'placement-ended',
      placement,
      leftOn,
      inCarePlan,
      route,
      withoutNotice,
      unplannedEndingsIn12Months,
      placementsThisYear,
      carersUnplannedEndings,
    };
  },
  'new-placement': ({ today, on: startsOn, emergency, movesSchool, atDistance }, placement, ports) => ({
    about: 'new-placement',
    placement,
    on: today ?? ports.today(),
    startsOn,
    emergency,
    movesSchool,
    atDistance,
  }),
  support: ({ crisis, concern = 'now' }, placement, _ports, on) => ({
    about: 'support-request',
    placement,
    on,
    crisis,
    noticeGiven: crisis,
    concern,
  }),
  chair: ({ meeting = 'disruption', roles = [], ...facts }, placement) => ({
    about: 'chair',
    placement,
    kind: meeting,
    candidateRoles: roles,
    isAllocatedReviewingOfficer: facts.isAllocatedReviewingOfficer,
    managesTheWorker: facts.managesTheWorker,
    isSubject: facts.isSubject,
  }),
} as const satisfies Record<
  SupposedFacts['event'],
  (facts: SupposedFacts, placement: WhatIf['placement'], ports: Supposing, on: LocalDate) => WhatIf
>;
