import type { MeetingKind } from '../vocabulary.ts';
import { ofMeetings } from './told-meetings.ts';
import { asked, type Of, told, type TableWords } from './told-table.ts';

const ENDINGS: Of = { table: 'endings.all', category: 'all', one: 'ending', many: 'endings' };
const HELD: Of = { table: 'disruption.held', category: 'held', one: 'disruption meeting', many: 'disruption meetings' };

const meetings = (kind: Exclude<MeetingKind, 'disruption'>): Of => ({
  table: `${kind}.all`,
  category: 'all',
  one: `${kind} meeting`,
  many: `${kind} meetings`,
});

/** Everything that the summary tells, in its order. @source Torbay T-77; domain §9; CF-40 */
export const TOLD: readonly TableWords[] = [
  told(
    'endings.type',
    ENDINGS,
    'Endings, planned or not',
    'Each placement that ended in the period, on the day the child had left and was not going back, by what the care plan said before the difficulties began.',
    { ...asked, tells: 'unplanned' },
  ),
  told(
    'endings.reason',
    ENDINGS,
    'Endings by national reason',
    'The code that goes into the national return; it is evidence, and never the test for a disruption meeting.',
    asked,
  ),
  told(
    'endings.placement-type',
    ENDINGS,
    'Endings by national type of placement',
    'The code of the home that ended, as the register has it for the national return.',
    asked,
  ),
  told(
    'endings.provider-code',
    ENDINGS,
    'Endings by national provider code',
    'The code of whoever provided the home that ended, as the register has it for the national return.',
    asked,
  ),
  told('endings.kind-of-provider', ENDINGS, 'Endings by kind of home', 'Who provided the home that ended.'),
  told(
    'endings.team',
    ENDINGS,
    'Endings by team',
    'The team of the child’s social worker on the day of the ending. By team, never by person.',
  ),
  told(
    'endings.out-of-area',
    ENDINGS,
    'Endings out of area',
    'Whether the home was out of area, as the register says.',
    { tells: 'yes' },
  ),
  told(
    'endings.repeat',
    ENDINGS,
    'Second unplanned ending in twelve months',
    'Endings for which the child had had an unplanned one in the twelve months before.',
    { ...asked, tells: 'yes' },
  ),
  told(
    'endings.before',
    ENDINGS,
    'A support or stability meeting before the ending',
    'Whether a fostering support meeting or a stability meeting was held for this placement before it ended.',
    { ...asked, tells: 'yes' },
  ),
  told(
    'endings.days-before',
    { table: 'endings.before', category: 'yes', one: 'ending', many: 'endings with such a meeting' },
    'How long before',
    'Days from the last such meeting to the ending.',
    asked,
  ),
  told(
    'disruption.need',
    ENDINGS,
    'Disruption meetings needed',
    'What the procedure asked for each ending. One that was considered and is to be held counts as required.',
    { unknown: 'undecided' },
  ),
  told(
    'disruption.outcome',
    ENDINGS,
    'Disruption meetings held',
    'What had become of it when the row was made; a meeting for an ending late in the period may still be ahead.',
    { apart: ['none', 'ahead'], tells: 'held' },
  ),
  told(
    'disruption.not-held-because',
    { table: 'disruption.outcome', category: 'not-held', one: 'ending', many: 'endings without the meeting' },
    'Why no meeting was held',
    'The reason that somebody chose when it was decided or called off, beside their own words.',
    asked,
  ),
  ...ofMeetings('disruption', HELD),
  told('disruption.panel', HELD, 'What panel answered', 'Whether the minutes went to panel, and what came back.', {
    ...asked,
    tells: 'considered',
  }),
  ...(['stability', 'support', 'planning'] as const).flatMap((kind) => [
    told(
      `${kind}.kind-of-provider`,
      meetings(kind),
      'By kind of home',
      'Who provided the home on the day of the meeting.',
    ),
    told(
      `${kind}.team`,
      meetings(kind),
      'By team',
      'The team of the child’s social worker on the day of the meeting. By team, never by person.',
    ),
    told(
      `${kind}.out-of-area`,
      meetings(kind),
      'Out of area',
      'Whether the home was out of area, as the register says.',
    ),
    ...ofMeetings(kind, meetings(kind)),
  ]),
  told(
    'stability.after-3-months',
    meetings('stability'),
    'Three months after a stability meeting',
    'Where the child lived three calendar months after the meeting, as the register says; too early where that day was still to come.',
    { ...asked, apart: ['too-early'], tells: 'still-there' },
  ),
  told(
    'stability.after-6-months',
    meetings('stability'),
    'Six months after a stability meeting',
    'Where the child lived six calendar months after the meeting, as the register says; too early where that day was still to come.',
    { ...asked, apart: ['too-early'], tells: 'still-there' },
  ),
  told(
    'questionnaires.returned',
    { table: 'questionnaires.returned', category: '*', one: 'form', many: 'forms' },
    'Questionnaires returned',
    'Each form that was asked for by itself, over all meetings that were held.',
    { tells: 'returned' },
  ),
  told(
    'questionnaires.returned-by-group',
    { table: 'questionnaires.returned-by-group', category: '*', one: 'form', many: 'forms' },
    'Questionnaires returned, by group',
    'Each form that was asked for by itself, by whose views it asks.',
  ),
  told(
    'learning.theme',
    { table: 'learning.theme', category: '*', one: 'point', many: 'points' },
    'What was learned',
    'Each learning point of a meeting by itself, by what it is about.',
  ),
  told(
    'learning.changed',
    { table: 'learning.changed', category: '*', one: 'point', many: 'points' },
    'What changed',
    'Each learning point by itself: whether somebody has written down what changed because of it.',
    { tells: 'changed' },
  ),
];

/** All of a kind. */
export const TOTALS = [ENDINGS, HELD, meetings('stability'), meetings('support'), meetings('planning')] as const;
