import { afterAll, beforeAll, describe, it } from 'vitest';
import { answerEverything } from './canned-answers.ts';
import { raiseStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await raiseStage();
}, 160_000);
afterAll(() => stage.end());

describe('Torbay T-72: the room of a meeting in a browser', () => {
  it('an action that is none is refused with the reason, as it is typed', async () => {
    answerEverything(stage.server.answers);
    const opened = await stage.open('room/SM-2026-9001', { width: 320 });
    await opened.tab.getByLabel('What is done').fill('Support, ongoing');
    await opened.tab.getByText('“ongoing” has no end; say what is done once, and by when.').waitFor();
    await opened.tab.getByLabel('What is done').fill('Book the sleep clinic');
    await opened.tab.getByText('“ongoing” has no end').waitFor({ state: 'detached' });
    await opened.page.close();
  }, 60_000);
});
