import { describe, expect, it } from 'vitest';
import { decideDisruption, profileNamed, saidTogetherWords, type Ending, type Profile } from '#rules';
import { endingFacts, endingWith, supplied, worker } from '../builders/ending-facts.ts';
import { effectsOf, sentenceOf } from '../builders/meeting-facts.ts';
import { blended, calendar } from './invented-case.ts';

/* Durham: the child’s reviewing officer and the fostering team manager decide together; else the head of service. */

const durham = profileNamed('durham-public-pages') as Profile;
const IRO = worker('worker-iro', 'independent-reviewing-officer');
const FTM = worker('worker-ftm', 'fostering-team-manager');
const HEAD = worker('worker-head', 'head-of-service');
const ALL = [IRO, FTM, HEAD, worker('worker-organiser', 'safeguarding-unit-organiser')];
const NAMES: Readonly<Record<string, string>> = { 'worker-iro': 'Iris', 'worker-ftm': 'Fern' };

const decide = (
  who: typeof IRO,
  says: 'hold' | 'not-held' | 'checked',
  ending: Ending = endingWith(),
  reason = 'Much to learn.',
) =>
  decideDisruption(
    { ending: ending.ref, says, reason },
    endingFacts({ ending, actor: who, supply: supplied(ALL) }),
    durham,
    calendar,
  );
const FIRST = endingWith({ firstSaid: 'hold', firstBy: IRO.id, firstReason: 'Much to learn.' });
const DIFFER: Ending = { ...FIRST, secondSaid: 'not-held', secondBy: FTM.id, secondReason: 'It was illness.' };

describe('Where a procedure wants two to decide about the disruption meeting', () => {
  it('the first one’s word waits for the other, and nothing is decided', () => {
    const { changes, words, redraw } = effectsOf(decide(IRO, 'hold'));
    expect(changes).toEqual([
      {
        change: 'endings',
        key: 'ending:form',
        to: { firstSaid: 'hold', firstBy: 'worker-iro', firstReason: { typed: 'reason' } },
      },
    ]);
    expect(words).toEqual({ reason: 'Much to learn.' });
    expect(redraw).toEqual([{ about: 'PE-2026-0009', cards: ['ending-decision'] }]);
    expect(saidTogetherWords(FIRST, (id) => NAMES[id] ?? id)).toEqual(['Iris says: hold the meeting. Much to learn.']);
  });

  it('said again by the same person it is the same, and another word of theirs replaces it', () => {
    expect(decide(IRO, 'hold', FIRST)).toMatchObject({ is: 'decided', value: undefined });
    expect(effectsOf(decide(IRO, 'not-held', FIRST)).changes).toMatchObject([{ to: { firstSaid: 'not-held' } }]);
  });

  it('what both say is decided, with both names', () => {
    const { changes } = effectsOf(decide(FTM, 'hold', FIRST));
    expect(changes[0]).toMatchObject({
      to: { decidedBy: 'worker-ftm', decidedWith: 'worker-iro', required: 'required' },
    });
    expect(changes).toContainEqual(expect.objectContaining({ key: 'owed:PE-2026-0009:disruption.decision-together' }));
    expect(saidTogetherWords({ ...FIRST, decidedBy: FTM.id, decidedWith: IRO.id }, (id) => NAMES[id] ?? id)).toEqual([
      'Decided together by Iris and Fern.',
    ]);
  });

  it('where they differ, both words stand and it is on the desk of whoever settles it, who decides alone', () => {
    const { changes, steps } = effectsOf(decide(FTM, 'not-held', FIRST, 'It was illness.'));
    expect(changes).toMatchObject([{ to: { secondSaid: 'not-held', secondBy: 'worker-ftm' } }]);
    expect(steps).toMatchObject([{ do: 'show-card', to: 'worker-head', card: 'ending-decision' }]);
    expect(decide(FTM, 'not-held', DIFFER)).toMatchObject({ is: 'decided', value: undefined });
    const { changes: settled } = effectsOf(decide(HEAD, 'hold', DIFFER));
    expect(settled[0]).toMatchObject({ to: { decidedBy: 'worker-head', required: 'required' } });
    expect(settled[0]).not.toHaveProperty('to.decidedWith');
    expect(saidTogetherWords(DIFFER, (id) => NAMES[id] ?? id)).toHaveLength(2);
  });

  it('whoever settles it does not decide before the two have differed', () => {
    expect(sentenceOf(decide(HEAD, 'hold', FIRST))).toContain(
      'decide together first. You decide where they do not agree.',
    );
    expect(sentenceOf(decide(HEAD, 'hold'))).toContain('decide together first');
  });

  it('what is only checked, and a procedure in which any of them decides, wait for nobody', () => {
    expect(effectsOf(decide(IRO, 'checked', endingWith({ toCheck: true }))).changes[0]).toMatchObject({
      to: { decidedBy: IRO.id },
    });
    const alone = decideDisruption(
      { ending: 'PE-2026-0009', says: 'hold', reason: 'Much to learn.' },
      endingFacts({ actor: IRO, supply: supplied(ALL) }),
      blended,
      calendar,
    );
    expect(effectsOf(alone).changes[0]).toMatchObject({ to: { decidedBy: IRO.id } });
  });
});
