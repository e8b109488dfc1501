import {
  childWords,
  JUDGEMENTS,
  shortDate,
  supportMeetingOf,
  TRIGGERS,
  VOICES,
  type CardView,
  type Decision,
  type Question,
} from '#rules';
import { z } from 'zod';
import { CHILD, childAgain, childChosen, chosenWords, type ChildAsked } from './child-chosen.ts';
import { agreeFunding } from '../casework/instability/agree-funding.ts';
import {
  judgementReceiptView,
  judgementView,
  reportFormView,
  reportReceiptView,
} from '../casework/instability/episode-card-views.ts';
import { viewOf } from '../casework/plans/card-views.ts';
import { liftHold, lookAtHold } from '../casework/instability/hold-for-safeguarding.ts';
import { judgeInstability } from '../casework/instability/judge-instability.ts';
import { typedFromSupport } from '../casework/instability/report-from-support.ts';
import {
  reportFromSupport,
  reportInstability,
  settleReport,
  type ReportOutcome,
} from '../casework/instability/report-instability.ts';
import type { Answered, NotYet } from '../casework/define-command.ts';
import type { Ports } from '../casework/ports.ts';
import { formId, many, optional, ref, words } from './inputs.ts';
import { verb, type VerbAnswer, type Who } from './verbs.ts';

const REPORT = z.object({
  formId,
  ...CHILD,
  voice: z.enum(VOICES),
  triggers: many.pipe(z.array(z.enum(TRIGGERS)).min(1, 'Choose at least one thing that is happening.')),
  whatHappened: z.string().trim().min(1, 'Say in a sentence what happened.').max(4000),
  immediateDanger: z.enum(['yes', 'no']),
  subject: optional(z.string().max(80)),
});

const JUDGEMENT = z.object({
  formId: z.string().regex(/^IN-\d{4}-\d{4,}\/\d+$/),
  bestInterests: z.enum(['yes', 'no', 'not-sure']),
  prompts: many,
  outcome: z.enum(JUDGEMENTS),
  reason: words(4000),
  support: words(4000),
  paidSupport: z.enum(['yes', 'no']).default('no'),
  childToldBy: optional(z.string().max(500)),
});

/** For whoever is not to see what came of what they said: nothing in it tells that there is anything. */
export const RECEIVED: CardView = {
  card: 'plain',
  title: 'Received',
  words: 'Thank you. It is saved, and it is with the manager of the child’s social worker.',
};

/** What is still needed, as a sentence on top of the card. */
export const askedWords = (ask: readonly Question[]): string =>
  ask.map((question) => question.inChat ?? question.ask).join(' ');
export const HELD_WORDS = 'This is on hold for safeguarding. Nothing goes out until a named manager lifts the hold.';

/** What a rule says instead of deciding, as a sentence. */
export const saidInstead = (said: NotYet | Exclude<Decision<never>, { is: 'decided' }>): string =>
  said.is === 'held' ? HELD_WORDS : said.is === 'refused' ? said.words : askedWords(said.ask);

