import { ACTIONS } from './actions.ts';
import { DESK } from './desk.ts';
import { EMERGENCY } from './emergency.ts';
import { ENDINGS } from './endings.ts';
import type { Slice } from './endpoint.ts';
import { EPISODES } from './episodes.ts';
import { LEARNING } from './learning.ts';
import { LESSONS } from './lessons.ts';
import { MEETINGS } from './meetings.ts';
import { MINUTES } from './minutes.ts';
import { OUTLOOK } from './outlook.ts';
import { PUBLIC } from './public.ts';
import { QUESTIONNAIRES } from './questionnaires.ts';
import { ROOM } from './room.ts';
import { SAMPLES } from './samples.ts';
import { SHEET_CALLS } from './sheets.ts';

/** Every request of the tab and what answers it, each said once: the server checks by it, the tab’s types follow from it. */
export const ROUTES = {
  ...PUBLIC,
  ...ACTIONS,
  ...DESK,
  ...EMERGENCY,
  ...ENDINGS,
  ...EPISODES,
  ...LEARNING,
  ...LESSONS,
  ...MEETINGS,
  ...MINUTES,
  ...OUTLOOK,
  ...QUESTIONNAIRES,
  ...ROOM,
  ...SAMPLES,
  ...SHEET_CALLS,
} as const satisfies Slice;
export type Routes = typeof ROUTES;
