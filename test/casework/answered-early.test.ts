import { expect, it } from 'vitest';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { Fault } from '../../bot/faults.ts';
import { putEvent } from '../memory/calendar.ts';
import { memoryCouncil } from '../memory/council.ts';
import { asked, rowsOf, STABILITY, stabilityArranged } from '../memory/walk.ts';

/* Somebody is quick: the invitation is in their diary, they answer, and the meeting does not know its entry yet. */

it('what somebody answered in Outlook before the meeting knew its entry stands with their invitation', async () => {
  const council = await memoryCouncil();
  await stabilityArranged(council);
  await asked(council, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/ask-worker`);
  const lost = council.process('memory:cut', async (call, said, does) => {
    if (call !== 'calendar.hold') return does(said);
    await does(said);
    throw new Fault('try-later', call);
  });
  await lost.asks(lost.id('Petra Plumtree'), 'POST', `/api/meetings/${STABILITY}/draft-answer`, { says: 'go' });
  await lost.settles();
  const event = [...council.store.events.values()].find(({ state }) => state === 'held');
  const worker = event?.said.attendees.find(({ name }) => name === 'Petra Plumtree');
  if (event === undefined || worker === undefined) throw new Error('It is not in the diary of the worker.');
  putEvent(council.store, {
    ...event,
    replies: [{ mail: worker.mail, reply: 'accepted', at: '2026-11-23T09:40:00Z' }],
  });

  // One look of a process for which the diaries do not answer yet; then one that carries it out, and the next look.
  await tick(lost.ports);
  council.turnsTo('2026-11-23T10:00:00Z');
  await tick(council.ports);
  await council.settles();
  await tick(council.ports);
  await council.settles();

  expect(rowsOf(council, 'Meetings')).toMatchObject([{ State: 'sent' }]);
  const answers = rowsOf(council, 'Invitations').filter(({ Person }) => Person === council.id('Petra Plumtree'));
  expect(answers.map(({ Reply }) => Reply)).toEqual(['accepted']);
});
