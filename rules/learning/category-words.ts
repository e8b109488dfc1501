import { FACTORS } from '../questionnaires/factors.ts';
import { NOT_HELD_WORDS, OUTSIDE_WORDS } from './reason-words.ts';
import {
  ENDING_REASON_WORDS,
  PARTICIPATION_WORDS,
  PLACEMENT_TYPE_WORDS,
  PROVIDER_CODE_WORDS,
} from './national-codes.ts';
import { isKeyOf } from '../keys.ts';

const PLAIN: Readonly<Record<string, string>> = {
  ...OUTSIDE_WORDS,
  ...NOT_HELD_WORDS,
  other: 'other',
  all: 'all',
  'in-house': 'the council’s own foster carers',
  agency: 'foster carers of an agency',
  connected: 'family or friends',
  residential: 'children’s homes and schools',
  supported: 'supported accommodation',
  'changed-lately': 'planned lately, after difficulties began',
  'not-known': 'not known',
  'in-window': 'in time',
  'in-time': 'in time',
  exception: 'by a written exception',
  'not-independent': 'not independent',
  'not-taken': 'offered and not taken',
  'not-offered': 'not offered',
  'views-only': 'views alone',
  neither: 'neither came nor sent views',
  'not-invited': 'not invited',
  ahead: 'still ahead',
  none: 'none was needed or decided on',
  'not-held': 'not held',
  'not-required': 'not needed',
  'too-early': 'too early to say',
  'still-there': 'still lived there',
  'moved-as-planned': 'moved as planned',
  'ended-unplanned': 'the home ended and nobody had planned it',
  'asked-for-more': 'panel asked for more',
  sent: 'sent, no answer yet',
  'not-sent': 'not sent',
  overdue: 'not done though the day is past',
  open: 'the day is still to come',
  'does-not-apply': 'does not apply',
  'social-work': 'social workers and their managers',
  reviewing: 'reviewing officers',
  others: 'school, health and others',
  'not-returned': 'not returned',
  'not-yet': 'not yet',
};

const HOME_CODES: Readonly<Record<string, string | undefined>> = { ...PLACEMENT_TYPE_WORDS, ...PROVIDER_CODE_WORDS };

/** A category as the page says it. */
export function categoryWords(category: string): string {
  if (isKeyOf(ENDING_REASON_WORDS, category)) return `${ENDING_REASON_WORDS[category].words} (${category})`;
  if (isKeyOf(PARTICIPATION_WORDS, category)) return `${PARTICIPATION_WORDS[category]} (${category})`;
  const home = HOME_CODES[category];
  if (home !== undefined) return `${home} (${category})`;
  if (category.includes('|')) return category.split('|').map(categoryWords).join(': ');
  return PLAIN[category] ?? (/^[a-z-]+$/.test(category) ? category.replaceAll('-', ' ') : category);
}

const FACTOR_WORDS = Object.fromEntries(FACTORS.map(({ id, words }) => [id, words]));

/** A factor as the questionnaires say it. */
export const factorWords = (id: string): string => FACTOR_WORDS[id] ?? id;
