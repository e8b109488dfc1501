import { asking, decided, type Decision, type Question } from '../decision.ts';
import { ageOn, surroundingsOf } from '../meetings/placement-kinds.ts';
import type { EndingRule, FormFor, Profile, Sourced } from '../profile.ts';
import type { Citation } from '../vocabulary.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { formOf } from './ending-kinds.ts';
import { type EndingFacts, verdictOn } from './ending-rules.ts';

export type { EndingFacts } from './ending-rules.ts';

export interface Need {
  readonly need: 'required' | 'consider' | 'not-required';
  /** Whether a manager looks at a fact that this rests on. */
  readonly toCheck: boolean;
  /** It is offered as support: those to whom it is offered say whether it is held. */
  readonly offered?: true | undefined;
  /** What stands in the place of the meeting. */
  readonly form?: FormFor | undefined;
  /** What a person settles before they decide: the procedure’s words allow more than one reading. */
  readonly asks?: readonly string[] | undefined;
}

const ADULT_AT = 18;

/**
 * Whether a disruption meeting follows this ending. A plan to match without its document stays required and is looked at by
 * the manager; what is not known of the care plan is asked.
 *
 * @source Warrington W-31 to W-34; Torbay T-52; CF-09, CF-10, CF-49; rulings CF-10; E-48, E-50
 */
export function needOfDisruptionMeeting(facts: EndingFacts, procedure: Profile): Decision<Need> {
  const { placement, leftOn, inCarePlan } = facts;
  if (placement.bornOn !== undefined && ageOn(placement.bornOn, leftOn) >= ADULT_AT) {
    return decided<Need>({ need: 'not-required', toCheck: false }, ['E-50']);
  }
  if (inCarePlan === 'not-known') {
    return asking({
      fact: 'inCarePlan',
      ask: 'Was this ending in the child’s care plan before the difficulties began?',
      because: ['Warrington W-33', 'CF-49'],
    });
  }
  if (inCarePlan === 'yes') return decided<Need>({ need: 'not-required', toCheck: false }, ['Warrington W-33']);
  const excluded = looked(procedure.disruption.excluded, facts).met;
  if (excluded.length > 0) return decided<Need>({ need: 'not-required', toCheck: false }, sourcesOf(excluded));
  return inItsForm(needByLines(facts, procedure), facts, procedure);
}

/** Required before offered, offered before considered. @source CF-09 */
function needByLines(facts: EndingFacts, { disruption }: Profile): Decision<Need> {
  const { placement } = facts;
  const required = looked(disruption.required, facts);
  if (required.met.length > 0) return requiredBy(required.met, facts, disruption.matchDocument);
  if (required.unknown.length > 0) return asking(...required.unknown);
  const offered = looked(disruption.offered, facts);
  if (required.unclear.length > 0) return unclear([...required.unclear, ...offered.unclear]);
  if (offered.met.length > 0) {
    return decided<Need>({ need: 'consider', toCheck: false, offered: true }, sourcesOf(offered.met));
  }
  const consider = looked(disruption.consider, facts);
  if (consider.met.length === 0 && consider.unknown.length > 0) return asking(...consider.unknown);
  if (consider.met.length === 0 && consider.unclear.length > 0) return unclear(consider.unclear);
  const need = consider.met.length > 0 ? 'consider' : 'not-required';
  // The care plan says that this home was for good, but nobody recorded a match: the manager looks whether there was one.
  const matchForgotten = placement.permanencePlan && facts.match === 'none' && surroundingsOf(placement) === 'foster';
  const because = consider.met.length > 0 ? sourcesOf(consider.met) : ['CF-09'];
  return decided<Need>({ need, toCheck: matchForgotten }, matchForgotten ? [...because, 'CF-10'] : because);
}

/** Where a report or a review stands in the place of the meeting, no meeting is arranged; a review may still ask for one. */
function inItsForm(decision: Decision<Need>, facts: EndingFacts, procedure: Profile): Decision<Need> {
  if (decision.is !== 'decided' || decision.value.need === 'not-required') return decision;
  if (procedure.disruption.form.length === 0) return decision;
  const { placement, leftOn, placedOn, match } = facts;
  const { setting, permanencePlan } = placement;
  const line = formOf({ setting, match, permanencePlan, leftOn, placedOn }, procedure);
  if (line === undefined) return decision;
  const need = line.is.form === 'review-then-meeting' ? 'consider' : 'not-required';
  return decided<Need>({ need, toCheck: false, form: line.is }, [...decision.because, line.source]);
}

interface Unclear {
  readonly line: Sourced<EndingRule>;
  readonly ask: string;
}

/** Nobody is left waiting for the council’s answer: a manager decides, and sees what is open. */
const unclear = (lines: readonly Unclear[]): Decision<Need> =>
  decided<Need>(
    { need: 'consider', toCheck: true, asks: lines.map(({ ask }) => ask) },
    sourcesOf(lines.map(({ line }) => line)),
  );

/** Each line of a list with what was found. */
function looked(lines: readonly Sourced<EndingRule>[], facts: EndingFacts) {
  const met: Sourced<EndingRule>[] = [];
  const open: Unclear[] = [];
  const unknown: Question[] = [];
  for (const line of lines) {
    const verdict = verdictOn(line, facts);
    if (verdict.is === 'met') met.push(line);
    if (verdict.is === 'unclear') open.push({ line, ask: verdict.ask });
    if (verdict.is === 'unknown') unknown.push(verdict.question);
  }
  return { met, unclear: open, unknown };
}

function requiredBy(
  lines: readonly Sourced<EndingRule>[],
  { placement, match }: EndingFacts,
  matchDocument: Profile['disruption']['matchDocument'],
): Decision<Need> {
  const noDocument = match === 'plan-to-match' && isBlank(placement.matchDocument);
  if (noDocument) {
    const need = matchDocument.is === 'consider' ? 'consider' : 'required';
    return decided<Need>({ need, toCheck: true }, [...sourcesOf(lines), matchDocument.source]);
  }
  const afterOrder = placement.setting === 'adoption-after-order';
  // After the order the meeting is offered to the family: who may agree to it is looked at, the need is not lowered.
  return decided<Need>(
    { need: 'required', toCheck: afterOrder },
    afterOrder ? [...sourcesOf(lines), 'E-48'] : sourcesOf(lines),
  );
}

const sourcesOf = (lines: readonly Sourced<EndingRule>[]): readonly Citation[] => lines.map(({ source }) => source);
