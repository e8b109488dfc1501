import type { FirstLook, LineState, MeetingView, OwedView, PersonLine } from '#rules';
import { meeting } from './canned-meeting.ts';

/* A disruption meeting as its chair meets it some weeks before: eleven people, a court order, a hold, one thing late. */

const coming: LineState = { tone: 'done', words: 'Coming' };
const silent: LineState = { tone: 'open', words: 'No answer' };
const notYet: LineState = { tone: 'quiet', words: 'Not yet' };
const isIn: LineState = { tone: 'done', words: 'In' };

const line = (
  key: string,
  name: string,
  part: string,
  reached: string,
  answer = coming,
  views = notYet,
): PersonLine => ({
  key,
  name,
  part,
  reached,
  asked: 'Wed 2 Dec',
  answer,
  views,
  because: ['Warrington W-80'],
});

const look: FirstLook = {
  rail: [
    { step: 'ended', words: 'Ended', when: 'Fri 20 Nov', state: 'done' },
    { step: 'told', words: 'Told', when: 'Mon 23 Nov', state: 'done' },
    { step: 'arranged', words: 'Arranged', when: 'Thu 26 Nov', state: 'done' },
    { step: 'approved', words: 'People settled', when: 'Tue 1 Dec', state: 'done' },
    { step: 'sent', words: 'Sent', when: 'Wed 2 Dec', state: 'done' },
    { step: 'held', words: 'Meet', when: 'Tue 12 Jan', state: 'now' },
    { step: 'minutes', words: 'Minutes', when: 'after it', state: 'to-come' },
    { step: 'review', words: 'Review', when: 'not yet set', state: 'to-come' },
  ],
  now: 'Views come in until Tue 5 Jan. Cornelius Clementine writes the overview by Fri 8 Jan.',
  status: [
    { of: 'answered', count: 8, outOf: 11, words: 'have answered', more: '3 to chase' },
    { of: 'views', count: 2, outOf: 10, words: 'views are back', more: 'by Tue 5 Jan' },
    { of: 'late', count: 1, words: 'is late', more: 'Petra Plumtree' },
  ],
  safety: [
    {
      kind: 'kept-apart',
      title: 'Basil Birchbark must not sit with the others',
      words: 'Own sitting: Thu 14 Jan, 10am. A court order keeps the parents apart.',
      because: ['E-13'],
    },
    {
      kind: 'hold',
      title: 'Hold: only on the terms agreed with the LADO',
      words: 'Since Mon 30 Nov. A named manager lifts it, with the LADO’s outcome.',
      place: 'episode/IN-2026-9001',
      because: ['E-01'],
    },
  ],
  sides: [
    {
      side: 'child',
      words: 'Child',
      summary: '1 of 1 answered',
      people: [line('p1', 'Q.Z.', 'child', 'Petra Plumtree')],
    },
    {
      side: 'family',
      words: 'Family',
      summary: '1 of 2 answered',
      people: [
        line('p2', 'Bryony Birchbark', 'parent', 'Email'),
        line('p3', 'Basil Birchbark', 'parent', 'Petra Plumtree', { tone: 'open', words: 'No answer, part 2' }),
      ],
    },
    {
      side: 'carers',
      words: 'Carers',
      summary: '1 of 2 answered',
      people: [
        line('p4', 'Hazel Household', 'foster carer', 'Email', coming, isIn),
        line('p5', 'Linden Household', 'foster carer', 'Quentin Quince', silent),
      ],
    },
    {
      side: 'professionals',
      words: 'Professionals',
      summary: '5 of 6 answered',
      people: [
        line('p6', 'Petra Plumtree', 'child’s social worker', 'Teams'),
        line('p7', 'Tobias Tamarind', 'team manager', 'Teams'),
        line('p8', 'Quentin Quince', 'carers’ worker', 'Teams', coming, isIn),
        line('p9', 'Isolde Ironbark', 'IRO', 'Teams'),
        line('p10', 'Amber Advocate', 'advocate', 'Email', coming, { tone: 'quiet', words: 'Not asked' }),
        line('p11', 'Ms Teal', 'school', 'Email', silent),
      ],
    },
  ],
  window: {
    first: '2027-01-04',
    last: '2027-02-12',
    best: { first: '2027-01-08', last: '2027-01-22' },
    chosen: '2027-01-12',
    isOutside: false,
    words:
      'May be held from Monday 4 January 2027 to Friday 12 February 2027. Best from Friday 8 January 2027 to Friday 22 January 2027. Chosen: Tuesday 12 January 2027.',
    at: { best: { from: 10, length: 36 }, chosen: 21 },
  },
  checklist: [
    {
      check: 'independence',
      words: 'Independence declared',
      state: { tone: 'done', words: 'An interest is declared' },
      because: ['E-56'],
    },
    { check: 'invitees', words: 'Who comes is settled', state: { tone: 'done', words: 'Settled' }, because: ['CF-05'] },
    {
      check: 'child',
      words: 'Contact offered to the child',
      state: { tone: 'open', words: 'By Tue 5 Jan' },
      opens: { words: 'See what is owed', section: 'owed' },
      because: ['Torbay T-62'],
    },
    {
      check: 'statements',
      words: 'Statements and reports are in',
      state: { tone: 'open', words: '2 of 10 back, due Tue 5 Jan' },
      opens: { words: 'Read what came', place: 'answers/DM-2026-9003' },
      because: ['CF-15'],
    },
    {
      check: 'overview',
      words: 'The overview is written',
      state: { tone: 'open', words: 'By Fri 8 Jan' },
      opens: { words: 'Write the overview', place: 'answers/DM-2026-9003' },
      because: ['Warrington W-95'],
    },
  ],
};

