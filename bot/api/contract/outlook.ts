import { LONGEST_REPORT, TRIGGERS, VOICES } from '#rules';
import { z } from 'zod';
import { appointmentView, reportedFromMail, reportFromMailForm, senderView } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { nothing } from './parts.ts';

/**
 * What the panes in Outlook ask. A mail is none of it: only the lines that somebody ticked are in a report, and what a child’s name
 * could stand in is a body, never a path.
 */
export const OUTLOOK = {
  'GET /api/outlook/appointments/:ref': { answer: appointmentView },
  'POST /api/outlook/appointments/:ref/not-coming': {
    body: nothing,
    answer: z.union([z.object({ is: z.literal('said') }), z.object({ is: z.literal('refused'), words: z.string() })]),
  },
  'GET /api/outlook/report': { answer: reportFromMailForm },
  'POST /api/outlook/sender': { body: z.object({ mail: z.string().max(320) }), answer: senderView },
  'POST /api/outlook/children': {
    body: z.object({ text: z.string().max(40) }),
    answer: z.array(z.object({ key: z.string(), words: z.string() })),
  },
  'POST /api/outlook/report': {
    body: z.object({
      // Made when the pane is opened: sent twice, it is one report.
      formId: z.guid(),
      child: z.string().min(1, 'Choose the child.').max(250),
      voice: z.enum(VOICES, { error: 'Say who told you.' }),
      triggers: z.array(z.enum(TRIGGERS)).min(1, 'Choose at least one thing that is happening.'),
      whatHappened: z
        .string()
        .trim()
        .min(1, 'Tick a line of the email, or say in a sentence what happened.')
        .max(LONGEST_REPORT, `That is too long; at most ${String(LONGEST_REPORT)} characters. Tick fewer lines.`),
      immediateDanger: z.boolean({ error: 'Say whether somebody is in danger now.' }),
      subject: z.string().max(80).optional(),
    }),
    answer: reportedFromMail,
  },
  'POST /api/outlook/report/settle': {
    body: z.object({ formId: z.string().min(8).max(80), how: z.enum(['join', 'separate']) }),
    answer: reportedFromMail,
  },
} as const satisfies Slice;
