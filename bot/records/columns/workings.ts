import type { BankHoliday, CardName, Change, Plan } from '#rules';
import type {
  AuditLine,
  Conversation,
  Pending,
  PlannedAct,
  ReadRow,
  RefusalRow,
  SavedCard,
  SavedLetter,
  SavedPlan,
  Setting,
} from '../../casework/ports.ts';
import {
  choice,
  day,
  indexed,
  json,
  jsonWithEmpty,
  maybe,
  moment,
  named,
  note,
  number,
  text,
  word,
  yesNo,
} from '../kinds.ts';
import type { ColumnsOf } from '../list.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A plan's steps were written by us and are read by `carry-out`; here it is only made sure that they are steps. */
const areSteps = (value: unknown): value is Plan['steps'] =>
  Array.isArray(value) &&
  value.every((step: unknown) => isObject(step) && typeof step['do'] === 'string' && typeof step['id'] === 'string');
const isDone = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && Object.values(value).every((came) => typeof came === 'string');

const areChanges = (value: unknown): value is readonly Change[] =>
  Array.isArray(value) &&
  value.every((change: unknown) => isObject(change) && (isObject(change['row']) || isObject(change['to'])));
const isAct = (value: unknown): value is PlannedAct =>
  isObject(value) &&
  ['actor', 'at', 'did', 'to'].every((name) => typeof value[name] === 'string') &&
  Array.isArray(value['redraw']);

export const PLAN: ColumnsOf<SavedPlan> = {
  key: text(),
  about: indexed(text()),
  case: indexed(maybe(named('CaseRef', text()))),
  changes: maybe(jsonWithEmpty(areChanges)),
  firstVersion: maybe(text()),
  act: maybe(json(isAct)),
  state: indexed(choice(['open', 'done'])),
  steps: json(areSteps),
  done: json(isDone),
  takenBy: indexed(maybe(text())),
  takenUntil: indexed(maybe(moment())),
  attempts: number(),
  lastFault: maybe(note()),
};

export const PENDING: ColumnsOf<Pending> = {
  key: text(),
  command: text(),
  author: indexed(named('SaidBy', text())),
  state: indexed(choice(['waiting', 'done'])),
  at: named('SaidAt', moment()),
  said: note(),
  words: json(isDone),
};

export const CARD: ColumnsOf<SavedCard> = {
  key: text(),
  person: indexed(text()),
  card: indexed(word<CardName>()),
  about: indexed(text()),
  activity: indexed(maybe(text())),
  state: indexed(choice(['sending', 'shown', 'blocked', 'refused'])),
};

export const LETTER: ColumnsOf<SavedLetter> = {
  key: text(),
  to: indexed(named('SentTo', text())),
  letter: indexed(text()),
  about: indexed(text()),
  state: indexed(choice(['to-send', 'sending', 'sent', 'unclear', 'refused'])),
  at: named('KeptAt', moment()),
};

export const CONVERSATION: ColumnsOf<Conversation> = {
  key: text(),
  person: indexed(text()),
  conversation: note(),
  serviceUrl: note(),
  member: note(),
};

export const REFUSAL: ColumnsOf<RefusalRow> = {
  key: text(),
  person: indexed(text()),
  act: indexed(named('Tried', text())),
  case: indexed(named('CaseRef', text())),
  day: indexed(named('TriedOn', day())),
  times: named('HowOften', number()),
  firstAt: named('FirstAt', moment()),
  lastAt: named('LastAt', moment()),
};

export const READ: ColumnsOf<ReadRow> = {
  key: text(),
  person: indexed(text()),
  what: indexed(named('WhatWasRead', choice(['case', 'meeting', 'overview', 'answers', 'form', 'room', 'minutes']))),
  record: indexed(named('RecordRead', text())),
  case: indexed(named('CaseRef', text())),
  childRef: indexed(text()),
  day: indexed(named('ReadOn', day())),
  at: named('ReadAt', moment()),
};

export const SETTING: ColumnsOf<Setting> = { key: text(), value: note() };

export const BANK_HOLIDAY: ColumnsOf<BankHoliday & { readonly key: string }> = {
  key: text(),
  division: indexed(choice(['england-and-wales', 'scotland', 'northern-ireland'])),
  title: named('HolidayTitle', text()),
  date: indexed(named('HolidayDate', day())),
  notes: note(),
  bunting: yesNo(),
};

/** One line of a case's chain, with the hash of the line before it. */
export interface ChainLink extends AuditLine {
  /** `audit:`, the case and the place in the chain: two writers cannot both have it. */
  readonly key: string;
  readonly caseRef: string;
  readonly place: number;
  /** What was done, by its own stable id: the same is not written twice. */
  readonly entry: string;
  readonly before: string;
  readonly hash: string;
}

export const CHAIN_LINK: ColumnsOf<ChainLink> = {
  key: text(),
  caseRef: indexed(text()),
  place: number(),
  entry: indexed(text()),
  at: named('DoneAt', moment()),
  actor: indexed(text()),
  did: note(),
  about: text(),
  before: text(),
  hash: text(),
};

/** Where a case's chain ends: without it, lines cut off at the end would not be missed. */
export interface ChainHead {
  readonly key: string;
  readonly length: number;
  readonly hash: string;
  /** The certificate under which its lines were ended with the record that they are about. */
  readonly sealedUnder?: string | undefined;
}

export const CHAIN_HEAD: ColumnsOf<ChainHead> = {
  key: text(),
  length: named('ChainLength', number()),
  hash: text(),
  sealedUnder: maybe(text()),
};