const owed = (title: string, who: string, group: OwedView['group'], state: string, due: OwedView['due']): OwedView => ({
  key: `owed:${title}`,
  title,
  who,
  due,
  state,
  group,
  sum: 'An invented sum.',
  because: ['Warrington W-95'],
});

const AGENDA = [
  'Welcome, and how we speak here',
  'What this meeting is, and is not',
  'The child’s voice',
  'A short picture of the child and the homes before',
  'Care plan and matching',
  'Preparation and the placement plan',
  'How it went: strengths first',
  'When and how it became hard',
  'Help that was asked for and given',
  'Family time, school, health',
  'The ending',
  'The chair’s overview',
  'What we agree, and where we differ',
  'What the child needs next',
  'What the carers need',
  'Learning for the service',
  'Actions',
  'Who gets the record',
];

export const chairsMeeting: MeetingView = {
  ...meeting,
  ref: 'DM-2026-9003',
  kind: 'disruption',
  title: 'Disruption meeting',
  state: 'sent',
  stateWords: 'Invitations are sent',
  profile: 'blended-default',
  from: '2027-01-04',
  by: '2027-02-12',
  startsAt: '2027-01-12T09:30',
  when: 'Tuesday 12 January 2027, 9:30am',
  lengthMinutes: 150,
  trouble: undefined,
  chair: { id: 'cornelius', name: 'Cornelius Clementine', why: ['Has no part in this case (Warrington W-75)'] },
  minuteTaker: { id: 'minty', name: 'Minty Marjoram' },
  workerSays: 'The chair has settled the people',
  papers: [
    { what: 'The last two reviews', who: 'Petra Plumtree', state: 'Received', tone: 'done', because: ['Domain §2.4'] },
    { what: 'Chronology', who: 'Petra Plumtree', state: 'By Tue 5 Jan', tone: 'open', because: ['domain §13'] },
    { what: 'Carers’ account', who: 'Quentin Quince', state: 'By Thu 7 Jan', tone: 'open', because: ['Torbay T-66'] },
    {
      what: 'The child’s own words',
      who: 'Petra Plumtree',
      state: 'By Mon 11 Jan',
      tone: 'open',
      because: ['Torbay T-67'],
    },
  ],
  agenda: AGENDA.map((title) => ({ title, prompts: [], because: ['default, domain §2.3'] })),
  chairList: Array.from({ length: 15 }, (_none, at) => ({
    what: `An invented note for the chair, number ${String(at + 1)}`,
    because: ['domain §2.4'],
  })),
  questionnaires: { returned: 2, asked: 10, due: '2027-01-05' },
  missing: [],
  may: ['read-answers', 'write-overview', 'record-meeting', 'declare-interest', 'move', 'cancel'],
  obligations: [
    owed('Write down the immediate risk', 'Petra Plumtree', 'late', 'overdue', '2026-11-27'),
    owed('Offer the child to meet or speak with the chair', 'Cornelius Clementine', 'yours', 'on time', '2027-01-05'),
    ...Array.from({ length: 11 }, (_none, at) =>
      owed(`Invented duty ${String(at + 1)}`, 'Petra Plumtree', 'others', 'on time', '2027-01-08'),
    ),
    owed('Name a chair', 'Sorrel Sandalwood', 'done', 'Done Thu 26 Nov', '2026-11-27'),
  ],
  look,
  place: 'meeting/DM-2026-9003',
};
