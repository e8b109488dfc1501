import { answerDraft as draftAnswered, askWorker as workerAsked, MISSING_FACTS } from '#rules';
import type { Done } from '../define-command.ts';
import { changedMeeting, defineMeetingCommand, type Changed, type Refused } from './define-meeting-command.ts';

type Answered = Pick<Done<never>, 'effects' | 'ports'>;

/** What was said is saved; what could not go out with it is said in a sentence. */
const savedAndSent = (
  { effects, ports }: Answered,
  { meeting }: { readonly meeting: string },
): Promise<Changed> | Refused =>
  effects?.refused === undefined ? changedMeeting(meeting, ports) : { is: 'refused', words: effects.refused };

/** The coordinator shows the draft to the child's social worker. */
export const askWorker = defineMeetingCommand({
  name: 'ask-worker',
  act: 'arrange-meeting',
  facts: MISSING_FACTS,
  decide: workerAsked,
  answer: savedAndSent,
});

/** The child's social worker says “go”, or what should change; on “go”, what is settled goes out. */
export const answerDraft = defineMeetingCommand({
  name: 'answer-draft',
  act: 'answer-draft',
  facts: MISSING_FACTS,
  decide: draftAnswered,
  answer: savedAndSent,
});
