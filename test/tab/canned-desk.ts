import type { DeskView, QuestionnaireToPassOn } from '#rules';

/* What an invented council's server could answer. Every name is made up from a plant; every reference starts at 9001. */

export const desk: DeskView = {
  today: '2026-11-19',
  person: { id: 'petra', name: 'Petra Plumtree', roles: ['childs-social-worker'] },
  waiting: [
    {
      id: 'o1',
      title: 'Judge report IN-2026-9001',
      ref: 'IN-2026-9001',
      due: '2026-11-18',
      state: 'overdue',
      sum: '1 working day from Tue 17 Nov is Wed 18 Nov.',
      because: ['Torbay T-12', 'CF-13'],
      force: 'procedure',
      place: 'episode/IN-2026-9001',
      canSettle: false,
    },
    {
      id: 'o2',
      title: 'Visit the child of SM-2026-9001',
      ref: 'SM-2026-9001',
      due: '2026-11-19',
      state: 'due-soon',
      sum: 'Within 1 working day of the report.',
      because: ['Torbay T-14'],
      force: 'procedure',
      place: 'meeting/SM-2026-9001',
      canSettle: true,
    },
    {
      id: 'o3',
      title: 'Answer the questionnaire for DM-2026-9002',
      ref: 'DM-2026-9002',
      due: '2026-11-20',
      state: 'on-time',
      sum: '5 working days before the meeting.',
      because: ['Warrington W-74'],
      force: 'procedure',
      place: 'questionnaire/q-9001',
      canSettle: false,
    },
    {
      id: 'o4',
      title: 'Look at the hold on IN-2026-9003 again',
      ref: 'IN-2026-9003',
      due: '2026-11-22',
      state: 'held',
      sum: 'Each working day while the hold stands.',
      because: ['E-01'],
      force: 'ours',
      place: 'episode/IN-2026-9003',
      canSettle: false,
    },
    {
      id: 'o5',
      title: 'Tell the virtual school of PE-2026-9004',
      ref: 'PE-2026-9004',
      due: '2026-12-01',
      state: 'on-time',
      sum: '',
      because: ['Regulation 14'],
      force: 'law',
      place: '',
      canSettle: true,
    },
    {
      id: 'o6',
      title: 'Give the carers a code for the form of DM-2026-9002',
      ref: 'DM-2026-9002',
      state: 'no-day',
      sum: '',
      because: [],
      force: 'ours',
      place: 'meeting/DM-2026-9002',
      canSettle: true,
    },
  ],
  children: [
    {
      childRef: 'C-9042',
      initials: 'Q.Z.',
      home: 'Household H-92',
      state: 'A report is being judged',
      place: 'episode/IN-2026-9001',
    },
    { childRef: 'C-9043', initials: 'X.Y.', home: 'Household H-93', state: 'Settled', place: '' },
  ],
  meetings: [
    {
      ref: 'SM-2026-9001',
      kind: 'stability',
      startsAt: '2026-11-24T10:00',
      state: 'arranging',
      place: 'meeting/SM-2026-9001',
    },
    { ref: 'DM-2026-9002', kind: 'disruption', state: 'arranging', place: 'meeting/DM-2026-9002' },
  ],
  notices: ['Bank holidays are known up to 31 December 2027.'],
};

export const emptyDesk: DeskView = { ...desk, waiting: [], children: [], meetings: [], notices: [] };

export const passOn: readonly QuestionnaireToPassOn[] = [
  {
    id: 'q-9007',
    ref: 'DM-2026-9002',
    who: 'Fern Sample',
    part: 'foster carer',
    way: 'by email',
    due: '2026-11-27',
    state: 'sent',
    locked: true,
    linkExpires: '2026-12-03T12:00:00Z',
  },
];
