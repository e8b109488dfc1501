import {
  considerCarerReview as carerReviewConsidered,
  correctMinutes as corrected,
  fileMinutes as filed,
  handedOver,
  panelAnswers,
  raiseAboutMinutes as raised,
  sayChanged as changedSaid,
  sendToPanel as sentToPanel,
  type ConsiderCarerReview,
  type CorrectMinutes,
  type FileMinutes,
  type HandedOver,
  type OfMinutes,
  type PanelAnswers,
  type RaiseAboutMinutes,
  type SayChanged,
  type SendToPanel,
} from '#rules';
import { defineCommand } from '../define-command.ts';
import { aboutMeeting } from '../meetings/meeting-turn.ts';
import { readsMinutes } from './read-minutes.ts';

const ofMinutes = ({ meeting }: OfMinutes) => aboutMeeting(meeting);
const done = () => ({ is: 'done' as const });

/** The worker who knows somebody says how and when they have their version. @source CF-47 */
export const handOverMinutes = defineCommand({
  name: 'hand-over-minutes',
  act: () => ['hand-over-minutes', 'hand-over-for-another'],
  about: (said: HandedOver) => ofMinutes(said),
  more: readsMinutes.more,
  facts: ['meeting', 'placement', 'minuteDeliveries', 'minuteNotes'],
  under: 'meeting',
  decide: handedOver,
  answer: done,
});

/** A correction is a note; what was released stays. @source E-69 */
export const correctMinutes = defineCommand({
  name: 'correct-minutes',
  act: 'approve-minutes',
  about: (said: CorrectMinutes) => ofMinutes(said),
  facts: ['meeting', 'minutes', 'minuteVersions', 'minuteNotes'],
  under: 'meeting',
  decide: corrected,
  answer: done,
});

/** Something that was raised, and who sees to it. @source Torbay T-73 */
export const raiseAboutMinutes = defineCommand({
  name: 'raise-about-minutes',
  act: 'raise-about-minutes',
  about: (said: RaiseAboutMinutes) => ofMinutes(said),
  facts: ['meeting', 'minuteNotes'],
  under: 'meeting',
  decide: raised,
  answer: done,
});

/** What was changed. @source Torbay T-73 */
export const sayChanged = defineCommand({
  name: 'say-changed',
  act: 'say-what-changed',
  about: (said: SayChanged) => ofMinutes(said),
  facts: ['meeting', 'minuteNotes'],
  under: 'meeting',
  decide: changedSaid,
  answer: done,
});

/** Minutes and action plan are with the panel. @source Torbay T-74 */
export const sendToPanel = defineCommand({
  name: 'send-to-panel',
  act: 'send-minutes-to-panel',
  about: (said: SendToPanel) => ofMinutes(said),
  facts: ['meeting', 'placement', 'minutes', 'minuteVersions'],
  under: 'meeting',
  decide: sentToPanel,
  answer: done,
});

/** What the panel said. @source Torbay T-75 */
export const recordPanelAnswer = defineCommand({
  name: 'record-panel-answer',
  act: 'record-panel-answer',
  about: (said: PanelAnswers) => ofMinutes(said),
  more: readsMinutes.more,
  facts: ['meeting', 'minutes'],
  under: 'meeting',
  decide: panelAnswers,
  answer: done,
});

/** The record stands in the case system. @source Torbay T-40, T-76 */
export const fileMinutes = defineCommand({
  name: 'file-minutes',
  act: 'file-minutes',
  about: (said: FileMinutes) => ofMinutes(said),
  facts: ['meeting', 'minutes', 'minuteVersions'],
  under: 'meeting',
  decide: filed,
  answer: done,
});

/** Whether the carers’ approval is reviewed early. @source Warrington W-99 */
export const considerCarerReview = defineCommand({
  name: 'consider-carer-review',
  act: 'consider-carer-review',
  about: (said: ConsiderCarerReview) => ofMinutes(said),
  facts: ['meeting', 'minutes'],
  under: 'meeting',
  decide: carerReviewConsidered,
  answer: done,
});
