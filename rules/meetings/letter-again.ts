import { decided, notYet, type Decision } from '../decision.ts';
import type { Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Step } from '../plan.ts';

export interface SendLetterAgain {
  readonly meeting: string;
  readonly person: string;
}

/** Sends again what nobody can tell whether it went: the person looked, and it did not arrive. */
export function sendLetterAgain(
  { person }: SendLetterAgain,
  { meeting, unclearLetters }: Facts<'meeting' | 'unclearLetters'>,
): Decision<Effects | undefined> {
  if (meeting.state === 'cancelled') return notYet('The meeting was called off. Nothing is sent for it any more.');
  const unclear = unclearLetters.filter(({ to }) => to === person);
  const [first] = unclear;
  if (first === undefined) return notYet('No letter to this person is unclear. There is nothing to send again.');
  return decided(
    {
      key: unclear.length === 1 ? first.again : `${first.again}+${unclear.length - 1}`,
      about: meeting.ref,
      changes: [],
      steps: unclear.map(({ again: id, to, letter, about }): Step => ({ do: 'send-letter', id, to, letter, about })),
      did: 'sent an unclear letter again',
      didTo: meeting.ref,
      redraw: [],
    },
    ['Warrington W-80'],
  );
}
