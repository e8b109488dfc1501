import type { CirclePerson, Meeting, Placement } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { within, type Deadline } from '../deadline.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { holdsStabilityMeeting } from '../instability/scope.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';

/** What someone asks a fostering support meeting for. @source Warrington W-40, W-48, W-49 */
export interface SupportRequest {
  readonly placement: Pick<Placement, 'setting'>;
  /** Undefined: nobody has said. */
  readonly crisis: boolean | undefined;
  readonly noticeGiven: boolean;
  /** Something now, or a worry about what lies ahead. */
  readonly about: 'now' | 'ahead';
}

/**
 * Whether a fostering support meeting is the right door: foster care only, before a crisis. In a crisis it is a stability meeting.
 *
 * @source Warrington W-40, W-45, W-48, W-49; CF-26
 */
export function supportOrStability(
  { placement, crisis, noticeGiven, about }: SupportRequest,
  { support }: Pick<Profile, 'support'>,
): Decision<'support-meeting' | 'stability-meeting-instead'> {
  if (crisis === undefined) {
    return asking({
      fact: 'crisis',
      ask: 'Has it come to a crisis, or has anyone given notice?',
      because: [support.inCrisis.source],
    });
  }
  if (!support.settings.is.includes(placement.setting))
    return decided('stability-meeting-instead', [support.settings.source]);
  if (crisis || noticeGiven) return decided('stability-meeting-instead', [support.inCrisis.source]);
  return decided('support-meeting', [
    support.settings.source,
    about === 'ahead' ? 'Warrington W-49' : 'Warrington W-48',
  ]);
}

/** By when the meeting is held, from the request. @source CF-27 */
export const supportMeetingBy = (
  requestedOn: LocalDate,
  { support }: Pick<Profile, 'support'>,
  calendar: WorkingCalendar,
): Deadline => within(requestedOn, support.within.is, calendar);

/** By when the support is looked at again, from the meeting. @source Warrington W-44; CF-27 */
export const supportReviewBy = (
  heldOn: LocalDate,
  { support }: Pick<Profile, 'support'>,
  calendar: WorkingCalendar,
): Deadline => within(heldOn, support.review.within.is, calendar, 'look at it again');

/** What a support meeting becomes when it turns out to be a crisis: a stability meeting that knows where it comes from. */
export interface Conversion {
  readonly kind: 'stability';
  /** The support meeting stays in the record, cancelled; what people said in it is not asked again. */
  readonly keeps: string;
  readonly about: string;
  /** The manager judges first; the clock of the stability meeting starts with that. */
  readonly next: 'judgement';
}

/** @source CF-26; Warrington W-45 */
export function convertToStability(
  meeting: Pick<Meeting, 'kind' | 'ref' | 'about' | 'state'>,
  placement: Pick<Placement, 'setting' | 'provider'>,
  { stability }: Pick<Profile, 'stability'>,
): Decision<Conversion> {
  if (meeting.kind !== 'support' || meeting.state === 'closed') {
    return asking({ fact: 'meeting', ask: 'Which open support meeting has become a crisis?', because: ['CF-26'] });
  }
  if (!holdsStabilityMeeting(placement, stability)) {
    return asking({
      fact: 'setting',
      ask: 'Where does the child live now? This procedure holds no stability meeting there.',
      because: [stability.settings.source],
    });
  }
  return decided<Conversion>({ kind: 'stability', keeps: meeting.ref, about: meeting.about, next: 'judgement' }, [
    'CF-26',
    'Warrington W-45',
  ]);
}

/** Whether a support meeting can be closed: needs, plan, and a day on which the support is looked at again. @source Warrington W-41 to W-44 */
export function mayCloseSupport(
  facts: { readonly record?: string | undefined; readonly nextOn?: LocalDate | undefined },
  { support }: Pick<Profile, 'support'>,
): Decision<true> {
  if ((facts.record ?? '').trim() === '') {
    return asking({
      fact: 'record',
      ask: 'What does the family need, and how is each need met?',
      because: ['Warrington W-42', 'Warrington W-43'],
    });
  }
  if (facts.nextOn === undefined) {
    return asking({
      fact: 'nextOn',
      ask: 'On which day is the support looked at again?',
      because: [support.review.within.source],
    });
  }
  return decided<true>(true, [support.review.within.source]);
}

/** People of the child's life in one of the groups whose views are gathered. */
export const inGroup = (
  circle: readonly CirclePerson[],
  part: CirclePerson['part'],
  childRef: string,
): readonly CirclePerson[] => circle.filter((person) => person.part === part && person.childRef === childRef);
