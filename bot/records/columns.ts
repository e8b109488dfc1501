import type { RetentionMark } from '#rules';
import type { Records, Table } from '../casework/ports.ts';
import { ENDING, EPISODE, JUDGEMENT, LOOK_AT_OWED, OBLIGATION, OPEN_OWNER, REPORT } from './columns/cases.ts';
import { ACTION, ANSWER, EVENT_MARK, INVITATION, MEETING, QUESTIONNAIRE } from './columns/meetings.ts';
import {
  CHAIR_NOTE,
  DAY_CORRECTION,
  EMERGENCY_OPENING,
  ENDING_ACCOUNT,
  FILE,
  FORM_AS_SENT,
  FORM_CHANGES,
  FUNDING,
  HOLD_TERMS,
  MOVE,
  NEXT_HOME,
  NOTICE,
  PROFILE,
  SHEET_ENTRY,
  SITTING,
} from './columns/beside-cases.ts';
import {
  LEAK_DECISION,
  MINUTE_BLOCK,
  MINUTE_DELIVERY,
  MINUTE_NOTE,
  MINUTE_VERSION,
  MINUTES,
} from './columns/minutes.ts';
import { ACTION_CHANGE, ATTENDANCE, ROOM, ROOM_NOTE } from './columns/room.ts';
import { DIP_READING, DIP_SAMPLE, FIGURES, LESSON, RELEASE, SUMMARY } from './columns/learning.ts';
import { CIRCLE_PERSON, IS_OPEN, PLACEMENT, ROLE_HELD, WORKER } from './columns/people.ts';
import { RETENTION_MARK } from './columns/retention.ts';
import {
  BANK_HOLIDAY,
  CARD,
  CHAIN_HEAD,
  CHAIN_LINK,
  CONVERSATION,
  LETTER,
  PENDING,
  PLAN,
  READ,
  REFUSAL,
  SETTING,
  type ChainHead,
  type ChainLink,
} from './columns/workings.ts';
import type { AnyList, ListOf } from './list.ts';

/** Each table that casework asks for is one list; a table without one does not compile. */
type ListsOf<Saved> = {
  readonly [Name in keyof Saved as Saved[Name] extends Table<infer _> ? Name : never]: Saved[Name] extends Table<
    infer Row
  >
    ? ListOf<Row>
    : never;
};

/**
 * The lists of the council, and the only place that names one.
 *
 * On the restricted site: what families said and sent, how they are reached, who is asked and who is not, what is written about
 * chairs, money and holds, what is captured in a meeting, the minutes with who gets which version, and the audit.
 */
