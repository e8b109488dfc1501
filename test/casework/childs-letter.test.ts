import { beforeAll, describe, expect, it } from 'vitest';
import type { MinutesView } from '#rules';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, DISRUPTION, SAID } from '../memory/walk.ts';
import { disruptionDrafted } from '../memory/walk-afterwards.ts';

/** The draft of a disruption meeting is with the minute taker; the chair decides what the child is told. */
describe('Torbay T-76: the letter to the child', () => {
  let council: MemoryCouncil;
  const TAKER = 'Minty Marjoram';
  const CHAIR = 'Cornelius Clementine';
  const view = async () => (await asked(council, CHAIR, 'GET', `/api/minutes/${DISRUPTION}`)) as MinutesView;
  const letterIn = ({ versions }: MinutesView) => versions.find(({ version }) => version === 'child-letter');
  const save = async (who: string, forChild: boolean, words: object) => {
    const paragraph = (await view()).paragraphs.find(({ text }) => text === SAID.minute);
    await asked(council, who, 'PUT', `/api/minutes/${DISRUPTION}/paragraph`, {
      block: paragraph?.block,
      before: SAID.minute,
      text: SAID.minute,
      forChild,
      sitting: 0,
      ...words,
    });
  };
  const approves = async () => {
    const letter = letterIn(await view());
    return council.asks(council.id(CHAIR), 'POST', `/api/minutes/${DISRUPTION}/approve`, {
      versions: [{ version: letter?.version, mark: letter?.mark }],
    });
  };

  beforeAll(async () => {
    council = await memoryCouncil();
    await disruptionDrafted(council);
    await save(TAKER, false, {});
    await asked(council, TAKER, 'POST', `/api/minutes/${DISRUPTION}/to-chair`);
  }, 60_000);

  it('says nothing while nothing was chosen for it, and is not approved so', async () => {
    expect(letterIn(await view())?.text).toEqual([]);
    const came = await approves();
    expect([came.status, JSON.stringify(came.body)]).toEqual([
      422,
      expect.stringContaining(
        'The child’s letter says nothing yet. In the minutes, tick “Tell the child this',
      ) as string,
    ]);
  });

  it('says what the chair ticked, whatever kind of paragraph it is, in the words written for the child', async () => {
    await save(CHAIR, true, { childWords: 'You told us that nights are hard.' });
    expect(letterIn(await view())?.text.map(({ text }) => text)).toEqual([
      expect.any(String) as string,
      'You told us that nights are hard.',
    ]);
    expect((await approves()).status).toBe(200);
  });
});
