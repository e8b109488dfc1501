import { describe, expect, it } from 'vitest';
import { mayDecideParent, mayLeaveChildOut, supportingManagerFor, twoPartNeedsReason } from '#rules';
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

  it('CF-24: the parent', () => {
    const decide = (decision: 'undecided' | 'invite' | 'separate', byManager: boolean, reason: string | undefined) =>
      mayDecideParent({ decision, byManager, reason });
    const asks = (fact: string, ask: string) => ({ is: 'asking', ask: [{ fact, ask, because: ['Rulings CF-24'] }] });
    const yes = { is: 'decided', value: true, because: ['Rulings CF-24'], sums: [] };
    expect(decide('undecided', true, 'x')).toEqual(
      asks('decision', 'What is decided about this parent: invite, separate, views only or not informed?'),
    );
    expect(decide('separate', false, 'x')).toEqual(
      asks('decidedBy', 'Which manager decides that this parent is not invited in the usual way?'),
    );
    expect(decide('separate', true, ' ')).toEqual(
      asks('reason', 'What is the reason? For “not informed”, give the legal reason.'),
    );
    expect(decide('separate', true, 'They asked for it.')).toEqual(yes);
    expect(decide('invite', false, undefined)).toEqual(yes);
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
