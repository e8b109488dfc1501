import { deskActs } from './acts/desk.ts';
import { endingActs } from './acts/endings.ts';
import { formActs } from './acts/forms.ts';
import { instabilityActs } from './acts/instability.ts';
import { linkActs } from './acts/links.ts';
import { meetingActs } from './acts/meetings.ts';
import { minutesActs } from './acts/minutes.ts';
import { recordActs } from './acts/record.ts';
import { roomActs } from './acts/room.ts';
import type { Act } from './life.ts';

/** Everything that a person does in a life, by its name in a script. */
export const ACTS = {
  ...instabilityActs,
  ...meetingActs,
  ...endingActs,
  ...formActs,
  ...deskActs,
  ...recordActs,
  ...roomActs,
  ...minutesActs,
  ...linkActs,
} satisfies Record<string, Act>;
export type ActName = keyof typeof ACTS;
