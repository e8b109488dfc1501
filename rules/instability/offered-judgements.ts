import type { Profile } from '../profile.ts';
import { holdsStabilityMeeting } from './scope.ts';
import type { Citation, Judgement, Provider, Setting, Trigger } from '../vocabulary.ts';

export interface OfferedJudgement {
  readonly outcome: Judgement;
  readonly words: string;
  /** Why it cannot be chosen here. */
  readonly refused?: string | undefined;
  readonly because: Citation;
}

/** How each judgement reads on the card. */
const WORDS = {
  support: 'Manageable: more support, and look again',
  'fostering-support-meeting': 'A fostering support meeting',
  'planning-review': 'A planning meeting, to settle day-to-day arrangements',
  'stability-meeting': 'Cannot be managed as it is: a stability meeting',
  'earlier-case-review': 'Bring the next case review forward',
  'move-towards-an-ending': 'Move towards a planned ending, by way of a case review',
  'no-concern': 'No concern, with the reason',
} as const satisfies Record<Judgement, string>;

interface Situation {
  readonly setting: Setting;
  readonly provider: Provider;
  readonly crisis: boolean;
  readonly holdStanding: boolean;
  readonly triggers: readonly Trigger[];
}

/**
 * What the manager may choose; what is closed here stays in the list with why, so that nobody looks for it.
 *
 * @source CF-13, CF-26, CF-43; rulings “what the judgement offers”; Warrington W-21 to W-24, W-40, W-45
 */
export function offeredJudgements(situation: Situation, profile: Profile): readonly OfferedJudgement[] {
  return profile.instability.judgement.outcomes.map(({ is: outcome, source }) => {
    const closed = whyClosed(outcome, { ...situation, placement: situation }, profile);
    return { outcome, words: WORDS[outcome], refused: closed?.words, because: closed?.because ?? source };
  });
}

/** Why this judgement is closed here; undefined when it is open. */
export function whyClosed(
  outcome: Judgement,
  situation: Pick<Situation, 'crisis' | 'holdStanding'> & {
    readonly placement: Pick<Situation, 'setting' | 'provider'>;
  },
  { planning, support, stability }: Pick<Profile, 'planning' | 'support' | 'stability'>,
): { readonly words: string; readonly because: Citation } | undefined {
  const { placement, crisis, holdStanding } = situation;
  const { setting } = placement;
  if (holdStanding) {
    return {
      words: 'A safeguarding hold stands: lift it with the LADO’s outcome, or agree terms with the LADO.',
      because: 'E-01',
    };
  }
  if (outcome === 'fostering-support-meeting' && !support.settings.is.includes(setting)) {
    return { words: 'A fostering support meeting is for foster care only.', because: support.settings.source };
  }
  if (outcome === 'fostering-support-meeting' && crisis) {
    return { words: 'Not in a crisis: a stability meeting instead.', because: support.inCrisis.source };
  }
  if (outcome === 'planning-review' && !planning.alsoWhenAtRisk.is) {
    return {
      words: 'In this procedure a planning meeting is held before a placement only.',
      because: planning.alsoWhenAtRisk.source,
    };
  }
  if (outcome === 'stability-meeting' && !holdsStabilityMeeting(placement, stability)) {
    return {
      words: 'The stability procedure does not cover this kind of placement.',
      because: stability.settings.source,
    };
  }
  return undefined;
}
