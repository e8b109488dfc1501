import { describe, expect, it } from 'vitest';
import { needOfDisruptionMeeting, type EndingFacts, type Placement, type Profile } from '#rules';
import { placementWith, warrington } from './invented-case.ts';

const asks = (fact: string, ask: string, ...because: readonly string[]) => ({
  is: 'asking',
  ask: [{ fact, ask, because }],
});

describe('Warrington W-31 to W-34: the need of a disruption meeting, with its statements', () => {
  const need = (changed: Partial<EndingFacts>, about: Partial<Placement> = {}, profile: Profile = warrington) =>
    needOfDisruptionMeeting(
      { leftOn: '2026-11-09', inCarePlan: 'no', match: 'none', ...changed, placement: placementWith(about) },
      profile,
    );
  const answers = (is: string, toCheck: boolean, ...because: readonly string[]) => ({
    is: 'decided',
    value: { need: is, toCheck },
    because,
    sums: [],
  });
  const considers = (...consider: Profile['disruption']['consider']): Profile => ({
    ...warrington,
    disruption: { ...warrington.disruption, consider },
  });

  it('E-50: an adult has none', () => {
    expect(need({}, { bornOn: '2008-11-09' })).toEqual(answers('not-required', false, 'E-50'));
  });

  it('W-33: what was in the care plan needs none, whatever was counted', () => {
    const counted = { inCarePlan: 'yes', withoutNotice: true, placementsThisYear: 4 } as const;
    expect(need(counted)).toEqual(answers('not-required', false, 'Warrington W-33'));
  });

  it('W-33, CF-49: what nobody knows is asked', () => {
    expect(need({ inCarePlan: 'not-known' })).toEqual(
      asks(
        'inCarePlan',
        'Was this ending in the child’s care plan before the difficulties began?',
        'Warrington W-33',
        'CF-49',
      ),
    );
  });

  it('CF-09: what is considered says for which reasons, each counted from a number that is known', () => {
    const own = considers(
      { is: 'second-unplanned-ending-in-12-months', source: 'second ending' },
      { is: 'third-placement-in-a-year', source: 'third placement' },
      { is: 'carers-second-unplanned-ending', source: 'these carers' },
      { is: 'ended-without-notice', source: 'no notice' },
    );
    expect(need({ unplannedEndingsIn12Months: 2, carersUnplannedEndings: 1 }, {}, own)).toEqual(
      answers('consider', false, 'second ending'),
    );
    expect(need({ placementsThisYear: 3, carersUnplannedEndings: 2, withoutNotice: true }, {}, own)).toEqual(
      answers('consider', false, 'third placement', 'these carers', 'no notice'),
    );
    expect(need({ withoutNotice: false }, {}, own)).toEqual(answers('not-required', false, 'CF-09'));
  });

  it('CF-10: a home for good of which no match is recorded is looked at; with a match, elsewhere, or not for good it is not', () => {
    const own = considers({ is: 'any-other-unplanned', source: 'any other' });
    expect(need({}, { permanencePlan: true }, own)).toEqual(answers('consider', true, 'any other', 'CF-10'));
    expect(need({}, { permanencePlan: false }, own)).toEqual(answers('consider', false, 'any other'));
    expect(need({}, { permanencePlan: true, setting: 'with-parents' }, own)).toEqual(
      answers('consider', false, 'any other'),
    );
    const changed = { match: 'panel-agreed', inCarePlan: 'changed-lately' } as const;
    expect(need(changed, { permanencePlan: true }, own)).toEqual(answers('not-required', false, 'CF-09'));
  });

  it('E-48: after the adoption order it stays required, and is looked at', () => {
    expect(need({}, { setting: 'adoption-after-order' })).toMatchObject({
      value: { need: 'required', toCheck: true },
      because: ['Warrington W-31, W-33; CF-09', 'E-48'],
    });
  });
});
