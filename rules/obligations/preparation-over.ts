import type { Meeting, Obligation } from '../case-records.ts';
import { countedDay, workingDays, type WorkingCalendar } from '../days.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { DONE_BY_SENDING } from '../meetings/done-by-sending.ts';
import { stepId, type Step } from '../plan.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import { isOutstanding, isPassed, obligationFrom, obligationKey, settled, type Owners } from './owed.ts';

/* A meeting is over: what was for it is asked about once, in one screen, and is nobody's to chase any more. @source domain §13 */

export const CLOSE_PREPARATION = 'meeting.close-preparation';
const BECAUSE: readonly Citation[] = ['Domain §13'];
const WITHIN = workingDays(2);

/** What was to be done for a meeting, and makes no sense after it. What the law asks of a placement is not among it. */
const FOR_THE_MEETING = new RegExp(
  `^(${[
    'stability\\.(advocate-offer|parents-decision|prepare-child|tell-independent-reviewing-officer|funding|two-part-reason)',
    'support\\.views\\..+',
    'disruption\\.(venue|interpreter|advocate-offer|prepare-child|prepare-parents|prepare-carers|chair-contact-child|chair-contact-carers)',
    'disruption\\.(carer-report|child-statement|chronology|overview)',
    'questionnaire\\.(passOn|talk|moreTime|supervision)',
    'meeting\\.(anotherWay|invite-child|invite-by-worker|reach-another-way|tell-changed|tell-child-changed|decide-parent|introduce-chair)',
  ].join('|')})$`,
);

/**
 * What the holding of a meeting does with what was to be done for it. That it has a chair, a minute taker, a day and people, the
 * meeting itself shows. The rest waits for one answer, within two working days, of whoever chaired.
 */
export function preparationPassed(
  key: string,
  { heldOn, meeting, open, owners, today }: HeldMeeting,
  { supply, now }: Pick<Facts, 'supply' | 'now'>,
  calendar: WorkingCalendar,
): { readonly changes: readonly Change[]; readonly steps: readonly Step[] } {
  const by = { id: meeting.chairId ?? meeting.coordinatorId, at: now };
  const left = open.filter((row) => isOutstanding(row) && FOR_THE_MEETING.test(row.kind));
  const shown = open.filter((row) => isOutstanding(row) && DONE_BY_SENDING.test(row.kind) && !left.includes(row));
  const changes: readonly Change[] = [
    ...shown.map((row) => settled(row.key, by, `held on ${heldOn}`)),
    ...left.map((row) => changedRow('obligations', row.key, { passedOn: heldOn }, { doneAt: undefined })),
  ];
  if (left.length === 0) return { changes, steps: [] };
  const ask = obligationFrom(
    {
      kind: CLOSE_PREPARATION,
      ownerRole: meeting.kind === 'disruption' ? 'conference-and-review-manager' : 'team-manager',
      ofChair: true,
      startsOn: today,
      due: countedDay(today, WITHIN, calendar),
      sum: 'Two working days after the meeting was recorded',
      force: 'ours',
      because: BECAUSE,
      warnings: [],
    },
    owners,
    supply,
  );
  return {
    changes: [...changes, newRow('obligations', ask)],
    steps:
      ask.ownerId === undefined
        ? []
        : [{ do: 'show-card', id: stepId(key, 'close-preparation'), to: ask.ownerId, card: 'task', about: ask.key }],
  };
}

interface HeldMeeting {
  readonly heldOn: LocalDate;
  readonly today: LocalDate;
  readonly meeting: Meeting;
  /** What is not done of this meeting and of what it is about. */
  readonly open: readonly Obligation[];
  readonly owners: Owners;
}

/** What became of it. */
export const BECAME = ['done', 'not-done', 'not-needed'] as const;
export type Became = (typeof BECAME)[number];

export interface ClosePreparation {
  readonly meeting: string;
  readonly answers: readonly {
    readonly key: string;
    readonly became: Became;
    /** Why it was not done, or no longer needed. */
    readonly why: string;
  }[];
}

/**
 * Whoever chaired says of each thing whether it was done, was not, or is no longer needed. An answer that is missing is asked for
 * again later; nothing that was answered is lost.
 */
export function closePreparation(
  { answers }: ClosePreparation,
  { meeting, obligations, actor, now }: Facts<'meeting' | 'obligations'>,
): Decision<Effects | undefined> {
  const waiting = new Map(obligations.filter(isPassed).map((row) => [row.key, row]));
  const said = answers.filter(({ key }) => waiting.has(key));
  if (said.length === 0) return decided(undefined, BECAUSE);
  if (said.some(({ became, why }) => became !== 'done' && why.trim() === ''))
    return asking({ fact: 'more', ask: 'Say why of each thing that was not done or is not needed.', because: BECAUSE });
  const by = { id: actor.id, at: now };
  return decided(
    {
      key: `${meeting.ref}/preparation-${now}`,
      about: meeting.ref,
      changes: [
        ...said.map(({ key, became, why }, at): Change => {
          const words = `why-${String(at)}`;
          return became === 'done'
            ? changedRow(
                'obligations',
                key,
                { doneAt: now, doneBy: actor.id, ...(why.trim() === '' ? {} : { note: typed(words) }) },
                { doneAt: undefined },
              )
            : changedRow(
                'obligations',
                key,
                {
                  override: became === 'not-done' ? 'not-done' : 'not-required',
                  overrideReason: typed(words),
                  overrideBy: actor.id,
                  overrideAt: now,
                },
                { doneAt: undefined },
              );
        }),
        ...(said.length < waiting.size
          ? []
          : [settled(obligationKey(meeting.ref, CLOSE_PREPARATION), by, 'said of each')]),
      ],
      steps: [],
      words: Object.fromEntries(
        said.flatMap(({ why }, at) => (why.trim() === '' ? [] : [[`why-${String(at)}`, why.trim()] as const])),
      ),
      did: 'said what became of the preparation',
      redraw: [],
    },
    BECAUSE,
  );
}
