import { describe, expect, it } from 'vitest';
import { refusalOver, toldOfRefusal } from '#rules';
import { meetingWith } from '../builders/meeting-facts.ts';

describe('What Microsoft 365 refuses again and again', () => {
  it('is a trouble of the meeting, and its coordinator gets the card that says who can mend it', () => {
    expect(toldOfRefusal('plan:1', meetingWith({ state: 'sent' }))).toEqual({
      changes: [
        {
          change: 'meetings',
          key: 'meeting:SM-2026-0001',
          to: { trouble: 'refused-by-microsoft' },
          onlyWhile: { trouble: undefined },
        },
      ],
      card: {
        do: 'show-card',
        id: 'plan:1/refused',
        to: 'worker-coord',
        card: 'meeting-arranged',
        about: 'SM-2026-0001',
      },
    });
  });

  it('while it is being arranged, the card is the draft; another trouble stays', () => {
    const { changes, card } = toldOfRefusal('plan:1', meetingWith({ trouble: 'chair-declined' }));
    expect([changes, card.card]).toEqual([[], 'draft-meeting']);
  });

  it('once it went after all, that trouble is over, and no other', () => {
    expect(refusalOver(meetingWith({ trouble: 'refused-by-microsoft' }))).toMatchObject([
      { to: { trouble: undefined }, onlyWhile: { trouble: 'refused-by-microsoft' } },
    ]);
    expect(refusalOver(meetingWith({ trouble: 'moved-by-hand' }))).toEqual([]);
  });
});
