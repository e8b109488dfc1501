import { addDays } from '../days.ts';
import type { SlotOptions } from '../views/meeting.ts';
import { listWords, longDate } from '../words/dates.ts';
import { bestOf, slotsBetween, view, type Slot, type SlotQuestion } from './slot-search.ts';

type WayOut = SlotOptions['otherwise'][number];

/** How far past the window a later day is looked for. Calendar days. */
const LOOKED_PAST_DAYS = 14;

/**
 * When nobody fits, three honest ways out, each with who is missing and what it needs.
 *
 * @source E-60; domain §5.3; CF-32
 */
export function waysOut(all: readonly Slot[], asked: SlotQuestion): readonly WayOut[] {
  return [withoutSome(all, asked), otherChairOrDiary(all, asked), outside(asked)].filter((way) => way !== undefined);
}

const missingIn = ({ busy }: Slot, { required }: SlotQuestion): readonly string[] =>
  required.filter((person) => busy.includes(person));

const chairIsBusy = ({ busy }: Slot, { chair }: SlotQuestion): boolean => busy.some((person) => person === chair);

const nameOf =
  ({ names }: SlotQuestion) =>
  (person: string): string =>
    names[person] ?? person;

/** The time at which the fewest of those who must come are missing; never without the chair. */
function withoutSome(all: readonly Slot[], asked: SlotQuestion): WayOut | undefined {
  const withChair = all.filter((slot) => !chairIsBusy(slot, asked));
  const slot = bestOf(fewestMissing(withChair, asked), asked);
  if (slot === undefined) return undefined;
  const missing = missingIn(slot, asked).map(nameOf(asked));
  const who = listWords(missing);
  return {
    words: `${view(slot, asked).words}, without ${who}`,
    slot: view(slot, asked),
    missing,
    needs: `${who} ${missing.length === 1 ? 'gives' : 'give'} their views beforehand, and they are heard in the meeting.`,
  };
}

/** With the chair in the way: another chair. Otherwise the one person whose diary is asked to give. */
function otherChairOrDiary(all: readonly Slot[], asked: SlotQuestion): WayOut | undefined {
  const onlyOneMissing = all.filter((slot) => missingIn(slot, asked).length === 1);
  const byChair = onlyOneMissing.filter((slot) => chairIsBusy(slot, asked));
  const slot = bestOf(byChair, asked);
  if (slot !== undefined) {
    const missing = missingIn(slot, asked).map(nameOf(asked));
    return {
      words: `${view(slot, asked).words}, with another chair`,
      slot: view(slot, asked),
      missing,
      needs: 'Someone else who may chair is free at that time and takes the chair.',
    };
  }
  const movable = bestOf(onlyOneMissing, asked);
  if (movable === undefined) return undefined;
  const missing = missingIn(movable, asked).map(nameOf(asked));
  return {
    words: `${view(movable, asked).words}, if ${listWords(missing)} can move what is in the diary`,
    slot: view(movable, asked),
    missing,
    needs: `${listWords(missing)} agrees to move something.`,
  };
}

/** The first time after the window at which everyone who must come can; without having looked, no time is named. */
function outside(asked: SlotQuestion): WayOut {
  const first = addDays(asked.by, 1);
  const after = slotsBetween(asked, first, addDays(asked.by, LOOKED_PAST_DAYS));
  const known = after.filter(({ day }) => asked.diariesReadUntil !== undefined && day <= asked.diariesReadUntil);
  const slot = known.find((one) => missingIn(one, asked).length === 0);
  const who = asked.authoriser ?? 'whoever may allow it';
  return {
    words: slot === undefined ? `A day after ${longDate(asked.by)}` : `${view(slot, asked).words}, outside the window`,
    slot: slot === undefined ? undefined : view(slot, asked),
    missing: [],
    needs: `A reason, and the agreement of ${who}. It stays marked as outside the window.`,
  };
}

function fewestMissing(slots: readonly Slot[], asked: SlotQuestion): readonly Slot[] {
  const least = Math.min(...slots.map((slot) => missingIn(slot, asked).length));
  return slots.filter((slot) => missingIn(slot, asked).length === least);
}
