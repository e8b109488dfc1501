import { inCaseOfMeeting } from '../case-of.ts';
import type { Invitation, Obligation, Questionnaire } from '../case-records.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Change, type Effects, type Redraw, type Typed } from '../effects.ts';
import type { WorkingCalendar } from '../days.ts';
import type { Facts } from '../facts.ts';
import type { NotHeldChoice } from '../learning/reason-words.ts';
import { isRequired } from '../obligations/escalated.ts';
import { obligationKey, setAsideAsVoid } from '../obligations/owed.ts';
import { isMetByHolding } from '../obligations/started-by.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { isWaitedFor } from '../questionnaires/closed.ts';
import { DONE_BY_SENDING } from './done-by-sending.ts';
import { forEachChild } from './for-each-child.ts';
import { isAnotherToCome, judgedAfterCallingOff } from './judged-after-calling-off.ts';
import { canHappen } from './meeting-state.ts';

export interface CancelMeeting {
  readonly meeting: string;
  /** Stays with the meeting; whoever was invited reads only that it will not take place. */
  readonly reason: string;
  /** Why a disruption meeting is not held, as it is counted, where somebody has said it. @source domain §9 */
  readonly notHeldBecause?: NotHeldChoice | undefined;
}

/** What decides what a meeting that will not take place takes with it. */
export const CALL_OFF_FACTS = [
  'meeting',
  'placement',
  'invitations',
  'childObligations',
  'questionnaires',
  'caseMeetings',
] as const;
type CallOffFacts = Facts<(typeof CALL_OFF_FACTS)[number]>;
/** The same, and the time of instability that asked for it. */
export const CANCEL_FACTS = [...CALL_OFF_FACTS, 'caseEpisode'] as const;
type CancelFacts = Facts<(typeof CANCEL_FACTS)[number]>;

const CALLED_OFF_BEFORE = 'This meeting was called off before. The reason that was given then stays.';

/** Calls a meeting off, with its reason. Said twice, it is called off once; another reason is not saved, and that is said. @source CF-04 */
function cancelOwnMeeting(
  { reason, notHeldBecause }: CancelMeeting,
  facts: CancelFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting } = facts;
  const because = ['CF-04'];
  const written = reason.trim().slice(0, 250);
  if (meeting.state === 'cancelled')
    return meeting.trouble === written ? decided(undefined, because) : notYet(CALLED_OFF_BEFORE);
  if (!canHappen(meeting, 'called-off')) return notYet('The meeting took place. It cannot be called off.');
  const key = `${meeting.ref}/cancelled`;
  const off = calledOff(
    key,
    facts,
    {
      trouble: typed('reason'),
      note: `${meeting.ref} will not take place`,
      ...(meeting.kind === 'disruption' ? { notHeldBecause } : {}),
    },
    procedure,
  );
  const asked = judgedAfterCallingOff(key, facts, procedure, calendar);
  return decided(
    {
      key,
      about: meeting.ref,
      changes: [...off.changes, ...asked.changes],
      steps: [...off.steps, ...asked.steps],
      redraw: [...off.redraw, ...asked.redraw],
      words: { reason: written },
      did: 'called the meeting off',
      didTo: meeting.ref,
    },
    because,
  );
}

/** The same for a meeting that is for brothers and sisters: it is off for each child. For one alone, it is held apart first. @source E-30 */
export const cancelMeeting = forEachChild(cancelOwnMeeting, {
  of: (said, { ref: meeting }) => ({ ...said, meeting }),
  may: (_said, { may }) => may('cancel-meeting'),
});

interface CalledOffBecause {
  readonly trouble: string | Typed;
  readonly note: string;
  readonly notHeldBecause?: NotHeldChoice | undefined;
}

/**
 * Whatever a meeting began ends with it: it leaves the diaries, whoever was told of it hears that it will not take place, forms that
 * are out close, and what was owed for it is not required any more. What the law asks for the child stays, and so does what another
 * meeting of the same kind is still to do.
 */
