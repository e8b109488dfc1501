/* Written by `npm run answers` from rules/views, and never by hand: what each view is once it has come over the wire. */
import type * as rules from '#rules';
import {
  APART_GROUNDS,
  BEST_INTERESTS,
  BLOCK_KINDS,
  CHILD_PARTS,
  CONTRIBUTIONS,
  ENDING_ROUTES,
  FORCES,
  FOUND,
  GRADES,
  INVITATION_DECISIONS,
  JUDGEMENTS,
  LEAK_KINDS,
  LEARNING_THEMES,
  LEGAL_STATUSES,
  MATCH_STATUSES,
  MEASURES,
  MEETING_KINDS,
  MEETING_OUTCOMES,
  NOTE_FIELDS,
  NOTICE_GIVERS,
  PROVIDERS,
  QUESTION_KINDS,
  REPLIES,
  ROLES,
  SETTINGS,
  SHEET_FIELD_KINDS,
  SHEET_KINDS,
  SIDES,
  SIGNS,
  SYMBOLS,
  TOPICS,
  TRIGGERS,
  VOICES,
  WAYS,
  WHERE_THINGS_ARE,
  YES_OR_NO,
} from '#rules';
import { z } from 'zod';
import { day, instant, time } from './parts.ts';

export const actionMay: z.ZodType<rules.ActionMay> = z.enum([
  'say-done',
  'ask-more-time',
  'hand-over',
  'agree',
  'decline',
  'answer-money',
]);

export const actionView: z.ZodType<rules.ActionView> = z.object({
  key: z.string(),
  meeting: z.string(),
  what: z.string(),
  measure: z.string(),
  owner: z.string(),
  due: day,
  state: z.enum(['draft', 'open', 'overdue', 'done', 'more-time-asked', 'hand-over-asked']),
  stateWords: z.string(),
  moneyWords: z.string().optional(),
  askedWords: z.string().optional(),
  how: z.string().optional(),
  before: z.array(z.string()),
  may: z.array(actionMay),
  because: z.array(z.string()),
});

export const actionsView: z.ZodType<rules.ActionsView> = z.object({
  actions: z.array(actionView),
  last: z.object({ ref: z.string(), heldOn: day, actions: z.array(actionView) }).optional(),
});

export const personApart: z.ZodType<rules.PersonApart> = z.object({
  key: z.string(),
  name: z.string(),
  partName: z.string(),
  mustNotMeet: z.array(z.string()),
  ground: z.enum(APART_GROUNDS).optional(),
  why: z.string().optional(),
  until: day.optional(),
});

export const evidenceAsked: z.ZodType<rules.EvidenceAsked> = z.object({
  who: z.string().optional(),
  how: z.string().optional(),
  outcome: z.string().optional(),
});

export const waiting: z.ZodType<rules.Waiting> = z.object({
  id: z.string(),
  title: z.string(),
  ref: z.string(),
  child: z.string().optional(),
  due: day.optional(),
  state: z.enum(['on-time', 'due-soon', 'overdue', 'held', 'no-day']),
  sum: z.string(),
  because: z.array(z.string()),
  force: z.enum(FORCES),
  place: z.string(),
  asks: evidenceAsked.optional(),
  seen: z.string().optional(),
  action: actionView.optional(),
});

export const deskView: z.ZodType<rules.DeskView> = z.object({
  today: day,
  person: z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) }),
  waiting: z.array(waiting),
  children: z.array(
    z.object({ childRef: z.string(), initials: z.string(), home: z.string(), state: z.string(), place: z.string() }),
  ),
  meetings: z.array(
    z.object({ ref: z.string(), kind: z.string(), startsAt: time.optional(), state: z.string(), place: z.string() }),
  ),
  notices: z.array(z.string()),
});

export const ownOpening: z.ZodType<rules.OwnOpening> = z.object({
  opening: z.string(),
  placement: z.string(),
  child: z.string(),
  until: instant,
  cases: z.array(z.object({ words: z.string(), place: z.string() })),
});

export const openingToLookAt: z.ZodType<rules.OpeningToLookAt> = z.object({
  opening: z.string(),
  placement: z.string(),
  child: z.string(),
  who: z.string(),
  reason: z.string(),
  on: day,
  at: instant,
  until: instant,
  isOpen: z.boolean(),
  read: z.array(z.string()),
});

export const emergencyView: z.ZodType<rules.EmergencyView> = z.object({
  mayOpen: z.boolean(),
  hours: z.number(),
  own: z.array(ownOpening),
  toLookAt: z.array(openingToLookAt),
  found: z.array(z.object({ found: z.enum(FOUND), words: z.string() })),
});

export const noticeView: z.ZodType<rules.NoticeView> = z.object({
  givenBy: z.enum(NOTICE_GIVERS),
  receivedOn: day,
  words: z.string(),
  figures: z.string(),
  mayWithdraw: z.boolean(),
});

export const endingAccount: z.ZodType<rules.EndingAccount> = z.object({
  reason: z.enum([
    'CARPL',
    'CLOSE',
    'ALLEG',
    'STAND',
    'APPRR',
    'CREQB',
    'CREQO',
    'CHILD',
    'LAREQ',
    'PLACE',
    'CUSTOD',
    'OTHER',
    'not-known',
  ]),
  endedBy: z.enum(['not-known', 'carer', 'provider', 'council', 'child']),
  withNotice: z.enum(YES_OR_NO),
  policeCalled: z.enum(YES_OR_NO),
  childMissing: z.enum(YES_OR_NO),
  belongings: z.enum(WHERE_THINGS_ARE),
  lifeStory: z.enum(WHERE_THINGS_ARE),
  schoolMoved: z.enum(YES_OR_NO),
  healthMoved: z.enum(YES_OR_NO),
  separated: z.enum(['not-known', 'yes', 'no', 'nobody-to-be-separated-from']),
});

export const endingAccountView: z.ZodType<rules.EndingAccountView> = z.object({
  said: endingAccount.optional(),
  noticeRecorded: z.boolean(),
  lines: z.array(z.object({ label: z.string(), words: z.string() })),
  before: z.array(z.string()),
  warnings: z.array(z.string()),
});

export const overrideOffered: z.ZodType<rules.OverrideOffered> = z.enum([
  'waived',
  'postponed',
  'held',
  'not-required',
]);

export const owedGroup: z.ZodType<rules.OwedGroup> = z.enum(['late', 'yours', 'others', 'done']);

export const owedView: z.ZodType<rules.OwedView> = z.object({
  key: z.string().optional(),
  title: z.string(),
  who: z.string(),
  due: day.optional(),
  state: z.string(),
  sum: z.string(),
  because: z.array(z.string()),
  kind: z.string().optional(),
  force: z.enum(FORCES).optional(),
  overrides: z.array(overrideOffered).optional(),
  setAside: z.string().optional(),
  passed: z.boolean().optional(),
  group: owedGroup.optional(),
});

export const homeTold: z.ZodType<rules.HomeTold> = z.object({
  homeRef: z.string(),
  setting: z.string(),
  from: day,
  until: day.optional(),
  ended: z.string().optional(),
});

export const signView: z.ZodType<rules.SignView> = z.object({
  kind: z.enum(SIGNS),
  words: z.string(),
  because: z.array(z.string()),
  mayBeDone: z.array(z.string()),
});

