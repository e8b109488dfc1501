import { maySendInvitations, missingBeforeSending, type Invitation, type Meeting, type MissingView } from '#rules';
import { missingAgreement } from './agree-planning.ts';
import { missingSittings } from './choose-sitting.ts';
import { chairReasonOf } from './chair-reason.ts';
import { invitationsTo } from '../find-case.ts';
import { holdAbout, type HoldAbout } from '../instability/hold-about.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';

/** Something that must be settled, before the draft is shown (`asking`), or only before it is sent (`sending`). */
export interface Missing extends MissingView {
  readonly before: 'asking' | 'sending';
}

/** What stands between a meeting and its invitations, in the order in which it is usually done. */
export async function whatIsMissing(meeting: Meeting, ports: Ports): Promise<readonly Missing[]> {
  const invitations = (await invitationsTo(meeting.ref, ports)).map(({ row }) => row);
  const hold = await holdAbout(meeting, ports);
  const settled = [
    ...withoutTheSubject(meeting, invitations, hold),
    ...(await missingAgreement(meeting, ports)),
    ...(await missingSittings(meeting, ports)),
  ].map((one) => ({ ...one, before: 'asking' as const }));
  if (meeting.kind === 'disruption')
    return [...missingForDisruption(meeting, invitations, hold.stops, ports), ...settled];
  const reason = await chairReasonOf(meeting, ports);
  const missing = missingBeforeSending(
    {
      meeting: { ...meeting, chairReason: reason.written },
      invitations,
      now: ports.now(),
      urgent: meeting.kind === 'stability',
      hold: hold.stops,
      chairNeedsReason: reason.needed,
    },
    await procedureOf(meeting, ports),
  );
  const first = missing
    .filter(({ what }) => meeting.kind !== 'planning' || what !== 'a minute taker')
    .map((one) => ({ ...one, before: one.what.includes('“go”') ? ('sending' as const) : ('asking' as const) }));
  return [...first, ...settled];
}

/** Nobody chairs whom a complaint or an allegation is about; while a hold stands they are not asked either. @source CF-11, E-02 · ruling E-01 */
function withoutTheSubject(
  { chairId, minuteTakerId }: Meeting,
  invitations: readonly Invitation[],
  { stands, subjectIds }: HoldAbout,
): readonly MissingView[] {
  const isSubject = (id: string | undefined): boolean => id !== undefined && subjectIds.includes(id);
  const asked = invitations.some(({ person, decision }) => !NOT_ASKED.includes(decision) && isSubject(person));
  return [
    ...(isSubject(chairId)
      ? [
          {
            what: 'another chair: the complaint or allegation is about this one',
            who: 'The organiser',
            because: ['CF-03, CF-11', 'E-02'],
          },
        ]
      : []),
    ...(stands && (asked || isSubject(minuteTakerId))
      ? [
          {
            what: 'everyone whom the allegation is about left out',
            who: 'The organiser',
            because: ['Ruling E-01', 'E-02'],
          },
        ]
      : []),
  ];
}

const NOT_ASKED: readonly Invitation['decision'][] = ['undecided', 'not-informed', 'left-out'];

/** Settled by the chair when they approve the people, so not to be asked of the organiser before. */
const BY_THE_CHAIR: readonly string[] = ['approvedBy', 'returnBy'];

function missingForDisruption(
  meeting: Meeting,
  invitations: Parameters<typeof maySendInvitations>[0]['invitations'],
  hold: boolean,
  { procedure }: Ports,
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
