import { actionRoutes } from './action-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { emergencyRoutes } from './emergency-routes.ts';
import { endingRoutes } from './ending-routes.ts';
import { episodeRoutes } from './episode-routes.ts';
import { learningRoutes } from './learning-routes.ts';
import { lessonRoutes } from './lesson-routes.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { minutesRoutes } from './minutes-routes.ts';
import { outlookRoutes } from './outlook-routes.ts';
import { questionnaireRoutes } from './questionnaire-routes.ts';
import { roomRoutes } from './room-routes.ts';
import { sheetRoutes } from './sheet-routes.ts';
import { sampleRoutes } from './sample-routes.ts';
import type { Route } from './route.ts';

/** Every path of the tab's API. */
export const ALL_ROUTES: readonly Route[] = [
  ...actionRoutes,
  ...deskRoutes,
  ...emergencyRoutes,
  ...endingRoutes,
  ...sheetRoutes,
  ...episodeRoutes,
  ...learningRoutes,
  ...lessonRoutes,
  ...meetingRoutes,
  ...minutesRoutes,
  ...outlookRoutes,
  ...questionnaireRoutes,
  ...roomRoutes,
  ...sampleRoutes,
];
