import { describe, expect, it } from 'vitest';
import { isLinkOver, linkEnds, whyClosedToThem, type Questionnaire } from '#rules';
import { FORM } from '../builders/form-facts.ts';

/* E-83, E-87: how long a family’s link opens their form. The form is due on Thursday 10 December 2026. */

const SENT: Questionnaire = { ...FORM, linkHash: 'mark', linkExpires: '2026-12-03T09:00:00Z' };

describe('A family’s link', () => {
  it.each([
    ['2026-12-04T09:00:00Z', false],
    ['2026-12-10T23:00:00Z', false],
    ['2026-12-17T22:00:00Z', false],
    ['2026-12-18T09:00:00Z', true],
  ] as const)('works until the form is due and a week after: on %s it is over: %s', (now, isOver) => {
    expect(isLinkOver(SENT, now)).toBe(isOver);
  });

  it('is renewed by itself with more time, or with a meeting that is moved; a new letter’s days are never shortened', () => {
    expect(linkEnds(SENT)).toBe('2026-12-17');
    expect(linkEnds({ ...SENT, due: '2026-12-21' })).toBe('2026-12-28');
    expect(linkEnds({ ...SENT, due: '2026-11-10' })).toBe('2026-12-03');
    expect(isLinkOver({ ...SENT, due: '2026-11-10' }, '2026-12-03T08:00:00Z')).toBe(false);
  });

  it('that is dead is told to the worker who helps, with what to do', () => {
    const said = (changed: Partial<Questionnaire>, hasCode = true, now = '2026-12-04T09:00:00Z' as const) =>
      whyClosedToThem({ ...SENT, ...changed }, now, hasCode);
    expect(said({})).toBeUndefined();
    expect(said({ due: '2026-11-10', linkExpires: '2026-11-20T09:00:00Z' })).toBe(
      'Their link ended on Friday 20 November 2026. Send a new link.',
    );
    expect(said({ linkHash: undefined })).toBe('The link in their letter opens nothing any more. Send a new link.');
    expect(said({}, false)).toBe('They have no code that works. Give them a new one by phone or in person.');
    expect(said({ way: 'phone' }, false)).toBeUndefined();
    expect(said({ state: 'to-send', linkExpires: undefined }, false)).toBeUndefined();
  });
});
