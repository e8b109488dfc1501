import { decisionKey } from '../decision-key.ts';
import { asking, decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Effects } from '../effects.ts';
import type { Facts, Supply } from '../facts.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import { addWorkingDays, type WorkingCalendar } from '../days.ts';
import { stepId } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { REVIEWERS } from '../access/workers.ts';
import type { Instant } from '../vocabulary.ts';
import { isOpenNow, NOT_YET_LOOKED_AT, type EmergencyOpening, type Found } from './opening-record.ts';
import { shortDate, timeWords } from '../words/dates.ts';
import { londonTime } from '../london.ts';

/*
 * A child may be in danger and nobody who knows them can be reached: whoever is on duty opens the record with a reason. It closes by
 * itself, and somebody who answers for quality looks at each one. @source domain §12 (break-glass with reason)
 */

/** As long as an emergency takes; who still needs it says so again. */
export const OPEN_HOURS = 4;
const HOUR_MS = 3_600_000;
/** A reason of fewer letters than this says nothing to whoever looks at it. */
const LEAST_LETTERS = 10;

const BECAUSE = ['Domain §12: break-glass with reason'];
const KIND = 'record.look-at-opening';

export const openingsAbout = (childRef: string): string => `opening-${childRef}`;

type OpeningFacts = Facts<'placement' | 'openings'>;

export interface OpenInEmergency {
  /** Key of the home where the child lives. */
  readonly placement: string;
  readonly reason: string;
}

/**
 * Opens the child’s record to whoever asks, for four hours, to read and not to change. A second press while it is open is the first
 * one; another reason is not taken as given. Answers, overview and minutes stay closed; so does all of it for whom an allegation about the child names.
 */
export function openInEmergency(
  { reason }: OpenInEmergency,
  facts: OpeningFacts,
  _procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { openings, actor, now, may } = facts;
  if (may('see-episode')) return notYet('You see this child’s record already. It need not be opened.', ...BECAUSE);
  const open = openings.find((one) => one.person === actor.id && isOpenNow(one, now));
  if (open !== undefined)
    return isBlank(reason) || open.reason === reason.trim()
      ? decided(undefined, BECAUSE)
      : notYet(
          `The record is open to you already, until ${timeWords(londonTime(open.until))}. What you wrote now is not saved.`,
          ...BECAUSE,
        );
  if (isBlank(reason) || reason.trim().length < LEAST_LETTERS)
    return asking({
      fact: 'reason',
      ask: 'Say why you need to open it. Whoever looks at it reads this.',
      because: BECAUSE,
    });
  return decided(opened(reason.trim(), facts, calendar), BECAUSE);
}

function opened(reason: string, facts: OpeningFacts, calendar: WorkingCalendar): Effects {
  const { placement, openings, actor, now, today, supply } = facts;
  const id = `${actor.id}-${String(openings.filter(({ person }) => person === actor.id).length + 1)}`;
  const about = openingsAbout(placement.childRef);
  const key = `${about}/opened-${id}`;
  const reviewer = whoLooks(actor.id, facts.subjectIds, supply);
  const due = addWorkingDays(today, 1, calendar);
  const owed = obligationKey(about, KIND, id);
  return {
    key,
    about,
    changes: [
      newRow('openings', {
        key: openingKey(placement.childRef, id),
        childRef: placement.childRef,
        placement: placement.key,
        person: actor.id,
        reason: typed('reason'),
        on: today,
        at: now,
        until: hoursAfter(now),
        reviewerId: reviewer?.id,
        found: NOT_YET_LOOKED_AT,
      }),
      newRow('obligations', {
        key: owed,
        kind: KIND,
        about,
        case: about,
        childRef: placement.childRef,
        placement: placement.key,
        team: placement.team,
        ownerRole: reviewer?.role ?? REVIEWERS[0],
        ownerId: reviewer?.id,
        startsOn: today,
        due,
        sum: `${shortDate(due)}, the next working day.`,
        force: 'ours',
        because: BECAUSE,
        level: 0,
      }),
    ],
    steps:
      reviewer === undefined
        ? []
        : [{ do: 'show-card', id: stepId(key, 'tell'), to: reviewer.id, card: 'task', about: owed }],
    words: { reason },
    did: 'opened a child’s record in an emergency',
    redraw: [],
  };
}

