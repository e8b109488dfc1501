import { describe, expect, it } from 'vitest';
import { expectedContribution, isQuorate, mayLiftHold, missingBeforeRecordingDisruption } from '#rules';
import { blended } from './invented-case.ts';

const asks = (fact: string, ask: string, ...because: readonly string[]) => ({
  is: 'asking',
  ask: [{ fact, ask, because }],
});
const yes = (...because: readonly string[]) => ({ is: 'decided', value: true, because, sums: [] });

describe('Torbay T-70 to T-72: before a disruption meeting is recorded, in full', () => {
  const { overview, minutes } = blended.disruption;
  const missing = (what: string, who: string, because: string) => ({ what, who, because: [because] });

  it('all that is missing, who gives it and why', () => {
    const nothing = { heldOn: undefined, record: ' ', overview: undefined, returnBy: '2027-01-05' } as const;
    const vague = { what: 'Talk to the school', measure: '', ownerId: 'sw', due: '2027-01-15' } as const;
    expect(missingBeforeRecordingDisruption({ meeting: nothing, actions: [vague] }, blended)).toEqual([
      { ...missing('the day on which it was held', 'The minute taker', 'Torbay T-70'), settledBy: 'day' },
      { ...missing('the minutes', 'The minute taker', minutes.within.source), settledBy: 'notes' },
      missing('owner, measure and day of each action', 'The chair', 'Torbay T-72'),
      missing('the overview of what people wrote', 'The chair', overview.before.source),
    ]);
  });

  it('T-72: one vague action among clear ones is enough', () => {
    const clear = {
      what: 'Talk to the school',
      measure: 'A place by January',
      ownerId: 'sw',
      due: '2027-01-15',
    } as const;
    const done = { heldOn: '2027-01-12', record: 'What was said.', overview: 'Several wished for more.' } as const;
    const left = (...actions: readonly (typeof clear | (Omit<typeof clear, 'ownerId'> & { ownerId: '' }))[]) =>
      missingBeforeRecordingDisruption({ meeting: done, actions }, blended);
    expect(left(clear)).toEqual([]);
    expect(left(clear, { ...clear, ownerId: '' })).toHaveLength(1);
  });

  it('CF-32: who was asked to write is expected to have written, whatever they answered', () => {
    expect(expectedContribution('views-only', 'declined')).toBe('written');
    expect(expectedContribution('invite', 'declined')).toBe('apologies');
  });

  it('E-60: who lacks for a quorum', () => {
    const nobody = {
      chair: false,
      workerOrManager: false,
      supervisorOrManager: false,
      childsViews: false,
      carersInvited: false,
    };
    expect(isQuorate(nobody)).toEqual({
      quorate: false,
      lacking: [
        'the chair',
        'the child’s social worker or their manager',
        'the supervising social worker or their manager',
        'the child’s views',
        'an invitation to the carers',
      ],
      because: 'E-60',
    });
  });
});

describe('E-01: who lifts a hold, in full', () => {
  const lift = (changed: Partial<Parameters<typeof mayLiftHold>[0]>) =>
    mayLiftHold({
      actorId: 'tm',
      reporterIds: [],
      subjectIds: [],
      outcome: 'No further action.',
      ...changed,
    });

  it('asks in words, with the statement', () => {
    expect(lift({})).toEqual(yes('E-01'));
    expect(lift({ subjectIds: ['tm'] })).toEqual(
      asks('liftedBy', 'Who else can lift this hold? The person it is about may not.', 'E-02'),
    );
    expect(lift({ reporterIds: ['tm'] })).toEqual(
      asks('liftedBy', 'Which other manager lifts this hold? The person who reported it may not.', 'Domain §13'),
    );
    expect(lift({ outcome: ' ' })).toEqual(
      asks('outcome', 'What did the LADO or the strategy discussion decide?', 'E-01'),
    );
  });
});
