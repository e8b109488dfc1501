import type { MemoryCouncil } from './council.ts';
import { arranged, asked, CHILD, pressed, SAID } from './walk.ts';

/* Meetings that somebody starts: the planning of a new home, and support for the carers. */

export const PLANNING = 'PM-2026-0001';
export const SUPPORT = 'FS-2026-0001';

/** The child’s social worker starts the planning, which the procedure has them arrange. */
export async function planningArranged(council: MemoryCouncil): Promise<void> {
  await pressed(council, 'Petra Plumtree', 'start-planning', {
    formId: 'form-planning-1',
    child: CHILD,
    day: '2026-12-07',
    words: SAID.askedFor,
    urgent: 'no',
  });
  await arranged(council, PLANNING, {
    by: 'Petra Plumtree',
    chair: 'Beatrix Bilberry',
    startsAt: '2026-12-03T10:00',
  });
}

export async function planningSent(council: MemoryCouncil): Promise<void> {
  await planningArranged(council);
  const M = `/api/meetings/${PLANNING}`;
  await asked(council, 'Petra Plumtree', 'POST', `${M}/agreement`, { agreedWith: 'The supervising social worker' });
  await asked(council, 'Petra Plumtree', 'POST', `${M}/ask-worker`);
  await asked(council, 'Petra Plumtree', 'POST', `${M}/draft-answer`, { says: 'go' });
  await asked(council, 'Petra Plumtree', 'POST', `${M}/send`);
}

/** The child’s social worker asks for support; the carers’ own worker arranges it. */
async function supportArranged(council: MemoryCouncil): Promise<void> {
  await pressed(council, 'Petra Plumtree', 'start-support', {
    formId: 'form-support-1',
    child: CHILD,
    day: '2026-11-24',
    words: SAID.askedFor,
    crisis: 'no',
  });
  await arranged(council, SUPPORT, { by: 'Quentin Quince', chair: 'Fern Figtree', startsAt: '2026-12-03T10:00' });
}

export async function supportSent(council: MemoryCouncil): Promise<void> {
  await supportArranged(council);
  const M = `/api/meetings/${SUPPORT}`;
  await asked(council, 'Quentin Quince', 'POST', `${M}/ask-worker`);
  await asked(council, 'Petra Plumtree', 'POST', `${M}/draft-answer`, { says: 'go' });
  await asked(council, 'Quentin Quince', 'POST', `${M}/send`);
}
