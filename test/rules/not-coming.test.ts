import { describe, expect, it } from 'vitest';
import { isNewerAnswer, notComing, ownPart, whatNotComingDoes, type Invitation, type Meeting } from '#rules';
import { caseOf, effectsOf, invitationWith, meetingWith, NOW, sentenceOf } from '../builders/meeting-facts.ts';
import { day } from './invented-case.ts';

const sent = (changed: Partial<Meeting> = {}): Meeting =>
  meetingWith({ state: 'sent', startsAt: '2026-11-27T10:00', chairId: 'worker-tm-2', ...changed });
const asked = (changed: Partial<Invitation> = {}): Invitation =>
  invitationWith('supervising-social-worker', {
    person: 'worker-ssw',
    personIs: 'worker',
    way: 'teams',
    delivery: 'sent',
    ...changed,
  });
const says = (actor: string, meeting = sent(), invitations: readonly Invitation[] = [asked()]) =>
  notComing({ meeting: meeting.ref }, { ...caseOf(meeting, actor), invitations });

describe('Somebody who is asked to a meeting cannot come (Torbay T-18; rulings)', () => {
  it('is not expected any more, and is sent three short questions instead', () => {
    expect(effectsOf(says('worker-ssw'))).toMatchObject({
      key: 'SM-2026-0001/not-coming-worker-ssw-2026-11-27T10:00',
      changes: [
        {
          change: 'invitations',
          key: 'invitation:SM-2026-0001:supervising-social-worker',
          to: { reply: 'declined', repliedAt: NOW },
        },
      ],
      steps: [{ do: 'ask-for-views', invitation: 'invitation:SM-2026-0001:supervising-social-worker' }],
      redraw: [{ about: 'SM-2026-0001', cards: ['meeting-arranged'] }],
    });
  });

  it('of a disruption meeting has a form already, and is sent nothing', () => {
    expect(effectsOf(says('worker-ssw', sent({ kind: 'disruption' }))).steps).toEqual([]);
  });

  it('said again is said once; said after they were coming again, it is said anew', () => {
    const again = says('worker-ssw', sent(), [asked({ reply: 'declined', repliedAt: NOW })]);
    expect(again).toMatchObject({ is: 'decided', value: undefined });
    const anew = says('worker-ssw', sent(), [asked({ reply: 'accepted', repliedAt: NOW })]);
    expect(effectsOf(anew).key).toBe(`SM-2026-0001/not-coming-worker-ssw-${NOW}`);
  });

  it('who chairs leaves the meeting without a chair: whoever arranges it reads so (E-54)', () => {
    expect(effectsOf(says('worker-tm-2'))).toMatchObject({
      changes: [{ change: 'meetings', to: { trouble: 'chair-declined' } }],
      steps: [],
    });
  });

  it.each([
    ['is not sent yet', sent({ state: 'approved' })],
    ['was called off', sent({ state: 'cancelled' })],
    ['was yesterday', sent({ startsAt: '2026-11-22T10:00' })],
  ])('nothing is said of one that %s', (_what, meeting) => {
    expect(sentenceOf(says('worker-ssw', meeting))).toBe(
      'This meeting is not in the diaries any more, or its day has passed.',
    );
  });

  it('reads beforehand what happens then', () => {
    expect(whatNotComingDoes({ kind: 'stability' }, false, 'Pip Persimmon')).toEqual([
      'Pip Persimmon, who arranges the meeting, sees it at once.',
      'You are sent three short questions, so that what you think is heard all the same.',
      'Decline it in your diary too: Steady cannot answer there for you.',
    ]);
    expect(whatNotComingDoes({ kind: 'disruption' }, true, 'Saffron Sorbet')[0]).toBe(
      'Saffron Sorbet, who arranges the meeting, sees it at once. The reserve chair or another one is named; the day can stay.',
    );
  });
});

describe('An answer in Outlook and one in Steady: the newer counts', () => {
  const here = { reply: 'declined', repliedAt: '2026-11-23T09:30:00.000Z' } as const;
  it.each([
    ['silence there takes nothing back', { reply: 'none' }, false, false],
    ['an older answer there does not overtake', { reply: 'accepted', at: '2026-11-23T09:00:00.000Z' }, false, false],
    ['a newer answer there does', { reply: 'accepted', at: '2026-11-23T10:00:00.000Z' }, false, true],
    ['the meeting was moved by hand, and all are asked anew', { reply: 'none' }, true, true],
    ['the same answer changes nothing', { reply: 'declined', at: '2026-11-23T10:00:00.000Z' }, false, false],
    ['one of which Exchange does not say when counts', { reply: 'accepted' }, false, true],
  ] as const)('%s', (_what, there, moved, newer) => {
    expect(isNewerAnswer(here, there, moved)).toBe(newer);
  });
});

describe('One’s own part beside an appointment', () => {
  const facts = {
    person: 'worker-ssw',
    meeting: sent(),
    invitations: [asked()],
    forms: [],
    coordinator: 'Pip Persimmon',
    today: day('2026-11-23'),
    purpose: 'Why.',
    prepare: 'How.',
    maySay: true,
    linkTo: (place: string) => `link to ${place}`,
  };

  it('says what one is there, what to prepare, and what happens when one cannot come', () => {
    expect(ownPart(facts)).toEqual({
      part: 'Supervising social worker',
      prepare: ['Why.', 'How.'],
      forms: [],
      replyWords: 'You have not answered in your diary yet.',
      notComing: { follows: whatNotComingDoes(sent(), false, 'Pip Persimmon'), isSaid: false },
    });
  });

  it('is nothing for somebody who is left out, or has no part', () => {
    expect(ownPart({ ...facts, invitations: [asked({ decision: 'left-out' })] })).toBeUndefined();
    expect(ownPart({ ...facts, person: 'worker-sw' })).toBeUndefined();
  });

  it('of the chair has no form and no advice, and what happens without a chair', () => {
    expect(ownPart({ ...facts, person: 'worker-tm-2', maySay: true })).toMatchObject({
      part: 'You chair',
      prepare: [],
      notComing: { isSaid: false },
    });
  });
});
