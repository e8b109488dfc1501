import { describe, expect, it } from 'vitest';
import { correctDay, homeAfter, howItEnded, type Effects, type Obligation } from '#rules';
import { endingFacts, endingWith, inShort, meetingWith, obligationWith, worker } from '../builders/ending-facts.ts';
import { blended, calendar, placementWith } from './invented-case.ts';

/* What is said of an ending afterwards: how it ended, where the child lives now, and which day it was. Monday 23 November 2026. */

const effects = (decision: { readonly is: string; readonly value?: Effects | undefined }): Effects => {
  if (decision.value === undefined) throw new Error(decision.is);
  return decision.value;
};
const owed = (about: string, kind: string, changed: Partial<Obligation> = {}): Obligation =>
  obligationWith({ about, kind, ...changed });

describe('How a placement ended, where nobody knew', () => {
  const say = (route: 'after-review' | 'immediate-risk', ending = endingWith({ route: 'not-known' })) =>
    howItEnded({ ending: ending.ref, route }, endingFacts({ ending }), blended, calendar);

  it('regulation 14(3): at once, the risk is written down, and what follows is opened', () => {
    const { changes, did } = effects(say('immediate-risk'));
    expect(changes[0]).toEqual({ change: 'endings', key: 'ending:form', to: { route: 'immediate-risk' } });
    expect(inShort(changes)).toContain('new obligations: owed:PE-2026-0009:ending.risk-recorded');
    expect(changes.at(-1)).toMatchObject({ key: 'owed:PE-2026-0009:ending.route', to: { note: 'immediate-risk' } });
    expect(did).toBe('said how it ended: immediate-risk');
  });

  it('regulation 14: after a review, the review is done', () => {
    expect(inShort(effects(say('after-review')).changes)).toContain(
      'obligations: owed:PE-2026-0009:ending.review doneAt, doneBy, note',
    );
  });

  it('said again it is so already; another answer is refused in a sentence', () => {
    const known = endingWith({ route: 'after-review' });
    expect(say('after-review', known)).toMatchObject({ is: 'decided', value: undefined });
    expect(say('immediate-risk', known)).toMatchObject({
      is: 'asking',
      ask: [
        {
          fact: 'more',
          ask: 'How it ended was said before. A manager settles what is no longer owed.',
        },
      ],
    });
  });
});

