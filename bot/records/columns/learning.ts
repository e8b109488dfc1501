import {
  ADVOCACY,
  AFTERWARDS,
  CHAIR_INDEPENDENCE,
  ENDING_REASONS,
  ENDING_TYPES,
  GRADES,
  KINDS_OF_PROVIDER,
  LATE_REASONS,
  MINUTES_TIMES,
  NOT_HELD_REASONS,
  PANEL_STATES,
  PARTICIPATION_CODES,
  SETTINGS,
  TIMINGS,
  TOOK_PART,
  type FiguresRow,
  type PublishedRelease,
  type SummaryRow,
} from '#rules';
import { choice, day, indexed, json, maybe, moment, named, note, number, text, words, yesNo } from '../kinds.ts';
import type { ColumnsOf } from '../list.ts';

export const FIGURES: ColumnsOf<FiguresRow> = {
  key: text(),
  row: indexed(named('Reference', text())),
  kind: indexed(choice(['ending', 'planning', 'support', 'stability'])),
  on: indexed(named('CountsOn', day())),
  team: indexed(text()),
  setting: choice(SETTINGS),
  kindOfProvider: indexed(choice(KINDS_OF_PROVIDER)),
  outOfArea: yesNo(),
  type: maybe(named('EndingType', choice(ENDING_TYPES))),
  reason: maybe(choice(ENDING_REASONS)),
  need: maybe(choice(['required', 'considered', 'not-required', 'undecided'])),
  outcome: maybe(choice(['held', 'not-held', 'ahead', 'none'])),
  notHeldBecause: maybe(choice(NOT_HELD_REASONS)),
  before: maybe(named('MetBefore', choice(['yes', 'no', 'not-known']))),
  daysBefore: maybe(number()),
  factorsSaid: maybe(yesNo()),
  factors: words(),
  repeat: maybe(choice(['yes', 'no', 'not-known'])),
  panel: maybe(choice(PANEL_STATES)),
  timing: maybe(choice(TIMINGS)),
  lateBecause: maybe(choice(LATE_REASONS)),
  chair: maybe(choice(CHAIR_INDEPENDENCE)),
  participation: maybe(choice(PARTICIPATION_CODES)),
  advocacy: maybe(choice(ADVOCACY)),
  carers: maybe(choice(TOOK_PART)),
  parents: maybe(choice(TOOK_PART)),
  questionnaires: words(),
  actionsInTime: maybe(number()),
  actionsLate: maybe(number()),
  actionsOverdue: maybe(number()),
  actionsOpen: maybe(number()),
  minutes: maybe(choice(MINUTES_TIMES)),
  learningSaid: maybe(yesNo()),
  learning: words(),
  dipSample: maybe(choice(GRADES)),
  afterThreeMonths: maybe(choice(AFTERWARDS)),
  afterSixMonths: maybe(choice(AFTERWARDS)),
  lookOn: indexed(maybe(day())),
  countedOn: day(),
};

const isTables = (value: unknown): value is PublishedRelease['tables'] =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (cells: unknown) =>
      Array.isArray(cells) &&
      cells.every((cell: unknown) => typeof cell === 'object' && cell !== null && 'category' in cell),
  );

export const RELEASE: ColumnsOf<PublishedRelease> = {
  key: text(),
  state: indexed(choice(['published'])),
  place: number(),
  from: indexed(named('FirstDay', day())),
  to: named('LastDay', day()),
  team: maybe(text()),
  kindOfProvider: maybe(choice(KINDS_OF_PROVIDER)),
  fewest: number(),
  tables: json(isTables),
  publishedBy: text(),
  publishedAt: moment(),
};

export const SUMMARY: ColumnsOf<SummaryRow> = {
  key: text(),
  scope: indexed(text()),
  from: named('FirstDay', day()),
  to: named('LastDay', day()),
  team: maybe(text()),
  kindOfProvider: maybe(choice(KINDS_OF_PROVIDER)),
  version: named('SummaryVersion', number()),
  state: indexed(choice(['draft', 'approved'])),
  says: maybe(note()),
  changed: named('WhatChanged', maybe(note())),
  next: named('NextYear', maybe(note())),
  why: named('WhyNewVersion', maybe(note())),
  release: maybe(text()),
  releaseBefore: maybe(text()),
  savedBy: text(),
  savedAt: moment(),
  approvedBy: maybe(text()),
  approvedAt: maybe(moment()),
};
