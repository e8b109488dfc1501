import { answersFromFields, linkTo, submitOutcome, type AnswerSheet, type QuestionnaireView } from '#rules';
import { z } from 'zod';
import { questionnaireDialog } from '../cards/questionnaire-dialog.ts';
import {
  askMoreTime,
  declineQuestionnaire,
  ratherTalk,
} from '../casework/questionnaires/answer-questionnaire-otherwise.ts';
import { openQuestionnaire } from '../casework/questionnaires/open-questionnaire.ts';
import { questionnaireCardView } from '../casework/questionnaires/questionnaire-card-views.ts';
import { saveAnswers } from '../casework/questionnaires/save-answers.ts';
import { submitQuestionnaire } from '../casework/questionnaires/submit-questionnaire.ts';
import type { Ports } from '../casework/ports.ts';
import { verb, type Dialog, type VerbAnswer } from './verbs.ts';

const FORM = z.object({ id: z.string().min(1).max(100) });
const SAVE = z.looseObject({
  id: z.string().min(1).max(100),
  section: z.string().min(1).max(100),
  seen: z.record(z.string(), z.string()).optional(),
  then: z.enum(['on', 'back', 'later', 'hand-in', 'more-time', 'talk']),
});
const LATER = 'Saved. Nobody else can see it yet. Come back with the same card, on any device, or in the tab.';

interface Shown {
  readonly faults?: readonly { readonly question: string; readonly sentence: string }[];
  readonly typed?: AnswerSheet;
  readonly notices?: readonly string[];
}

function dialogAt(
  view: QuestionnaireView,
  index: number,
  ports: Ports,
  { faults = [], typed, notices = [] }: Shown = {},
): { readonly dialog: Dialog } {
  const section = view.sections[Math.min(Math.max(index, 0), view.sections.length - 1)];
  if (section === undefined) throw new Error(`Form ${view.id} has no part.`);
  const drawn = questionnaireDialog({
    view,
    section,
    typed,
    faults,
    notices,
    url: linkTo(`questionnaire/${view.id}`, ports.council),
  });
  return { dialog: { title: `Form for ${view.ref}`, size: 'large', drawn } };
}

/** Where somebody who comes back goes on: the first part without an answer. */
const firstOpen = (view: QuestionnaireView): number =>
  Math.max(
    0,
    view.sections.findIndex(({ answered }) => answered === 0),
  );

async function save(who: string, input: z.infer<typeof SAVE>, ports: Ports): Promise<VerbAnswer> {
  const { id, section, seen, then } = input;
  const before = await openQuestionnaire(who, { form: id }, ports);
  const index = before.sections.findIndex((each) => each.id === section);
  const written = answersFromFields(before.sections[index]?.questions ?? [], input);
  const outcome = await saveAnswers(who, { form: id, section, written, seen }, ports);
  if (outcome.is === 'closed') return { say: outcome.words };
  const notices =
    outcome.crossed.length === 0
      ? []
      : ['An answer here was also changed on another device. Yours stands now; the other text is kept with it.'];
  // Shown again as it was typed: each field draws what it can of it.
  if (outcome.faults.length > 0)
    return dialogAt(outcome.view, index, ports, { faults: outcome.faults, typed: written as AnswerSheet, notices });
  if (then === 'later') return { say: LATER };
  if (then === 'more-time') return { say: await moreTime(who, id, ports) };
  if (then === 'talk') return { say: await talk(who, id, ports) };
  if (then === 'hand-in') return handIn(who, outcome.view, ports);
  return dialogAt(outcome.view, index + (then === 'on' ? 1 : -1), ports, { notices });
}

async function moreTime(who: string, id: string, ports: Ports): Promise<string> {
  await askMoreTime(who, { form: id }, ports);
  return 'Saved. The organiser has been asked to agree a day with you.';
}

async function talk(who: string, id: string, ports: Ports): Promise<string> {
  await ratherTalk(who, { form: id }, ports);
  return 'Saved. Someone will ring you. You can still write here if you like.';
}

async function handIn(who: string, view: QuestionnaireView, ports: Ports): Promise<VerbAnswer> {
  const outcome = submitOutcome(await submitQuestionnaire(who, { form: view.id }, ports));
  switch (outcome.is) {
    case 'closed':
    case 'asking-how':
      return { say: outcome.is === 'closed' ? outcome.words : `${outcome.words} Open the form in the tab to do that.` };
    case 'asking': {
      const missing = outcome.faults[0]?.question;
      const index = view.sections.findIndex(({ questions }) => questions.some(({ id }) => id === missing));
      return dialogAt(view, index, ports, { faults: outcome.faults });
    }
    case 'returned':
      return {
        say: `Received. Thank you.${outcome.late ? ' It came after the agreed day; it is read all the same.' : ''} You can change it until the day of the meeting.`,
      };
    default:
      return outcome satisfies never;
  }
}

export const questionnaireVerbs = [
  verb({
    verb: 'open-questionnaire',
    input: FORM,
    run: async (who, { id }, ports) => {
      const view = await openQuestionnaire(who.id, { form: id }, ports);
      return view.closedWords === undefined ? dialogAt(view, firstOpen(view), ports) : { say: view.closedWords };
    },
  }),
  verb({ verb: 'save-questionnaire', input: SAVE, run: (who, input, ports) => save(who.id, input, ports) }),
  verb({
    verb: 'questionnaire-more-time',
    input: FORM,
    run: async (who, { id }, ports) => {
      await askMoreTime(who.id, { form: id }, ports);
      return {
        show: await questionnaireCardView(who.id, { form: id }, ports),
        say: 'The organiser has been asked to agree a day with you.',
      };
    },
  }),
  verb({
    verb: 'questionnaire-rather-talk',
    input: FORM,
    run: async (who, { id }, ports) => {
      await ratherTalk(who.id, { form: id }, ports);
      return { say: 'Someone will ring you. You can still write here if you like.' };
    },
  }),
  verb({
    verb: 'questionnaire-decline',
    input: FORM,
    run: async (who, { id }, ports) => {
      await declineQuestionnaire(who.id, { form: id, words: '' }, ports);
      return { show: await questionnaireCardView(who.id, { form: id }, ports) };
    },
  }),
];
