import { beforeAll, describe, expect, it } from 'vitest';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { ended, judged, reported, rowsOf, STABILITY } from '../memory/walk.ts';

/* Torbay T-15 to T-17, ruling CF-35: what was filled in of a draft is saved with the press that asks somebody about it. */

const asks = (council: MemoryCouncil, who: string, verb: string, draft: object) =>
  council.presses(council.id(who), verb, draft);
const plans = (council: MemoryCouncil) => rowsOf(council, 'Plans').map(({ Key }) => String(Key));
const meetingOf = (council: MemoryCouncil) => rowsOf(council, 'Meetings')[0] ?? {};

/** Everybody who is still undecided is invited, as the card sends it. */
const everybody = (council: MemoryCouncil) =>
  Object.fromEntries(
    rowsOf(council, 'Invitations')
      .filter(({ Decision }) => Decision === 'undecided')
      .map(({ Key }, at) => [`decision${at}`, `${String(Key)}|invite`]),
  );

describe('A stability meeting that is being arranged', () => {
  let arranging: MemoryCouncil;
  beforeAll(async () => {
    arranging = await memoryCouncil('torbay-stability');
    await reported(arranging);
    await judged(arranging);
  });

  it('is settled and shown to the social worker in one press, as one decision, which is one line of the audit', async () => {
    const council = arranging.copy();
    const before = plans(council).length;
    const draft = {
      meeting: STABILITY,
      chairId: council.id('Beatrix Bilberry'),
      minuteTakerId: council.id('Minty Marjoram'),
      startsAt: '2026-11-26T10:00',
      venue: 'Wrenford House',
      ...everybody(council),
    };
    await asks(council, 'Pip Persimmon', 'ask-worker', draft);
    await council.settles();
    expect(meetingOf(council)).toMatchObject({
      WorkerSays: 'asked',
      ChairId: council.id('Beatrix Bilberry'),
      Venue: 'Wrenford House',
    });
    expect(plans(council)).toHaveLength(before + 1);
    expect(rowsOf(council, 'Cards').filter(({ Card }) => Card === 'worker-consent')).toHaveLength(1);
    expect(rowsOf(council, 'Audit').at(-1)?.['Did']).toContain('asked the social worker about the draft');
  });

  it('is answered without waiting for diaries; the hours that they leave come with the card as it is drawn next', async () => {
    const council = arranging.copy();
    const calls: string[] = [];
    const here = council.process('memory:here', (call, _said, does) => {
      calls.push(call);
      return does(_said);
    });
    const settled = { chairId: council.id('Beatrix Bilberry'), minuteTakerId: council.id('Minty Marjoram') };
    const draft = { meeting: STABILITY, startsAt: '2026-11-26T10:00', ...settled, ...everybody(council) };
    const came = await asks(here, 'Pip Persimmon', 'ask-worker', draft);
    expect(came).toMatchObject({ answer: { show: { hoursFollow: true, chairId: settled.chairId } } });
    expect(came).toMatchObject({ answer: { show: { options: undefined } } });
    expect(calls).not.toContain('calendar.diaries');

    council.store.messages.length = 0;
    await here.settles();
    expect(calls).toContain('calendar.diaries');
    const drawn = council.store.messages.filter(({ person }) => person === council.id('Pip Persimmon')).at(-1);
    expect(JSON.stringify(drawn)).toContain('Time, best first');
    expect(JSON.stringify(drawn)).not.toContain('follow in a moment');
  });

  it('what was filled in is saved also where nobody can be asked yet, and why not is said', async () => {
    const council = arranging.copy();
    const came = await asks(council, 'Pip Persimmon', 'ask-worker', {
      meeting: STABILITY,
      startsAt: '2026-11-26T10:00',
    });
    await council.settles();
    expect(JSON.stringify(came)).toContain('Still missing');
    expect(meetingOf(council)).toMatchObject({ WorkerSays: 'not-asked', StartsAt: '2026-11-26T10:00' });
  });

  it('a draft that is refused asks nobody', async () => {
    const council = arranging.copy();
    const came = await asks(council, 'Pip Persimmon', 'ask-worker', {
      meeting: STABILITY,
      startsAt: '2026-12-20T10:00',
    });
    await council.settles();
    expect(JSON.stringify(came)).toContain('trouble');
    expect(meetingOf(council)).toMatchObject({ WorkerSays: 'not-asked' });
  });
});

it('CF-05: the chair of a disruption meeting is asked to settle the people with the draft that names them', async () => {
  const council = await memoryCouncil();
  await ended(council);
  const meeting = String(rowsOf(council, 'Meetings')[0]?.['Ref']);
  await asks(council, 'Saffron Sorbet', 'ask-chair', {
    meeting,
    chairId: council.id('Cornelius Clementine'),
    startsAt: '2027-01-12T10:00',
  });
  await council.settles();
  expect(meetingOf(council)['ChairId']).toBe(council.id('Cornelius Clementine'));
  expect(rowsOf(council, 'Cards').filter(({ Card }) => Card === 'chair-approval')).toHaveLength(1);
});
