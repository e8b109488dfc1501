import type { Obligation } from '../case-records.ts';
import { addDays } from '../days.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { changedRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { londonDay } from '../london.ts';
import type { Instant, LocalDate } from '../vocabulary.ts';
import { settledWith } from './catalogue.ts';
import { BECAUSE_OF_ENDS, endOf, seenWords } from './ends.ts';
import type { EvidenceAsked, EvidenceWay } from './evidence.ts';
import { obligationKey } from './owed.ts';

export interface SettleObligation {
  readonly key: string;
  /** What came of it, where that is asked. */
  readonly note: string;
  /** The day on which it was done; today, where nothing else is said. */
  readonly on?: LocalDate | undefined;
  readonly who?: string | undefined;
  readonly how?: EvidenceWay | undefined;
}

/** What is owed for an action of a meeting is answered there. @source Torbay T-73; CF-34 */
export const isOfAction = (kind: string): boolean => kind === 'action.done' || kind === 'action.funding';

/**
 * Someone says that what they owed is done, with what the procedure asks to be recorded of it. What Steady sees by itself cannot be
 * said. EvidenceAsked twice, the first one stands.
 *
 * @source domain §13
 */
export function settle(
  said: SettleObligation,
  { obligation, actor, now, today }: Facts<'obligation'>,
): Decision<Effects | undefined> {
  const { key, kind, about, doneAt } = obligation;
  if (doneAt !== undefined) return decided(undefined, BECAUSE_OF_ENDS);
  if (isOfAction(kind))
    return asking({
      fact: 'more',
      ask: 'Say it in the action itself: how it was done, or whether the money is agreed.',
      because: ['Torbay T-73', 'CF-34'],
    });
  const end = endOf(kind);
  const missing = end.said === undefined ? [seenWords(kind)] : missingIn(said, end.said, today);
  if (missing.length > 0)
    return asking(...missing.map((ask) => ({ fact: 'more' as const, ask, because: BECAUSE_OF_ENDS })));
  const { words, to } = evidenceOf(said, today);
  return decided(
    {
      key: `${key}/settled${obligation.undoneAt === undefined ? '' : `-${obligation.undoneAt}`}`,
      about,
      changes: [key, ...settledWith(kind).map((other) => obligationKey(about, other))].map((done) =>
        changedRow('obligations', done, { doneAt: now, doneBy: actor.id, ...to }, { doneAt: undefined }),
      ),
      steps: [],
      words,
      did: `done: ${kind}`,
      didTo: key,
      redraw: [{ about: key, cards: ['task'] }],
    },
    BECAUSE_OF_ENDS,
  );
}

const isBlank = (words: string | undefined): boolean => words === undefined || words.trim() === '';

/** What has still to be said, each as the question that was left open. */
function missingIn(
  { who, how, note, on }: SettleObligation,
  { who: asksWho, how: asksHow, outcome }: EvidenceAsked,
  today: LocalDate,
): readonly string[] {
  return [
    asksWho !== undefined && isBlank(who) ? asksWho : undefined,
    asksHow !== undefined && how === undefined ? asksHow : undefined,
    outcome !== undefined && isBlank(note) ? outcome : undefined,
    on !== undefined && on > today ? 'The day on which it was done is today or before.' : undefined,
  ].filter((sentence) => sentence !== undefined);
}

type Evidence = Pick<Obligation, 'note' | 'evidenceOn' | 'evidenceWho' | 'evidenceHow'>;

/** Words that were typed go beside the plan, never in it. */
function evidenceOf({ note, on, who, how }: SettleObligation, today: LocalDate) {
  const typedWords = { note: note.trim(), ...(isBlank(who) ? {} : { who: (who ?? '').trim() }) };
  return {
    words: typedWords,
    to: {
      note: typed('note'),
      evidenceOn: on ?? today,
      ...('who' in typedWords ? { evidenceWho: typed('who') } : {}),
      ...(how === undefined ? {} : { evidenceHow: how }),
    },
  };
}

export interface UndoSettled {
  readonly key: string;
}

/** Whether it was said to be done, so lately that it can be taken back: until the end of the day after. */
export const canBeUndone = ({ doneAt, evidenceOn }: Obligation, today: LocalDate): boolean =>
  doneAt !== undefined && evidenceOn !== undefined && isWithinUndoDay(doneAt, today);

const TAKEN_BACK = {
  doneAt: undefined,
  doneBy: undefined,
  note: undefined,
  evidenceOn: undefined,
  evidenceWho: undefined,
  evidenceHow: undefined,
} satisfies Partial<Record<keyof (Evidence & Obligation), undefined>>;

/** It is owed again: nobody has done it. */
export const owedAgain = ({ key, doneAt }: Pick<Obligation, 'key' | 'doneAt'>, now: Instant): Change =>
  changedRow('obligations', key, { ...TAKEN_BACK, undoneAt: now }, { doneAt });

/** Whether it is still the day on which it was done, or the day after. */
export const isWithinUndoDay = (doneAt: Instant, today: LocalDate): boolean => today <= addDays(londonDay(doneAt), 1);

/** A slip of the finger: it is owed again, and so is what was done with it. The audit keeps both. */
export function undoSettled(
  _said: UndoSettled,
  { obligation, obligations, now, today }: Facts<'obligation' | 'obligations'>,
): Decision<Effects | undefined> {
  const { key, kind, about, doneAt } = obligation;
  if (doneAt === undefined) return decided(undefined, BECAUSE_OF_ENDS);
  if (!canBeUndone(obligation, today))
    return asking({
      fact: 'more',
      ask: 'This can no longer be taken back: that is possible until the end of the day after it was said, and only for what a person said.',
      because: BECAUSE_OF_ENDS,
    });
  const twins = new Set(settledWith(kind).map((other) => obligationKey(about, other)));
  const rows = [obligation, ...obligations.filter((row) => twins.has(row.key) && row.doneAt === doneAt)];
  return decided(
    {
      key: `${key}/undone-${doneAt}`,
      about,
      changes: rows.map((row) => owedAgain(row, now)),
      steps: [],
      did: `taken back: ${kind} is not done`,
      didTo: key,
      redraw: [{ about: key, cards: ['task'] }],
    },
    BECAUSE_OF_ENDS,
  );
}
