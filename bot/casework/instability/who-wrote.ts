import { childWords, voiceOfSender, roleName, type CirclePerson, type Placement, type SenderView } from '#rules';
import { defineQuestion } from '../define-question.ts';
import { episodesOfAll, withoutSubjects } from '../desk/without-subjects.ts';
import type { Ports } from '../ports.ts';

/** One colleague has no more children than this; a manager is no case worker here. */
const MOST_CHILDREN = 40;

/**
 * Who wrote a mail: their part in a child’s life, and the child. Looked for among the children of whoever asks and nobody else’s, so
 * that nobody can learn from an address whose carer or parent it is.
 *
 * @source Torbay T-42
 */
export const whoWrote = defineQuestion({
  name: 'who-wrote',
  act: 'report',
  about: (_mail: string) => ({ is: 'nothing' }),
  answer: async (mail, { actor, ports }): Promise<SenderView> => {
    const children = (await ports.records.openPlacementsOf(actor.id))
      .filter((child) => isCaseWorker(actor.id, child))
      .slice(0, MOST_CHILDREN);
    const found = await Promise.all(
      children.map(async (child) => ({ child, person: await writerIn(child, mail, ports) })),
    );
    const theirs = found.flatMap(({ child, person }) => (person === undefined ? [] : [{ ...child, person }]));
    const known = withoutSubjects(actor.id, theirs, await episodesOfAll(theirs, ports));
    const [first] = known;
    if (first === undefined) return { children: [] };
    return {
      voice: voiceOfSender(first.person),
      part: roleName(first.person.part),
      children: known.map((child) => ({ key: child.key, words: childWords(child) })),
    };
  },
});

/** A manager’s own children, and not their team’s. */
const isCaseWorker = (who: string, child: Placement): boolean =>
  [child.socialWorkerId, child.supervisingSocialWorkerId, child.independentReviewingOfficerId].includes(who);

async function writerIn({ childRef }: Placement, mail: string, { records }: Ports): Promise<CirclePerson | undefined> {
  const circle = await records.circle.where({ childRef });
  return circle.find(({ row }) => row.mail?.toLowerCase() === mail.toLowerCase())?.row;
}
