import type { CardName } from '#rules';
import { z } from 'zod';
import { viewOf } from '../casework/card-views.ts';
import { verb } from './verbs.ts';

const CARDS = Object.keys({
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
  'my-desk': true,
} satisfies Record<CardName, true>) as CardName[];

export const deskVerbs = [
  // A card looked at again shows what is true now, for the person who looks.
  verb({
    verb: 'refresh',
    input: z.object({ card: z.enum(CARDS), about: z.string().max(200) }),
    run: async (who, { card, about }, world) => ({ show: await viewOf(card, about, who.id, world) }),
  }),
];
