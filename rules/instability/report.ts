import type { Episode, Meeting, Report } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { calledOff, type CALL_OFF_FACTS } from '../meetings/call-off.ts';
import type { Profile } from '../profile.ts';
import { holdStartsWith } from '../safeguarding/hold.ts';
import { convertToStability } from '../support/support-meeting.ts';
import type { Trigger, Voice } from '../vocabulary.ts';
import { respondToReport } from './response-to-report.ts';
import { formIdOf, reportKey } from './report-key.ts';
import { episodeKey, joined, newEpisode, type Came } from './opened-or-joined.ts';

/** What a worker says on the form. */
export interface ReportInstability {
  /** Made when the form was opened: sent twice, it is one report. */
  readonly formId: string;
  readonly placement: string;
  readonly voice: Voice;
  readonly triggers: readonly Trigger[];
  readonly whatHappened: string;
  readonly immediateDanger: boolean;
  readonly subjectIds: readonly string[];
}

/** While nobody has said whether a report joins the child's open episode or stands by itself. */
export const WAITING = 'waiting';

const isOpen = ({ state }: Episode): boolean => state !== 'closed' && state !== 'ending';

const FROM_SUPPORT = /^support-(FS-\d{4}-\d{4,})$/;
/** The form by which a support meeting is reported as instability: one form for one meeting, however often it is opened. */
export const formFromSupport = (meeting: string): string => `support-${meeting}`;
export const supportMeetingOf = (formId: string): string | undefined => FROM_SUPPORT.exec(formId)?.[1];

/** The child's open episode, if there is one that this form did not open itself. */
export const openEpisodeBeside = (formId: string, episodes: readonly Episode[]): Episode | undefined =>
  episodes.find((episode) => isOpen(episode) && episode.key !== episodeKey(formId));

type ReportActFacts = Facts<'placement' | 'reportSoFar' | 'childEpisodes'>;

/**
 * Someone says that a placement wobbles. Where the child has an open episode, the words are kept until somebody says whether they
 * belong to it; otherwise an episode opens, and its manager is asked to judge. What nobody may sit on joins the open episode at once.
 *
 * @source Torbay T-01, T-02, T-41 to T-44; E-01, E-75
 */
export function report(
  said: ReportInstability,
  facts: ReportActFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const response = respondToReport(
    { ...said, reportedAt: facts.now, reportedOn: facts.today, placement: facts.placement },
    procedure,
    calendar,
  );
  if (response.is !== 'decided') return response;
  const { reportSoFar, childEpisodes } = facts;
  const beside = openEpisodeBeside(said.formId, childEpisodes);
  const urgent = cannotWait(said, procedure);
  const waits = beside !== undefined && !urgent;
  if (reportSoFar !== undefined && !saysTheSame(reportSoFar, reportFrom(said, facts)))
    return notYet(SENT_BEFORE, 'E-75');
  if (reportSoFar !== undefined && (waits || reportSoFar.episode !== WAITING))
    return decided(undefined, response.because);
  const row = reportSoFar ?? reportFrom(said, facts);
  const decision = waits ? decided(waiting(row), ['E-75']) : atOnce(row, beside, facts, procedure, calendar);
  if (decision.is !== 'decided') return decision;
  const { value, sums } = response;
  return { ...response, value: decision.value, sums: sums ?? [value.judgeBy.sum] };
}

const SENT_BEFORE =
  'This form was sent before, and what it said then is saved. What it says now is not. Open a new form to say more.';

/** Sent twice by the same person, in the same words. */
const saysTheSame = (one: Report, other: Report): boolean =>
  one.reporterId === other.reporterId &&
  one.voice === other.voice &&
  one.whatHappened === other.whatHappened &&
  one.immediateDanger === other.immediateDanger &&
  one.triggers.join() === other.triggers.join() &&
  one.subjectIds.join() === other.subjectIds.join();

/** Danger now, a hold, or somebody who must not see the child's record from now on: none of it waits for an answer about where it belongs. */
const cannotWait = ({ triggers, immediateDanger, subjectIds }: ReportInstability, procedure: Profile): boolean =>
  immediateDanger || subjectIds.length > 0 || holdStartsWith(triggers, procedure);

/** The words are saved; where they belong is asked. */
const waiting = (row: Report): Effects => ({
  key: `report-${formIdOf(row)}`,
  about: formIdOf(row),
  changes: [newRow('reports', { ...row, whatHappened: typed('whatHappened') })],
  steps: [],
  words: { whatHappened: row.whatHappened },
  did: 'reported instability: waits to be put with the others',
  redraw: [],
});

