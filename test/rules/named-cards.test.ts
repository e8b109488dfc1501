import { describe, expect, it } from 'vitest';
import { confirmNamed, type Episode } from '#rules';
import { circumstances, effectsOf, invitationWith, meetingWith, supplied } from '../builders/meeting-facts.ts';
import { placement } from './invented-case.ts';

const EPISODE = {
  key: 'episode:1',
  ref: 'IN-2026-0001',
  subjectIds: [],
  namedIds: ['worker-ssw'],
  managerId: 'worker-tm',
} as unknown as Episode;

describe('E-02: whether a report is about a worker whom it names', () => {
  it.each([true, false])(
    'is answered with %s: their cards of the child’s meetings that are not over are drawn anew',
    (isAboutThem) => {
      const theirs = invitationWith('supervising-social-worker', { person: 'worker-ssw', personIs: 'worker' });
      const supply = supplied({ invitations: { 'SM-2026-0001': [theirs, invitationWith('foster-carer')] } });
      const facts = {
        ...circumstances('worker-tm', [], supply),
        ...{ episode: EPISODE, placement, reports: [], obligations: [] },
        childMeetings: [meetingWith({ state: 'sent' }), meetingWith({ ref: 'SM-2026-0000', state: 'closed' })],
      };
      const said = { episode: EPISODE.ref, person: 'worker-ssw', isAboutThem, reason: 'Somebody else was meant.' };
      expect(effectsOf(confirmNamed(said, facts)).redraw).toEqual([
        { about: 'IN-2026-0001', cards: ['judgement', 'hold'] },
        { about: 'SM-2026-0001' },
        { about: theirs.key },
      ]);
    },
  );
});
