import { describe, expect, it } from 'vitest';
import {
  followJudgement,
  missingBeforeClosing,
  missingBeforeSending,
  nextInSeries,
  offeredJudgements,
  respondToReport,
  scopeOf,
  stabilityClock,
  whoJudges,
  type Judgement,
  type JudgementFacts,
  type Placement,
  type Profile,
  type ReportFacts,
  type StabilityMeetingToClose,
  type StabilityMeetingToSend,
} from '#rules';
import { blended, calendar, placement, placementWith, torbay } from './invented-case.ts';

const stability = (changed: Partial<Profile['stability']>): Profile => ({
  ...torbay,
  stability: { ...torbay.stability, ...changed },
});
const chair = torbay.stability.chair;
const ours = (source: string) => ({ source });
/** A council whose every source says which key it stands behind, so that each line can be told from the others. */
const cited = stability({
  chair: {
    ...chair,
    roles: { ...chair.roles, ...ours('chair') },
    independence: { ...chair.independence, ...ours('independence') },
  },
  minuteTaker: { required: { is: true, source: 'minute taker' } },
  urgent: { ...torbay.stability.urgent, within: { ...torbay.stability.urgent.within, ...ours('urgent') } },
  format: {
    ...torbay.stability.format,
    otherNeedsReason: { is: true, source: 'format' },
  },
  child: { ...torbay.stability.child, part: { ...torbay.stability.child.part, ...ours('child') } },
  parents: { decision: { ...torbay.stability.parents.decision, ...ours('parents') } },
  coordinator: {
    ...torbay.stability.coordinator,
    agreesWith: { ...torbay.stability.coordinator.agreesWith, ...ours('go') },
  },
  minutes: { ...torbay.stability.minutes, within: { ...torbay.stability.minutes.within, ...ours('minutes') } },
  followUp: {
    ...torbay.stability.followUp,
    noneOnlyWhen: { ...torbay.stability.followUp.noneOnlyWhen, ...ours('next') },
    within: { ...torbay.stability.followUp.within, ...ours('series') },
  },
  oversight: {
    ...torbay.stability.oversight,
    meetings: { ...torbay.stability.oversight.meetings, ...ours('oversight') },
  },
});

