import {
  formLink,
  linkEnds,
  secondsLater,
  type Addressee,
  type Letter,
  type LocalDate,
  type Questionnaire,
} from '#rules';
import { workerCalled } from '../find-case.ts';
import { LINK_DAYS, LINK_LETTERS } from './codes.ts';
import { caseOf, questionnaireCalled } from './find-questionnaire.ts';
import { whomToRing } from '../whom-to-ring.ts';
import type { Saved, Ports } from '../ports.ts';

/** Links that work side by side, so that a reminder does not close the letter before it. */
const MOST_LINKS = 3;

/** The letter with a new link, or nothing when this person is not to be written to. */
export async function questionnaireLetter(
  id: string,
  letter: 'questionnaire' | 'reminder',
  ports: Ports,
): Promise<Letter | undefined> {
  const saved = await questionnaireCalled(id, ports);
  const { row } = saved;
  if (row.personIs !== 'circle' || row.state === 'withdrawn' || row.state === 'declined' || row.state === 'returned')
    return undefined;
  const person = (await ports.records.circle.find(row.person))?.row;
  if (person?.way !== 'mail' || person.mail === undefined) return undefined;
  const { meeting, placement } = await caseOf(row, ports);
  const worker = await workerCalled(row.workerId ?? placement.socialWorkerId, ports);
  const to: Addressee = { key: person.key, name: person.name, mail: person.mail, largePrint: person.largePrint };
  const any = {
    to,
    ref: meeting.ref,
    council: ports.council.name,
    worker: whomToRing(worker),
    due: row.due,
  };
  const link = await newLink(saved, letter === 'reminder', ports);
  return letter === 'reminder'
    ? { ...any, letter, url: link.url }
    : { ...any, letter, url: link.url, expires: link.expires };
}

/** A new secret address of this form. Only its hash is kept: who reads the list cannot open the form. */
export async function newLink(
  saved: Saved<Questionnaire>,
  keepOlder: boolean,
  ports: Ports,
): Promise<{ readonly url: string; readonly expires: LocalDate }> {
  const { row } = saved;
  const secret = ports.newSecret(26, LINK_LETTERS);
  const expires = secondsLater(ports.now(), LINK_DAYS * 86_400);
  const older = keepOlder ? (row.linkHash ?? '').split(' ').filter((hash) => hash !== '') : [];
  await ports.records.questionnaires.change(saved, {
    linkHash: [ports.hash(secret), ...older].slice(0, MOST_LINKS).join(' '),
    linkExpires: expires,
  });
  return {
    url: `${ports.council.publicUrl}/forms/q/${formLink(row.id, secret, ports)}`,
    expires: linkEnds({ ...row, linkExpires: expires }),
  };
}
