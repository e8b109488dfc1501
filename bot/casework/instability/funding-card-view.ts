import { childName, linkTo, placeOf, type CardView } from '#rules';
import { defineQuestion } from '../define-question.ts';
import { fundingOf } from './agree-funding.ts';
import { aboutEpisode, episodeIn } from './episode-card-views.ts';

/** Paid support that the head of service agrees to before anyone promises it. @source Torbay T-38, T-47 */
export const fundingView = defineQuestion({
  name: 'funding-view',
  act: ['agree-funding', 'see-episode'],
  about: aboutEpisode,
  answer: async (ref, turn): Promise<CardView> => {
    const { ports } = turn;
    const judged = (await ports.records.judgements.where({ episode: ref })).map(({ row }) => row).at(-1);
    return {
      card: 'funding',
      child: childName(episodeIn(turn).placement),
      ref,
      support: judged?.support ?? '',
      state: await fundingOf(ref, ports),
      because: ['Torbay T-38', 'Torbay T-47', 'CF-34'],
      url: linkTo(placeOf(ref), ports.council),
    };
  },
});
