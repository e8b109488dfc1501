import type { AnswersView, ChairCandidate, DeskView, EndingView, EpisodeView, FollowView, MeetingView, OverviewView, QuestionnaireView, SlotOptions } from '#rules';

/* What an invented council's server could answer. Every name is made up from a plant; every reference starts at 9001. */

export const desk: DeskView = {
  today: '2026-11-19',
  person: { id: 'petra', name: 'Petra Plumtree', roles: ['childs-social-worker'] },
  waiting: [
    { id: 'o1', title: 'Judge report IN-2026-9001', ref: 'IN-2026-9001', due: '2026-11-18', state: 'overdue', sum: '1 working day from Tue 17 Nov is Wed 18 Nov.', because: ['Torbay T-12', 'CF-13'], force: 'procedure', place: 'episode/IN-2026-9001', canSettle: false },
    { id: 'o2', title: 'Visit the child of SM-2026-9001', ref: 'SM-2026-9001', due: '2026-11-19', state: 'due-soon', sum: 'Within 1 working day of the report.', because: ['Torbay T-14'], force: 'procedure', place: 'meeting/SM-2026-9001', canSettle: true },
    { id: 'o3', title: 'Answer the questionnaire for DM-2026-9002', ref: 'DM-2026-9002', due: '2026-11-20', state: 'on-time', sum: '5 working days before the meeting.', because: ['Warrington W-74'], force: 'procedure', place: 'questionnaire/q-9001', canSettle: false },
    { id: 'o4', title: 'Look at the hold on IN-2026-9003 again', ref: 'IN-2026-9003', due: '2026-11-22', state: 'held', sum: 'Each working day while the hold stands.', because: ['E-01'], force: 'ours', place: 'episode/IN-2026-9003', canSettle: false },
    { id: 'o5', title: 'Tell the virtual school of PE-2026-9004', ref: 'PE-2026-9004', due: '2026-12-01', state: 'on-time', sum: '', because: ['Regulation 14'], force: 'law', place: '', canSettle: true },
    { id: 'o6', title: 'Give the carers a code for the form of DM-2026-9002', ref: 'DM-2026-9002', state: 'no-day', sum: '', because: [], force: 'ours', place: 'meeting/DM-2026-9002', canSettle: true },
  ],
  children: [
    { childRef: 'C-9042', initials: 'Q.Z.', home: 'Household H-92', state: 'A report is being judged', place: 'episode/IN-2026-9001' },
    { childRef: 'C-9043', initials: 'X.Y.', home: 'Household H-93', state: 'Settled', place: '' },
  ],
  meetings: [
    { ref: 'SM-2026-9001', kind: 'stability', startsAt: '2026-11-24T10:00', state: 'arranging', place: 'meeting/SM-2026-9001' },
    { ref: 'DM-2026-9002', kind: 'disruption', state: 'arranging', place: 'meeting/DM-2026-9002' },
  ],
  notices: ['Bank holidays are known up to 31 December 2027.'],
};

export const emptyDesk: DeskView = { ...desk, waiting: [], children: [], meetings: [], notices: [] };