/** Joins the open episode, or opens one. */
function atOnce(
  row: Report,
  open: Episode | undefined,
  facts: ReportActFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects> {
  const came =
    open === undefined ? newEpisode(row, facts, procedure, calendar) : joined(open, row, facts, procedure, calendar);
  if (came.is !== 'decided') return came;
  const { ref } = came.value.episode;
  // Named after the form: pressed again after it was cut off, it is this plan, whatever reference it would get now.
  const key = `report-${formIdOf(row)}/${open === undefined ? 'opens' : 'joins'}`;
  const before = open === undefined ? [touched(facts)] : [];
  if (facts.reportSoFar !== undefined)
    return decided({ ...effectsOf(row, came.value, [...before, put(row, ref)]), key }, came.because);
  const saved = newRow('reports', { ...row, episode: ref, whatHappened: typed('whatHappened') });
  const words = { whatHappened: row.whatHappened };
  return decided({ ...effectsOf(row, came.value, [...before, saved], words), key }, came.because);
}

/** The child’s row in the register is written, with nothing else in it: of two who open a record of one child, one sees the other’s. */
const touched = ({ placement }: Facts<'placement'>): Change => changedRow('placements', placement.key, {});

const put = ({ key }: Report, episode: string): Change => changedRow('reports', key, { episode }, { episode: WAITING });

/** What the record of a support meeting says of the report that it became. @source CF-26 */
const fromSupport = ({ ref, asked }: Meeting): string =>
  `From support meeting ${ref}.${asked === undefined ? '' : ` It was asked for with these words: ${asked}`}`;

/**
 * A support meeting that became a crisis: reported as instability with what it was asked for, and called off; it stays in the
 * record with what people said for it.
 *
 * @source CF-26 · Warrington W-45
 */
export function reportFromSupport(
  said: ReportInstability,
  facts: ReportActFacts & Facts<(typeof CALL_OFF_FACTS)[number]>,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting } = facts;
  const conversion = convertToStability(meeting, facts.placement, procedure);
  if (conversion.is !== 'decided') return conversion;
  const whatHappened = said.whatHappened.includes(meeting.ref)
    ? said.whatHappened
    : `${said.whatHappened}\n${fromSupport(meeting)}`;
  const decision = report(
    { ...said, placement: meeting.placement, whatHappened: whatHappened.slice(0, 6000) },
    facts,
    facts.todaysProcedure,
    calendar,
  );
  if (decision.is !== 'decided' || decision.value === undefined) return decision;
  if (meeting.heldOn !== undefined || meeting.state === 'cancelled') return decision;
  const effects = decision.value;
  const became = openEpisodeBeside(said.formId, facts.childEpisodes)?.ref ?? effects.about;
  const off = calledOff(
    effects.key,
    facts,
    { trouble: `It became a crisis: ${became}`, note: `${meeting.ref} became ${became}` },
    procedure,
  );
  return {
    ...decision,
    value: {
      ...effects,
      changes: [...effects.changes, ...off.changes],
      steps: [...effects.steps, ...off.steps],
      redraw: [...effects.redraw, ...off.redraw],
    },
  };
}

export interface SettleReport {
  readonly formId: string;
  readonly how: 'join' | 'separate';
}

/** Puts a report that waits with the child's open episode, or opens one for it. Said twice, it is said once. */
export function settleReport(
  { how }: SettleReport,
  facts: Facts<'placement' | 'report' | 'childEpisodes'>,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { report: row } = facts;
  if (row.episode !== WAITING) return decided(undefined, ['E-75']);
  const open = how === 'join' ? facts.childEpisodes.find(isOpen) : undefined;
  const came =
    open === undefined ? newEpisode(row, facts, procedure, calendar) : joined(open, row, facts, procedure, calendar);
  if (came.is !== 'decided') return came;
  const first = put(row, came.value.episode.ref);
  const opensByItself = how === 'join' && open === undefined;
  return { ...came, value: effectsOf(row, came.value, opensByItself ? [touched(facts), first] : [first]) };
}

const reportFrom = (said: ReportInstability, { placement, actor, now, today }: ReportActFacts): Report => ({
  key: reportKey(said.formId),
  episode: WAITING,
  childRef: placement.childRef,
  placement: placement.key,
  reporterId: actor.id,
  voice: said.voice,
  triggers: said.triggers,
  whatHappened: said.whatHappened,
  immediateDanger: said.immediateDanger,
  subjectIds: said.subjectIds,
  reportedAt: now,
  reportedOn: today,
});

const effectsOf = (
  row: Report,
  { episode, guard, changes, steps, redraw }: Came,
  first: readonly Change[],
  words?: Effects['words'],
): Effects => ({
  key: `${episode.ref}/report-${formIdOf(row)}`,
  about: episode.ref,
  changes: [...(guard === undefined ? [] : [guard]), ...first, ...changes],
  steps,
  words,
  did: 'reported instability',
  redraw,
});
