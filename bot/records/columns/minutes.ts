import {
  BLOCK_KINDS,
  LEAK_KINDS,
  ROLES,
  WAYS,
  type LeakDecisionRow,
  type MinuteBlockRow,
  type MinuteDeliveryRow,
  type MinuteNoteRow,
  type MinutesRow,
  type MinuteVersionRow,
  type OfCase,
} from '#rules';
import { choice, day, indexed, maybe, moment, named, note, number, text, yesNo } from '../kinds.ts';
import type { ColumnsOf } from '../list.ts';

const OF_MEETING: ColumnsOf<OfCase & { readonly meeting: string }> = {
  case: indexed(text()),
  childRef: indexed(text()),
  placement: indexed(text()),
  meeting: indexed(text()),
};
const PLACE = named('PlaceInOrder', number());
const BY = named('SaidBy', text());
const AT = named('SaidAt', moment());

export const MINUTES: ColumnsOf<MinutesRow> = {
  key: text(),
  ...OF_MEETING,
  state: indexed(choice(['draft', 'with-chair', 'approved', 'released'])),
  authorId: indexed(text()),
  begunAt: moment(),
  handedAt: maybe(moment()),
  returnedWith: maybe(note()),
  approvedBy: maybe(text()),
  approvedAt: maybe(moment()),
  releasedAt: maybe(moment()),
  lateReason: maybe(note()),
  toPanelOn: maybe(day()),
  toPanelBy: maybe(text()),
  panelOn: maybe(day()),
  panelAnswer: maybe(note()),
  panelBy: maybe(text()),
  filedOn: maybe(day()),
  filedBy: maybe(text()),
  filedReference: maybe(note()),
  filedChecksum: maybe(text()),
  carerReview: maybe(choice(['early-review', 'not-needed'])),
  carerReviewReason: maybe(note()),
  carerReviewBy: maybe(text()),
  carerReviewOn: maybe(day()),
};

export const MINUTE_BLOCK: ColumnsOf<MinuteBlockRow> = {
  key: text(),
  ...OF_MEETING,
  block: indexed(text()),
  kind: named('ParagraphKind', choice(BLOCK_KINDS)),
  item: named('AgendaItem', note()),
  place: PLACE,
  sitting: named('SittingNumber', number()),
  text: named('ParagraphText', note()),
  forChild: yesNo(),
  childWords: maybe(note()),
  revision: number(),
  by: BY,
  at: AT,
  captured: maybe(text()),
  capturedMark: maybe(text()),
};

export const MINUTE_VERSION: ColumnsOf<MinuteVersionRow> = {
  key: text(),
  ...OF_MEETING,
  version: indexed(named('MinutesVersion', text())),
  state: indexed(choice(['approved', 'released', 'corrected'])),
  authorId: text(),
  approvedBy: text(),
  approvedAt: moment(),
  approvedMark: text(),
  releasedBy: maybe(text()),
  releasedAt: maybe(moment()),
  holdWordsReason: maybe(note()),
  file: named('FilePath', maybe(note())),
  checksum: maybe(text()),
  textFile: maybe(note()),
  textChecksum: maybe(text()),
  notes: named('NotesWithIt', number()),
};

export const LEAK_DECISION: ColumnsOf<LeakDecisionRow> = {
  key: text(),
  ...OF_MEETING,
  version: indexed(named('MinutesVersion', text())),
  block: text(),
  start: named('StartsAtSign', number()),
  end: named('EndsAtSign', number()),
  kind: named('FindingKind', choice(LEAK_KINDS)),
  matched: named('FoundWords', note()),
  choice: indexed(named('Chosen', choice(['take-out', 'write-instead', 'keep']))),
  instead: named('WordsInstead', maybe(note())),
  reason: note(),
  by: BY,
  at: AT,
};

export const MINUTE_DELIVERY: ColumnsOf<MinuteDeliveryRow> = {
  key: text(),
  ...OF_MEETING,
  version: indexed(named('MinutesVersion', text())),
  person: indexed(text()),
  personIs: choice(['worker', 'circle', 'child']),
  name: named('FullName', text()),
  part: choice(ROLES),
  way: choice(WAYS),
  workerId: indexed(maybe(text())),
  state: indexed(choice(['to-send', 'shown', 'not-shown', 'to-hand-over', 'link-sent', 'opened', 'handed-over'])),
  how: named('HandedOverHow', maybe(note())),
  on: named('HandedOverOn', maybe(day())),
  by: named('SaidBy', maybe(text())),
  linkId: indexed(maybe(text())),
  linkHash: maybe(text()),
  linkExpires: maybe(moment()),
  linkSentAt: maybe(moment()),
  codeHash: maybe(text()),
  wrongTries: maybe(number()),
  openedAt: maybe(moment()),
};

export const MINUTE_NOTE: ColumnsOf<MinuteNoteRow> = {
  key: text(),
  ...OF_MEETING,
  kind: indexed(named('NoteKind', choice(['correction', 'raised']))),
  place: PLACE,
  words: note(),
  askedBy: named('AskedBy', note()),
  ownerId: indexed(maybe(text())),
  changed: named('WhatWasChanged', maybe(note())),
  changedOn: maybe(day()),
  by: BY,
  at: AT,
};
