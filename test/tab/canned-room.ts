import { emptyNote, type ItemInRoom, type RoomView } from '#rules';

/* An invented room of a disruption meeting in two parts, as its chair sees it while it lasts. */

const item = (title: string, changed: Partial<ItemInRoom> = {}): ItemInRoom => ({
  item: title,
  written: emptyNote(),
  conflicts: [],
  takenOut: [],
  ...changed,
});

const CONFLICT = {
  field: 'decisions',
  one: 'Respite once a month.',
  other: 'Respite twice a month.',
  before: 'Respite.',
} as const;

export const room: RoomView = {
  ref: 'SM-2026-9001',
  kind: 'disruption',
  title: 'Placement disruption meeting',
  startsAt: '2026-11-27T10:00',
  today: '2026-11-27',
  mayWrite: true,
  mayRead: true,
  state: 'open',
  openedAt: '2026-11-27T10:00:00.000Z',
  overviewItem: 'Support',
  finish: {
    said: { heldOn: '2026-11-26' },
    dayWords: 'Held on Thu 26 Nov, inside the window; it was planned for Fri 27 Nov.',
    dayAsks: 'Was it really held on Thu 26 Nov? If so, why not on the day planned?',
    dayIsOutside: false,
    hasOutcome: false,
    endingSteps: [],
    missing: [
      {
        what: 'why it was held on Thu 26 Nov',
        who: 'The minute taker',
        because: ['Warrington W-71'],
        settledBy: 'day',
      },
    ],
    later: [
      { what: 'how Hazel Household took part', who: 'The minute taker', because: ['CF-32'], settledBy: 'attendance' },
    ],
  },
  parts: [
    {
      number: 1,
      people: [
        {
          person: 'child',
          name: 'The child',
          partName: 'The child',
          isChild: true,
          childPart: 'absent-via-medium',
          partOf: '',
          through: 'a drawing',
          reason: '',
          savedAt: '2026-11-27T10:02:00.000Z',
        },
        {
          person: 'carer',
          name: 'Hazel Household',
          partName: 'Foster carer',
          isChild: false,
          expected: 'attended',
          partOf: '',
          through: '',
          reason: '',
        },
      ],
      items: [
        item('How it is for the child', { doneAt: '2026-11-27T10:10:00.000Z' }),
        item('Support', {
          written: { ...emptyNote(), decisions: 'Respite once a month.\nRespite twice a month.' },
          conflicts: [CONFLICT],
          takenOut: ['Respite.'],
        }),
      ],
    },
    { number: 2, people: [], items: [item('Support')] },
  ],
  quorum: {
    words: 'Not quorate, without the supervising social worker or their manager.',
    quorate: false,
    may: ['Hold a second part with whoever could not come; both stand in one record.'],
    because: 'E-60',
  },
  actions: [
    {
      key: 'action:SM-2026-9001:1',
      meeting: 'SM-2026-9001',
      what: 'Book the sleep clinic',
      measure: 'Six nights of seven slept through',
      owner: 'Sorrel Sycamore',
      due: '2026-12-18',
      state: 'draft',
      stateWords: 'Not agreed yet: the meeting is not recorded',
      moneyWords: 'Subject to the head of service: nothing is promised yet.',
      before: [],
      may: [],
      because: ['Torbay T-72, T-73'],
    },
  ],
  missing: [{ what: 'how Hazel Household took part', who: 'The minute taker', because: ['CF-32'] }],
};
