import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LessonsView, Letter } from '#rules';
import { countFigures } from '../../bot/casework/learning/count-figures.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, DISRUPTION, ENDING, reported, rowsOf } from '../memory/walk.ts';
import { disruptionReleased } from '../memory/walk-afterwards.ts';

const L = `/api/lessons/${DISRUPTION}`;
const CHAIR = 'Cornelius Clementine';
const OWNER = 'Dill Damson';
const CHANGED = 'Carers are given the night number on the first day.';

let released: MemoryCouncil;
beforeAll(async () => {
  released = await memoryCouncil();
  await disruptionReleased(released);
}, 60_000);

describe('What a meeting learnt reaches practice', () => {
  let council: MemoryCouncil;
  const seenBy = async (who: string) => (await asked(council, who, 'GET', L)) as LessonsView;
  const statusOf = async (who: string, path: string, body: object) =>
    (await council.asks(council.id(who), 'POST', path, body)).status;
  const theLesson = async () => (await seenBy(CHAIR)).lessons[0]?.key ?? '';
  const says = async (who: string, words: string, says: 'changed' | 'nothing-changed' = 'changed') =>
    statusOf(who, `${L}/changed`, { lesson: await theLesson(), says, words });
  const owed = async (kind: string) =>
    (await council.ports.records.obligations.where({ about: DISRUPTION }))
      .map(({ row }) => row)
      .filter((row) => row.kind === kind);
  const letters = () => council.store.letters as readonly Letter[];
  const figures = async () => {
    council.turnsTo('2027-01-20T09:00:00Z');
    await countFigures(council.ports);
    return rowsOf(council, 'Figures').find((row) => row['Reference'] === ENDING);
  };

  beforeEach(() => {
    council = released.copy();
  });

  it('each point is a record of its own: its kind, who takes it up, and the day on which it comes back to them', async () => {
    const { lessons, mayNote } = await seenBy(CHAIR);
    expect(mayNote).toBe(true);
    expect(lessons).toMatchObject([
      {
        kindWords: 'Practice',
        topicWords: 'Nights, weekends and holidays',
        owner: OWNER,
        due: '2027-03-12',
        stateWords: 'Comes back on Fri 12 Mar 2027',
      },
    ]);
    expect(await owed('learning.change')).toMatchObject([
      { ownerId: council.id(OWNER), due: '2027-03-12', sum: 'Fri 12 Mar, as the meeting agreed.' },
    ]);
  });

  it.each([
    ['no words', { words: ' ' }],
    ['a day that is past', { due: '2027-01-12' }],
    ['a day that is years away', { due: '2029-01-12' }],
    ['nobody who works here', { ownerId: 'nobody' }],
  ])('%s: it is refused', async (_what, changed) => {
    const body = {
      kind: 'service',
      topic: 'school',
      words: 'No place.',
      ownerId: council.id(OWNER),
      due: '2027-03-01',
    };
    expect(await statusOf(CHAIR, L, { ...body, ...changed })).toBe(422);
    expect(await statusOf(CHAIR, L, body)).toBe(200);
    expect((await seenBy(CHAIR)).lessons).toHaveLength(2);
  });

  it('two who write at the same moment both have theirs; the same pressed twice is one', async () => {
    const body = { kind: 'service', topic: 'school', ownerId: council.id(OWNER), due: '2027-03-01' };
    await Promise.all([
      asked(council, CHAIR, 'POST', L, { ...body, words: 'No school place.' }),
      asked(council, 'Minty Marjoram', 'POST', L, { ...body, words: 'Nobody asked the school.' }),
    ]);
    await asked(council, CHAIR, 'POST', L, { ...body, words: 'No school place.' });
    expect((await seenBy(CHAIR)).lessons.map(({ words }) => words?.slice(0, 9)).sort()).toEqual([
      'CANARY-LE',
      'No school',
      'Nobody as',
    ]);
    expect(await owed('learning.change')).toHaveLength(3);
  });

  it('whoever takes it up says what was changed: it is done, and the year counts it as changed', async () => {
    expect(await figures()).toMatchObject({ LearningSaid: true, Learning: 'practice not-yet nights' });
    expect(await says(OWNER, CHANGED)).toBe(200);
    await council.settles();
    expect(await owed('learning.change')).toMatchObject([{ doneBy: council.id(OWNER), note: 'changed' }]);
    expect(await figures()).toMatchObject({ Learning: 'practice changed nights' });
  });

  it('it is told back to those who took part: in Teams, by letter, and through the worker who knows them', async () => {
    const before = letters().length;
    await says(OWNER, CHANGED);
    await council.settles();
    const sent = letters().slice(before);
    expect(sent.map(({ letter }) => letter)).toContain('learning-changed');
    for (const letter of sent)
      expect(letter).toMatchObject({ letter: 'learning-changed', changes: [CHANGED], ref: DISRUPTION });
    const tell = await owed('learning.tell');
    expect(tell.map(({ ownerRole, due }) => [ownerRole, due]).sort()).toEqual([
      ['childs-social-worker', '2027-01-26'],
      ['supervising-social-worker', '2027-01-26'],
    ]);
    const [lesson] = (await seenBy(CHAIR)).lessons;
    expect(lesson).toMatchObject({ state: 'changed', changed: CHANGED });
    expect(lesson?.told).toMatch(/^\d+ colleagues in Teams, \d+ by letter and \d+ through a worker$/);
    const again = letters().length;
    expect(await says(OWNER, CHANGED)).toBe(200);
    await council.settles();
    expect(letters()).toHaveLength(again);
  });

  it('who only took part sees what was changed, and not what was learnt or who takes it up', async () => {
    expect((await seenBy('Violet Vanilla')).lessons).toEqual([]);
    await says(OWNER, CHANGED);
    await council.settles();
    const seen = await seenBy('Violet Vanilla');
    expect(seen.lessons).toMatchObject([{ changed: CHANGED, mayChange: false }]);
    expect(JSON.stringify(seen)).not.toMatch(/CANARY|Dill Damson/);
  });

  it.each([
    ['a telephone number', 'Carers ring 01632 960999 at night.'],
    ['a child by age', 'A boy of nine is rung each night.'],
    ['a reference of the child', 'C-1042 has a night plan now.'],
  ])('%s in what was changed is refused: it goes to everybody who took part', async (_what, words) => {
    expect(await says(OWNER, words)).toBe(422);
    expect((await seenBy(CHAIR)).lessons[0]?.state).toBe('taken-up');
  });

  it('the name of somebody in the case is refused too', async () => {
    const circle = (await council.ports.records.circle.where({ childRef: 'C-1042' })).map(({ row }) => row.name);
    for (const name of circle.slice(0, 4)) expect(await says(OWNER, `We ring ${name} each night now.`)).toBe(422);
  });

  it('while a hold stands nothing leaves', async () => {
    await reported(council, 'Quentin Quince', 'form-report-9');
    const before = letters().length;
    expect(await says(OWNER, CHANGED)).toBe(409);
    expect(letters()).toHaveLength(before);
    expect(await says(OWNER, 'It cannot be done here.', 'nothing-changed')).toBe(200);
  });

  it('nothing is changed: why is kept, and nobody is written to', async () => {
    const before = letters().length;
    await says(OWNER, 'It was looked at, and stays.', 'nothing-changed');
    await council.settles();
    expect((await seenBy(CHAIR)).lessons[0]).toMatchObject({ state: 'nothing-changed', told: undefined });
    expect(letters()).toHaveLength(before);
    expect(await figures()).toMatchObject({ Learning: 'practice not-yet nights' });
  });

  it('put off, it comes back on the new day, with why', async () => {
    const later = { lesson: await theLesson(), until: '2027-05-03', why: 'The number is not there yet.' };
    expect(await statusOf(OWNER, `${L}/later`, { ...later, why: '' })).toBe(422);
    expect(await statusOf('Violet Vanilla', `${L}/later`, later)).toBe(403);
    expect(await statusOf(OWNER, `${L}/later`, later)).toBe(200);
    await council.settles();
    expect(await owed('learning.change')).toMatchObject([
      { due: '2027-05-03', sum: 'Mon 3 May, put off from Fri 12 Mar.' },
    ]);
    expect((await seenBy(CHAIR)).lessons[0]).toMatchObject({
      due: '2027-05-03',
      notYet: 'The number is not there yet.',
    });
  });
});
