import {
  ACCOUNT_REASONS,
  ENDED_BY,
  FOUND,
  NOT_YET_LOOKED_AT,
  INTERESTS,
  NOTICE_GIVERS,
  OUTSIDE_CHOICES,
  ROLES,
  PROVIDERS,
  SEPARATED,
  SETTINGS,
  SHEET_KINDS,
  WHERE_THINGS_ARE,
  YES_OR_NO,
  type ChairNote,
  type DayCorrection,
  type EmergencyOpening,
  type EndingAccountRow,
  type FileRow,
  type FormAsSent,
  type FormChangesRow,
  type FundingRow,
  type HoldTermsRow,
  type MoveRow,
  type NextHomeRow,
  type NoticeRow,
  type OfCase,
  type SavedProfile,
  type SheetEntry,
  type SittingRow,
} from '#rules';
import { shaped } from '../json.ts';
import { choice, choices, day, indexed, maybe, moment, named, note, number, text, time, yesNo } from '../kinds.ts';
import type { ColumnsOf } from '../list.ts';
import { CHAIR_CHANGES, INSTRUMENT, PARTS, PROCEDURE } from '../shapes.ts';

const OF_CASE: ColumnsOf<OfCase> = {
  case: indexed(text()),
  childRef: indexed(text()),
  placement: indexed(text()),
};
const PLACE = named('PlaceInOrder', number());
const BY = indexed(named('SaidBy', text()));
const AT = named('SaidAt', moment());

export const SITTING: ColumnsOf<SittingRow> = {
  key: text(),
  ...OF_CASE,
  meeting: indexed(text()),
  number: named('SittingNumber', number()),
  startsAt: indexed(time()),
  lengthMinutes: number(),
  venue: maybe(note()),
  eventId: maybe(note()),
  joinUrl: maybe(note()),
};

export const MOVE: ColumnsOf<MoveRow> = {
  key: text(),
  ...OF_CASE,
  meeting: indexed(text()),
  place: PLACE,
  from: named('MovedFrom', time()),
  to: named('MovedTo', time()),
  lengthMinutes: number(),
  venue: maybe(note()),
  reason: note(),
  by: BY,
  on: named('MovedOn', day()),
  parts: shaped(PARTS),
  outOfWindowReason: maybe(note()),
  outOfWindowBecause: maybe(choice(OUTSIDE_CHOICES)),
};

export const CHAIR_NOTE: ColumnsOf<ChairNote> = {
  key: text(),
  ...OF_CASE,
  kind: indexed(choice(['reason', 'interest', 'exception'])),
  meeting: indexed(maybe(text())),
  person: indexed(text()),
  what: named('Interest', maybe(choice(INTERESTS))),
  words: note(),
  by: BY,
  byRoles: choices(ROLES),
  at: named('SaidAt', maybe(moment())),
};

export const FUNDING: ColumnsOf<FundingRow> = {
  key: text(),
  ...OF_CASE,
  episode: indexed(text()),
  says: indexed(choice(['agreed', 'refused'])),
  words: note(),
  by: BY,
  at: AT,
};

export const HOLD_TERMS: ColumnsOf<HoldTermsRow> = {
  key: text(),
  ...OF_CASE,
  episode: indexed(text()),
  place: PLACE,
  terms: note(),
  agreedWith: note(),
  agreedOn: day(),
  by: BY,
  at: AT,
};

export const DAY_CORRECTION: ColumnsOf<DayCorrection> = {
  key: text(),
  ...OF_CASE,
  ending: indexed(text()),
  place: PLACE,
  was: named('DayBefore', day()),
  is: named('DayCorrected', day()),
  reason: note(),
  by: BY,
  at: AT,
};

export const NEXT_HOME: ColumnsOf<NextHomeRow> = {
  key: text(),
  ...OF_CASE,
  ending: indexed(text()),
  setting: choice(SETTINGS),
  provider: maybe(choice(PROVIDERS)),
  startsOn: day(),
  emergency: yesNo(),
  movesSchool: maybe(yesNo()),
  outOfArea: yesNo(),
  atDistance: yesNo(),
  schoolYear: maybe(number()),
};

export const NOTICE: ColumnsOf<NoticeRow> = {
  key: text(),
  ...OF_CASE,
  givenBy: choice(NOTICE_GIVERS),
  receivedOn: day(),
  lastDay: maybe(day()),
  daysAsked: maybe(number()),
  withdrawnOn: maybe(day()),
  by: BY,
  at: AT,
};

export const EMERGENCY_OPENING: ColumnsOf<EmergencyOpening> = {
  key: text(),
  childRef: indexed(text()),
  placement: indexed(text()),
  person: indexed(text()),
  reason: named('WhyOpened', note()),
  on: indexed(named('OpenedOn', day())),
  at: AT,
  until: named('OpenUntil', moment()),
  reviewerId: maybe(text()),
  found: indexed(choice([NOT_YET_LOOKED_AT, ...FOUND])),
  foundWords: maybe(note()),
  foundBy: maybe(text()),
  foundAt: maybe(moment()),
};

export const ENDING_ACCOUNT: ColumnsOf<EndingAccountRow> = {
  key: text(),
  ...OF_CASE,
  ending: indexed(text()),
  place: PLACE,
  reason: named('NationalReason', choice(ACCOUNT_REASONS)),
  endedBy: choice(ENDED_BY),
  withNotice: choice(YES_OR_NO),
  policeCalled: choice(YES_OR_NO),
  childMissing: choice(YES_OR_NO),
  belongings: choice(WHERE_THINGS_ARE),
  lifeStory: choice(WHERE_THINGS_ARE),
  schoolMoved: choice(YES_OR_NO),
  healthMoved: choice(YES_OR_NO),
  separated: choice(SEPARATED),
  by: BY,
  at: AT,
};

export const SHEET_ENTRY: ColumnsOf<SheetEntry> = {
  key: text(),
  ...OF_CASE,
  sheet: indexed(text()),
  kind: named('SheetKind', choice(SHEET_KINDS)),
  about: indexed(text()),
  number: named('SheetNumber', number()),
  field: named('SheetField', text()),
  place: PLACE,
  value: named('SaidWords', note()),
  why: named('WhyCorrected', maybe(note())),
  by: BY,
  at: AT,
};

export const FILE: ColumnsOf<FileRow> = {
  key: text(),
  ...OF_CASE,
  meeting: indexed(text()),
  questionnaire: indexed(text()),
  place: PLACE,
  name: named('FileName', text()),
  path: named('FilePath', note()),
  state: indexed(choice(['coming', 'here'])),
  sealed: yesNo(),
  at: AT,
  by: BY,
};

export const FORM_CHANGES: ColumnsOf<FormChangesRow> = {
  key: text(),
  ...OF_CASE,
  meeting: indexed(text()),
  instrument: indexed(text()),
  changes: shaped(CHAIR_CHANGES),
};

export const FORM_AS_SENT: ColumnsOf<FormAsSent> = {
  key: text(),
  instrument: indexed(text()),
  version: indexed(named('BankVersion', text())),
  form: shaped(INSTRUMENT),
};

export const PROFILE: ColumnsOf<SavedProfile> = {
  key: text(),
  profile: indexed(text()),
  version: indexed(named('ProfileVersion', text())),
  procedure: shaped(PROCEDURE),
};