describe('Where the child lives now', () => {
  const HOME = {
    setting: 'foster-care',
    startsOn: '2026-11-23',
    emergency: false,
    outOfArea: false,
    atDistance: false,
  } as const;
  const say = (changed: object = {}, facts = endingFacts()) =>
    homeAfter({ ending: 'PE-2026-0009', ...HOME, ...changed }, facts, blended, calendar);

  it('regulations 9 and 28: the home is saved, what the law asks of it is owed, and the answer is given', () => {
    const { key, changes } = effects(say());
    expect(key).toBe('PE-2026-0009/next-home');
    expect(changes[0]).toMatchObject({ create: 'nextHomes', row: { key: 'next-home:PE-2026-0009', ...HOME } });
    expect(inShort(changes)).toContain('new obligations: owed:PE-2026-0009:placement.first-visit');
    expect(inShort(changes).slice(-3)).toEqual([
      'obligations: owed:PE-2026-0009:ending.next-home doneAt, doneBy, note',
      'obligations: owed:PE-2026-0009:ending.accommodation doneAt, doneBy, note',
      'obligations: owed:PE-2026-0009:ending.accommodation-after doneAt, doneBy, note',
    ]);
  });

  it('regulation 10: whoever is in year 10 by the register needs approval for a move that may upset school', () => {
    const facts = endingFacts({ placement: placementWith({ schoolYear: 10 }) });
    const approval = 'new obligations: owed:PE-2026-0009:placement.school-approval';
    expect(inShort(effects(say({}, facts)).changes)).toContain(approval);
    expect(inShort(effects(say()).changes)).not.toContain(approval);
  });

  it('regulation 14(5): said wrongly, what was set aside because of other arrangements is asked again; what a manager set aside stays', () => {
    const before: Obligation = obligationWith({
      kind: 'ending.notices',
      about: 'PE-2026-0009',
      override: 'not-required',
    });
    const why = 'The child moved to other arrangements: section 22D asks for a review in place of regulation 14.';
    const facts = (overrideReason: string, at = endingWith({ route: 'after-review' })) =>
      endingFacts({
        ending: at,
        nextHome: {
          key: 'next-home:PE-2026-0009',
          case: 'PE-2026-0009',
          childRef: 'C-1042',
          placement: 'placement:C-1042',
          ending: 'PE-2026-0009',
          ...HOME,
          setting: 'supported-accommodation',
        },
        childObligations: [{ ...before, overrideReason }],
      });
    const changes = (reason: string) => {
      const decision = homeAfter(
        { ending: 'PE-2026-0009', ...HOME, setting: 'foster-care' },
        facts(reason),
        blended,
        calendar,
      );
      return decision.is === 'decided' ? (decision.value?.changes ?? []) : [];
    };
    const again = (reason: string) =>
      changes(reason).filter((one) => 'change' in one && one.key === before.key && 'override' in one.to);
    expect(again(why)).toMatchObject([{ to: { override: undefined, overrideReason: undefined } }]);
    expect(again('Nobody is to be told.')).toEqual([]);
  });

  it('regulation 14(5): where the child moves to other arrangements, what regulation 14 asked is not required any more', () => {
    const notices = owed('PE-2026-0009', 'ending.notices', { startsOn: '2026-11-20' });
    const done = owed('PE-2026-0009', 'ending.review', { startsOn: '2026-11-20', doneAt: '2026-11-20T09:00:00.000Z' });
    const home = owed('PE-2026-0009', 'ending.accommodation-after', { startsOn: '2026-11-20' });
    const facts = endingFacts({ childObligations: [notices, done, home] });
    const line = 'obligations: owed:PE-2026-0009:ending.notices override, overrideAt, overrideBy, overrideReason';
    const { changes } = effects(say({ setting: 'supported-accommodation' }, facts));
    expect(inShort(changes)).toContain(line);
    expect(inShort(changes).filter((each) => each.includes('ending.review override'))).toEqual([]);
    // Where the child lives is answered by this very word: it is done, and not set aside as well.
    expect(inShort(changes).filter((each) => each.includes('ending.accommodation-after'))).toEqual([
      'obligations: owed:PE-2026-0009:ending.accommodation-after doneAt, doneBy, note',
    ]);
    expect(inShort(effects(say({}, facts)).changes)).not.toContain(line);
  });

  it('what the planning meeting of that home owes already is not owed twice', () => {
    const there = owed('PM-2026-0004', 'placement.first-visit', { startsOn: '2026-11-23' });
    const lines = inShort(effects(say({}, endingFacts({ childObligations: [there] }))).changes);
    expect(lines).not.toContain('new obligations: owed:PE-2026-0009:placement.first-visit');
  });

  it('a home from before the placement that ended is refused; the same home said again is said once', () => {
    expect(say({ startsOn: '2025-01-09' })).toMatchObject({ is: 'asking', ask: [{ fact: 'more' }] });
    const nextHome = {
      ...HOME,
      key: 'next-home:PE-2026-0009',
      case: 'PE-2026-0009',
      childRef: 'C-1042',
      placement: 'placement:C-1042',
      ending: 'PE-2026-0009',
    };
    expect(say({}, endingFacts({ nextHome }))).toMatchObject({ is: 'decided', value: undefined });
    expect(effects(say({ atDistance: true }, endingFacts({ nextHome }))).changes[0]).toMatchObject({
      change: 'nextHomes',
      to: { atDistance: true },
    });
  });
});

