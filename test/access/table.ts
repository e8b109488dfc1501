import type { SAID } from '../memory/walk.ts';

/*
 * Who may do what, written by hand from domain §12, §13 and the rulings, for a governance lead to read. The product’s own table is
 * not looked at here: a test tries every door with every person and holds what came against this page.
 */

/** What somebody is in one case; everything else they are in the council opens nothing. */
export const PARTS = {
  worker: 'anyone with a role in the council',
  colleague: 'anyone in the People list',
  'signed-in': 'anyone who is signed in to the council’s Microsoft 365',
  reporter: 'whoever reported it',
  'social-worker': 'the child’s social worker',
  'team-manager': 'the manager of the child’s social worker',
  judge: 'the manager who judges this report',
  supervising: 'the supervising social worker',
  'reviewing-officer': 'the child’s independent reviewing officer',
  coordinator: 'who arranges the meeting',
  'safeguarding-unit': 'the Safeguarding Unit’s organiser and manager',
  'unit-manager': 'the Safeguarding Unit’s manager',
  chair: 'the meeting’s chair',
  chairs: 'whoever may be asked to chair (conference and review managers)',
  'minute-taker': 'the minute taker',
  invited: 'colleagues who are asked to come',
  'service-manager': 'the service manager',
  'head-of-service': 'the head of service',
  quality: 'principal social worker, reviewing officers’ manager, Unit manager, head of service',
  learns: 'whoever the procedure names to summarise and sample meetings',
  author: 'whose form it is',
  helper: 'the worker through whom that person is reached',
  owner: 'who owes it',
  managers: 'any team manager',
  'fostering-managers': 'any fostering team’s manager',
  draws: 'whoever the procedure names to draw the dip sample',
  'reads-samples': 'whoever the procedure names to read sampled meetings',
  'sample-reader': 'whoever was given this meeting to read for the dip sample',
  'settles-readings': 'whoever reads samples, read neither of the two readings and had no part in the case',
  summarises: 'whoever the procedure names to own the yearly summary',
  declined: 'whoever said that they do not come',
  former: 'whoever was the child’s worker before',
  releases: 'whoever the procedure names to release minutes of this kind of meeting',
  wrote: 'whoever wrote or approved them',
  'reads-full': 'whoever was sent all of them',
  'hands-over': 'the worker through whom a family member has their version',
  'hands-over-hers': 'the worker through whom the child’s mother has hers',
  'sees-to-it': 'whoever sees to something that the meeting raised',
  panel: 'the panel’s adviser, once the panel’s version is released',
  'fostering-manager': 'the fostering manager of these carers',
  'asked-to': 'who is asked to take it on',
} as const;
export type Part = keyof typeof PARTS;

const TEAM_AND_ABOVE: readonly Part[] = [
  'social-worker',
  'team-manager',
  'judge',
  'supervising',
  'reviewing-officer',
  'service-manager',
  'head-of-service',
];
/** Whoever summarises and samples meetings reads them as they were arranged, held and minuted; answers to questions they do not. */
const WHOLE_MEETING: readonly Part[] = [
  ...TEAM_AND_ABOVE,
  'coordinator',
  'safeguarding-unit',
  'chair',
  'minute-taker',
  'learns',
];

/** Those who write, approve and release minutes; only they read what is found in them and what is said of the draft. */
const MINUTES_IN_HAND: readonly Part[] = ['chair', 'minute-taker', 'safeguarding-unit', 'releases'];
/** What was agreed stands in the record of the meeting, and in every version of its minutes. */
const IN_EACH_VERSION: readonly Part[] = [...WHOLE_MEETING, ...MINUTES_IN_HAND, 'reads-full', 'hands-over', 'panel'];

/** Who may read what somebody typed, whichever page or card shows it. Whoever is only invited reads none of it. */
export const MAY_READ: Record<keyof typeof SAID, readonly Part[]> = {
  report: TEAM_AND_ABOVE,
  allegation: TEAM_AND_ABOVE,
  judgement: TEAM_AND_ABOVE,
  chairReason: WHOLE_MEETING,
  invitee: WHOLE_MEETING,
  objection: WHOLE_MEETING,
  cancelling: WHOLE_MEETING,
  answer: ['chair', 'safeguarding-unit', 'author'],
  childAnswer: ['chair', 'safeguarding-unit', 'helper'],
  withdrawal: ['chair', 'coordinator', 'safeguarding-unit'],
  // The panel’s version says what was decided, not what each person said.
  note: [...WHOLE_MEETING, ...MINUTES_IN_HAND, 'reads-full', 'hands-over'],
  decision: IN_EACH_VERSION,
  bestInterests: IN_EACH_VERSION,
  action: [...IN_EACH_VERSION, 'owner', 'asked-to'],
  paidAction: [...IN_EACH_VERSION, 'owner'],
  whyHandedOver: [...WHOLE_MEETING, 'owner', 'asked-to'],
  minute: [...MINUTES_IN_HAND, 'reads-full', 'hands-over'],
  toldChild: [...MINUTES_IN_HAND, 'reads-full', 'hands-over'],
  sentBack: MINUTES_IN_HAND,
  finding: MINUTES_IN_HAND,
  raised: [...MINUTES_IN_HAND, 'sees-to-it'],
  panelAnswer: [...MINUTES_IN_HAND, 'panel'],
  carerReview: [...MINUTES_IN_HAND, 'fostering-manager'],
  lesson: [...WHOLE_MEETING, 'sees-to-it'],
  summary: ['quality', 'learns', 'summarises'],
  // Of two readings nobody sees the other’s before both are handed in: a test of its own looks.
  reading: ['sample-reader', 'settles-readings'],
};