describe('Before a stability meeting is sent: what is missing, who gives it, why', () => {
  const nothing: StabilityMeetingToSend = {
    meeting: {
      chairId: undefined,
      chairReason: ' ',
      minuteTakerId: undefined,
      startsAt: undefined,
      from: '2026-11-20',
      by: '2026-11-27',
      outOfWindowReason: undefined,
      outOfWindowBy: undefined,
      format: 'two-part',
      formatReason: undefined,
      workerSays: 'asked',
      workerAskedAt: undefined,
    },
    invitations: [],
    now: '2026-11-20T11:00:00Z',
    urgent: true,
    hold: true,
    chairNeedsReason: true,
  };
  const person = (
    part: 'child' | 'parent' | 'school',
    decision: 'undecided' | 'invite' | 'separate' | 'not-informed',
  ) => ({ part, name: `Invented ${part}`, decision, reason: undefined }) as const;
  const missing = (...invitations: StabilityMeetingToSend['invitations']) =>
    missingBeforeSending({ ...nothing, hold: false, invitations }, cited)
      .filter(
        ({ because }) =>
          !['chair', 'independence', 'minute taker', 'urgent', 'format', 'go'].includes(because[0] ?? ''),
      )
      .map(({ what, who, because }) => [what, who, ...because]);

  it('T-17, T-21 to T-33, T-45: all of it, in the order in which it is done', () => {
    expect(missingBeforeSending(nothing, cited)).toEqual([
      { what: 'the hold lifted, or terms agreed with the LADO', who: 'The team manager', because: ['E-01'] },
      { what: 'a chair', who: 'The coordinator', because: ['chair'] },
      { what: 'the reason for this chair', who: 'The coordinator', because: ['independence'] },
      { what: 'a minute taker', who: 'The coordinator', because: ['minute taker'] },
      { what: 'a day and time', who: 'The coordinator', because: ['urgent'] },
      { what: 'the reason for two parts', who: 'The coordinator', because: ['format'] },
      { what: 'the child’s part', who: 'The coordinator', because: ['child'] },
      { what: 'the social worker’s “go”', who: 'The child’s social worker', because: ['go'] },
    ]);
  });

  it('domain §5.3: a day outside the window', () => {
    const late = { ...nothing, meeting: { ...nothing.meeting, startsAt: '2026-11-28T10:00' } } as const;
    expect(missingBeforeSending(late, cited)).toContainEqual({
      what: 'who allows a day outside the window, and why',
      who: 'The coordinator',
      because: ['urgent'],
    });
  });

  it.each(['2026-11-20T09:00', '2026-11-27T17:00'] as const)('domain §5.3: %s is inside the window', (startsAt) => {
    const inside = { ...nothing, meeting: { ...nothing.meeting, startsAt } };
    expect(missingBeforeSending(inside, cited).map(({ what }) => what)).not.toContain(
      'who allows a day outside the window, and why',
    );
  });

  it('T-21, CF-24: each person of whom nothing is decided', () => {
    expect(missing(person('child', 'undecided'), person('parent', 'undecided'), person('school', 'undecided'))).toEqual(
      [
        ['the reason why the child does not take part', 'The coordinator', 'child'],
        ['a decision about Invented parent', 'The team manager', 'parents'],
        ['a decision about Invented school', 'The coordinator', 'CF-05'],
      ],
    );
  });

  it('T-21: a child who takes part, with the others or apart, needs no reason; nor does anybody else', () => {
    expect(missing(person('child', 'invite'), person('parent', 'invite'))).toEqual([]);
    expect(missing(person('child', 'separate'), person('school', 'not-informed'))).toEqual([]);
  });

  it('rulings CF-24: a parent who is not informed, and nobody else, needs the legal reason', () => {
    expect(missing(person('child', 'invite'), person('parent', 'not-informed'))).toEqual([
      ['the legal reason why Invented parent is not informed', 'The team manager', 'Rulings CF-24'],
    ]);
    expect(missing(person('child', 'invite'), person('parent', 'separate'))).toEqual([]);
  });
});

describe('Before a stability meeting is closed: what is missing, who gives it, why', () => {
  const nothing: StabilityMeetingToClose = {
    meeting: {
      heldOn: undefined,
      record: undefined,
      nextOn: undefined,
      noNextReason: undefined,
      format: 'two-part',
      formatReason: undefined,
    },
    childHasLeft: false,
    actions: [],
    endsPlacement: true,
    carersHeard: false,
  };

  it('T-33, T-35, T-39, CF-33: all of it, in order', () => {
    expect(missingBeforeClosing(nothing, cited)).toEqual([
      { what: 'the day on which it was held', who: 'The minute taker', because: ['Torbay T-33'] },
      { what: 'the minutes', who: 'The minute taker', because: ['minutes'] },
      { what: 'the reason for two parts', who: 'The chair', because: ['format'] },
      { what: 'the next meeting', who: 'The chair', because: ['next'] },
      { what: 'what the carers say to ending the placement', who: 'The chair', because: ['Domain §6.2'] },
    ]);
  });

  it('domain §6.2: carers who were not heard are owed nothing where the placement goes on', () => {
    const words = missingBeforeClosing({ ...nothing, endsPlacement: false }, cited).map(({ what }) => what);
    expect(words).not.toContain('what the carers say to ending the placement');
  });
});

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

