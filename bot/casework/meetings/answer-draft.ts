import { answerDraft as draftAnswered, askWorker as workerAsked, goesOutNow, MISSING_FACTS } from '#rules';
import { meetingCalled } from '../find-case.ts';
import type { Ports } from '../ports.ts';
import { defineMeetingCommand, type Changed, type Refused } from './define-meeting-command.ts';
import { sendMeeting } from './send-meeting.ts';

/** The coordinator shows the draft to the child's social worker. */
export const askWorker = defineMeetingCommand({
  name: 'ask-worker',
  act: 'arrange-meeting',
  facts: MISSING_FACTS,
  decide: workerAsked,
  answer: ({ facts, ports }, { meeting }) => sentOnGo(meeting, facts.actor.id, ports),
});

/** The child's social worker says “go”, or what should change. */
export const answerDraft = defineMeetingCommand({
  name: 'answer-draft',
  act: 'answer-draft',
  facts: ['meeting'],
  decide: draftAnswered,
  answer: ({ facts, ports }, { meeting }) => sentOnGo(meeting, facts.actor.id, ports),
});

/** The second stage: “go” is saved, and what was settled is sent. Said again after a cut, it is sent then. */
async function sentOnGo(ref: string, who: string, ports: Ports): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  return goesOutNow(meeting.row) ? sendMeeting(meeting, who, ports) : { is: 'changed', meeting: meeting.row };
}
