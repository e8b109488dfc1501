import type { Action, Invitation, Meeting } from '../case-records.ts';
import type { Profile } from '../profile.ts';
import type { Citation, Instant } from '../vocabulary.ts';
import type { MissingAct, MissingView } from '../views/meeting.ts';
import { namesInChat } from '../words/names-in-chat.ts';
import { isBlank, isOutsideUnallowed } from './written-reason.ts';

export interface StabilityMeetingToSend {
  readonly meeting: Pick<
    Meeting,
    | 'chairId'
    | 'chairReason'
    | 'minuteTakerId'
    | 'startsAt'
    | 'from'
    | 'by'
    | 'outOfWindowReason'
    | 'outOfWindowBy'
    | 'format'
    | 'formatReason'
    | 'workerSays'
    | 'workerAskedAt'
  >;
  readonly invitations: readonly (Pick<Invitation, 'part' | 'name' | 'decision' | 'reason'> &
    Partial<Pick<Invitation, 'personIs' | 'way'>>)[];
  readonly now: Instant;
  /** A meeting that an unmanageable placement asks for; then nothing waits longer than the hours of the procedure. */
  readonly urgent: boolean;
  readonly hold: boolean;
  /** True when the ranking said that naming this chair needs a reason. */
  readonly chairNeedsReason?: boolean | undefined;
  /** False where this kind of meeting goes out without a minute taker. */
  readonly wantsMinuteTaker?: boolean | undefined;
}

const COORDINATOR = 'The coordinator';
const MANAGER = 'The team manager';
const WORKER = 'The child’s social worker';

/** The draft is there and the child's social worker has not said “go”. @source Torbay T-17; rulings CF-35 */
export const missingGo = (
  asked: StabilityMeetingToSend,
  { stability }: Pick<Profile, 'stability'>,
): readonly MissingView[] =>
  workerHasSpoken(asked, stability)
    ? []
    : [
        {
          what: 'the social worker’s “go”',
          who: WORKER,
          because: [stability.coordinator.agreesWith.source],
          settledBy: 'ask-worker',
        },
      ];

/**
 * What is still missing before the draft is shown to the child's social worker, in the order in which it is usually done.
 *
 * @source Torbay T-17, T-21 to T-33, T-45; CF-11, CF-22, CF-24; rulings CF-24
 */
export function missingBeforeAsking(
  asked: StabilityMeetingToSend,
  { stability }: Pick<Profile, 'stability'>,
): readonly MissingView[] {
  const { meeting, invitations, hold } = asked;
  const missing: MissingView[] = [];
  const want = (isMissing: boolean, settledBy: MissingAct, what: string, who: string, because: Citation) => {
    if (isMissing) missing.push({ what, who, because: [because], settledBy });
  };
  want(hold, 'hold', 'the hold lifted, or terms agreed with the LADO', MANAGER, 'E-01');
  want(meeting.chairId === undefined, 'chair', 'a chair', COORDINATOR, stability.chair.roles.source);
  want(
    asked.chairNeedsReason === true && isBlank(meeting.chairReason),
    'chair',
    'the reason for this chair',
    COORDINATOR,
    stability.chair.independence.source,
  );
  want(
    asked.wantsMinuteTaker !== false && stability.minuteTaker.required.is && meeting.minuteTakerId === undefined,
    'minute-taker',
    'a minute taker',
    COORDINATOR,
    stability.minuteTaker.required.source,
  );
  want(meeting.startsAt === undefined, 'time', 'a day and time', COORDINATOR, stability.urgent.within.source);
  want(
    isOutsideUnallowed(meeting),
    'time',
    'who allows a day outside the window, and why',
    COORDINATOR,
    stability.urgent.within.source,
  );
  want(
    meeting.format !== stability.format.usual.is &&
      stability.format.otherNeedsReason.is &&
      isBlank(meeting.formatReason),
    'format',
    'the reason for two parts',
    COORDINATOR,
    stability.format.otherNeedsReason.source,
  );
  missing.push(...missingDecisions(invitations, stability));
  return missing;
}

