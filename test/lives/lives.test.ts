import { describe, expect, it } from 'vitest';
import { play } from './play.ts';
import { LATER, LATEST, scriptOf } from './script.ts';
import { shrunk } from './shrink.ts';

/** So many on each commit; `npm run play-lives -- --seeds 10000` plays more. */
const LIVES = 300;
const AT_ONCE = 30;
/** So many of them as they were first, and so many as they were before rooms, minutes and links; the others have everything. */
const EARLY = 150;
const EARLIER = 240;

describe('Whole lives, in whatever order and whatever fails', () => {
  it.each(
    Array.from({ length: LIVES / AT_ONCE }, (_, at) => at * AT_ONCE + 1).map((seed) =>
      seed <= EARLY ? seed : seed <= EARLIER ? LATER + seed : LATEST + seed,
    ),
  )('no promise is broken in the lives from %d on', async (first) => {
    for (let seed = first; seed < first + AT_ONCE; seed += 1) {
      const { broken } = await play(scriptOf(seed));
      if (broken === undefined) continue;
      const { came } = await shrunk(scriptOf(seed), broken.promise);
      expect.fail([`Seed ${seed}: ${broken.promise}`, ...came.story, came.broken?.how].join('\n'));
    }
  });
});
