import { describe, expect, it } from 'vitest';
import { decideDisruption, endPlacement, type Effects, type PlacementEnded } from '#rules';
import { endingFacts, endingWith, inShort, obligationWith, worker } from '../builders/ending-facts.ts';
import { blended, calendar, placementWith } from './invented-case.ts';

/* What follows once a placement ended, and once a manager decided about its meeting. Monday 23 November 2026. */

const said: PlacementEnded = {
  formId: 'form',
  placement: 'placement:C-1042',
  leftOn: '2026-11-20',
  inCarePlan: 'no',
  route: 'immediate-risk',
  match: 'none',
};
const effects = (decision: { readonly is: string; readonly value?: Effects | undefined }): Effects => {
  if (decision.value === undefined) throw new Error(decision.is);
  return decision.value;
};
const ended = (changed: Partial<PlacementEnded> = {}, facts = endingFacts()) =>
  endPlacement({ ...said, ...changed }, facts, blended, calendar);

describe('A placement ended', () => {
  it('CF-48: a day that is still to come is asked about', () => {
    expect(ended({ leftOn: '2026-11-24' })).toMatchObject({ is: 'asking', ask: [{ fact: 'leftOn' }] });
  });

  it('regulation 14(3), CF-09: without a match, ended at once: the law’s list, the manager’s decision, the child has left', () => {
    const { changes, steps, did } = effects(ended());
    expect(inShort(changes)).toEqual([
      'placements: placement:C-1042 endedOn',
      'new endings: ending:form',
      'new obligations: owed:PE-2026-0001:ending.risk-recorded',
      'new obligations: owed:PE-2026-0001:ending.accommodation-after',
      'new obligations: owed:PE-2026-0001:ending.review-after',
      'new obligations: owed:PE-2026-0001:ending.notices',
      'new obligations: owed:PE-2026-0001:ending.next-home',
      'new obligations: owed:PE-2026-0001:disruption.decision',
      'new obligations: owed:PE-2026-0001:disruption.referral',
      'new obligations: owed:PE-2026-0001:disruption.tell-independent-reviewing-officer',
      'obligations: owed:PE-2026-0001:disruption.tell-independent-reviewing-officer doneAt, doneBy, note',
      'new figures: figures:PE-2026-0001',
    ]);
    expect(steps).toMatchObject([
      { do: 'show-card', to: 'worker-iro', card: 'episode-told' },
      { do: 'show-card', to: 'worker-tm', card: 'ending-decision' },
    ]);
    expect(did).toBe('reported the ending');
  });

  it('CF-09: where others than the manager decide, each of them gets the card, and the manager reads what the law asks', () => {
    const { decision } = blended.disruption;
    const by = { ...decision.by, is: ['independent-reviewing-officer', 'fostering-team-manager'] as const };
    const durham = { ...blended, disruption: { ...blended.disruption, decision: { ...decision, by } } };
    const { steps } = effects(endPlacement(said, endingFacts(), durham, calendar));
    expect(steps.slice(1)).toMatchObject([
      { to: 'worker-iro', card: 'ending-decision' },
      { to: 'worker-ftm', card: 'ending-decision' },
      { to: 'worker-tm', card: 'ending-receipt' },
    ]);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it('W-34, W-69: with a match by panel the meeting is asked for at once, and the referral is done by that', () => {
    const { changes, steps } = effects(ended({ match: 'panel-agreed' }));
    const meeting = changes.find((change) => 'create' in change && change.create === 'meetings');
    expect(meeting).toMatchObject({
      row: { ref: 'DM-2026-0001', kind: 'disruption', about: 'PE-2026-0001', coordinatorId: 'worker-organiser' },
    });
    expect(changes).toContainEqual({
      change: 'obligations',
      key: 'owed:PE-2026-0001:disruption.referral',
      to: { doneAt: '2026-11-23T09:00:00.000Z', doneBy: 'worker-sw', note: 'DM-2026-0001' },
      onlyWhile: { doneAt: undefined },
    });
    expect(steps).toMatchObject([
      { to: 'worker-iro', card: 'episode-told' },
      { to: 'worker-organiser', card: 'draft-meeting', about: 'DM-2026-0001' },
      { to: 'worker-sw', card: 'draft-meeting', about: 'DM-2026-0001' },
      { to: 'worker-tm', card: 'ending-receipt' },
    ]);
  });

  it('CF-10: a plan to match without its document is looked at by the manager; the document’s name stands in no row', () => {
    expect(effects(ended({ match: 'plan-to-match' })).changes[1]).toMatchObject({
      row: { required: 'required', toCheck: true },
    });
    const { changes } = effects(ended({ match: 'plan-to-match', matchDocument: 'Panel minute 14' }));
    expect(changes[1]).toMatchObject({ row: { toCheck: false } });
    expect(JSON.stringify(changes)).not.toContain('Panel minute');
  });

  it('regulation 14: what was opened when the ending was proposed is not opened again, and the review said is its own', () => {
    const review = obligationWith({ kind: 'ending.review', about: 'SM-2026-0003', force: 'law' });
    const facts = endingFacts({ placementObligations: [review] });
    const lines = inShort(effects(ended({ route: 'after-review' }, facts)).changes);
    expect(lines).not.toContain('new obligations: owed:PE-2026-0001:ending.review');
    expect(lines).toContain('obligations: owed:SM-2026-0003:ending.review doneAt, doneBy, note');
  });

  it('what else is owed about the placement, or was at an ending before, takes nothing from the list of this one', () => {
    const facts = endingFacts({
      childEndings: [endingWith({ ref: 'PE-2026-0002', leftOn: '2025-11-01' })],
      placementObligations: [
        obligationWith({ kind: 'disruption.referral', about: 'IN-2026-0005' }),
        obligationWith({ kind: 'ending.notices', about: 'PE-2026-0002' }),
      ],
    });
    const lines = inShort(effects(ended({}, facts)).changes);
    expect(lines).toContain('new obligations: owed:PE-2026-0001:disruption.referral');
    expect(lines).toContain('new obligations: owed:PE-2026-0001:ending.notices');
  });

  it('CF-49: a second unplanned ending within twelve months is a reason of its own; one of the year before is not', () => {
    const after = (leftOn: '2026-01-10' | '2025-11-01') =>
      ended(
        {},
        endingFacts({ childEndings: [endingWith({ key: 'ending:before', placement: 'placement:other', leftOn })] }),
      );
    const reasons = (decision: ReturnType<typeof after>) => (decision.is === 'decided' ? decision.because.length : 0);
    expect([reasons(after('2026-01-10')), reasons(after('2025-11-01')), reasons(ended())]).toEqual([2, 1, 1]);
  });

  it('sent twice, the same form is one ending', () => {
    expect(ended({}, endingFacts({ caseEnding: endingWith() }))).toMatchObject({ is: 'decided', value: undefined });
  });

  it('without a line manager in the register, the one of the directory is asked', () => {
    const facts = endingFacts({ placement: placementWith({ teamManagerId: undefined }) });
    const supply = { ...facts.supply, managerOf: () => 'worker-above' };
    expect(effects(ended({}, { ...facts, supply })).steps.at(-1)).toMatchObject({
      to: 'worker-above',
      card: 'ending-decision',
    });
  });
});

describe('A manager decides about the disruption meeting', () => {
  const manager = { actor: worker('worker-tm', 'team-manager') };
  const decide = (says: 'hold' | 'not-held' | 'checked', reason: string, ending = endingWith()) =>
    decideDisruption(
      { ending: ending.ref, says, reason },
      { ...endingFacts({ ending }), ...manager },
      blended,
      calendar,
    );

  it('CF-09: it is decided with a reason; what is only checked needs none', () => {
    expect(decide('hold', ' ')).toMatchObject({ is: 'asking', ask: [{ fact: 'reason' }] });
    expect(decide('checked', '', endingWith({ toCheck: true }))).toMatchObject({ is: 'decided' });
  });

  it('W-31, W-32: a meeting that is required is not left out here', () => {
    expect(decide('not-held', 'No.', endingWith({ required: 'required' }))).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'says' }],
    });
  });

  it('CF-09: held: the ending needs it from now on, and the organiser has a meeting to arrange', () => {
    const { changes, words } = effects(decide('hold', 'There is much to learn from this.'));
    expect(changes[0]).toEqual({
      change: 'endings',
      key: 'ending:form',
      to: { decidedBy: 'worker-tm', reason: { typed: 'reason' }, toCheck: false, required: 'required' },
    });
    expect(inShort(changes)).toContain('new meetings: meeting:DM-2026-0001');
    expect(words).toMatchObject({ reason: 'There is much to learn from this.' });
  });

  it('W-69: not held: the referral stands as not required, in the manager’s words, unless it was done or set aside', () => {
    const { changes, words, steps } = effects(decide('not-held', ' The carers had moved abroad. '));
    expect(changes.at(-1)).toEqual({
      change: 'obligations',
      key: 'owed:PE-2026-0009:disruption.referral',
      to: {
        override: 'not-required',
        overrideReason: { typed: 'notHeld' },
        overrideBy: 'worker-tm',
        overrideAt: '2026-11-23T09:00:00.000Z',
      },
      onlyWhile: { doneAt: undefined, override: undefined },
    });
    expect(words?.['notHeld']).toBe('No disruption meeting is held: The carers had moved abroad.');
    expect(steps).toEqual([]);
  });

  it('held already: no second meeting; the same said again changes nothing', () => {
    const required = endingWith({ required: 'required', decidedBy: 'worker-tm', reason: 'To learn.' });
    expect(inShort(effects(decide('hold', 'For another reason.', required)).changes)).toEqual([
      'endings: ending:form decidedBy, reason, required, toCheck',
      'obligations: owed:PE-2026-0009:disruption.decision doneAt, doneBy, note',
      'figures: figures:PE-2026-0009 lookOn',
    ]);
    expect(decide('hold', 'To learn.', required)).toMatchObject({ is: 'decided', value: undefined });
  });
});