export const meeting: MeetingView = {
  ref: 'SM-2026-9001',
  kind: 'stability',
  title: 'Stability meeting SM-2026-9001',
  childRef: 'C-9042',
  initials: 'Q.Z.',
  state: 'arranging',
  stateWords: 'Being arranged',
  profile: 'torbay-stability',
  from: '2026-11-19',
  by: '2026-11-24',
  sum: '7 days from Tue 17 Nov is Tue 24 Nov, so hold it by Tue 24 Nov.',
  because: ['Torbay T-45', 'CF-12'],
  startsAt: '2026-11-24T10:00',
  lengthMinutes: 90,
  when: 'Tuesday 24 November 2026, 10am',
  venue: 'Room Willow',
  joinUrl: 'https://teams.example/join/9001',
  trouble: 'The meeting room’s mailbox has no Teams licence. Ask IT to add one, or hold the meeting in the room only.',
  format: 'single',
  chair: { id: 'tobias', name: 'Tobias Tamarind', why: ['Is the team manager of the child’s social worker (Torbay T-16)', 'Is free at this hour'] },
  coordinator: { id: 'quince', name: 'Quentin Quince' },
  workerSays: 'asked',
  invitees: [
    { key: 'i1', person: 'petra', name: 'Petra Plumtree', part: 'childs-social-worker', partName: 'Child’s social worker', way: 'teams', wayWords: 'Asked by a card in Teams', decision: 'invite', because: ['Torbay T-24'], reply: 'accepted', delivery: 'sent', sitting: 1 },
    { key: 'i2', person: 'circle-1', name: 'Marigold Example', part: 'parent', partName: 'Parent', way: 'mail', wayWords: 'Asked by letter, sent by mail', decision: 'undecided', because: ['CF-24'], reply: 'none', delivery: 'not-sent', sitting: 1 },
    { key: 'i3', person: 'circle-2', name: 'Fern Sample', part: 'foster-carer', partName: 'Foster carer', way: 'phone', wayWords: 'Asked by phone', decision: 'invite', because: ['Torbay T-26'], reply: 'declined', delivery: 'unclear', sitting: 1 },
    { key: 'i4', person: 'child', name: 'Q.Z.', part: 'child', partName: 'The child', way: 'through-worker', wayWords: 'Asked by Petra Plumtree, in person', decision: 'invite', because: ['Torbay T-22'], reply: 'none', delivery: 'task', sitting: 1 },
  ],
  papers: [
    { what: 'Care plan', who: 'Petra Plumtree', state: 'ready', because: ['Warrington W-18'] },
    { what: 'Chronology of the placement', who: 'Petra Plumtree', state: 'missing', because: ['Warrington W-19'] },
  ],
  agenda: [
    { title: 'Why we are here', prompts: ['What each person sees', 'What the child says'], because: ['Torbay T-31'] },
    { title: 'What would help', prompts: ['Support for the child', 'Support for the carers'], because: ['Torbay T-32'] },
  ],
  chairList: [{ what: 'Meet the child before the meeting, if the child wants to', because: ['domain §2.4'] }],
  questionnaires: { returned: 2, asked: 5, due: '2026-11-23' },
  missing: [
    { what: 'Whether Marigold Example is invited', who: 'Quentin Quince', due: '2026-11-20', because: ['CF-24'] },
    { what: 'A minute taker', who: 'Quentin Quince', because: ['Torbay T-19'] },
  ],
  may: ['allocate-chair', 'propose-invitees', 'approve-invitees', 'choose-time', 'answer-draft', 'send', 'read-answers', 'record-meeting', 'cancel'],
  obligations: [
    { title: 'Hold the stability meeting', who: 'Tobias Tamarind', due: '2026-11-24', state: 'due-soon', sum: '7 days from Tue 17 Nov.', because: ['Torbay T-45'] },
    { title: 'Tell the independent reviewing officer', who: 'Petra Plumtree', due: '2026-11-18', state: 'done', sum: '', because: ['CF-25'] },
  ],
  place: 'meeting/SM-2026-9001',
};

export const chairs: readonly ChairCandidate[] = [
  { id: 'tobias', name: 'Tobias Tamarind', roles: ['Team manager'], may: true, reasons: [{ words: 'Manages the child’s social worker', because: 'Torbay T-16' }], canBeExcepted: false, load: 1 },
  { id: 'ivo', name: 'Ivo Ironbark', roles: ['Independent reviewing officer'], may: false, reasons: [{ words: 'Is this child’s independent reviewing officer', because: 'Warrington W-76' }], canBeExcepted: false, load: 0 },
  { id: 'bea', name: 'Beatrix Bilberry', roles: ['Team manager'], may: false, reasons: [{ words: 'Is not the manager of this child’s social worker', because: 'CF-11' }], canBeExcepted: true, load: 3 },
];

