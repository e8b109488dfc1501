import { describe, expect, it } from 'vitest';
import { caseOfReport, type Episode, type JudgementRecord, type Meeting, simulate } from '#rules';
import { blended, calendar, day, placement, warrington } from './invented-case.ts';

const report: Pick<Episode, 'openedOn' | 'triggers' | 'hold'> = {
  openedOn: day('2026-11-09'),
  triggers: ['carer-struggling'],
  hold: 'none',
};
const judged: JudgementRecord = {
  key: 'judgement:IN-2026-0001/0',
  episode: 'IN-2026-0001',
  by: 'worker-tm',
  at: '2026-11-10T10:00:00Z',
  on: day('2026-11-10'),
  outcome: 'support',
  bestInterests: 'yes',
  prompts: [],
  reason: 'Canary says so.',
  support: 'Canary rings each evening.',
  paidSupport: false,
};
const held = (kind: Meeting['kind'], heldOn: string): Pick<Meeting, 'kind' | 'heldOn'> => ({
  kind,
  heldOn: day(heldOn),
});
const differenceOf = (one: typeof report) =>
  simulate([caseOfReport(1, one, judged, placement, [])], blended, warrington, calendar).cases[0];

describe('A report of last year as a case that two procedures are asked about', () => {
  it('is decided where support was judged and no meeting came of it', () => {
    expect(differenceOf(report)?.is).toEqual({ first: 'decided', second: 'decided' });
  });

  it('is decided where an allegation had been looked into, and where terms were agreed while it was', () => {
    for (const hold of ['lifted', 'standing'] as const)
      expect(differenceOf({ ...report, triggers: ['allegation'], hold })?.is, hold).toEqual({
        first: 'decided',
        second: 'decided',
      });
  });

  it('has the day on which the first meeting of each kind was held', () => {
    const { done } = caseOfReport(1, report, judged, placement, [
      held('stability', '2026-12-01'),
      held('stability', '2026-11-16'),
      held('support', '2026-11-12'),
      { kind: 'planning', heldOn: undefined },
    ]);
    expect(done).toEqual({ 'stability.hold': '2026-11-16', 'support.hold': '2026-11-12' });
  });

  it('has no word that anybody wrote', () => {
    const told = { ...judged, outcome: 'no-concern' as const, childToldBy: 'Canary told her.' };
    expect(JSON.stringify(caseOfReport(1, report, told, placement, []))).not.toContain('Canary');
  });
});
