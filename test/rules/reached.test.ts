import { describe, expect, it } from 'vitest';
import { reachedOrNot, type Invitation, type Meeting, type Told } from '#rules';
import { invitationWith, meetingWith, NOW } from '../builders/meeting-facts.ts';
import { day } from './invented-case.ts';

/* The stability meeting is on Thursday 26 November 2026 at ten; it is Monday 23 November, half past nine. */

const CARER = invitationWith('foster-carer');
const told = (
  by: Told['by'],
  came: Told['came'],
  invitation: Partial<Invitation> = {},
  meeting: Partial<Meeting> = {},
) =>
  reachedOrNot(
    { ...CARER, ...invitation },
    meetingWith({ state: 'sent', startsAt: '2026-11-26T10:00', ...meeting }),
    { by, came },
    { now: NOW, today: day('2026-11-23') },
  );
const mark = (to: Partial<Invitation>) => ({ change: 'invitations', key: CARER.key, to });

describe('W-82, CF-32: whether somebody was reached stands with their invitation', () => {
  it.each([
    ['card', 'sent', { delivery: 'sent', sentAt: NOW }],
    ['letter', 'sent', { delivery: 'sent', sentAt: NOW }],
    ['letter', 'unclear', { delivery: 'unclear' }],
  ] as const)('%s %s: it stands there, and nobody is asked for another way', (by, came, to) => {
    expect(told(by, came)).toEqual([mark(to)]);
  });

  it.each([
    [
      'card',
      'blocked',
      'blocked',
      'Before the meeting. The invitation is in their diary, but the card could not be shown.',
    ],
    [
      'card',
      'refused',
      'refused',
      'Before the meeting. The invitation is in their diary, but Microsoft 365 refused the card. IT can mend it.',
    ],
    [
      'letter',
      'refused',
      'blocked',
      'Before the meeting. The letter could not go to the mail address that we have, or there is none.',
    ],
  ] as const)(
    '%s %s: the coordinator reaches them another way by the day, and only then it is marked',
    (by, came, delivery, sum) => {
      const changes = told(by, came);
      expect(changes).toMatchObject([
        {
          create: 'obligations',
          row: {
            key: 'owed:SM-2026-0001:meeting.reach-another-way:circle:foster-carer',
            ownerId: 'worker-coord',
            due: '2026-11-26',
            sum,
          },
        },
        { change: 'invitations', to: { delivery } },
      ]);
    },
  );

  it('said again, nothing is written', () => {
    expect(told('card', 'sent', { delivery: 'sent' })).toEqual([]);
    expect(told('letter', 'refused', { delivery: 'blocked' })).toEqual([]);
  });

  it('a letter that waited until the meeting was over or called off is nobody’s to replace; of one that took place it is seen', () => {
    expect(told('letter', 'refused', {}, { state: 'cancelled' })).toEqual([]);
    expect(told('letter', 'refused', {}, { startsAt: '2026-11-23T09:00' })).toEqual([mark({ delivery: 'blocked' })]);
    expect(told('letter', 'refused', {}, { startsAt: undefined })).toHaveLength(2);
  });
});
