import { type Deadline, withinSettled } from '../deadline.ts';
import { addDays, daysBetween, type Limit, type WorkingCalendar } from '../days.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { Sourced } from '../profile.ts';
import type { MissingView } from '../views/meeting.ts';
import type { Citation, LocalDate, Role } from '../vocabulary.ts';
import { countWords, listWords, shortDate } from '../words/dates.ts';
import { isQuorate, type Contribution } from './contribution.ts';

/** How one person took part. */
export interface Attendance {
  readonly person: string;
  readonly name: string;
  readonly part: Role;
  readonly how: Contribution;
  readonly sitting: number;
  /** For which part of the meeting; who spoke for them; why they were not asked. */
  readonly partOf?: string | undefined;
  readonly through?: string | undefined;
  readonly reason?: string | undefined;
}

/** How the child took part, in the shape of the national codes for reviews. @source domain §7.3 */
export const CHILD_PARTS = [
  'present-spoke',
  'present-advocate-spoke',
  'present-nonverbal',
  'present-no-contribution',
  'absent-via-advocate',
  'absent-via-medium',
  'no-views',
  'under-4',
] as const;
export type ChildPart = (typeof CHILD_PARTS)[number];

/** Whether the child’s views were there. No views at all is the measure of failure. */
export const childWasHeard = (part: ChildPart | undefined): boolean =>
  part !== undefined && part !== 'no-views' && part !== 'present-no-contribution';

export interface ChildAttendance {
  readonly part?: ChildPart | undefined;
  readonly age?: number | undefined;
  /** Who helped, or through what: an advocate, a drawing. */
  readonly through?: string | undefined;
  readonly reason?: string | undefined;
}

const OLD_ENOUGH = 4;
const TAKER = 'The minute taker';

/** What is still to be said about who took part, before the minutes go to the chair. @source Warrington W-13, W-82, W-84; CF-32 */
export function attendanceMissing(people: readonly Attendance[], child: ChildAttendance): readonly MissingView[] {
  const missing: MissingView[] = [];
  const want = (isMissing: boolean, what: string, ...because: readonly Citation[]) => {
    if (isMissing) missing.push({ what, who: TAKER, because });
  };
  for (const { name, how, partOf, through, reason } of people) {
    want(how === 'part' && isBlank(partOf), `for which part ${name} came`, 'CF-32');
    want(how === 'via-representative' && isBlank(through), `who spoke for ${name}`, 'CF-32');
    want(how === 'not-invited' && isBlank(reason), `why ${name} was not asked`, 'CF-32');
  }
  const { part, age, through, reason } = child;
  want(part === undefined, 'how the child took part', 'domain §7.3');
  want(
    part === 'under-4' && age !== undefined && age >= OLD_ENOUGH,
    'how the child took part: four is old enough',
    'domain §7.3',
  );
  want(
    (part === 'absent-via-advocate' || part === 'present-advocate-spoke' || part === 'absent-via-medium') &&
      isBlank(through),
    'through whom or what the child spoke',
    'domain §7.3',
  );
  want(
    (part === 'no-views' || part === 'present-no-contribution') && isBlank(reason),
    'why the child’s views were not there',
    'Warrington W-84',
  );
  return missing;
}

/** What the chair may do when somebody lacks. */
export type QuorumWay =
  'go-on-and-ask-in-writing' | 'another-sitting' | 'gather-the-childs-views' | 'another-chair' | 'another-day';

export interface Quorum {
  readonly quorate: boolean;
  readonly lacking: readonly string[];
  readonly may: readonly { readonly way: QuorumWay; readonly say: string }[];
  readonly because: Citation;
}

const CHAIRS: ReadonlySet<string> = new Set(['conference-and-review-manager', 'independent-chair', 'service-manager']);
const WORKERS: readonly Role[] = ['childs-social-worker', 'team-manager'];
const SUPERVISORS: readonly Role[] = [
  'supervising-social-worker',
  'fostering-team-manager',
  'home-manager',
  'provider-manager',
];
const CARERS: readonly Role[] = ['foster-carer', 'adopter', 'key-worker', 'home-manager', 'provider-manager'];
const isCarer = ({ part }: Pick<Attendance, 'part'>): boolean => CARERS.includes(part);
const THERE: readonly Contribution[] = ['attended', 'part', 'remote'];

const WAYS: Readonly<Record<QuorumWay, string>> = {
  'go-on-and-ask-in-writing': 'Go on, and ask who lacks for their views in writing before the minutes are approved.',
  'another-sitting': 'Hold a second part with whoever could not come; both stand in one record.',
  'gather-the-childs-views': 'Let the adult whom the child trusts ask them before anything is decided.',
  'another-chair': 'Let the reserve chair take over, who has read the papers.',
  'another-day': 'Adjourn to another day inside the window.',
};

