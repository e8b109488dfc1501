import type { Meeting, Obligation } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, isSo, wordsApart, type Change, type Effects, wordsTogether } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import { endedByUndoing, openedOrAgain } from '../obligations/undone.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { CHAIR_FACTS, chairNamed } from './chair-question.ts';
import { isBar, type RankedChair } from './chairs.ts';
import { forEachChild } from './for-each-child.ts';
import { dayOfMeeting, handedToChair, owedByOne } from './owed-for-meeting.ts';
import { chairReasonSaid, exceptionSaid, exceptionsWith, type Said, type WrittenReason } from './said-of-a-meeting.ts';
import { isBlank } from './written-reason.ts';

export interface NameChair {
  readonly meeting: string;
  readonly chairId: string;
  readonly reserveChairId?: string | undefined;
  /** Why the head of service excepts this person from what bars them. */
  readonly exceptionReason?: string | undefined;
  /** Why it is this person, where the procedure prefers another. */
  readonly reason?: string | undefined;
}

export const NAME_CHAIR_FACTS = [...CHAIR_FACTS, 'obligations'] as const;
type NameChairFacts = Facts<(typeof NAME_CHAIR_FACTS)[number]>;

export const isException = ({ exceptionReason }: NameChair): boolean => !isBlank(exceptionReason);

/**
 * Names the chair, and who steps in. Someone whom the procedure bars is refused with its paragraph; where it allows an
 * exception, a head of service records it with a reason; where it prefers another, whoever names them writes down why.
 *
 * @source Warrington W-75 to W-77; Torbay T-31, T-32, T-56; CF-02, CF-03, CF-11, E-54
 */
export function nameOwnChair(
  said: NameChair,
  asked: NameChairFacts,
  procedure: Profile,
): Decision<Effects | undefined> {
  const { facts, exception } = withException(said, asked);
  const { meeting, actor, now, supply } = facts;
  const { chairId, reserveChairId } = said;
  for (const id of [chairId, reserveChairId].filter((one) => one !== undefined)) {
    const one = chairNamed(id, facts, procedure);
    if (one === undefined) return notYet('That person is not in the People list.');
    if (!one.may) return notYet(barsInWords(one));
  }
  const chosen = chairNamed(chairId, facts, procedure);
  const before = supply.chairReason(meeting.about, chairId);
  const written = isBlank(said.reason) ? before : { reason: (said.reason ?? '').trim(), by: actor.id, at: now };
  if (chosen?.needsReason === true && written === undefined) return notYet(wantsReason(chosen));
  const to = meetingAfter(said, meeting, chosen, written);
  if (isSo(meeting, to) && exception === undefined) return decided(undefined, ['CF-03']);
  const reason =
    written === undefined || written === before ? undefined : chairReasonSaid(meeting, chairId, before, written, now);
  return decided(
    effectsOf(
      to,
      said,
      facts,
      [exception, reason].filter((one) => one !== undefined),
      procedure,
    ),
    ['CF-03'],
  );
}

/** The same for a meeting that is for brothers and sisters: whom one child’s case bars chairs for none of them. @source E-32; CF-03 */
export const nameChair = forEachChild(nameOwnChair, {
  of: (said, { ref: meeting }) => ({ ...said, meeting }),
  may: (said, { may }) => may(isException(said) ? 'except-chair' : 'allocate-chair'),
});

/** The exception counts from the moment in which it is recorded. */
function withException(
  { chairId, exceptionReason, ...said }: NameChair,
  facts: NameChairFacts,
): { readonly facts: NameChairFacts; readonly exception?: Said } {
  if (!isException({ chairId, exceptionReason, ...said })) return { facts };
  const { actor, exceptions, meeting, now } = facts;
  const one = { candidateId: chairId, byId: actor.id, byRoles: actor.roles, reason: exceptionReason ?? '' };
  return {
    facts: { ...facts, exceptions: exceptionsWith(exceptions, one) },
    exception: exceptionSaid(meeting, exceptions, one, now),
  };
}