export const LISTS = {
  workers: { name: 'People', site: 'main', columns: WORKER },
  roles: { name: 'Roles', site: 'main', columns: ROLE_HELD },
  placements: { name: 'Placements', site: 'main', columns: PLACEMENT, workedOut: { IsOpen: IS_OPEN } },
  circle: { name: 'Circle', site: 'restricted', columns: CIRCLE_PERSON, neverPassedOver: ['childRef'] },
  reports: { name: 'Reports', site: 'main', columns: REPORT },
  // Whom an allegation names, and whether a hold stands, is never taken from the rows that could be read.
  episodes: { name: 'Episodes', site: 'main', columns: EPISODE, neverPassedOver: ['ref', 'childRef'] },
  judgements: { name: 'Judgements', site: 'main', columns: JUDGEMENT },
  endings: { name: 'Endings', site: 'main', columns: ENDING, neverPassedOver: ['ref'] },
  plans: { name: 'Plans', site: 'main', columns: PLAN, alone: true },
  pending: { name: 'Pending', site: 'restricted', columns: PENDING },
  meetings: { name: 'Meetings', site: 'main', columns: MEETING, workedOut: { EventMark: EVENT_MARK } },
  invitations: { name: 'Invitations', site: 'restricted', columns: INVITATION, neverPassedOver: ['meeting'] },
  questionnaires: { name: 'Questionnaires', site: 'restricted', columns: QUESTIONNAIRE, neverPassedOver: ['id'] },
  answers: { name: 'Answers', site: 'restricted', columns: ANSWER },
  obligations: {
    name: 'Obligations',
    site: 'main',
    columns: OBLIGATION,
    workedOut: { LookAt: LOOK_AT_OWED, OpenOwner: OPEN_OWNER },
  },
  actions: { name: 'Actions', site: 'main', columns: ACTION, neverPassedOver: ['meeting'] },
  cards: { name: 'Cards', site: 'main', columns: CARD },
  letters: { name: 'Letters', site: 'main', columns: LETTER },
  sittings: { name: 'Sittings', site: 'main', columns: SITTING, neverPassedOver: ['meeting'] },
  moves: { name: 'Moves', site: 'main', columns: MOVE },
  chairNotes: { name: 'ChairNotes', site: 'restricted', columns: CHAIR_NOTE },
  funding: { name: 'Funding', site: 'restricted', columns: FUNDING },
  holdTerms: { name: 'HoldTerms', site: 'restricted', columns: HOLD_TERMS },
  dayCorrections: { name: 'DayCorrections', site: 'main', columns: DAY_CORRECTION },
  nextHomes: { name: 'NextHomes', site: 'main', columns: NEXT_HOME },
  notices: { name: 'Notices', site: 'main', columns: NOTICE, neverPassedOver: ['placement', 'childRef'] },
  endingAccounts: { name: 'EndingAccounts', site: 'restricted', columns: ENDING_ACCOUNT },
  sheetEntries: { name: 'SheetEntries', site: 'restricted', columns: SHEET_ENTRY, neverPassedOver: ['placement'] },
  files: { name: 'Files', site: 'restricted', columns: FILE },
  formChanges: { name: 'FormChanges', site: 'restricted', columns: FORM_CHANGES, neverPassedOver: ['meeting'] },
  minutes: { name: 'Minutes', site: 'restricted', columns: MINUTES },
  minuteBlocks: { name: 'MinuteParagraphs', site: 'restricted', columns: MINUTE_BLOCK, neverPassedOver: ['meeting'] },
  minuteVersions: { name: 'MinuteVersions', site: 'restricted', columns: MINUTE_VERSION, neverPassedOver: ['meeting'] },
  leakDecisions: { name: 'MinuteFindings', site: 'restricted', columns: LEAK_DECISION, neverPassedOver: ['meeting'] },
  minuteDeliveries: {
    name: 'MinuteDeliveries',
    site: 'restricted',
    columns: MINUTE_DELIVERY,
    neverPassedOver: ['meeting'],
  },
  minuteNotes: { name: 'MinuteNotes', site: 'restricted', columns: MINUTE_NOTE, neverPassedOver: ['meeting'] },
  rooms: { name: 'Rooms', site: 'restricted', columns: ROOM },
  roomNotes: { name: 'RoomNotes', site: 'restricted', columns: ROOM_NOTE, neverPassedOver: ['meeting'] },
  attendances: { name: 'Attendances', site: 'restricted', columns: ATTENDANCE, neverPassedOver: ['meeting'] },
  actionChanges: { name: 'ActionChanges', site: 'restricted', columns: ACTION_CHANGE },
  formsAsSent: { name: 'FormsAsSent', site: 'main', columns: FORM_AS_SENT },
  profiles: { name: 'Profiles', site: 'main', columns: PROFILE },
  figures: { name: 'Figures', site: 'restricted', columns: FIGURES },
  // What was published before decides what may be published now: a number less, and two of them give a child away.
  releases: { name: 'Releases', site: 'restricted', columns: RELEASE, neverPassedOver: ['state'] },
  summaries: { name: 'Summaries', site: 'restricted', columns: SUMMARY, neverPassedOver: ['scope'] },
  dipSamples: { name: 'DipSamples', site: 'restricted', columns: DIP_SAMPLE, neverPassedOver: ['period'] },
  // Whose reading stands already, and who reads, is never taken from the rows that could be read.
  dipReadings: {
    name: 'DipReadings',
    site: 'restricted',
    columns: DIP_READING,
    neverPassedOver: ['sample', 'meeting'],
  },
  lessons: { name: 'Lessons', site: 'restricted', columns: LESSON, neverPassedOver: ['meeting'] },
  openings: {
    name: 'EmergencyOpenings',
    site: 'restricted',
    columns: EMERGENCY_OPENING,
    neverPassedOver: ['childRef'],
  },
  conversations: { name: 'Conversations', site: 'main', columns: CONVERSATION },
  refusals: { name: 'Refusals', site: 'restricted', columns: REFUSAL },
  reads: { name: 'Reads', site: 'restricted', columns: READ },
  settings: { name: 'Settings', site: 'main', columns: SETTING },
  bankHolidays: { name: 'BankHolidays', site: 'main', columns: BANK_HOLIDAY },
} as const satisfies ListsOf<Records>;

/** The audit's own two lists. */
export const CHAIN: ListOf<ChainLink> = { name: 'Audit', site: 'restricted', columns: CHAIN_LINK };
export const CHAIN_HEADS: ListOf<ChainHead> = { name: 'AuditHeads', site: 'restricted', columns: CHAIN_HEAD };

/** What was written down about how long a child’s record is kept; asked and written by administrators’ commands alone. */
export const MARKS: ListOf<RetentionMark> = {
  name: 'RetentionMarks',
  site: 'restricted',
  columns: RETENTION_MARK,
  neverPassedOver: ['childRef'],
};

export const EVERY_LIST: readonly AnyList[] = [...Object.values(LISTS), CHAIN, CHAIN_HEADS, MARKS];
