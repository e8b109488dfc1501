import { useState } from 'react';
import type { MeetingView, RecordField, RecordSeen, TwoRecorded } from '#rules/views';
import type { OutsideChoice } from '#rules/words';
import type { ShortRecord } from '../api/steady.ts';
import { isComplete, type ActionDraft } from '../actions/smart.ts';
import { nextOf, type NextSaid } from './next-fields.tsx';
import { isOutsideWindow, unlessEmpty } from './why-field.tsx';

/** A record while it is written. */
export interface RecordDraft {
  readonly heldOn: string;
  readonly dayReason: string;
  readonly because: OutsideChoice | undefined;
  readonly record: string;
  readonly decisions: string;
  readonly actions: readonly ActionDraft[];
  readonly next: NextSaid;
  readonly outcome: ShortRecord['outcome'];
  readonly carersSay: string;
}

export type Keeps = 'theirs' | 'mine' | 'both';

/** What both changed, and not settled yet. */
export type OpenConflict = TwoRecorded['conflicts'][number];

/** What is written of a record, what was shown of it, and what somebody else recorded otherwise meanwhile. */
export function useRecordDraft(view: MeetingView) {
  const [draft, setDraft] = useState(() => draftOf(view));
  const [seen, setSeen] = useState(() => seenIn(view));
  const [open, setOpen] = useState<readonly OpenConflict[]>([]);
  const change = (to: Partial<RecordDraft>) => {
    setDraft((now) => ({ ...now, ...to }));
  };
  return {
    draft,
    open,
    change,
    sent: (): ShortRecord => ({ ...sentOf(draft, seen, view), seen }),
    /** Theirs where only they changed it; where both did, both stay until one is chosen. */
    meet: ({ conflicts, theirs, merged }: TwoRecorded) => {
      const both = new Set(conflicts.map(({ field }) => field));
      change(valuesOf(merged, draft, (field) => !both.has(field)));
      setSeen(theirs);
      setOpen(conflicts);
    },
    settle: (conflict: OpenConflict, keeps: Keeps) => {
      const { field } = conflict;
      if (keeps === 'theirs') change(valuesOf(seen, draft, (one) => one === field));
      if (keeps === 'both' && isText(field)) change({ [field]: `${conflict.theirs}\n${draft[field]}` });
      setOpen((now) => now.filter((one) => one !== conflict));
    },
  };
}

/** Texts can both stand; of a day or an outcome one is so. */
export const isText = (field: RecordField): field is 'record' | 'decisions' =>
  field === 'record' || field === 'decisions';

export const isWhole = ({ heldOn, record, decisions, next, actions }: RecordDraft): boolean =>
  [heldOn, record, decisions, next.again === 'yes' ? next.nextOn : next.noNext].every((words) => words.trim() !== '') &&
  actions.every((one) => isComplete(one, heldOn));

const draftOf = ({ heldOn, startsAt, record, decisions, nextOn, recorded }: MeetingView): RecordDraft => ({
  heldOn: heldOn ?? startsAt?.slice(0, 10) ?? '',
  dayReason: '',
  because: undefined,
  record: record ?? '',
  decisions: decisions ?? '',
  actions: [],
  next: nextSaid({ nextOn, noNextReason: recorded?.noNextReason }),
  outcome: recorded?.outcome,
  carersSay: '',
});

const seenIn = ({ heldOn, record, decisions, nextOn, recorded }: MeetingView): RecordSeen =>
  heldOn === undefined ? {} : { heldOn, record, decisions, nextOn, ...recorded };

const nextSaid = ({ nextOn, noNextReason }: Pick<RecordSeen, 'nextOn' | 'noNextReason'>): NextSaid => ({
  again: nextOn === undefined && noNextReason !== undefined ? 'no' : 'yes',
  nextOn: nextOn ?? '',
  noNext: nextOn === undefined ? (noNextReason ?? '') : '',
  why: '',
});

/** The fields of a record as the form has them. */
function valuesOf(of: RecordSeen, now: RecordDraft, takes: (field: RecordField) => boolean): Partial<RecordDraft> {
  const { heldOn = now.heldOn, record = '', decisions = '', outcome, heldOnReason } = of;
  return {
    ...(takes('heldOn') ? { heldOn } : {}),
    ...(takes('heldOnReason') && now.dayReason !== '' ? { dayReason: heldOnReason ?? '' } : {}),
    ...(takes('record') ? { record } : {}),
    ...(takes('decisions') ? { decisions } : {}),
    ...(takes('outcome') ? { outcome } : {}),
    ...(takes('next') ? { next: { ...nextSaid(of), why: now.next.why } } : {}),
  };
}

const sentOf = (draft: RecordDraft, seen: RecordSeen, view: MeetingView): ShortRecord => ({
  heldOn: draft.heldOn,
  ...unlessEmpty('heldOnReason', draft.dayReason),
  ...(draft.because === undefined || !isOutsideWindow(view, draft.heldOn) ? {} : { heldOnBecause: draft.because }),
  record: draft.record.trim(),
  decisions: draft.decisions.trim(),
  ...nextOf(draft.next),
  ...(draft.outcome === undefined || draft.outcome === seen.outcome ? {} : { outcome: draft.outcome }),
  ...(draft.carersSay.trim() === '' ? {} : { carersSay: draft.carersSay.trim() }),
  actions: draft.actions.map(({ what, measure, owner, due, paid }) => ({
    what: what.trim(),
    measure: measure.trim(),
    ownerId: owner?.id ?? '',
    due,
    paid,
  })),
});
