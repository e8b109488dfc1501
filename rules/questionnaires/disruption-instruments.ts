import { ADULT_OPENING, CHILD_OPENING, PARENT_OPENING, REPORT_OPENING } from './opening.ts';
import type { InstrumentPlan } from './question.ts';

const STRENGTHS = 'What was hoped for, and what went well';
const STORY = 'How it went';
const NEXT = 'The ending, and what comes next';
const LAST = { id: 'last', title: 'Last things' } as const;
const HELPER = {
  id: 'helper',
  title: 'For the adult who helps',
  by: 'helper',
  questions: ['A1', 'A2', 'A3', 'A4', 'A5'],
} as const;

const adult = (
  id: string,
  title: string,
  strengths: string[],
  story: string[],
  next: string[],
  last: string[],
  opening = ADULT_OPENING,
): InstrumentPlan => ({
  id: `disruption.${id}`,
  kind: 'disruption',
  title,
  audience: 'adult',
  opening,
  sections: [
    { id: 'strengths', title: STRENGTHS, questions: strengths },
    { id: 'story', title: STORY, questions: story },
    { id: 'next', title: NEXT, questions: next },
    { ...LAST, questions: last },
  ],
});

const child = (id: string, sections: InstrumentPlan['sections']): InstrumentPlan => ({
  id: `disruption.child.${id}`,
  kind: 'disruption',
  title: 'Your views',
  audience: 'child',
  opening: CHILD_OPENING,
  sections: [...sections, HELPER],
});

/**
 * The forms of the disruption meeting. The bank holds more than twelve questions for most roles; each form takes the questions
 * that only this role can answer and leaves out what others answer better or what is on record already. The chair can put the
 * rest back. Strengths stand first, the tick-list and the words for the chair last.
 *
 * @source domain §8.1 to §8.8 · CF-17
 */
export const DISRUPTION_INSTRUMENTS: readonly InstrumentPlan[] = [
  adult(
    'social-worker',
    'Disruption questionnaire: child’s social worker',
    ['C1', 'C2'],
    ['S2', 'S5', 'S6', 'S8', 'C4'],
    ['S11', 'C9', 'C7'],
    ['C11', 'C12', 'C12T'],
  ),
  adult(
    'manager',
    'Disruption questionnaire: manager',
    ['C1', 'C2'],
    ['C3', 'C4', 'C5', 'S8', 'TM1'],
    ['C8', 'C9', 'C10'],
    ['C11', 'C12', 'C12T'],
  ),
  adult(
    'carers',
    'Your account of this placement',
    ['F1', 'F4'],
    ['F2', 'F6', 'F5', 'F7'],
    ['F9', 'F10', 'F11', 'F12'],
    ['C11', 'C12', 'C12T'],
    REPORT_OPENING,
  ),
  adult(
    'supervising-social-worker',
    'Disruption questionnaire: supervising social worker',
    ['V1', 'C2'],
    ['V2', 'V3', 'V4', 'V5', 'V7'],
    ['C8', 'C9', 'V9'],
    ['C11', 'C12', 'C12T'],
  ),
  adult(
    'independent-reviewing-officer',
    'Disruption questionnaire: independent reviewing officer',
    ['C2', 'R4'],
    ['R1', 'R2', 'R3', 'R5'],
    ['C8', 'C9', 'R6', 'C10'],
    ['C11', 'C12', 'C12T'],
  ),
  adult(
    'professional',
    'Your views on this placement',
    ['P3', 'P1'],
    ['P2', 'P4'],
    ['P5', 'C9', 'P6'],
    ['C11', 'C12', 'C12T'],
  ),
  adult(
    'core',
    'Your views on this placement',
    ['C1', 'C2'],
    ['C3', 'C4', 'C5', 'C6'],
    ['C7', 'C8', 'C9', 'C10'],
    ['C11', 'C12', 'C12T'],
  ),
  adult(
    'parent',
    'Your views as a parent',
    ['B1', 'B4'],
    ['B2', 'B3'],
    ['B5', 'B6', 'B6S'],
    ['C12', 'C12T'],
    PARENT_OPENING,
  ),
  child('younger', [
    { id: 'there', title: 'Where you lived', questions: ['Y1', 'Y2', 'Y3', 'Y4', 'Y5'] },
    { id: 'moving', title: 'Moving, and next', questions: ['Y6', 'Y7', 'Y8', 'Y9', 'Y10'] },
  ]),
  child('middle', [
    { id: 'there', title: 'Where you lived', questions: ['M1', 'M2', 'M3', 'M4', 'M5'] },
    { id: 'moving', title: 'Moving, and now', questions: ['M6', 'M7', 'M8', 'M8B', 'M9', 'M10'] },
  ]),
  child('older', [
    { id: 'there', title: 'Where you lived', questions: ['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7'] },
    { id: 'moving', title: 'Moving, and next', questions: ['O8', 'O9', 'O10', 'O11', 'O12'] },
  ]),
  child('watched', [
    {
      id: 'seen',
      title: 'What the child shows',
      intro: 'For a non-instructed advocate or an adult whom the child knows well.',
      questions: ['N1', 'N2', 'N3', 'N4', 'N5', 'N6'],
    },
  ]),
  child('in-the-home', [{ id: 'home', title: 'In your home', questions: ['H1', 'H2', 'H3'] }]),
];
