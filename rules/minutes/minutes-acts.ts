import { inCaseOfMeeting } from '../case-of.ts';
import type { Change, Effects } from '../effects.ts';
import { changedRow, newRow, typed } from '../effects.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import type { Facts } from '../facts.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { minuteBlockKey, minutesKey, type MinuteBlockRow, type MinutesRow } from '../minutes-records.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { agendaTitles } from '../meetings/agenda.ts';
import { capturedAs, capturedMark, draftedFrom } from './drafted-from.ts';
import type { MinuteBlock } from './draft.ts';
import type { MinutesActor, MinutesVersionState } from './minutes-state.ts';
import { nextMinutes } from './minutes-state.ts';

export interface OfMinutes {
  readonly meeting: string;
}

/** How the minutes are named where something is decided about them. */
export const aboutMinutes = (meeting: { readonly about: string; readonly ref: string }, did: string) => ({
  about: meeting.about,
  didTo: meeting.ref,
  did,
  redraw: [],
});

/** Who acts, as the course of the minutes asks. */
export function minutesActor(
  { actor, may, meeting, subjectIds }: Facts<'meeting'>,
  releasing: readonly MinutesActor['roles'][number][] = [],
): MinutesActor {
  return {
    id: actor.id,
    roles: may('release-minutes') ? [...actor.roles, ...releasing] : actor.roles,
    isChair: meeting.chairId === actor.id,
    isMinuteTaker: may('write-minutes'),
    isSubject: subjectIds.includes(actor.id),
  };
}

/** Somebody named who settled it now, unless it was settled before. */
export const settledNow = ({ meeting, actor, now }: Facts<'meeting'>, kind: string, note: string): Change =>
  settled(obligationKey(meeting.ref, kind), { id: actor.id, at: now }, note);

const BEGUN = ['Torbay T-34, T-70', 'domain §9'] as const;

/**
 * The minutes begin as what was written down at the meeting, in the order of the agenda: a row for each paragraph. Begun twice, they
 * are begun once.
 *
 * @source Torbay T-34, T-70; domain §9
 */
export function beginMinutes(
  _said: OfMinutes,
  facts: Facts<'meeting' | 'actions' | 'minutes' | 'roomRows'>,
  procedure: Profile,
): Decision<Effects | undefined> {
  const { meeting, minutes, actor, now } = facts;
  if (minutes !== undefined) return decided(undefined, BEGUN);
  if (meeting.heldOn === undefined)
    return notYet('The meeting is not recorded as held. Write its record first.', ...BEGUN);
  const drafted = draftedFrom(facts, procedure);
  const items = [WHO_CAME, ...agendaTitles(meeting, procedure)];
  const empty = items.filter((item) => !drafted.some((block) => block.item === item));
  const blocks = inOrderOf(items, [...empty.map(emptyItem(items)), ...drafted]).map((block, index) => ({
    ...block,
    ...(block.text === '' ? {} : { captured: capturedAs(block), capturedMark: capturedMark(block.text) }),
    key: `p-${index + 1}`,
  }));
  const row: MinutesRow = {
    key: minutesKey(meeting.ref),
    ...inCaseOfMeeting(meeting),
    meeting: meeting.ref,
    state: 'draft',
    authorId: actor.id,
    begunAt: now,
  };
  return decided(
    {
      key: `${meeting.ref}/minutes-begun`,
      ...aboutMinutes(meeting, 'began the minutes'),
      changes: [
        newRow('minutes', row),
        ...blocks.map((block, index) =>
          newRow('minuteBlocks', {
            ...blockRow(block, index + 1, facts),
            text: block.text === '' ? '' : typed(block.key),
          }),
        ),
      ],
      steps: [],
      words: Object.fromEntries(blocks.filter(({ text }) => text !== '').map(({ key, text }) => [key, text])),
    },
    BEGUN,
  );
}

/** Where it is written who came and how. */
export const WHO_CAME = 'Who took part';
const emptyItem =
  (items: readonly string[]) =>
  (item: string): MinuteBlock => ({
    key: item === WHO_CAME ? 'attendance' : `item-${items.indexOf(item)}`,
    kind: item === WHO_CAME ? 'attendance' : 'note',
    item,
    sitting: item === WHO_CAME ? 'all' : 1,
    forChild: false,
    text: '',
  });

/** Items of the agenda first, in its order; what stands under none of them after, as it came. */
function inOrderOf(items: readonly string[], blocks: readonly MinuteBlock[]): readonly MinuteBlock[] {
  const place = ({ item }: MinuteBlock) => (items.includes(item) ? items.indexOf(item) : items.length);
  return blocks.toSorted((one, other) => place(one) - place(other));
}

type DraftedFrom = Partial<Pick<MinuteBlockRow, 'captured' | 'capturedMark'>>;

