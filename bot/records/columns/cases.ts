import {
  addDays,
  ENDING_ROUTES,
  FORCES,
  JUDGEMENTS,
  MATCH_STATUSES,
  NOT_HELD_CHOICES,
  PLACEMENT_TYPES,
  PROVIDER_CODES,
  ROLES,
  TRIGGERS,
  EVIDENCE_WAYS,
  lookedAtOn,
  VOICES,
  whoseTurn,
  type Ending,
  type Episode,
  type JudgementRecord,
  type Obligation,
  type Report,
} from '#rules';
import { choice, choices, day, indexed, maybe, moment, named, note, number, text, words, yesNo } from '../kinds.ts';
import type { ColumnsOf, WorkedOut } from '../list.ts';

export const REPORT: ColumnsOf<Report> = {
  key: text(),
  episode: indexed(text()),
  childRef: indexed(text()),
  placement: indexed(text()),
  reporterId: indexed(text()),
  voice: choice(VOICES),
  triggers: choices(TRIGGERS),
  whatHappened: note(),
  immediateDanger: yesNo(),
  subjectIds: words(),
  reportedAt: moment(),
  reportedOn: indexed(day()),
};

export const EPISODE: ColumnsOf<Episode> = {
  key: text(),
  ref: indexed(text()),
  childRef: indexed(text()),
  placement: indexed(text()),
  team: indexed(text()),
  openedOn: indexed(day()),
  state: indexed(choice(['awaiting-judgement', 'supporting', 'meeting', 'review', 'ending', 'closed'])),
  managerId: indexed(text()),
  triggers: choices(TRIGGERS),
  subjectIds: words(),
  namedIds: maybe(words()),
  namedSaid: maybe(note()),
  hold: indexed(choice(['none', 'standing', 'lifted'])),
  holdSince: maybe(moment()),
  holdLookedAtOn: maybe(day()),
  holdLiftedBy: maybe(text()),
  holdOutcome: maybe(note()),
  judgedOn: maybe(day()),
  judgement: maybe(choice(JUDGEMENTS)),
  recheckOn: maybe(day()),
  closedReason: maybe(note()),
  decisions: number(),
  profile: text(),
  profileVersion: text(),
};

export const JUDGEMENT: ColumnsOf<JudgementRecord> = {
  key: text(),
  case: indexed(maybe(text())),
  childRef: indexed(maybe(text())),
  placement: indexed(maybe(text())),
  episode: indexed(text()),
  by: indexed(named('JudgedBy', text())),
  at: named('JudgedAt', moment()),
  on: named('JudgedOn', day()),
  outcome: choice(JUDGEMENTS),
  bestInterests: choice(['yes', 'no', 'not-sure']),
  prompts: words(),
  reason: note(),
  support: note(),
  paidSupport: yesNo(),
  childToldBy: maybe(note()),
};

export const ENDING: ColumnsOf<Ending> = {
  key: text(),
  ref: indexed(text()),
  childRef: indexed(text()),
  placement: indexed(text()),
  team: indexed(text()),
  reporterId: indexed(text()),
  reportedAt: moment(),
  leftOn: indexed(day()),
  inCarePlan: choice(['yes', 'no', 'changed-lately', 'not-known']),
  route: choice(ENDING_ROUTES),
  match: named('MatchStatus', choice(MATCH_STATUSES)),
  placementType: maybe(choice(PLACEMENT_TYPES)),
  providerCode: maybe(choice(PROVIDER_CODES)),
  required: indexed(named('MeetingRequired', choice(['required', 'consider', 'not-required', 'undecided']))),
  decidedBy: maybe(text()),
  decidedWith: maybe(text()),
  firstSaid: maybe(choice(['hold', 'not-held'])),
  firstBy: maybe(text()),
  firstReason: maybe(note()),
  secondSaid: maybe(choice(['hold', 'not-held'])),
  secondBy: maybe(text()),
  secondReason: maybe(note()),
  reason: maybe(note()),
  notHeldBecause: maybe(choice(NOT_HELD_CHOICES)),
  toCheck: yesNo(),
  meeting: indexed(maybe(text())),
  state: indexed(choice(['open', 'closed'])),
  profile: text(),
  profileVersion: text(),
};

/** So long before its day something owed is looked at: earlier than any reminder. */
const LOOKED_AT_BEFORE_DAYS = 30;
const NEVER = '2999-12-31T00:00:00Z';

/** From when on something owed has to be looked at: when its next level comes; what is settled, over or has no day never is. */
export const LOOK_AT_OWED: WorkedOut<Obligation> = {
  kind: 'date-time',
  of: (owed) => {
    const { due, doneAt, override, passedOn } = owed;
    const isOver =
      doneAt !== undefined || passedOn !== undefined || (override !== undefined && override !== 'postponed');
    if (due === undefined || isOver) return NEVER;
    const on = lookedAtOn(owed) ?? addDays(due, -LOOKED_AT_BEFORE_DAYS);
    return on === 'never' ? NEVER : `${on}T00:00:00Z`;
  },
};

/** Who still has it to do: asked by this, a desk reads what is open and never what ever was. */
export const OPEN_OWNER: WorkedOut<Obligation> = { kind: 'text', of: (row) => whoseTurn(row) ?? 'nobody' };

export const OBLIGATION: ColumnsOf<Obligation> = {
  key: text(),
  case: indexed(maybe(text())),
  placement: indexed(maybe(text())),
  kind: indexed(text()),
  about: indexed(text()),
  childRef: indexed(text()),
  team: indexed(text()),
  ownerRole: indexed(choice(ROLES)),
  ownerId: indexed(maybe(text())),
  ownerBefore: maybe(text()),
  startsOn: day(),
  openedOn: maybe(day()),
  due: indexed(maybe(day())),
  sum: named('HowCounted', note()),
  force: choice(FORCES),
  because: words(),
  doneAt: indexed(maybe(moment())),
  doneBy: maybe(text()),
  note: maybe(note()),
  evidenceOn: maybe(day()),
  evidenceWho: maybe(note()),
  evidenceHow: maybe(choice(EVIDENCE_WAYS)),
  undoneAt: maybe(moment()),
  passedOn: maybe(day()),
  override: maybe(choice(['waived', 'postponed', 'held', 'not-required', 'not-done'])),
  overrideReason: maybe(note()),
  overrideBy: maybe(text()),
  overrideAt: maybe(moment()),
  level: { ...number(), name: 'Rung' },
  nextLook: maybe(text()),
};
