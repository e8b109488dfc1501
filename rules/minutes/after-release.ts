import { handsOver } from '../access/minutes-parts.ts';
import { inCaseOfMeeting } from '../case-of.ts';
import { changedRow, newRow, typed, type Effects } from '../effects.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import type { Facts } from '../facts.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { minuteDeliveryKey, minuteNoteKey, minuteVersionKey, type MinuteNoteRow } from '../minutes-records.ts';
import { settled } from '../obligations/owed.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { aboutMinutes, asked, minutesActor, settledNow, toldOf, type OfMinutes } from './minutes-acts.ts';
import { nextMinutes } from './minutes-state.ts';
import { handOverKey } from './version-deliveries.ts';

export interface HandedOver extends OfMinutes {
  readonly version: string;
  readonly person: string;
  readonly on: LocalDate;
  /** How: in person, by post, read together. */
  readonly how: string;
}

/** The worker who knows the person says how and when they have their version. @source CF-47; domain §13 child letter */
export function handedOver(
  said: HandedOver,
  facts: Facts<'meeting' | 'placement' | 'minuteDeliveries' | 'minuteNotes'>,
): Decision<Effects | undefined> {
  const { meeting, minuteDeliveries, minuteNotes, actor, now, today } = facts;
  const key = minuteDeliveryKey(meeting.ref, said.version, said.person);
  const delivery = minuteDeliveries.find((row) => row.key === key);
  const isTheirs = delivery !== undefined && handsOver(delivery, minuteDeliveries, facts) === actor.id;
  if (delivery === undefined || !(isTheirs || facts.may('hand-over-for-another')))
    return notYet('This version is not yours to hand over.', 'CF-47');
  if (delivery.state === 'handed-over') return decided(undefined, ['CF-47']);
  if (isBlank(said.how)) return notYet('Say how they got it: in person, by post, read together.', 'CF-47');
  if (said.on > today) return notYet('That day is still to come.', 'CF-47');
  const corrections = minuteNotes.filter(({ kind }) => kind === 'correction').length;
  const by = { id: actor.id, at: now };
  return decided(
    {
      key: decisionKey(`${meeting.ref}/minutes-handed-over`, key, [said.on, corrections], now),
      ...aboutMinutes(meeting, 'handed over a version of the minutes'),
      changes: [
        changedRow('minuteDeliveries', key, { state: 'handed-over', on: said.on, how: typed('how'), by: actor.id }),
        settled(handOverKey(meeting.ref, said.version, said.person, corrections), by, 'handed over'),
        ...(delivery.personIs === 'child' ? [settledNow(facts, 'disruption.child-letter', 'handed over')] : []),
      ],
      steps: [],
      words: { how: said.how },
    },
    ['CF-47'],
  );
}

export interface CorrectMinutes extends OfMinutes {
  readonly words: string;
  readonly askedBy: string;
}

/**
 * A correction is a note beside the minutes; what was released stays as it was. It goes the same way: the chair approves each version
 * with it, and a second person releases it.
 *
 * @source E-69; CF-47
 */
export function correctMinutes(
  { words, askedBy }: CorrectMinutes,
  facts: Facts<'meeting' | 'minutes' | 'minuteVersions' | 'minuteNotes'>,
  procedure: Profile,
): Decision<Effects | undefined> {
  const { meeting, minutes, minuteVersions, minuteNotes, actor, now } = facts;
  const out = minuteVersions.filter(({ state }) => state !== 'approved');
  if (minutes === undefined || out.length === 0)
    return notYet('Nothing is released yet. Change the text itself.', 'E-69');
  const state = { state: 'released', authorId: minutes.authorId, textMark: '', notes: [] } as const;
  const next = nextMinutes(
    state,
    { is: 'correct', words, askedBy, at: now },
    minutesActor(facts),
    meeting.kind,
    procedure,
  );
  if (next.is !== 'decided') return asked(next);
  if (minuteNotes.some((one) => one.kind === 'correction' && isTheSame(one, { words, askedBy, by: actor.id })))
    return decided(undefined, next.because);
  const place = minuteNotes.filter(({ kind }) => kind === 'correction').length + 1;
  return decided(
    {
      key: decisionKey(`${meeting.ref}/minutes-correction`, place, [words, askedBy], now),
      ...aboutMinutes(meeting, 'corrected the minutes by a note'),
      changes: [
        newRow('minuteNotes', {
          key: minuteNoteKey(meeting.ref, 'correction', place),
          ...inCaseOfMeeting(meeting),
          meeting: meeting.ref,
          kind: 'correction',
          place,
          words: typed('words'),
          askedBy: typed('askedBy'),
          by: actor.id,
          at: now,
        }),
        // A letter to the child is written anew with their worker, not corrected by a line.
        ...out
          .filter(({ version }) => version !== 'child-letter')
          .map(({ version }) =>
            changedRow('minuteVersions', minuteVersionKey(meeting.ref, version), { state: 'corrected' }),
          ),
      ],
      steps: [],
      words: { words, askedBy },
    },
    next.because,
  );
}

