import { z } from 'zod';

/* Bodies of what the tab sends about a form, its answers and the overview. */

const note = z.object({ when: z.string().max(80_000), note: z.string().max(80_000) });
/** Longer than the rules allow: what is too long is answered with a sentence and kept in the page, not refused as unreadable. */
const answer = z.union([z.string().max(200_000), z.array(z.string().max(200)).max(200), z.array(note).max(20)]);

export const SAVE_SECTION = z.object({
  answers: z.record(z.string().max(40), answer),
  seen: z.record(z.string().max(40), z.string().max(80)).optional(),
});
export type SaveSection = z.input<typeof SAVE_SECTION>;

export const SUBMIT = z.object({
  proxy: z
    .object({ method: z.enum(['phone', 'face-to-face', 'paper', 'video', 'records']), readBack: z.boolean() })
    .optional(),
});
export type Submit = z.input<typeof SUBMIT>;

export const DECLINE = z.object({ words: z.string().max(1_000).default('') });
export const WITHDRAW = z.object({ reason: z.string().trim().min(1, 'Say why.').max(1_000) });

/** The tab shares only once the chair has ticked that each quotation is agreed. */
export const OVERVIEW = z.object({
  text: z.string().max(60_000),
  share: z.boolean(),
  quotesAgreed: z.boolean().default(true),
});
export type Overview = z.input<typeof OVERVIEW>;

export const FORM_CHANGES = z.object({
  leftOut: z.array(z.string().max(40)).max(40).default([]),
  added: z
    .array(z.union([z.object({ id: z.string().max(40) }), z.object({ words: z.string().max(500) })]))
    .max(12)
    .default([]),
});
