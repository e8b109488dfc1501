import { EVIDENCE_WAYS, OVERRIDES, type CardName, keysOf } from '#rules';
import { z } from 'zod';
import { viewOf } from '../casework/plans/card-views.ts';
import { overrideObligation } from '../casework/obligations/override-obligation.ts';
import { settleObligation, undoObligation } from '../casework/obligations/settle-obligation.ts';
import type { Ports } from '../casework/ports.ts';
import { day, optional, words } from './inputs.ts';
import { saidInstead } from './instability-verbs.ts';
import { verb, type Who } from './verbs.ts';

/** Every card that is looked up by its name. */
export const CARDS = keysOf({
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
  digest: true,
  'my-desk': true,
} satisfies Record<CardName, true>);

/** The card of what is owed as it is now; with what a rule said instead, where it said something. */
async function shownAgain(
  instead: Parameters<typeof saidInstead>[0] | undefined,
  obligation: string,
  { id }: Who,
  ports: Ports,
) {
  const view = await viewOf('task', obligation, id, ports);
  return instead === undefined
    ? { show: view, alsoReplace: true }
    : { show: { ...view, trouble: saidInstead(instead) } };
}

export const deskVerbs = [
  // A card looked at again shows what is true now, for the person who looks.
  verb({
    verb: 'refresh',
    input: z.object({ card: z.enum(CARDS), about: z.string().max(200) }),
    run: async (who, { card, about }, ports) => ({ show: await viewOf(card, about, who.id, ports) }),
  }),
  verb({
    verb: 'settle-obligation',
    input: z.object({
      obligation: z.string().max(250),
      note: words(2000),
      who: words(200),
      how: optional(z.enum(EVIDENCE_WAYS)),
      on: optional(day),
    }),
    run: async (who, { obligation, who: whoDidIt, ...said }, ports) => {
      const outcome = await settleObligation(who.id, { key: obligation, who: whoDidIt, ...said }, ports);
      return shownAgain(outcome.is === 'settled' ? undefined : outcome, obligation, who, ports);
    },
  }),
  verb({
    verb: 'undo-obligation',
    input: z.object({ obligation: z.string().max(250) }),
    run: async (who, { obligation }, ports) => {
      const outcome = await undoObligation(who.id, { key: obligation }, ports);
      return shownAgain(outcome.is === 'undone' ? undefined : outcome, obligation, who, ports);
    },
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
      return shownAgain(outcome.is === 'set-aside' ? undefined : outcome, obligation, who, ports);
    },
  }),
];
