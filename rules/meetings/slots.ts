import type { SlotOptions } from '../views/meeting.ts';
import { longDate } from '../words/dates.ts';
import { clock } from './hours.ts';
import { best, CLOSES, OPENS, slotsBetween, view, type Diary, type Slot, type SlotQuestion } from './slot-search.ts';
import { waysOut } from './slot-ways-out.ts';

/** How many choices a person is shown, and how many of them on one day. */
const SHOWN = 6;
const SHOWN_A_DAY = 2;

/**
 * Times for the meeting, best first: with the council’s notice, in the weeks in which it is best held, who is free, in the hours of safe
 * contact, after school where the child comes, not late on a Friday, a day in hand before the limit, no warnings, then the earliest. When nobody fits it says so, with the ways out and who is missing in each.
 *
 * @source Torbay T-21; E-60; domain §5.3; rulings “slots”
 */
export function rankSlots(asked: SlotQuestion): SlotOptions {
  const all = slotsBetween(asked, asked.from, asked.by);
  const fitting = all.filter(({ busy }) => !asked.required.some((person) => busy.includes(person)));
  const days = new Set(all.map(({ day }) => day));
  return {
    slots: spread(best(fitting, asked)).map((slot) => view(slot, asked)),
    otherwise: fitting.length > 0 ? [] : waysOut(all, asked),
    searched: searched(asked, days.size),
  };
}

/** Whether this diary leaves room for the meeting on a usable day. A diary that nobody could read is neither free nor full. */
export function hasRoomIn(
  diary: Diary | undefined,
  window: Pick<SlotQuestion, 'from' | 'by' | 'notBefore' | 'lengthMinutes' | 'calendar'>,
): boolean | 'unknown' {
  if (diary === undefined || !diary.known || window.by < window.from) return 'unknown';
  const nobodyElse = { optional: [], toAsk: [], childAttends: false, avoid: [], names: {} };
  const asked = { ...window, ...nobodyElse, diaries: [diary], required: [diary.person] };
  return slotsBetween(asked, window.from, window.by).some(({ busy }) => busy.length === 0);
}

/** The best ones, but not six half hours of one morning. */
function spread(slots: readonly Slot[]): readonly Slot[] {
  const shown: Slot[] = [];
  for (const slot of slots) {
    const thatDay = shown.filter(({ day }) => day === slot.day);
    const overlaps = thatDay.some(({ start, end }) => slot.start < end && slot.end > start);
    if (!overlaps && thatDay.length < SHOWN_A_DAY) shown.push(slot);
    if (shown.length === SHOWN) break;
  }
  return shown;
}

const searched = ({ from, by }: SlotQuestion, days: number): string =>
  `Looked at ${days} working ${days === 1 ? 'day' : 'days'} from ${longDate(from)} to ${longDate(by)}, between ${clock(OPENS)} and ${clock(CLOSES)}.`;
