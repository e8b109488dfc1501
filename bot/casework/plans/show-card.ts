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
export async function showCard({ id, to, card, about }: ShowCard, ports: Ports, tries = TRIES): Promise<string> {
  if (card === 'meeting-invitation' && (await isCalledOff(about, ports))) return 'called-off';
  const saved = await ports.records.cards.create({ key: cardKey(id), person: to, card, about, state: 'sending' });
  const came = saved.row.state === 'sending' ? await show(saved, id, ports, tries) : saved.row;
  // Said again after a cut: that someone was not reached is seen with the invitation, and not with the card.
  if (card === 'meeting-invitation') await markInvitation(about, DELIVERY[came.state], ports);
  return came.activity ?? came.state;
}

const DELIVERY = { sending: 'sent', shown: 'sent', blocked: 'blocked', refused: 'refused' } as const;

/** Nobody is invited to what will not take place, though the plan that invites was kept before. */
async function isCalledOff(invitation: string, { records }: Ports): Promise<boolean> {
  const meeting = (await records.invitations.find(invitation))?.row.meeting;
  return meeting !== undefined && (await records.meetings.find(`meeting:${meeting}`))?.row.state === 'cancelled';
}

async function show(saved: Saved<SavedCard>, step: string, ports: Ports, tries: number): Promise<SavedCard> {
  const { person, card, about } = saved.row;
  const shown = await ports.messenger.show(step, person, card, about, ports).catch(refusedAfter(tries));
  return (
    await ports.records.cards.change(
      saved,
      shown.is === 'shown' ? { state: 'shown', activity: shown.activity } : { state: shown.is },
    )
  ).row;
}

/** How often something that Microsoft 365 refuses is tried before a person hears of it. */
export const TRIES = 3;

/** What Microsoft 365 refused three times, or will never take, is its refusal and not the person's, and keeps nobody from theirs. */
const refusedAfter =
  (tries: number) =>
  (fault: unknown): Shown => {
    if (!(fault instanceof Fault)) throw fault;
    if (fault.reason === 'rejected' || (fault.reason === 'refused' && tries >= TRIES)) return { is: 'refused' };
    throw fault;
  };

/** An invitation that could not be shown is not lost: someone is asked to reach the person another way. */
async function markInvitation(key: string, delivery: 'sent' | 'blocked' | 'refused', ports: Ports): Promise<void> {
  const invitation = await ports.records.invitations.find(key);
  if (invitation === undefined || invitation.row.delivery === delivery) return;
  if (delivery !== 'sent') await oweAnotherWay(invitation.row, NOT_SHOWN[delivery], ports);
  await ports.records.invitations.change(invitation, {
    delivery,
    sentAt: delivery === 'sent' ? ports.now() : undefined,
  });
}

const NOT_SHOWN = {
  blocked: 'The invitation is in their diary, but the card could not be shown.',
  refused: 'The invitation is in their diary, but Microsoft 365 refused the card. IT can mend it.',
} as const;
