import { changedRow, typed, type Effects } from '../effects.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import type { WorkingCalendar } from '../days.ts';
import type { Facts } from '../facts.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { obligationsOwed, placementFacts } from '../obligations/owed.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { aboutMinutes, settledNow, toldOf, type OfMinutes } from './minutes-acts.ts';

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
