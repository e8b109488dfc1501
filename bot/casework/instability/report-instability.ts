import {
  CALL_OFF_FACTS,
  episodeKey,
  namedOrSubject,
  openEpisodeBeside,
  report,
  reportFromSupport as decideFromSupport,
  reportKey,
  settleReport as decideSettling,
  WAITING,
  type Episode,
  type Report,
  type ReportInstability,
  type SettleReport,
} from '#rules';
import { Fault } from '../../faults.ts';
import { readOwedAhead } from '../desk/what-follows.ts';
import { defineCommand, type Done } from '../define-command.ts';
import type { Ports } from '../ports.ts';

export type ReportOutcome =
  | { readonly is: 'saved'; readonly report: Report; readonly episode: Episode; readonly joined: boolean }
  /** Received, and no more is said: a report about this child names whoever reported. @source E-02 */
  | { readonly is: 'received' }
  | { readonly is: 'offer-merge'; readonly report: Report; readonly episode: Episode; readonly voices: number };

/**
 * Someone says that a placement wobbles. The words are saved first; then it is settled where they belong.
 *
 * @source Torbay T-01, T-02, T-41 to T-44; E-75
 */
export const reportInstability = defineCommand({
  name: 'report-instability',
  act: 'report',
  about: ({ placement, formId }: ReportInstability) => ({ is: 'placement', key: placement, form: reportKey(formId) }),
  facts: ['placement', 'reportSoFar', 'childEpisodes'],
  under: 'today',
  decide: report,
  answer: (done, { formId }) => outcomeFor(done, formId),
  early: async (_said, { records, today }) =>
    Promise.resolve(records.nextRef.look?.('IN', Number(today().slice(0, 4)))),
  ahead: readOwedAhead,
});

/** A support meeting that became a crisis is reported, and called off. @source CF-26 · Warrington W-45 */
export const reportFromSupport = defineCommand({
  name: 'report-from-support',
  act: 'propose-invitees',
  about: ({ meeting, formId }: ReportInstability & { readonly meeting: string }) => ({
    is: 'meeting',
    ref: meeting,
    form: reportKey(formId),
  }),
  facts: ['reportSoFar', 'childEpisodes', ...CALL_OFF_FACTS],
  under: 'meeting',
  decide: decideFromSupport,
  answer: (done, { formId }) => outcomeFor(done, formId),
});

/** Joins a saved report to the child's open episode, or opens an episode for it. Done twice, it is done once. */
export const settleReport = defineCommand({
  name: 'settle-report',
  act: 'settle-report',
  about: ({ formId }: SettleReport) => ({ is: 'report', key: reportKey(formId) }),
  alsoBy: ['steady'],
  facts: ['placement', 'report', 'childEpisodes'],
  under: 'today',
  decide: decideSettling,
  answer: (done, { formId }) => outcomeFor(done, formId),
});

const outcomeFor = (
  { facts: { actor, childEpisodes }, ports }: Pick<Done<'childEpisodes'>, 'facts' | 'ports'>,
  formId: string,
): Promise<ReportOutcome> =>
  childEpisodes.some((one) => namedOrSubject(one).includes(actor.id))
    ? Promise.resolve({ is: 'received' })
    : outcomeOf(formId, ports);

async function outcomeOf(formId: string, { records }: Ports): Promise<ReportOutcome> {
  const row = (await records.reports.find(reportKey(formId)))?.row;
  if (row === undefined) throw new Fault('not-yours', 'report');
  if (row.episode === WAITING) {
    const episodes = (await records.episodes.where({ childRef: row.childRef })).map(({ row: one }) => one);
    const open = openEpisodeBeside(formId, episodes);
    if (open === undefined) throw new Fault('changed-meanwhile', 'report');
    const voices = await records.reports.where({ episode: open.ref });
    return { is: 'offer-merge', report: row, episode: open, voices: voices.length };
  }
  const episode = (await records.episodes.where({ ref: row.episode }))[0]?.row;
  if (episode === undefined) throw new Fault('not-yours', 'episode');
  return { is: 'saved', report: row, episode, joined: episode.key !== episodeKey(formId) };
}
