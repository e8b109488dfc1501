import { beforeAll, describe, expect, it } from 'vitest';
import { refuseBlindInviting } from '../../bot/casework/invited-in-sight.ts';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { Fault } from '../../bot/faults.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import type { Through } from '../memory/through.ts';
import { asked, CHILD, EPISODE, reported, rowsOf, STABILITY, stabilityArranged } from '../memory/walk.ts';

/* E-01: what was decided before an allegation and was cut off goes to nobody while the hold stands. */

let arranged: MemoryCouncil;
let waiting: MemoryCouncil;
beforeAll(async () => {
  arranged = await memoryCouncil();
  await stabilityArranged(arranged);
  waiting = arranged.copy();
  await asked(waiting, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/ask-worker`);
});

/** Microsoft 365 does not answer this call, for as long as `off` says. */
const without =
  (lost: RegExp, off: { is: boolean } = { is: true }): Through =>
  (call, said, does) => {
    if (off.is && lost.test(`${call} ${String(said[2])}`)) throw new Fault('try-later', call);
    return does(said);
  };

const says = (council: MemoryCouncil) =>
  council.asks(council.id('Petra Plumtree'), 'POST', `/api/meetings/${STABILITY}/draft-answer`, { says: 'go' });
const meeting = (council: MemoryCouncil) => rowsOf(council, 'Meetings').find((row) => row['Ref'] === STABILITY);
const events = (council: MemoryCouncil) => [...council.store.events.values()];
const openPlans = (council: MemoryCouncil) => rowsOf(council, 'Plans').filter((row) => row['State'] === 'open');

/** The next looks of the timer, until nothing more happens. */
async function later(council: MemoryCouncil, now: string): Promise<void> {
  council.turnsTo(now);
  await tick(council.ports);
  await council.settles();
}
const alleged = (council: MemoryCouncil) => reported(council, 'Quentin Quince', 'form-report-2');
const lifted = (council: MemoryCouncil) =>
  asked(council, 'Tobias Tamarind', 'POST', `/api/episodes/${EPISODE}/hold/lift`, { outcome: 'No further action.' });

describe('A report beside one that is open', () => {
  const reports = (council: MemoryCouncil, said: object) =>
    council.presses(council.id('Edgar Elderflower'), 'report-instability', {
      formId: 'form-report-2',
      child: CHILD,
      voice: 'carer',
      triggers: 'carer-struggling',
      immediateDanger: 'no',
      whatHappened: 'One more thing happened tonight.',
      ...said,
    });

  it.each<[string, object]>([
    ['an allegation', { triggers: 'allegation' }],
    ['somebody in danger now', { immediateDanger: 'yes' }],
    ['a worker whom it is about', { triggers: 'complaint', subject: 'Quentin Quince' }],
  ])('with %s joins it at once: nobody is asked first where it belongs', async (_what, said) => {
    const council = arranged.copy();
    const subject = 'subject' in said ? { subject: council.id(String(said.subject)) } : {};
    await reports(council, { ...said, ...subject });
    const [first, second] = rowsOf(council, 'Reports');
    expect([first?.['Episode'], second?.['Episode']]).toEqual([EPISODE, EPISODE]);
    await council.settles();
    expect(rowsOf(council, 'Episodes')).toHaveLength(1);
  });

  it('E-01: with an allegation the hold stands from that minute, and speaking to the LADO is owed', async () => {
    const council = arranged.copy();
    await reports(council, { triggers: 'allegation' });
    await council.settles();
    expect(rowsOf(council, 'Episodes')[0]).toMatchObject({ Hold: 'standing', HoldSince: '2026-11-23T09:00:00Z' });
    expect(rowsOf(council, 'Obligations').map((row) => row['Kind'])).toContain('hold.designated-officer');
    const cards = rowsOf(council, 'Cards').filter((row) => row['Card'] === 'hold');
    expect(cards.map((row) => row['Person'])).toEqual([council.id('Tobias Tamarind')]);
  });

  it('E-75: with another voice and nothing of that, whoever wrote is asked', async () => {
    const council = arranged.copy();
    const came = await reports(council, {});
    expect(JSON.stringify(came)).toContain(`"card":"report-merge","formId":"form-report-2","episode":"${EPISODE}"`);
    expect(rowsOf(council, 'Reports')[1]?.['Episode']).toBe('waiting');
  });
});

describe('An allegation comes while invitations were on their way', () => {
  it('nothing is put into the diaries; the meeting goes back to its coordinator, who reads why', async () => {
    const council = waiting.copy();
    const cut = council.process('cut', without(/^calendar\.hold/));
    await says(cut);
    await cut.settles();
    expect(meeting(council)).toMatchObject({ State: 'sending' });

    await alleged(council);
    await later(council, '2026-11-23T09:10:00Z');

    expect(events(council)).toEqual([]);
    expect(meeting(council)).toMatchObject({ State: 'approved', Trouble: 'held-back' });
    expect(openPlans(council)).toEqual([]);
    const seen = await council.asks(council.id('Pip Persimmon'), 'GET', `/api/meetings/${STABILITY}`);
    expect(JSON.stringify(seen.body)).toContain('A hold began before the meeting was in the diaries');
  });

  it('after the hold is lifted, the coordinator sends it, and it is in the diaries once', async () => {
    const council = waiting.copy();
    const cut = council.process('cut', without(/^calendar\.hold/));
    await says(cut);
    await cut.settles();
    await alleged(council);
    await later(council, '2026-11-23T09:10:00Z');
    await lifted(council);
    expect(events(council)).toEqual([]);

    await asked(council, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/send`);

    expect(events(council)).toHaveLength(1);
    expect(meeting(council)).toMatchObject({ State: 'sent' });
    expect(meeting(council)?.['Trouble'] ?? undefined).toBeUndefined();
  });

  it('what an answer that was lost had put into the diaries is taken out again', async () => {
    const council = waiting.copy();
    const lost: Through = async (call, said, does) => {
      const came = await does(said);
      if (call === 'calendar.hold') throw new Fault('try-later', call);
      return came;
    };
    const cut = council.process('cut', lost);
    await says(cut);
    await cut.settles();
    expect(events(council)).toHaveLength(1);

    await alleged(council);
    await later(council, '2026-11-23T09:10:00Z');

    expect(events(council).filter(({ state }) => state !== 'cancelled')).toEqual([]);
    expect(meeting(council)).toMatchObject({ State: 'approved', Trouble: 'held-back' });
  });

  it('the social worker is asked for their word only when the hold is lifted, and then by itself', async () => {
    const council = arranged.copy();
    const cut = council.process('cut', without(/^messenger\.show worker-consent/));
    await cut.asks(cut.id('Pip Persimmon'), 'POST', `/api/meetings/${STABILITY}/ask-worker`);
    await cut.settles();
    const consents = () =>
      rowsOf(council, 'Cards').filter((row) => row['Card'] === 'worker-consent' && row['State'] === 'shown');
    await alleged(council);
    await later(council, '2026-11-23T09:10:00Z');
    await later(council, '2026-11-23T10:10:00Z');
    expect(consents()).toEqual([]);
    expect(openPlans(council)).toHaveLength(1);

    await lifted(council);
    await later(council, '2026-11-23T10:20:00Z');
    expect(consents()).toHaveLength(1);
    expect(openPlans(council)).toEqual([]);
  });

  it('a letter that did not go waits, and goes to nobody once the meeting’s day has passed', async () => {
    const inDiaries = waiting.copy();
    const cut = inDiaries.process('cut', without(/^post\.send/));
    await says(cut);
    await cut.settles();
    expect(meeting(inDiaries)).toMatchObject({ State: 'sent' });
    await alleged(inDiaries);
    await later(inDiaries, '2026-11-23T09:10:00Z');
    expect(inDiaries.store.letters).toEqual([]);
    const desk = await inDiaries.asks(inDiaries.id('Pip Persimmon'), 'GET', '/api/desk');
    expect(JSON.stringify(desk.body)).toContain(
      `Not everything for ${STABILITY} has gone out: a hold began meanwhile. What is left goes by itself when the hold is lifted.`,
    );

    const soon = inDiaries.copy();
    await lifted(soon);
    await later(soon, '2026-11-24T09:10:00Z');
    expect(soon.store.letters.length).toBeGreaterThan(0);

    await lifted(inDiaries);
    await later(inDiaries, '2026-11-27T09:10:00Z');
    expect(inDiaries.store.letters).toEqual([]);
    expect(openPlans(inDiaries)).toEqual([]);
  });
});

describe('A command that invites', () => {
  const { effects } = { effects: { key: 'x', about: 'DM-2026-0001', changes: [], did: '', redraw: [] } } as const;
  const letter = { do: 'send-letter', id: 'x/letter', to: 'circle:mother', about: 'DM-2026-0001' } as const;

  it.each(['invitation', 'questionnaire', 'meeting-changed', 'minutes-link'] as const)(
    'by a letter of the kind “%s” without asking for the hold is a mistake of ours, and nothing of it is saved',
    (kind) => {
      const said = { ...effects, steps: [{ ...letter, letter: kind }] };
      expect(() => refuseBlindInviting({ name: 'blind', facts: ['meeting'] }, said)).toThrow(
        'did not ask for the hold',
      );
      expect(() => refuseBlindInviting({ name: 'seeing', facts: ['meeting', 'hold'] }, said)).not.toThrow();
    },
  );
});
