import { childNameIn, judgementWords, shortDate, linkTo, placeOf, type CardView, type Episode } from '#rules';
import { aboutRecord } from '../about-record.ts';
import { defineQuestion } from '../define-question.ts';
import type { About, LoadedCase } from '../loaded-case.ts';

/** What an independent reviewing officer is told: that something changed, and what is asked of them. */
export const toldView = defineQuestion({
  name: 'told-view',
  act: 'see-what-was-told',
  about: aboutTold,
  answer: (ref, { loaded, ports }): CardView => ({
    card: 'episode-told',
    child: childNameIn(loaded.placement),
    ref,
    what: toldWords(loaded),
    asked: ['Consider whether the review should come forward.', 'Tell the team manager if you see this differently.'],
    because: ['CF-25', 'Torbay T-53', 'Regulation 36, Care Planning Regulations 2010'],
    url: linkTo(placeOf(ref), ports.council),
  }),
});

function aboutTold(ref: string): About {
  return aboutRecord(ref) ?? { is: 'meeting', ref };
}

function toldWords({ meeting, episode, ending }: LoadedCase): string {
  if (meeting !== undefined) return 'A meeting about a child whom you review is being arranged.';
  if (ending !== undefined) return `A placement ended. The child left on ${shortDate(ending.leftOn)}.`;
  return episode === undefined ? '' : episodeWords(episode);
}

const episodeWords = ({ judgement }: Episode): string =>
  judgement === undefined
    ? 'A placement is reported as unstable.'
    : `A placement is reported as unstable. The manager’s judgement: ${judgementWords(judgement)}.`;
