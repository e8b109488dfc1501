import { describe, expect, it } from 'vitest';
import { seenInDiary, type Invitation, type Meeting, type SeenInDiary } from '#rules';
import { caseOf, effectsOf, invitationWith, meetingWith, NOW } from '../builders/meeting-facts.ts';

/* The stability meeting is in the diaries for Thursday 26 November 2026 at ten. Somebody answers, moves or deletes it in Outlook. */

const SENT: Partial<Meeting> = { state: 'sent', startsAt: '2026-11-26T10:00', chairId: 'worker-tm-2' };
const worker = (person: string, changed: Partial<Invitation> = {}): Invitation =>
  invitationWith('supervising-social-worker', {
    key: `invitation:SM-2026-0001:${person}`,
    person,
    personIs: 'worker',
    way: 'teams',
    delivery: 'sent',
    ...changed,
  });
const SSW = worker('worker-ssw');

const seen = (
  said: Partial<SeenInDiary>,
  more: Partial<Meeting> = {},
  invitations: readonly Invitation[] = [SSW],
  parts: readonly { readonly meeting: Meeting; readonly invitations: readonly Invitation[] }[] = [],
) => {
  const facts = { ...caseOf(meetingWith({ ...SENT, ...more })), invitations };
  const together = parts.map((part) => ({ ...facts, ...part }));
  return seenInDiary(
    { meeting: 'SM-2026-0001', cancelled: false, startsAt: '2026-11-26T10:00', replies: [], ...said },
    { ...facts, ...(parts.length === 0 ? {} : { together }) },
  );
};
const says = (mail: string, reply: Invitation['reply'], at?: Invitation['repliedAt']) => ({ mail, reply, at });
const changesOf = (...asked: Parameters<typeof seen>) => effectsOf(seen(...asked)).changes;

describe('E-54, Torbay T-18: what stands in the diaries is seen by whoever arranges the meeting', () => {
  it('an answer stands with who gave it, and only while nobody answers otherwise meanwhile', () => {
    expect(changesOf({ replies: [says('Worker-SSW@council.example', 'accepted', '2026-11-23T09:00:00Z')] })).toEqual([
      {
        change: 'invitations',
        key: SSW.key,
        to: { reply: 'accepted', repliedAt: '2026-11-23T09:00:00Z' },
        onlyWhile: { reply: 'none', repliedAt: undefined },
      },
    ]);
    expect(changesOf({ replies: [says('worker-ssw@council.example', 'declined')] })).toMatchObject([
      { to: { reply: 'declined', repliedAt: NOW } },
    ]);
  });

  it('who said in Steady that they do not come is not said to come by an older answer', () => {
    const declined = worker('worker-ssw', { reply: 'declined', repliedAt: '2026-11-23T09:10:00Z' });
    const older = says('worker-ssw@council.example', 'accepted', '2026-11-23T09:00:00Z');
    expect(seen({ replies: [older] }, {}, [declined])).toMatchObject({ is: 'decided', value: undefined });
  });

  it.each([
    ['somebody deleted it', { cancelled: true }, {}, 'cancelled-by-hand'],
    ['somebody moved it', { startsAt: '2026-11-27T10:00' }, {}, 'moved-by-hand'],
    ['its chair declined', { replies: [says('worker-tm-2@council.example', 'declined')] }, {}, 'chair-declined'],
    ['it was moved back', {}, { trouble: 'moved-by-hand' }, undefined],
  ] as const)('%s', (_what, said, more, trouble) => {
    const effects = effectsOf(seen(said, more));
    expect(effects.changes).toEqual([
      {
        change: 'meetings',
        key: 'meeting:SM-2026-0001',
        to: { trouble },
        onlyWhile: { trouble: 'trouble' in more ? more.trouble : undefined },
      },
    ]);
    expect(effects.redraw).toEqual([{ about: 'SM-2026-0001', cards: ['meeting-arranged'] }]);
  });

  it('looked at again, nothing is written; nor of a meeting that is recorded, or not sent yet', () => {
    const cancelled = { cancelled: true };
    expect(seen(cancelled, { trouble: 'cancelled-by-hand' })).toMatchObject({ is: 'decided', value: undefined });
    expect(seen(cancelled, { state: 'minuted' })).toMatchObject({ is: 'decided', value: undefined });
    expect(seen(cancelled, { state: 'sending' })).toMatchObject({ is: 'decided', value: undefined });
    expect(seen({}, { trouble: 'options-not-set' })).toMatchObject({ is: 'decided', value: undefined });
  });

  it('E-30: what somebody did to the entry, they did to each child’s part; each answer stands with its own child', () => {
    const his = meetingWith({ ...SENT, key: 'meeting:SM-2026-0002', ref: 'SM-2026-0002', heldWith: 'SM-2026-0001' });
    const recorded = { ...his, key: 'meeting:SM-2026-0003', ref: 'SM-2026-0003', state: 'minuted' as const };
    const own = worker('worker-iro', { key: 'invitation:SM-2026-0002:worker-iro', meeting: 'SM-2026-0002' });
    const parts = [
      { meeting: his, invitations: [own] },
      { meeting: recorded, invitations: [] },
    ];
    const moved = {
      startsAt: '2026-11-27T10:00' as const,
      replies: [says('worker-iro@council.example', 'tentative')],
    };
    const effects = effectsOf(seen(moved, {}, [SSW], parts));
    expect(effects.changes.map((change) => 'key' in change && change.key)).toEqual([
      'meeting:SM-2026-0001',
      'meeting:SM-2026-0002',
      'invitation:SM-2026-0002:worker-iro',
    ]);
    expect(effects.redraw.map(({ about }) => about)).toEqual(['SM-2026-0001', 'SM-2026-0002', 'SM-2026-0003']);
  });
});
