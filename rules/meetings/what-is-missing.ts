import type { Invitation, Meeting } from '../case-records.ts';
import type { CaseFactsByName, Circumstances, FactName, HoldFacts } from '../facts.ts';
import { londonTime } from '../london.ts';
import { stopsOwn } from '../safeguarding/stops-own.ts';
import { missingAgreement } from '../planning/written-agreement.ts';
import type { Profile } from '../profile.ts';
import type { MissingAct, MissingView } from '../views/meeting.ts';
import type { Citation } from '../vocabulary.ts';
import { maySendInvitations } from './approval.ts';
import { CHAIR_FACTS, chairNamed, type ChairCase } from './chair-question.ts';
import { missingBeside } from './missing-beside.ts';
import { missingSittings } from './missing-sittings.ts';
import { missingBeforeAsking, missingGo } from './stability-meeting.ts';

/** Something that must be settled, before the draft is shown (`asking`), or only before it is sent (`sending`). */
export interface Missing extends MissingView {
  readonly before: 'asking' | 'sending';
}

/** What decides what is missing. */
export const MISSING_FACTS = [
  ...CHAIR_FACTS,
  'invitations',
  'circle',
  'sittings',
] as const satisfies readonly FactName[];

export type MissingCase = Pick<Circumstances, 'supply' | 'now' | 'together'> &
  Pick<CaseFactsByName, (typeof MISSING_FACTS)[number]>;

/**
 * What stands between a meeting and its invitations, in the order in which it is usually done.
 *
 * @source Warrington W-73 to W-83; Torbay T-17 to T-33; CF-05, CF-11, CF-30, CF-35, CF-51; E-01, E-02
 */
export function whatIsMissing(facts: MissingCase, procedure: Profile): readonly Missing[] {
  const settled = [
    ...missingHour(facts),
    ...withoutTheSubject(facts),
    ...missingAgreement(facts, procedure),
    ...missingSittings(facts, procedure),
  ];
  const first = facts.meeting.kind === 'disruption' ? forDisruption(facts, procedure) : forOthers(facts, procedure);
  return [
    ...first,
    ...settled.map((one) => ({ ...one, before: 'asking' as const })),
    ...missingBeside(facts, (other) => whatIsMissing(other, procedure).length === 0),
  ];
}

/** An hour that is over by now is none: nobody can be asked to come to it. */
const missingHour = ({ meeting: { startsAt }, now }: MissingCase): readonly MissingView[] =>
  startsAt === undefined || startsAt > londonTime(now)
    ? []
    : [
        {
          what: 'a time to come: the one that was chosen has passed',
          who: 'Whoever arranges the meeting',
          because: ['CF-05', 'Torbay T-17'],
          settledBy: 'time',
        },
      ];

export const missingBefore = (
  before: Missing['before'],
  facts: MissingCase,
  procedure: Profile,
): readonly MissingView[] => whatIsMissing(facts, procedure).filter((one) => one.before === before);

function forOthers(facts: MissingCase, procedure: Profile): readonly Missing[] {
  const { meeting, invitations, hold, now } = facts;
  const reason = reasonForChair(facts, procedure);
  const asked = {
    meeting: { ...meeting, chairReason: reason.written },
    invitations,
    now,
    urgent: meeting.kind === 'stability',
    hold: hold.stops,
    chairNeedsReason: reason.needed,
    wantsMinuteTaker: meeting.kind !== 'planning',
  };
  return [
    ...missingBeforeAsking(asked, procedure).map((one) => ({ ...one, before: 'asking' as const })),
    ...missingGo(asked, procedure).map((one) => ({ ...one, before: 'sending' as const })),
  ];
}

/** Whether the chair who is named needs a written reason as things are today, and the reason that was written. @source CF-11 */
function reasonForChair(
  facts: ChairCase,
  procedure: Profile,
): { readonly needed: boolean; readonly written: string | undefined } {
  const { kind, chairId, about } = facts.meeting;
  if (kind !== 'stability' || chairId === undefined) return { needed: false, written: undefined };
  return {
    needed: chairNamed(chairId, facts, procedure)?.needsReason === true,
    written: facts.supply.chairReason(about, chairId)?.reason,
  };
}

