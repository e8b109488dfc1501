import type { MinuteDeliveryRow } from '../minutes-records.ts';
import { londonDay } from '../london.ts';
import type { Instant, Way } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import type { LeakKind } from './leak-guard/leak.ts';

/** What kind of thing was found, as a heading. */
export const LEAK_TITLES: Readonly<Record<LeakKind, string>> = {
  'child-name': 'Another child',
  address: 'An address',
  postcode: 'A postcode',
  place: 'Words that give a home away',
  phone: 'A phone number',
  email: 'A mail address',
  car: 'A car',
  'new-carer': 'The next carers',
  school: 'A school',
  health: 'An adult’s health',
  'other-matter': 'Another child’s or family’s matter',
  answer: 'Words of an answer',
  'allegation-name': 'Whom an allegation is about',
  'ref-number': 'A record number',
  'sw-private': 'A worker’s private number or mail',
  'birth-date': 'A birth date',
  'adult-name': 'A withheld name',
};

const WAY_WORDS: Readonly<Record<Way, string>> = {
  teams: 'in Teams',
  mail: 'by a link and a code from their worker, or handed over; minutes never go in a mail',
  post: 'through their worker, by hand or post',
  phone: 'through their worker, who rings first',
  'through-worker': 'through their worker',
  none: 'no way is known',
};

/** How a version reaches somebody. A worker reads it in Teams; nobody else is sent the minutes themselves by mail. */
export const deliveryWay = ({ personIs, way }: Pick<MinuteDeliveryRow, 'personIs' | 'way'>): string =>
  personIs === 'child' ? 'read with them by their worker' : WAY_WORDS[way];

/** Whether it reached them, in words. */
export function deliveryWords({
  state,
  on,
  linkId,
  linkSentAt,
  openedAt,
}: Pick<MinuteDeliveryRow, 'state' | 'on' | 'linkId' | 'linkSentAt' | 'openedAt'>): string {
  switch (state) {
    case 'to-send':
      return 'On its way';
    case 'shown':
      return 'Shown in Teams';
    case 'not-shown':
      return 'Could not be shown in Teams';
    case 'to-hand-over':
      return linkId === undefined || linkSentAt !== undefined
        ? 'To be handed over'
        : 'The letter with the link could not go: to be handed over';
    case 'link-sent':
      return `Link sent${onDay(linkSentAt)}, not opened yet`;
    case 'opened':
      return `Opened${onDay(openedAt)}`;
    case 'handed-over':
      return on === undefined ? 'Handed over' : `Handed over ${shortDate(on)}`;
    default:
      return state satisfies never;
  }
}

const onDay = (at: Instant | undefined): string => (at === undefined ? '' : ` ${shortDate(londonDay(at))}`);

/** What can be done where a version did not reach somebody. */
export const deliveryRemedy = (state: MinuteDeliveryRow['state']): string | undefined =>
  state === 'not-shown'
    ? 'Teams does not reach them. Tell them by phone that it is in the tab; if they have left, ask their manager who takes over.'
    : undefined;
