import { signsIn, type Placement, type SignView } from '#rules';
import { noticesOf } from '../endings/rows-of-ending.ts';
import type { Turn } from '../define-question.ts';
import type { Saved } from '../ports.ts';

const rows = <Row>(saved: readonly Saved<Row>[]): readonly Row[] => saved.map(({ row }) => row);

/**
 * What has happened to this child that the procedure tells one to look at, for whoever may see the record it is shown on; without a
 * report that they are not to learn of.
 */
export async function signsOf(
  { childRef, key, endedOn }: Pick<Placement, 'childRef' | 'key' | 'endedOn'>,
  episode: string | undefined,
  { ports, loaded: { childEpisodes } }: Pick<Turn, 'ports' | 'loaded'>,
): Promise<readonly SignView[]> {
  const { records } = ports;
  // Once the child has left, nothing is done any more because of notice.
  const livesThere = endedOn === undefined || endedOn > ports.today();
  const [homes, endings, reports, meetings, obligations, notices, calendar] = await Promise.all([
    records.placements.where({ childRef }),
    records.endings.where({ childRef }),
    episode === undefined ? [] : records.reports.where({ episode }),
    records.meetings.where({ placement: key }),
    records.obligations.where({ childRef }),
    livesThere ? noticesOf(key, ports) : [],
    ports.workingDays(),
  ]);
  const seen = new Set(childEpisodes.map(({ ref }) => ref));
  const isSeen = (about: string): boolean => !about.startsWith('IN-') || seen.has(about);
  const found = signsIn(
    {
      homes: rows(homes),
      endings: rows(endings),
      reports: rows(reports),
      meetings: rows(meetings).filter(({ about }) => isSeen(about)),
      obligations: rows(obligations).filter((row) => isSeen(row.case ?? row.about)),
      notices,
    },
    ports.today(),
    ports.procedure,
    calendar,
  );
  return found.map(({ kind, words, because, mayBeDone }) => ({ kind, words, because, mayBeDone }));
}
