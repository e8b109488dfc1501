import { fundingKey, isStopped, withoutPart, type CaseFactsByName, type Episode } from '#rules';
import { rows, type Loaders } from '../fact-loader.ts';
import { episodesIn, subjectsIn, type LoadedCase } from '../loaded-case.ts';
import type { Ports } from '../ports.ts';
import { termsCovering, termsOfHold } from './hold-about.ts';

/** What is known of an episode and of a hold. */
export const EPISODE_FACTS = {
  hold: (loaded, ports) => loadHold(loaded, ports),
  reports: async (loaded, { records }) => {
    const episode = episodeRefOf(loaded);
    if (episode === undefined) return [];
    return [...rows(await records.reports.where({ episode }))].sort((one, other) =>
      one.reportedAt.localeCompare(other.reportedAt),
    );
  },
  judgements: async (loaded, { records }) => {
    const episode = episodeRefOf(loaded);
    return episode === undefined ? [] : rows(await records.judgements.where({ episode }));
  },
  childJudgements: async (loaded, { records }) => {
    // The case's own is one of the child's, and known before them.
    const own = episodeRefOf(loaded);
    const refs = new Set([...(own === undefined ? [] : [own]), ...loaded.childEpisodes.map(({ ref }) => ref)]);
    return (await Promise.all([...refs].map((episode) => records.judgements.where({ episode })))).flatMap(rows);
  },
  funding: async ({ episode }, { records }) =>
    episode === undefined ? undefined : (await records.funding.find(fundingKey(episode.ref)))?.row,
  holdTerms: async ({ episode }, ports) => (episode === undefined ? [] : termsOfHold(episode, ports)),
} satisfies Partial<Loaders>;

const episodeRefOf = ({ ref }: Pick<LoadedCase, 'ref'>): string | undefined =>
  ref?.startsWith('IN-') === true ? ref : undefined;

/** A hold is on the child: whichever of its records it began with, it stops them all. @source E-01 */
async function loadHold(loaded: LoadedCase, ports: Ports): Promise<CaseFactsByName['hold']> {
  const { meeting, childEpisodes, together } = loaded;
  // Once it was held, each child’s part is written up and handed out for itself.
  const all = meeting?.heldOn === undefined ? episodesIn(loaded) : childEpisodes;
  const standing = all.filter(({ hold }) => hold === 'standing');
  const homes = [loaded, ...(meeting?.heldOn === undefined ? (together ?? []) : [])].map(({ placement }) => placement);
  const terms = new Map(
    await Promise.all(standing.map(async (episode) => [episode.ref, await coveringTerms(episode, ports)] as const)),
  );
  return {
    stands: standing.length > 0,
    stops: [...terms.values()].includes(undefined) || homes.some(isStopped),
    since: loaded.childEpisodes
      .flatMap(({ holdSince }) => (holdSince === undefined ? [] : [holdSince]))
      .toSorted()
      .at(-1),
    subjectIds: subjectsIn(loaded),
    termsOf: (episode) => terms.get(episode),
    ...(together === undefined
      ? {}
      : {
          ofOwn: {
            stops:
              isStopped(loaded.placement) ||
              childEpisodes.some(({ ref }) => terms.has(ref) && terms.get(ref) === undefined),
            subjectIds: withoutPart(childEpisodes, loaded.episode?.ref),
          },
        }),
  };
}

/** A later report that starts a hold is not what the LADO agreed to. */
const coveringTerms = async (episode: Episode, ports: Ports): Promise<string | undefined> =>
  (await termsCovering(episode, ports))?.terms;
