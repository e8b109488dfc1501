import type { Facts } from '../facts.ts';
import type { HeldTogetherView, ShareOffer } from '../views/together.ts';
import { momentWords } from '../words/dates.ts';
import { isBeingArranged } from './chosen-time.ts';
import { othersOf } from './for-each-child.ts';
import { daysShared } from './shared-days.ts';

/** With whose meeting this one is held, and the days that their windows share; undefined where it is held for one child. @source E-30, E-31 */
export function heldTogetherView(facts: Facts<'meeting' | 'placement'>): HeldTogetherView | undefined {
  const { meeting } = facts;
  const all = [facts, ...othersOf(facts)];
  if (all.length === 1) return undefined;
  const lead = meeting.heldWith ?? meeting.ref;
  const inOrder = all.toSorted((one, other) =>
    (one.meeting.startsAt ?? '').localeCompare(other.meeting.startsAt ?? ''),
  );
  const { words, sums, days } = daysShared(all.map((one) => one.meeting));
  return {
    lead,
    leads: lead === meeting.ref,
    with: othersOf(facts).map((one) => ({ ref: one.meeting.ref, initials: one.placement.initials })),
    parts: inOrder.map((one) => `${one.meeting.ref}, ${one.placement.initials}${whenOf(one.meeting.startsAt)}`),
    words: days === undefined ? words : `The days that ${all.length === 2 ? 'both' : 'all'} windows share: ${words}.`,
    sums,
    days,
  };
}

const whenOf = (startsAt: Facts<'meeting'>['meeting']['startsAt']): string =>
  startsAt === undefined ? '' : `: ${momentWords(startsAt)}`;

type OfferFacts = Facts<'meeting' | 'placement' | 'siblingPlacements' | 'siblingMeetings'>;

/** Drafts of brothers and sisters who lived in the same home, for whom one meeting may be held: with the days, or that they share none. */
export function shareOffers({
  meeting,
  placement,
  siblingPlacements,
  siblingMeetings,
}: OfferFacts): readonly ShareOffer[] {
  if (meeting.kind !== 'disruption' || meeting.heldWith !== undefined || !isBeingArranged(meeting)) return [];
  const { also = [] } = meeting;
  const joined = siblingMeetings.filter(({ ref }) => also.includes(ref));
  return siblingMeetings.flatMap((one): readonly ShareOffer[] => {
    const home = siblingPlacements.find(({ key }) => key === one.placement);
    if (home?.homeRef !== placement.homeRef || one.kind !== 'disruption' || !isBeingArranged(one)) return [];
    if (one.heldWith !== undefined || (one.also ?? []).length > 0) return [];
    const { days, words, sums } = daysShared([meeting, ...joined, one]);
    return [{ ref: one.ref, initials: home.initials, possible: days !== undefined, words, sums }];
  });
}

/** The same for a card: with whom it is held and where it is settled, or with whom it may be. */
export function togetherLines(held: HeldTogetherView | undefined, offers: readonly ShareOffer[]): readonly string[] {
  const may = offers
    .filter(({ possible }) => possible)
    .map(
      ({ ref, initials, words }) =>
        `${initials} lived in the same home: ${ref} can be held together with it (${words}). Open it in the tab.`,
    );
  if (held === undefined) return may;
  const others = held.with.map(({ ref, initials }) => `${ref} (${initials})`).join(', ');
  const settled = held.leads ? '' : ` Hour, place, chair and invitations are settled at ${held.lead}.`;
  return [`Held together with ${others}. ${held.words}${settled}`, ...may];
}