/** What the chair approved was another chair's to approve, unless the invitations are out. */
function meetingAfter(
  { chairId, reserveChairId }: NameChair,
  meeting: Meeting,
  chosen: RankedChair | undefined,
  written: WrittenReason | undefined,
): Partial<Meeting> {
  const { approvedBy, state, trouble } = meeting;
  const another = meeting.chairId !== chairId;
  return {
    chairId,
    reserveChairId,
    chairReason: [
      ...(chosen?.reasons ?? []).map(({ words }) => words),
      ...(written === undefined ? [] : [`Chosen because: ${written.reason}`]),
    ].join(' '),
    ...(trouble === 'chair-declined' && another ? { trouble: undefined } : {}),
    ...(another && meeting.chairAskedAt !== undefined ? { chairAskedAt: undefined } : {}),
    ...(approvedBy !== undefined && approvedBy !== chairId && state !== 'sent'
      ? { approvedBy: undefined, approvedAt: undefined }
      : {}),
  };
}

function effectsOf(
  to: Partial<Meeting>,
  { chairId }: NameChair,
  facts: NameChairFacts,
  said: readonly Said[],
  procedure: Profile,
): Effects {
  const { meeting, actor, now, obligations } = facts;
  const row = wordsApart(to, ['chairReason']);
  const key = decisionKey(`${meeting.ref}/chair-${chairId}`, meeting, row.to, now);
  const replaced = meeting.chairId !== undefined && meeting.chairId !== chairId ? meeting.chairId : undefined;
  const invited =
    replaced !== undefined && meeting.state === 'sent'
      ? newChairInvited(key, chairId, facts)
      : { changes: [], steps: [] };
  return {
    key,
    about: meeting.about,
    changes: [
      changedRow('meetings', meeting.key, row.to),
      ...said.map(({ change }) => change),
      ...handedToChair(meeting, chairId, obligations, procedure),
      ...(replaced === undefined
        ? []
        : [
            settled(
              obligationKey(meeting.ref, 'meeting.chair-conflict', replaced),
              { id: actor.id, at: now },
              'another chair is named',
            ),
            ...endedByUndoing(introducing(meeting, obligations), { id: actor.id, at: now }, ANOTHER_CHAIR),
          ]),
      ...invited.changes,
    ],
    steps: invited.steps,
    words: wordsTogether([row, ...said]),
    did: 'named the chair',
    didTo: meeting.ref,
    // The old chair's card closes with their access.
    redraw: [{ about: meeting.ref, cards: ['draft-meeting', 'meeting-arranged', 'chair-approval'] }],
  };
}

const ANOTHER_CHAIR = 'Another chair is named.';

/** Nobody introduces a chair who was replaced before they were met. */
const introducing = ({ ref }: Meeting, obligations: readonly Obligation[]): readonly Obligation[] =>
  obligations.filter(({ about, kind }) => about === ref && kind === 'meeting.introduce-chair');

/**
 * The day stays: the new chair gets the meeting in the diary, the old one loses it, and with it sight of the answers. A chair whom
 * nobody has met is introduced: child and carers are told who it is now.
 *
 * @source E-54
 */
function newChairInvited(
  key: string,
  chairId: string,
  { meeting, placement, obligations, today }: NameChairFacts,
): { readonly changes: readonly Change[]; readonly steps: readonly Step[] } {
  const { ref } = meeting;
  const introduce = owedByOne(meeting, chairId, {
    kind: 'meeting.introduce-chair',
    ownerRole: 'childs-social-worker',
    ownerId: placement.socialWorkerId,
    startsOn: today,
    due: dayOfMeeting(meeting),
    sum: 'Before the meeting.',
    force: 'ours',
    because: ['E-54'],
  });
  const to = placement.socialWorkerId;
  return {
    changes: openedOrAgain([introduce.change], obligations, [ANOTHER_CHAIR]),
    steps: [
      { do: 'change-diaries', id: stepId(key, 'diaries'), meeting: ref, change: 1 },
      { do: 'set-meeting-options', id: stepId(key, 'options'), meeting: ref },
      { do: 'show-card', id: stepId(key, 'card'), to: chairId, card: 'meeting-arranged', about: ref },
      { do: 'show-card', id: stepId(key, 'introduce-card'), to, card: 'task', about: introduce.key },
    ],
  };
}

const barsInWords = ({ reasons }: RankedChair): string =>
  reasons
    .filter(({ weight }) => isBar(weight))
    .map(({ words, because }) => `${words} (${because})`)
    .join(' ');

const wantsReason = ({ name, reasons }: RankedChair): string =>
  `${name} may chair only with a written reason. ${reasons
    .filter(({ toAnswer }) => toAnswer === true)
    .map(({ words, because }) => `${words} (${because})`)
    .join(' ')}`;
