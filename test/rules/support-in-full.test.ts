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

const asks = (fact: string, ask: string, ...because: readonly string[]) => ({
  is: 'asking',
  ask: [{ fact, ask, because }],
});
const yes = (...because: readonly string[]) => ({ is: 'decided', value: true, because, sums: [] });

describe('Warrington W-40 to W-58: a support meeting, in full', () => {
  const { support, stability } = blended;

  it('W-45, W-48, W-49, CF-26: which door, by which statements', () => {
    const door = (changed: Partial<Parameters<typeof supportOrStability>[0]>) =>
      supportOrStability({ placement, crisis: false, noticeGiven: false, about: 'now', ...changed }, blended);
    const decided = (value: string, ...because: readonly string[]) => ({ is: 'decided', value, because, sums: [] });
    expect(door({})).toEqual(decided('support-meeting', support.settings.source, 'Warrington W-48'));
    expect(door({ about: 'ahead' })).toEqual(decided('support-meeting', support.settings.source, 'Warrington W-49'));
    expect(door({ crisis: true })).toEqual(decided('stability-meeting-instead', support.inCrisis.source));
    expect(door({ placement: placementWith({ setting: 'other' }) })).toEqual(
      decided('stability-meeting-instead', support.settings.source),
    );
    expect(door({ crisis: undefined })).toEqual(
      asks('crisis', 'Has it come to a crisis, or has anyone given notice?', support.inCrisis.source),
    );
  });

  it('CF-27, W-44: by when, in words', () => {
    expect(supportMeetingBy('2026-11-20', blended, calendar).sum).toBe('15 working days from Fri 20 Nov is Fri 11 Dec');
    expect(supportReviewBy('2026-11-14', blended, calendar).sum).toBe(
      '42 days from Sat 14 Nov is Sat 26 Dec, so look at it again by Thu 24 Dec',
    );
  });

  it('CF-26, W-45: a crisis', () => {
    const meeting = { kind: 'support', ref: 'FS-2026-0003', about: 'C-1042', state: 'sent' } as const;
    expect(convertToStability(meeting, placement, blended)).toMatchObject({ because: ['CF-26', 'Warrington W-45'] });
    expect(convertToStability({ ...meeting, state: 'closed' }, placement, blended)).toEqual(
      asks('meeting', 'Which open support meeting has become a crisis?', 'CF-26'),
    );
    expect(convertToStability(meeting, placementWith({ setting: 'adoption-after-order' }), blended)).toEqual(
      asks(
        'setting',
        'Where does the child live now? This procedure holds no stability meeting there.',
        stability.settings.source,
      ),
    );
  });

  it('W-42 to W-44: closing it', () => {
    const { source } = support.review.within;
    expect(mayCloseSupport({ record: ' ' }, blended)).toEqual(
      asks('record', 'What does the family need, and how is each need met?', 'Warrington W-42', 'Warrington W-43'),
    );
    expect(mayCloseSupport({ record: 'Respite.' }, blended)).toEqual(
      asks('nextOn', 'On which day is the support looked at again?', source),
    );
    expect(mayCloseSupport({ record: 'Respite.', nextOn: '2027-01-22' }, blended)).toEqual(yes(source));
  });

  const facts: InviteeFacts = {
    placement,
    workers: [],
    circle: [
      someone({ key: 'carer', part: 'foster-carer' }),
      someone({ key: 'lodger', part: 'household-member' }),
      someone({ key: 'stranger', part: 'foster-carer', childRef: 'C-2000' }),
    ],
    hold: false,
    subjectIds: [],
    legalStatus: 'care-order',
  };
  const groups = (changed: Partial<InviteeFacts>) => viewsGroups({ ...facts, ...changed }, blended);
  const group = (of: string, changed: Partial<InviteeFacts> = {}) => groups(changed).find((each) => each.of === of);

  it('W-50 to W-58, CF-28: whose views, gathered by whom, told of the child or not', () => {
    expect(group('foster-carer')).toMatchObject({
      by: 'supervising-social-worker',
      gathererId: 'worker-ssw',
      people: ['carer'],
      tellsOfTheChild: true,
    });
    expect(group('foster-carer')?.because).toEqual([support.views[1]?.source]);
    expect(group('household-member')).toMatchObject({ people: ['lodger'], tellsOfTheChild: false });
    expect(group('household-member')?.because).toContain('CF-28');
    expect(group('other-child-in-the-home')).toMatchObject({ by: 'other-childs-social-worker', gathererId: undefined });
    expect(group('child')).toMatchObject({ by: 'childs-social-worker', gathererId: 'worker-sw', people: ['child'] });
  });

  it('E-02: never by whom it is about, nor from them', () => {
    expect(group('foster-carer', { subjectIds: ['worker-ssw', 'carer'] })).toMatchObject({
      gathererId: undefined,
      people: [],
    });
    const workers = [{ part: 'supervising-social-worker', id: 'other-ssw', name: 'Invented Supervisor' }] as const;
    expect(group('foster-carer', { workers })?.gathererId).toBe('other-ssw');
    expect(group('foster-carer', { workers, subjectIds: ['other-ssw'] })?.gathererId).toBe('worker-ssw');
  });

  it('E-01: while a hold stands nobody of the home is asked; all others are', () => {
    const home = ['foster-carer', 'household-member', 'carers-own-child', 'other-child-in-the-home'];
    const without = groups({}).map(({ of }) => of);
    expect(groups({ hold: true }).map(({ of }) => of)).toEqual(without.filter((of) => !home.includes(of)));
  });
});
