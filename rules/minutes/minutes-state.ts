import { asking, decided, held, type Decision, type Question } from '../decision.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { Profile } from '../profile.ts';
import type { MissingView } from '../views/meeting.ts';
import type { Citation, Instant, MeetingKind, Role } from '../vocabulary.ts';
import { failedChecks, type ReleaseFacts } from './release-checks.ts';

export const MINUTES_STATES = ['draft', 'with-chair', 'approved', 'released', 'corrected'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

/** A correction: a note beside the minutes; what was released stays as it was. @source E-69 */
export interface CorrectionNote {
  readonly words: string;
  readonly askedBy: string;
  readonly by: string;
  readonly at: Instant;
}

/** One version of the minutes on its way. */
export interface MinutesVersionState {
  readonly state: MinutesState;
  readonly authorId: string;
  /** The text that was approved: another text is another approval. */
  readonly textMark: string;
  readonly approvedBy?: string | undefined;
  readonly approvedMark?: string | undefined;
  readonly releasedBy?: string | undefined;
  readonly returnedWith?: string | undefined;
  readonly notes: readonly CorrectionNote[];
}

/** Who acts, with what they are in the council and in this case. */
export interface MinutesActor {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly isChair: boolean;
  readonly isMinuteTaker: boolean;
  /** The allegation or the complaint is about them. */
  readonly isSubject: boolean;
}

export type MinutesAct =
  /** What is still missing of attendance, items, actions, next review. */
  | { readonly is: 'hand-to-chair'; readonly missing: readonly MissingView[] }
  | { readonly is: 'send-back'; readonly words: string }
  | { readonly is: 'approve' }
  | { readonly is: 'release'; readonly facts: Omit<ReleaseFacts, 'authorId' | 'approvedBy' | 'releaserId'> }
  | { readonly is: 'correct'; readonly words: string; readonly askedBy: string; readonly at: Instant };

/** From which states an act goes on. */
const FROM: Readonly<Record<MinutesAct['is'], readonly MinutesState[]>> = {
  'hand-to-chair': ['draft'],
  'send-back': ['with-chair', 'approved'],
  approve: ['with-chair'],
  release: ['approved', 'corrected'],
  correct: ['released', 'corrected'],
};

/** Who releases the minutes of this kind of meeting: the procedure names the roles, and never the one who approved. */
export const releasedBy = (kind: MeetingKind, { disruption, stability }: Pick<Profile, 'disruption' | 'stability'>) =>
  kind === 'disruption' ? disruption.minutes.releasedBy : stability.minutes.releasedBy;

/**
 * What becomes of one version: draft, with the chair, approved, released; corrected only by a note. The chair approves; a second
 * person releases. A subject of an allegation does neither.
 *
 * @source Torbay T-39, T-70, T-71; CF-14, CF-47; E-69; domain §13: never sent before the chair’s approval
 */
export function nextMinutes(
  minutes: MinutesVersionState,
  act: MinutesAct,
  actor: MinutesActor,
  kind: MeetingKind,
  profile: Pick<Profile, 'disruption' | 'stability'>,
): Decision<MinutesVersionState> {
  if (actor.isSubject) return held('domain §13', 'E-01');
  if (!FROM[act.is].includes(minutes.state))
    return asks('state', `They are ${STATE_WORDS[minutes.state]}. What is to be done?`);
  switch (act.is) {
    case 'hand-to-chair':
      return handed(minutes, act.missing, actor);
    case 'send-back':
      if (!actor.isChair) return asks('chair', 'Does the chair send them back?');
      if (isBlank(act.words)) return asks('words', 'What is to be changed?');
      return decided({ ...minutes, ...NOT_APPROVED, state: 'draft', returnedWith: act.words }, ['CF-47']);
    case 'approve':
      if (!actor.isChair) return asks('chair', 'Does the chair approve this version?');
      return decided(
        {
          ...minutes,
          state: 'approved',
          approvedBy: actor.id,
          approvedMark: minutes.textMark,
          returnedWith: undefined,
        },
        ['CF-47', 'Torbay T-71'],
      );
    case 'release':
      return released(minutes, act.facts, actor, releasedBy(kind, profile));
    case 'correct':
      if (!actor.isChair) return asks('chair', 'Does the chair agree with the note?');
      if (isBlank(act.words) || isBlank(act.askedBy)) return asks('words', 'What is corrected, and who asked for it?');
      return decided(
        {
          ...minutes,
          state: 'corrected',
          approvedBy: actor.id,
          notes: [...minutes.notes, { words: act.words, askedBy: act.askedBy, by: actor.id, at: act.at }],
        },
        ['E-69'],
      );
    /* v8 ignore next */
    default:
      return act satisfies never;
  }
}

const NOT_APPROVED = { approvedBy: undefined, approvedMark: undefined } as const;

const STATE_WORDS: Readonly<Record<MinutesState, string>> = {
  draft: 'a draft',
  'with-chair': 'with the chair',
  approved: 'approved',
  released: 'released',
  corrected: 'corrected by a note that is still to be released',
};

const asks = (fact: string, ask: string, ...because: readonly Citation[]): Decision<MinutesVersionState> =>
  asking({ fact, ask, because: because.length > 0 ? because : ['CF-47', 'Torbay T-39'] });

function handed(
  minutes: MinutesVersionState,
  missing: readonly MissingView[],
  actor: MinutesActor,
): Decision<MinutesVersionState> {
  if (!actor.isMinuteTaker && !actor.isChair)
    return asks('minuteTaker', 'Does the minute taker hand them over?', 'Torbay T-33');
  if (missing.length === 0) return decided({ ...minutes, state: 'with-chair' }, ['CF-14']);
  return asking(
    ...missing.map(({ what, because }): Question => ({ fact: what, ask: `Still missing: ${what}.`, because })),
  );
}

function released(
  minutes: MinutesVersionState,
  facts: Omit<ReleaseFacts, 'authorId' | 'approvedBy' | 'releaserId'>,
  actor: MinutesActor,
  by: { readonly is: readonly Role[]; readonly source: string },
): Decision<MinutesVersionState> {
  if (minutes.state === 'approved' && minutes.approvedMark !== minutes.textMark) {
    return asks('approvedMark', 'The text is another than the one approved. Does the chair approve this one?');
  }
  if (!by.is.some((role) => actor.roles.includes(role)))
    return asks('releasedBy', 'Who releases them? The procedure names somebody else.', by.source);
  const failed = failedChecks({
    ...facts,
    authorId: minutes.authorId,
    approvedBy: minutes.approvedBy,
    releaserId: actor.id,
  });
  if (failed.length > 0) {
    return asking(
      ...failed.map(({ number, say, because }): Question => ({
        fact: `check ${number}`,
        ask: `Not yet: ${say}`,
        because: [because],
      })),
    );
  }
  return decided({ ...minutes, state: 'released', releasedBy: actor.id }, [by.source, 'CF-47']);
}
