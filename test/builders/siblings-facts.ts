import type { Circumstances, CirclePerson, Ending, FactsOfAnother, Invitation, Meeting } from '#rules';
import { placementWith } from '../rules/invented-case.ts';
import { endingWith } from './ending-facts.ts';
import { invitationWith, meetingWith, quietCase, STAFF, supplied, worker, circumstances } from './meeting-facts.ts';

/* An invented sister (C-1042) and brother (C-1043) who lived in Household H-12 and left it on different days. */

const PEOPLE = [
  ...STAFF,
  worker('worker-sw-2', ['childs-social-worker'], { managerId: 'worker-tm-2' }),
  worker('worker-iro-2', ['independent-reviewing-officer', 'conference-and-review-manager']),
];
const EVERYTHING = ['arrange-meeting', 'allocate-chair', 'send-invitations', 'move-meeting', 'cancel-meeting'] as const;
export const ORGANISER = 'worker-org';
export const around: Circumstances = { ...circumstances(ORGANISER, EVERYTHING, supplied({ workers: PEOPLE })) };

export const SISTER = 'DM-2026-0001';
export const BROTHER = 'DM-2026-0002';

const dm = (ref: string, changed: Partial<Meeting>): Meeting =>
  meetingWith({
    key: `meeting:${ref}`,
    ref,
    kind: 'disruption',
    about: `PE-${ref.slice(3)}`,
    coordinatorId: ORGANISER,
    lengthMinutes: 90,
    ...changed,
  });

/** Left on 25 November: 18 Dec is in her window, and so is all that follows until 20 January. */
export const sister = (changed: Partial<Meeting> = {}): Meeting =>
  dm(SISTER, { from: '2026-12-09', by: '2027-01-06', sum: 'her sum', ...changed });

export const brother = (changed: Partial<Meeting> = {}): Meeting =>
  dm(BROTHER, {
    childRef: 'C-1043',
    placement: 'placement:C-1043',
    from: '2026-12-18',
    by: '2027-01-15',
    sum: 'his sum',
    ...changed,
  });

const placementOfSister = placementWith({ siblings: ['C-1043'] });
const placementOfBrother = placementWith({
  key: 'placement:C-1043',
  childRef: 'C-1043',
  initials: 'C.D.',
  siblings: ['C-1042'],
  socialWorkerId: 'worker-sw-2',
  teamManagerId: 'worker-tm-2',
  independentReviewingOfficerId: 'worker-iro-2',
});

export const personOf = (child: 'sister' | 'brother', part: Invitation['part'], changed: Partial<Invitation> = {}) => {
  const meeting = child === 'sister' ? SISTER : BROTHER;
  return invitationWith(part, {
    key: `invitation:${meeting}:${part}`,
    meeting,
    childRef: child === 'sister' ? 'C-1042' : 'C-1043',
    ...changed,
  });
};

interface OneChild {
  readonly meeting?: Partial<Meeting>;
  readonly invitations?: readonly Invitation[];
  readonly circle?: readonly CirclePerson[];
  readonly ending?: Partial<Ending>;
  readonly more?: Partial<FactsOfAnother>;
}

const extra = {
  childObligations: [],
  caseMeetings: [],
  questionnaires: [],
  moves: [],
  interests: [],
};

/** The sister’s case with her brother’s beside it, as a decision about both knows them. */
export function bothCases(hers: OneChild = {}, his: OneChild = {}) {
  const own = {
    ...around,
    ...quietCase,
    ...extra,
    placement: placementOfSister,
    siblingPlacements: [placementOfBrother],
    siblingMeetings: [brother(his.meeting)],
    meeting: sister(hers.meeting),
    caseEnding: endingWith({ ref: 'PE-2026-0001', ...hers.ending }),
    invitations: hers.invitations ?? [],
    circle: hers.circle ?? [],
    ...hers.more,
  };
  const other = {
    ...around,
    ...quietCase,
    ...extra,
    placement: placementOfBrother,
    siblingPlacements: [placementOfSister],
    siblingMeetings: [sister(hers.meeting)],
    meeting: brother(his.meeting),
    caseEnding: endingWith({ ref: 'PE-2026-0002', childRef: 'C-1043', ...his.ending }),
    invitations: his.invitations ?? [],
    circle: his.circle ?? [],
    ...his.more,
  };
  return { hers: { ...own, together: [other] }, his: { ...other, together: [own] } };
}

/** Both are one meeting already, and the sister’s leads. */
export const ONE = { hers: { also: [BROTHER] }, his: { heldWith: SISTER } } as const;
