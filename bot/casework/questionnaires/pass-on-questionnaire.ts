import {
  giveCode as codeGiven,
  renewLink as linkRenewed,
  takeBack,
  type GiveCode,
  type OfForm,
  type TakeBack,
} from '#rules';
import type { Who } from '../actor.ts';
import { defineCommand } from '../define-command.ts';
import type { Ports } from '../ports.ts';
import { newCode } from './codes.ts';
import { ofForm } from './find-questionnaire.ts';
import { codeMark } from './unlock-questionnaire.ts';

const saveCode = defineCommand({
  name: 'give-code',
  act: 'give-code',
  about: (said: GiveCode) => ofForm(said),
  facts: ['questionnaire', 'meeting'],
  under: 'meeting',
  decide: codeGiven,
  answer: () => undefined,
});

/**
 * A new code for the worker to give by phone or in person. It is shown once: only its hash is saved. The code before it no longer
 * opens anything, and a locked form is unlocked.
 */
export async function giveCode(who: Who, { form }: OfForm, ports: Ports) {
  const code = newCode(ports);
  const came = await saveCode(who, { form, codeHash: codeMark(form, code, ports) }, ports);
  if (came !== undefined) return came;
  return {
    code: `${code.slice(0, 4)} ${code.slice(4)}`,
    words: 'Give it by phone or in person, never by mail or message. A code that you gave before no longer works.',
  };
}

/** Sends the letter with a new link; links sent before no longer work. */
export const renewLink = defineCommand({
  name: 'renew-link',
  act: 'give-code',
  about: (said: OfForm) => ofForm(said),
  facts: ['questionnaire', 'meeting', 'circle'],
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
