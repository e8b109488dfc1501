import {
  isToCome,
  letterKey,
  moveKey,
  replyLink,
  type Addressee,
  type Invitation,
  type Letter,
  type LetterName,
  type Meeting,
  type Step,
} from '#rules';
import { Fault } from '../../faults.ts';
import { invitationsTo, meetingCalled, placementAt, workerCalled } from '../find-case.ts';
import { purposeOf } from '../meetings/meeting-words.ts';
import { movesOf } from '../meetings/moves.ts';
import { noteReached } from '../meetings/note-reached.ts';
import { asInSitting } from '../meetings/sittings.ts';
import { changesLetter } from '../learning/changes-letter.ts';
import { linkNotSent, minutesLetter } from '../minutes/offer-by-link.ts';
import { questionnaireLetter } from '../questionnaires/write-questionnaire-letter.ts';
import { whomToRing } from '../whom-to-ring.ts';
import type { Saved, Ports } from '../ports.ts';

type SavedLetterRow = Saved<Parameters<Ports['records']['letters']['create']>[0]>;
type SendLetter = Omit<Extract<Step, { do: 'send-letter' }>, 'do'>;

/**
 * Sends one letter by mail, at most once. Graph has no key for mail: when it is unclear whether it went, it is not
 * repeated but shown, with “send again” for a person.
 */
export async function sendLetter(step: SendLetter, ports: Ports, isNew = false): Promise<string> {
  readAhead(step, ports);
  const { letters } = ports.records;
  const row = { key: letterKey(step.id), to: step.to, letter: step.letter, about: step.about };
  // Of a step that nobody can have begun with there is nothing to be found: its row is made when it is about to go.
  const saved = isNew ? undefined : await letters.create({ ...row, state: 'to-send', at: ports.now() });
  if (saved?.row.state === 'sending') return markUnclear(saved, step, ports);
  if (saved !== undefined && saved.row.state !== 'to-send') return shown(step, saved.row.state, ports);
  const letter = await compose(step, ports);
  const state = letter === undefined ? 'refused' : 'sending';
  const now = { state, at: ports.now() } as const;
  const sending = saved === undefined ? await letters.create({ ...row, ...now }) : await letters.change(saved, now);
  // Other hands have it after all.
  if ('existed' in sending && sending.existed) throw new Fault('changed-meanwhile', step.id);
  if (letter === undefined) return shown(step, 'refused', ports);
  return send(letter, sending, step, ports);
}

/** It is marked as about to go; from here on it goes once or nobody knows. */
async function send(letter: Letter, sending: SavedLetterRow, step: SendLetter, ports: Ports): Promise<string> {
  try {
    await ports.post.send(step.id, letter);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    if (fault.reason === 'unclear') return markUnclear(sending, step, ports);
    if (fault.reason === 'rejected') {
      // An address that Exchange does not take keeps nobody after it from their letter.
      await ports.records.letters.change(sending, { state: 'refused' });
      return shown(step, 'refused', ports);
    }
    await ports.records.letters.change(sending, { state: 'to-send' });
    throw fault;
  }
  const [, came] = await Promise.all([
    ports.records.letters.change(sending, { state: 'sent', at: ports.now() }),
    shown(step, 'sent', ports),
  ]);
  return came;
}

/** What an invitation says is asked for while its row is made; what fails here is asked again where it is needed. */
function readAhead({ to, letter, about }: SendLetter, { records }: Ports): void {
  if (!INVITES.includes(letter)) return;
  const asked = [
    records.circle.find(to),
    records.meetings.find(`meeting:${about}`),
    records.invitations.where({ meeting: about }),
    records.moves.find(moveKey(about, 1)),
  ];
  for (const one of asked) one.catch(() => undefined);
}

/** It may have gone: a process stopped between sending and marking, or Microsoft gave no answer. */
async function markUnclear(saved: SavedLetterRow, step: SendLetter, ports: Ports): Promise<string> {
  await ports.records.letters.change(saved, { state: 'unclear' });
  return shown(step, 'unclear', ports);
}

