import type { JudgementRecord } from '../case-records.ts';
import type { Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { settled } from '../obligations/owed.ts';
import { endedByUndoing, tasksAbout } from '../obligations/undone.ts';

const JUDGED_AGAIN = 'It was judged again.';
const NO_ENDING = 'It was judged again, and no ending is proposed any more.';

/**
 * What an earlier judgement made owed ends with the next one: support is looked at by judging again, and what only the earlier judgement
 * asked is not required any more, the duties before an ending that is not proposed any more among them. A meeting that it asked for
 * goes on until it is called off; what the law asks for the child stays, and so does that the child is told.
 *
 * @source Torbay T-14, T-46, T-48; CF-13
 */
export function judgedOtherwise(
  { outcome, by: id, at }: JudgementRecord,
  { episode, placement, obligations }: Facts<'episode' | 'placement' | 'obligations'>,
): Pick<Effects, 'changes' | 'redraw'> {
  const by = { id, at };
  const ofEpisode = obligations.filter(({ about }) => about === episode.ref);
  const looked = ofEpisode.filter(({ kind, doneAt }) => LOOKED_BY_JUDGING.includes(kind) && doneAt === undefined);
  const asked = ofEpisode.filter(({ kind }) => ASKED_BY_JUDGEMENT.includes(kind));
  const isEnding = outcome === 'move-towards-an-ending' || placement.endedOn !== undefined;
  const proposed = isEnding ? [] : ofEpisode.filter(({ kind }) => kind.startsWith('ending.'));
  return {
    changes: [
      ...looked.map(({ key }) => settled(key, by, outcome)),
      ...endedByUndoing(asked, by, JUDGED_AGAIN),
      ...endedByUndoing(proposed, by, NO_ENDING),
    ],
    redraw: tasksAbout([...looked, ...asked, ...proposed]),
  };
}

/** What asks for another judgement, and is done by it. */
const LOOKED_BY_JUDGING: readonly string[] = ['instability.recheck', 'instability.judge-again'];

/** What one judgement asks for and another one does not. */
const ASKED_BY_JUDGEMENT: readonly string[] = [
  'instability.support-offer',
  'instability.show-independent-reviewing-officer',
  'instability.earlier-review',
  'stability.funding',
];