function missingDecisions(
  invitations: StabilityMeetingToSend['invitations'],
  { child, parents }: Profile['stability'],
): readonly MissingView[] {
  const missing: MissingView[] = [];
  const want = (what: string, who: string, because: Citation, inChat?: string) =>
    missing.push({ what, who, because: [because], settledBy: 'people', inChat });
  if (!invitations.some(({ part }) => part === 'child')) want('the child’s part', COORDINATOR, child.part.source);
  const inChat = namesInChat(invitations);
  for (const [at, { part, name, decision, reason }] of invitations.entries()) {
    const chatName = inChat[at] ?? '';
    const leftOut = decision !== 'invite' && decision !== 'separate';
    if (part === 'child' && leftOut && isBlank(reason)) {
      want('the reason why the child does not take part', COORDINATOR, child.part.source);
    } else if (decision === 'undecided') {
      const [who, because] = part === 'parent' ? [MANAGER, parents.decision.source] : [COORDINATOR, 'CF-05'];
      want(`a decision about ${name}`, who, because, `a decision about ${chatName}`);
    } else if (part === 'parent' && decision === 'not-informed' && isBlank(reason)) {
      const said = (of: string): string => `the legal reason why ${of} is not informed`;
      want(said(name), MANAGER, 'Rulings CF-24', said(chatName));
    }
  }
  return missing;
}

const HOUR_MS = 3_600_000;

/** “Go”, or, in an urgent case, the hours that the meeting waits at most have passed since the worker was asked. */
function workerHasSpoken(
  { meeting, now, urgent }: StabilityMeetingToSend,
  { coordinator }: Profile['stability'],
): boolean {
  if (meeting.workerSays === 'go') return true;
  if (!urgent || meeting.workerAskedAt === undefined) return false;
  return Date.parse(now) - Date.parse(meeting.workerAskedAt) >= coordinator.agreesWithinHours.is * HOUR_MS;
}

export interface StabilityMeetingToClose {
  readonly meeting: Pick<Meeting, 'heldOn' | 'record' | 'nextOn' | 'noNextReason' | 'format' | 'formatReason'>;
  readonly childHasLeft: boolean;
  readonly actions: readonly Pick<Action, 'ownerId' | 'due' | 'measure'>[];
  /** Whether what was agreed is to end the placement. */
  readonly endsPlacement: boolean;
  /** Whether the carers were there, or were asked before. */
  readonly carersHeard: boolean;
}

/**
 * What is still missing before a stability meeting is closed. No next meeting only when the child has left the placement.
 *
 * @source Torbay T-34, T-35, T-39; CF-33; section 22, Children Act 1989, and R (Bewry) v Norfolk, domain §6.2
 */
export function missingBeforeClosing(
  asked: StabilityMeetingToClose,
  { stability }: Pick<Profile, 'stability'>,
): readonly MissingView[] {
  const { meeting, childHasLeft, endsPlacement, carersHeard } = asked;
  const missing: MissingView[] = [];
  const want = (
    isMissing: boolean,
    settledBy: MissingAct,
    what: string,
    who: string,
    ...because: readonly Citation[]
  ) => {
    if (isMissing) missing.push({ what, who, because, settledBy });
  };
  want(meeting.heldOn === undefined, 'day', 'the day on which it was held', 'The minute taker', 'Torbay T-33');
  want(isBlank(meeting.record), 'notes', 'the minutes', 'The minute taker', stability.minutes.within.source);
  want(
    meeting.format === 'two-part' && isBlank(meeting.formatReason),
    'format',
    'the reason for two parts',
    'The chair',
    stability.format.otherNeedsReason.source,
  );
  const { noneOnlyWhen } = stability.followUp;
  const noneAllowed = mayBeTheLast(childHasLeft, { stability });
  const words = noneAllowed ? 'the next meeting, or the reason why there is none' : 'the next meeting';
  want(
    meeting.nextOn === undefined && (!noneAllowed || isBlank(meeting.noNextReason)),
    'next',
    words,
    'The chair',
    noneOnlyWhen.source,
  );
  want(
    endsPlacement && !carersHeard,
    'carers',
    'what the carers say to ending the placement',
    'The chair',
    'Domain §6.2',
  );
  return missing;
}

/** Whether a stability meeting may be followed by none. @source Torbay T-35; ruling CF-33 */
export const mayBeTheLast = (childHasLeft: boolean, { stability }: Pick<Profile, 'stability'>): boolean =>
  childHasLeft || stability.followUp.noneOnlyWhen.is === 'chair-decides';

/** How an action that costs money stands in the minutes: nothing is promised that nobody agreed to pay. @source CF-34; Torbay T-38, T-47 */
export const minutedAs = (funding: Action['funding']): string => FUNDING[funding];

const FUNDING = {
  none: 'Agreed',
  asked: 'Subject to the head of service',
  agreed: 'Agreed, funding agreed by the head of service',
  refused: 'Not agreed: funding refused by the head of service',
} as const satisfies Record<Action['funding'], string>;
