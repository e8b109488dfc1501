import type { WorkingCalendar } from '../days.ts';
import type { Profile } from '../profile.ts';
import type { FirstLook } from '../views/first-look.ts';
import type { MissingView, PaperView } from '../views/meeting.ts';
import { chairsChecklist } from './first-look/chairs-checklist.ts';
import type { LookFacts } from './first-look/look-facts.ts';
import { nowOf } from './first-look/now.ts';
import { papersOfMeeting } from './first-look/papers.ts';
import { peopleBySide } from './first-look/people-by-side.ts';
import { railOf } from './first-look/rail.ts';
import { safetyOf } from './first-look/safety.ts';
import { statusOf } from './first-look/status-strip.ts';
import { windowBarOf } from './first-look/window-bar.ts';

/**
 * Where the case stands, what is late, who must not meet, and what is to be done: what whoever runs a meeting reads first.
 *
 * @source look §1 · domain §2.4
 */
export function firstLookAt(
  facts: LookFacts,
  missing: readonly MissingView[],
  procedure: Profile,
  calendar: WorkingCalendar,
): FirstLook & { readonly papers: readonly PaperView[] } {
  const look = { ...facts, missing, procedure, calendar };
  return {
    rail: railOf(look),
    now: nowOf(look),
    status: statusOf(look),
    safety: safetyOf(look),
    sides: peopleBySide(look),
    window: windowBarOf(look),
    checklist: chairsChecklist(look),
    papers: papersOfMeeting(look),
  };
}