export const endingView: z.ZodType<rules.EndingView> = z.object({
  ref: z.string(),
  childRef: z.string(),
  initials: z.string(),
  state: z.string(),
  stateWords: z.string(),
  leftOn: day,
  needWords: z.string(),
  reason: z.string().optional(),
  toCheck: z.string().optional(),
  because: z.array(z.string()),
  sums: z.array(z.string()),
  law: z.array(owedView),
  lawWords: z.string().optional(),
  nextHome: z.string().optional(),
  notes: z.array(z.string()),
  account: endingAccountView.optional(),
  homes: z.array(homeTold).optional(),
  notices: z.array(noticeView),
  may: z.array(z.enum(['say-route', 'say-next-home', 'change-day', 'record-notice', 'say-account'])),
  signs: z.array(signView).optional(),
  obligations: z.array(owedView),
  meetings: z.array(
    z.object({
      ref: z.string(),
      kind: z.string(),
      stateWords: z.string(),
      when: z.string().optional(),
      place: z.string(),
    }),
  ),
  profile: z.string(),
  place: z.string(),
});

export const episodeReport: z.ZodType<rules.EpisodeReport> = z.object({
  ref: z.string(),
  voice: z.enum(VOICES),
  voiceWords: z.string(),
  by: z.string(),
  at: instant,
  when: z.string(),
  triggers: z.array(z.object({ key: z.enum(TRIGGERS), words: z.string() })),
  whatHappened: z.string(),
  immediateDanger: z.boolean(),
});

export const episodeJudgement: z.ZodType<rules.EpisodeJudgement> = z.object({
  outcome: z.enum(JUDGEMENTS),
  outcomeWords: z.string(),
  by: z.string(),
  when: z.string(),
  bestInterests: z.enum(['yes', 'no', 'not-sure']),
  reason: z.string(),
  support: z.string(),
  prompts: z.array(z.string()),
});

export const episodeHold: z.ZodType<rules.EpisodeHold> = z.object({
  state: z.enum(['standing', 'lifted']),
  since: z.string(),
  owner: z.string(),
  lookedAtOn: day.optional(),
  liftedBy: z.string().optional(),
  outcome: z.string().optional(),
  terms: z
    .object({ words: z.string(), agreedWith: z.string(), agreedOn: day, by: z.string(), cover: z.boolean() })
    .optional(),
  because: z.array(z.string()),
});

export const episodeNamed: z.ZodType<rules.EpisodeNamed> = z.object({
  waiting: z.array(z.object({ id: z.string(), name: z.string() })),
  about: z.array(z.string()),
  said: z.array(z.string()),
});

export const episodeForm: z.ZodType<rules.EpisodeForm> = z.object({
  prompts: z.array(z.object({ key: z.string(), words: z.string() })),
  bestInterests: z.string().optional(),
  supportIdeas: z.array(z.object({ words: z.string(), because: z.array(z.string()) })).optional(),
  outcomes: z.array(
    z.object({
      key: z.enum(JUDGEMENTS),
      words: z.string(),
      hint: z.string(),
      refused: z.string().optional(),
      because: z.array(z.string()),
    }),
  ),
  childAsked: z.boolean(),
  decision: z.number(),
});

export const episodeMay: z.ZodType<rules.EpisodeMay> = z.enum([
  'judge',
  'look-at-hold',
  'lift-hold',
  'confirm-named',
  'record-notice',
]);

export const episodeView: z.ZodType<rules.EpisodeView> = z.object({
  ref: z.string(),
  childRef: z.string(),
  initials: z.string(),
  state: z.string(),
  stateWords: z.string(),
  openedOn: day,
  manager: z.string(),
  hold: episodeHold.optional(),
  named: episodeNamed.optional(),
  reports: z.array(episodeReport),
  judgements: z.array(episodeJudgement),
  recheckOn: day.optional(),
  form: episodeForm.optional(),
  notices: z.array(noticeView),
  signs: z.array(signView).optional(),
  obligations: z.array(owedView),
  meetings: z.array(
    z.object({
      ref: z.string(),
      kind: z.string(),
      stateWords: z.string(),
      when: z.string().optional(),
      place: z.string(),
    }),
  ),
  because: z.array(z.string()),
  sums: z.array(z.string()),
  profile: z.string(),
  may: z.array(episodeMay),
  place: z.string(),
});

export const stepState: z.ZodType<rules.StepState> = z.enum([
  'done',
  'now',
  'to-come',
  'late',
  'on-hold',
  'not-needed',
]);

export const railStep: z.ZodType<rules.RailStep> = z.object({
  step: z.string(),
  words: z.string(),
  when: z.string(),
  state: stepState,
});

export const safetyLine: z.ZodType<rules.SafetyLine> = z.object({
  kind: z.enum(['kept-apart', 'hold', 'not-told', 'safe-contact', 'interpreter']),
  title: z.string(),
  words: z.string(),
  place: z.string().optional(),
  because: z.array(z.string()),
});

export const statusCount: z.ZodType<rules.StatusCount> = z.object({
  of: z.enum(['answered', 'views', 'late', 'missing']),
  count: z.number(),
  outOf: z.number().optional(),
  words: z.string(),
  more: z.string(),
});

export const lineTone: z.ZodType<rules.LineTone> = z.enum(['done', 'open', 'late', 'on-hold', 'quiet']);

export const lineState: z.ZodType<rules.LineState> = z.object({ tone: lineTone, words: z.string() });

export const personLine: z.ZodType<rules.PersonLine> = z.object({
  key: z.string(),
  name: z.string(),
  part: z.string(),
  reached: z.string(),
  asked: z.string(),
  answer: lineState,
  views: lineState.optional(),
  reason: z.string().optional(),
  because: z.array(z.string()),
});

export const sideName: z.ZodType<rules.SideName> = z.enum(['child', 'family', 'carers', 'adopters', 'professionals']);

export const sideOfPeople: z.ZodType<rules.SideOfPeople> = z.object({
  side: z.enum(SIDES),
  words: z.string(),
  summary: z.string(),
  people: z.array(personLine),
});

export const windowBar: z.ZodType<rules.WindowBar> = z.object({
  first: day,
  last: day,
  best: z.object({ first: day, last: day }).optional(),
  chosen: day.optional(),
  isOutside: z.boolean(),
  words: z.string(),
  at: z.object({ best: z.object({ from: z.number(), length: z.number() }).optional(), chosen: z.number().optional() }),
});

export const checkLine: z.ZodType<rules.CheckLine> = z.object({
  check: z.string(),
  words: z.string(),
  state: lineState,
  opens: z.object({ words: z.string(), section: z.string().optional(), place: z.string().optional() }).optional(),
  because: z.array(z.string()),
});

export const firstLook: z.ZodType<rules.FirstLook> = z.object({
  rail: z.array(railStep),
  now: z.string(),
  status: z.array(statusCount),
  safety: z.array(safetyLine),
  sides: z.array(sideOfPeople),
  window: windowBar,
  checklist: z.array(checkLine),
});

