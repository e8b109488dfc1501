import type { Citation } from '../vocabulary.ts';

/** A warning in words when the council has one person, or nobody, who may chair. @source E-55 */
export function onlyOneEligible(
  ranked: readonly { readonly may: boolean; readonly name: string }[],
): { readonly words: string; readonly because: Citation } | undefined {
  const able = ranked.filter(({ may }) => may);
  if (able.length > 1) return undefined;
  const [only] = able;
  return {
    words:
      only === undefined
        ? 'Nobody here may chair this meeting. Ask a neighbouring authority for a chair, with access for the time of this meeting only.'
        : `${only.name} is the only person here who may chair. Agree with a neighbouring authority who would stand in.`,
    because: 'E-55',
  };
}
