import { beforeAll, describe, expect, it } from 'vitest';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { EPISODE, reported, rowsOf, STABILITY, stabilitySent } from '../memory/walk.ts';

const ROWS = 6_000;
const LONG_AGO = '2019-05-01T09:00:00Z';

/** What is over, as it stands in its list. */
const OVER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Obligations: { DoneAt: LONG_AGO, LookAt: '2999-12-31T00:00:00Z', OpenOwner: 'nobody' },
  Meetings: { State: 'cancelled', EventMark: 'none' },
  Invitations: { SentAt: LONG_AGO },
  Episodes: { State: 'closed' },
  Placements: { EndedOn: '2019-05-01', IsOpen: 'no' },
  // A case has as many plans as it has presses; the next case has its own.
  Plans: { State: 'done', CaseRef: 'IN-2019-0001' },
  Letters: { State: 'sent' },
  Cards: { State: 'shown' },
};

/** A council after ten years: each of these lists holds more of one person’s rows than SharePoint looks through for one question. */
describe('What was over years ago stops nobody', () => {
  let council: MemoryCouncil;

  beforeAll(async () => {
    council = await memoryCouncil();
    await stabilitySent(council);
    for (const [list, over] of Object.entries(OVER)) {
      const rows = council.store.lists.get(list);
      for (const [key, stored] of [...(rows ?? [])]) {
        for (let at = 0; at < ROWS / 6; at += 1) {
          const past = `${key}~${String(at)}`;
          const cells = { ...stored.cells, ChildRef: past, ...over, Key: past };
          if ('Ref' in cells) cells['Ref'] = past;
          rows?.set(past, { ...stored, cells });
        }
      }
    }
  });

  it('there is so much of it that a question which reads all of it is refused', async () => {
    const asked = council.ports.records.obligations.where({ ownerRole: 'childs-social-worker' });
    await expect(asked).rejects.toMatchObject({ reason: 'too-many' });
  });

  it.each(['Petra Plumtree', 'Tobias Tamarind', 'Pip Persimmon', 'Beatrix Bilberry', 'Minty Marjoram'])(
    '%s opens the desk, and nothing of it is there',
    async (name) => {
      const came = await council.asks(council.id(name), 'GET', '/api/desk');
      expect(came.status).toBe(200);
      expect(JSON.stringify(came.body)).not.toContain('~');
    },
  );

  it('a report is taken', async () => {
    await reported(council, undefined, 'form-report-9');
    expect(rowsOf(council, 'Reports').length).toBe(2);
  });

  it('what has to be looked at is looked at', async () => {
    council.turnsTo('2026-11-24T09:00:00Z');
    await tick(council.ports);
    await council.settles();
  });
});

describe('Somebody who presses without end', () => {
  it('does not stop the child’s case: what it has more plans of than SharePoint looks through is asked for otherwise', async () => {
    const council = await memoryCouncil();
    await stabilitySent(council);
    const plans = council.store.lists.get('Plans');
    const [key, one] =
      [...(plans ?? [])].find(([, { cells }]) => cells['CaseRef'] === EPISODE && cells['State'] === 'done') ?? [];
    if (key === undefined || one === undefined) throw new Error('The case has no plan.');
    for (let at = 0; at < ROWS; at += 1)
      plans?.set(`${key}~${String(at)}`, { ...one, cells: { ...one.cells, Key: `${key}~${String(at)}` } });
    const asked = council.ports.records.plans.where({ case: EPISODE, state: 'open' });
    await expect(asked).rejects.toMatchObject({ reason: 'too-many' });
    const came = await council.asks(council.id('Pip Persimmon'), 'POST', `/api/meetings/${STABILITY}/cancel`, {
      reason: 'The family is in hospital.',
    });
    expect(came.status).toBe(200);
    await council.settles();
    expect(rowsOf(council, 'Meetings').map((row) => row['State'])).toContain('cancelled');
  });
});
