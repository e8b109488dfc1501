import type { Invitation } from '#rules';
import type { World } from './world.ts';

/** How far an invitation has come. Written again, it says the same. */
export async function markInvitation(key: string, delivery: Invitation['delivery'], world: World): Promise<string> {
  const invitation = await world.records.invitations.find(key);
  if (invitation === undefined) return 'withdrawn';
  if (invitation.row.delivery !== delivery)
    await world.records.invitations.change(invitation, {
      delivery,
      ...(delivery === 'sent' ? { sentAt: world.now() } : {}),
    });
  return delivery;
}