export function calledOff(
  plan: string,
  facts: CallOffFacts,
  { trouble, note, notHeldBecause }: CalledOffBecause,
  procedure: Profile,
): Pick<Effects, 'changes' | 'steps' | 'redraw'> {
  const { meeting, invitations, questionnaires, actor, now } = facts;
  const by = { id: actor.id, at: now };
  const void_ = owedForIt(facts, procedure);
  const forms = questionnaires.filter(isWaitedFor);
  const told = invitations.flatMap((one) => toldByWorker(plan, one, facts));
  return {
    changes: [
      changedRow('meetings', meeting.key, {
        state: 'cancelled',
        trouble,
        ...(notHeldBecause === undefined ? {} : { notHeldBecause }),
      }),
      ...void_.map(({ key }) => setAsideAsVoid(key, by, note)),
      ...forms.map(({ key, state }) => formClosed(key, state, facts)),
      ...told.map(({ change }) => change),
    ],
    steps: [...takenBack(plan, meeting.ref, invitations), ...told.map(({ step }) => step)],
    redraw: [{ about: meeting.ref }, ...cardsOf(invitations, forms, void_)],
  };
}

/** Owed in the meeting's own name; and, where no other meeting of its kind is to come, what the case was owed it for. */
function owedForIt(facts: CallOffFacts, procedure: Profile): readonly Obligation[] {
  const { meeting, childObligations, caseMeetings } = facts;
  const { ref, kind, about } = meeting;
  const another = isAnotherToCome(facts);
  const series = caseMeetings.filter((one) => one.ref !== ref && one.kind === kind).map((one) => one.ref);
  const ofCase = (row: Obligation): boolean =>
    row.kind.startsWith(`${kind}.`) &&
    (row.about === about || series.includes(row.about)) &&
    (isMetByHolding(row.kind, procedure) || DONE_BY_SENDING.test(row.kind));
  return childObligations.filter(
    (row) => isRequired(row) && row.force !== 'law' && (row.about === ref || (!another && ofCase(row))),
  );
}

/** Nobody waits for it any more; what is written in it stays. */
const formClosed = (key: string, state: Questionnaire['state'], { actor, now, meeting }: CallOffFacts): Change =>
  changedRow(
    'questionnaires',
    key,
    {
      state: 'withdrawn',
      withdrawnAt: now,
      withdrawnBy: actor.id,
      withdrawnReason: `${meeting.ref} will not take place.`,
    },
    { state },
  );

/** The event, and a letter to each outsider who was written to or may have been. */
export const takenBack = (plan: string, ref: string, invitations: readonly Invitation[]): readonly Step[] => [
  { do: 'cancel-in-diaries', id: stepId(plan, 'diaries'), meeting: ref },
  ...invitations
    .filter(({ personIs, delivery }) => personIs === 'circle' && (delivery === 'sent' || delivery === 'unclear'))
    .map(({ person }): Step => ({
      do: 'send-letter',
      id: stepId(plan, `letter-${person}`),
      to: person,
      letter: 'meeting-cancelled',
      about: ref,
    })),
];

/** Whoever was to hear of the meeting from a worker hears from the same worker that it is off. It has no day, so nobody is chased. */
function toldByWorker(
  plan: string,
  { person, part, workerId, delivery, because }: Invitation,
  { meeting, placement, today }: CallOffFacts,
): readonly { readonly change: Change; readonly step: Step }[] {
  if (delivery !== 'task') return [];
  const to = workerId ?? placement.socialWorkerId;
  const kind = part === 'child' ? 'meeting.tell-child-called-off' : 'meeting.tell-called-off';
  const key = obligationKey(meeting.ref, kind, person);
  const row: Obligation = {
    key,
    kind,
    about: meeting.ref,
    ...inCaseOfMeeting(meeting),
    team: meeting.team,
    ownerRole: 'childs-social-worker',
    ownerId: to,
    startsOn: today,
    sum: 'As soon as you can, where you have told them of it, so that nobody comes.',
    force: 'procedure',
    because,
    level: 0,
  };
  return [
    {
      change: newRow('obligations', row),
      step: { do: 'show-card', id: stepId(plan, `task-${person}`), to, card: 'task', about: key },
    },
  ];
}

/** Cards that may be in somebody's chat: own invitations, forms, tasks that were shown, and what was raised. */
const cardsOf = (
  invitations: readonly Invitation[],
  forms: readonly Questionnaire[],
  owed: readonly Obligation[],
): readonly Redraw[] =>
  [
    ...invitations.filter(({ personIs, delivery }) => personIs === 'worker' && delivery === 'sent'),
    ...forms.flatMap(({ id, personIs }) => (personIs === 'worker' ? [{ key: id }] : [])),
    ...owed.filter(({ level, kind }) => level > 0 || SHOWN.test(kind)),
  ].map(({ key }) => ({ about: key }));

/** What is owed to its owner by a card as soon as it is owed. */
const SHOWN = /^(meeting|questionnaire)\./;
