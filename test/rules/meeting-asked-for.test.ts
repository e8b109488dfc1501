import { describe, expect, it } from 'vitest';
import { askForPlanning, askForSupport, whatIsMissing, type Meeting } from '#rules';
import {
  caseOf,
  circumstances,
  effectsOf,
  invitationWith,
  meetingWith,
  quietCase,
  sentenceOf,
  supplied,
} from '../builders/meeting-facts.ts';
import { blended, calendar, day, placement } from './invented-case.ts';

describe('What stands between a meeting and its invitations', () => {
  const missing = (meeting: Meeting, changed: Partial<Parameters<typeof whatIsMissing>[0]> = {}) =>
    whatIsMissing({ ...caseOf(meeting), invitations: [invitationWith('child')], ...changed }, blended).map(
      ({ what, before }) => [what, before],
    );
  const ready = meetingWith({ chairId: 'worker-tm-2', minuteTakerId: 'worker-min', startsAt: '2026-11-27T10:00' });

  it('CF-35: a draft with everything settled waits for the social worker’s “go” before it is sent, not before it is shown', () => {
    expect(missing(ready)).toEqual([['the social worker’s “go”', 'sending']]);
  });

  it('a planning meeting goes out without a minute taker, and not without the agreement', () => {
    expect(missing({ ...ready, kind: 'planning', minuteTakerId: undefined, workerSays: 'go' })).toEqual([
      ['format, venue and chair agreed with the supervising social worker', 'asking'],
    ]);
  });

  it('CF-05: only the chair’s own part is left before a disruption meeting is sent', () => {
    expect(missing({ ...ready, kind: 'disruption', chairId: 'worker-crm' })).toEqual([
      ['By which day are questionnaires back?', 'sending'],
      ['Has the chair approved the people? Nothing leaves before.', 'sending'],
    ]);
  });

  it('CF-51: each later sitting has a time', () => {
    const people = [invitationWith('child'), invitationWith('parent', { decision: 'separate', sitting: 2 })];
    expect(missing({ ...ready, workerSays: 'go' }, { invitations: people })).toEqual([
      ['a time for sitting 2', 'asking'],
    ]);
  });

  it('E-01, E-02: nothing is prepared while a hold stops it, nor with somebody whom the allegation is about', () => {
    const hold = { stands: true, stops: true, subjectIds: ['worker-tm-2'], termsOf: () => undefined };
    expect(missing({ ...ready, workerSays: 'go' }, { hold })).toEqual([
      ['the hold lifted, or terms agreed with the LADO', 'asking'],
      ['another chair: the complaint or allegation is about this one', 'asking'],
    ]);
  });
});

