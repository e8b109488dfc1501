import { describe, expect, it } from 'vitest';
import { mayLeaveChildOut, supportingManagerFor, twoPartNeedsReason } from '#rules';
import { torbay } from './invented-case.ts';

describe('What is asked before somebody is left out, in full', () => {
  it('T-21: the child', () => {
    expect(mayLeaveChildOut('')).toEqual({
      is: 'asking',
      ask: [
        {
          fact: 'childReason',
          ask: 'Why does the child not take part? Write the reason before anything is sent.',
          because: ['Torbay T-21'],
        },
      ],
    });
    expect(mayLeaveChildOut('They asked their advocate to speak.')).toEqual({
      is: 'decided',
      value: true,
      because: ['Torbay T-21'],
      sums: [],
    });
  });

  it('T-22, T-23: the form that is not the usual one', () => {
    const { usual, otherNeedsReason } = torbay.stability.format;
    expect(twoPartNeedsReason('two-part', ' ', torbay)).toEqual({
      is: 'asking',
      ask: [
        {
          fact: 'formatReason',
          ask: 'Why is this meeting held in a form that is not the usual one? Write the reason before invitations go.',
          because: [otherNeedsReason.source],
        },
      ],
    });
    expect(twoPartNeedsReason('single', '', torbay)).toEqual({
      is: 'decided',
      value: true,
      because: [usual.source],
      sums: [],
    });
  });
});

describe('CF-36: whose manager comes', () => {
  it.each([
    ['connected-persons', 'none', 'fostering-team-manager'],
    ['connected-persons', 'agency', 'provider-manager'],
    ['foster-care', 'none', 'provider-manager'],
    ['foster-care', 'in-house', 'fostering-team-manager'],
    ['fostering-for-adoption', 'in-house', 'fostering-team-manager'],
    ['residential-school', 'agency', 'home-manager'],
    ['secure-home', 'none', 'home-manager'],
    ['adoption-after-order', 'agency', undefined],
  ] as const)('%s, provider %s: %s', (setting, provider, role) => {
    expect(supportingManagerFor({ setting, provider }, torbay)).toBe(role);
  });
});
