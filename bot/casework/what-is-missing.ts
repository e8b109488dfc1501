import { maySendInvitations, missingBeforeSending, type Meeting, type MissingView } from '#rules';
import { missingAgreement } from './agree-planning.ts';
import { missingSittings } from './choose-sitting.ts';
import { invitationsTo } from './find-case.ts';
import type { World } from './world.ts';

/** Something that must be settled, before the draft is shown (`asking`), or only before it is sent (`sending`). */
export interface Missing extends MissingView {
  readonly before: 'asking' | 'sending';
}

/** What stands between a meeting and its invitations, in the order in which it is usually done. */
export async function whatIsMissing(meeting: Meeting, world: World): Promise<readonly Missing[]> {
  const invitations = (await invitationsTo(meeting.ref, world)).map(({ row }) => row);
  const episode = (await world.records.episodes.where({ ref: meeting.about }))[0]?.row;
  const hold = episode?.hold === 'standing';
  const settled = [...(await missingAgreement(meeting, world)), ...(await missingSittings(meeting, world))].map(
    (one) => ({ ...one, before: 'asking' as const }),
  );
  if (meeting.kind === 'disruption') return [...missingForDisruption(meeting, invitations, hold, world), ...settled];
  const missing = missingBeforeSending(
    { meeting, invitations, now: world.now(), urgent: meeting.kind === 'stability', hold },
    world.procedure,
  );
  const first = missing
    .filter(({ what }) => meeting.kind !== 'planning' || what !== 'a minute taker')
    .map((one) => ({ ...one, before: one.what.includes('“go”') ? ('sending' as const) : ('asking' as const) }));
  return [...first, ...settled];
}

/** Settled by the chair when they approve the people, so not to be asked of the organiser before. */
const BY_THE_CHAIR: readonly string[] = ['approvedBy', 'returnBy'];

function missingForDisruption(
  meeting: Meeting,
  invitations: Parameters<typeof maySendInvitations>[0]['invitations'],
  hold: boolean,
  { procedure }: World,
): readonly Missing[] {
  const decision = maySendInvitations({ meeting, invitations, questionnairesSettled: true, hold }, procedure);
  if (decision.is === 'held')
    return [
      {
        what: 'the hold lifted, or terms agreed with the LADO',
        who: 'The team manager',
        because: decision.because,
        before: 'asking',
      },
    ];
  if (decision.is === 'decided') return [];
  return decision.ask.map(({ fact, ask, because }) => {
    const chair = BY_THE_CHAIR.includes(fact);
    return { what: ask, who: chair ? 'The chair' : 'The organiser', because, before: chair ? 'sending' : 'asking' };
  });
}