describe('A meeting that is asked for', () => {
  const facts = {
    ...circumstances('worker-sw'),
    ...quietCase,
    placement: { ...placement, startedOn: day('2026-12-07') },
    childMeetings: [],
    childObligations: [],
  };
  const asked = { formId: 'form-1', placement: placement.key, words: ' The school has asked. ' } as const;

  it('W-02: the planning meeting of a placement to come is before the move, and its words are in no plan', () => {
    const { key, changes, steps, words } = effectsOf(
      askForPlanning({ ...asked, day: day('2026-12-07'), urgent: false }, facts, blended, calendar),
    );
    expect(key).toBe('planning/form-1');
    // The child’s row in the register first: of two who ask at once, the later decides again.
    expect(changes[0]).toEqual({ change: 'placements', key: placement.key, to: {} });
    expect(changes[1]).toMatchObject({
      create: 'meetings',
      row: { ref: 'PM-2026-0001', kind: 'planning', from: '2026-11-23', by: '2026-12-04', asked: { typed: 'asked' } },
    });
    expect(words).toEqual({ asked: 'The school has asked.' });
    expect(steps).toMatchObject([{ do: 'show-card', card: 'draft-meeting', about: 'PM-2026-0001' }]);
    expect(changes.some((change) => 'create' in change && change.create === 'obligations')).toBe(true);
  });

  it('what the ending before asked for a new home already is not owed twice', () => {
    const visit = { kind: 'placement.first-visit', about: 'PE-2026-0001', startsOn: '2026-12-07' } as never;
    const said = { ...asked, day: day('2026-12-07'), urgent: false };
    const kindsOf = (childObligations: readonly never[]) =>
      effectsOf(askForPlanning(said, { ...facts, childObligations }, blended, calendar)).changes.flatMap((change) =>
        'create' in change && change.create === 'obligations' ? [change.row.kind] : [],
      );
    expect(kindsOf([])).toContain('placement.first-visit');
    expect(kindsOf([visit])).not.toContain('placement.first-visit');
  });

  it.each(['arranging', 'approved', 'sending', 'sent'] as const)(
    'while one is %s for the same home, another is refused with the name of the first',
    (state) => {
      const planning = { ...asked, day: day('2026-12-07'), urgent: false };
      const support = { ...asked, day: day('2026-11-23'), crisis: false };
      const under = (first: Partial<Meeting>, isDecided = false) => ({
        ...facts,
        childMeetings: [
          meetingWith({ ref: 'PM-2026-0007', about: 'C-1042', placement: placement.key, state, ...first }),
        ],
        supply: { ...supplied(), isDecided: () => isDecided },
      });
      expect(sentenceOf(askForPlanning(planning, under({ kind: 'planning' }), blended, calendar))).toBe(
        'PM-2026-0007 is the planning meeting for this placement, and it has not taken place yet. Open it to change its day, or call it off before you ask for another.',
      );
      expect(
        sentenceOf(askForSupport(support, under({ kind: 'support', ref: 'FS-2026-0002' }), blended, calendar)),
      ).toMatch(/^FS-2026-0002 is the support meeting for this placement/);
      // The same form sent again, a meeting of another kind, and one for another home are no other meeting of this kind.
      for (const first of [
        under({ kind: 'planning' }, true),
        under({ kind: 'support' }),
        under({ kind: 'planning', placement: 'placement:P-9' }),
      ])
        expect(askForPlanning(planning, first, blended, calendar)).toMatchObject({ is: 'decided' });
    },
  );

  it.each([
    ['was called off', { state: 'cancelled' }],
    ['has taken place', { state: 'minuted', heldOn: day('2026-11-20') }],
  ] as const)('after one that %s another may be asked for', (_what, first) => {
    const meeting = meetingWith({ kind: 'planning', about: 'C-1042', placement: placement.key, ...first });
    const planning = { ...asked, day: day('2026-12-07'), urgent: false };
    expect(askForPlanning(planning, { ...facts, childMeetings: [meeting] }, blended, calendar).is).toBe('decided');
  });

  it('W-64: who came to the last planning meeting is the draft for this one', () => {
    const last = meetingWith({
      ref: 'PM-2026-0900',
      kind: 'planning',
      about: placement.childRef,
      heldOn: day('2026-10-01'),
    });
    const came = invitationWith('supervising-social-worker', {
      person: 'worker-ssw',
      decision: 'views-only',
      reason: 'On leave.',
    });
    const { changes, words } = effectsOf(
      askForPlanning(
        { ...asked, day: day('2026-12-07'), urgent: false },
        { ...facts, childMeetings: [last], supply: supplied({ invitations: { 'PM-2026-0900': [came] } }) },
        blended,
        calendar,
      ),
    );
    expect(JSON.stringify(changes)).toMatch(/"decision":"views-only","reason":\{"typed":"reason-\d"\}/);
    expect(Object.values(words ?? {})).toEqual(['On leave.', 'The school has asked.']);
  });

  it('E-01: while a hold stands, a carer who came last time is to be decided about anew', () => {
    const carer = { key: 'circle:carer', childRef: 'C-1042', name: 'Invented carer', part: 'foster-carer' } as const;
    const circle = [
      { ...carer, parentalResponsibility: false, side: 'carers', way: 'mail', largePrint: false },
    ] as const;
    const last = meetingWith({ ref: 'PM-2026-0900', kind: 'planning', about: 'C-1042', heldOn: day('2026-10-01') });
    const came = invitationWith('foster-carer', { person: carer.key, reason: 'As ever.' });
    const supply = supplied({ invitations: { 'PM-2026-0900': [came] } });
    const decidedAbout = (stands: boolean) =>
      effectsOf(
        askForPlanning(
          { ...asked, day: day('2026-12-07'), urgent: false },
          { ...facts, circle, supply, childMeetings: [last], hold: { ...quietCase.hold, stands } },
          blended,
          calendar,
        ),
      ).changes.flatMap((change) =>
        'create' in change && change.create === 'invitations' && change.row.person === carer.key
          ? [change.row.decision]
          : [],
      );
    expect(decidedAbout(false)).toEqual(['invite']);
    expect(decidedAbout(true)).toEqual(['undecided']);
  });

  it('CF-26: support in a crisis is no support meeting, and nothing is opened', () => {
    const said = { ...asked, day: day('2026-11-23') };
    expect(askForSupport({ ...said, crisis: true }, facts, blended, calendar)).toMatchObject({
      is: 'decided',
      value: undefined,
    });
    expect(effectsOf(askForSupport({ ...said, crisis: false }, facts, blended, calendar)).changes[1]).toMatchObject({
      row: { ref: 'FS-2026-0001', kind: 'support' },
    });
  });
});