const SETTLED_BY: Readonly<Record<string, MissingAct>> = {
  chairId: 'chair',
  minuteTakerId: 'minute-taker',
  startsAt: 'time',
  outOfWindowReason: 'time',
  parents: 'people',
  parentReason: 'people',
  childReason: 'people',
  returnBy: 'ask-chair',
  approvedBy: 'ask-chair',
};

/** Settled by the chair when they approve the people, so not to be asked of the organiser before. */
const BY_THE_CHAIR: readonly string[] = ['approvedBy', 'returnBy'];

function forDisruption({ meeting, invitations, hold }: MissingCase, procedure: Profile): readonly Missing[] {
  const asked = { meeting, invitations, questionnairesSettled: true, hold: hold.stops };
  const decision = maySendInvitations(asked, procedure);
  if (decision.is === 'decided') return [];
  if (decision.is === 'held') {
    if (!stopsOwn(hold)) return [stoppedBeside(decision.because)];
    const what = 'the hold lifted, or terms agreed with the LADO';
    return [{ what, who: 'The team manager', because: decision.because, before: 'asking', settledBy: 'hold' }];
  }
  return decision.ask.map(({ fact, ask, because, inChat }) => {
    const chair = BY_THE_CHAIR.includes(fact);
    return {
      what: ask,
      who: chair ? 'The chair' : 'The organiser',
      because,
      before: chair ? 'sending' : 'asking',
      settledBy: SETTLED_BY[fact],
      inChat,
    };
  });
}

/** Another child’s case is not told here: only that the meeting waits, and what can be done. @source E-01, E-30 */
const stoppedBeside = (because: readonly Citation[]): Missing => ({
  what: 'what stops the meeting of a brother or sister settled there, or the meetings held apart',
  who: 'The organiser',
  because: [...because, 'E-30'],
  before: 'asking',
});

/** Whether those of these whom an allegation names are named in another child’s case alone. */
const isOnlyBeside = ({ ofOwn, subjectIds }: HoldFacts, people: readonly (string | undefined)[]): boolean =>
  ofOwn !== undefined &&
  !people.some((id) => id !== undefined && subjectIds.includes(id) && ofOwn.subjectIds.includes(id));

const leftOutBeside: MissingView = {
  what: 'everyone left out who may not come to the meeting of a brother or sister, or the meetings held apart',
  who: 'The organiser',
  because: ['E-02', 'E-30'],
};

const NOT_ASKED: readonly Invitation['decision'][] = ['undecided', 'not-informed', 'left-out'];

/** Nobody chairs whom a complaint or an allegation is about; while a hold stands they are not asked either. @source CF-11, E-02; ruling E-01 */
function withoutTheSubject({ meeting, invitations, hold }: MissingCase): readonly MissingView[] {
  const { chairId, minuteTakerId }: Meeting = meeting;
  const isSubject = (id: string | undefined): boolean => id !== undefined && hold.subjectIds.includes(id);
  const asked = invitations.some(({ person, decision }) => !NOT_ASKED.includes(decision) && isSubject(person));
  if (isOnlyBeside(hold, [chairId, minuteTakerId, ...invitations.map(({ person }) => person)]))
    return hold.stands && (asked || isSubject(minuteTakerId) || isSubject(chairId)) ? [leftOutBeside] : [];
  return [
    ...(isSubject(chairId)
      ? [
          {
            what: 'another chair: the complaint or allegation is about this one',
            who: 'The organiser',
            because: ['CF-03, CF-11', 'E-02'],
            settledBy: 'chair' as const,
          },
        ]
      : []),
    ...(hold.stands && (asked || isSubject(minuteTakerId))
      ? [
          {
            what: 'everyone whom the allegation is about left out',
            who: 'The organiser',
            because: ['Ruling E-01', 'E-02'],
            settledBy: 'people' as const,
          },
        ]
      : []),
  ];
}
