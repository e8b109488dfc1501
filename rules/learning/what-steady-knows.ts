import type { Meeting, Obligation } from '../case-records.ts';
import type { MinutesRow, MinuteVersionRow } from '../minutes-records.ts';
import { isOver } from '../obligations/owed.ts';
import { countWords, shortDate } from '../words/dates.ts';
import { capital } from '../words/people.ts';
import { categoryWords } from './category-words.ts';
import type { FiguresRow } from './figures-row.ts';

/** What stands in the records of a meeting that is read for a sample: ticks, days and numbers, and no word that somebody wrote. */
export interface KnownRecords {
  readonly meeting: Pick<Meeting, 'heldOn' | 'from' | 'by'>;
  /** What the year counts of it; undefined where it is not counted yet. */
  readonly figures: FiguresRow | undefined;
  /** What was owed about the meeting and its case. */
  readonly obligations: readonly Pick<Obligation, 'force' | 'doneAt' | 'override'>[];
  readonly minutes: Pick<MinutesRow, 'filedOn'> | undefined;
  readonly versions: readonly Pick<MinuteVersionRow, 'state' | 'authorId' | 'approvedBy' | 'releasedBy'>[];
}

/** Question → what Steady knows towards its answer. Whether it is right is for whoever reads. @source law §9.3 */
export function whatSteadyKnows(known: KnownRecords): Readonly<Record<string, string | undefined>> {
  const { figures, minutes } = known;
  return {
    'right-meeting': daysWords(known.meeting),
    'chair-free': figures?.chair && `The chair: ${categoryWords(figures.chair)}.`,
    'childs-view': childWords(figures),
    'family-heard': familyWords(figures),
    'law-done': lawWords(known.obligations),
    'actions-done': actionsWords(figures),
    'versions-safe': versionsWords(known.versions),
    filed: minutes?.filedOn === undefined ? 'It is not said to be filed.' : `Filed on ${shortDate(minutes.filedOn)}.`,
  };
}

function daysWords({ heldOn, from, by }: KnownRecords['meeting']): string | undefined {
  if (heldOn === undefined) return undefined;
  const timing = heldOn < from ? 'early' : heldOn > by ? 'late' : 'in time';
  return `Held on ${shortDate(heldOn)}; to be held from ${shortDate(from)} to ${shortDate(by)}: ${timing}.`;
}

const childWords = (figures: FiguresRow | undefined): string | undefined =>
  figures &&
  `How the child took part: ${categoryWords(figures.participation ?? 'not-known')}. An advocate: ${categoryWords(figures.advocacy ?? 'not-known')}.`;

function familyWords(figures: FiguresRow | undefined): string | undefined {
  if (figures === undefined) return undefined;
  const forms = figures.questionnaires.map((line) => {
    const [group = '', asked, returned] = line.split(' ');
    return `${categoryWords(group)} ${String(returned)} of ${String(asked)}`;
  });
  const back = forms.length === 0 ? '' : ` Questionnaires back: ${forms.join(', ')}.`;
  return `Carers: ${categoryWords(figures.carers ?? 'not-known')}. Parents: ${categoryWords(figures.parents ?? 'not-known')}.${back}`;
}

function lawWords(obligations: KnownRecords['obligations']): string {
  const law = obligations.filter(({ force }) => force === 'law');
  if (law.length === 0) return 'Steady knows of nothing that the law asked for here.';
  return `${String(law.filter(isOver).length)} of ${countWords(law.length, 'thing')} that the law asks for ${law.length === 1 ? 'is' : 'are'} done or set aside with a reason.`;
}

function actionsWords(figures: FiguresRow | undefined): string | undefined {
  if (figures?.actionsInTime === undefined) return undefined;
  const { actionsInTime, actionsLate = 0, actionsOverdue = 0, actionsOpen = 0 } = figures;
  const parts = [
    [actionsInTime, 'done in time'],
    [actionsLate, 'done late'],
    [actionsOverdue, 'not done though the day is past'],
    [actionsOpen, 'still to come'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${String(count)} ${words}`);
  return said.length === 0 ? 'No action was agreed.' : `Actions: ${said.join(', ')}.`;
}

function versionsWords(versions: KnownRecords['versions']): string {
  const out = versions.filter(({ state }) => state !== 'approved');
  if (out.length === 0) return 'No version went out.';
  const checked = out.filter(
    ({ authorId, approvedBy, releasedBy }) => approvedBy !== authorId || releasedBy !== authorId,
  );
  return capital(
    `${countWords(out.length, 'version')} went out; ${String(checked.length)} checked by somebody other than the author.`,
  );
}