export interface Row {
  /** In a practitioner’s words. */
  readonly act: string;
  readonly may: readonly Part[];
  readonly because: string;
  /** The ways in by which it can be tried. */
  readonly doors: readonly string[];
  /** Which record it is about; what is about none is open whatever the state of a case. */
  readonly about:
    | 'nothing'
    | 'council'
    | 'summary'
    | 'sample'
    | 'sample-reported'
    | 'reading'
    | 'readings-differ'
    | 'report'
    | 'episode'
    | 'hold'
    | 'ending'
    | 'stability'
    | 'disruption'
    | 'room'
    | 'minutes'
    | 'minutes-of-disruption'
    | 'actions'
    | 'action'
    | 'action-for-money'
    | 'form'
    | 'obligation'
    | 'obligation-of-case'
    | 'obligation-of-meeting';
  /** Parts that shut this out, whatever else somebody is. */
  readonly never?: readonly Part[];
  /** Shows or changes nothing of a child: then a person named in an allegation keeps it. */
  readonly keptBySubject?: true;
}

const M = '/api/meetings/:ref';
const Q = '/api/questionnaires/:id';
const E = '/api/episodes/:ref';
const P = '/api/endings/:ref';
const A = '/api/outlook/appointments/:ref';
const R = `${M}/room`;
const N = '/api/minutes/:ref';

const CASE_TEAM = ['social-worker', 'team-manager', 'judge', 'supervising', 'reviewing-officer'] as const;
const OVERSIGHT = ['service-manager', 'head-of-service'] as const;
const RUNS_IT = ['coordinator', 'safeguarding-unit', 'chair', 'minute-taker'] as const;
const ARRANGES = ['coordinator', 'safeguarding-unit'] as const;

