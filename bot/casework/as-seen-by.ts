import { episodesFor, isOnlyNamed, meetingFor } from '#rules';
import type { LoadedCase } from './loaded-case.ts';

/**
 * Whether another report names them, and nobody has confirmed it: they are not to learn of it. Of this child, or of a brother or sister whose
 * meeting is the same.
 *
 * @source E-02, E-30
 */
export const isNamedElsewhere = (who: string, { childEpisodes, episode, together = [] }: LoadedCase): boolean =>
  childEpisodes.some((one) => one.ref !== episode?.ref && isOnlyNamed(who, one)) ||
  together.some((other) => other.childEpisodes.some((one) => isOnlyNamed(who, one)));

/** The case as this person may see it: without another report that names them, and without the hold that it began. */
export const asSeenBy = (who: string, loaded: LoadedCase): LoadedCase =>
  isNamedElsewhere(who, loaded) ? withoutNaming(who, loaded) : loaded;

const withoutNaming = (who: string, loaded: LoadedCase): LoadedCase => ({
  ...loaded,
  childEpisodes: episodesFor(who, loaded.childEpisodes),
  meeting: loaded.meeting === undefined ? undefined : meetingFor(loaded.meeting),
  ...(loaded.together === undefined ? {} : { together: loaded.together.map((other) => withoutNaming(who, other)) }),
});
