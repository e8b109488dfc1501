import { decline, moreTime, ratherTalk as wouldTalk, type Decline, type OfForm } from '#rules';
import { defineCommand } from '../define-command.ts';
import { ofForm } from './find-questionnaire.ts';

/** Somebody needs more time, and a day is agreed with them. */
export const askMoreTime = defineCommand({
  name: 'ask-more-time',
  act: 'answer-questionnaire',
  about: (said: OfForm) => ofForm(said),
  alsoBy: ['link'],
  facts: ['questionnaire', 'meeting', 'placement'],
  under: 'meeting',
  decide: moreTime,
  answer: () => undefined,
});

/** Somebody would rather talk: the right worker has it on their desk. */
export const ratherTalk = defineCommand({
  name: 'rather-talk',
  act: 'answer-questionnaire',
  about: (said: OfForm) => ofForm(said),
  alsoBy: ['link'],
  facts: ['questionnaire', 'meeting', 'placement'],
  under: 'meeting',
  decide: wouldTalk,
  answer: () => undefined,
});

/** Somebody would rather not answer, and is not asked again. */
export const declineQuestionnaire = defineCommand({
  name: 'decline-questionnaire',
  act: 'answer-questionnaire',
  about: (said: Decline) => ofForm(said),
  alsoBy: ['link'],
  facts: ['questionnaire', 'meeting'],
  under: 'meeting',
  decide: decline,
  answer: () => undefined,
});