export const TABLE: readonly Row[] = [
  {
    act: 'Be greeted, and read what can be typed',
    may: ['signed-in'],
    because: 'It says nothing of anybody',
    doors: ['card greeting', 'card commands'],
    about: 'nothing',
    keptBySubject: true,
  },
  {
    act: 'Open an empty form: to report, to say that a placement ended, to ask for a meeting',
    may: ['worker'],
    because: 'Torbay T-01; whoever may hand it in',
    doors: ['card report-form', 'card ending-form', 'card planning-form', 'card support-form'],
    about: 'nothing',
    keptBySubject: true,
  },
  {
    act: 'Look through the questions that forms are made of',
    may: ['colleague'],
    because: 'The bank names nobody',
    doors: ['GET /api/forms'],
    about: 'nothing',
    keptBySubject: true,
  },
  {
    act: 'Ask which of today’s meetings the chat of a Teams meeting belongs to: its reference, and nothing of it',
    may: ['colleague'],
    because: 'Whoever is in the chat was asked; the meeting’s page asks who they are',
    doors: ['GET /api/meeting-of-chat?chat=19:invented'],
    about: 'nothing',
    keptBySubject: true,
  },
  {
    act: 'See one’s own desk, and the forms that one passes on',
    may: ['colleague'],
    because: 'Domain §12: everyone sees what waits for them',
    doors: ['GET /api/desk', 'card my-desk', 'card digest', 'press command', 'GET /api/questionnaires'],
    about: 'nothing',
    keptBySubject: true,
  },
  {
    act: 'Report an unstable placement, an ending or a new placement; find a child by reference, a colleague by name',
    may: ['worker'],
    because: 'Torbay T-01, T-02, T-42',
    doors: [
      'press report-instability',
      'press placement-ended',
      'press start-planning',
      'press start-support',
      'GET /api/people?text=pl',
      'GET /api/outlook/report',
      'POST /api/outlook/report',
      'POST /api/outlook/sender',
      'POST /api/outlook/children',
    ],
    about: 'nothing',
    keptBySubject: true,
  },
  {
    act: 'Ask what would follow, without any record',
    may: ['quality', 'service-manager', 'managers'],
    because: 'What would follow asks no record',
    doors: ['POST /api/what-would-follow'],
    about: 'nothing',
    keptBySubject: true,
  },
  {
    act: 'Say whether one’s own report joins the one that is open',
    may: ['reporter'],
    because: 'E-75',
    doors: ['press merge-report', 'POST /api/outlook/report/settle'],
    about: 'report',
  },
  {
    act: 'See the receipt of a report: what follows, by when and why',
    may: ['reporter', ...CASE_TEAM, ...OVERSIGHT, 'learns'],
    because: 'Torbay T-02, E-75',
    doors: ['card report-receipt', 'card judgement-receipt'],
    about: 'episode',
  },
  {
    act: 'Be told as the child’s reviewing officer',
    may: ['reviewing-officer'],
    because: 'CF-25, Torbay T-53',
    doors: ['card episode-told'],
    about: 'episode',
  },
  {
    act: 'Read the whole record of an instability',
    may: [...CASE_TEAM, ...OVERSIGHT],
    because: 'Domain §12: the case team sees the record',
    doors: [`GET ${E}`, 'card funding'],
    about: 'episode',
  },
  {
    act: 'Judge an instability',
    may: ['judge', 'service-manager'],
    because: 'Ruling CF-13: the manager of the child’s social worker, never whom it is about; else the next one up',
    doors: [`POST ${E}/judge`, 'press judge-instability', 'card judgement'],
    about: 'episode',
  },
  {
    act: 'Look at a safeguarding hold again',
    may: ['team-manager', 'judge', 'service-manager'],
    because: 'Ruling E-01: its owner, each working day',
    doors: [`POST ${E}/hold/look`, 'press look-at-hold', 'card hold'],
    about: 'hold',
  },
  {
    act: 'Say whether a report is about whom it names',
    may: ['team-manager', 'judge', ...OVERSIGHT],
    because:
      'E-02: nobody is cut out by a click; the next one up, where it names the manager or the manager named them',
    doors: [`POST ${E}/named`],
    about: 'episode',
  },
  {
    act: 'Lift a hold, or agree terms with the LADO',
    never: ['reporter'],
    may: ['team-manager', 'judge', 'service-manager'],
    because: 'CF-42; domain §13: never who reported',
    doors: [`POST ${E}/hold/lift`, `POST ${E}/hold/terms`, 'press lift-hold'],
    about: 'hold',
  },
  {
    act: 'Agree or refuse paid support',
    may: ['head-of-service'],
    because: 'Torbay T-38, T-47; CF-34',
    doors: ['press agree-funding'],
    about: 'episode',
  },
  {
    act: 'Read the record of an ending',
    may: ['reporter', ...CASE_TEAM, ...OVERSIGHT, 'learns'],
    because: 'Torbay T-02',
    doors: [`GET ${P}`, 'card ending-receipt'],
    about: 'ending',
  },
  {
    act: 'Decide whether a disruption meeting is held',
    may: ['team-manager', 'head-of-service'],
    because: 'CF-09',
    doors: [`POST ${P}/decide`, 'press decide-ending', 'card ending-decision'],
    about: 'ending',
  },
  {
    act: 'Say how a placement ended, where it is owed by nobody',
    may: ['social-worker', 'team-manager'],
    because: 'Domain §13: the child’s social worker, or their manager',
    doors: [`POST ${P}/route`],
    about: 'ending',
  },
  {
    act: 'Say where the child lives next',
    may: ['owner', 'team-manager'],
    because: 'Domain §13: whoever owes the answer, or their manager',
    doors: [`POST ${P}/next-home`],
    about: 'ending',
  },
  {
    act: 'Say what happened at an ending, or correct it',
    may: ['social-worker', 'team-manager'],
    because: 'Domain §13: whoever owes how it ended, or their manager',
    doors: [`POST ${P}/account`],
    about: 'ending',
  },
  {
    act: 'Tell that somebody gave notice, on the page of a report',
    may: CASE_TEAM,
    because: 'E-44: whoever works with the child hears of it first',
    doors: [`POST ${E}/notice`, `POST ${E}/notice/withdraw`],
    about: 'episode',
  },
  {
    act: 'Tell that notice was given before an ending',
    may: CASE_TEAM,
    because: 'E-44: whoever works with the child hears of it first',
    doors: [`POST ${P}/notice`, `POST ${P}/notice/withdraw`],
    about: 'ending',
  },
  {
    act: 'Correct the day of a disruption, with a reason',
    may: ['team-manager', 'service-manager', 'head-of-service', 'unit-manager'],
    because: 'CF-48; domain §13: permitted overrides',
    doors: [`POST ${P}/day`],
    about: 'ending',
  },
  {
    act: 'See a stability meeting, in whole or one’s own part',
    may: [...CASE_TEAM, ...RUNS_IT, ...OVERSIGHT, 'invited', 'learns'],
    because: 'Domain §12; Torbay T-49',
    doors: [`GET ${M}`, `GET ${A}`],
    about: 'stability',
  },
  {
    act: 'Say that one cannot come to a stability meeting that one is asked to, or chairs',
    may: ['invited', 'chair'],
    because: 'Torbay T-18; E-54: one’s own answer and nobody else’s',
    doors: [`POST ${A}/not-coming`],
    about: 'stability',
  },
  {
    act: 'See that a meeting is arranged: who answered, who could not be reached',
    may: [...CASE_TEAM, ...RUNS_IT, ...OVERSIGHT, 'learns'],
    because: 'Domain §12: chair and organiser see their meeting',
    doors: ['card meeting-arranged', 'card meeting-changed'],
    about: 'stability',
  },
  {
    act: 'Arrange a stability meeting: chair, minute taker, hour, sittings, format',
    may: [...ARRANGES],
    because: 'Torbay T-15, T-16',
    doors: [
      `POST ${M}/minute-taker`,
      `POST ${M}/format`,
      `POST ${M}/sittings`,
      `POST ${M}/ask-worker`,
      'press ask-worker',
      `POST ${M}/chair`,
      `GET ${M}/chairs`,
    ],
    about: 'stability',
  },
  {
    act: 'Write down with whom a stability meeting was agreed, or ask its chair to settle the people',
    may: ['social-worker', ...ARRANGES],
    because: 'Whoever proposes whom a meeting asks',
    doors: [`POST ${M}/agreement`, `POST ${M}/ask-chair`, 'press ask-chair'],
    about: 'stability',
  },
  {
    act: 'Say who must not meet at a stability meeting, and why',
    may: [...CASE_TEAM, ...ARRANGES, 'chair'],
    because: 'E-13: whoever knows of a danger says it',
    doors: [`POST ${M}/must-not-meet`],
    about: 'stability',
  },
  {
    act: 'See the times at which a stability meeting could be held',
    may: [...ARRANGES, 'chair', 'minute-taker', 'head-of-service'],
    because: 'Whoever chooses the hour, moves it, may allow one outside its days, or books the next one at the meeting',
    doors: [`GET ${M}/slots`],
    about: 'stability',
  },
  {
    act: 'Choose the hour of a stability meeting, inside its days',
    may: [...ARRANGES],
    because: 'Torbay T-15, T-16; domain §5.3',
    doors: [`POST ${M}/time`],
    about: 'stability',
  },
  {
    act: 'Move a stability meeting to a day outside its days',
    may: [...ARRANGES, 'chair', 'head-of-service'],
    because: 'CF-04; whoever may allow a day outside may choose it',
    doors: [`POST ${M}/move`],
    about: 'stability',
  },
  {
    act: 'Put a stability meeting back into the diaries that somebody took out by hand',
    may: [...ARRANGES, 'chair'],
    because: 'CF-04',
    doors: [`POST ${M}/put-back`],
    about: 'stability',
  },
  {
    act: 'Call a stability meeting off',
    may: [...ARRANGES, 'chair'],
    because: 'CF-04',
    doors: [`POST ${M}/cancel`],
    about: 'stability',
  },
  {
    act: 'Send the invitations of a stability meeting',
    may: [...ARRANGES],
    because: 'CF-05: the organiser sends',
    doors: [`POST ${M}/send`, 'press send-meeting'],
    about: 'stability',
  },
  {
    act: 'Say “go” to the draft, or object',
    may: ['social-worker'],
    because: 'Torbay T-17, ruling CF-35; where a report is about them, whoever judges it (E-02)',
    doors: [`POST ${M}/draft-answer`, 'press answer-draft', 'card worker-consent'],
    about: 'stability',
  },
  {
    act: 'Propose whom a stability meeting asks; about parents their manager may, too',
    may: ['social-worker', ...ARRANGES, 'team-manager', 'judge', 'service-manager'],
    because: 'Warrington W-80, CF-05; ruling CF-24',
    doors: [`POST ${M}/invitees`],
    about: 'stability',
  },
  {
    act: 'See the draft of a stability meeting, and fill it in',
    may: ['social-worker', ...ARRANGES],
    because: 'Torbay T-15 to T-17',
    doors: ['card draft-meeting'],
    about: 'stability',
  },
  {
    act: 'Send a letter again when it was unclear whether it went',
    may: ['social-worker', ...ARRANGES],
    because: 'Whoever proposes whom a meeting asks',
    doors: [`POST ${M}/letters/again`],
    about: 'stability',
  },
  {
    act: 'Write up a stability meeting',
    may: ['chair', 'minute-taker'],
    because: 'Torbay T-33, CF-46',
    doors: [`POST ${M}/record`, `POST ${M}/preparation`, `PUT ${M}/room/finish`],
    about: 'stability',
  },
  {
    act: 'See one’s own invitation',
    may: ['supervising'],
    because: 'Torbay T-49: one’s own and nobody else’s',
    doors: ['card meeting-invitation'],
    about: 'stability',
  },
  {
    act: 'See a disruption meeting, in whole or one’s own part',
    may: [...CASE_TEAM, ...RUNS_IT, ...OVERSIGHT, 'invited', 'learns'],
    because: 'Domain §12; Warrington W-80',
    doors: [`GET ${M}`, `GET ${A}`],
    about: 'disruption',
  },
  {
    act: 'Say that one cannot come to a disruption meeting that one is asked to, or chairs',
    may: ['invited', 'chair', 'minute-taker'],
    because: 'Torbay T-18; E-54: one’s own answer and nobody else’s',
    doors: [`POST ${A}/not-coming`],
    about: 'disruption',
  },
  {
    act: 'Arrange a disruption meeting: minute taker, sittings, format, forms',
    may: [...ARRANGES],
    because: 'Warrington W-70',
    doors: [
      `POST ${M}/minute-taker`,
      `POST ${M}/format`,
      `POST ${M}/sittings`,
      `POST ${M}/ask-worker`,
      'press ask-worker',
    ],
    about: 'disruption',
  },
  {
    act: 'Write down with whom a disruption meeting was agreed, or ask its chair to settle the people',
    may: ['social-worker', ...ARRANGES],
    because: 'Whoever proposes whom a meeting asks',
    doors: [`POST ${M}/agreement`, `POST ${M}/ask-chair`, 'press ask-chair'],
    about: 'disruption',
  },
  {
    act: 'See the times at which a disruption meeting could be held',
    may: [...ARRANGES, 'chair', 'minute-taker'],
    because: 'Whoever chooses the hour, moves it, or writes the meeting up',
    doors: [`GET ${M}/slots`],
    about: 'disruption',
  },
  {
    act: 'Name the chair of a disruption meeting, and see who may',
    may: [...ARRANGES],
    because: 'Warrington W-70, W-75',
    doors: [`POST ${M}/chair`, `GET ${M}/chairs`],
    about: 'disruption',
  },
  {
    act: 'Approve whom a disruption meeting asks, and by when forms are back',
    may: ['chair'],
    because: 'Warrington W-80, CF-05',
    doors: [`POST ${M}/approve`, 'press approve-invitees', 'card chair-approval'],
    about: 'disruption',
  },
  {
    act: 'Move a disruption meeting, or call it off',
    may: [...ARRANGES, 'chair'],
    because: 'CF-04',
    doors: [`POST ${M}/move`, `POST ${M}/put-back`, `POST ${M}/cancel`],
    about: 'disruption',
  },
  {
    act: 'Hold one meeting for brothers and sisters, or one for each again',
    may: ARRANGES,
    because: 'E-30, E-31: whoever arranges it, in each case',
    doors: [`POST ${M}/together`, `POST ${M}/apart-again`],
    about: 'disruption',
  },
  {
    act: 'Say who must not meet at a disruption meeting, and why',
    may: [...CASE_TEAM, ...ARRANGES, 'chair'],
    because: 'E-13: whoever knows of a danger says it',
    doors: [`POST ${M}/must-not-meet`],
    about: 'disruption',
  },
  {
    act: 'Send the invitations of a disruption meeting',
    may: [...ARRANGES],
    because: 'CF-05: the organiser sends',
    doors: [`POST ${M}/send`, 'press send-meeting'],
    about: 'disruption',
  },
  {
    act: 'Say what ties one to a case before chairing it',
    may: ['chair', 'chairs'],
    because: 'E-56',
    doors: [`POST ${M}/interest`],
    about: 'disruption',
    keptBySubject: true,
  },
  {
    act: 'Read the answers of a disruption meeting, side by side',
    may: ['chair', 'safeguarding-unit'],
    because: 'Warrington W-94; rulings CF-04, CF-20',
    doors: [`GET ${M}/answers`],
    about: 'disruption',
  },
  {
    act: 'Write the overview of the answers, and see or change the forms before they go out',
    may: ['chair'],
    because: 'Warrington W-95, W-96',
    doors: [`PUT ${M}/overview`, `PUT ${M}/forms/:form`],
    about: 'disruption',
  },
  {
    act: 'Write up a disruption meeting',
    may: ['chair', 'minute-taker'],
    because: 'Torbay T-71',
    doors: [`POST ${M}/record`, `POST ${M}/preparation`, `PUT ${M}/room/finish`],
    about: 'disruption',
  },
  {
    act: 'Make a report of a support meeting that became a crisis',
    may: ['social-worker', ...ARRANGES],
    because: 'CF-26, Warrington W-45',
    doors: [`POST ${M}/convert`, 'press report-from-support'],
    about: 'stability',
  },
  {
    act: 'Save the draft of a meeting from its card',
    may: ['social-worker', ...ARRANGES],
    because: 'Torbay T-15 to T-17',
    doors: ['press save-draft'],
    about: 'disruption',
  },
  {
    act: 'Read the overview that the chair shared, or write it',
    may: [...CASE_TEAM, 'safeguarding-unit', 'chair', 'minute-taker'],
    because: 'Warrington W-95',
    doors: [`GET ${M}/overview`],
    about: 'disruption',
  },
  {
    act: 'See the forms that a meeting sends',
    may: ['chair'],
    because: 'Warrington W-73',
    doors: [`GET ${M}/forms`],
    about: 'disruption',
  },
  {
    act: 'Fill in a form, for oneself or writing down what another says; see its receipt, print it',
    may: ['author', 'helper'],
    because: 'Warrington W-73, W-74; E-83',
    doors: [
      `GET ${Q}`,
      `PUT ${Q}/sections/:section`,
      `POST ${Q}/submit`,
      `POST ${Q}/files`,
      `POST ${Q}/more-time`,
      `POST ${Q}/rather-talk`,
      `POST ${Q}/decline`,
      'press open-questionnaire',
      'press save-questionnaire',
      'press questionnaire-more-time',
      'press questionnaire-rather-talk',
      'press questionnaire-decline',
      'card questionnaire',
      'card questionnaire-receipt',
    ],
    about: 'form',
  },
  {
    act: 'Read a file that came with a form',
    may: ['chair', 'safeguarding-unit'],
    because: 'Warrington W-94; rulings CF-04, CF-20: what came with it is read by whoever reads all answers',
    doors: [`GET ${Q}/files/:name`],
    about: 'form',
  },
  {
    act: 'Give the code of a form, send its link again, print it',
    may: ['helper'],
    because: 'E-83, E-87: through the worker who knows the person',
    doors: [`POST ${Q}/code`, `POST ${Q}/link`, `GET ${Q}/paper`],
    about: 'form',
  },
  {
    act: 'Take a form back, with a reason that the chair sees',
    may: ['chair', ...ARRANGES],
    because: 'Warrington W-73, W-94: never whoever passes it on',
    doors: [`POST ${Q}/withdraw`],
    about: 'form',
  },
  {
    act: 'See something that is owed in a case',
    may: ['owner', ...CASE_TEAM, 'safeguarding-unit', ...OVERSIGHT],
    because: 'Domain §12, §13',
    doors: ['card task'],
    about: 'obligation-of-case',
  },
  {
    act: 'See something that is owed for a meeting',
    may: ['owner', ...CASE_TEAM, ...RUNS_IT, ...OVERSIGHT],
    because: 'Domain §12, §13',
    doors: ['card task'],
    about: 'obligation-of-meeting',
  },
  {
    act: 'Say that something owed is done, or take that back until the end of the day after',
    may: ['owner', 'team-manager'],
    because: 'Domain §13',
    doors: [
      'POST /api/obligations/settle',
      'POST /api/obligations/undo',
      'press settle-obligation',
      'press undo-obligation',
    ],
    about: 'obligation',
  },
  {
    act: 'Set aside something owed, with a reason',
    may: ['team-manager', 'service-manager', 'head-of-service', 'unit-manager'],
    because: 'Domain §13: permitted overrides',
    doors: ['POST /api/obligations/override', 'press override-obligation'],
    about: 'obligation',
  },
  {
    act: 'Look into the room of a meeting, at one’s own part of it',
    may: ['invited', 'chair', 'minute-taker'],
    never: ['declined', 'former'],
    because: 'Warrington W-83; Torbay T-22; E-54, E-60: who takes part',
    doors: [`GET ${R}`],
    about: 'room',
  },
  {
    act: 'Write in the room: open and close it, notes, who came, actions as they are agreed; read all that was captured',
    may: ['chair', 'minute-taker'],
    because: 'Torbay T-33, T-70, T-72; E-69',
    doors: [
      `GET ${R}/key`,
      `GET ${M}/captured`,
      `POST ${R}/open`,
      `POST ${R}/close`,
      `PUT ${R}/note`,
      `PUT ${R}/attendance`,
      `PUT ${R}/best-interests`,
      `POST ${R}/actions`,
      `POST ${R}/actions/take-back`,
    ],
    about: 'room',
  },
  {
    act: 'See where the minutes are, and read all of them or one’s own version',
    may: [...CASE_TEAM, ...RUNS_IT, 'releases', 'reads-full', 'panel', 'hands-over', 'sees-to-it', 'fostering-manager'],
    never: ['former'],
    because:
      'CF-47: not everyone gets the same version; whoever was only asked to come reads the one that is released to them',
    doors: [`GET ${N}`, 'card minutes'],
    about: 'minutes',
  },
  {
    act: 'Take the Word file of all of the minutes',
    may: [...MINUTES_IN_HAND, 'reads-full'],
    never: ['former'],
    because: 'CF-47',
    doors: [`GET ${N}/versions/:version/file full`],
    about: 'minutes',
  },
  {
    act: 'Take the Word file of the version of the child’s mother',
    may: [...MINUTES_IN_HAND, 'hands-over-hers'],
    because: 'CF-47; E-87: through the worker who knows her, and no other worker',
    doors: [`GET ${N}/versions/:version/file mother`],
    about: 'minutes',
  },
  {
    act: 'Write the minutes, and give them to the chair',
    may: ['chair', 'minute-taker'],
    because: 'Torbay T-33, T-70; CF-14',
    doors: [`POST ${N}/begin`, `PUT ${N}/paragraph`, `POST ${N}/paragraphs`, `POST ${N}/to-chair`],
    about: 'minutes',
  },
  {
    act: 'Send the draft back, approve a version, correct what is released by a note',
    may: ['chair'],
    because: 'CF-47: the chair approves each version; E-69',
    doors: [`POST ${N}/back`, `POST ${N}/approve`, `POST ${N}/corrections`],
    about: 'minutes',
  },
  {
    act: 'Decide what becomes of a name or a place that was found in a version',
    may: ['chair', 'minute-taker', 'releases'],
    because: 'Law §12: a reason noted for each removal',
    doors: [`POST ${N}/findings`],
    about: 'minutes',
  },
  {
    act: 'Release versions of the minutes',
    may: ['releases'],
    never: ['wrote'],
    because: 'CF-47; law §12: a second person, whom the procedure names',
    doors: [`POST ${N}/release`],
    about: 'minutes',
  },
  {
    act: 'Say that a family member was given their version, send them a link to it, give them its code',
    may: ['hands-over', 'releases'],
    because: 'CF-47; E-87: through the worker who knows the person',
    doors: [`POST ${N}/handed-over`, `POST ${N}/link`, `POST ${N}/code`],
    about: 'minutes',
  },
  {
    act: 'Write down what the meeting raised, and who sees to it',
    may: [...CASE_TEAM, ...RUNS_IT],
    because: 'Torbay T-73',
    doors: [`POST ${N}/raised`],
    about: 'minutes',
  },
  {
    act: 'Say what was changed because of it',
    may: ['sees-to-it', 'chair'],
    because: 'Torbay T-73: necessary changes made, by whoever sees to it',
    doors: [`POST ${N}/changed`],
    about: 'minutes',
  },
  {
    act: 'Say that the minutes stand in the council’s case system',
    may: ['social-worker', 'minute-taker', 'chair', 'safeguarding-unit'],
    because: 'Torbay T-40, T-76',
    doors: [`POST ${N}/filed`],
    about: 'minutes',
  },
  {
    act: 'Say that minutes and action plan went to panel',
    may: ['chair', 'safeguarding-unit'],
    because: 'Torbay T-74',
    doors: [`POST ${N}/to-panel`],
    about: 'minutes-of-disruption',
  },
  {
    act: 'Write down what the panel said',
    may: ['chair', 'safeguarding-unit', 'panel'],
    because: 'Torbay T-75',
    doors: [`POST ${N}/panel-answer`],
    about: 'minutes-of-disruption',
  },
  {
    act: 'Say whether the carers’ approval is reviewed early',
    may: ['fostering-manager'],
    because: 'Warrington W-99; ruling V8',
    doors: [`POST ${N}/carer-review`],
    about: 'minutes-of-disruption',
  },
  {
    act: 'Read what a meeting agreed, and what became of what the last one agreed',
    may: [...WHOLE_MEETING],
    because: 'Torbay T-72, T-73: those who see the meeting',
    doors: [`GET ${M}/actions`],
    about: 'actions',
  },
  {
    act: 'See one action on its card',
    may: ['owner', 'asked-to', ...CASE_TEAM, ...RUNS_IT, ...OVERSIGHT],
    because: 'Torbay T-72, T-73: whoever has it, and those who see the meeting',
    doors: ['card action'],
    about: 'action',
  },
  {
    act: 'Say that an action is done, ask for more time, hand it over',
    may: ['owner'],
    because: 'Torbay T-73; domain §13: the person named',
    doors: [
      'POST /api/actions done',
      'POST /api/actions ask-more-time',
      'POST /api/actions hand-over',
      'press action-done',
      'press action-more-time',
      'press action-hand-over',
    ],
    about: 'action',
  },
  {
    act: 'Answer what the owner of an action asked: the chair about time, the other person about taking it on; the owner takes it back',
    may: ['chair', 'asked-to', 'owner'],
    because: 'Domain §13: never a silent change of a day or an owner',
    doors: ['POST /api/actions agree', 'POST /api/actions decline', 'press agree-action', 'press decline-action'],
    about: 'action',
  },
  {
    act: 'Agree or refuse the money of an action',
    may: ['head-of-service'],
    because: 'Torbay T-38, T-47; CF-34',
    doors: ['POST /api/actions/money', 'press action-money-agreed', 'press action-money-refused'],
    about: 'action-for-money',
  },
  {
    act: 'Look at the board: what waits for which team, and what is late; no worker and no child is on it',
    may: ['quality', 'service-manager', 'managers', 'fostering-managers'],
    because: 'Rulings: by team, never by person; a manager sees their own team',
    doors: ['GET /api/board'],
    about: 'council',
    keptBySubject: true,
  },
  {
    act: 'Ask what another procedure would change, with invented cases',
    may: ['quality', 'service-manager', 'managers'],
    because: 'What would follow asks no record',
    doors: ['POST /api/what-would-change'],
    about: 'council',
    keptBySubject: true,
  },
  {
    act: 'See what a meeting learnt, who takes it up and what was changed; who only took part sees what was changed',
    may: [...CASE_TEAM, ...OVERSIGHT, ...RUNS_IT, 'learns', 'invited', 'sees-to-it'],
    because: 'Warrington W-37, W-38; Torbay T-73',
    doors: ['GET /api/lessons/:ref'],
    about: 'minutes',
  },
  {
    act: 'Write down what a meeting learnt, and who takes it up',
    may: ['chair', 'minute-taker'],
    because: 'Warrington W-37, W-38',
    doors: ['POST /api/lessons/:ref'],
    about: 'minutes',
  },
  {
    act: 'Say what was changed because of what was learnt, or when it comes back',
    may: ['sees-to-it', 'chair', 'minute-taker'],
    because: 'Torbay T-73: necessary changes made',
    doors: ['POST /api/lessons/:ref/changed', 'POST /api/lessons/:ref/later'],
    about: 'minutes',
  },
  {
    act: 'Read the yearly summary, and which cases stand behind a figure',
    may: ['quality'],
    because: 'Torbay T-77, T-78; domain §12: aggregated',
    doors: ['GET /api/summary', 'GET /api/summary/cases/:figure'],
    about: 'council',
    keptBySubject: true,
  },
  {
    act: 'Write the yearly summary, and approve it',
    may: ['summarises'],
    because: 'Torbay T-77; CF-40',
    doors: ['PUT /api/summary', 'POST /api/summary/approve'],
    about: 'council',
    keptBySubject: true,
  },
  {
    act: 'Take an approved yearly summary out of Steady, with its published numbers alone',
    may: ['quality'],
    because: 'Torbay T-77; law §9.4',
    doors: ['POST /api/summary/export'],
    about: 'summary',
    keptBySubject: true,
  },
  {
    act: 'See the dip sample: what was drawn and how; who only reads sees their own meetings alone',
    may: ['quality', 'reads-samples'],
    because: 'Torbay T-78; CF-41',
    doors: ['GET /api/dip-sample'],
    about: 'council',
    keptBySubject: true,
  },
  {
    act: 'Draw the dip sample, and finish its report',
    may: ['draws'],
    because: 'Torbay T-78; CF-41',
    doors: ['POST /api/dip-sample/draw', 'POST /api/dip-sample/finish'],
    about: 'council',
    keptBySubject: true,
  },
  {
    act: 'Draw the same sample again from its seed',
    may: ['quality'],
    because: 'Torbay T-78; CF-41: the seed is recorded',
    doors: ['POST /api/dip-sample/draw-again'],
    about: 'sample',
    keptBySubject: true,
  },
  {
    act: 'Name who reads a drawn meeting: never somebody who had a part in its case',
    may: ['draws'],
    because: 'Torbay T-78; CF-41',
    doors: ['PUT /api/dip-sample/readers/:ref'],
    about: 'sample',
  },
  {
    act: 'Take the finished report of a dip sample out of Steady, without a number that could give somebody away',
    may: ['quality'],
    because: 'Torbay T-78; law §9.4',
    doors: ['POST /api/dip-sample/export'],
    about: 'sample-reported',
    keptBySubject: true,
  },
  {
    act: 'Read a meeting for the dip sample: its released minutes and what Steady knows, and write one’s own reading',
    may: ['sample-reader'],
    because: 'Torbay T-78; law §9.3: nobody reads their own, and only while the sample is open',
    doors: [
      'GET /api/dip-sample/readings/:ref',
      'PUT /api/dip-sample/readings/:ref',
      'POST /api/dip-sample/readings/:ref/hand-in',
    ],
    about: 'reading',
  },
  {
    act: 'Settle two readings of one meeting that differ',
    may: ['settles-readings'],
    because: 'Torbay T-78; law §9.3: a third person, who read neither and had no part in the case',
    doors: ['GET /api/dip-sample/settle/:ref', 'POST /api/dip-sample/settle/:ref'],
    about: 'readings-differ',
  },
];
