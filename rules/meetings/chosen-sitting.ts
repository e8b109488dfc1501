import type { Meeting } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { isSo, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { addMinutes, londonTime } from '../london.ts';
import type { LocalTime } from '../vocabulary.ts';
import { momentWords } from '../words/dates.ts';
import { isBeingArranged } from './chosen-time.ts';
import { refusedOneDay } from './apart.ts';
import { isOutside } from './outside-window.ts';
import { sittingSaid, type LaterSitting } from './said-of-a-meeting.ts';

export interface ChooseSitting {
  readonly meeting: string;
  readonly number: number;
  readonly startsAt: LocalTime;
  readonly lengthMinutes?: number | undefined;
  readonly venue?: string | undefined;
}

type SittingFacts = Facts<'meeting' | 'sittings' | 'invitations' | 'circle'>;

/**
 * Settles the time of a second sitting or part. The chair is in each of them, so that no two are at one time.
 *
 * @source Warrington W-82, W-83; CF-51; E-12, E-13; Torbay T-22
 */
export function chooseSitting(
  { meeting: _ref, ...said }: ChooseSitting,
  facts: SittingFacts,
): Decision<Effects | undefined> {
  const { meeting, sittings, now } = facts;
  const sitting = { ...said, lengthMinutes: said.lengthMinutes ?? meeting.lengthMinutes };
  const refusal = refusalOf(sitting, facts);
  if (refusal !== undefined) return notYet(refusal, 'CF-51');
  const before = sittings.find(({ number }) => number === said.number);
  if (before !== undefined && isSo<LaterSitting>(before, sitting)) return decided(undefined, ['CF-51']);
  const saved = sittingSaid(meeting, before !== undefined, { ...before, ...sitting });
  return decided(
    {
      key: decisionKey(`${meeting.ref}/sitting-${said.number}`, before, said.startsAt, now),
      about: meeting.about,
      changes: [saved.change],
      steps: [],
      words: saved.words,
      did: `chose the time of sitting ${said.number}`,
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['draft-meeting'] }],
    },
    ['CF-51'],
  );
}

function refusalOf(sitting: LaterSitting, facts: SittingFacts): string | undefined {
  const { meeting, sittings, now, may } = facts;
  const { number, startsAt } = sitting;
  if (number < 2) return 'The first sitting has the time of the meeting itself.';
  if (!isBeingArranged(meeting)) return 'The invitations are out. Call the meeting off to change its sittings.';
  if (startsAt <= londonTime(now)) return 'That time has passed. Choose a time to come.';
  if (isOutside(meeting, startsAt) && !may('agree-out-of-window'))
    return `${momentWords(startsAt)} is outside the window. Every sitting is inside it.`;
  if (isAtOneTime(sitting, meeting, sittings))
    return 'Another sitting is at that time. The chair sits in each, and people who are kept apart do not meet in the door.';
  if (meeting.format === 'two-part' && !isLaterOnTheDay(startsAt, meeting))
    return 'The second part begins later on the same day than the first.';
  const others = sittings.filter((one) => one.number !== number);
  return refusedOneDay({ ...facts, sittings: [...others, sitting] });
}

/** Two parts of one meeting may follow each other at once; sittings never overlap. */
function isAtOneTime(sitting: LaterSitting, meeting: Meeting, sittings: readonly LaterSitting[]): boolean {
  const { startsAt, lengthMinutes, format } = meeting;
  const first = startsAt !== undefined && format !== 'two-part' ? [{ startsAt, lengthMinutes }] : [];
  const end = addMinutes(sitting.startsAt, sitting.lengthMinutes);
  return [...sittings.filter(({ number }) => number !== sitting.number), ...first].some(
    (other) => sitting.startsAt < addMinutes(other.startsAt, other.lengthMinutes) && end > other.startsAt,
  );
}

const isLaterOnTheDay = (startsAt: LocalTime, meeting: Meeting): boolean =>
  meeting.startsAt !== undefined &&
  startsAt > meeting.startsAt &&
  startsAt.slice(0, 10) === meeting.startsAt.slice(0, 10);
