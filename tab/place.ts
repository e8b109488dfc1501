import type { Place } from '#rules/views';

/** The pages of the tab. A place is a page and, after a slash, what it is about: `meeting/SM-2026-0142`. */
export const PAGES = [
  'desk',
  'meeting',
  'in-meeting',
  'minutes',
  'lessons',
  'room',
  'episode',
  'ending',
  'kept',
  'questionnaire',
  'answers',
  'forms',
  'what-would-follow',
  'board',
  'emergency',
  'what-would-change',
  'summary',
  'dip-sample',
  'reading',
  'settle',
  'about',
] as const;
export type Page = (typeof PAGES)[number];

export interface Where {
  readonly page: Page;
  /** A reference or a form's id; never a name. */
  readonly id: string;
}

const NEEDS_ID: readonly Page[] = [
  'meeting',
  'in-meeting',
  'minutes',
  'lessons',
  'room',
  'episode',
  'ending',
  'kept',
  'questionnaire',
  'answers',
  'forms',
  'reading',
  'settle',
];

/** What a place means; `undefined` when the tab has no such page. */
export function whereIs(place: Place): Where | undefined {
  const [name = '', ...rest] = place.replace(/^\/+|\/+$/g, '').split('/');
  const page = PAGES.find((known) => known === name);
  const id = rest.join('/');
  if (page === undefined || NEEDS_ID.includes(page) === (id === '')) return undefined;
  return { page, id };
}

interface FirstContext {
  readonly page: string;
  readonly subPage: string;
  /** The chat that the tab stands in, where it was opened in a Teams meeting. */
  readonly chat?: string | undefined;
}

/**
 * The place to open first.
 *
 * A deep link's sub-page wins over the entity's own page; but once the person has moved on inside the tab, a reload stays there.
 */
export function firstPlace(search: string, context: FirstContext): Place {
  const inAddress = new URLSearchParams(search).get('page') ?? '';
  const movedOn = inAddress !== '' && inAddress !== context.page;
  if (movedOn) return inAddress;
  if (context.subPage !== '') return context.subPage;
  if (context.chat !== undefined) return `in-meeting/${context.chat}`;
  return inAddress || context.page || 'desk';
}

/** The address of a place within the tab, so that the browser's own Back works. */
export const addressOf = (place: Place): string => `?page=${encodeURIComponent(place).replaceAll('%2F', '/')}`;
