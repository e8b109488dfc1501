import { addDays, type Meeting } from '#rules';
import { unlessDamaged } from '../alone.ts';
import type { Ports } from '../ports.ts';

const OPEN_MEETINGS = ['arranging', 'approved', 'sending', 'sent'] as const;

/** Every open meeting that this person arranges, chairs, writes up or is asked to, by its reference. */
export async function openMeetingsWith(who: string, ports: Ports): Promise<readonly Meeting[]> {
  const [arranged, invited] = await Promise.all([openMeetingsOf(who, ports), meetingsInvitedTo(who, ports)]);
  const mine = new Map([...arranged, ...invited].map((row) => [row.ref, row]));
  return [...mine.values()].sort((one, other) => one.ref.localeCompare(other.ref));
}

/** Those that this person arranges, chairs or writes up, by who and by what is open: never the list of a whole council. */
async function openMeetingsOf(who: string, { records }: Ports): Promise<readonly Meeting[]> {
  const parts = [{ chairId: who }, { coordinatorId: who }, { minuteTakerId: who }];
  return (await Promise.all(parts.map((part) => records.meetings.where(part, { state: OPEN_MEETINGS }))))
    .flat()
    .map(({ row }) => row);
}

/** Nobody is invited longer ahead than this; older invitations are to meetings that are over. */
const INVITED_WITHIN_DAYS = 366;

async function meetingsInvitedTo(who: string, { records, today }: Ports): Promise<readonly Meeting[]> {
  const since = addDays(today(), -INVITED_WITHIN_DAYS);
  const refs = (await records.invitations.where({ person: who }))
    .map(({ row }) => row)
    .filter(({ delivery, sentAt }) => delivery !== 'not-sent' && (sentAt ?? '9') >= since)
    .map(({ meeting }) => meeting);
  const found = await Promise.all(
    [...new Set(refs)].map((ref) => unlessDamaged(records.meetings.find(`meeting:${ref}`))),
  );
  return found.flatMap((saved) => (saved === undefined || !isOpen(saved.row) ? [] : [saved.row]));
}

const isOpen = ({ state }: Meeting): boolean => OPEN_MEETINGS.some((open) => open === state);
