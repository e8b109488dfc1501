import {
  approveVersions,
  beginMinutes as begun,
  decideFinding as findingDecided,
  handToChair as handed,
  releaseVersions,
  sendBack as sentBack,
  takeOverChange as takenOver,
  VERSION_FACTS,
  type ApproveVersions,
  type DecideFinding,
  type OfMinutes,
  type ReleaseVersions,
  type SendBack,
  type TakeOverChange,
} from '#rules';
import { defineCommand } from '../define-command.ts';
import { aboutMeeting } from '../meetings/meeting-turn.ts';

const ofMinutes = ({ meeting }: OfMinutes) => aboutMeeting(meeting);
const done = () => ({ is: 'done' as const });

/** The minutes begin as what was written down at the meeting. @source Torbay T-34, T-70 */
export const beginMinutes = defineCommand({
  name: 'begin-minutes',
  act: 'write-minutes',
  about: (said: OfMinutes) => ofMinutes(said),
  facts: ['meeting', 'actions', 'minutes', 'roomRows'],
  under: 'meeting',
  decide: begun,
  answer: done,
});

/** What was recorded otherwise since the draft is taken over, or left. @source domain §9; E-69 */
export const takeOverChange = defineCommand({
  name: 'take-over-change',
  act: () => ['write-minutes', 'approve-minutes'],
  about: (said: TakeOverChange) => ofMinutes(said),
  facts: ['meeting', 'actions', 'roomRows', 'minutes', 'minuteBlocks', 'minuteVersions', 'minuteNotes'],
  under: 'meeting',
  decide: takenOver,
  answer: done,
});

/** The minute taker gives the draft to the chair. @source CF-14 */
export const handToChair = defineCommand({
  name: 'hand-minutes-to-chair',
  act: 'write-minutes',
  about: (said: OfMinutes) => ofMinutes(said),
  facts: ['meeting', 'minutes', 'minuteBlocks', 'minuteVersions'],
  under: 'meeting',
  decide: handed,
  answer: done,
});

/** The chair sends the draft back. @source CF-47 */
export const sendBack = defineCommand({
  name: 'send-minutes-back',
  act: 'approve-minutes',
  about: (said: SendBack) => ofMinutes(said),
  facts: ['meeting', 'minutes', 'minuteBlocks', 'minuteVersions'],
  under: 'meeting',
  decide: sentBack,
  answer: done,
});

/** What becomes of one finding. @source domain §12 */
export const decideFinding = defineCommand({
  name: 'decide-finding',
  act: () => ['write-minutes', 'approve-minutes', 'release-minutes'],
  about: (said: DecideFinding) => ofMinutes(said),
  facts: VERSION_FACTS,
  under: 'meeting',
  decide: findingDecided,
  answer: done,
});

/** The chair approves versions as they stand. @source CF-47; Torbay T-71 */
export const approveMinutes = defineCommand({
  name: 'approve-minutes',
  act: 'approve-minutes',
  about: (said: ApproveVersions) => ofMinutes(said),
  facts: [...VERSION_FACTS, 'caseEnding'],
  under: 'meeting',
  decide: approveVersions,
  answer: done,
});

/** A second person releases what the chair approved. @source CF-47; law §12 */
export const releaseMinutes = defineCommand({
  name: 'release-minutes',
  act: 'release-minutes',
  about: (said: ReleaseVersions) => ofMinutes(said),
  facts: [...VERSION_FACTS, 'hold', 'minuteDeliveries'],
  under: 'meeting',
  decide: releaseVersions,
  answer: done,
});
