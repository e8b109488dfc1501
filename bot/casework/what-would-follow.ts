import { explain, profileFor, roleName, titleOf, type FollowView, type SupposedFacts, type WhatIf } from '#rules';
import { mayThey } from './may-they.ts';
import type { World } from './world.ts';

/** What the procedure would ask for, by whom and by when. Nothing is kept of it, and no child is in it. */
export async function whatWouldFollow(who: string, facts: SupposedFacts, world: World): Promise<FollowView> {
  await mayThey(who, 'see-what-would-follow', {}, world);
  const { is, decision, asks, because, sums, plan, obligations, profile, profileVersion } = explain(
    whatIfFrom(facts),
    profileFor(world.procedure, facts),
    await world.workingDays(),
  );
  return {
    decision: is === 'asking' ? `Something is still needed: ${asks.join(' ')}` : decision.join(' '),
    profile: `${profile} ${profileVersion}`,
    because,
    sums,
    follows: obligations.map(({ kind, ownerRole, due, sum, force, because: says }) => ({
      what: titleOf(kind),
      who: roleName(ownerRole),
      by: due,
      sum,
      force,
      because: says,
    })),
    notes: plan,
  };
}

function whatIfFrom({
  event,
  on,
  setting,
  provider,
  match,
  legalStatus,
  permanencePlan,
  triggers,
  judgement,
  judgedOn,
  inCarePlan,
}: SupposedFacts): WhatIf {
  const placement = { setting, provider, match, legalStatus, permanencePlan };
  switch (event) {
    case 'instability':
      if (judgement === undefined)
        return { about: 'report', placement, on, triggers, voice: 'social-worker', immediateDanger: false };
      return {
        about: 'judgement',
        placement,
        on: judgedOn ?? on,
        reportedOn: on,
        triggers,
        outcome: judgement,
        bestInterests: judgement === 'move-towards-an-ending' ? 'no' : 'yes',
        reason: 'supposed',
        support: 'supposed',
        childToldBy: 'supposed',
        ladoTerms: 'supposed',
      };
    case 'ending':
      return { about: 'placement-ended', placement, leftOn: on, inCarePlan: inCarePlan ?? 'not-known' };
    case 'new-placement':
      return { about: 'new-placement', placement, on, startsOn: on, emergency: false };
    case 'support':
      return { about: 'support-request', placement, on, crisis: false, concern: 'now' };
    default:
      return event satisfies never;
  }
}