describe('CF-48: the day of disruption is corrected', () => {
  const reason = 'The carer’s diary says so.';
  const meeting = meetingWith({ key: 'meeting:DM-2026-0001', ref: 'DM-2026-0001', state: 'arranging' });
  const held = meetingWith({
    key: 'meeting:DM-2026-0002',
    ref: 'DM-2026-0002',
    state: 'minuted',
    heldOn: '2026-11-22',
  });
  const manager = { actor: worker('worker-tm', 'team-manager') };
  const correct = (leftOn: string, facts = endingFacts(), why = reason) =>
    correctDay(
      { ending: 'PE-2026-0009', leftOn: leftOn as '2026-11-18', reason: why },
      { ...facts, ...manager },
      blended,
      calendar,
    );

  it.each([
    ['without a reason', '2026-11-18', ' ', 'Say why the day is corrected: the window moves with it.'],
    ['the day that stands', '2026-11-20', reason, 'That is the day that stands already.'],
    ['tomorrow', '2026-11-24', reason, 'The day is still to come. It is the day on which the child had left.'],
    ['before the placement', '2025-01-09', reason, 'That is before the placement began.'],
  ])('%s, it is refused in a sentence', (_case, leftOn, why, ask) => {
    expect(correct(leftOn, endingFacts(), why)).toMatchObject({ is: 'asking', ask: [{ fact: 'more', ask }] });
  });

  it('the day that stood is saved with the reason, and the window of a meeting not yet held moves', () => {
    const facts = endingFacts({ caseMeetings: [meeting, held] });
    const { key, changes, words, redraw } = effects(correct('2026-11-18', facts));
    expect(key).toMatch(/^PE-2026-0009\/day-1-2026-11-18-[0-9a-f]{8}-/);
    expect(changes[0]).toMatchObject({ change: 'endings', to: { leftOn: '2026-11-18' } });
    expect(changes[1]).toMatchObject({
      create: 'dayCorrections',
      row: {
        key: 'day-correction:PE-2026-0009:1',
        was: '2026-11-20',
        is: '2026-11-18',
        reason: { typed: 'reason' },
        by: 'worker-tm',
      },
    });
    expect(words).toEqual({ reason });
    const moved = changes.filter((change) => 'change' in change && change.change === 'meetings');
    expect(moved).toMatchObject([{ key: meeting.key, to: { from: '2026-12-30', by: '2027-02-10' } }]);
    expect(changes.at(-1)).toEqual({
      change: 'placements',
      key: 'placement:C-1042',
      to: { endedOn: '2026-11-18' },
      onlyWhile: { endedOn: '2026-11-20' },
    });
    expect(redraw.map(({ about }) => about)).toEqual(['PE-2026-0009', 'DM-2026-0001']);
  });

  it('what is open is due on another day, and says which day was thought of; what is done stays', () => {
    const due = (changed: Partial<Obligation> = {}) => [
      owed('PE-2026-0009', 'ending.notices', { due: '2026-12-04', ...changed }),
    ];
    const change = (rows: readonly Obligation[]) =>
      effects(correct('2026-11-18', endingFacts({ placementObligations: rows }))).changes.find(
        (one) => 'change' in one && one.key === 'owed:PE-2026-0009:ending.notices',
      );
    expect(change(due())).toMatchObject({
      to: {
        due: '2026-12-02',
        level: 0,
        sum: expect.stringContaining(
          'Counted anew: the day was thought to be Fri 20 Nov, and this due on Fri 4 Dec',
        ) as string,
      },
      onlyWhile: { doneAt: undefined, override: undefined },
    });
    expect(change(due({ doneAt: '2026-11-21T09:00:00.000Z' }))).toBeUndefined();
    expect(change(due({ override: 'postponed' }))).toBeUndefined();
  });

  it('the same correction by the same person, sent again, is one', () => {
    const ending = endingWith({ leftOn: '2026-11-18' });
    const last = {
      key: 'day-correction:PE-2026-0009:1',
      case: 'PE-2026-0009',
      childRef: 'C-1042',
      placement: 'placement:C-1042',
      ending: 'PE-2026-0009',
      place: 1,
      was: '2026-11-20',
      is: '2026-11-18',
      reason,
      by: 'worker-tm',
      at: '2026-11-23T08:59:00.000Z',
    } as const;
    const facts = endingFacts({ ending, dayCorrections: [last] });
    expect(correct('2026-11-18', facts)).toMatchObject({ is: 'decided', value: undefined });
    expect(correct('2026-11-18', facts, 'For another reason.')).toMatchObject({ is: 'asking' });
  });
});
