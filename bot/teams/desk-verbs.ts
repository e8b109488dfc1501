import { OVERRIDES, type CardName } from '#rules';
import { z } from 'zod';
import { viewOf } from '../casework/plans/card-views.ts';
import { overrideObligation } from '../casework/obligations/override-obligation.ts';
import { day, optional, words } from './inputs.ts';
import { verb } from './verbs.ts';

/** Every card that is looked up by its name. */
export const CARDS = Object.keys({
  greeting: true,
  commands: true,
  'report-form': true,
  'report-receipt': true,
  judgement: true,
  'judgement-receipt': true,
  hold: true,
  funding: true,
  'draft-meeting': true,
  'worker-consent': true,
  'meeting-arranged': true,
  'meeting-invitation': true,
  'meeting-changed': true,
  'episode-told': true,
  'ending-form': true,
  'ending-receipt': true,
  'ending-decision': true,
  'chair-approval': true,
  questionnaire: true,
  'questionnaire-receipt': true,
  'planning-form': true,
  'support-form': true,
  task: true,
  minutes: true,
  action: true,
  'my-desk': true,
} satisfies Record<CardName, true>) as CardName[];

export const deskVerbs = [
  // A card looked at again shows what is true now, for the person who looks.
  verb({
    verb: 'refresh',
    input: z.object({ card: z.enum(CARDS), about: z.string().max(200) }),
    run: async (who, { card, about }, ports) => ({ show: await viewOf(card, about, who.id, ports) }),
  }),
  // Only managers, always with a reason; the rules say what can never be set aside.
  verb({
    verb: 'override-obligation',
    input: z.object({
      obligation: z.string().min(1).max(250),
      override: z.enum(OVERRIDES),
      reason: words(2000),
      until: optional(day),
    }),
    run: async (who, { obligation, ...said }, ports) => {
      const outcome = await overrideObligation(who.id, { key: obligation, ...said }, ports);
      const view = await viewOf('task', obligation, who.id, ports);
      return outcome.is === 'refused'
        ? { show: { ...view, trouble: outcome.words } }
        : { show: view, alsoReplace: true };
    },
  }),
];
