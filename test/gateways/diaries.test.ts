import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDate } from '#rules';
import type { Calendar } from '../../bot/casework/ports.ts';
import { calendarOver } from '../../bot/graph/calendar.ts';
import type { SeenPerson } from '../../sandbox/control-client.ts';
import { startCouncil, type TestCouncil } from './council.ts';

let council: TestCouncil;
let calendar: Calendar;
let chair: SeenPerson;
let worker: SeenPerson;

beforeAll(async () => {
  council = await startCouncil({ made: false });
  calendar = calendarOver(council.graph, {
    organiser: council.config.organiserMailbox,
    linkTo: (ref) => ref,
    installInChat: undefined,
  });
  chair = await council.sandbox.control.person('Cornelius Clementine');
  worker = await council.sandbox.control.person('Petra Plumtree');
});
afterEach(() => council.sandbox.control.mishaps());
afterAll(() => council.sandbox.stop());

describe('Diaries', () => {
  const diaryOf = async (person: SeenPerson, from: LocalDate, to: LocalDate) => {
    const [diary] = await calendar.diaries([person], from, to);
    return diary;
  };

  it('say when someone is busy, tentative and out of office alike, by the clocks in London', async () => {
    const person = await council.sandbox.control.person('Violet Vanilla');
    await council.sandbox.control.busy(person.id, '2027-02-06T10:00:00Z', '2027-02-06T11:00:00Z', 'tentative');
    await council.sandbox.control.busy(person.id, '2027-07-03T10:00:00Z', '2027-07-03T11:00:00Z', 'oof');
    expect((await diaryOf(person, '2027-02-06', '2027-02-06'))?.busy).toContainEqual({
      from: '2027-02-06T10:00',
      to: '2027-02-06T11:00',
    });
    expect((await diaryOf(person, '2027-07-03', '2027-07-03'))?.busy).toContainEqual({
      from: '2027-07-03T11:00',
      to: '2027-07-03T12:00',
    });
  });

  it('take working elsewhere for free', async () => {
    const person = await council.sandbox.control.person('Pomona Pomegranate');
    await council.sandbox.control.busy(person.id, '2027-02-06T10:00:00Z', '2027-02-06T11:00:00Z', 'workingElsewhere');
    expect((await diaryOf(person, '2027-02-06', '2027-02-06'))?.busy).toEqual([]);
  });

  it('reach over a window of 84 days and the day on which the clocks change', async () => {
    const diary = await diaryOf(worker, '2027-02-01', '2027-04-26');
    expect(diary).toMatchObject({ person: worker.id, known: true });
  });

  it('of more than twenty people are asked for in parts', async () => {
    const everyone = await council.sandbox.control.people();
    const diaries = await calendar.diaries(everyone, '2027-02-01', '2027-02-05');
    expect(diaries).toHaveLength(everyone.length);
    expect(diaries.map(({ person }) => person)).toEqual(everyone.map(({ id }) => id));
  });

  it('are not known for someone without a mailbox here, and never taken as free', async () => {
    const person = await council.sandbox.control.person('Otto Oatcake');
    expect(await diaryOf(person, '2027-02-01', '2027-02-05')).toMatchObject({ known: false });
  });

  it.each(['schedule-error', 'throttled', 'unavailable', 'reset'] as const)(
    'are known or not known after %s, and never wrongly free',
    async (what) => {
      await council.sandbox.control.mishaps({ where: 'POST /v1.0/users/*/calendar/getSchedule', what, times: 9 });
      expect(await diaryOf(worker, '2027-02-01', '2027-02-05')).toMatchObject({ known: false, busy: [] });
    },
  );

  it('say working hours by the clocks in London, also from a zone of the mailbox’s own making', async () => {
    const hours = (await calendar.diaries([worker, chair], '2027-02-01', '2027-02-05')).map(
      ({ workingHours }) => workingHours,
    );
    expect(hours).toEqual([
      { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] },
      { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] },
    ]);
  });
});
