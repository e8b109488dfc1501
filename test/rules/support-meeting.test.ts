import { describe, expect, it } from 'vitest';
import {
  convertToStability,
  mayCloseSupport,
  supportMeetingBy,
  supportOrStability,
  supportReviewBy,
  viewsGroups,
  type InviteeFacts,
} from '#rules';
import { blended, calendar, placement, placementWith, someone } from './invented-case.ts';

describe('Warrington W-40 to W-49, CF-26: a fostering support meeting or a stability meeting', () => {
  const door = (changed: Partial<Parameters<typeof supportOrStability>[0]>) =>
    supportOrStability({ placement, crisis: false, noticeGiven: false, about: 'now', ...changed }, blended);

  it.each([
    ['W-48: in difficulty, before a crisis', {}, 'support-meeting'],
    ['W-49: about worries ahead', { about: 'ahead' } as const, 'support-meeting'],
    ['W-45: in a crisis', { crisis: true }, 'stability-meeting-instead'],
    ['CF-26: notice given', { noticeGiven: true }, 'stability-meeting-instead'],
    [
      'W-40: not in foster care',
      { placement: placementWith({ setting: 'childrens-home' }) },
      'stability-meeting-instead',
    ],
  ])('%s', (_when, changed, value) => {
    expect(door(changed)).toMatchObject({ is: 'decided', value });
  });

  it('whether it is a crisis is asked', () => {
    expect(door({ crisis: undefined })).toMatchObject({ is: 'asking', ask: [{ fact: 'crisis' }] });
  });

  it('CF-27: held within 15 working days, looked at again after 6 weeks (W-44)', () => {
    expect(supportMeetingBy('2026-11-20', blended, calendar).day).toBe('2026-12-11');
    expect(supportReviewBy('2026-12-11', blended, calendar).day).toBe('2027-01-22');
  });

  it('CF-26: a support meeting that turns out to be a crisis keeps its history', () => {
    const meeting = { kind: 'support', ref: 'FS-2026-0003', about: 'C-1042', state: 'sent' } as const;
    expect(convertToStability(meeting, placement, blended)).toMatchObject({
      value: { kind: 'stability', keeps: 'FS-2026-0003', about: 'C-1042', next: 'judgement' },
    });
    expect(convertToStability({ ...meeting, kind: 'planning' }, placement, blended)).toMatchObject({ is: 'asking' });
    expect(convertToStability({ ...meeting, state: 'closed' }, placement, blended)).toMatchObject({ is: 'asking' });
    expect(convertToStability(meeting, placementWith({ setting: 'adoption-after-order' }), blended)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'setting' }],
    });
  });

  it('W-42, W-43, W-44: closed with needs, plan and the day of the next look', () => {
    expect(mayCloseSupport({ record: 'Respite from January.', nextOn: '2027-01-22' }, blended)).toMatchObject({
      is: 'decided',
    });
    expect(mayCloseSupport({ nextOn: '2027-01-22' }, blended)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'record' }],
    });
    expect(mayCloseSupport({ record: 'Respite from January.' }, blended)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'nextOn' }],
    });
  });
});

describe('Warrington W-50 to W-58, CF-28: whose views are gathered before a support meeting', () => {
  const facts: InviteeFacts = {
    placement,
    workers: [
      { part: 'independent-reviewing-officer', id: 'worker-iro', name: 'Invented Reviewer' },
      { part: 'other-childs-social-worker', id: 'other-worker', name: 'Invented Other' },
    ],
    circle: [
      someone({ key: 'carer', part: 'foster-carer' }),
      someone({ key: 'school', part: 'school' }),
      someone({ key: 'teen', part: 'carers-own-child' }),
      someone({ key: 'grandma', part: 'household-member' }),
    ],
    hold: false,
    subjectIds: [],
    legalStatus: 'care-order',
  };

  it('the eight groups, each by the right person', () => {
    expect(viewsGroups(facts, blended).map(({ of, gathererId, people }) => [of, gathererId, people])).toEqual([
      ['child', 'worker-sw', ['child']],
      ['foster-carer', 'worker-ssw', ['carer']],
      ['independent-reviewing-officer', 'worker-sw', ['worker-iro']],
      ['school', 'worker-sw', ['school']],
      ['other-child-in-the-home', 'other-worker', []],
      ['household-member', 'worker-ssw', ['grandma']],
      ['carers-own-child', 'worker-ssw', ['teen']],
      ['other-professional', 'worker-ssw', []],
    ]);
  });

  it('CF-28, E-33: nothing about this child goes to other children or the household', () => {
    expect(
      viewsGroups(facts, blended)
        .filter(({ tellsOfTheChild }) => !tellsOfTheChild)
        .map(({ of }) => of),
    ).toEqual(['other-child-in-the-home', 'household-member', 'carers-own-child']);
  });

  it('E-01: while a hold stands nobody of the home is asked', () => {
    expect(viewsGroups({ ...facts, hold: true }, blended).map(({ of }) => of)).toEqual([
      'child',
      'independent-reviewing-officer',
      'school',
      'other-professional',
    ]);
  });

  it('E-02: whom the allegation is about neither gathers nor answers', () => {
    const list = viewsGroups({ ...facts, subjectIds: ['worker-ssw', 'carer', 'other-worker'] }, blended);
    expect(list.find(({ of }) => of === 'foster-carer')).toMatchObject({ gathererId: undefined, people: [] });
    expect(list.find(({ of }) => of === 'other-child-in-the-home')).toMatchObject({ gathererId: undefined });
  });
});
