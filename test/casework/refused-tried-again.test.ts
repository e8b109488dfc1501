import { beforeAll, describe, expect, it } from 'vitest';
import { tryRefusedAgain } from '../../bot/casework/meetings/try-again.ts';
import { Fault } from '../../bot/faults.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, rowsOf, STABILITY, stabilitySent } from '../memory/walk.ts';

/* Microsoft 365 refused something of a meeting. Its trouble ends by the fact, or by the word of whoever set it by hand. */

let sent: MemoryCouncil;
beforeAll(async () => {
  sent = await memoryCouncil();
  await stabilitySent(sent);
});

async function withTrouble(trouble: string): Promise<MemoryCouncil> {
  const council = sent.copy();
  const saved = await council.ports.records.meetings.find(`meeting:${STABILITY}`);
  if (saved !== undefined) await council.ports.records.meetings.change(saved, { trouble });
  return council;
}
const trouble = (council: MemoryCouncil) => rowsOf(council, 'Meetings')[0]?.['Trouble'] ?? undefined;

describe('Options of the meeting that could not be set', () => {
  it('are tried once an hour; where it is allowed by now, the trouble is over', async () => {
    const council = await withTrouble('options-not-set');
    council.turnsTo('2026-11-23T11:30:00Z');
    await tryRefusedAgain(council.ports);
    expect(trouble(council)).toBe('options-not-set');
    council.turnsTo('2026-11-23T12:05:00Z');
    await tryRefusedAgain(council.ports);
    expect(trouble(council)).toBeUndefined();
  });

  it('that are refused again stay a trouble, and nothing is written', async () => {
    const council = await withTrouble('options-not-set');
    council.turnsTo('2026-11-23T12:05:00Z');
    const refusing = {
      ...council.ports,
      calendar: { ...council.ports.calendar, setOptions: () => Promise.reject(new Fault('refused', 'options')) },
    };
    const before = council.store.journal.length;
    await tryRefusedAgain(refusing);
    expect([trouble(council), council.store.journal.length]).toEqual(['options-not-set', before]);
  });

  it('are said to be set by whoever arranges or chairs the meeting; then its page offers it no more', async () => {
    const council = await withTrouble('options-not-set');
    const page = async () =>
      (await asked(council, 'Pip Persimmon', 'GET', `/api/meetings/${STABILITY}`)) as { may: readonly string[] };
    expect((await page()).may).toContain('set-by-hand');
    await asked(council, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/set-by-hand`, {});
    expect(trouble(council)).toBeUndefined();
    expect((await page()).may).not.toContain('set-by-hand');
  });
});