describe('T-45, CF-12: the clock, with its sums', () => {
  it('says what is to be done by the day to which it rolls', () => {
    const clock = stabilityClock({ judgedOn: '2026-12-18', reportedOn: '2026-12-18' }, torbay, calendar);
    expect(clock.holdBy.sum).toBe('7 days from Fri 18 Dec is Christmas Day, so hold it by Thu 24 Dec');
    const arranged = stability({ urgent: { ...torbay.stability.urgent, means: { is: 'arranged', source: 'Ours' } } });
    expect(stabilityClock({ judgedOn: '2026-12-18', reportedOn: '2026-12-18' }, arranged, calendar).bookBy.sum).toBe(
      '7 days from Fri 18 Dec is Christmas Day, so arrange it by Thu 24 Dec',
    );
  });

  it('booking says so, on a day that rolls', () => {
    const days = { is: { days: 2, count: 'calendar' }, source: 'Ours' } as const;
    const soon = stability({ urgent: { ...torbay.stability.urgent, bookWithin: days } });
    expect(stabilityClock({ judgedOn: '2026-11-20', reportedOn: '2026-11-20' }, soon, calendar).bookBy.sum).toBe(
      '2 days from Fri 20 Nov is Sun 22 Nov, so book it by Fri 20 Nov',
    );
  });

  it('is told to the manager from the report', () => {
    const report: ReportFacts = {
      triggers: ['complaint'],
      voice: 'carer',
      immediateDanger: false,
      reportedAt: '2026-11-20T09:00:00Z',
      reportedOn: '2026-11-20',
      placement,
    };
    const { judgement } = blended.instability;
    const soon: Profile = {
      ...blended,
      instability: {
        ...blended.instability,
        judgement: { ...judgement, within: { is: { days: 1, count: 'calendar' }, source: 'Ours' } },
      },
    };
    expect(respondToReport(report, soon, calendar)).toMatchObject({
      because: ['Torbay T-02', 'Torbay T-42', 'Torbay T-06', 'Ours'],
      sums: ['1 day from Fri 20 Nov is Sat 21 Nov, so judge it by Fri 20 Nov'],
    });
    expect(
      respondToReport({ ...report, triggers: ['allegation'], immediateDanger: true }, soon, calendar),
    ).toMatchObject({
      because: ['Torbay T-02', 'Torbay T-42', 'Torbay T-06', 'Ours', 'E-01', 'CF-13', 'E-78'],
    });
    expect(respondToReport({ ...report, triggers: [] }, soon, calendar)).toEqual({
      is: 'asking',
      ask: [
        {
          fact: 'triggers',
          ask: 'What makes the placement unsteady? Choose at least one.',
          because: ['Torbay T-05 to T-11'],
        },
      ],
    });
  });
});

describe('T-35, E-72: the next of a series, with its statements', () => {
  const next = (heldOn: readonly `2026-${number}-${number}`[], openedOn: `2026-${number}-${number}`) =>
    nextInSeries({ heldOn, openedOn, today: '2026-11-25' }, cited, calendar);

  it('within four weeks of the last', () => {
    expect(next(['2026-11-25'], '2026-11-01')).toMatchObject({
      because: ['series'],
      sums: ['28 days from Wed 25 Nov is Wed 23 Dec'],
    });
  });

  it('many meetings alone, and a long case alone, bring somebody in from outside', () => {
    expect(next(['2026-09-01', '2026-10-01', '2026-11-25'], '2026-11-01')).toMatchObject({
      because: ['series', 'oversight'],
      value: { oversight: 'service-manager' },
    });
    expect(next(['2026-11-25'], '2026-01-01')).toMatchObject({
      because: ['series', 'oversight'],
      value: { oversight: 'service-manager' },
    });
  });

  it('the first meeting is asked for', () => {
    expect(next([], '2026-11-01')).toEqual({
      is: 'asking',
      ask: [{ fact: 'heldOn', ask: 'On which day was the first meeting held?', because: ['series'] }],
    });
  });
});

it('rulings CF-13: where nobody may judge, the manager is asked for', () => {
  expect(whoJudges({ teamManagerId: 'tm', subjectIds: ['tm'] })).toEqual({
    is: 'asking',
    ask: [
      {
        fact: 'managerId',
        ask: 'Which manager judges this? The register and the directory name nobody who may.',
        because: ['Torbay T-02', 'Rulings CF-13'],
      },
    ],
  });
});
