import type { Step, Told } from '#rules';
import { Fault } from '../../faults.ts';
import { noteReached } from '../meetings/note-reached.ts';
import type { SavedCard, Shown, Ports } from '../ports.ts';

type ShowCard = Omit<Extract<Step, { do: 'show-card' }>, 'do'> & { readonly do?: 'show-card' };

const cardKey = (step: string): string => `card:${step}`;

/**
 * Shows a person a card in their personal chat, and keeps where it is, so that it can be replaced.
 *
 * Teams cannot be asked whether a card arrived. After an unclear answer the card is shown again: two copies carry one
 * form id, so they are one form. The copy whose place nobody knows is drawn anew when its person looks at it. `isNew`: nobody can
 * have shown it before, so that its row is made once it is there.
 */
export async function showCard(
  { id, to, card, about }: ShowCard,
  ports: Ports,
  tries = TRIES,
  isNew = false,
): Promise<string> {
  if (card === 'meeting-invitation' && (await isCalledOff(about, ports))) return 'called-off';
  const row = { key: cardKey(id), person: to, card, about };
  const came = isNew ? await showAndSave(row, id, ports, tries) : await saveAndShow(row, id, ports, tries);
  // Said again after a cut: that someone was not reached is seen with the invitation, and not with the card.
  if (card === 'meeting-invitation') await markShown(id, about, DELIVERY[came.state], ports);
  return came.activity ?? came.state;
}

/** What this step showed is not wanted any more. Where nobody knows whether it came, it is tried no more. */
export async function noLongerShown(step: string, { records: { cards } }: Pick<Ports, 'records'>): Promise<void> {
  const saved = await cards.find(cardKey(step));
  if (saved?.row.state === 'sending') await cards.change(saved, { state: 'refused' });
}

const DELIVERY = { sending: 'sent', shown: 'sent', blocked: 'blocked', refused: 'refused' } as const;

/** Nobody is invited to what will not take place, though the plan that invites was kept before. */
async function isCalledOff(invitation: string, { records }: Ports): Promise<boolean> {
  const meeting = (await records.invitations.find(invitation))?.row.meeting;
  return meeting !== undefined && (await records.meetings.find(`meeting:${meeting}`))?.row.state === 'cancelled';
}

type Row = Omit<SavedCard, 'state' | 'activity'>;

const show = async ({ person, card, about }: Row, step: string, ports: Ports, tries: number) => {
  const shown = await ports.messenger.show(step, person, card, about, ports).catch(refusedAfter(tries));
  return shown.is === 'shown' ? ({ state: 'shown', activity: shown.activity } as const) : { state: shown.is };
};

async function showAndSave(row: Row, step: string, ports: Ports, tries: number): Promise<SavedCard> {
  return (await ports.records.cards.create({ ...row, ...(await show(row, step, ports, tries)) })).row;
}

/** What was begun before is found by its row, and what came of it is not shown again. */
async function saveAndShow(row: Row, step: string, ports: Ports, tries: number): Promise<SavedCard> {
  const saved = await ports.records.cards.create({ ...row, state: 'sending' });
  if (saved.row.state !== 'sending') return saved.row;
  return (await ports.records.cards.change(saved, await show(row, step, ports, tries))).row;
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
async function markShown(step: string, key: string, came: Told['came'], ports: Ports): Promise<void> {
  const invitation = await ports.records.invitations.find(key);
  if (invitation !== undefined && invitation.row.delivery !== came)
    await noteReached(step, invitation.row, { by: 'card', came }, ports);
}
