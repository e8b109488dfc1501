import { setTimeout as pause } from 'node:timers/promises';
import { ActivityTypes, TestAdapter } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { withTyping } from '../../bot/teams/turn.ts';

/** What a person sees while an answer takes so many milliseconds. */
async function seenDuring(milliseconds: number): Promise<readonly (string | undefined)[]> {
  const seen: (string | undefined)[] = [];
  const adapter = new TestAdapter(async (context) => {
    context.onSendActivities(async (_context, activities, next) => {
      seen.push(...activities.map(({ type, text }) => (type === ActivityTypes.Typing ? 'typing' : text)));
      return next();
    });
    await withTyping(context, async () => {
      await pause(milliseconds);
      await context.sendActivity('done');
    });
  });
  await adapter.send('report instability').startTest();
  return seen;
}

describe('The bot shows that it is at work', () => {
  it('when an answer takes more than half a second', async () => {
    expect(await seenDuring(650)).toEqual(['typing', 'done']);
  });

  it('and does not flicker when it is faster', async () => {
    expect(await seenDuring(50)).toEqual(['done']);
  });
});
