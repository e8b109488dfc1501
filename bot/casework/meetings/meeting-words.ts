import type { MeetingKind } from '#rules';

/** What an invited person outside the council reads about why and how to prepare; never what happened, never a child. */
const PURPOSES = {
  planning: {
    purpose: 'We would like to plan together how the home and everyone around it can work well.',
    prepare: 'Think about what helps from day to day, and what you would like to settle.',
  },
  support: {
    purpose: 'We would like to hear what would help you, now and ahead.',
    prepare: 'Think about what is going well, what is hard, and what would help.',
  },
  stability: {
    purpose: 'We would like to hear from everyone, and find out together what would help.',
    prepare: 'Think about what is going well, what is hard, and what would help.',
  },
  disruption: {
    purpose: 'We would like to hear how things went from your side, and learn from it together.',
    prepare: 'You will get some questions before the meeting. Take your time with them.',
  },
} as const satisfies Record<MeetingKind, { purpose: string; prepare: string }>;

export const purposeOf = (kind: MeetingKind): { readonly purpose: string; readonly prepare: string } => PURPOSES[kind];
