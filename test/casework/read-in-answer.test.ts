import { describe, expect, it } from 'vitest';
import { drawnInAnswer, isDrawnSince } from '../../bot/teams/in-answer.ts';
import { memoryCouncil } from '../memory/council.ts';
import type { Through } from '../memory/through.ts';
import { asked, rowsOf, STABILITY, stabilityArranged } from '../memory/walk.ts';

const M = `/api/meetings/${STABILITY}`;

describe('A card whose person has just read it as the answer', () => {
  it('is left as it is where the rest only tells others, and drawn once more where it changes what the card says', async () => {
    const whole = await memoryCouncil('torbay-stability');
    await stabilityArranged(whole);
    const drawn: (readonly unknown[])[] = [];
    const noted: Through = async (call, said, does) => {
      if (call === 'messenger.replace') drawn.push([said[0], said[2], typeof said[5]]);
      return does(said);
    };
    const council = whole.process('memory:noted', noted);

    await asked(council, 'Pip Persimmon', 'POST', `${M}/ask-worker`);
    expect(drawn).toEqual([[council.id('Pip Persimmon'), 'draft-meeting', 'string']]);

    // “Go” puts it into the diaries: what both of them read then is said by nobody’s answer.
    drawn.length = 0;
    await asked(council, 'Petra Plumtree', 'POST', `${M}/draft-answer`, { says: 'go' });
    expect(drawn.length).toBeGreaterThan(0);
    expect(new Set(drawn.map(([, , since]) => since))).toEqual(new Set(['undefined']));
    expect(rowsOf(council, 'Meetings')[0]?.['State']).toBe('sent');
  });

  it('counts only where the answer came after what was decided, and in that message', () => {
    drawnInAnswer('message-1', '2026-11-23T09:00:05Z');
    expect(isDrawnSince('message-1', '2026-11-23T09:00:00Z')).toBe(true);
    expect(isDrawnSince('message-1', '2026-11-23T09:00:06Z')).toBe(false);
    expect(isDrawnSince('message-2', '2026-11-23T09:00:00Z')).toBe(false);
    expect(isDrawnSince('message-1', undefined)).toBe(false);
  });
});
