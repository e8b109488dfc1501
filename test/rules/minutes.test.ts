import { describe, expect, it } from 'vitest';
import {
  CONTRIBUTIONS,
  expectedContribution,
  INVITATION_DECISIONS,
  isQuorate,
  minutesVersionFor,
  missingBeforeRecordingDisruption,
  ROLES,
  wasHeard,
  type DisruptionMeetingToRecord,
} from '#rules';
import { blended } from './invented-case.ts';

describe('CF-47: not everyone gets the same minutes', () => {
  it.each([
    ['childs-social-worker', 'full'],
    ['independent-reviewing-officer', 'full'],
    ['foster-carer', 'carers'],
    ['adopter', 'carers'],
    ['parent', 'parents'],
    ['home-manager', 'provider'],
    ['provider-manager', 'provider'],
    ['key-worker', 'carers'],
    ['child', 'child-letter'],
    ['advocate', 'child-letter'],
    ['panel-adviser', 'panel'],
    ['interpreter', 'none'],
    ['other-child-in-the-home', 'none'],
    ['fostering-review-manager', 'none'],
  ] as const)('%s: %s', (part, version) => {
    expect(minutesVersionFor(part)).toBe(version);
  });

  it('E-12, E-33: nobody outside the council gets the full version', () => {
    const outside = [
      'foster-carer',
      'adopter',
      'home-manager',
      'provider-manager',
      'key-worker',
      'parent',
      'child',
      'advocate',
      'school',
      'interpreter',
      'household-member',
      'carers-own-child',
      'other-child-in-the-home',
    ];
    expect(ROLES.filter((role) => outside.includes(role) && minutesVersionFor(role) === 'full')).toEqual([]);
  });
});

describe('Warrington W-13, CF-32: taking part is more than being there', () => {
  it('those who write or send someone are heard; apologies are not', () => {
    expect(CONTRIBUTIONS.filter(wasHeard)).toEqual(['attended', 'part', 'remote', 'written', 'via-representative']);
  });

  it.each(INVITATION_DECISIONS)('what the minutes start from for “%s”', (decision) => {
    const expected = {
      undecided: 'not-invited',
      invite: 'attended',
      separate: 'attended',
      'views-only': 'written',
      'not-informed': 'not-invited',
      'left-out': 'not-invited',
    }[decision];
    expect(expectedContribution(decision, 'accepted')).toBe(expected);
  });

  it('someone who declined sends apologies', () => {
    expect(expectedContribution('invite', 'declined')).toBe('apologies');
  });

  it('E-60: a meeting needs chair, worker, supervisor, the child’s views and an invitation to the carers', () => {
    const all = {
      chair: true,
      workerOrManager: true,
      supervisorOrManager: true,
      childsViews: true,
      carersInvited: true,
    };
    expect(isQuorate(all)).toEqual({ quorate: true, lacking: [], because: 'E-60' });
    expect(
      isQuorate({
        chair: false,
        workerOrManager: false,
        supervisorOrManager: false,
        childsViews: false,
        carersInvited: false,
      }).lacking,
    ).toEqual([
      'the chair',
      'the child’s social worker or their manager',
      'the supervising social worker or their manager',
      'the child’s views',
      'an invitation to the carers',
    ]);
  });
});

describe('Torbay T-70 to T-72; W-95: before a disruption meeting is recorded as held', () => {
  const done: DisruptionMeetingToRecord = {
    meeting: { heldOn: '2027-01-12', record: 'What was said.', overview: 'Themes.', returnBy: '2027-01-05' },
    actions: [{ what: 'Life story work', measure: 'Book with the child', ownerId: 'sw', due: '2027-03-01' }],
  };
  const missing = (changed: Partial<DisruptionMeetingToRecord>) =>
    missingBeforeRecordingDisruption({ ...done, ...changed }, blended).map(({ what }) => what);

  it('nothing is missing when all is done', () => {
    expect(missing({})).toEqual([]);
  });

  it('domain §13, T-71: it is not recorded as held without its minutes', () => {
    expect(
      missingBeforeRecordingDisruption({ ...done, meeting: { ...done.meeting, record: ' ' } }, blended),
    ).toMatchObject([{ what: 'the minutes', who: 'The minute taker', because: ['Torbay T-71; CF-14'] }]);
  });

  it('W-95: nor, where people were asked to write, without the overview that the chair shares', () => {
    const meeting = { ...done.meeting, overview: undefined };
    expect(missingBeforeRecordingDisruption({ ...done, meeting }, blended)).toMatchObject([
      { what: 'the overview of what people wrote', who: 'The chair' },
    ]);
    expect(missing({ meeting: { ...meeting, returnBy: undefined } })).toEqual([]);
  });

  it.each([
    ['T-70', { meeting: { ...done.meeting, heldOn: undefined } }, 'the day on which it was held'],
    ['W-95', { meeting: { ...done.meeting, overview: '' } }, 'the overview of what people wrote'],
    ['T-71', { meeting: { ...done.meeting, record: undefined } }, 'the minutes'],
    [
      'T-72',
      { actions: [{ what: 'x', measure: ' ', ownerId: 'sw', due: '2027-03-01' } as const] },
      'owner, measure and day of each action',
    ],
    [
      'T-72',
      { actions: [{ what: '', measure: 'x', ownerId: 'sw', due: '2027-03-01' } as const] },
      'owner, measure and day of each action',
    ],
    [
      'T-72',
      { actions: [{ what: 'x', measure: 'x', ownerId: '', due: '2027-03-01' } as const] },
      'owner, measure and day of each action',
    ],
  ])('%s: %s is asked for', (_id, changed, what) => {
    expect(missing(changed)).toEqual([what]);
  });
});
