import { describe, expect, it } from 'vitest';
import { isKeptBack, type LetterName } from '#rules';
import { noHold } from '../builders/ending-facts.ts';

describe('E-01: a letter that was on its way when a hold began', () => {
  const isKept = (letter: LetterName) =>
    isKeptBack(
      { do: 'send-letter', id: 'plan/letter', to: 'circle:carer', letter, about: 'DM-2026-0001' },
      { ...noHold, stands: true, stops: true },
    );

  it.each(['invitation', 'meeting-changed', 'questionnaire', 'reminder', 'minutes-link', 'learning-changed'] as const)(
    '%s waits',
    (letter) => {
      expect(isKept(letter)).toBe(true);
    },
  );

  it('that a meeting does not take place is told all the same', () => {
    expect(isKept('meeting-cancelled')).toBe(false);
  });
});