export const supposedFacts: z.ZodType<rules.SupposedFacts> = z.object({
  event: z.enum(['instability', 'ending', 'new-placement', 'support', 'chair']),
  on: day.optional(),
  today: day.optional(),
  setting: z.enum(SETTINGS),
  provider: z.enum(PROVIDERS),
  match: z.enum(MATCH_STATUSES).optional(),
  matchDocumented: z.boolean().optional(),
  legalStatus: z.enum(LEGAL_STATUSES).optional(),
  permanencePlan: z.boolean().optional(),
  bornOn: day.optional(),
  schoolYear: z.number().optional(),
  outOfArea: z.boolean().optional(),
  triggers: z.array(z.enum(TRIGGERS)),
  immediateDanger: z.boolean().optional(),
  judgement: z.enum(JUDGEMENTS).optional(),
  judgedOn: day.optional(),
  bestInterests: z.enum(['yes', 'no', 'not-sure']).optional(),
  paidSupport: z.boolean().optional(),
  hold: z.enum(['stands', 'terms-agreed', 'lifted']).optional(),
  inCarePlan: z.enum(['yes', 'no', 'changed-lately', 'not-known']).optional(),
  route: z.enum(ENDING_ROUTES).optional(),
  withoutNotice: z.boolean().optional(),
  unplannedEndingsIn12Months: z.number().optional(),
  placementsThisYear: z.number().optional(),
  carersUnplannedEndings: z.number().optional(),
  emergency: z.boolean().optional(),
  movesSchool: z.boolean().optional(),
  atDistance: z.boolean().optional(),
  crisis: z.boolean().optional(),
  concern: z.enum(['now', 'ahead']).optional(),
  meeting: z.enum(MEETING_KINDS).optional(),
  roles: z.array(z.enum(ROLES)).optional(),
  isAllocatedReviewingOfficer: z.boolean().optional(),
  managesTheWorker: z.boolean().optional(),
  isSubject: z.boolean().optional(),
});

export const factUsed: z.ZodType<rules.FactUsed> = z.object({ fact: z.string(), value: z.string() });

export const followView: z.ZodType<rules.FollowView> = z.object({
  decision: z.string(),
  profile: z.string(),
  because: z.array(z.string()),
  facts: z.array(factUsed),
  sums: z.array(z.string()),
  follows: z.array(
    z.object({
      what: z.string(),
      who: z.string(),
      by: day.optional(),
      sum: z.string(),
      force: z.enum(FORCES),
      because: z.array(z.string()),
      warnings: z.array(z.string()),
    }),
  ),
  notes: z.array(z.string()),
  asks: z.array(z.string()),
});

export const readSoFar: z.ZodType<rules.ReadSoFar> = z.object({ isWhole: z.boolean(), known: z.number() });

export const lateDuty: z.ZodType<rules.LateDuty> = z.object({
  team: z.string(),
  kind: z.string(),
  title: z.string(),
  late: z.number(),
  longestLateDays: z.number(),
  why: z.array(z.string()),
  because: z.array(z.string()),
  whose: z.string(),
});

export const measureView: z.ZodType<rules.MeasureView> = z.object({
  name: z.enum(MEASURES),
  title: z.string(),
  points: z.array(z.object({ on: day, count: z.number(), of: z.number() })),
  says: z.string(),
});

export const boardView: z.ZodType<rules.BoardView> = z.object({
  today: day,
  use: z.string(),
  team: z.string().optional(),
  teams: z.array(
    z.object({
      team: z.string(),
      late: z.number(),
      dueSoon: z.number(),
      onTime: z.number(),
      held: z.number(),
      longest: z.object({ title: z.string(), ownerRole: z.enum(ROLES), longestLateDays: z.number() }).optional(),
      longestWords: z.string().optional(),
    }),
  ),
  late: z.array(lateDuty),
  measures: z.array(measureView),
  measuresCounted: z.string(),
  because: z.array(z.string()),
  read: readSoFar,
  pages: z.array(z.enum(['summary', 'dip-sample', 'what-would-change'])),
});

export const procedureChoice: z.ZodType<rules.ProcedureChoice> = z.object({ name: z.string(), title: z.string() });

export const meetingDifference: z.ZodType<rules.MeetingDifference> = z.object({
  meeting: z.string(),
  first: z.object({ by: day.optional(), chair: z.string() }).optional(),
  second: z.object({ by: day.optional(), chair: z.string() }).optional(),
  doneOn: day.optional(),
  lateUnder: z.array(z.enum(['first', 'second'])),
});

export const simulationView: z.ZodType<rules.SimulationView> = z.object({
  first: procedureChoice,
  second: procedureChoice,
  choices: z.array(procedureChoice),
  mayRunLastYear: z.boolean(),
  about: z.string(),
  says: z.array(z.string()),
  sums: z.array(z.object({ words: z.string(), first: z.number(), second: z.number() })),
  cases: z.array(
    z.object({
      name: z.string(),
      same: z.boolean(),
      meetings: z.array(meetingDifference),
      lines: z.array(z.string()),
      paragraphs: z.object({ first: z.array(z.string()), second: z.array(z.string()) }),
    }),
  ),
});

export const periodChoice: z.ZodType<rules.PeriodChoice> = z.object({ from: day, to: day, title: z.string() });

export const figureRow: z.ZodType<rules.FigureRow> = z.object({
  words: z.string(),
  count: z.number().optional(),
  share: z.object({ percent: z.number(), low: z.number(), high: z.number() }).optional(),
});

export const summaryFigure: z.ZodType<rules.SummaryFigure> = z.object({
  id: z.string(),
  title: z.string(),
  counted: z.string(),
  of: z.object({ words: z.string(), count: z.number().optional() }),
  unknown: z.object({ words: z.string(), count: z.number().optional() }),
  sharesOf: z.number().optional(),
  rows: z.array(figureRow),
  says: z.string(),
  change: z.string(),
});

export const summaryView: z.ZodType<rules.SummaryView> = z.object({
  from: day,
  to: day,
  title: z.string(),
  choices: z.array(periodChoice),
  readers: z.enum(['inside', 'public']),
  state: z.enum(['draft', 'approved']),
  version: z.number(),
  stateWords: z.string(),
  says: z.string(),
  changed: z.string(),
  next: z.string(),
  why: z.string().optional(),
  totals: z.array(z.string()),
  figures: z.array(summaryFigure),
  fewestWords: z.string(),
  missing: z.array(z.string()),
  may: z.array(z.enum(['write', 'approve', 'correct', 'export'])),
  because: z.array(z.string()),
  read: readSoFar,
});

export const carersLetterView: z.ZodType<rules.CarersLetterView> = z.object({
  from: day,
  to: day,
  version: z.number(),
  state: z.enum(['draft', 'released']),
  stateWords: z.string(),
  words: z.string(),
  why: z.string().optional(),
  missing: z.array(z.string()),
  may: z.array(z.enum(['write', 'release', 'correct', 'export'])),
});

export const tableFile: z.ZodType<rules.TableFile> = z.object({ fileName: z.string(), csv: z.string() });

export const carersLetterDocument: z.ZodType<rules.CarersLetterDocument> = z.object({
  title: z.string(),
  council: z.string(),
  fileName: z.string(),
  words: z.string(),
  on: day,
});

export const casesBehindView: z.ZodType<rules.CasesBehindView> = z.object({
  title: z.string(),
  cases: z.array(
    z.object({ ref: z.string(), on: day, counts: z.array(z.string()), place: z.string(), onWords: z.string() }),
  ),
});