/**
 * Whether enough were there, who lacks, and what the chair may do about it.
 *
 * @source E-54, E-60; CF-51; Warrington W-83, W-84
 */
export function quorumOf(
  people: readonly Attendance[],
  child: ChildAttendance,
  chairId: string,
  /** Who was asked, where nobody has said yet how the carers took part. */
  asked: readonly Pick<Attendance, 'part' | 'how'>[] = [],
): Quorum {
  const isThere = ({ how }: Attendance): boolean => THERE.includes(how);
  const some = (parts: readonly Role[], fits: (one: Attendance) => boolean) =>
    people.some((one) => parts.includes(one.part) && fits(one));
  const present = {
    chair: people.some((one) => isThere(one) && (one.person === chairId || (chairId === '' && CHAIRS.has(one.part)))),
    workerOrManager: some(WORKERS, isThere),
    supervisorOrManager: some(SUPERVISORS, isThere),
    childsViews: childWasHeard(child.part),
    carersInvited: (people.some(isCarer) ? people : asked).some((one) => isCarer(one) && one.how !== 'not-invited'),
  };
  const { quorate, lacking, because } = isQuorate(present);
  const ways: readonly QuorumWay[] = quorate
    ? []
    : [
        ...(present.chair ? [] : (['another-chair'] as const)),
        ...(present.childsViews ? [] : (['gather-the-childs-views'] as const)),
        ...(present.chair && present.carersInvited ? (['go-on-and-ask-in-writing'] as const) : []),
        'another-sitting',
        'another-day',
      ];
  return { quorate, lacking, may: ways.map((way) => ({ way, say: WAYS[way] })), because };
}

/** `Not quorate, without the chair and the child’s views.` */
export const quorumWords = ({ quorate, lacking }: Quorum): string =>
  quorate ? 'Quorate.' : `Not quorate, without ${listWords(lacking)}.`;

export interface DayHeld {
  readonly asPlanned: boolean;
  readonly window: 'inside' | 'early' | 'late';
  readonly days: number;
  readonly say: string;
  /** Outside the window without a reason that somebody gave who may. */
  readonly needsReason: boolean;
}

/** The day on which it was held, beside the day planned and the window. @source Torbay T-45; Warrington W-71, W-72; domain §5.3 */
export function dayHeld(meeting: {
  readonly heldOn: LocalDate;
  readonly plannedOn?: LocalDate | undefined;
  readonly from: LocalDate;
  readonly by: LocalDate;
  readonly outOfWindowReason?: string | undefined;
}): DayHeld {
  const { heldOn, plannedOn, from, by, outOfWindowReason } = meeting;
  const asPlanned = plannedOn === undefined || plannedOn === heldOn;
  const moved = asPlanned ? '' : `; it was planned for ${shortDate(plannedOn)}`;
  if (heldOn >= from && heldOn <= by) {
    return {
      asPlanned,
      window: 'inside',
      days: 0,
      say: `Held on ${shortDate(heldOn)}, inside the window${moved}.`,
      needsReason: false,
    };
  }
  const late = heldOn > by;
  const days = late ? daysBetween(by, heldOn) : daysBetween(heldOn, from);
  const say = `Held on ${shortDate(heldOn)}, ${countWords(days, 'day')} ${late ? 'after' : 'before'} the window${moved}.`;
  return { asPlanned, window: late ? 'late' : 'early', days, say, needsReason: isBlank(outOfWindowReason) };
}

/** Whether the next review of a stability meeting is booked as it must be: after this one, and in time. */
export interface NextReview {
  readonly by: Deadline;
  readonly missing: readonly MissingView[];
  readonly warning?: string | undefined;
}

/**
 * Before a stability meeting is closed, its review is booked: only when the child has left the placement is there none.
 *
 * @source Torbay T-35; ruling CF-33
 */
export function nextReviewOf(
  {
    heldOn,
    nextOn,
    childHasLeft,
    reason,
  }: {
    readonly heldOn: LocalDate;
    readonly nextOn?: LocalDate | undefined;
    readonly childHasLeft: boolean;
    readonly reason?: string | undefined;
  },
  limit: Sourced<Limit>,
  calendar: WorkingCalendar,
): NextReview {
  const by = withinSettled(heldOn, limit, calendar);
  const none = childHasLeft && !isBlank(reason);
  const because = [limit.source, 'ruling: no next review'];
  if (nextOn === undefined) {
    const what = childHasLeft ? 'the next review, or why there is none' : 'the day of the next review';
    return { by, missing: none ? [] : [{ what, who: 'The chair', due: heldOn, because }] };
  }
  if (nextOn < addDays(heldOn, 1))
    return {
      by,
      missing: [{ what: 'a day for the next review that is after this meeting', who: 'The chair', because }],
    };
  return {
    by,
    missing: [],
    warning: nextOn > by.day ? `That is later than the procedure says: ${by.sum}.` : undefined,
  };
}
