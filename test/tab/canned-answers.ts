import type { CannedAnswers } from './canned-contract.ts';
import { ending, episode, follows } from './canned-case.ts';
import { desk, passOn } from './canned-desk.ts';
import { answers, form, formAsHelper, formsToSend, overview } from './canned-forms.ts';
import { emergency } from './canned-emergency.ts';
import { kept } from './canned-kept.ts';
import { board, carersLetter, lessons, simulation, summary } from './canned-learning.ts';
import { reading, sample, settling } from './canned-samples.ts';
import { chairs, meeting, slots } from './canned-meeting.ts';
import { minutes } from './canned-minutes.ts';
import { room } from './canned-room.ts';

/** Every page of the tab has something to show. */
export function answerEverything(server: CannedAnswers): void {
  server.clear();
  server.set('GET /api/desk', { body: desk });
  server.set('GET /api/questionnaires', { body: passOn });
  server.set('GET /api/meetings/SM-2026-9001', { body: meeting });
  server.set('GET /api/meetings/SM-2026-9001/chairs', { body: chairs });
  server.set('GET /api/meetings/SM-2026-9001/slots', { body: slots });
  server.set('GET /api/minutes/DM-2026-9003', { body: minutes });
  server.set('GET /api/meetings/SM-2026-9001/room', { body: room });
  server.set('GET /api/meetings/SM-2026-9001/overview', { body: { ...overview, ref: 'SM-2026-9001' } });
  server.set('GET /api/meetings/SM-2026-9001/room/key', { body: { key: '9f'.repeat(32) } });
  server.set('GET /api/episodes/IN-2026-9001', { body: episode });
  server.set('GET /api/endings/PE-2026-9004', { body: ending });
  server.set('GET /api/questionnaires/q-9001', { body: form });
  server.set('GET /api/questionnaires/q-9008', { body: formAsHelper });
  server.set('GET /api/meetings/DM-2026-9002/answers', { body: answers });
  server.set('GET /api/meetings/DM-2026-9002/overview', { body: overview });
  server.set('GET /api/meetings/DM-2026-9002/forms', { body: formsToSend });
  server.set('POST /api/what-would-follow', { body: follows });
  server.set('GET /api/board', { body: board });
  server.set('GET /api/summary', { body: summary });
  server.set('GET /api/summary/carers-letter', { body: carersLetter });
  server.set('PUT /api/summary/carers-letter', { body: { version: 1 } });
  server.set('GET /api/lessons/DM-2026-9003', { body: lessons });
  server.set('GET /api/emergency', { body: emergency });
  server.set('GET /api/sheets/IN-2026-9001', { body: kept });
  server.set('GET /api/dip-sample', { body: sample });
  server.set('GET /api/dip-sample/readings/DM-2026-9002', { body: reading });
  server.set('GET /api/dip-sample/settle/DM-2026-9001', { body: settling });
  server.set('POST /api/what-would-change', { body: simulation });
  server.set('GET /api/people', {
    body: [{ id: 'silas', name: 'Silas Sorrel', roles: ['supervising social worker'], team: 'Fostering' }],
  });
}
