import type { Invitation } from '#rules';
import type { Ports } from '../ports.ts';

/** How far an invitation has come. Written again, it says the same. */
export async function markInvitation(key: string, delivery: Invitation['delivery'], ports: Ports): Promise<string> {
  const invitation = await ports.records.invitations.find(key);
  if (invitation === undefined) return 'withdrawn';
  if (invitation.row.delivery !== delivery)
    await ports.records.invitations.change(invitation, {
      delivery,
      ...(delivery === 'sent' ? { sentAt: ports.now() } : {}),
    });
  return delivery;
}
