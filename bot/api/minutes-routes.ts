import { BLOCK_KINDS, isLocalDate, LEAK_KINDS } from '#rules';
import { z } from 'zod';
import {
  considerCarerReview,
  correctMinutes,
  fileMinutes,
  handOverMinutes,
  raiseAboutMinutes,
  recordPanelAnswer,
  sayChanged,
  sendToPanel,
} from '../casework/minutes/after-minutes.ts';
import {
  approveMinutes,
  beginMinutes,
  decideFinding,
  handToChair,
  releaseMinutes,
  sendBack,
} from '../casework/minutes/minutes-course.ts';
import { addParagraph, saveParagraph } from '../casework/minutes/save-paragraph.ts';
import { showMinutes } from '../casework/minutes/show-minutes.ts';
import { NOTHING } from './meeting-requests.ts';
import { route, type RouteRequest } from './route.ts';

const words = (max = 4000) => z.string().max(max, `That is too long; at most ${max} characters.`);
const day = z.string().refine(isLocalDate, 'Choose a day.');
const key = z.string().min(1).max(250);
const sitting = z.number().int().min(0).max(9);
/** A list's cell ends before 60,000 characters. */
const PARAGRAPH = 20_000;

const SAVE = z.object({
  block: key,
  before: words(PARAGRAPH),
  text: words(PARAGRAPH),
  forChild: z.boolean().default(false),
  childWords: words().optional(),
  sitting,
});
const ADD = z.object({ item: words(500), kind: z.enum(BLOCK_KINDS), sitting });
const BACK = z.object({ words: words() });
const FINDING = z.object({
  version: key,
  block: key,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  kind: z.enum(LEAK_KINDS),
  inAll: z.boolean().default(false),
  choice: z.enum(['take-out', 'write-instead', 'keep']),
  instead: words(500).optional(),
  reason: words(1000),
});
const CHOSEN = z
  .array(z.object({ version: key, mark: key }))
  .min(1, 'Choose at least one version.')
  .max(30);
const APPROVE = z.object({ versions: CHOSEN });
const RELEASE = z.object({
  versions: CHOSEN,
  readAsReader: z.boolean(),
  waysAreSafe: z.boolean(),
  lateReason: words(1000).optional(),
  holdWordsReason: words(1000).optional(),
});
const HANDED_OVER = z.object({ version: key, person: key, on: day, how: words(500) });
const CORRECT = z.object({ words: words(), askedBy: words(200) });
const RAISE = z.object({ words: words(), raisedBy: words(200), ownerId: key });
const CHANGED = z.object({ place: z.number().int().min(1), changed: words() });
const TO_PANEL = z.object({ on: day });
const PANEL_ANSWER = z.object({ on: day, answer: words() });
const FILE = z.object({ on: day, reference: words(200) });
const CARER_REVIEW = z.object({ outcome: z.enum(['early-review', 'not-needed']), reason: words() });

const M = '/api/minutes/:ref';
const of = ({ params }: RouteRequest<unknown>) => ({ meeting: params['ref'] ?? '' });

/** The page of the minutes: written, checked, approved, released, and what comes of them. */
export const minutesRoutes = [
  route({ method: 'GET', path: M, run: ({ id }, request, ports) => showMinutes(id, of(request).meeting, ports) }),
  route({
    method: 'POST',
    path: `${M}/begin`,
    body: NOTHING,
    run: ({ id }, request, ports) => beginMinutes(id, of(request), ports),
  }),
  route({
    method: 'PUT',
    path: `${M}/paragraph`,
    body: SAVE,
    run: ({ id }, request, ports) => saveParagraph(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/paragraphs`,
    body: ADD,
    run: ({ id }, request, ports) => addParagraph(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/to-chair`,
    body: NOTHING,
    run: ({ id }, request, ports) => handToChair(id, of(request), ports),
  }),
  route({
    method: 'POST',
    path: `${M}/back`,
    body: BACK,
    run: ({ id }, request, ports) => sendBack(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/findings`,
    body: FINDING,
    run: ({ id }, request, ports) => decideFinding(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/approve`,
    body: APPROVE,
    run: ({ id }, request, ports) => approveMinutes(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/release`,
    body: RELEASE,
    run: ({ id }, request, ports) => releaseMinutes(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/handed-over`,
    body: HANDED_OVER,
    run: ({ id }, request, ports) => handOverMinutes(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/corrections`,
    body: CORRECT,
    run: ({ id }, request, ports) => correctMinutes(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/raised`,
    body: RAISE,
    run: ({ id }, request, ports) => raiseAboutMinutes(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/changed`,
    body: CHANGED,
    run: ({ id }, request, ports) => sayChanged(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/to-panel`,
    body: TO_PANEL,
    run: ({ id }, request, ports) => sendToPanel(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/panel-answer`,
    body: PANEL_ANSWER,
    run: ({ id }, request, ports) => recordPanelAnswer(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/filed`,
    body: FILE,
    run: ({ id }, request, ports) => fileMinutes(id, { ...request.body, ...of(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${M}/carer-review`,
    body: CARER_REVIEW,
    run: ({ id }, request, ports) => considerCarerReview(id, { ...request.body, ...of(request) }, ports),
  }),
];
