import {
  BEST_INTERESTS,
  CHILD_PARTS,
  CONTRIBUTIONS,
  ROLES,
  type ActionChange,
  type AttendanceRow,
  type Room,
  type RoomNote,
} from '#rules';
import { shaped } from '../json.ts';
import { choice, day, indexed, maybe, moment, named, note, number, text, words } from '../kinds.ts';
import type { ColumnsOf } from '../list.ts';
import { NOTE_CONFLICTS, ROOM_FINISH } from '../shapes.ts';

/* What is captured while a meeting takes place. All of it stands on the restricted site. */

const OF_CASE = { case: indexed(text()), childRef: indexed(text()), placement: indexed(text()) };
const SITTING_NUMBER = named('SittingNumber', number());

export const ROOM: ColumnsOf<Room> = {
  key: text(),
  ...OF_CASE,
  meeting: indexed(text()),
  openedAt: moment(),
  openedBy: text(),
  closedAt: maybe(moment()),
  closedBy: maybe(text()),
  hash: named('HashOfNotes', maybe(text())),
  bestInterests: maybe(choice(BEST_INTERESTS)),
  bestInterestsWhy: maybe(note()),
  finish: named('WhatItComesTo', maybe(shaped(ROOM_FINISH))),
};

export const ROOM_NOTE: ColumnsOf<RoomNote> = {
  key: text(),
  ...OF_CASE,
  meeting: indexed(text()),
  sitting: SITTING_NUMBER,
  item: named('AgendaItem', note()),
  doneAt: maybe(moment()),
  childsView: note(),
  notes: note(),
  decisions: note(),
  dissent: note(),
  agreed: named('FactorsAgreed', note()),
  differing: named('FactorsDiffering', note()),
  recommendations: note(),
  conflicts: shaped(NOTE_CONFLICTS),
  takenOut: words(),
  savedAt: moment(),
  savedBy: text(),
};

export const ATTENDANCE: ColumnsOf<AttendanceRow> = {
  key: text(),
  ...OF_CASE,
  meeting: indexed(text()),
  sitting: SITTING_NUMBER,
  person: indexed(text()),
  name: named('FullName', text()),
  part: choice(ROLES),
  how: named('HowTheyTookPart', maybe(choice(CONTRIBUTIONS))),
  childPart: maybe(choice(CHILD_PARTS)),
  partOf: maybe(note()),
  through: maybe(note()),
  reason: maybe(note()),
  savedAt: moment(),
  savedBy: text(),
};

export const ACTION_CHANGE: ColumnsOf<ActionChange> = {
  key: text(),
  ...OF_CASE,
  action: indexed(named('ActionKey', text())),
  meeting: indexed(text()),
  place: named('PlaceInOrder', number()),
  ownerId: text(),
  due: day(),
  reason: note(),
  by: named('SaidBy', text()),
  at: named('SaidAt', moment()),
};