export const openingKey = (childRef: string, id: string): string => `opening:${childRef}:${id}`;

const hoursAfter = (now: Instant): Instant =>
  `${new Date(Date.parse(now) + OPEN_HOURS * HOUR_MS).toISOString().slice(0, -1)}Z`;

/** The first who is there: never whoever opened it, nor whom an allegation about the child names. */
function whoLooks(opener: string, subjectIds: readonly string[], supply: Supply) {
  for (const role of REVIEWERS) {
    const one = supply.holdersOf(role).find(({ id }) => id !== opener && !subjectIds.includes(id));
    if (one !== undefined) return { id: one.id, role };
  }
  return undefined;
}

export interface OfOpening {
  readonly placement: string;
  readonly opening: string;
}

/** Whoever opened it says that they need it no longer: it is closed at once. */
export function closeOpening({ opening }: OfOpening, facts: Facts<'openings'>): Decision<Effects | undefined> {
  const { openings, actor, now } = facts;
  const one = openings.find(({ key, person }) => key === opening && person === actor.id);
  if (one === undefined) return notYet('This was not opened by you.', ...BECAUSE);
  if (!isOpenNow(one, now)) return decided(undefined, BECAUSE);
  return decided(
    {
      key: `${openingsAbout(one.childRef)}/closed-${idOf(one)}`,
      about: openingsAbout(one.childRef),
      changes: [changedRow('openings', one.key, { until: now }, { until: one.until })],
      steps: [],
      did: 'closed a child’s record that was opened in an emergency',
      redraw: [],
    },
    BECAUSE,
  );
}

const idOf = ({ key, childRef }: Pick<EmergencyOpening, 'key' | 'childRef'>): string =>
  key.slice(openingKey(childRef, '').length);

export interface LookAtOpening extends OfOpening {
  readonly found: Found;
  readonly words: string;
}

/** Whoever answers for quality says whether it was right to open it; where it was not, the record is closed at once. */
export function lookAtOpening(said: LookAtOpening, facts: Facts<'openings'>): Decision<Effects | undefined> {
  const { openings, actor, now } = facts;
  const one = openings.find(({ key }) => key === said.opening);
  if (one === undefined) return notYet('This opening is not there any more.', ...BECAUSE);
  if (one.person === actor.id) return notYet('You opened it yourself: somebody else looks at it.', ...BECAUSE);
  if (one.found !== NOT_YET_LOOKED_AT)
    return one.found === said.found && one.foundBy === actor.id && (one.foundWords ?? '') === said.words.trim()
      ? decided(undefined, BECAUSE)
      : notYet('Somebody has said already what they found. What you wrote was not saved.', ...BECAUSE);
  if (said.found === 'not-right' && isBlank(said.words))
    return asking({ fact: 'words', ask: 'Say why it was not right, and what happens now.', because: BECAUSE });
  const about = openingsAbout(one.childRef);
  return decided(
    {
      key: decisionKey(`${about}/looked-${idOf(one)}`, '', [said.found, said.words, actor.id], now),
      about,
      changes: [
        changedRow(
          'openings',
          one.key,
          {
            found: said.found,
            foundWords: typed('words'),
            foundBy: actor.id,
            foundAt: now,
            ...(said.found === 'not-right' && isOpenNow(one, now) ? { until: now } : {}),
          },
          { found: NOT_YET_LOOKED_AT },
        ),
        settled(obligationKey(about, KIND, idOf(one)), { id: actor.id, at: now }, said.found),
      ],
      steps: [],
      words: { words: said.words.trim() },
      did: 'looked at how a child’s record was opened in an emergency',
      redraw: [],
    },
    BECAUSE,
  );
}
