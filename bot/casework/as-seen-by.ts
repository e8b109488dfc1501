import { episodesFor, isOnlyNamed, meetingFor } from '#rules';
import type { LoadedCase } from './facts.ts';

/** Whether another report of this child names them, and nobody has confirmed it: they are not to learn of it. @source E-02 */
export const isNamedElsewhere = (who: string, { childEpisodes, episode }: LoadedCase): boolean =>
  childEpisodes.some((one) => one.ref !== episode?.ref && isOnlyNamed(who, one));

/** The case as this person may see it: without another report of the child that names them, and without the hold that it began. */
export const asSeenBy = (who: string, loaded: LoadedCase): LoadedCase =>
  isNamedElsewhere(who, loaded)
    ? {
        ...loaded,
        childEpisodes: episodesFor(who, loaded.childEpisodes),
        meeting: loaded.meeting === undefined ? undefined : meetingFor(loaded.meeting),
      }
    : loaded;
