import { BEST_INTERESTS, CHILD_PARTS, CONTRIBUTIONS, LONGEST_NOTE, NOTE_FIELDS, type WrittenToItem } from '#rules';
import { z } from 'zod';
import { closeRoom, openRoom, saveAttendance, saveBestInterests, saveRoomNote } from '../casework/minutes/keep-room.ts';
import { draftAction, takeBackDraftAction } from '../casework/minutes/draft-action.ts';
import { showCaptured, showRoom, showRoomKey } from '../casework/minutes/show-room.ts';
import { day, NOTHING } from './meeting-requests.ts';
import { route, type RouteRequest } from './route.ts';

const M = '/api/meetings/:ref';
const refOf = ({ params }: RouteRequest<unknown>): string => params['ref'] ?? '';

const words = (max: number) => z.string().max(max, `That is too long; at most ${max} characters.`);
const sitting = z.number().int().min(1).max(9);
const written: z.ZodType<WrittenToItem> = z.object({
  childsView: words(LONGEST_NOTE),
  notes: words(LONGEST_NOTE),
  decisions: words(LONGEST_NOTE),
  dissent: words(LONGEST_NOTE),
  agreed: words(LONGEST_NOTE),
  differing: words(LONGEST_NOTE),
  recommendations: words(LONGEST_NOTE),
});
const conflict = z.object({
  field: z.enum(NOTE_FIELDS),
  one: words(LONGEST_NOTE),
  other: words(LONGEST_NOTE),
  before: words(LONGEST_NOTE),
});
const NOTE = z.object({
  sitting,
  item: words(1000),
  before: written,
  now: written,
  settled: z.array(conflict).max(50).default([]),
  done: z.boolean().optional(),
});
const ATTENDANCE = z.object({
  sitting,
  person: z.string().min(1).max(250),
  how: z.enum(CONTRIBUTIONS).optional(),
  childPart: z.enum(CHILD_PARTS).optional(),
  partOf: words(200).optional(),
  through: words(200).optional(),
  reason: words(2000).optional(),
  seen: z.string().max(40).optional(),
});
const BEST = z.object({ bestInterests: z.enum(BEST_INTERESTS), why: words(4000).default('') });

const ACTION = z.object({
  what: words(1000),
  measure: words(1000),
  ownerId: z.string().max(80),
  due: day,
  paid: z.boolean().default(false),
  sitting: sitting.optional(),
});
const TAKE_BACK = z.object({ key: z.string().max(250) });

/** The room of a meeting: what is captured there while it takes place. */
export const roomRoutes = [
  route({ method: 'GET', path: `${M}/room`, run: ({ id }, request, ports) => showRoom(id, refOf(request), ports) }),
  route({
    method: 'GET',
    path: `${M}/room/key`,
    run: ({ id }, request, ports) => showRoomKey(id, refOf(request), ports),
  }),
  route({
    method: 'GET',
    path: `${M}/captured`,
    run: ({ id }, request, ports) => showCaptured(id, refOf(request), ports),
  }),
  route({
    method: 'POST',
    path: `${M}/room/open`,
    body: NOTHING,
    run: ({ id }, request, ports) => openRoom(id, { meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/room/close`,
    body: NOTHING,
    run: ({ id }, request, ports) => closeRoom(id, { meeting: refOf(request) }, ports),
  }),
  route({
    method: 'PUT',
    path: `${M}/room/note`,
    body: NOTE,
    run: ({ id }, request, ports) => saveRoomNote(id, { ...request.body, meeting: refOf(request) }, ports),
  }),
  route({
    method: 'PUT',
    path: `${M}/room/attendance`,
    body: ATTENDANCE,
    run: ({ id }, request, ports) => saveAttendance(id, { ...request.body, meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/room/actions`,
    body: ACTION,
    run: ({ id }, request, ports) => draftAction(id, { ...request.body, meeting: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/room/actions/take-back`,
    body: TAKE_BACK,
    run: ({ id }, request, ports) => takeBackDraftAction(id, { ...request.body, meeting: refOf(request) }, ports),
  }),
  route({
    method: 'PUT',
    path: `${M}/room/best-interests`,
    body: BEST,
    run: ({ id }, request, ports) => saveBestInterests(id, { ...request.body, meeting: refOf(request) }, ports),
  }),
];
