import { decided, held, notYet, type Decision } from '../decision.ts';
import type { Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { isKeptBack } from '../safeguarding/kept-back.ts';

export interface SendLetterAgain {
  readonly meeting: string;
  readonly person: string;
}

/** Sends again what nobody can tell whether it went: the person looked, and it did not arrive. A hold that began since keeps it back. @source E-01 */
export function sendLetterAgain(
  { person }: SendLetterAgain,
  { meeting, unclearLetters, hold }: Facts<'meeting' | 'unclearLetters' | 'hold'>,
  procedure: Profile,
): Decision<Effects | undefined> {
  if (meeting.state === 'cancelled') return notYet('The meeting was called off. Nothing is sent for it any more.');
  const unclear = unclearLetters.filter(({ to }) => to === person);
  const [first] = unclear;
  if (first === undefined) return notYet('No letter to this person is unclear. There is nothing to send again.');
  const steps = unclear.map(({ again: id, to, letter, about }): Step => ({ do: 'send-letter', id, to, letter, about }));
  if (steps.some((step) => isKeptBack(step, hold))) return held('E-01', procedure.hold.liftedBy.source);
  return decided(
    {
      key: unclear.length === 1 ? first.again : `${first.again}+${unclear.length - 1}`,
      about: meeting.ref,
      changes: [],
      steps,
      did: 'sent an unclear letter again',
      didTo: meeting.ref,
      redraw: [],
    },
    ['Warrington W-80'],
  );
}
