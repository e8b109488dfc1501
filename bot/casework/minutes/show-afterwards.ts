import {
  capital,
  dayOfTime,
  longDate,
  meetingName,
  minuteVersionKey,
  shortDate,
  type FilingView,
  type Meeting,
  type MinutesRow,
  type MinutesView,
  type Profile,
} from '#rules';
import type { Turn } from '../define-question.ts';
import { nameOf } from './show-paragraphs.ts';

/** Where the minutes are with the panel, for those who see to it. @source Torbay T-74, T-75 */
export async function panelOf(
  { kind }: Meeting,
  minutes: MinutesRow | undefined,
  procedure: Profile,
  { may, ports }: Turn,
): Promise<MinutesView['panel']> {
  if (kind !== 'disruption' || !(may('see-minutes') || may('record-panel-answer'))) return undefined;
  const { toPanelOn, toPanelBy, panelOn, panelAnswer } = minutes ?? {};
  return {
    name: procedure.disruption.report.panel.is,
    recipients: procedure.disruption.report.recipients.map(({ is }) => is),
    sent:
      toPanelOn === undefined || toPanelBy === undefined
        ? undefined
        : `${shortDate(toPanelOn)}, by ${await nameOf(toPanelBy, ports)}`,
    answer: panelOn === undefined ? undefined : `${longDate(panelOn)}: ${panelAnswer ?? ''}`,
  };
}

/** What goes into the case system: under which heading, the words to copy, and the file by its checksum. @source Torbay T-40, T-76; CF-39 */
export async function filingOf(
  meeting: Meeting,
  minutes: MinutesRow | undefined,
  { council }: Profile,
  { ports }: Turn,
): Promise<FilingView> {
  const { name, stabilityCategory, disruptionCategory } = council.caseSystem;
  const category = meeting.kind === 'disruption' ? disruptionCategory.is : stabilityCategory.is;
  const full = (await ports.records.minuteVersions.find(minuteVersionKey(meeting.ref, 'full')))?.row;
  const released = full?.releasedAt === undefined ? undefined : dayOfTime(ports.londonTime(full.releasedAt));
  const lines = [
    `${meeting.ref}: minutes of the ${meetingName(meeting.kind)}`,
    ...(meeting.heldOn === undefined ? [] : [`Held on ${longDate(meeting.heldOn)}`]),
    ...(full === undefined ? [] : [`Approved by ${await nameOf(full.approvedBy, ports)}`]),
    ...(full?.releasedBy === undefined || released === undefined
      ? []
      : [`Released by ${await nameOf(full.releasedBy, ports)} on ${longDate(released)}`]),
    ...(full?.checksum === undefined ? [] : [`SHA-256 of the file: ${full.checksum}`]),
  ];
  return {
    category: `${capital(name.is)}: ${category}`,
    copy: lines.join('\n'),
    file: full?.checksum === undefined ? undefined : { name: `${meeting.ref}-full.docx`, checksum: full.checksum },
    filed: await filedWords(minutes, ports),
  };
}

async function filedWords(minutes: MinutesRow | undefined, ports: Turn['ports']): Promise<string | undefined> {
  const { filedOn, filedBy, filedReference } = minutes ?? {};
  if (filedOn === undefined || filedBy === undefined) return undefined;
  return `${filedReference ?? ''}, ${shortDate(filedOn)}, by ${await nameOf(filedBy, ports)}`;
}

const REVIEW_WORDS = {
  'early-review': 'An early review of the carers’ approval is held',
  'not-needed': 'No early review of the carers’ approval is needed',
} as const;

/** Whether an early review of the carers’ approval was considered, for whoever considers it and who has the minutes in hand. @source Warrington W-99 */
export async function carerReviewOf(
  { kind }: Meeting,
  minutes: MinutesRow | undefined,
  { may, ports }: Turn,
): Promise<MinutesView['carerReview']> {
  if (kind !== 'disruption' || !(may('see-minutes') || may('consider-carer-review'))) return undefined;
  const { carerReview, carerReviewReason, carerReviewBy, carerReviewOn } = minutes ?? {};
  if (carerReview === undefined || carerReviewBy === undefined || carerReviewOn === undefined) return {};
  const by = `${await nameOf(carerReviewBy, ports)}, ${shortDate(carerReviewOn)}`;
  return { words: `${REVIEW_WORDS[carerReview]}: ${carerReviewReason ?? ''} (${by})` };
}
