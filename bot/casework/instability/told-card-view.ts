import { judgementWords, shortDate, type CardView, type Episode } from '#rules';
import { Fault } from '../../faults.ts';
import { defineQuestion } from '../define-question.ts';
import type { LoadedCase } from '../facts.ts';
import { linkTo, placeOf } from '../places.ts';

/** What an independent reviewing officer is told: that something changed, and what is asked of them. */
export const toldView = defineQuestion({
  name: 'told-card',
  act: ['see-episode', 'see-meeting'],
  about: (ref: string) =>
    ref.startsWith('PE-')
      ? { is: 'ending', ref }
      : ref.startsWith('IN-')
        ? { is: 'episode', ref }
        : { is: 'meeting', ref },
  answer: (ref, { actor, loaded, ports }): CardView => {
    if (loaded.placement?.independentReviewingOfficerId !== actor.id) throw new Fault('not-yours', 'told');
    return {
      card: 'episode-told',
      ref,
      what: toldOf(loaded),
      asked: ['Consider whether the review should come forward.', 'Tell the team manager if you see this differently.'],
      because: ['CF-25', 'Torbay T-53', 'Regulation 36, Care Planning Regulations 2010'],
      url: linkTo(placeOf(ref), ports.council),
    };
  },
});

function toldOf({ meeting, ending, episode }: LoadedCase): string {
  if (meeting !== undefined)
    return meeting.state === 'cancelled'
      ? 'A meeting about a child whom you review was called off.'
      : 'A meeting about a child whom you review is being arranged.';
  if (ending !== undefined) return `A placement ended. The child left on ${shortDate(ending.leftOn)}.`;
  if (episode === undefined) throw new Fault('not-yours', 'told');
  return episodeWords(episode);
}

const episodeWords = ({ judgement }: Episode): string =>
  judgement === undefined
    ? 'A placement is reported as unstable.'
    : `A placement is reported as unstable. The manager’s judgement: ${judgementWords(judgement)}.`;
