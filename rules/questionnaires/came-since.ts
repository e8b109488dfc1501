import type { Questionnaire } from '../case-records.ts';
import type { Instant } from '../vocabulary.ts';
import { roleName } from '../words/people.ts';

/**
 * What whoever wrote the overview reads of forms that came in after it was shared; undefined where none did.
 *
 * @source Warrington W-94, W-95 · E-66
 */
export function cameSinceWords(
  forms: readonly Pick<Questionnaire, 'state' | 'returnedAt' | 'role'>[],
  sharedAt: Instant | undefined,
): string | undefined {
  if (sharedAt === undefined) return undefined;
  const since = forms.filter(
    ({ state, returnedAt }) => state === 'returned' && returnedAt !== undefined && returnedAt > sharedAt,
  );
  if (since.length === 0) return undefined;
  const whose = since.map(({ role }) => roleName(role)).join(', ');
  return since.length === 1
    ? `One form came in after you shared this: ${whose}. Does it still say what people wrote? If you change it, share it again.`
    : `${String(since.length)} forms came in after you shared this: ${whose}. Does it still say what people wrote? If you change it, share it again.`;
}
