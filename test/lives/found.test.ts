import { expect, it } from 'vitest';
import { play } from './play.ts';
import { partOf } from './script.ts';

/* Lives in which a promise was broken once: what happened in them, and the seed with the steps that it took. */
const FOUND = [
  ['a process died before it had marked that a hold is lifted, and a report was joined', 1628, '1,6p,7,8'],
  ['“go” was said when the hour of the meeting had passed', 2143, '1p,8p,9,11p,12p,13,14,25p'],
  ['a hold was lifted, and before that was marked a report joined by itself after an hour', 4105, '1,4,16,21'],
  ['a record was opened in an emergency again, with another reason', 800191, '2p,7p'],
  ['whoever was to be told of a refusal could not be told at first', 800768, '1,2,3,4p,5,6,7,8,9,10,11,12p,15,16p,17'],
  ['a form was taken back while its card was on the way', 802542, '1,5,6p,9p,11,13,16,18,19,22,24'],
  ['somebody who left owed something for a meeting that is shared', 802639, '1,6,8,10p,11,15,16,18,19p,20,26,34p,35'],
  ['minutes were corrected while the letter with a link to them was on the way', 1_000_182, '1,12p'],
  ['a link to a form was sent anew while a hold stood', 2_000_554, '6,11'],
  ['a letter waited until the meeting was over', 64_866, '1,7,8,9,10,12,13,18,19p'],
] as const;

it.each(FOUND)('%s', async (_what, seed, only) => {
  expect((await play(partOf(seed, only))).broken).toBeUndefined();
});