export const summaryDocument: z.ZodType<rules.SummaryDocument> = z.object({
  title: z.string(),
  council: z.string(),
  version: z.number(),
  fileName: z.string(),
  parts: z.array(z.object({ heading: z.string(), words: z.string() })),
  fewest: z.number(),
  totals: z.array(z.string()),
  figures: z.array(summaryFigure),
  csv: z.string(),
  because: z.array(z.string()),
});

export const lessonView: z.ZodType<rules.LessonView> = z.object({
  key: z.string(),
  kindWords: z.string(),
  topicWords: z.string(),
  words: z.string().optional(),
  owner: z.string().optional(),
  due: day.optional(),
  state: z.enum(['taken-up', 'changed', 'nothing-changed']),
  stateWords: z.string(),
  changed: z.string().optional(),
  notYet: z.string().optional(),
  told: z.string().optional(),
  mayChange: z.boolean(),
});

export const lessonsView: z.ZodType<rules.LessonsView> = z.object({
  ref: z.string(),
  title: z.string(),
  today: day,
  lessons: z.array(lessonView),
  kinds: z.array(z.object({ kind: z.enum(LEARNING_THEMES), words: z.string() })),
  topics: z.array(z.object({ topic: z.enum(TOPICS), words: z.string() })),
  mayNote: z.boolean(),
  toldWords: z.string(),
  because: z.array(z.string()),
});

export const inviteeView: z.ZodType<rules.InviteeView> = z.object({
  key: z.string(),
  person: z.string(),
  name: z.string(),
  part: z.enum(ROLES),
  partName: z.string(),
  way: z.enum(WAYS),
  wayWords: z.string(),
  decision: z.enum(INVITATION_DECISIONS),
  reason: z.string().optional(),
  because: z.array(z.string()),
  reply: z.enum(REPLIES),
  delivery: z.string(),
  askWhoseCarers: z.boolean().optional(),
  unclearLetter: z.boolean().optional(),
  sitting: z.number(),
});

export const chairCandidate: z.ZodType<rules.ChairCandidate> = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  may: z.boolean(),
  reasons: z.array(z.object({ words: z.string(), because: z.string() })),
  canBeExcepted: z.boolean(),
  needsReason: z.boolean().optional(),
  load: z.number(),
});

export const slotView: z.ZodType<rules.SlotView> = z.object({
  startsAt: time,
  endsAt: time,
  words: z.string(),
  free: z.array(z.string()),
  busy: z.array(z.string()),
  toAsk: z.array(z.string()),
  warnings: z.array(z.string()),
  why: z.string().optional(),
});

export const slotOptions: z.ZodType<rules.SlotOptions> = z.object({
  slots: z.array(slotView),
  otherwise: z.array(
    z.object({ words: z.string(), slot: slotView.optional(), missing: z.array(z.string()), needs: z.string() }),
  ),
  searched: z.string(),
});

export const finishAct: z.ZodType<rules.FinishAct> = z.enum([
  'day',
  'notes',
  'outcome',
  'carers',
  'next',
  'attendance',
  'best-interests',
]);

export const missingAct: z.ZodType<rules.MissingAct> = z.union([
  z.literal('chair'),
  z.literal('minute-taker'),
  z.literal('time'),
  z.literal('people'),
  z.literal('format'),
  z.literal('sitting'),
  z.literal('agreement'),
  z.literal('ask-worker'),
  z.literal('ask-chair'),
  z.literal('hold'),
  finishAct,
]);

export const missingView: z.ZodType<rules.MissingView> = z.object({
  what: z.string(),
  who: z.string(),
  due: day.optional(),
  because: z.array(z.string()),
  settledBy: missingAct.optional(),
  inChat: z.string().optional(),
});

export const meetingMay: z.ZodType<rules.MeetingMay> = z.enum([
  'allocate-chair',
  'propose-invitees',
  'approve-invitees',
  'choose-time',
  'agree-out-of-window',
  'answer-draft',
  'send',
  'read-answers',
  'write-overview',
  'record-meeting',
  'see-actions',
  'see-lessons',
  'open-room',
  'declare-interest',
  'agree',
  'convert',
  'move',
  'put-back',
  'set-by-hand',
  'say-must-not-meet',
  'end-must-not-meet',
  'hold-together',
  'hold-apart',
  'cancel',
]);

export const paperView: z.ZodType<rules.PaperView> = z.object({
  what: z.string(),
  who: z.string(),
  state: z.string(),
  tone: lineTone.optional(),
  because: z.array(z.string()),
  words: z.string().optional(),
  place: z.string().optional(),
});

export const moved: z.ZodType<rules.Moved> = z.object({ from: time, to: time, on: day, reason: z.string() });

export const heldTogetherView: z.ZodType<rules.HeldTogetherView> = z.object({
  lead: z.string(),
  leads: z.boolean(),
  with: z.array(z.object({ ref: z.string(), initials: z.string() })),
  parts: z.array(z.string()),
  words: z.string(),
  sums: z.array(z.string()),
  days: z.object({ first: day, last: day }).optional(),
});

export const shareOffer: z.ZodType<rules.ShareOffer> = z.object({
  ref: z.string(),
  initials: z.string(),
  possible: z.boolean(),
  words: z.string(),
  sums: z.array(z.string()),
});

export const recordedBeside: z.ZodType<rules.RecordedBeside> = z.object({
  heldOnReason: z.string().optional(),
  outcome: z.enum(MEETING_OUTCOMES).optional(),
  nextReason: z.string().optional(),
  noNextReason: z.string().optional(),
});

export const meetingView: z.ZodType<rules.MeetingView> = z.object({
  ref: z.string(),
  kind: z.enum(MEETING_KINDS),
  title: z.string(),
  childRef: z.string(),
  initials: z.string(),
  state: z.string(),
  stateWords: z.string(),
  profile: z.string(),
  from: day,
  by: day,
  sum: z.string(),
  because: z.array(z.string()),
  startsAt: time.optional(),
  lengthMinutes: z.number(),
  lengths: z.array(z.number()).optional(),
  when: z.string().optional(),
  venue: z.string().optional(),
  joinUrl: z.string().optional(),
  trouble: z.string().optional(),
  format: z.enum(['single', 'two-part']),
  formatReason: z.string().optional(),
  chair: z.object({ id: z.string(), name: z.string(), why: z.array(z.string()) }).optional(),
  reserveChair: z.object({ id: z.string(), name: z.string() }).optional(),
  minuteTaker: z.object({ id: z.string(), name: z.string() }).optional(),
  coordinator: z.object({ id: z.string(), name: z.string() }),
  workerSays: z.string(),
  invitees: z.array(inviteeView),
  papers: z.array(paperView),
  asked: z.string().optional(),
  agreement: z.string().optional(),
  sittings: z.array(z.object({ number: z.number(), when: z.string().optional() })).optional(),
  moves: z.array(moved).optional(),
  together: heldTogetherView.optional(),
  mayShareWith: z.array(shareOffer).optional(),
  apartReason: z.string().optional(),
  endingSteps: z.array(z.object({ words: z.string(), who: z.string(), because: z.array(z.string()) })).optional(),
  outcome: z.string().optional(),
  agenda: z.array(z.object({ title: z.string(), prompts: z.array(z.string()), because: z.array(z.string()) })),
  chairList: z.array(z.object({ what: z.string(), because: z.array(z.string()) })),
  waysOn: z.array(z.object({ words: z.string(), because: z.array(z.string()) })).optional(),
  othersLearnt: z.array(z.string()).optional(),
  questionnaires: z.object({ returned: z.number(), asked: z.number(), due: day.optional() }).optional(),
  missing: z.array(missingView),
  apart: z.array(personApart).optional(),
  circleNotAsked: z.array(z.object({ person: z.string(), name: z.string(), partName: z.string() })).optional(),
  may: z.array(meetingMay),
  obligations: z.array(owedView),
  look: firstLook.optional(),
  homes: z.array(homeTold).optional(),
  record: z.string().optional(),
  decisions: z.string().optional(),
  heldOn: day.optional(),
  heldOnWords: z.string().optional(),
  nextBy: day.optional(),
  nextOn: day.optional(),
  recorded: recordedBeside.optional(),
  place: z.string(),
});

