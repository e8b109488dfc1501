import {
  DRAW_FACTS,
  FINISH_FACTS,
  READING_FACTS,
  sampleDrawn,
  sampleFinished,
  sampleReaderNamed,
  type DrawDipSample,
  type FinishSample,
  type NameSampleReader,
} from '#rules';
import { defineCommand } from '../define-command.ts';

const aboutSample = ({ from, to }: Pick<DrawDipSample, 'from' | 'to'>) => ({ is: 'sample', from, to }) as const;

/** Draws the dip sample of a period that has ended, by a seed that is written down. @source Torbay T-78; CF-41 */
export const drawDipSample = defineCommand({
  name: 'draw-dip-sample',
  act: 'draw-sample',
  about: (said: DrawDipSample) => aboutSample(said),
  facts: DRAW_FACTS,
  under: 'today',
  decide: sampleDrawn,
  answer: () => ({ is: 'changed' as const }),
});

/** Names who reads a drawn meeting, where nobody was free of the case or somebody cannot. */
export const nameSampleReader = defineCommand({
  name: 'name-sample-reader',
  act: 'draw-sample',
  about: ({ meeting }: NameSampleReader) => ({ is: 'meeting', ref: meeting }),
  facts: READING_FACTS,
  under: 'today',
  decide: sampleReaderNamed,
  answer: () => ({ is: 'changed' as const }),
});

/** Finishes the report: findings are owed, the year counts the grades, and T-78 is done. @source Torbay T-78; law §9.3 */
export const finishSample = defineCommand({
  name: 'finish-sample',
  act: 'draw-sample',
  about: (said: FinishSample) => aboutSample(said),
  facts: FINISH_FACTS,
  under: 'today',
  decide: sampleFinished,
  answer: () => ({ is: 'changed' as const }),
});
