import type { Ending, Episode, Meeting, Placement } from '#rules';
import type { Ports } from './ports.ts';

/** What is known of the case that a reference belongs to. */
export interface CaseAbout {
  readonly placement?: Placement | undefined;
  readonly episode?: Episode | undefined;
  readonly ending?: Ending | undefined;
  readonly meeting?: Meeting | undefined;
}

/** The case behind the reference of a meeting, an episode or an ending; nothing where there is none. */
export async function caseAbout(ref: string, { records }: Ports): Promise<CaseAbout> {
  const meeting = (await records.meetings.find(`meeting:${ref}`))?.row;
  const about = meeting?.about ?? ref;
  const episode = (await records.episodes.where({ ref: about }))[0]?.row;
  const ending = (await records.endings.where({ ref: about }))[0]?.row;
  const key = meeting?.placement ?? episode?.placement ?? ending?.placement;
  const placement = key === undefined ? undefined : (await records.placements.find(key))?.row;
  return { placement, episode, ending, meeting };
}
