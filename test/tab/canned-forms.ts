import {
  instrumentCalled,
  type AnswersView,
  type Instrument,
  type MeetingForm,
  type OverviewView,
  type QuestionnaireView,
} from '#rules';

/* What an invented council's server could answer. Every name is made up from a plant; every reference starts at 9001. */

export const form: QuestionnaireView = {
  id: 'q-9001',
  ref: 'DM-2026-9002',
  title: 'Your views on how the placement went',
  audience: 'adult',
  opening: [
    'Only you, the person who chairs the meeting and the organiser in the Safeguarding Unit can read your answers.',
    'This is for learning and for support.',
  ],
  safety:
    'Nobody watches this form out of hours. If a child is not safe now, do not write it here: ring Police and ambulance on 999.',
  safeguardingUrl: 'https://wrenford.example/safeguarding',
  due: '2026-11-27',
  dueWords: 'Friday 27 November 2026',
  state: 'started',
  late: false,
  mayChange: true,
  moreTimeAsked: false,
  ratherTalk: false,
  asHelper: false,
  mayDecline: true,
  sections: [
    {
      id: 'story',
      title: 'How it went',
      intro: 'Say it in your own words.',
      by: 'author',
      answered: 1,
      savedAt: '2026-11-19T14:02:00Z',
      seen: { C1: 'mark-1' },
      answers: { C1: 'A quiet home near the school.' },
      questions: [
        {
          id: 'C1',
          words: 'In your own words, what was this placement meant to give the child?',
          kind: 'long-text',
          compulsory: true,
          source: 'domain §8.1',
        },
        {
          id: 'C4',
          words: 'What were the turning points?',
          kind: 'dated-notes',
          hint: 'Up to five.',
          source: 'domain §8.1',
        },
        { id: 'C8', words: 'Were you told in good time?', kind: 'yes-no', source: 'domain §8.1' },
      ],
    },
    {
      id: 'last',
      title: 'Last questions',
      by: 'author',
      answered: 0,
      seen: {},
      answers: {},
      questions: [
        {
          id: 'C11',
          words: 'Which of these played a part?',
          kind: 'several',
          source: 'domain §8.9',
          choices: [
            { id: 'f1', words: 'Education breakdown', group: 'Child' },
            { id: 'f2', words: 'No short breaks', group: 'Home' },
            { id: 'f3', words: 'Late information', group: 'System' },
          ],
        },
        { id: 'N1', words: 'How are things now, from 0 to 10?', kind: 'nought-to-ten', source: 'domain §8.8' },
        { id: 'C12', words: 'Anything for the chair only?', kind: 'long-text', chairOnly: true, source: 'domain §8.1' },
      ],
    },
  ],
  files: [{ name: 'file-1.png', at: '2026-11-19T14:02:00Z' }],
};

/** The same form as its worker opens it who writes down what somebody says. */
export const formAsHelper: QuestionnaireView = {
  ...form,
  id: 'q-9008',
  title: 'What you think',
  audience: 'child',
  asHelper: true,
  mayDecline: true,
  files: [{ name: 'sealed-1.jpg', at: '2026-11-19T14:02:00Z' }],
};

export const formsToSend: readonly MeetingForm[] = [
  {
    form: instrumentCalled('disruption.carers') as Instrument,
    parts: ['foster carer'],
    sent: false,
    leftOut: ['F5'],
    added: [{ words: 'What should we ask the school?' }],
    others: [{ id: 'P3', words: 'What worked for this child?' }],
  },
  {
    form: instrumentCalled('disruption.professional') as Instrument,
    parts: ['health professional', 'school'],
    sent: true,
    leftOut: [],
    added: [],
    others: [],
  },
];

export const answers: AnswersView = {
  ref: 'DM-2026-9002',
  returned: 2,
  asked: 4,
  returnedWords: '2 of 4 came back.',
  forms: [
    {
      id: 'q-9001',
      part: 'supervising social worker',
      state: 'returned',
      late: false,
      toChair: true,
      ratherTalk: false,
      mayTakeBack: false,
      files: [],
    },
    {
      id: 'q-9002',
      part: 'foster carer',
      state: 'returned',
      late: true,
      toChair: false,
      ratherTalk: false,
      mayTakeBack: false,
      enteredWords: 'Written down by Silas Sorrel by phone, and read back.',
      files: [
        { name: 'file-1.png', sealed: false },
        { name: 'sealed-2.jpg', sealed: true },
      ],
    },
    {
      id: 'q-9003',
      part: 'school',
      state: 'sent',
      late: false,
      toChair: false,
      ratherTalk: true,
      mayTakeBack: true,
      files: [],
    },
  ],
  questions: [
    {
      id: 'C1',
      words: 'In your own words, what was this placement meant to give the child?',
      chairOnly: false,
      answers: [
        {
          form: 'q-9001',
          part: 'supervising social worker',
          words: ['A quiet home near the school.'],
          observed: false,
          changes: 1,
        },
        {
          form: 'q-9002',
          part: 'foster carer',
          words: ['Time.', 'And somebody who stays.'],
          observed: true,
          changes: 0,
        },
      ],
    },
    { id: 'C12', words: 'Anything for the chair only?', chairOnly: true, answers: [] },
  ],
  factors: [{ id: 'f3', words: 'Late information', count: 2 }],
  factorsToShare: [],
  speakToChair: [{ part: 'supervising social worker', form: 'q-9001' }],
};

export const overview: OverviewView = {
  ref: 'DM-2026-9002',
  words: 'People agree on what helped.',
  returnedWords: '2 of 4 came back.',
  factors: [],
  factorsToShare: [{ id: 'f3', words: 'Late information', count: 3 }],
  state: 'draft',
  savedAt: '2026-11-19T14:02:00Z',
  mayWrite: true,
};
