import {
  DIP_QUESTIONS,
  methodWords,
  profileNamed,
  type ReadingView,
  type SampledRecordView,
  type SampleReportView,
  type SampleView,
  type SettleView,
} from '#rules';

/* A dip sample, invented. */

const PERIOD = { from: '2026-07-01', to: '2026-09-30', title: 'Wed 1 Jul 2026 to Wed 30 Sep 2026' } as const;

const report: SampleReportView = {
  says: 'Filing is late, and the child’s words lead.',
  grades: [
    { words: 'outstanding', count: 0 },
    { words: 'good', count: 1 },
    { words: 'requires improvement', count: 0 },
    { words: 'inadequate', count: 1 },
  ],
  found: DIP_QUESTIONS.map(({ id, words, because }, at) => ({
    question: id,
    words,
    yes: 2 - (at % 2),
    no: at % 2,
    notRelevant: 0,
    because,
  })),
  again: [{ meeting: 'DM-2026-9009', words: 'Read again: now good' }],
  agreement:
    'The two readers agreed on 1 of 1 (100%; the numbers allow 21% to 100%). Both always gave one grade, so kappa says nothing.',
  actions: [
    {
      meeting: 'DM-2026-9001',
      words: 'Put right what the dip sample found: the record is not filed in the case management system',
      whose: 'Hazel Honeydew',
      due: '2026-10-30',
      dueWords: 'By Fri 30 Oct 2026',
      done: false,
    },
  ],
};

/** Everything that whoever draws can meet at once: readings, a reader to name, a finding to give, and last quarter’s report. */
export const sample: SampleView = {
  ...PERIOD,
  choices: [PERIOD],
  state: 'open',
  stateWords: 'Drawn and being read',
  seed: '3f2a9d0c5b7e41889c6d2e1f0a4b7c65',
  method: methodWords(profileNamed('blended-default')),
  drawnFrom: 12,
  drawnWords: 'Drawn on Mon 5 Oct 2026 by Imogen Ivyleaf, drawing 2',
  earlier: [
    {
      seed: '99aa9d0c5b7e41889c6d2e1f0a4b7c65',
      words: 'Drawn on Thu 1 Oct 2026 by Imogen Ivyleaf',
      why: 'A meeting was recorded late.',
    },
  ],
  strata: [
    { words: 'Disruption meeting, Children looked after, in time', of: 8, taken: 1 },
    { words: 'Disruption meeting, Children looked after, late', of: 4, taken: 1 },
  ],
  meetings: [
    {
      meeting: 'DM-2026-9001',
      kindWords: 'disruption meeting',
      state: 'to-settle',
      stateWords: 'Two readings differ: a third person settles it',
      readers: [
        { part: 'first', words: 'First reader: Hazel Honeydew, handed in', mayChange: false },
        { part: 'second', words: 'Second reader: Magnus Mulberry, handed in', mayChange: false },
      ],
      settle: 'settle/DM-2026-9001',
    },
    {
      meeting: 'DM-2026-9002',
      kindWords: 'disruption meeting',
      state: 'to-read',
      stateWords: 'Not read yet',
      readers: [{ part: 'first', words: 'First reader: nobody yet, not handed in', mayChange: true }],
      read: 'reading/DM-2026-9002',
    },
  ],
  toSettle: ['DM-2026-9002: everybody who could read it had a part in the case. Name somebody who had none.'],
  readers: [{ id: 'a', name: 'Hazel Honeydew' }],
  findings: [
    {
      meeting: 'DM-2026-9001',
      question: 'filed',
      words: 'The record is not filed in the case management system',
      whose: 'head of service',
      because: ['Torbay T-78', 'Torbay T-76', 'CF-39'],
    },
  ],
  report,
  missing: ['DM-2026-9002 is not read yet.'],
  may: ['draw-anew', 'draw-again', 'name-reader', 'finish', 'export'],
  because: ['Torbay T-78', 'CF-41'],
};

const record: SampledRecordView = {
  meeting: 'DM-2026-9002',
  kindWords: 'Disruption meeting',
  heldWords: 'Held on Thu 9 Jul 2026',
  period: PERIOD.title,
  minutes: [
    { is: 'heading', text: 'What was decided' },
    { is: 'text', text: 'A plan for nights is made first.' },
  ],
  minutesWords: 'As they were released to those who work with the child.',
  questions: DIP_QUESTIONS.map(({ id, part, words, because }) => ({
    id,
    part,
    words,
    because,
    known: id === 'actions-done' ? 'Actions: 2 done in time, 1 done late.' : undefined,
  })),
};

export const reading: ReadingView = {
  ...record,
  aboutWords: 'Two people read this one. Neither sees what the other found before both have handed in.',
  state: 'to-read',
  stateWords: 'Saved, not handed in',
  revision: 3,
  answers: [{ question: 'chair-free', evidenced: 'yes', evidence: 'Minutes, first page' }],
  why: '',
  missing: [],
  because: ['Torbay T-78', 'CF-41'],
};

const answersWith = (filed: 'yes' | 'no') =>
  DIP_QUESTIONS.map(({ id }) => ({
    question: id,
    evidenced: id === 'filed' ? filed : ('yes' as const),
    evidence: 'Minutes, item 3',
  }));

export const settling: SettleView = {
  ...record,
  meeting: 'DM-2026-9001',
  differ: ['The grade: good and inadequate.', 'Is the record filed in the case management system?'],
  readings: [
    { title: 'First reading', gradeWords: 'good', why: 'The child’s words lead.', answers: answersWith('yes') },
    { title: 'Second reading', gradeWords: 'inadequate', why: 'It was never filed.', answers: answersWith('no') },
  ],
  because: ['law §9.3', 'Torbay T-78'],
};
