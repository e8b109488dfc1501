import type { Step } from '#rules';
import { Fault } from '../../faults.ts';
import { oweAnotherWay } from '../meetings/reach-another-way.ts';
import type { Saved, SavedCard, Shown, Ports } from '../ports.ts';

type ShowCard = Omit<Extract<Step, { do: 'show-card' }>, 'do'> & { readonly do?: 'show-card' };

export const cardKey = (step: string): string => `card:${step}`;

/**
 * Shows a person a card in their personal chat, and keeps where it is, so that it can be replaced.
 *
 * Teams cannot be asked whether a card arrived. After an unclear answer the card is shown again: two copies carry one
 * form id, so they are one form. The copy whose place nobody knows is drawn anew when its person looks at it.
 */
export async function showCard({ id, to, card, about }: ShowCard, ports: Ports): Promise<string> {
  if (card === 'meeting-invitation' && (await isCalledOff(about, ports))) return 'called-off';
  const saved = await ports.records.cards.create({ key: cardKey(id), person: to, card, about, state: 'sending' });
  const came = saved.row.state === 'sending' ? await show(saved, id, ports) : saved.row;
  // Said again after a cut: that someone was not reached is seen with the invitation, and not with the card.
  if (card === 'meeting-invitation') await markInvitation(about, came.state === 'blocked' ? 'blocked' : 'sent', ports);
  return came.activity ?? came.state;
}

/** Nobody is invited to what will not take place, though the plan that invites was kept before. */
async function isCalledOff(invitation: string, { records }: Ports): Promise<boolean> {
  const meeting = (await records.invitations.find(invitation))?.row.meeting;
  return meeting !== undefined && (await records.meetings.find(`meeting:${meeting}`))?.row.state === 'cancelled';
}

async function show(saved: Saved<SavedCard>, step: string, ports: Ports): Promise<SavedCard> {
  const { person, card, about } = saved.row;
  const shown = await ports.messenger.show(step, person, card, about).catch(cannotBeShown);
  return (
    await ports.records.cards.change(
      saved,
      shown.is === 'shown' ? { state: 'shown', activity: shown.activity } : { state: 'blocked' },
    )
  ).row;
}

/** Someone who has left, or a card that Teams will never take, keeps nobody after them from theirs. */
function cannotBeShown(fault: unknown): Shown {
  if (fault instanceof Fault && (fault.reason === 'refused' || fault.reason === 'rejected')) return { is: 'blocked' };
  throw fault;
}

/** An invitation that could not be shown is not lost: someone is asked to reach the person another way. */
async function markInvitation(key: string, delivery: 'sent' | 'blocked', ports: Ports): Promise<void> {
  const invitation = await ports.records.invitations.find(key);
  if (invitation === undefined || invitation.row.delivery === delivery) return;
  if (delivery === 'blocked')
    await oweAnotherWay(invitation.row, 'The invitation is in their diary, but the card could not be shown.', ports);
  await ports.records.invitations.change(invitation, {
    delivery,
    sentAt: delivery === 'sent' ? ports.now() : undefined,
  });
}

/** Draws every copy of these cards anew, for what they are about has changed. */
export function redrawCards(about: string, ports: Ports, only?: readonly string[]): void {
  ports.inBackground(`redraw:${about}`, () => inTurn(about, () => redraw(about, ports, only)));
}

/** Redraws of one matter wait for each other: a slow one that began before a change must not end after the one that shows it. */
const lastRedraw = new Map<string, Promise<void>>();

async function inTurn(about: string, work: () => Promise<void>): Promise<void> {
  const before = lastRedraw.get(about) ?? Promise.resolve();
  const mine = before.then(work, work);
  lastRedraw.set(about, mine);
  try {
    await mine;
  } finally {
    if (lastRedraw.get(about) === mine) lastRedraw.delete(about);
  }
}

async function redraw(about: string, ports: Ports, only?: readonly string[]): Promise<void> {
  const cards = await ports.records.cards.where({ about });
  for (const { row } of cards) {
    if (row.activity === undefined || row.state !== 'shown') continue;
    if (only !== undefined && !only.includes(row.card)) continue;
    await unlessFault(() => ports.messenger.replace(row.person, row.activity as string, row.card, row.about));
  }
}

/** One person's card that cannot be drawn anew keeps nobody else's from it. */
async function unlessFault(draw: () => Promise<void>): Promise<void> {
  try {
    await draw();
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
  }
}
