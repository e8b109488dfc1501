import {
  JUDGEMENTS,
  LEGAL_STATUSES,
  MATCH_STATUSES,
  MEETING_KINDS,
  PROVIDERS,
  ROLES,
  SETTINGS,
  TRIGGERS,
  isLocalDate,
  ENDING_ROUTES,
} from '#rules';
import { z } from 'zod';
import { changeDayOfDisruption } from '../casework/endings/change-day-of-disruption.ts';
import { decideDisruptionMeeting } from '../casework/endings/decide-disruption-meeting.ts';
import { sayHowItEnded, sayNextHome } from '../casework/endings/say-how-it-ended.ts';
import { showEnding } from '../casework/endings/show-ending.ts';
import { whatWouldFollow } from '../casework/desk/what-would-follow.ts';
import { route } from './route.ts';

const day = z.string().refine(isLocalDate, 'Choose a day.');

const yes = z.boolean().optional();
const count = z.int().min(0).max(99).optional();

/** What is left out is not known. */
const SUPPOSED = z.object({
  facts: z.object({
    event: z.enum(['instability', 'ending', 'new-placement', 'support', 'chair']),
    on: day.optional(),
    today: day.optional(),
    setting: z.enum(SETTINGS),
    provider: z.enum(PROVIDERS),
    match: z.enum(MATCH_STATUSES).optional(),
    matchDocumented: yes,
    legalStatus: z.enum(LEGAL_STATUSES).optional(),
    permanencePlan: yes,
    bornOn: day.optional(),
    schoolYear: z.int().min(0).max(13).optional(),
    outOfArea: yes,
    triggers: z.array(z.enum(TRIGGERS)),
    immediateDanger: yes,
    judgement: z.enum(JUDGEMENTS).optional(),
    judgedOn: day.optional(),
    bestInterests: z.enum(['yes', 'no', 'not-sure']).optional(),
    paidSupport: yes,
    hold: z.enum(['stands', 'terms-agreed', 'lifted']).optional(),
    inCarePlan: z.enum(['yes', 'no', 'changed-lately', 'not-known']).optional(),
    route: z.enum(ENDING_ROUTES).optional(),
    withoutNotice: yes,
    unplannedEndingsIn12Months: count,
    placementsThisYear: count,
    carersUnplannedEndings: count,
    emergency: yes,
    movesSchool: yes,
    atDistance: yes,
    crisis: yes,
    concern: z.enum(['now', 'ahead']).optional(),
    meeting: z.enum(MEETING_KINDS).optional(),
    roles: z.array(z.enum(ROLES)).optional(),
    isAllocatedReviewingOfficer: yes,
    managesTheWorker: yes,
    isSubject: yes,
  }),
});
const DECIDED = z.object({ says: z.enum(['hold', 'not-held', 'checked']), reason: z.string().max(2000).default('') });

const ROUTE = z.object({ route: z.enum(ENDING_ROUTES).exclude(['not-known']) });
const NEXT_HOME = z.object({
  setting: z.enum(SETTINGS),
  provider: z.enum(PROVIDERS).optional(),
  startsOn: day,
  emergency: z.boolean(),
  movesSchool: z.boolean().optional(),
  outOfArea: z.boolean(),
  atDistance: z.boolean(),
  schoolYear: z.int().min(0).max(13).optional(),
});
const DAY = z.object({ leftOn: day, reason: z.string().max(2000) });

export const endingRoutes = [
  route({
    method: 'GET',
    path: '/api/endings/:ref',
    run: ({ id }, { params }, ports) => showEnding(id, { ending: params['ref'] ?? '' }, ports),
  }),
  route({
    method: 'POST',
    path: '/api/endings/:ref/decide',
    body: DECIDED,
    run: ({ id }, { params, body }, ports) =>
      decideDisruptionMeeting(id, { ending: params['ref'] ?? '', ...body }, ports),
  }),
  route({
    method: 'POST',
    path: '/api/endings/:ref/route',
    body: ROUTE,
    run: ({ id }, { params, body }, ports) => sayHowItEnded(id, { ending: params['ref'] ?? '', ...body }, ports),
  }),
  route({
    method: 'POST',
    path: '/api/endings/:ref/next-home',
    body: NEXT_HOME,
    run: ({ id }, { params, body }, ports) => sayNextHome(id, { ending: params['ref'] ?? '', ...body }, ports),
  }),
  route({
    method: 'POST',
    path: '/api/endings/:ref/day',
    body: DAY,
    run: ({ id }, { params, body }, ports) =>
      changeDayOfDisruption(id, { ending: params['ref'] ?? '', ...body }, ports),
  }),
  route({
    method: 'POST',
    path: '/api/what-would-follow',
    body: SUPPOSED,
    run: ({ id }, { body }, ports) => whatWouldFollow(id, body.facts, ports),
  }),
];
