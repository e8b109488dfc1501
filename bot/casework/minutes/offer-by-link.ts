import {
  giveMinutesCode as giveCode,
  londonDay,
  minuteVersionKey,
  offerByLink,
  secondsLater,
  VERSION_FACTS,
  formLink,
  type Addressee,
  type Letter,
  type ToPerson,
} from '#rules';
import { defineCommand } from '../define-command.ts';
import { workerCalled } from '../find-case.ts';
import { aboutMeeting } from '../meetings/meeting-turn.ts';
import { codeShown, LINK_DAYS, LINK_LETTERS } from '../questionnaires/codes.ts';
import { whomToRing } from '../whom-to-ring.ts';
import type { Ports } from '../ports.ts';
import { readsMinutes } from './read-minutes.ts';

/** The worker who knows somebody sends them the link to their version; the one before opens nothing any more. @source CF-47; E-87 */
export const offerMinutesByLink = defineCommand({
  name: 'offer-minutes-by-link',
  act: () => ['hand-over-minutes', 'hand-over-for-another'],
  more: readsMinutes.more,
  under: 'meeting',
  about: (said: ToPerson) => aboutMeeting(said.meeting),
  facts: [...VERSION_FACTS, 'hold', 'minuteDeliveries'],
  decide: offerByLink,
  answer: () => ({ is: 'done' as const }),
});

/** A new code for the worker to give by phone or in person; shown once, only its mark is kept. The one before opens nothing any more. @source E-83, E-87 */
export const giveMinutesCode = defineCommand({
  name: 'give-minutes-code',
  act: () => ['hand-over-minutes', 'hand-over-for-another'],
  more: readsMinutes.more,
  under: 'meeting',
  about: (said: ToPerson) => aboutMeeting(said.meeting),
  facts: ['meeting', 'placement', 'minuteDeliveries', 'hold'],
  decide: giveCode,
  answer: codeShown,
});

/** The newest of what was sent to them by a link. */
const sentByLink = async (person: string, meeting: string, { records }: Ports) =>
  (await records.minuteDeliveries.where({ meeting }))
    .filter(({ row }) => row.person === person && (row.state === 'link-sent' || row.state === 'opened'))
    .toSorted((one, other) => (one.row.linkSentAt ?? '').localeCompare(other.row.linkSentAt ?? ''))
    .at(-1);

/** The letter could not go: the version is to be handed over again, and says so. */
export async function linkNotSent(person: string, meeting: string, ports: Ports): Promise<void> {
  const sent = await sentByLink(person, meeting, ports);
  if (sent?.row.state === 'link-sent')
    await ports.records.minuteDeliveries.change(sent, { state: 'to-hand-over', linkSentAt: undefined });
}

/** The letter with a new link and nothing else, or nothing when this person is not to be written to, or what it opens is corrected by now. */
export async function minutesLetter(person: string, meeting: string, ports: Ports): Promise<Letter | undefined> {
  const sent = await sentByLink(person, meeting, ports);
  const known = (await ports.records.circle.find(person))?.row;
  if (sent?.row.linkId === undefined || known?.way !== 'mail' || known.mail === undefined) return undefined;
  const version = await ports.records.minuteVersions.find(minuteVersionKey(meeting, sent.row.version));
  if (version?.row.state !== 'released') return undefined;
  const { linkId, workerId } = sent.row;
  const secret = ports.newSecret(26, LINK_LETTERS);
  const expires = secondsLater(ports.now(), LINK_DAYS * 86_400);
  await ports.records.minuteDeliveries.change(sent, { linkHash: ports.hash(secret), linkExpires: expires });
  const to: Addressee = { key: known.key, name: known.name, mail: known.mail, largePrint: known.largePrint };
  return {
    letter: 'minutes-link',
    to,
    ref: meeting,
    council: ports.council.name,
    worker: whomToRing(workerId === undefined ? undefined : await workerCalled(workerId, ports)),
    url: `${ports.council.publicUrl}/forms/m/${formLink(linkId, secret, ports)}`,
    expires: londonDay(expires),
  };
}