/** Letters that say when to come: whether they went is seen with the invitation. */
const INVITES: readonly LetterName[] = ['invitation', 'meeting-changed'];

/** Shows what came of it with the invitation. Said again after a cut, for the letter alone is seen by nobody. */
async function shown(step: SendLetter, came: 'sent' | 'unclear' | 'refused', ports: Ports): Promise<string> {
  if (step.letter === 'minutes-link' && came === 'refused') await linkNotSent(step.to, step.about, ports);
  const invitation = INVITES.includes(step.letter) ? await invitationOf(step.to, step.about, ports) : undefined;
  if (invitation !== undefined) await noteReached(step.id, invitation.row, { by: 'letter', came }, ports);
  return came;
}

const invitationOf = async (person: string, meeting: string, ports: Ports) =>
  (await invitationsTo(meeting, ports)).find(({ row }) => row.person === person && row.personIs === 'circle');

/** The letter as a value, from what is kept now; undefined when this person is not to be written to. */
async function compose({ to, letter, about }: SendLetter, ports: Ports): Promise<Letter | undefined> {
  if (letter === 'questionnaire' || letter === 'reminder') return questionnaireLetter(about, letter, ports);
  if (letter === 'minutes-link') return minutesLetter(to, about, ports);
  const person = (await ports.records.circle.find(to))?.row;
  if (person === undefined || person.way !== 'mail' || person.mail === undefined) return undefined;
  const { row: meeting } = await meetingCalled(about, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  const worker = await workerCalled(person.workerId ?? placement.socialWorkerId, ports);
  const addressee: Addressee = { key: person.key, name: person.name, mail: person.mail, largePrint: person.largePrint };
  const any = { to: addressee, ref: meeting.ref, council: ports.council.name, worker: whomToRing(worker) };
  if (letter === 'learning-changed') return changesLetter(any, about, ports);
  const invitation = await withReplyLink(await invitationOf(to, about, ports), ports);
  const own = await asInSitting(meeting, invitation?.sitting ?? 1, ports);
  return lettersAbout(letter, any, own, invitation, (await movesOf(about, ports)).length, ports);
}

/** The link by which a person without an account answers; made once, then the same in every letter. */
async function withReplyLink(invitation: Saved<Invitation> | undefined, ports: Ports): Promise<Invitation | undefined> {
  if (invitation === undefined || invitation.row.replyToken !== undefined) return invitation?.row;
  return (
    await ports.records.invitations.change(invitation, {
      replyToken: ports.newSecret(32, 'abcdefghijklmnopqrstuvwxyz0123456789'),
    })
  ).row;
}

function lettersAbout(
  letter: LetterName,
  any: { to: Addressee; ref: string; council: string; worker: string },
  meeting: Meeting,
  invitation: Invitation | undefined,
  change: number,
  ports: Ports,
): Letter | undefined {
  const { startsAt, lengthMinutes, joinUrl, venue } = meeting;
  const replyUrl = `${ports.council.publicUrl}/forms/r/${replyLink(invitation?.replyToken ?? '', ports)}`;
  switch (letter) {
    case 'invitation':
      if (startsAt === undefined || !isToCome(meeting, ports.now())) return undefined;
      return { ...any, letter, startsAt, lengthMinutes, joinUrl, venue, replyUrl, ...purposeOf(meeting.kind) };
    case 'meeting-changed':
      if (startsAt === undefined || !isToCome(meeting, ports.now())) return undefined;
      return { ...any, letter, change, startsAt, lengthMinutes, joinUrl, venue, replyUrl };
    case 'meeting-cancelled':
      return { ...any, letter };
    case 'questionnaire':
    case 'reminder':
    case 'minutes-link':
    case 'learning-changed':
      return undefined;
    default:
      return letter satisfies never;
  }
}