export const blockRow = (
  { key, kind, item, sitting, forChild, text, captured, capturedMark: mark }: MinuteBlock & DraftedFrom,
  place: number,
  { meeting, actor, now }: Pick<Facts<'meeting'>, 'meeting' | 'actor' | 'now'>,
): MinuteBlockRow => ({
  key: minuteBlockKey(meeting.ref, key),
  ...inCaseOfMeeting(meeting),
  meeting: meeting.ref,
  block: key,
  kind,
  item,
  place,
  sitting: sitting === 'all' ? 0 : sitting,
  text,
  forChild,
  revision: 1,
  by: actor.id,
  at: now,
  captured,
  capturedMark: mark,
});

type CourseFacts = Facts<'meeting' | 'minutes' | 'minuteBlocks' | 'minuteVersions'>;

/** The minutes as a whole, on their way to the chair and back. */
const asCourse = ({ state, authorId, returnedWith }: MinutesRow): MinutesVersionState => ({
  state,
  authorId,
  textMark: '',
  returnedWith,
  notes: [],
});

/**
 * The minute taker gives the draft to the chair, once it says who came and something was written.
 *
 * @source Torbay T-70; CF-14; Warrington W-89
 */
export function handToChair(_said: OfMinutes, facts: CourseFacts, procedure: Profile): Decision<Effects | undefined> {
  const { meeting, minutes, minuteBlocks, actor, now } = facts;
  if (minutes === undefined) return notYet('The minutes are not begun.', ...BEGUN);
  if (minutes.state === 'with-chair') return decided(undefined, BEGUN);
  const written = minuteBlocks.filter(({ text }) => !isBlank(text));
  const missing = [
    ...(written.some(({ kind }) => kind === 'attendance') ? [] : ['who took part, and how']),
    ...(written.some(({ kind }) => kind !== 'attendance') ? [] : ['what was said and decided']),
  ].map((what) => ({ what, who: 'The minute taker', because: ['Torbay T-70', 'Warrington W-89'] }));
  const next = nextMinutes(
    asCourse(minutes),
    { is: 'hand-to-chair', missing },
    minutesActor(facts),
    meeting.kind,
    procedure,
  );
  if (next.is !== 'decided') return asked(next);
  const key = decisionKey(`${meeting.ref}/minutes-handed`, minutes.handedAt, actor.id, now);
  return decided(
    {
      key,
      ...aboutMinutes(meeting, 'gave the draft minutes to the chair'),
      changes: [
        changedRow('minutes', minutes.key, {
          state: 'with-chair',
          authorId: actor.id,
          handedAt: now,
          returnedWith: undefined,
        }),
        settledNow(facts, 'disruption.minutes-draft', 'with the chair'),
      ],
      steps: toldOf(key, meeting.chairId, meeting.ref),
    },
    next.because,
  );
}

export interface SendBack extends OfMinutes {
  readonly words: string;
}

/** The chair sends the draft back with what is to be changed; nothing that was approved stands any more. @source CF-47 */
export function sendBack({ words }: SendBack, facts: CourseFacts, procedure: Profile): Decision<Effects | undefined> {
  const { meeting, minutes, minuteVersions, now } = facts;
  if (minutes === undefined) return notYet('The minutes are not begun.', ...BEGUN);
  if (minuteVersions.some(({ state }) => state !== 'approved'))
    return notYet('Some are released. What is wrong in them is corrected by a note.', 'E-69');
  const act = { is: 'send-back', words } as const;
  const next = nextMinutes(asCourse(minutes), act, minutesActor(facts), meeting.kind, procedure);
  if (next.is !== 'decided') return asked(next);
  const key = decisionKey(`${meeting.ref}/minutes-sent-back`, minutes.handedAt, words, now);
  return decided(
    {
      key,
      ...aboutMinutes(meeting, 'sent the draft minutes back'),
      changes: [
        changedRow('minutes', minutes.key, {
          state: 'draft',
          returnedWith: typed('returnedWith'),
          approvedBy: undefined,
          approvedAt: undefined,
        }),
      ],
      steps: toldOf(key, minutes.authorId, meeting.ref),
      words: { returnedWith: words },
    },
    next.because,
  );
}

/** A line in the feed that names the meeting and nothing else. */
export const toldOf = (key: string, to: string | undefined, about: string): readonly Step[] =>
  to === undefined ? [] : [{ do: 'notify', id: stepId(key, `tell-${to}`), to, activity: 'somethingWaits', about }];

/** What is asked, as one sentence where it belongs to no field. */
export const asked = (decision: Exclude<Decision<unknown>, { is: 'decided' }>): Decision<never> =>
  decision.is === 'held'
    ? decision
    : { is: 'asking', ask: decision.ask.map(({ ask, because }) => ({ fact: 'more', ask, because })) };