export const slots: SlotOptions = {
  slots: [
    { startsAt: '2026-11-24T10:00', endsAt: '2026-11-24T11:30', words: 'Tuesday 24 November 2026, 10am to 11:30am', free: ['Petra Plumtree', 'Tobias Tamarind'], busy: [], toAsk: ['Fern Sample'], warnings: ['The child is at school until 3:15pm.'] },
    { startsAt: '2026-11-24T15:30', endsAt: '2026-11-24T17:00', words: 'Tuesday 24 November 2026, 3:30pm to 5pm', free: ['Tobias Tamarind'], busy: [], toAsk: ['Petra Plumtree', 'Fern Sample'], warnings: [] },
  ],
  otherwise: [],
  searched: 'Looked at 6 diaries from Thu 19 Nov to Tue 24 Nov.',
};

const { slots: [firstSlot] } = slots;
export const noSlots: SlotOptions = {
  slots: [],
  otherwise: [
    { words: 'Meet without the supervising social worker', slot: firstSlot, missing: ['Silas Sorrel'], needs: 'Silas Sorrel sends views in writing.' },
    { words: 'Meet a day later', missing: [], needs: 'The head of service agrees to a day outside the window.' },
    { words: 'Ask Silas Sorrel to move an appointment', missing: [], needs: 'A phone call.' },
  ],
  searched: 'Looked at 6 diaries from Thu 19 Nov to Tue 24 Nov.',
};

export const episode: EpisodeView = {
  ref: 'IN-2026-9001',
  childRef: 'C-9042',
  initials: 'Q.Z.',
  state: 'awaiting-judgement',
  stateWords: 'Waiting for a judgement',
  openedOn: '2026-11-17',
  manager: 'Tobias Tamarind',
  hold: { state: 'standing', since: 'Tuesday 17 November 2026, 4:10pm', owner: 'Tobias Tamarind', lookedAtOn: '2026-11-18', because: ['E-01'] },
  reports: [
    { ref: 'R-9001', voice: 'carer', voiceWords: 'The carers say so', by: 'Silas Sorrel', at: '2026-11-17T16:10:00Z', when: 'Tuesday 17 November 2026, 4:10pm', triggers: [{ key: 'carer-struggling', words: 'The carers are struggling' }], whatHappened: 'Invented words: the household has had a hard week.\nThey ask for help.', immediateDanger: false },
    { ref: 'R-9002', voice: 'child', voiceWords: 'The child says so', by: 'Petra Plumtree', at: '2026-11-18T09:00:00Z', when: 'Wednesday 18 November 2026, 9am', triggers: [{ key: 'child-wants-to-leave', words: 'The child wants to leave' }], whatHappened: 'Invented words.', immediateDanger: true },
  ],
  judgements: [{ outcome: 'support', outcomeWords: 'Support, and look again', by: 'Tobias Tamarind', when: 'Wednesday 18 November 2026, 11am', bestInterests: 'yes', reason: 'Invented reasons.', support: 'Silas Sorrel visits each week\nShort breaks from December', prompts: [] }],
  recheckOn: '2026-12-02',
  form: {
    prompts: [
      { key: 'immediate-safety', words: 'Is everyone in the home safe now?' },
      { key: 'notice', words: 'Have the carers given notice, or said that the child must leave?' },
      { key: 'tried', words: 'Has support been tried, and failed?' },
    ],
    outcomes: [
      { key: 'support', words: 'Support, and look again in 14 days', hint: 'Say who does what by when.', because: ['Torbay T-46'] },
      { key: 'stability-meeting', words: 'Stability meeting', hint: 'Held within 7 days.', because: ['Torbay T-45'] },
      { key: 'no-concern', words: 'No concern', hint: 'The child is told why.', because: ['rulings'] },
    ],
    childAsked: true,
  },
  obligations: meeting.obligations,
  meetings: [{ ref: 'SM-2026-9001', kind: 'stability', stateWords: 'Being arranged', when: 'Tuesday 24 November 2026, 10am', place: 'meeting/SM-2026-9001' }],
  because: ['Torbay T-12', 'CF-13'],
  sums: ['1 working day from Tue 17 Nov is Wed 18 Nov.'],
  profile: 'torbay-stability',
  may: ['judge', 'look-at-hold', 'lift-hold'],
  place: 'episode/IN-2026-9001',
};

