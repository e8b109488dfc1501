import type { Meeting, Placement } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, wordsApart, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Profile } from '../profile.ts';
import type { MissingView } from '../views/meeting.ts';
import { roleName } from '../words/people.ts';
import { agreesWith, planningAgreed } from './agreement.ts';

export interface AgreePlanning {
  readonly meeting: string;
  readonly agreedWith: string;
}

/**
 * Whoever arranges a planning meeting writes down with whom format, venue and chair were agreed, how and when.
 *
 * @source Warrington W-04, W-06, W-07; CF-30: record who agreed
 */
export function agreePlanning(
  said: AgreePlanning,
  { meeting, placement, actor, now, today }: Facts<'meeting' | 'placement'>,
): Decision<Effects | undefined> {
  const agreedWith = said.agreedWith.trim();
  if (meeting.kind !== 'planning') return notYet('Only a planning meeting is agreed in this way.', 'CF-30');
  if (agreedWith === '')
    return notYet(
      `Say with whom it was agreed, how and when: ${whoAgrees(placement)} (Warrington W-06, W-07).`,
      'Warrington W-06',
      'Warrington W-07',
    );
  if (meeting.agreedWith === agreedWith) return decided(undefined, ['CF-30']);
  const row = wordsApart<Meeting>({ agreedWith, agreedBy: actor.id, agreedOn: today }, ['agreedWith']);
  return decided(
    {
      key: decisionKey(`${meeting.ref}/agreed`, meeting, row.to, now),
      about: meeting.about,
      changes: [changedRow('meetings', meeting.key, row.to)],
      steps: [],
      words: row.words,
      did: 'wrote down that format, venue and chair are agreed',
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['draft-meeting'] }],
    },
    ['Warrington W-06', 'Warrington W-07', 'CF-30'],
  );
}

/** What is not agreed yet about a planning meeting, as one line; none where everything is, or where nothing is to be agreed. */
export function missingAgreement(
  { meeting, placement, supply }: Pick<Facts<'meeting' | 'placement'>, 'meeting' | 'placement' | 'supply'>,
  procedure: Profile,
): readonly MissingView[] {
  if (meeting.kind !== 'planning' || meeting.chairId === undefined) return [];
  const other = agreesWith(placement);
  const agreed = planningAgreed(
    {
      agreedBy: ['childs-social-worker', ...(meeting.agreedWith === undefined || other === undefined ? [] : [other])],
      chairId: meeting.chairId,
      chairRoles: supply.worker(meeting.chairId)?.roles,
      place: meeting.venue ?? (meeting.online ? 'online' : undefined),
    },
    placement,
    procedure,
  );
  if (agreed.is !== 'asking') return [];
  return agreed.ask.map(({ fact, ask, because }) => ({
    what: fact === 'agreedBy' ? `format, venue and chair agreed with ${whoAgrees(placement)}` : ask,
    who: 'The child’s social worker',
    because,
    settledBy: fact === 'agreedBy' ? ('agreement' as const) : undefined,
  }));
}

function whoAgrees(placement: Pick<Placement, 'setting'>): string {
  const other = agreesWith(placement);
  return other === undefined ? 'the home' : `the ${roleName(other)}`;
}
