import type { Life } from './life.ts';
import { chainsWhole, oneOfEach } from './invariants/cases.ts';
import { deadlinesRight } from './invariants/deadlines.ts';
import { diariesAsRows, eventsOfMeetings } from './invariants/diaries.ts';
import { nothingUnderHold } from './invariants/holds.ts';
import { doneIsKept } from './invariants/kept.ts';
import { keptFrom, nobodyForgotten } from './invariants/people.ts';
import { plansEnd } from './invariants/plans.ts';
import { minutesAsReleased } from './invariants/minutes.ts';
import { openedAndPublished } from './invariants/records.ts';
import { sentOnce } from './invariants/sent.ts';
import { rowsTogether } from './invariants/together.ts';

/** What is promised to people, in a sentence, and how a life breaks it. */
export interface Invariant {
  readonly promise: string;
  readonly brokenBy: (life: Life) => Promise<string | undefined> | string | undefined;
}

export interface Broken {
  readonly promise: string;
  readonly how: string;
}

const NO_MISTAKES: Invariant = {
  promise: 'Nothing breaks on a mistake of ours.',
  brokenBy: ({ mistakes }) => mistakes[0],
};

/** What holds at every moment. */
export const AFTER_EACH_STEP: readonly Invariant[] = [
  NO_MISTAKES,
  ...eventsOfMeetings,
  ...sentOnce,
  ...nothingUnderHold,
  ...keptFrom,
  ...oneOfEach,
  ...minutesAsReleased,
];
/** What holds once nothing goes wrong any more and some hours have passed. */
export const AT_REST: readonly Invariant[] = [
  ...plansEnd,
  ...doneIsKept,
  ...diariesAsRows,
  ...nobodyForgotten,
  ...deadlinesRight,
  ...chainsWhole,
  ...rowsTogether,
  ...openedAndPublished,
];
