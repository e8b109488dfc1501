import { giveCode as codeGiven, renewLink as linkRenewed, takeBack, type OfForm, type TakeBack } from '#rules';
import { defineCommand } from '../define-command.ts';
import { codeShown } from './codes.ts';
import { ofForm } from './find-questionnaire.ts';

/**
 * A new code for the worker to give by phone or in person. It is shown once: only its mark is saved. The code before it no longer
 * opens anything, and a locked form is unlocked.
 */
export const giveCode = defineCommand({
  name: 'give-code',
  act: 'give-code',
  about: (said: OfForm) => ofForm(said),
  facts: ['questionnaire', 'meeting', 'hold'],
  under: 'meeting',
  decide: codeGiven,
  answer: codeShown,
});

/** Sends the letter with a new link; links sent before no longer work. */
export const renewLink = defineCommand({
  name: 'renew-link',
  act: 'give-code',
  about: (said: OfForm) => ofForm(said),
  facts: ['questionnaire', 'meeting', 'circle', 'hold'],
  under: 'meeting',
  decide: linkRenewed,
  answer: () => ({ sent: 'on its way' }),
});

/** The form is taken back by whoever runs the meeting, with a reason that the chair sees. */
export const withdrawQuestionnaire = defineCommand({
  name: 'withdraw-questionnaire',
  act: 'take-back-form',
  about: (said: TakeBack) => ofForm(said),
  facts: ['questionnaire', 'meeting'],
  under: 'meeting',
  decide: takeBack,
  answer: () => undefined,
});
