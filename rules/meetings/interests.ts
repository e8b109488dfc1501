import type { ChairBar } from '../profile.ts';
import type { Citation } from '../vocabulary.ts';

/** What someone says of themselves before they chair. @source E-56 */
export const INTERESTS = [
  'personal-relationship',
  'panel-for-this-match',
  'complainant',
  'took-a-decision',
  'once-managed-this-case',
  'panel-gets-the-report',
  'shares-a-line-manager',
  'other',
] as const;
export type InterestKind = (typeof INTERESTS)[number];

export interface Interest {
  readonly what: InterestKind;
  /** In their own words. */
  readonly words?: string | undefined;
}

/** What an interest does: it bars as the procedure's bar of that name does, or it is weighed by whoever names the chair. */
export type InterestEffect =
  | { readonly does: 'bars'; readonly as: ChairBar; readonly words: string; readonly because: Citation }
  | { readonly does: 'is-weighed'; readonly words: string; readonly because: Citation };

/** @source E-56; CF-03 */
export const INTEREST_EFFECTS = {
  'personal-relationship': {
    does: 'bars',
    as: 'personal-relationship',
    words: 'Has a personal relationship with someone in the case.',
    because: 'CF-03, E-56',
  },
  'panel-for-this-match': {
    does: 'bars',
    as: 'panel-for-this-match',
    words: 'Chaired or advised the panel for this match.',
    because: 'CF-03, E-56',
  },
  complainant: {
    does: 'bars',
    as: 'subject-or-complainant',
    words: 'Has made a complaint about this case.',
    because: 'CF-03, E-56',
  },
  'took-a-decision': {
    does: 'bars',
    as: 'took-a-decision-in-the-case',
    words: 'Took a decision on the match, the placement or its ending.',
    because: 'CF-03, E-56',
  },
  'once-managed-this-case': {
    does: 'is-weighed',
    words: 'Once managed this case.',
    because: 'E-56',
  },
  'panel-gets-the-report': {
    does: 'is-weighed',
    words: 'Sits on the panel that gets the report.',
    because: 'E-56',
  },
  'shares-a-line-manager': {
    does: 'is-weighed',
    words: 'Has the same line manager as the supervising social worker.',
    because: 'E-56',
  },
  other: {
    does: 'is-weighed',
    words: 'Has declared an interest.',
    because: 'E-56',
  },
} as const satisfies Record<InterestKind, InterestEffect>;
