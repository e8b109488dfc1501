import type { Row } from './table.ts';

/* Planning and support meetings, which somebody starts before anything is wrong. Written by hand, as the rest of the table. */

const M = '/api/meetings/:ref';
const A = '/api/outlook/appointments/:ref';
const CASE_TEAM = ['social-worker', 'team-manager', 'judge', 'supervising', 'reviewing-officer'] as const;
const OVERSIGHT = ['service-manager', 'head-of-service'] as const;
const ARRANGES = ['coordinator', 'safeguarding-unit'] as const;

/** The same for both, but for what the procedure says of one of them alone. */
const rowsOf = (about: 'planning' | 'support', meeting: string, source: string): readonly Row[] => [
  {
    act: `See ${meeting}, in whole or one’s own part`,
    may: [...CASE_TEAM, ...ARRANGES, 'chair', 'minute-taker', ...OVERSIGHT, 'invited', 'learns'],
    because: `Domain §12; ${source}`,
    doors: [`GET ${M}`, `GET ${A}`],
    about,
  },
  {
    act: `See that ${meeting} is arranged: who answered, who could not be reached`,
    may: [...CASE_TEAM, ...ARRANGES, 'chair', 'minute-taker', ...OVERSIGHT, 'learns'],
    because: 'Domain §12: chair and organiser see their meeting',
    doors: ['card meeting-arranged', 'card meeting-changed'],
    about,
  },
  {
    act: `Say that one cannot come to ${meeting} that one is asked to, or chairs`,
    may: ['invited', 'chair'],
    because: 'Torbay T-18; E-54: one’s own answer and nobody else’s',
    doors: [`POST ${A}/not-coming`],
    about,
  },
  {
    act: `Arrange ${meeting}: chair, minute taker, hour, sittings, format; ask for the social worker’s word; send it`,
    may: ARRANGES,
    because: `CF-05; ${source}`,
    doors: [
      `POST ${M}/minute-taker`,
      `POST ${M}/format`,
      `POST ${M}/sittings`,
      `POST ${M}/ask-worker`,
      'press ask-worker',
      `POST ${M}/chair`,
      `GET ${M}/chairs`,
      `POST ${M}/time`,
      `POST ${M}/send`,
      'press send-meeting',
    ],
    about,
  },
  {
    act: `Fill in the draft of ${meeting}, say with whom it was agreed, or send a letter again`,
    may: ['social-worker', ...ARRANGES],
    because: 'Whoever proposes whom a meeting asks',
    doors: [
      `POST ${M}/agreement`,
      `POST ${M}/ask-chair`,
      'press ask-chair',
      'press save-draft',
      'card draft-meeting',
      `POST ${M}/letters/again`,
    ],
    about,
  },
  {
    act: `Say “go” to the draft of ${meeting}, or object`,
    may: ['social-worker'],
    because: 'Torbay T-17, ruling CF-35',
    doors: [`POST ${M}/draft-answer`, 'press answer-draft', 'card worker-consent'],
    about,
  },
  {
    act: `Say who must not meet at ${meeting}, and why`,
    may: [...CASE_TEAM, ...ARRANGES, 'chair'],
    because: 'E-13: whoever knows of a danger says it',
    doors: [`POST ${M}/must-not-meet`],
    about,
  },
  {
    act: `Move ${meeting} to a day outside its days`,
    may: [...ARRANGES, 'chair', 'head-of-service'],
    because: 'CF-04; whoever may allow a day outside may choose it',
    doors: [`POST ${M}/move`],
    about,
  },
  {
    act: `Call ${meeting} off, or put it back into the diaries`,
    may: [...ARRANGES, 'chair'],
    because: 'CF-04',
    doors: [`POST ${M}/cancel`, `POST ${M}/put-back`],
    about,
  },
  {
    act: `Write up ${meeting}`,
    may: ['chair', 'minute-taker', 'coordinator'],
    because: 'CF-46: it may be chaired by somebody outside the council; then whoever arranged it writes it up',
    doors: [`POST ${M}/record`, `POST ${M}/preparation`, `PUT ${M}/room/finish`],
    about,
  },
  {
    act: `Read what is kept field by field beside ${meeting}, or have it as a file`,
    may: [...CASE_TEAM, ...ARRANGES, 'chair', 'minute-taker', ...OVERSIGHT],
    because: 'Domain §12: the case team and whoever runs the meeting',
    doors: ['GET /api/sheets/:ref meeting', 'POST /api/sheets/:ref/file meeting'],
    about,
  },
];

export const STARTED: readonly Row[] = [
  ...rowsOf('planning', 'a planning meeting', 'Warrington W-02, W-06: the child’s social worker arranges it'),
  ...rowsOf('support', 'a fostering support meeting', 'Warrington W-50: the carers’ own worker arranges it'),
  {
    act: 'Propose whom a planning meeting asks; about parents their manager may, too',
    may: ['social-worker', ...ARRANGES, 'team-manager', 'judge', 'service-manager'],
    because: 'Warrington W-80, CF-05; ruling CF-24',
    doors: [`POST ${M}/invitees`],
    about: 'planning',
  },
  {
    act: 'Make a report of a support meeting that became a crisis',
    may: ['social-worker', ...ARRANGES],
    because: 'CF-26, Warrington W-45',
    doors: [`POST ${M}/convert`, 'press report-from-support'],
    about: 'support',
  },
];