export interface RaiseAboutMinutes extends OfMinutes {
  readonly words: string;
  readonly raisedBy: string;
  readonly ownerId: string;
}

/** An issue that the meeting raised, with who sees to the change. @source Torbay T-73: any issues raised and necessary changes made */
export function raiseAboutMinutes(
  { words, raisedBy, ownerId }: RaiseAboutMinutes,
  facts: Facts<'meeting' | 'minuteNotes'>,
): Decision<Effects | undefined> {
  const { meeting, minuteNotes, actor, now, supply } = facts;
  if (isBlank(words) || isBlank(raisedBy)) return notYet('Say what was raised, and by whom.', 'Torbay T-73');
  if (supply.worker(ownerId)?.active !== true) return notYet('Name the person who sees to it.', 'Torbay T-73');
  if (minuteNotes.some((one) => one.kind === 'raised' && isTheSame(one, { words, askedBy: raisedBy, by: actor.id })))
    return decided(undefined, ['Torbay T-73']);
  const place = minuteNotes.filter(({ kind }) => kind === 'raised').length + 1;
  const key = decisionKey(`${meeting.ref}/minutes-raised`, place, [words, raisedBy, ownerId], now);
  return decided(
    {
      key,
      ...aboutMinutes(meeting, 'wrote down what was raised'),
      changes: [
        newRow('minuteNotes', {
          key: minuteNoteKey(meeting.ref, 'raised', place),
          ...inCaseOfMeeting(meeting),
          meeting: meeting.ref,
          kind: 'raised',
          place,
          words: typed('words'),
          askedBy: typed('raisedBy'),
          ownerId,
          by: actor.id,
          at: now,
        }),
      ],
      steps: toldOf(key, ownerId, meeting.ref),
      words: { words, raisedBy },
    },
    ['Torbay T-73'],
  );
}

/** The second press of the same person. */
const isTheSame = (row: MinuteNoteRow, said: Pick<MinuteNoteRow, 'words' | 'askedBy' | 'by'>): boolean =>
  row.words === said.words && row.askedBy === said.askedBy && row.by === said.by;

export interface SayChanged extends OfMinutes {
  readonly place: number;
  readonly changed: string;
}

/** Its owner says what was changed. @source Torbay T-73 */
export function sayChanged(
  { place, changed }: SayChanged,
  { meeting, minuteNotes, actor, now, today, may }: Facts<'meeting' | 'minuteNotes'>,
): Decision<Effects | undefined> {
  const note = minuteNotes.find((one) => one.kind === 'raised' && one.place === place);
  if (note === undefined || (note.ownerId !== actor.id && !may('approve-minutes')))
    return notYet('Whoever sees to it says what was changed.', 'Torbay T-73');
  if (isBlank(changed)) return notYet('Say what was changed.', 'Torbay T-73');
  return decided(
    {
      key: decisionKey(`${meeting.ref}/minutes-changed-${place}`, note.changedOn, changed, now),
      ...aboutMinutes(meeting, 'said what was changed'),
      changes: [changedRow('minuteNotes', note.key, { changed: typed('changed'), changedOn: today })],
      steps: [],
      words: { changed },
    },
    ['Torbay T-73'],
  );
}
