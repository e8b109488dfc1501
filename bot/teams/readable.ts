import type { z } from 'zod';

export type Readable<Input> =
  { readonly is: 'read'; readonly input: Input } | { readonly is: 'unreadable'; readonly words: string };

/** Reads what a card sent. What cannot be read is said in a sentence that names the question, not the fault. */
export function readInput<Input>(schema: z.ZodType<Input>, raw: unknown): Readable<Input> {
  const result = schema.safeParse(raw, { error: (issue) => sentenceFor(issue.code, issue.path ?? []) });
  if (result.success) return { is: 'read', input: result.data };
  const sentences = [...new Set(result.error.issues.map(({ message }) => message))];
  return { is: 'unreadable', words: `${sentences.slice(0, 3).join(' ')} Nothing you typed is lost.` };
}

function sentenceFor(code: string, path: readonly PropertyKey[]): string {
  const question = wordsOf(path);
  if (code === 'too_big') return `“${question}” is too long or too large.`;
  if (code === 'too_small' || code === 'invalid_type') return `“${question}” needs an answer.`;
  return `“${question}” could not be read.`;
}

/** `whatHappened` and `what-happened` read as “What happened”. */
function wordsOf(path: readonly PropertyKey[]): string {
  const last = path.findLast((part) => typeof part === 'string');
  if (last === undefined) return 'This form';
  const words = String(last)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_.]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
