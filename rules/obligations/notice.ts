import { calendarDays, workingDays } from '../days.ts';
import { by, within } from './owner-and-due.ts';
import type { ObligationRule } from './rule.ts';

/**
 * What follows from notice that a placement is to end. No source asks for it: an agreement does, or good practice. What the law asks
 * before an ending is asked by the judgement that proposes one.
 */
export const noticeObligations: readonly ObligationRule[] = [
  {
    kind: 'notice.contracts-told',
    title: 'Tell the contracts team that the agency or provider gave notice',
    startsOn: ['notice-received'],
    owner: by('placement-service-coordinator'),
    due: within(() => ({ is: workingDays(1), source: 'default, law §6' })),
    force: 'ours',
    because: ['domain §11 E-20'],
    when: ({ noticeBy }) => noticeBy === 'provider',
  },
  {
    kind: 'notice.confirm',
    title: 'Ask whoever gave notice whether it stands, is put off or is taken back',
    startsOn: ['notice-received'],
    owner: by('supervising-social-worker'),
    due: {
      is: 'days-before',
      limit: { is: calendarDays(7), source: 'default, law §6' },
      day: ({ endsOn }) => endsOn,
      words: '7 days before the last day, once one is named',
    },
    force: 'ours',
    because: ['domain §11 E-44'],
    when: ({ endsOn }) => endsOn !== undefined,
  },
];
