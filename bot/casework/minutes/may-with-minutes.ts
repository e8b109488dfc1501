import type { Act, Meeting, MinutesMay, MinutesRow, MinutesVersionView } from '#rules';
import type { Turn } from '../define-question.ts';

type Offer = readonly [MinutesMay, Act, boolean];

/** What the page of the minutes offers: in which state, to whoever may do which act. */
function offersOf(
  meeting: Meeting,
  minutes: MinutesRow | undefined,
  versions: readonly MinutesVersionView[],
): readonly Offer[] {
  const { state } = minutes ?? {};
  const disruption = meeting.kind === 'disruption';
  const out = versions.some((one) => one.state === 'released' || one.state === 'corrected');
  const open = state === 'draft' || state === 'with-chair';
  const toApprove = versions.some(
    (one) => one.state === 'not-approved' || one.state === 'changed' || one.state === 'corrected',
  );
  const toRelease = versions.some((one) => one.state === 'approved' || one.state === 'corrected');
  return [
    ['begin', 'write-minutes', minutes === undefined && meeting.heldOn !== undefined],
    ['write', 'write-minutes', open],
    ['write', 'approve-minutes', open],
    ['hand-to-chair', 'write-minutes', state === 'draft'],
    ['send-back', 'approve-minutes', (state === 'with-chair' || state === 'approved') && !out],
    ['decide-findings', 'write-minutes', open],
    ['decide-findings', 'approve-minutes', open || toApprove],
    ['approve', 'approve-minutes', state !== 'draft' && minutes !== undefined && toApprove],
    ['release', 'release-minutes', state !== 'draft' && toRelease],
    ['correct', 'approve-minutes', out],
    ['raise', 'raise-about-minutes', minutes !== undefined],
    ['file', 'file-minutes', out],
    ['send-to-panel', 'send-minutes-to-panel', disruption && out && minutes?.toPanelOn === undefined],
    ['record-panel-answer', 'record-panel-answer', minutes?.toPanelOn !== undefined],
    ['consider-carer-review', 'consider-carer-review', disruption && minutes !== undefined],
  ];
}

export const mayWithMinutes = (
  meeting: Meeting,
  minutes: MinutesRow | undefined,
  versions: readonly MinutesVersionView[],
  { may }: Pick<Turn, 'may'>,
): readonly MinutesMay[] => [
  ...new Set(offersOf(meeting, minutes, versions).flatMap(([what, act, now]) => (now && may(act) ? [what] : []))),
];
