import { describe, expect, it } from 'vitest';
import { checkChair, nameChair, type Meeting } from '#rules';
import { caseOf, effectsOf, meetingWith, NOW, sentenceOf, supplied, worker } from '../builders/meeting-facts.ts';
import { blended } from './invented-case.ts';

const REF = 'SM-2026-0001';
const DISRUPTION = meetingWith({ kind: 'disruption', coordinatorId: 'worker-org' });

describe('W-75 to W-77, CF-03, CF-11: who is named as chair', () => {
  const name = (
    said: Omit<Parameters<typeof nameChair>[0], 'meeting'>,
    meeting = meetingWith(),
    changed: Partial<Parameters<typeof nameChair>[1]> = {},
  ) => nameChair({ meeting: REF, ...said }, { ...caseOf(meeting), ...changed }, blended);

  it('somebody who has left, or never worked here, is not named', () => {
    const left = supplied({ workers: [worker('gone', ['team-manager'], { active: false })] });
    expect(sentenceOf(name({ chairId: 'gone' }, meetingWith(), { supply: left }))).toBe(
      'That person is not in the People list.',
    );
    expect(sentenceOf(name({ chairId: 'nobody' }))).toBe('That person is not in the People list.');
  });

  it('this child’s reviewing officer never chairs the disruption meeting, nor stands in', () => {
    const words = /Is the independent reviewing officer of this child, .* \(Warrington W-76\)$/;
    expect(sentenceOf(name({ chairId: 'worker-iro' }, DISRUPTION))).toMatch(words);
    expect(sentenceOf(name({ chairId: 'worker-crm', reserveChairId: 'worker-iro' }, DISRUPTION))).toMatch(words);
  });

  it('T-32: the child’s own team manager chairs only with a written reason, which is then written down once', () => {
    expect(sentenceOf(name({ chairId: 'worker-tm' }))).toBe(
      'Invented worker-tm may chair only with a written reason. Is the line manager of the child’s social worker: someone else is preferred, or say why it is them. (CF-11, Torbay T-32)',
    );
    const named = effectsOf(name({ chairId: 'worker-tm', reason: ' Nobody else is free. ' }));
    expect(named.changes).toMatchObject([
      { change: 'meetings', to: { chairId: 'worker-tm', chairReason: { typed: 'chairReason' } } },
      { create: 'chairNotes', row: { key: 'chair-note:reason:IN-2026-0001:worker-tm:1', kind: 'reason' } },
    ]);
    expect(named.words?.['chairReason']).toContain('Chosen because: Nobody else is free.');
    const written = { reason: 'Nobody else is free.', by: 'worker-coord', at: NOW } as const;
    const again = name({ chairId: 'worker-tm' }, meetingWith(), {
      supply: supplied({ chairReasons: { 'worker-tm': written } }),
    });
    expect(effectsOf(again).changes).toHaveLength(1);
  });

  it('the same chair named again changes nothing', () => {
    const first = effectsOf(name({ chairId: 'worker-tm-2' }));
    const meeting = meetingWith({ chairId: 'worker-tm-2', chairReason: first.words?.['chairReason'] });
    expect(name({ chairId: 'worker-tm-2' }, meeting)).toMatchObject({ is: 'decided', value: undefined });
  });

  it('CF-03: an exception of the head of service lifts the bar that allows one, and is recorded with its reason', () => {
    const endingBy = { caseEnding: { decidedBy: 'worker-crm' } as never };
    expect(sentenceOf(name({ chairId: 'worker-crm' }, DISRUPTION, endingBy))).toContain('Took a decision');
    const excepted = name({ chairId: 'worker-crm', exceptionReason: 'Nobody else knows the home.' }, DISRUPTION, {
      ...endingBy,
      actor: worker('worker-head', ['head-of-service']),
    });
    const { changes, words } = effectsOf(excepted);
    expect(changes[1]).toMatchObject({
      create: 'chairNotes',
      row: { kind: 'exception', person: 'worker-crm', by: 'worker-head', byRoles: ['head-of-service'] },
    });
    expect(words).toMatchObject({ 'chair-note:exception:SM-2026-0001:1': 'Nobody else knows the home.' });
  });

  it('E-54: another chair of a meeting that is sent gets it in the diary, and is introduced by the social worker', () => {
    const sent = { ...DISRUPTION, state: 'sent', chairId: 'worker-crm', startsAt: '2026-11-27T10:00' } as const;
    const { changes, steps } = effectsOf(name({ chairId: 'worker-crm-2' }, sent));
    expect(changes.slice(1)).toMatchObject([
      { change: 'obligations', key: 'owed:SM-2026-0001:meeting.chair-conflict:worker-crm', to: { doneAt: NOW } },
      { create: 'obligations', row: { kind: 'meeting.introduce-chair', ownerId: 'worker-sw', due: '2026-11-27' } },
    ]);
    expect(steps.map((step) => step.do)).toEqual(['change-diaries', 'set-meeting-options', 'show-card', 'show-card']);
  });

  it('CF-05: another chair has not approved the people', () => {
    const approved = { ...DISRUPTION, chairId: 'worker-crm', approvedBy: 'worker-crm', state: 'approved' } as const;
    expect(effectsOf(name({ chairId: 'worker-crm-2' }, approved)).changes[0]).toMatchObject({
      to: { approvedBy: undefined, approvedAt: undefined },
    });
  });
});

describe('CF-03, E-53: a chair looked at again', () => {
  const chaired = { ...DISRUPTION, chairId: 'worker-iro', reserveChairId: 'worker-crm-2' };
  const check = (meeting: Meeting, changed: Partial<Parameters<typeof checkChair>[1]> = {}) =>
    checkChair({ meeting: REF }, { ...caseOf(meeting, 'steady'), ...changed }, blended);

  it('who may chair, and a meeting without a chair, are left alone', () => {
    expect(check(DISRUPTION)).toMatchObject({ value: undefined });
    expect(check({ ...DISRUPTION, chairId: 'worker-crm' })).toMatchObject({ value: undefined });
  });

  it('who may not any more is told, and whoever arranges names another: the reserve is proposed', () => {
    const { changes, steps } = effectsOf(check(chaired));
    expect(changes).toMatchObject([
      { create: 'obligations', row: { kind: 'meeting.chair-conflict', ownerId: 'worker-org', due: '2026-11-23' } },
    ]);
    expect(JSON.stringify(changes)).toMatch(/\(Warrington W-76\).* Invented worker-crm-2 could step in\./);
    expect(steps).toMatchObject([{ to: 'worker-org' }, { to: 'worker-iro' }]);
  });

  it('without a reserve, whoever chairs fewest meetings could step in', () => {
    const supply = supplied({ chaired: { 'worker-crm': ['DM-2026-0009'], 'worker-crm-2': [] } });
    expect(JSON.stringify(check({ ...chaired, reserveChairId: undefined }, { supply }))).toContain(
      'Invented worker-crm-2 could step in.',
    );
  });

  it('nobody is told twice of the same chair', () => {
    const told = { key: 'owed:SM-2026-0001:meeting.chair-conflict:worker-iro' } as never;
    expect(check(chaired, { obligations: [told] })).toMatchObject({ value: undefined });
  });
});