export const instabilityVerbs = [
  verb({
    verb: 'report-instability',
    input: REPORT,
    run: async (who, input, ports) => {
      const which = await childChosen(who.id, input, ports);
      if (which.is === 'asking') return { show: await formAgain(input, which, who, ports) };
      const said = {
        ...input,
        placement: which.placement,
        immediateDanger: input.immediateDanger === 'yes',
        subjectIds: input.subject === undefined ? [] : [input.subject],
      };
      const meeting = supportMeetingOf(input.formId);
      const outcome =
        meeting === undefined
          ? await reportInstability(who.id, said, ports)
          : await reportFromSupport(who.id, { ...said, meeting }, ports);
      return reportAnswer(outcome, { ...input, child: which.placement, childTyped: undefined }, who, ports);
    },
  }),
  // The report form for this child. What was said for the support meeting goes along by itself: chat is kept and never carries it.
  verb({
    verb: 'report-from-support',
    input: z.object({ meeting: ref }),
    run: async (who, { meeting }, ports) => {
      const { formId: form, placement } = await typedFromSupport(who.id, meeting, ports);
      const view = await reportFormView(who.id, form, ports);
      if (view.card !== 'report-form') return { send: view };
      return { send: { ...view, typed: { child: placement.key, childWords: childWords(placement) } } };
    },
  }),
  verb({
    verb: 'merge-report',
    input: z.object({ formId, how: z.enum(['join', 'separate']) }),
    run: async (who, { formId: form, how }, ports) => {
      const outcome = await settleReport(who.id, { formId: form, how }, ports);
      if (outcome.is === 'saved') return { show: await reportReceiptView(who.id, form, ports), alsoReplace: true };
      if (outcome.is === 'received') return { show: RECEIVED, alsoReplace: true };
      return { say: outcome.is === 'offer-merge' ? HELD_WORDS : saidInstead(outcome) };
    },
  }),
  verb({
    verb: 'judge-instability',
    input: JUDGEMENT,
    run: async (who, { formId: form, paidSupport, ...typed }, ports) => {
      const [episode = '', decision = ''] = form.split('/');
      const outcome = await judgeInstability(
        who.id,
        { ...typed, episode, decision: Number(decision), paidSupport: paidSupport === 'yes' },
        ports,
      );
      if (outcome.is === 'judged' || outcome.is === 'judged-before')
        return {
          show: await judgementReceiptView(who.id, episode, ports),
          shownAs: { card: 'judgement', about: episode },
          alsoReplace: true,
        };
      const view = await judgementView(who.id, episode, ports);
      const trouble = saidInstead(outcome);
      // Judged meanwhile: what was decided, and that what they wrote is not saved.
      if (view.card !== 'judgement') return { show: view, say: trouble };
      return { show: { ...view, typed: { ...typed, paidSupport }, trouble } };
    },
  }),
  verb({
    verb: 'look-at-hold',
    input: z.object({ episode: ref }),
    run: async (who, { episode }, ports) => {
      await lookAtHold(who.id, { episode }, ports);
      return { show: await viewOf('hold', episode, who.id, ports), alsoReplace: true };
    },
  }),
  verb({
    verb: 'lift-hold',
    input: z.object({ episode: ref, outcome: words(2000) }),
    run: async (who, { episode, outcome }, ports) => {
      const lifted = await liftHold(who.id, { episode, outcome }, ports);
      const view = await viewOf('hold', episode, who.id, ports);
      return lifted.is === 'decided'
        ? { show: view, alsoReplace: true }
        : { show: { ...view, trouble: saidInstead(lifted) } };
    },
  }),
  verb({
    verb: 'agree-funding',
    input: z.object({ episode: ref, says: z.enum(['agreed', 'refused']), words: words(2000) }),
    run: async (who, input, ports) => {
      const answer = await agreeFunding(who.id, input, ports);
      const view = await viewOf('funding', input.episode, who.id, ports);
      return answer.is === 'decided'
        ? { show: view, alsoReplace: true }
        : { show: { ...view, trouble: saidInstead(answer) } };
    },
  }),
];

async function reportAnswer(
  outcome: Answered<ReportOutcome>,
  typed: z.output<typeof REPORT>,
  who: Who,
  ports: Ports,
): Promise<VerbAnswer> {
  switch (outcome.is) {
    case 'saved':
      return { show: await reportReceiptView(who.id, typed.formId, ports), alsoReplace: true };
    case 'received':
      return { show: RECEIVED, alsoReplace: true };
    case 'offer-merge':
      return {
        show: {
          card: 'report-merge',
          formId: typed.formId,
          episode: outcome.episode.ref,
          openedOn: shortDate(outcome.episode.openedOn),
          voices: outcome.voices,
        },
        alsoReplace: true,
      };
    case 'held':
    case 'asking':
    case 'refused':
      return { show: await formAgain(typed, { trouble: saidInstead(outcome) }, who, ports) };
    default:
      return outcome satisfies never;
  }
}

/** The form with what was typed kept, and what is still needed on top. */
async function formAgain(
  typed: z.output<typeof REPORT>,
  asked: Pick<ChildAsked, 'trouble' | 'among'>,
  who: Who,
  ports: Ports,
): Promise<CardView> {
  const view = await reportFormView(who.id, typed.formId, ports);
  if (view.card !== 'report-form') return view;
  return { ...view, ...childAgain(typed, asked, view), typed: { ...typed, ...(await chosenWords(typed, ports)) } };
}
