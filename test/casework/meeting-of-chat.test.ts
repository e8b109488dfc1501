import { beforeAll, describe, expect, it } from 'vitest';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { reported, STABILITY, stabilitySent } from '../memory/walk.ts';

/** A stability meeting is sent on Monday 23 November 2026; it is opened beside its Teams meeting. */
describe('Beside a Teams meeting', () => {
  let council: MemoryCouncil;
  let chat: string;
  const asks = (of: string) =>
    council.asks(council.id('Petra Plumtree'), 'GET', `/api/meeting-of-chat?chat=${encodeURIComponent(of)}`);

  beforeAll(async () => {
    council = await memoryCouncil();
    await stabilitySent(council);
    const [saved] = await council.ports.records.meetings.where({ ref: STABILITY });
    const { joinUrl = '', startsAt = '' } = saved?.row ?? {};
    chat = (await council.ports.calendar.chatOf(joinUrl)) ?? '';
    council.turnsTo(`${startsAt.slice(0, 10)}T08:00:00Z`);
  });

  it('the chat of a meeting that is held today is known again, by its reference alone', async () => {
    expect(await asks(chat)).toMatchObject({ status: 200, body: { ref: STABILITY } });
  });

  it('no other chat is taken for it', async () => {
    expect((await asks('19:meeting_of_somebody_else@thread.v2')).body).toEqual({});
  });

  it('on another day it is not opened by its chat', async () => {
    const later = council.copy();
    later.turnsTo('2027-02-01T08:00:00Z');
    const came = await later.asks(
      council.id('Petra Plumtree'),
      'GET',
      `/api/meeting-of-chat?chat=${encodeURIComponent(chat)}`,
    );
    expect(came.body).toEqual({});
  });

  it('E-02: whom an allegation about the child names is given no reference', async () => {
    const named = council.copy();
    await reported(named, 'Quentin Quince', 'form-report-2');
    await named.presses(named.id('Edgar Elderflower'), 'merge-report', { formId: 'form-report-2', how: 'join' });
    await named.settles();
    const came = (name: string) =>
      named.asks(named.id(name), 'GET', `/api/meeting-of-chat?chat=${encodeURIComponent(chat)}`);
    expect((await came('Quentin Quince')).body).toEqual({});
    expect((await came('Petra Plumtree')).body).toEqual({ ref: STABILITY });
  });
});
