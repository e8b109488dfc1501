import { describe, expect, it } from 'vitest';
import {
  expectedContribution,
  isQuorate,
  mayLiftHold,
  maySendMinutes,
  missingBeforeClosingDisruption,
  type MinutesVersion,
} from '#rules';
import { blended } from './invented-case.ts';

const asks = (fact: string, ask: string, ...because: readonly string[]) => ({
  is: 'asking',
  ask: [{ fact, ask, because }],
});
const yes = (...because: readonly string[]) => ({ is: 'decided', value: true, because, sums: [] });

describe('Torbay T-70 to T-76: before a disruption meeting is closed, in full', () => {
  const { overview, minutes, report, filedWithin, childLetter } = blended.disruption;
  const missing = (what: string, who: string, because: string) => ({ what, who, because: [because] });

  it('all that is missing, who gives it and why', () => {
    const nothing = { heldOn: undefined, record: ' ', overview: undefined };
    const vague = { what: 'Talk to the school', measure: '', ownerId: 'sw', due: '2027-01-15' } as const;
    const asked = { meeting: nothing, actions: [vague], minutesApproved: false, filed: false, sentToPanel: false };
    expect(missingBeforeClosingDisruption(asked, blended)).toEqual([
      { ...missing('the day on which it was held', 'The minute taker', 'Torbay T-70'), settledBy: 'day' },
      { ...missing('the minutes', 'The minute taker', minutes.within.source), settledBy: 'notes' },
      missing('owner, measure and day of each action', 'The chair', 'Torbay T-72'),
      missing('the overview of what people wrote', 'The chair', overview.before.source),
      missing('the chair’s approval of the minutes', 'The chair', minutes.approvedWithin.source),
      missing('minutes and action plan sent on', 'The chair', report.within.source),
      missing('the record filed in the case system', 'The child’s social worker', filedWithin.source),
      missing('who tells the child what was decided', 'The chair', childLetter.within.source),
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
      missingBeforeClosingDisruption(
        { meeting: done, actions, minutesApproved: true, filed: true, sentToPanel: true, childToldBy: 'sw' },
        blended,
      );
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

  it('CF-47: which version goes to whom', () => {
    const send = (version: MinutesVersion, to: 'parent' | 'school', ...approvedVersions: readonly MinutesVersion[]) =>
      maySendMinutes({ version, to, approvedVersions });
    const sources = ['CF-47', 'Torbay T-39'];
    expect(send('full', 'parent', 'full')).toEqual(
      asks('version', 'Which version is theirs? This one is not.', ...sources),
    );
    expect(send('none', 'school', 'none')).toEqual(
      asks('version', 'Which version is theirs? This one is not.', ...sources),
    );
    expect(send('parents', 'parent', 'full')).toEqual(
      asks('approvedVersions', 'Has the chair approved this version?', ...sources),
    );
    expect(send('parents', 'parent', 'full', 'parents')).toEqual(yes(...sources));
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
