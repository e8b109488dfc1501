import { instabilityActs } from './acts/instability.ts';
import { meetingActs } from './acts/meetings.ts';
import type { Act } from './life.ts';

/** Everything that a person does in a life, by its name in a script. */
export const ACTS = { ...instabilityActs, ...meetingActs } satisfies Record<string, Act>;
export type ActName = keyof typeof ACTS;