export const form: QuestionnaireView = {
  id: 'q-9001',
  ref: 'DM-2026-9002',
  title: 'Your views on how the placement went',
  audience: 'adult',
  opening: ['Only you, the person who chairs the meeting and the organiser in the Safeguarding Unit can read your answers.', 'This is for learning and for support.'],
  safety: 'Nobody watches this form out of hours. If a child is not safe now, do not write it here: ring Police and ambulance on 999.',
  due: '2026-11-27',
  dueWords: 'Friday 27 November 2026',
  state: 'started',
  late: false,
  mayChange: true,
  moreTimeAsked: false,
  ratherTalk: false,
  asHelper: false,
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
        { id: 'C1', words: 'In your own words, what was this placement meant to give the child?', kind: 'long-text', compulsory: true, source: 'domain §8.1' },
        { id: 'C4', words: 'What were the turning points?', kind: 'dated-notes', hint: 'Up to five.', source: 'domain §8.1' },
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
  files: [],
};

export const answers: AnswersView = {
  ref: 'DM-2026-9002',
  returned: 2,
  asked: 4,
  returnedWords: '2 of 4 came back.',
  forms: [
    { id: 'q-9001', part: 'supervising social worker', state: 'returned', late: false, toChair: true, ratherTalk: false, files: [] },
    { id: 'q-9002', part: 'foster carer', state: 'returned', late: true, toChair: false, ratherTalk: false, enteredWords: 'Written down by Silas Sorrel by phone, and read back.', files: [] },
    { id: 'q-9003', part: 'school', state: 'sent', late: false, toChair: false, ratherTalk: true, files: [] },
  ],
  questions: [
    {
      id: 'C1',
      words: 'In your own words, what was this placement meant to give the child?',
      chairOnly: false,
      answers: [
        { form: 'q-9001', part: 'supervising social worker', words: ['A quiet home near the school.'], observed: false, changes: 1 },
        { form: 'q-9002', part: 'foster carer', words: ['Time.', 'And somebody who stays.'], observed: true, changes: 0 },
      ],
    },
    { id: 'C12', words: 'Anything for the chair only?', chairOnly: true, answers: [] },
  ],
  factors: [{ id: 'f3', words: 'Late information', count: 2 }],
  factorsToShare: [],
  speakToChair: [{ part: 'supervising social worker', form: 'q-9001' }],
};

export const overview: OverviewView = { ref: 'DM-2026-9002', words: 'People agree on what helped.', returnedWords: '2 of 4 came back.', factors: [], state: 'draft', savedAt: '2026-11-19T14:02:00Z', mayWrite: true };

export const ending: EndingView = {
  ref: 'PE-2026-9004',
  childRef: 'C-9044',
  initials: 'V.W.',
  state: 'open',
  stateWords: 'open',
  leftOn: '2026-11-16',
  needWords: 'a disruption meeting is needed',
  toCheck: true,
  because: ['Warrington W-34', 'CF-10'],
  sums: ['42 days from Mon 16 Nov is Mon 28 Dec.'],
  obligations: meeting.obligations,
  meetings: [{ ref: 'DM-2026-9002', kind: 'disruption', stateWords: 'being arranged', place: 'meeting/DM-2026-9002' }],
  profile: 'warrington-2024',
  place: 'ending/PE-2026-9004',
};

export const follows: FollowView = {
  decision: 'A stability meeting is held.',
  profile: 'torbay-stability 1',
  because: ['Torbay T-45'],
  sums: ['7 days from Fri 18 Dec is Christmas Day, so hold it by Thu 24 Dec.'],
  follows: [
    { what: 'Hold the stability meeting', who: 'Team manager', by: '2026-12-24', sum: '7 days from Fri 18 Dec is Christmas Day, so hold it by Thu 24 Dec.', force: 'procedure', because: ['Torbay T-45'] },
    { what: 'Tell the independent reviewing officer', who: 'Child’s social worker', by: '2026-12-21', sum: '', force: 'law', because: ['CF-25'] },
  ],
  notes: ['The child is invited by a worker, never by Steady.'],
};
