import {
  londonDay,
  mayGiveMinutesCode,
  offerByLink,
  secondsLater,
  VERSION_FACTS,
  type Addressee,
  type Letter,
  type ToPerson,
} from '#rules';
import { Fault } from '../../faults.ts';
import { askRule } from '../ask-rule.ts';
import { defineCommand, type Answered, type NotYet } from '../define-command.ts';
import { defineDraft } from '../define-draft.ts';
import { workerCalled } from '../find-case.ts';
import { formLink } from '../mark-link.ts';
import { aboutMeeting } from '../meetings/meeting-turn.ts';
import { newCode, LINK_DAYS, LINK_LETTERS } from '../questionnaires/codes.ts';
import { codeMark } from '../questionnaires/unlock-questionnaire.ts';
import { whomToRing } from '../whom-to-ring.ts';
import type { Ports } from '../ports.ts';
import { procedureOf } from '../procedure-of.ts';
import { meetingIn, readsMinutes } from './read-minutes.ts';

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
export const giveMinutesCode = defineDraft({
  name: 'give-minutes-code',
  act: ['hand-over-minutes', 'hand-over-for-another'],
  more: readsMinutes.more,
  about: (said: ToPerson) => aboutMeeting(said.meeting),
  keep: async (said, turn): Promise<Answered<{ readonly code: string; readonly words: string }>> => {
    const { ports } = turn;
    const procedure = await procedureOf(meetingIn(turn), ports);
    const may = await askRule(['meeting', 'placement', 'minuteDeliveries', 'hold'], turn, (facts) =>
      mayGiveMinutesCode(said, facts, procedure),
    );
    if (may.is !== 'decided') return may.is === 'held' ? may : refusal(may.ask.map(({ ask }) => ask).join(' '));
    const saved = await ports.records.minuteDeliveries.find(may.value);
    if (saved === undefined) throw new Fault('not-yours', 'minutes-code');
    const code = newCode(ports);
    const codeHash = codeMark(saved.row.linkId ?? '', code, ports);
    await ports.records.minuteDeliveries.change(saved, { codeHash, wrongTries: 0 });
    return {
      code: `${code.slice(0, 4)} ${code.slice(4)}`,
      words: 'Give it by phone or in person, never by mail or message. A code that you gave before no longer works.',
    };
  },
});

const refusal = (words: string): NotYet => ({ is: 'refused', words });

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

/** The letter with a new link and nothing else, or nothing when this person is not to be written to. */
export async function minutesLetter(person: string, meeting: string, ports: Ports): Promise<Letter | undefined> {
  const sent = await sentByLink(person, meeting, ports);
  const known = (await ports.records.circle.find(person))?.row;
  if (sent?.row.linkId === undefined || known?.way !== 'mail' || known.mail === undefined) return undefined;
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