export const minutesMay: z.ZodType<rules.MinutesMay> = z.enum([
  'begin',
  'write',
  'hand-to-chair',
  'send-back',
  'decide-findings',
  'approve',
  'release',
  'correct',
  'raise',
  'file',
  'send-to-panel',
  'record-panel-answer',
  'consider-carer-review',
]);

export const paragraphView: z.ZodType<rules.ParagraphView> = z.object({
  block: z.string(),
  kind: z.enum(BLOCK_KINDS),
  item: z.string(),
  sitting: z.number(),
  text: z.string(),
  forChild: z.boolean(),
  childWords: z.string().optional(),
  savedBy: z.string(),
  savedWhen: z.string(),
});

export const versionBlockView: z.ZodType<rules.VersionBlockView> = z.object({
  key: z.string(),
  kind: z.enum(BLOCK_KINDS),
  text: z.string(),
});

export const leakChoice: z.ZodType<rules.LeakChoice> = z.union([
  z.object({ is: z.literal('take-out') }),
  z.object({ is: z.literal('write-instead'), words: z.string() }),
  z.object({ is: z.literal('keep'), needs: z.literal('a reason and a name') }),
]);

export const findingView: z.ZodType<rules.FindingView> = z.object({
  block: z.string(),
  start: z.number(),
  end: z.number(),
  kind: z.enum(LEAK_KINDS),
  title: z.string(),
  matched: z.string(),
  why: z.string(),
  may: z.array(leakChoice),
  decided: z
    .object({
      choice: z.enum(['take-out', 'write-instead', 'keep']),
      instead: z.string().optional(),
      reason: z.string(),
      by: z.string(),
    })
    .optional(),
});

export const deliveryView: z.ZodType<rules.DeliveryView> = z.object({
  person: z.string(),
  who: z.string(),
  how: z.string(),
  state: z.union([
    z.enum(['to-send', 'shown', 'not-shown', 'to-hand-over', 'link-sent', 'opened', 'handed-over']),
    z.literal('not-released'),
  ]),
  stateWords: z.string(),
  remedy: z.string().optional(),
  safeTimes: z.string().optional(),
  mayHandOver: z.boolean(),
  mayOfferLink: z.boolean(),
  mayGiveCode: z.boolean(),
});

export const minutesVersionView: z.ZodType<rules.MinutesVersionView> = z.object({
  version: z.string(),
  label: z.string(),
  say: z.string(),
  state: z.enum(['not-approved', 'approved', 'changed', 'released', 'corrected']),
  stateWords: z.string(),
  mark: z.string(),
  blocks: z.array(versionBlockView),
  text: z.array(versionBlockView),
  findings: z.array(findingView),
  open: z.number(),
  takenOut: z.number(),
  leftOut: z.number(),
  to: z.array(deliveryView),
  approved: z.string().optional(),
  released: z.string().optional(),
  hasFile: z.boolean(),
  printed: z.object({ title: z.string(), forWhom: z.string() }),
});

export const minuteNoteView: z.ZodType<rules.MinuteNoteView> = z.object({
  kind: z.enum(['correction', 'raised']),
  place: z.number(),
  words: z.string(),
  askedBy: z.string(),
  changed: z.string().optional(),
  owner: z.string().optional(),
  when: z.string(),
  mayChange: z.boolean(),
});

export const changedSinceView: z.ZodType<rules.ChangedSinceView> = z.object({
  captured: z.string(),
  is: z.enum(['changed', 'new', 'gone']),
  item: z.string(),
  now: z.string().optional(),
  written: z.string().optional(),
});

export const filingView: z.ZodType<rules.FilingView> = z.object({
  category: z.string(),
  copy: z.string(),
  file: z.object({ name: z.string(), checksum: z.string() }).optional(),
  filed: z.string().optional(),
});

export const minutesView: z.ZodType<rules.MinutesView> = z.object({
  ref: z.string(),
  kind: z.enum(MEETING_KINDS),
  title: z.string(),
  childRef: z.string(),
  initials: z.string(),
  heldOn: day.optional(),
  today: day,
  place: z.string(),
  state: z.union([z.enum(['draft', 'with-chair', 'approved', 'released']), z.literal('not-begun')]),
  author: z.string().optional(),
  returnedWith: z.string().optional(),
  sendBy: z.object({ day: day, sum: z.string(), late: z.boolean(), because: z.array(z.string()) }).optional(),
  items: z.array(z.string()),
  paragraphs: z.array(paragraphView),
  changedSince: z.array(changedSinceView).optional(),
  versions: z.array(minutesVersionView),
  notes: z.array(minuteNoteView),
  panel: z
    .object({
      name: z.string(),
      recipients: z.array(z.string()),
      sent: z.string().optional(),
      answer: z.string().optional(),
    })
    .optional(),
  filing: filingView.optional(),
  carerReview: z.object({ words: z.string().optional() }).optional(),
  releasedBy: z.string(),
  obligations: z.array(owedView),
  may: z.array(minutesMay),
});

export const paragraphSaved: z.ZodType<rules.ParagraphSaved> = z.union([
  z.object({ is: z.literal('saved'), paragraph: paragraphView, merged: z.boolean() }),
  z.object({ is: z.literal('two-wrote'), theirs: paragraphView, yours: z.string() }),
]);

export const wholeMeeting: z.ZodType<rules.WholeMeeting> = z.object({
  safety: z.array(safetyLine),
  answered: z.string().optional(),
  missingPeople: z.array(z.object({ name: z.string(), part: z.string(), words: z.string() })),
  missing: z.array(z.object({ what: z.string(), who: z.string(), by: z.string().optional() })),
  late: z.array(z.object({ title: z.string(), who: z.string(), due: z.string() })),
});

export const ownPart: z.ZodType<rules.OwnPart> = z.object({
  part: z.string(),
  prepare: z.array(z.string()),
  forms: z.array(z.object({ words: z.string(), url: z.string(), isDone: z.boolean() })),
  replyWords: z.string(),
  notComing: z.object({ follows: z.array(z.string()), isSaid: z.boolean() }).optional(),
});

