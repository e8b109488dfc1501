import { RETENTION_MARKS, type RetentionMark } from '#rules';
import { choice, day, indexed, maybe, moment, named, note, text } from '../kinds.ts';
import type { ColumnsOf } from '../list.ts';

export const RETENTION_MARK: ColumnsOf<RetentionMark> = {
  key: text(),
  childRef: indexed(text()),
  kind: indexed(named('MarkKind', choice(RETENTION_MARKS))),
  on: named('FromDay', day()),
  until: named('LastDay', maybe(day())),
  why: note(),
  askedUnder: text(),
  at: named('SaidAt', moment()),
  endedOn: maybe(day()),
  endedUnder: maybe(text()),
};
