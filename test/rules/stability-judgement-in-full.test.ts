import { describe, expect, it } from 'vitest';
import {
  followJudgement,
  offeredJudgements,
  scopeOf,
  type Judgement,
  type JudgementFacts,
  type Placement,
} from '#rules';
import { blended, calendar, placement, placementWith, torbay } from './invented-case.ts';

describe('What a judgement still needs, in full', () => {
  const judged: JudgementFacts = {
    outcome: 'support',
    bestInterests: 'yes',
    prompts: [],
    paidSupport: false,
    reason: 'It can be managed.',
    triggers: ['child-wants-to-leave'],
    judgedOn: '2026-11-20',
    judgedAt: '2026-11-20T17:00:00Z',
    reportedOn: '2026-11-20',
    hold: false,
    placement,
  };
  const asked = (changed: Partial<JudgementFacts>) => {
    const decision = followJudgement({ ...judged, ...changed }, torbay, calendar);
    return decision.is === 'asking' ? decision.ask : decision.is;
  };

  it('T-12, E-73: what keeps the placement is closed where staying is not in the child’s interests', () => {
    const ask = {
      fact: 'outcome',
      ask: 'You said that staying is not in the child’s best interests. Choose a stability meeting, an earlier case review or a planned ending.',
      because: ['Torbay T-12', 'E-73'],
    };
    const keeps: readonly Judgement[] = ['support', 'fostering-support-meeting', 'planning-review', 'no-concern'];
    for (const outcome of keeps) {
      expect(asked({ outcome, bestInterests: 'no', childToldBy: 'Ms Invented' }), outcome).toEqual([ask]);
      expect(asked({ outcome, bestInterests: 'not-sure', childToldBy: 'Ms Invented' }), outcome).toBe('decided');
    }
    expect(asked({ outcome: 'stability-meeting', bestInterests: 'no' })).toBe('decided');
    expect(asked({ outcome: 'earlier-case-review', bestInterests: 'no' })).toBe('decided');
    expect(asked({ outcome: 'move-towards-an-ending', bestInterests: 'no' })).toBe('decided');
  });

  it('CF-13, T-46, T-09: the reason, who does what, and who told the child what', () => {
    expect(asked({ reason: ' ', support: '' })).toEqual([
      { fact: 'reason', ask: 'Why do you judge so? Two or three sentences are enough.', because: ['CF-13'] },
      { fact: 'support', ask: 'Who does what by when?', because: ['Torbay T-46'] },
    ]);
    expect(asked({ outcome: 'no-concern' })).toEqual([
      {
        fact: 'childToldBy',
        ask: 'The child said they want to leave. Who told the child what?',
        because: ['Torbay T-09', 'Rulings: no concern'],
      },
    ]);
    expect(asked({ outcome: 'no-concern', triggers: ['complaint'] })).toBe('decided');
    expect(asked({ outcome: 'support' })).toBe('decided');
  });

  it('CF-26: a judgement that is closed here asks for another, with why', () => {
    expect(asked({ outcome: 'fostering-support-meeting', prompts: ['injury-or-police'] })).toEqual([
      {
        fact: 'outcome',
        ask: 'Not in a crisis: a stability meeting instead. What else is judged?',
        because: [torbay.support.inCrisis.source],
      },
    ]);
  });

  it('E-01: while a hold stands nothing follows, unless terms were agreed with the LADO', () => {
    expect(asked({ hold: true, ladoTerms: ' ' })).toBe('held');
    expect(asked({ hold: true, ladoTerms: 'Without the carer.' })).toBe('decided');
  });
});

describe('What the card offers, and what is closed with why', () => {
  const offered = (changed: Partial<Parameters<typeof offeredJudgements>[0]>) =>
    offeredJudgements(
      { setting: 'foster-care', provider: 'in-house', crisis: false, holdStanding: false, triggers: [], ...changed },
      torbay,
    );
  const refused = (outcome: Judgement, changed: Parameters<typeof offered>[0]) => {
    const one = offered(changed).find((each) => each.outcome === outcome);
    return [one?.refused, one?.because];
  };

  it('CF-13: in the words of the card', () => {
    expect(offered({}).map(({ words, refused: why }) => [words, why])).toEqual([
      ['Manageable: more support, and look again', undefined],
      ['A fostering support meeting', undefined],
      ['A planning meeting, to settle day-to-day arrangements', undefined],
      ['Cannot be managed as it is: a stability meeting', undefined],
      ['Bring the next case review forward', undefined],
      ['Move towards a planned ending, by way of a case review', undefined],
      ['No concern, with the reason', undefined],
    ]);
  });

  it('E-01, CF-26, CF-43: closed by a hold, by the setting, by a crisis', () => {
    const { support, stability: of } = torbay;
    expect(refused('support', { holdStanding: true })).toEqual([
      'A safeguarding hold stands: lift it with the LADO’s outcome, or agree terms with the LADO.',
      'E-01',
    ]);
    expect(refused('fostering-support-meeting', { setting: 'childrens-home' })).toEqual([
      'A fostering support meeting is for foster care only.',
      support.settings.source,
    ]);
    expect(refused('fostering-support-meeting', { crisis: true })).toEqual([
      'Not in a crisis: a stability meeting instead.',
      support.inCrisis.source,
    ]);
    expect(refused('stability-meeting', { setting: 'with-parents' })).toEqual([
      'The stability procedure does not cover this kind of placement.',
      of.settings.source,
    ]);
    expect(refused('support', { crisis: true, setting: 'with-parents' })[0]).toBeUndefined();
  });
});

describe('T-04, E-50, CF-45: for whom the procedure is', () => {
  const scope = (changed: Partial<Placement>) => scopeOf(placementWith(changed), '2026-11-20', blended);
  const home = { setting: 'supported-accommodation' } as const;
  const tooYoung = {
    words: 'Under 16 in supported accommodation: not a lawful placement. Tell your manager now.',
    because: 'CF-45, domain §6.5',
  };
  const notCovered = {
    words:
      'No stability meeting in this kind of placement: the manager chooses support, an earlier case review or another way.',
    because: torbay.stability.settings.source,
  };

  it('an adult, from the eighteenth birthday', () => {
    expect(scope({ bornOn: '2008-11-20' })).toEqual({
      is: 'adult',
      notes: [
        {
          words:
            'They are 18 or over: no stability or disruption meeting. Offer a learning conversation, with their consent; the personal adviser leads.',
          because: 'E-50',
        },
      ],
    });
    expect(scope({ bornOn: '2008-11-21' })).toEqual({ is: 'in-scope', notes: [] });
    expect(scope({ bornOn: undefined })).toEqual({ is: 'in-scope', notes: [] });
  });

  it('under 16 in supported accommodation, or of an age that nobody knows', () => {
    expect(scope({ ...home, bornOn: '2010-11-21' }).notes).toEqual([tooYoung]);
    expect(scope({ ...home, bornOn: '2010-11-20' }).notes).toEqual([]);
    expect(scope({ ...home, bornOn: undefined }).notes).toEqual([
      { words: 'The date of birth is missing: nobody under 16 may live here.', because: 'CF-45, domain §6.5' },
    ]);
  });

  it('a setting that the procedure does not name', () => {
    expect(scopeOf(placementWith({ setting: 'with-parents' }), '2026-11-20', torbay)).toEqual({
      is: 'other-setting',
      notes: [notCovered],
    });
  });
});
