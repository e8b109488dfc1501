import { describe, expect, it } from 'vitest';
import { needOfDisruptionMeeting, type EndingFacts, type Placement, type Profile } from '#rules';
import { placement, placementWith, warrington } from './invented-case.ts';

const ended: EndingFacts = { placement, leftOn: '2026-11-09', inCarePlan: 'no', match: 'none' };

const need = (changed: Partial<EndingFacts> = {}, about: Partial<Placement> = {}, profile: Profile = warrington) => {
  const decision = needOfDisruptionMeeting({ ...ended, ...changed, placement: placementWith(about) }, profile);
  return decision.is === 'decided' ? [decision.value.need, decision.value.toCheck] : [decision.is, false];
};

describe('Warrington W-31 to W-34: whether a disruption meeting follows', () => {
  it.each([
    ['W-31: adoption before the order', {}, { setting: 'adoption-before-order' }, 'required', false],
    [
      'W-31, E-48: adoption after the order stays required, who may agree is looked at',
      {},
      { setting: 'adoption-after-order' },
      'required',
      true,
    ],
    ['W-32, W-34: long-term fostering matched by panel', { match: 'panel-agreed' }, {}, 'required', false],
    [
      'W-34: a plan to match with its document',
      { match: 'plan-to-match' },
      { matchDocument: 'Care plan 12' },
      'required',
      false,
    ],
    [
      'CF-10, rulings: a plan to match without a document is never lowered, and looked at',
      { match: 'plan-to-match' },
      {},
      'required',
      true,
    ],
    [
      'W-33: an ending that was in the care plan',
      { inCarePlan: 'yes', match: 'panel-agreed' },
      {},
      'not-required',
      false,
    ],
    [
      'CF-49: a care plan changed lately',
      { inCarePlan: 'changed-lately', match: 'panel-agreed' },
      {},
      'consider',
      false,
    ],
    ['CF-09: an unmatched foster placement', {}, {}, 'consider', false],
    ['CF-10: a home for good without a recorded match is looked at', {}, { permanencePlan: true }, 'consider', true],
    [
      'CF-09: a children’s home with a permanence plan',
      {},
      { setting: 'childrens-home', permanencePlan: true },
      'consider',
      false,
    ],
    ['CF-09: supported accommodation', {}, { setting: 'supported-accommodation' }, 'consider', false],
    [
      'W-34: a match is of foster care; in a children’s home it requires nothing',
      { match: 'panel-agreed' },
      { setting: 'childrens-home' },
      'consider',
      false,
    ],
    [
      'E-50: at 18 there is no disruption meeting',
      { match: 'panel-agreed' },
      { bornOn: '2008-11-09' },
      'not-required',
      false,
    ],
    ['E-50: the day before, there is', { match: 'panel-agreed' }, { bornOn: '2008-11-10' }, 'required', false],
  ] as const)('%s', (_what, changed, about, expected, toCheck) => {
    expect(need(changed, about)).toEqual([expected, toCheck]);
  });

  it('W-33, CF-49: whether it was in the care plan is asked when nobody knows', () => {
    expect(needOfDisruptionMeeting({ ...ended, inCarePlan: 'not-known' }, warrington)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'inCarePlan' }],
    });
  });

  it('says which statements decided', () => {
    expect(needOfDisruptionMeeting({ ...ended, match: 'panel-agreed' }, warrington)).toMatchObject({
      because: ['Warrington W-32, W-34; CF-09'],
    });
    expect(needOfDisruptionMeeting({ ...ended, match: 'plan-to-match' }, warrington)).toMatchObject({
      because: ['Warrington W-32, W-34; ruling: plan to match', 'CF-10; ruling: plan to match'],
    });
  });

  const narrow: Profile = {
    ...warrington,
    disruption: {
      ...warrington.disruption,
      consider: warrington.disruption.consider.filter(({ is }) => is !== 'any-other-unplanned'),
    },
  };

  it.each([
    ['a second unplanned ending in 12 months', { unplannedEndingsIn12Months: 2 }, 'consider'],
    ['a first one', { unplannedEndingsIn12Months: 1 }, 'not-required'],
    ['a third placement in a year', { placementsThisYear: 3 }, 'consider'],
    ['a second placement', { placementsThisYear: 2 }, 'not-required'],
    ['a second unplanned ending with these carers', { carersUnplannedEndings: 2 }, 'consider'],
    ['an ending without notice', { withoutNotice: true }, 'consider'],
    ['none of these', {}, 'not-required'],
  ])('CF-09, in a council that considers only some: %s', (_what, changed, expected) => {
    expect(need(changed, {}, narrow)[0]).toBe(expected);
  });

  it('CF-10: a council may consider a plan to match without its document', () => {
    const own: Profile = {
      ...warrington,
      disruption: { ...warrington.disruption, matchDocument: { is: 'consider', source: 'CF-10' } },
    };
    expect(need({ match: 'plan-to-match' }, {}, own)).toEqual(['consider', true]);
  });
});
