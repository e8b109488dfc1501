import type { Step } from '#rules';
import { oweAnotherWay } from './reach-another-way.ts';
import type { World } from './world.ts';

type ShowCard = Extract<Step, { do: 'show-card' }>;

export const cardKey = (step: string): string => `card:${step}`;

/**
 * Shows a person a card in their personal chat, and keeps where it is, so that it can be replaced.
 *
 * Teams cannot be asked whether a card arrived. After an unclear answer the card is shown again: two copies carry one
 * form id, so they are one form, and both are replaced when one is answered.
 */
export async function showCard({ id, to, card, about }: ShowCard, world: World): Promise<string> {
  const kept = await world.records.cards.create({ key: cardKey(id), person: to, card, about, state: 'sending' });
  if (kept.row.state !== 'sending') return kept.row.state;
  const shown = await world.messenger.show(id, to, card, about);
  await world.records.cards.change(kept, shown.is === 'shown' ? { state: 'shown', activity: shown.activity } : { state: 'blocked' });
  if (card === 'meeting-invitation') await markInvitation(about, shown.is, world);
  return shown.is === 'shown' ? shown.activity : 'blocked';
}

/** An invitation that could not be shown is not lost: someone is asked to reach the person another way. */
async function markInvitation(key: string, shown: 'shown' | 'blocked', world: World): Promise<void> {
  const invitation = await world.records.invitations.find(key);
  if (invitation === undefined) return;
  await world.records.invitations.change(invitation, { delivery: shown === 'shown' ? 'sent' : 'blocked', sentAt: shown === 'shown' ? world.now() : undefined });
  if (shown === 'blocked') await oweAnotherWay(invitation.row, world);
}

/** Draws every copy of these cards anew, for what they are about has changed. */
export function redrawCards(about: string, world: World, only?: readonly string[]): void {
  world.afterwards(`redraw:${about}`, () => redraw(about, world, only));
}

async function redraw(about: string, world: World, only?: readonly string[]): Promise<void> {
  const cards = await world.records.cards.where({ about });
  for (const { row } of cards) {
    if (row.activity === undefined || row.state !== 'shown') continue;
    if (only !== undefined && !only.includes(row.card)) continue;
    await world.messenger.replace(row.person, row.activity, row.card, row.about);
  }
}
