import { z } from 'zod';
import {
  answerFault,
  answersView,
  formQuestion,
  instrument,
  meetingForm,
  overviewView,
  questionnaireToPassOn,
  questionnaireView,
} from './answers.ts';
import type { Slice } from './endpoint.ts';
import { changed, nothing, wholeFile } from './parts.ts';

const note = z.object({ when: z.string().max(80_000), note: z.string().max(80_000) });
/** Longer than the rules allow: what is too long is answered with a sentence and stays in the page, not refused as unreadable. */
const written = z.union([z.string().max(200_000), z.array(z.string().max(200)).max(200), z.array(note).max(20)]);

const closed = z.object({ is: z.literal('closed'), words: z.string() });

/** Forms, their answers, and the chair’s overview. */
export const QUESTIONNAIRES = {
  'GET /api/questionnaires': { answer: z.array(questionnaireToPassOn) },
  'GET /api/questionnaires/:id': { answer: questionnaireView },

  /** `seen` says what stood there when the form was opened, so that a second device takes nothing away. */
  'PUT /api/questionnaires/:id/sections/:section': {
    body: z.object({
      answers: z.record(z.string().max(40), written),
      seen: z.record(z.string().max(40), z.string().max(80)).optional(),
    }),
    answer: z.discriminatedUnion('is', [
      z.object({
        is: z.literal('saved'),
        view: questionnaireView,
        faults: z.array(answerFault),
        crossed: z.array(z.string()),
      }),
      closed,
    ]),
  },

  /** `proxy` says how a worker wrote down what somebody else said. */
  'POST /api/questionnaires/:id/submit': {
    body: z.object({
      proxy: z
        .object({ method: z.enum(['phone', 'face-to-face', 'paper', 'video', 'records']), readBack: z.boolean() })
        .optional(),
    }),
    answer: z.discriminatedUnion('is', [
      z.object({ is: z.literal('returned'), late: z.boolean() }),
      z.object({ is: z.literal('incomplete'), faults: z.array(answerFault) }),
      z.object({ is: z.literal('asking-how'), words: z.string() }),
      closed,
    ]),
  },

  'POST /api/questionnaires/:id/more-time': { body: nothing, answer: questionnaireView },
  'POST /api/questionnaires/:id/rather-talk': { body: nothing, answer: questionnaireView },
  'POST /api/questionnaires/:id/decline': { body: z.object({ words: z.string().max(1_000).default('') }) },

  /** A new code for the worker to give by phone or in person; it is shown once. */
  'POST /api/questionnaires/:id/code': {
    body: nothing,
    answer: z.object({ code: z.string(), words: z.string() }),
  },
  'POST /api/questionnaires/:id/link': { body: nothing, answer: z.object({ sent: z.string() }) },
  'POST /api/questionnaires/:id/withdraw': {
    body: z.object({ reason: z.string().trim().min(1, 'Say why.').max(1_000) }),
  },

  /** A form to print: a whole PDF. */
  'GET /api/questionnaires/:id/paper': { answer: wholeFile },
  /** A drawing, a recording, a sealed letter. Its own name is never sent. */
  'POST /api/questionnaires/:id/files': {
    file: 'sent',
    query: z.object({ sealed: z.literal('yes').optional() }),
    answer: z.object({ is: z.literal('kept'), name: z.string() }),
  },
  'GET /api/questionnaires/:id/files/:name': { file: 'answered' },

  'GET /api/meetings/:ref/answers': { answer: answersView },
  'GET /api/meetings/:ref/overview': { answer: overviewView },
  /** The tab shares only once the chair has ticked that each quotation is agreed. */
  'PUT /api/meetings/:ref/overview': {
    body: z.object({ text: z.string().max(60_000), share: z.boolean(), quotesAgreed: z.boolean().default(true) }),
    answer: overviewView,
  },

  /** The questions and forms of the council: a chair looks through them before a form goes out. */
  'GET /api/forms': {
    answer: z.object({ version: z.string(), questions: z.array(formQuestion), forms: z.array(instrument) }),
  },
  'GET /api/meetings/:ref/forms': { answer: z.array(meetingForm) },
  'PUT /api/meetings/:ref/forms/:form': {
    body: z.object({
      leftOut: z.array(z.string().max(40)).max(40).default([]),
      added: z
        .array(z.union([z.object({ id: z.string().max(40) }), z.object({ words: z.string().max(500) })]))
        .max(12)
        .default([]),
    }),
    answer: changed,
  },
} as const satisfies Slice;