export const appointmentView: z.ZodType<rules.AppointmentView> = z.object({
  ref: z.string(),
  title: z.string(),
  child: z.string(),
  stateWords: z.string(),
  when: z.string().optional(),
  joinUrl: z.string().optional(),
  trouble: z.string().optional(),
  url: z.string(),
  whole: wholeMeeting.optional(),
  own: ownPart.optional(),
});

export const senderView: z.ZodType<rules.SenderView> = z.object({
  voice: z.enum(VOICES).optional(),
  part: z.string().optional(),
  children: z.array(z.object({ key: z.string(), words: z.string() })),
});

export const reportFromMailForm: z.ZodType<rules.ReportFromMailForm> = z.object({
  today: day,
  voices: z.array(z.object({ voice: z.enum(VOICES), words: z.string() })),
  triggers: z.array(z.object({ trigger: z.enum(TRIGGERS), words: z.string(), mayNameSomebody: z.boolean() })),
});

export const reportedFromMail: z.ZodType<rules.ReportedFromMail> = z.union([
  z.object({
    is: z.literal('reported'),
    ref: z.string(),
    url: z.string(),
    joined: z.boolean(),
    immediateDanger: z.boolean(),
    follows: z.array(z.string()),
    notes: z.array(z.string()),
  }),
  z.object({ is: z.literal('received') }),
  z.object({ is: z.literal('offer-merge'), ref: z.string() }),
]);

export const answerChoice: z.ZodType<rules.AnswerChoice> = z.object({
  id: z.string(),
  words: z.string(),
  group: z.string().optional(),
});

export const formQuestion: z.ZodType<rules.FormQuestion> = z.object({
  id: z.string(),
  words: z.string(),
  hint: z.string().optional(),
  kind: z.enum(QUESTION_KINDS),
  choices: z.array(answerChoice).optional(),
  compulsory: z.boolean().optional(),
  chairOnly: z.boolean().optional(),
  symbol: z.enum(SYMBOLS).optional(),
  partOf: z.string().optional(),
  source: z.string(),
});

export const datedNote: z.ZodType<rules.DatedNote> = z.object({ when: z.string(), note: z.string() });

export const answerValue: z.ZodType<rules.AnswerValue> = z.union([z.string(), z.array(z.string()), z.array(datedNote)]);

export const answerSheet: z.ZodType<rules.AnswerSheet> = z.record(z.string(), answerValue);

export const seenMarks: z.ZodType<rules.SeenMarks> = z.record(z.string(), z.string());

export const sectionView: z.ZodType<rules.SectionView> = z.object({
  id: z.string(),
  title: z.string(),
  intro: z.string().optional(),
  by: z.enum(['author', 'helper']),
  questions: z.array(formQuestion),
  answers: answerSheet,
  seen: seenMarks,
  answered: z.number(),
  savedAt: instant.optional(),
});

export const questionnaireView: z.ZodType<rules.QuestionnaireView> = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  audience: z.enum(['adult', 'child']),
  opening: z.array(z.string()),
  safety: z.string(),
  safeguardingUrl: z.string().optional(),
  due: day,
  dueWords: z.string(),
  state: z.enum(['to-send', 'sent', 'started', 'returned', 'declined', 'withdrawn']),
  late: z.boolean(),
  mayChange: z.boolean(),
  closedWords: z.string().optional(),
  returnedAt: instant.optional(),
  amendedAt: instant.optional(),
  moreTimeAsked: z.boolean(),
  ratherTalk: z.boolean(),
  asHelper: z.boolean(),
  mayDecline: z.boolean(),
  sections: z.array(sectionView),
  files: z.array(z.object({ name: z.string(), at: instant })),
});

export const answerFault: z.ZodType<rules.AnswerFault> = z.object({ question: z.string(), sentence: z.string() });

export const sectionSaved: z.ZodType<rules.SectionSaved> = z.union([
  z.object({
    is: z.literal('saved'),
    view: questionnaireView,
    faults: z.array(answerFault),
    crossed: z.array(z.string()),
  }),
  z.object({ is: z.literal('closed'), words: z.string() }),
]);

export const questionnaireToPassOn: z.ZodType<rules.QuestionnaireToPassOn> = z.object({
  id: z.string(),
  ref: z.string(),
  who: z.string(),
  part: z.string(),
  way: z.string(),
  due: day,
  state: z.string(),
  wrongCodes: z.string().optional(),
  linkExpires: instant.optional(),
  cannotOpen: z.string().optional(),
  isChild: z.boolean(),
  phone: z.string().optional(),
  safeTimes: z.string().optional(),
  ratherTalk: z.boolean(),
  moreTimeAsked: z.boolean(),
});

export const factorCount: z.ZodType<rules.FactorCount> = z.object({
  id: z.string(),
  words: z.string(),
  count: z.number(),
});

export const answersView: z.ZodType<rules.AnswersView> = z.object({
  ref: z.string(),
  returned: z.number(),
  asked: z.number(),
  returnedWords: z.string(),
  forms: z.array(
    z.object({
      id: z.string(),
      part: z.string(),
      state: z.enum(['to-send', 'sent', 'started', 'returned', 'declined', 'withdrawn']),
      returnedAt: instant.optional(),
      amendedAt: instant.optional(),
      late: z.boolean(),
      toChair: z.boolean(),
      ratherTalk: z.boolean(),
      enteredWords: z.string().optional(),
      participation: z.string().optional(),
      withdrawnWords: z.string().optional(),
      mayTakeBack: z.boolean(),
      files: z.array(z.object({ name: z.string(), sealed: z.boolean() })),
    }),
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      chairOnly: z.boolean(),
      answers: z.array(
        z.object({
          form: z.string(),
          part: z.string(),
          words: z.array(z.string()),
          observed: z.boolean(),
          changes: z.number(),
        }),
      ),
    }),
  ),
  factors: z.array(factorCount),
  factorsToShare: z.array(factorCount),
  speakToChair: z.array(z.object({ part: z.string(), form: z.string() })),
});

export const overviewView: z.ZodType<rules.OverviewView> = z.object({
  ref: z.string(),
  words: z.string(),
  returnedWords: z.string(),
  factors: z.array(factorCount),
  factorsToShare: z.array(factorCount).optional(),
  state: z.enum(['none', 'draft', 'shared']),
  savedAt: instant.optional(),
  sharedAt: instant.optional(),
  sinceWords: z.string().optional(),
  mayWrite: z.boolean(),
});

export const formSection: z.ZodType<rules.FormSection> = z.object({
  id: z.string(),
  title: z.string(),
  intro: z.string().optional(),
  by: z.enum(['author', 'helper']),
  questions: z.array(formQuestion),
});

export const paperForm: z.ZodType<rules.PaperForm> = z.object({
  ref: z.string(),
  title: z.string(),
  opening: z.array(z.string()),
  safety: z.string(),
  safeguardingUrl: z.string().optional(),
  due: day,
  sections: z.array(formSection),
  largePrint: z.boolean(),
  printedOn: day,
});

export const instrument: z.ZodType<rules.Instrument> = z.object({
  id: z.string(),
  version: z.string(),
  kind: z.enum(MEETING_KINDS),
  title: z.string(),
  audience: z.enum(['adult', 'child']),
  opening: z.array(z.string()),
  sections: z.array(formSection),
});

