import type { Profile } from '../profile.ts';
import type { Citation } from '../vocabulary.ts';
import type { Act, Part } from './acts.ts';
import { partsOf, type Actor, type CaseFacts } from './parts.ts';
import type { ByProcedure, Grant } from './grants.ts';
import { WHO_MAY } from './who-may.ts';

export interface Permission {
  readonly may: boolean;
  readonly because: Citation;
}

const no = (because: Citation): Permission => ({ may: false, because });

/** The workers who answer a questionnaire themselves: whatever else they are, they never read what others wrote. */
const CASE_WORKERS: readonly Part[] = ['childs-social-worker', 'supervising-social-worker'];
const ANSWERERS: readonly Part[] = [...CASE_WORKERS, 'team-manager', 'independent-reviewing-officer'];

/**
 * Whether this person may do this act on this record. What no line allows is refused.
 *
 * Asked under the procedure that the record began with, which names who agrees, signs off, lifts and allows. Who reads answers
 * is the same in every council: no procedure can widen it.
 *
 * @source domain §12; E-02; Warrington W-94; rulings CF-04, CF-20
 */
export function mayAct(asked: {
  readonly act: Act;
  readonly actor: Actor;
  readonly caseFacts: CaseFacts;
  readonly profile: Profile;
}): Permission {
  const { act, actor, caseFacts, profile } = asked;
  const line: Grant | ByProcedure = WHO_MAY[act];
  const grant = typeof line === 'function' ? line(profile, caseFacts) : line;
  if (actor.active === false) return no('Domain §12: leavers lose access at once');
  if (grant.showsTheCase && caseFacts.subjectIds?.includes(actor.id)) return no('E-02');

  const parts = partsOf(actor, caseFacts);
  if (act === 'lift-hold' && parts.includes('reporter')) return no('Domain §13: never lifted by the reporter');
  if (act === 'release-minutes' && parts.includes('wrote-minutes')) return no('CF-47: a second person releases');

  const opening = grant.parts.filter((part) => parts.includes(part));
  if (act === 'read-answers') return readsAnswers(opening, parts);
  const byRole = grant.roles.some((role) => actor.roles.includes(role));
  return { may: opening.length > 0 || byRole, because: grant.because };
}

function readsAnswers(opening: readonly Part[], parts: readonly Part[]): Permission {
  const { because } = WHO_MAY['read-answers'];
  const one = (of: readonly Part[]) => of.some((part) => parts.includes(part));
  const may =
    opening.includes('own-answers') ||
    (opening.includes('chair') && !one(CASE_WORKERS)) ||
    (opening.includes('safeguarding-unit-organiser') && !one(ANSWERERS));
  return { may, because };
}
