import { stepId, type LetterName } from '#rules';
import type { Changed, Refused } from './allocate-chair.ts';
import { meetingCalled, placementAt } from '../find-case.ts';
import { savePlan } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { letterKey } from '../plans/send-letter.ts';
import type { SavedLetter, Ports } from '../ports.ts';

/**
 * Sends again what nobody can tell whether it went: the person looked, and it did not arrive.
 *
 * Each unclear letter is followed by one, named after it: pressed twice, or by two people, it is sent once more and not twice.
 */
export async function sendLetterAgain(
  who: string,
  ref: string,
  person: string,
  ports: Ports,
): Promise<Changed | Refused> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  await mayThey(who, 'propose-invitees', { meeting, placement }, ports);
  if (meeting.state === 'cancelled')
    return { is: 'refused', words: 'The meeting was called off. Nothing is sent for it any more.' };
  const unclear = (await unclearLetters(ref, ports)).filter(({ to }) => to === person);
  if (unclear.length === 0)
    return { is: 'refused', words: 'No letter to this person is unclear. There is nothing to send again.' };

  for (const { key, letter, about } of unclear) {
    const id = againOf(key);
    await savePlan(
      { id, about: ref, steps: [{ do: 'send-letter', id, to: person, letter: letter as LetterName, about }] },
      ports,
    );
    await ports.records.audit(meeting.about, `sent-${id}`, {
      at: ports.now(),
      actor: who,
      did: 'sent an unclear letter again',
      about: ref,
    });
  }
  return { is: 'changed', meeting };
}

/** The step that follows this letter: `…/again`. */
const againOf = (key: string): string => stepId(key.slice(letterKey('').length), 'again');

/** Letters about this meeting and its forms of which nobody knows whether they went, and which nobody has sent again. */
export async function unclearLetters(ref: string, { records }: Ports): Promise<readonly SavedLetter[]> {
  const all = (await records.letters.where({ state: 'unclear' })).map(({ row }) => row);
  if (all.length === 0) return [];
  const forms = (await records.questionnaires.where({ meeting: ref })).map(({ row }) => row.id);
  const here = all.filter(({ about }) => about === ref || forms.includes(about));
  const followed = await Promise.all(here.map(({ key }) => records.letters.find(letterKey(againOf(key)))));
  return here.filter((_, at) => followed[at] === undefined);
}