export const meetingForm: z.ZodType<rules.MeetingForm> = z.object({
  form: instrument,
  parts: z.array(z.string()),
  sent: z.boolean(),
  leftOut: z.array(z.string()),
  added: z.array(z.union([z.object({ id: z.string() }), z.object({ words: z.string() })])),
  others: z.array(z.object({ id: z.string(), words: z.string() })),
});

export const recordSeen: z.ZodType<rules.RecordSeen> = z.object({
  heldOn: day.optional(),
  heldOnReason: z.string().optional(),
  record: z.string().optional(),
  decisions: z.string().optional(),
  outcome: z.enum(MEETING_OUTCOMES).optional(),
  nextOn: day.optional(),
  nextReason: z.string().optional(),
  noNextReason: z.string().optional(),
});

export const recordField: z.ZodType<rules.RecordField> = z.enum([
  'heldOn',
  'heldOnReason',
  'record',
  'decisions',
  'outcome',
  'next',
  'nextReason',
]);

export const twoRecorded: z.ZodType<rules.TwoRecorded> = z.object({
  is: z.literal('two-wrote'),
  conflicts: z.array(z.object({ field: recordField, title: z.string(), theirs: z.string(), yours: z.string() })),
  theirs: recordSeen,
  merged: recordSeen,
});

export const personInRoom: z.ZodType<rules.PersonInRoom> = z.object({
  person: z.string(),
  name: z.string(),
  partName: z.string(),
  isChild: z.boolean(),
  expected: z.enum(CONTRIBUTIONS).optional(),
  how: z.enum(CONTRIBUTIONS).optional(),
  childPart: z.enum(CHILD_PARTS).optional(),
  partOf: z.string(),
  through: z.string(),
  reason: z.string(),
  savedAt: instant.optional(),
});

export const noteConflict: z.ZodType<rules.NoteConflict> = z.object({
  field: z.enum(NOTE_FIELDS),
  one: z.string(),
  other: z.string(),
  before: z.string(),
});

export const itemInRoom: z.ZodType<rules.ItemInRoom> = z.object({
  item: z.string(),
  written: z.record(z.enum(NOTE_FIELDS), z.string()),
  conflicts: z.array(noteConflict),
  takenOut: z.array(z.string()),
  doneAt: instant.optional(),
  savedAt: instant.optional(),
});

export const partOfRoom: z.ZodType<rules.PartOfRoom> = z.object({
  number: z.number(),
  people: z.array(personInRoom),
  items: z.array(itemInRoom),
});

export const outsideChoice: z.ZodType<rules.OutsideChoice> = z.enum([
  'told-late',
  'no-chair',
  'people-could-not',
  'child-asked',
  'family-asked',
  'complaint',
  'safeguarding',
  'other',
]);

export const roomFinish: z.ZodType<rules.RoomFinish> = z.object({
  heldOn: day.optional(),
  heldOnReason: z.string().optional(),
  heldOnBecause: outsideChoice.optional(),
  outcome: z.enum(MEETING_OUTCOMES).optional(),
  carersSay: z.string().optional(),
  nextAt: time.optional(),
  nextReason: z.string().optional(),
  noNextReason: z.string().optional(),
});

export const nextToBook: z.ZodType<rules.NextToBook> = z.object({
  words: z.string(),
  from: day,
  by: day,
  when: z.string().optional(),
  asksWhy: z.boolean(),
  mayBeNone: z.boolean(),
});

export const finishView: z.ZodType<rules.FinishView> = z.object({
  said: roomFinish,
  dayWords: z.string().optional(),
  dayAsks: z.string().optional(),
  dayIsOutside: z.boolean(),
  hasOutcome: z.boolean(),
  endingSteps: z.array(z.object({ words: z.string(), who: z.string(), because: z.array(z.string()) })),
  next: nextToBook.optional(),
  missing: z.array(missingView),
  later: z.array(missingView),
  notYet: z.string().optional(),
  closed: z.array(z.string()).optional(),
});

export const roomView: z.ZodType<rules.RoomView> = z.object({
  ref: z.string(),
  kind: z.enum(MEETING_KINDS),
  title: z.string(),
  startsAt: time.optional(),
  today: day,
  mayWrite: z.boolean(),
  mayRead: z.boolean(),
  state: z.enum(['not-opened', 'open', 'closed']),
  openedAt: instant.optional(),
  closedAt: instant.optional(),
  parts: z.array(partOfRoom),
  overviewItem: z.string().optional(),
  quorum: z
    .object({ words: z.string(), quorate: z.boolean(), may: z.array(z.string()), because: z.string() })
    .optional(),
  actions: z.array(actionView),
  missing: z.array(missingView),
  bestInterests: z.enum(BEST_INTERESTS).optional(),
  bestInterestsWhy: z.string().optional(),
  finish: finishView.optional(),
});

export const askedForAt: z.ZodType<rules.AskedForAt> = z.object({
  outcome: z.string().optional(),
  'best-interests': z.string().optional(),
  overview: z.string().optional(),
});

export const captured: z.ZodType<rules.Captured> = z.object({
  key: z.string(),
  item: z.string(),
  kind: z.enum(['childs-view', 'note', 'decision', 'outcome', 'dissent', 'learning', 'recommendation']),
  text: z.string(),
  sitting: z.union([z.number(), z.literal('all')]),
  forChild: z.boolean().optional(),
  by: z.string().optional(),
});

export const capturedFactor: z.ZodType<rules.CapturedFactor> = z.object({
  key: z.string(),
  item: z.string(),
  text: z.string(),
  sitting: z.number(),
  agreed: z.boolean(),
});

export const capturedAction: z.ZodType<rules.CapturedAction> = z.object({
  what: z.string(),
  measure: z.string(),
  owner: z.string(),
  due: day.optional(),
  funding: z.enum(['none', 'asked', 'agreed', 'refused']),
  fundingRef: z.string().optional(),
  key: z.string(),
  item: z.string().optional(),
  sitting: z.union([z.number(), z.literal('all')]),
  forChild: z.boolean().optional(),
});

export const attendance: z.ZodType<rules.Attendance> = z.object({
  person: z.string(),
  name: z.string(),
  part: z.enum(ROLES),
  how: z.enum(CONTRIBUTIONS),
  sitting: z.number(),
  partOf: z.string().optional(),
  through: z.string().optional(),
  reason: z.string().optional(),
});

export const childAttendance: z.ZodType<rules.ChildAttendance> = z.object({
  part: z.enum(CHILD_PARTS).optional(),
  age: z.number().optional(),
  through: z.string().optional(),
  reason: z.string().optional(),
});

export const quorumWay: z.ZodType<rules.QuorumWay> = z.enum([
  'go-on-and-ask-in-writing',
  'another-sitting',
  'gather-the-childs-views',
  'another-chair',
  'another-day',
]);

export const quorum: z.ZodType<rules.Quorum> = z.object({
  quorate: z.boolean(),
  lacking: z.array(z.string()),
  may: z.array(z.object({ way: quorumWay, say: z.string() })),
  because: z.string(),
});

