import type { Addressee, Invitation, Letter, LetterName, Meeting, Step } from '#rules';
import { Fault } from '../faults.ts';
import { invitationsTo, meetingCalled, placementAt, workerCalled } from './find-case.ts';
import { purposeOf } from './meeting-words.ts';
import { movesOf } from './moves.ts';
import { oweAnotherWay } from './reach-another-way.ts';
import { asInSitting } from './sittings.ts';
import { questionnaireLetter } from './write-questionnaire-letter.ts';
import { whomToRing } from './whom-to-ring.ts';
import type { Kept, World } from './world.ts';

type SendLetter = Extract<Step, { do: 'send-letter' }>;

export const letterKey = (step: string): string => `letter:${step}`;

/**
 * Sends one letter by mail, at most once. Graph has no key for mail: when it is unclear whether it went, it is not
 * repeated but shown, with “send again” for a person.
 */
export async function sendLetter(step: SendLetter, world: World): Promise<string> {
  const kept = await world.records.letters.create({
    key: letterKey(step.id),
    to: step.to,
    letter: step.letter,
    about: step.about,
    state: 'to-send',
    at: world.now(),
  });
  if (kept.row.state === 'sending') return markUnclear(kept, step, world);
  if (kept.row.state !== 'to-send') return shown(step, kept.row.state, world);
  const letter = await compose(step, world);
  if (letter === undefined) {
    await world.records.letters.change(kept, { state: 'refused' });
    return shown(step, 'refused', world);
  }
  const sending = await world.records.letters.change(kept, { state: 'sending', at: world.now() });
  try {
    await world.post.send(step.id, letter);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    if (fault.reason === 'unclear') return markUnclear(sending, step, world);
    if (fault.reason === 'rejected') {
      // An address that Exchange does not take keeps nobody after it from their letter.
      await world.records.letters.change(sending, { state: 'refused' });
      return shown(step, 'refused', world);
    }
    await world.records.letters.change(sending, { state: 'to-send' });
    throw fault;
  }
  await world.records.letters.change(sending, { state: 'sent', at: world.now() });
  return shown(step, 'sent', world);
}

/** It may have gone: a process stopped between sending and marking, or Microsoft gave no answer. */
async function markUnclear(
  kept: Kept<Parameters<World['records']['letters']['create']>[0]>,
  step: SendLetter,
  world: World,
): Promise<string> {
  await world.records.letters.change(kept, { state: 'unclear' });
  return shown(step, 'unclear', world);
}

/** Letters that say when to come: whether they went is seen with the invitation. */
const INVITES: readonly LetterName[] = ['invitation', 'meeting-changed'];

const DELIVERY = { sent: 'sent', unclear: 'unclear', refused: 'blocked' } as const;

/** Shows what came of it with the invitation. Said again after a cut, for the letter alone is seen by nobody. */
async function shown(step: SendLetter, came: 'sent' | 'unclear' | 'refused', world: World): Promise<string> {
  const invitation = INVITES.includes(step.letter) ? await invitationOf(step.to, step.about, world) : undefined;
  const delivery = DELIVERY[came];
  if (invitation === undefined || invitation.row.delivery === delivery) return came;
  const { row: meeting } = await meetingCalled(step.about, world);
  if (came === 'refused' && meeting.state === 'cancelled') return came;
  if (came === 'refused')
    await oweAnotherWay(
      invitation.row,
      'The letter could not go to the mail address that we have, or there is none.',
      world,
    );
  await world.records.invitations.change(invitation, { delivery, ...(came === 'sent' ? { sentAt: world.now() } : {}) });
  return came;
}

const invitationOf = async (person: string, meeting: string, world: World) =>
  (await invitationsTo(meeting, world)).find(({ row }) => row.person === person && row.personIs === 'circle');

/** The letter as a value, from what is kept now; undefined when this person is not to be written to. */
async function compose({ to, letter, about }: SendLetter, world: World): Promise<Letter | undefined> {
  if (letter === 'questionnaire' || letter === 'reminder') return questionnaireLetter(about, letter, world);
  const person = (await world.records.circle.find(to))?.row;
  if (person === undefined || person.way !== 'mail' || person.mail === undefined) return undefined;
  const { row: meeting } = await meetingCalled(about, world);
  const { row: placement } = await placementAt(meeting.placement, world);
  const worker = await workerCalled(person.workerId ?? placement.socialWorkerId, world);
  const addressee: Addressee = { key: person.key, name: person.name, mail: person.mail, largePrint: person.largePrint };
  const any = { to: addressee, ref: meeting.ref, council: world.council.name, worker: whomToRing(worker) };
  const invitation = await withReplyLink(await invitationOf(to, about, world), world);
  const own = await asInSitting(meeting, invitation?.sitting ?? 1, world);
  return lettersAbout(letter, any, own, invitation, (await movesOf(about, world)).length, world);
}

/** The link by which a person without an account answers; made once, then the same in every letter. */
async function withReplyLink(invitation: Kept<Invitation> | undefined, world: World): Promise<Invitation | undefined> {
  if (invitation === undefined || invitation.row.replyToken !== undefined) return invitation?.row;
  return (
    await world.records.invitations.change(invitation, {
      replyToken: world.newSecret(32, 'abcdefghijklmnopqrstuvwxyz0123456789'),
    })
  ).row;
}

function lettersAbout(
  letter: LetterName,
  any: { to: Addressee; ref: string; council: string; worker: string },
  meeting: Meeting,
  invitation: Invitation | undefined,
  change: number,
  world: World,
): Letter | undefined {
  const { startsAt, lengthMinutes, joinUrl, venue } = meeting;
  const replyUrl = `${world.council.publicUrl}/forms/r/${invitation?.replyToken ?? ''}`;
  switch (letter) {
    case 'invitation':
      if (startsAt === undefined || meeting.state === 'cancelled') return undefined;
      return { ...any, letter, startsAt, lengthMinutes, joinUrl, venue, replyUrl, ...purposeOf(meeting.kind) };
    case 'meeting-changed':
      if (startsAt === undefined || meeting.state === 'cancelled') return undefined;
      return { ...any, letter, change, startsAt, lengthMinutes, joinUrl, venue, replyUrl };
    case 'meeting-cancelled':
      return { ...any, letter };
    case 'questionnaire':
    case 'reminder':
      return undefined;
    default:
      return letter satisfies never;
  }
}
