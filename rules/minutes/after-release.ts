import { inCaseOfMeeting } from '../case-of.ts';
import { changedRow, newRow, typed, type Effects } from '../effects.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import type { WorkingCalendar } from '../days.ts';
import type { Facts } from '../facts.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { minuteDeliveryKey, minuteNoteKey, minuteVersionKey } from '../minutes-records.ts';
import { obligationsOwed, placementFacts, settled } from '../obligations/owed.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { aboutMinutes, asked, minutesActor, settledNow, toldOf, type OfMinutes } from './minutes-acts.ts';
import { nextMinutes } from './minutes-state.ts';
import { handOverKey } from './release-versions.ts';

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
  facts: Facts<'meeting' | 'minuteDeliveries' | 'minuteNotes'>,
): Decision<Effects | undefined> {
  const { meeting, minuteDeliveries, minuteNotes, actor, now, today } = facts;
  const key = minuteDeliveryKey(meeting.ref, said.version, said.person);
  const delivery = minuteDeliveries.find((row) => row.key === key);
  if (delivery === undefined || (delivery.workerId !== actor.id && !facts.may('release-minutes')))
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
  const place = minuteNotes.filter(({ kind }) => kind === 'correction').length + 1;
  return decided(
    {
      key: `${meeting.ref}/minutes-correction-${place}`,
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
  const place = minuteNotes.filter(({ kind }) => kind === 'raised').length + 1;
  const key = `${meeting.ref}/minutes-raised-${place}`;
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

type CaseFacts = Facts<'meeting' | 'placement' | 'minutes' | 'minuteVersions'>;

export interface SendToPanel extends OfMinutes {
  readonly on: LocalDate;
}

/** Minutes and action plan are with the panel, which considers them at its next meeting. @source Torbay T-74, T-75; CF-37 */
export function sendToPanel(
  { on }: SendToPanel,
  facts: CaseFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting, placement, minutes, minuteVersions, supply, actor, today } = facts;
  const because = ['Torbay T-74', 'CF-37'];
  if (minutes === undefined || meeting.kind !== 'disruption')
    return notYet('Only the minutes of a disruption meeting go to panel.', ...because);
  if (minutes.toPanelOn !== undefined) return decided(undefined, because);
  const panels = minuteVersions.find(({ version }) => version === 'panel');
  if (panels === undefined || panels.state === 'approved')
    return notYet('The version for panel is not released yet.', ...because);
  if (on > today) return notYet('That day is still to come.', ...because);
  const owedFrom = { day: on, meetingOn: meeting.heldOn, ...placementFacts(placement) };
  const drafts = obligationsStartedBy('sent-to-panel', owedFrom, procedure, calendar);
  const key = `${meeting.ref}/sent-to-panel`;
  const adviser = supply.holdersOf('panel-adviser')[0]?.id;
  return decided(
    {
      key,
      ...aboutMinutes(meeting, 'sent minutes and action plan to panel'),
      changes: [
        changedRow('minutes', minutes.key, { toPanelOn: on, toPanelBy: actor.id }),
        settledNow(facts, 'disruption.to-panel', `sent on ${on}`),
        ...obligationsOwed(drafts, { about: meeting.ref, placement, meeting }, supply),
      ],
      steps: toldOf(key, adviser, meeting.ref),
    },
    because,
  );
}

export interface PanelAnswers extends OfMinutes {
  readonly on: LocalDate;
  readonly answer: string;
}

/** What the panel said about minutes, actions and recommendations. @source Torbay T-75 */
export function panelAnswers(
  { on, answer }: PanelAnswers,
  facts: Facts<'meeting' | 'minutes'>,
): Decision<Effects | undefined> {
  const { meeting, minutes, actor, now, today } = facts;
  if (minutes?.toPanelOn === undefined) return notYet('The minutes are not with the panel yet.', 'Torbay T-75');
  if (isBlank(answer)) return notYet('Say what the panel said.', 'Torbay T-75');
  if (on > today || on < minutes.toPanelOn)
    return notYet('The panel’s day is not before they were sent, and not still to come.', 'Torbay T-75');
  const key = decisionKey(`${meeting.ref}/panel-answered`, minutes.panelOn, [on, answer], now);
  return decided(
    {
      key,
      ...aboutMinutes(meeting, 'wrote down what the panel said'),
      changes: [
        changedRow('minutes', minutes.key, { panelOn: on, panelAnswer: typed('answer'), panelBy: actor.id }),
        settledNow(facts, 'disruption.panel-considered', `considered on ${on}`),
      ],
      steps: toldOf(key, meeting.chairId, meeting.ref),
      words: { answer },
    },
    ['Torbay T-75'],
  );
}

export interface FileMinutes extends OfMinutes {
  readonly on: LocalDate;
  /** The reference that the case system gave. */
  readonly reference: string;
}

/** The record stands in the case system, under its reference there. @source Torbay T-40, T-76; CF-39 */
export function fileMinutes(
  { on, reference }: FileMinutes,
  facts: Facts<'meeting' | 'minutes' | 'minuteVersions'>,
  { council }: Profile,
): Decision<Effects | undefined> {
  const { meeting, minutes, minuteVersions, actor, now, today } = facts;
  const because = ['Torbay T-40, T-76', 'CF-39'];
  const wantsReference = council.caseSystem.evidence.is === 'link-or-reference';
  const full = minuteVersions.find(({ version }) => version === 'full');
  if (minutes === undefined || full === undefined || full.state === 'approved')
    return notYet('The full version is not released yet.', ...because);
  if (wantsReference && isBlank(reference)) return notYet('Give the reference that the case system shows.', ...because);
  if (on > today) return notYet('That day is still to come.', ...because);
  const columns = { filedOn: on, filedBy: actor.id, filedReference: typed('reference'), filedChecksum: full.checksum };
  return decided(
    {
      key: decisionKey(`${meeting.ref}/minutes-filed`, [minutes.filedOn, full.checksum], [on, reference], now),
      ...aboutMinutes(meeting, 'filed the minutes in the case system'),
      changes: [
        changedRow('minutes', minutes.key, columns),
        settledNow(facts, `${meeting.kind}.filed`, `filed on ${on}`),
      ],
      steps: [],
      words: { reference },
    },
    because,
  );
}

export interface ConsiderCarerReview extends OfMinutes {
  readonly outcome: 'early-review' | 'not-needed';
  readonly reason: string;
}

/** The fostering manager considers whether the carers’ approval is reviewed early, and says why. @source Warrington W-99; rulings V8 */
export function considerCarerReview(
  { outcome, reason }: ConsiderCarerReview,
  facts: Facts<'meeting' | 'minutes'>,
): Decision<Effects | undefined> {
  const { meeting, minutes, actor, now, today } = facts;
  if (minutes === undefined || meeting.kind !== 'disruption')
    return notYet('It is considered once the minutes of a disruption meeting are begun.', 'Warrington W-99');
  if (isBlank(reason)) return notYet('Say why.', 'Warrington W-99');
  return decided(
    {
      key: decisionKey(`${meeting.ref}/carer-review`, minutes.carerReviewOn, [outcome, reason], now),
      ...aboutMinutes(meeting, 'considered an early review of the carers’ approval'),
      changes: [
        changedRow('minutes', minutes.key, {
          carerReview: outcome,
          carerReviewReason: typed('reason'),
          carerReviewBy: actor.id,
          carerReviewOn: today,
        }),
        settledNow(facts, 'disruption.early-carer-review', outcome),
      ],
      steps: [],
      words: { reason },
    },
    ['Warrington W-99', 'CF-50'],
  );
}
