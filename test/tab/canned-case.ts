import type { EndingView, EpisodeView, FollowView } from '#rules';
import { meeting } from './canned-meeting.ts';

/* What an invented council's server could answer. Every name is made up from a plant; every reference starts at 9001. */

export const episode: EpisodeView = {
  ref: 'IN-2026-9001',
  childRef: 'C-9042',
  initials: 'Q.Z.',
  state: 'awaiting-judgement',
  stateWords: 'Waiting for a judgement',
  openedOn: '2026-11-17',
  manager: 'Tobias Tamarind',
  hold: {
    state: 'standing',
    since: 'Tuesday 17 November 2026, 4:10pm',
    owner: 'Tobias Tamarind',
    lookedAtOn: '2026-11-18',
    terms: {
      words: 'Invented terms: a meeting without the person it is about.',
      agreedWith: 'LADO 77',
      agreedOn: '2026-11-18',
      by: 'Tobias Tamarind',
      cover: false,
    },
    because: ['E-01'],
  },
  reports: [
    {
      ref: 'R-9001',
      voice: 'carer',
      voiceWords: 'The carers say so',
      by: 'Silas Sorrel',
      at: '2026-11-17T16:10:00Z',
      when: 'Tuesday 17 November 2026, 4:10pm',
      triggers: [{ key: 'carer-struggling', words: 'The carers are struggling' }],
      whatHappened: 'Invented words: the household has had a hard week.\nThey ask for help.',
      immediateDanger: false,
    },
    {
      ref: 'R-9002',
      voice: 'child',
      voiceWords: 'The child says so',
      by: 'Petra Plumtree',
      at: '2026-11-18T09:00:00Z',
      when: 'Wednesday 18 November 2026, 9am',
      triggers: [{ key: 'child-wants-to-leave', words: 'The child wants to leave' }],
      whatHappened: 'Invented words.',
      immediateDanger: true,
    },
  ],
  judgements: [
    {
      outcome: 'support',
      outcomeWords: 'Support, and look again',
      by: 'Tobias Tamarind',
      when: 'Wednesday 18 November 2026, 11am',
      bestInterests: 'yes',
      reason: 'Invented reasons.',
      support: 'Silas Sorrel visits each week\nShort breaks from December',
      prompts: [],
    },
  ],
  recheckOn: '2026-12-02',
  form: {
    prompts: [
      { key: 'immediate-safety', words: 'Is everyone in the home safe now?' },
      { key: 'notice', words: 'Have the carers given notice, or said that the child must leave?' },
      { key: 'tried', words: 'Has support been tried, and failed?' },
    ],
    outcomes: [
      {
        key: 'support',
        words: 'Support, and look again in 14 days',
        hint: 'Say who does what by when.',
        because: ['Torbay T-46'],
      },
      { key: 'stability-meeting', words: 'Stability meeting', hint: 'Held within 7 days.', because: ['Torbay T-45'] },
      { key: 'no-concern', words: 'No concern', hint: 'The child is told why.', because: ['rulings'] },
    ],
    childAsked: true,
    decision: 0,
  },
  signs: [
    {
      kind: 'third-home-in-the-year',
      words: '3 homes since Wed 1 Apr 2026: from Wed 1 Apr 2026, Mon 1 Jun 2026 and Thu 1 Oct 2026.',
      because: ['domain §6.10', 'CF-09'],
      mayBeDone: ['Ask the independent reviewing officer whether the case review is brought forward.'],
    },
  ],
  obligations: meeting.obligations,
  meetings: [
    {
      ref: 'SM-2026-9001',
      kind: 'stability',
      stateWords: 'Being arranged',
      when: 'Tuesday 24 November 2026, 10am',
      place: 'meeting/SM-2026-9001',
    },
  ],
  because: ['Torbay T-12', 'CF-13'],
  sums: ['1 working day from Tue 17 Nov is Wed 18 Nov.'],
  profile: 'torbay-stability',
  notices: [
    {
      givenBy: 'carer',
      receivedOn: '2026-11-09',
      words: 'Notice by the carers, received Mon 9 Nov 2026; the last day is Mon 7 Dec 2026.',
      mayWithdraw: true,
    },
  ],
  may: ['judge', 'look-at-hold', 'lift-hold', 'record-notice'],
  place: 'episode/IN-2026-9001',
};

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
  law: [
    {
      title: 'Give written notice to everyone who could not be told before the placement ended',
      who: 'Invented Worker',
      due: '2026-11-30',
      state: 'on time',
      sum: '10 working days from Mon 16 Nov is Mon 30 Nov',
      because: ['Regulation 14, Care Planning Regulations 2010'],
      force: 'law',
    },
  ],
  lawWords: 'Was the placement ended after a review, or at once because someone was at immediate risk of serious harm?',
  notes: ['The day was corrected from Fri 13 Nov to Mon 16 Nov by Invented Manager: the respite had been to Monday'],
  notices: [],
  may: ['say-route', 'say-next-home', 'change-day', 'record-notice'],
  obligations: meeting.obligations,
  meetings: [{ ref: 'DM-2026-9002', kind: 'disruption', stateWords: 'being arranged', place: 'meeting/DM-2026-9002' }],
  profile: 'warrington-2024',
  place: 'ending/PE-2026-9004',
};

export const follows: FollowView = {
  decision: 'A stability meeting is held.',
  profile: 'torbay-stability 1',
  because: ['Torbay, line T-45: Unmanageable: stability meeting arranged inside 7 days.'],
  facts: [{ fact: 'Where the child lives', value: 'foster care' }],
  sums: ['7 days from Fri 18 Dec is Christmas Day, so hold it by Thu 24 Dec.'],
  follows: [
    {
      what: 'Hold the stability meeting',
      who: 'Team manager',
      by: '2026-12-24',
      sum: '7 days from Fri 18 Dec is Christmas Day, so hold it by Thu 24 Dec.',
      force: 'procedure',
      because: ['Torbay, line T-45: Unmanageable: stability meeting arranged inside 7 days.'],
      warnings: ['Only 3 working days left after Fri 18 Dec: the last is Thu 24 Dec.'],
    },
    {
      what: 'Tell the independent reviewing officer',
      who: 'Child’s social worker',
      by: '2026-12-21',
      sum: '',
      force: 'law',
      because: ['CF-25'],
      warnings: [],
    },
  ],
  notes: ['The child is invited by a worker, never by Steady.'],
  asks: ['Does the support cost money? Then the head of service is asked.'],
};