export const capturedMeeting: z.ZodType<rules.CapturedMeeting> = z.object({
  ref: z.string().optional(),
  kind: z.enum(MEETING_KINDS).optional(),
  heldOn: day.optional(),
  agenda: z.array(z.string()),
  askedFor: askedForAt,
  captured: z.array(captured),
  factors: z.array(capturedFactor).optional(),
  actions: z.array(capturedAction),
  people: z.array(attendance),
  inParts: z.boolean().optional(),
  child: childAttendance,
  quorum: quorum,
  outcome: z.enum(MEETING_OUTCOMES).optional(),
  bestInterests: z.object({ says: z.enum(BEST_INTERESTS), why: z.string().optional() }).optional(),
  nextOn: day.optional(),
  noNextReason: z.string().optional(),
});

export const capturedView: z.ZodType<rules.CapturedView> = capturedMeeting;

export const noteWritten: z.ZodType<rules.NoteWritten> = z.object({ is: z.literal('saved'), item: itemInRoom });

export const attendanceSaid: z.ZodType<rules.AttendanceSaid> = z.union([
  z.object({ is: z.literal('saved'), savedAt: z.string() }),
  z.object({
    is: z.literal('said-meanwhile'),
    stands: z.object({
      person: z.string(),
      how: z.enum(CONTRIBUTIONS).optional(),
      childPart: z.enum(CHILD_PARTS).optional(),
      partOf: z.string().optional(),
      through: z.string().optional(),
      reason: z.string().optional(),
      savedAt: instant,
    }),
  }),
]);

export const sampleLine: z.ZodType<rules.SampleLine> = z.object({
  meeting: z.string(),
  kindWords: z.string(),
  state: z.enum(['to-read', 'to-settle', 'settled']),
  stateWords: z.string(),
  readers: z.array(z.object({ part: z.enum(['first', 'second']), words: z.string(), mayChange: z.boolean() })),
  read: z.string().optional(),
  settle: z.string().optional(),
});

export const findingLine: z.ZodType<rules.FindingLine> = z.object({
  meeting: z.string(),
  question: z.string(),
  words: z.string(),
  whose: z.string(),
  because: z.array(z.string()),
});

export const foundLine: z.ZodType<rules.FoundLine> = z.object({
  question: z.string(),
  words: z.string(),
  yes: z.number(),
  no: z.number(),
  notRelevant: z.number(),
  because: z.array(z.string()),
});

export const sampleReportView: z.ZodType<rules.SampleReportView> = z.object({
  says: z.string(),
  grades: z.array(z.object({ words: z.string(), count: z.number() })),
  found: z.array(foundLine),
  again: z.array(z.object({ meeting: z.string(), words: z.string() })),
  agreement: z.string(),
  actions: z.array(
    z.object({
      meeting: z.string(),
      words: z.string(),
      whose: z.string(),
      due: day.optional(),
      dueWords: z.string(),
      done: z.boolean(),
    }),
  ),
});

export const sampleView: z.ZodType<rules.SampleView> = z.object({
  from: day,
  to: day,
  title: z.string(),
  choices: z.array(periodChoice),
  state: z.enum(['not-drawn', 'open', 'reported']),
  stateWords: z.string(),
  seed: z.string().optional(),
  method: z.string(),
  drawnFrom: z.number().optional(),
  drawnWords: z.string().optional(),
  earlier: z.array(z.object({ seed: z.string(), words: z.string(), why: z.string() })),
  strata: z.array(z.object({ words: z.string(), of: z.number(), taken: z.number() })),
  meetings: z.array(sampleLine),
  toSettle: z.array(z.string()),
  readers: z.array(z.object({ id: z.string(), name: z.string() })),
  findings: z.array(findingLine),
  report: sampleReportView.optional(),
  missing: z.array(z.string()),
  may: z.array(z.enum(['draw', 'draw-anew', 'draw-again', 'name-reader', 'finish', 'export'])),
  because: z.array(z.string()),
});

export const drawnAgainView: z.ZodType<rules.DrawnAgainView> = z.object({
  same: z.boolean(),
  says: z.array(z.string()),
});

export const dipQuestionView: z.ZodType<rules.DipQuestionView> = z.object({
  id: z.string(),
  part: z.enum(['steps', 'quality']),
  words: z.string(),
  known: z.string().optional(),
  because: z.array(z.string()),
});

export const dipAnswerView: z.ZodType<rules.DipAnswerView> = z.object({
  question: z.string(),
  evidenced: z.enum(['yes', 'no', 'not-relevant']),
  evidence: z.string(),
});

export const sampledRecordView: z.ZodType<rules.SampledRecordView> = z.object({
  meeting: z.string(),
  kindWords: z.string(),
  heldWords: z.string(),
  period: z.string(),
  minutes: z.array(z.object({ is: z.enum(['heading', 'text']), text: z.string() })),
  minutesWords: z.string(),
  questions: z.array(dipQuestionView),
});

export const readingView: z.ZodType<rules.ReadingView> = z.object({
  meeting: z.string(),
  kindWords: z.string(),
  heldWords: z.string(),
  period: z.string(),
  minutes: z.array(z.object({ is: z.enum(['heading', 'text']), text: z.string() })),
  minutesWords: z.string(),
  questions: z.array(dipQuestionView),
  aboutWords: z.string(),
  state: z.enum(['to-read', 'handed-in']),
  stateWords: z.string(),
  revision: z.number(),
  answers: z.array(dipAnswerView),
  grade: z.enum(GRADES).optional(),
  why: z.string(),
  missing: z.array(z.string()),
  because: z.array(z.string()),
});

export const settleView: z.ZodType<rules.SettleView> = z.object({
  meeting: z.string(),
  kindWords: z.string(),
  heldWords: z.string(),
  period: z.string(),
  minutes: z.array(z.object({ is: z.enum(['heading', 'text']), text: z.string() })),
  minutesWords: z.string(),
  questions: z.array(dipQuestionView),
  differ: z.array(z.string()),
  readings: z.array(
    z.object({ title: z.string(), gradeWords: z.string(), why: z.string(), answers: z.array(dipAnswerView) }),
  ),
  because: z.array(z.string()),
});

export const sheetFieldView: z.ZodType<rules.SheetFieldView> = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(SHEET_FIELD_KINDS),
  hint: z.string().optional(),
  choices: z.array(z.object({ value: z.string(), words: z.string() })).optional(),
  value: z.string().optional(),
  words: z.string().optional(),
  before: z.array(z.string()).optional(),
});

export const sheetGroupView: z.ZodType<rules.SheetGroupView> = z.object({
  title: z.string(),
  fields: z.array(sheetFieldView),
});

export const sheetView: z.ZodType<rules.SheetView> = z.object({
  number: z.number(),
  name: z.string(),
  groups: z.array(sheetGroupView),
  files: z.array(z.object({ name: z.string(), words: z.string() })).optional(),
});

export const sheetsOfKind: z.ZodType<rules.SheetsOfKind> = z.object({
  kind: z.enum(SHEET_KINDS),
  title: z.string(),
  intro: z.string(),
  because: z.array(z.string()),
  sheets: z.array(sheetView),
  blank: z.array(sheetGroupView).optional(),
  mayFill: z.boolean(),
  asFile: z.boolean(),
});

export const sheetsView: z.ZodType<rules.SheetsView> = z.object({
  ref: z.string(),
  kinds: z.array(sheetsOfKind),
  chronology: z.array(z.object({ on: z.string(), words: z.string() })).optional(),
});
