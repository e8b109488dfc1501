import type { Ending, Episode, Meeting, Placement } from '../case-records.ts';
import { localDate } from '../day-number.ts';
import type { NoticeRow } from '../more-records.ts';
import type { LocalDate } from '../vocabulary.ts';
import { shortDateWithYear } from '../words/dates.ts';
import { noticeGiverWords } from '../words/endings.ts';
import { judgementWords, meetingName } from '../words/procedure.ts';
import { capital, settingWords } from '../words/people.ts';
import { sheetsOf, type SheetEntry } from './sheet.ts';

/** What is kept of one child, from which their chronology is built. */
export interface KeptOfChild {
  readonly placements: readonly Placement[];
  readonly episodes: readonly Episode[];
  readonly endings: readonly Ending[];
  readonly meetings: readonly Meeting[];
  readonly notices: readonly NoticeRow[];
  readonly sheets: readonly SheetEntry[];
}

interface Happened {
  readonly on: LocalDate;
  readonly words: string;
}

/**
 * The child’s days as Steady keeps them, oldest first, to start the chronology from: homes without an address, worries and what was
 * judged, notice, times missing, meetings and endings. What somebody wrote in their own words, and anything of safeguarding, is not in it.
 *
 * @source domain §13, dm.chronology; Warrington W-35
 */
export const chronologyOf = (kept: KeptOfChild): readonly { readonly on: string; readonly words: string }[] =>
  [...homes(kept), ...worries(kept), ...notices(kept), ...missing(kept), ...held(kept), ...left(kept)]
    .sort((one, other) => one.on.localeCompare(other.on))
    .map(({ on, words }) => ({ on: shortDateWithYear(on), words }));

const homes = ({ placements }: KeptOfChild): readonly Happened[] =>
  placements.map(({ startedOn, homeRef, setting }) => ({
    on: startedOn,
    words: `Moved to ${homeRef}, ${settingWords(setting)}`,
  }));

const worries = ({ episodes }: KeptOfChild): readonly Happened[] =>
  episodes.flatMap(({ openedOn, judgedOn, judgement, ref }) => [
    { on: openedOn, words: `The placement was reported to be unstable (${ref})` },
    ...(judgedOn === undefined || judgement === undefined
      ? []
      : [{ on: judgedOn, words: `Judged: ${judgementWords(judgement)} (${ref})` }]),
  ]);

const notices = ({ notices: rows }: KeptOfChild): readonly Happened[] =>
  rows.flatMap(({ receivedOn, withdrawnOn, givenBy }) => [
    { on: receivedOn, words: `Notice by ${noticeGiverWords(givenBy)}` },
    ...(withdrawnOn === undefined
      ? []
      : [{ on: withdrawnOn, words: `Notice by ${noticeGiverWords(givenBy)} withdrawn` }]),
  ]);

const missing = ({ placements, sheets }: KeptOfChild): readonly Happened[] =>
  placements.flatMap(({ key }) =>
    sheetsOf(sheets, 'missing', key).flatMap(({ values }) => {
      const started = values['startedAt'];
      if (started === undefined) return [];
      const ended = values['endedAt'];
      const away = values['type'] === 'away' ? 'Away without authorisation' : 'Missing';
      const until = ended === undefined ? '' : ` until ${shortDateWithYear(localDate(ended.slice(0, 10)))}`;
      return [{ on: localDate(started.slice(0, 10)), words: `${away}${until}` }];
    }),
  );

const held = ({ meetings }: KeptOfChild): readonly Happened[] =>
  meetings.flatMap(({ heldOn, kind, ref }) =>
    heldOn === undefined ? [] : [{ on: heldOn, words: `${capital(meetingName(kind))} (${ref})` }],
  );

const left = ({ endings }: KeptOfChild): readonly Happened[] =>
  endings.map(({ leftOn, ref, inCarePlan }) => ({
    on: leftOn,
    words: `The placement ended${inCarePlan === 'yes' ? ', as the care plan had it' : ''} (${ref})`,
  }));
