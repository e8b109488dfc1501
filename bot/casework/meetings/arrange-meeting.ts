import {
  ADD_FACTS,
  addInvitee as inviteeAdded,
  askChairFromDraft as chairAsked,
  askWorkerFromDraft as workerAsked,
  chooseFormat as formatChosen,
  chooseTime as timeChosen,
  decideInvitees as inviteesDecided,
  mayChooseTime,
  mayDecideAbout,
  maySaveDraft,
  saveDraft as draftSaved,
  waitsForManager,
  DRAFT_FACTS,
  FORMAT_FACTS,
  TIME_FACTS,
  type ChooseTime,
  type DecideInvitees,
  type SaveDraft,
} from '#rules';
import { Fault } from '../../faults.ts';
import type { Done } from '../define-command.ts';
import { workerCalled } from '../find-case.ts';
import { redrawCards } from '../plans/redraw-cards.ts';
import type { Ports } from '../ports.ts';
import { outlineOf } from '../where-it-belongs.ts';
import { readDraftAhead } from './draft-meeting-view.ts';
import { chairReasonFor } from './said-of-a-meeting.ts';
import { changedMeeting, defineMeetingCommand, type Changed, type Refused } from './define-meeting-command.ts';

/**
 * The meeting as it is now, or why a part of what was said is not done. Whoever answers has the card without hours, for nobody waits for
 * diaries; it is drawn with them here, for them too.
 */
async function draftAnswer(
  { effects, ports }: Pick<Done<never>, 'effects' | 'ports'>,
  said: SaveDraft,
): Promise<Changed | Refused> {
  if (effects?.refused !== undefined) return { is: 'refused', words: effects.refused };
  const came = await changedMeeting(said.meeting, ports);
  redrawCards(said.meeting, ports, ['draft-meeting']);
  return came;
}

/** Whom the draft names, and why they are to chair. */
const readDraftEarly = ({ meeting, chair, minuteTakerId }: SaveDraft, ports: Ports): Promise<unknown> => {
  const ids = [chair?.chairId, minuteTakerId].filter((id) => id !== undefined);
  const about = outlineOf(meeting, ports)?.ref;
  return Promise.all([
    ...ids.map((id) => workerCalled(id, ports)),
    about === undefined || chair === undefined ? undefined : chairReasonFor(about, chair.chairId, ports),
  ]);
};

/** Settles hour and place. Outside the window, whoever may agree to that may choose it too, and nothing else. */
export const chooseTime = defineMeetingCommand<ChooseTime, (typeof TIME_FACTS)[number]>({
  name: 'choose-time',
  act: () => ['arrange-meeting', 'agree-out-of-window'],
  facts: TIME_FACTS,
  decide: (said, facts, procedure, calendar) => {
    if (!mayChooseTime(said, facts)) throw new Fault('not-yours', 'choose-time');
    return timeChosen(said, facts, procedure, calendar);
  },
});

/** One meeting, or two parts as an exception. */
export const chooseFormat = defineMeetingCommand({
  name: 'choose-format',
  act: 'arrange-meeting',
  facts: FORMAT_FACTS,
  decide: formatChosen,
});

/** Decides about people who might be invited; about parents, their manager may, too. */
export const decideInvitees = defineMeetingCommand<
  DecideInvitees,
  'meeting' | 'placement' | 'caseEpisode' | 'invitations' | 'circle'
>({
  name: 'decide-invitees',
  act: () => ['propose-invitees', 'decide-parent'],
  facts: ['meeting', 'placement', 'caseEpisode', 'invitations', 'circle'],
  decide: (said, facts) => {
    if (!mayDecideAbout(said, facts)) throw new Fault('not-yours', 'decide-invitees');
    return inviteesDecided(said, facts);
  },
  answer: ({ facts, ports }, said) => {
    const words = waitsForManager(said, facts);
    return words === undefined ? changedMeeting(said.meeting, ports) : { is: 'refused', words };
  },
});

/** Adds a worker whom the procedure did not think of, or somebody of the child’s circle. */
export const addInvitee = defineMeetingCommand({
  name: 'add-invitee',
  act: 'propose-invitees',
  facts: ADD_FACTS,
  decide: inviteeAdded,
});

/** Saves what was filled in of a draft and asks the child’s social worker about it, in one press. */
export const askWorkerFromDraft = defineMeetingCommand<SaveDraft, (typeof DRAFT_FACTS)[number]>({
  name: 'ask-worker-from-draft',
  act: 'arrange-meeting',
  facts: DRAFT_FACTS,
  decide: (said, facts, procedure, calendar) => {
    if (!maySaveDraft(said, facts, procedure, calendar)) throw new Fault('not-yours', 'ask-worker-from-draft');
    return workerAsked(said, facts, procedure, calendar);
  },
  answer: draftAnswer,
  early: readDraftEarly,
  ahead: readDraftAhead,
});

/** The same, and the chair is asked to settle the people. */
export const askChairFromDraft = defineMeetingCommand<SaveDraft, (typeof DRAFT_FACTS)[number]>({
  name: 'ask-chair-from-draft',
  act: 'propose-invitees',
  facts: DRAFT_FACTS,
  decide: (said, facts, procedure, calendar) => {
    if (!maySaveDraft(said, facts, procedure, calendar)) throw new Fault('not-yours', 'ask-chair-from-draft');
    return chairAsked(said, facts, procedure, calendar);
  },
  answer: draftAnswer,
  early: readDraftEarly,
  ahead: readDraftAhead,
});

/** Saves what was filled in of a draft, up to the first part that is refused. */
export const saveDraft = defineMeetingCommand<SaveDraft, (typeof DRAFT_FACTS)[number]>({
  name: 'save-draft',
  act: () => ['propose-invitees', 'arrange-meeting', 'agree-out-of-window', 'decide-parent'],
  facts: DRAFT_FACTS,
  decide: (said, facts, procedure, calendar) => {
    if (!maySaveDraft(said, facts, procedure, calendar)) throw new Fault('not-yours', 'save-draft');
    return draftSaved(said, facts, procedure, calendar);
  },
  answer: draftAnswer,
  early: readDraftEarly,
  ahead: readDraftAhead,
});
