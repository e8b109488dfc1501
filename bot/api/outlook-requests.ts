import { LONGEST_REPORT, TRIGGERS, VOICES } from '#rules';
import { z } from 'zod';

/* Bodies of what the panes in Outlook send. A mail is none of them: only the lines that somebody ticked are in a report. */

/** The form’s id is made when the pane is opened: sent twice, it is one report. */
const formId = z.guid();

export const SENDER = z.object({ mail: z.string().max(320) });
export const CHILDREN = z.object({ text: z.string().max(40) });
export const REPORT_FROM_MAIL = z.object({
  formId,
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
});
export const SETTLE_REPORT = z.object({ formId: z.string().min(8).max(80), how: z.enum(['join', 'separate']) });

export type ReportFromMail = z.input<typeof REPORT_FROM_MAIL>;
export type SettleReport = z.input<typeof SETTLE_REPORT>;
