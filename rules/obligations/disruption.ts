import { isLookedAfter } from '../endings/regulated.ts';
import type { ObligationFacts, ObligationRule } from './rule.ts';
import { beforeMeeting, by, disruptionChair, within } from './owner-and-due.ts';
import type { Procedure } from '../profile.ts';
import type { Role } from '../vocabulary.ts';

const organiser = (_facts: ObligationFacts, { disruption }: Procedure): Role => disruption.organiser.is;

/** From the ending to the invitations. */
export const disruptionObligations: readonly ObligationRule[] = [
  {
    kind: 'disruption.decision',
    title: 'Decide whether a disruption meeting is held',
    startsOn: ['placement-ended'],
    owner: (_facts, { disruption }) => disruption.decision.by.is,
    due: within(({ disruption }) => disruption.decision.within),
    force: 'procedure',
    because: ['Warrington W-31 to W-34', 'CF-09'],
    when: ({ disruptionMeeting }) => disruptionMeeting !== 'not-required',
  },
  {
    kind: 'disruption.referral',
    title: 'Refer to the Safeguarding Unit',
    startsOn: ['placement-ended'],
    owner: by('childs-social-worker'),
    due: within(({ disruption }) => disruption.referral.within),
    force: 'procedure',
    because: ['Warrington W-69', 'CF-06'],
    when: ({ disruptionMeeting }, { disruption }) =>
      disruption.referral.needed.is && disruptionMeeting !== 'not-required',
  },
  {
    kind: 'disruption.tell-independent-reviewing-officer',
    title: 'Tell the independent reviewing officer that the placement has ended',
    startsOn: ['placement-ended'],
    owner: by('childs-social-worker'),
    due: within(({ disruption, placement }, { route }) =>
      route === 'immediate-risk'
        ? placement.ending.independentReviewingOfficerToldWithin
        : disruption.independentReviewingOfficer.toldWithin,
    ),
    force: 'law',
    because: ['Torbay T-53', 'CF-06', 'Regulation 14, Care Planning Regulations 2010'],
    when: (facts) => isLookedAfter(facts, facts.leftOn ?? facts.day),
  },
  {
    kind: 'disruption.chair',
    title: 'Name a chair for the disruption meeting, with no part in the case',
    startsOn: ['disruption-required'],
    owner: (_facts, { disruption }) => disruption.chair.allocatedBy.is,
    due: within(({ disruption }) => disruption.chair.allocatedWithin),
    force: 'procedure',
    because: ['Warrington W-75', 'Warrington W-76', 'Warrington W-77', 'Torbay T-56', 'CF-03'],
  },
  {
    kind: 'disruption.date',
    title: 'Agree the date of the disruption meeting, inside its window',
    startsOn: ['disruption-required'],
    owner: (_facts, { disruption }) => disruption.tasks.date.is,
    due: within(({ disruption }) => disruption.dateAgreedWithin),
    force: 'procedure',
    because: ['Warrington W-70', 'Torbay T-54', 'CF-04'],
  },
  {
    kind: 'disruption.hold',
    title: 'Hold the disruption meeting',
    startsOn: ['disruption-required'],
    owner: organiser,
    due: { is: 'window', window: ({ disruption }) => disruption.window },
    force: 'procedure',
    because: ['Warrington W-66', 'Warrington W-71', 'Warrington W-72', 'Torbay T-70', 'CF-07'],
  },
  {
    kind: 'disruption.minute-taker',
    title: 'Name a minute taker for the disruption meeting',
    startsOn: ['disruption-dated'],
    owner: (_facts, { disruption }) => disruption.tasks.minuteTaker.is,
    due: within(({ disruption }) => disruption.dateAgreedWithin),
    force: 'ours',
    because: ['CF-46'],
  },
  {
    kind: 'disruption.invitees-proposed',
    title: 'Propose who is invited, with how to reach them',
    startsOn: ['disruption-dated'],
    owner: (_facts, { disruption }) => disruption.invitees.proposedBy.is,
    due: within(({ disruption }) => disruption.invitees.proposedWithin),
    force: 'procedure',
    because: ['Warrington W-80', 'Warrington W-81', 'CF-05', 'CF-52'],
  },
  {
    kind: 'disruption.invitees-approved',
    title: 'Approve who is invited; nothing leaves before',
    startsOn: ['invitees-proposed'],
    owner: disruptionChair,
    due: within(({ disruption }) => disruption.invitees.approvedWithin),
    force: 'procedure',
    because: ['Warrington W-80', 'CF-05'],
  },
  {
    kind: 'disruption.venue',
    title: 'Book the venue',
    startsOn: ['disruption-dated'],
    owner: (_facts, { disruption }) => disruption.tasks.venue.is,
    due: beforeMeeting(({ disruption }) => disruption.venueBefore),
    force: 'procedure',
    because: ['Torbay T-57', 'CF-04'],
  },
  {
    kind: 'disruption.interpreter',
    title: 'Settle interpreter, help to communicate and adjustments',
    startsOn: ['disruption-dated'],
    owner: by('childs-social-worker'),
    due: beforeMeeting(({ disruption }) => disruption.venueBefore),
    force: 'ours',
    because: ['domain §11 E-23', 'domain §11 E-24'],
  },
  {
    kind: 'disruption.advocate-offer',
    title: 'Offer the child an advocate, and arrange one if wanted',
    startsOn: ['disruption-dated'],
    owner: by('childs-social-worker'),
    due: beforeMeeting(({ disruption }) => disruption.venueBefore),
    force: 'procedure',
    because: ['Torbay T-60', 'Warrington W-85', 'CF-23'],
  },
  {
    kind: 'disruption.invitations',
    title: 'Send the invitations to the disruption meeting',
    startsOn: ['invitees-approved'],
    owner: (_facts, { disruption }) => disruption.tasks.invitations.is,
    due: beforeMeeting(({ disruption }) => disruption.invitees.sentBefore),
    force: 'procedure',
    because: ['Torbay T-55', 'CF-05'],
  },
  {
    kind: 'disruption.questionnaires',
    title: 'Send the questionnaires, with time to think',
    startsOn: ['invitees-approved'],
    owner: (_facts, { disruption }) => disruption.tasks.questionnaires.is,
    due: beforeMeeting(({ disruption }) => disruption.invitees.sentBefore),
    force: 'procedure',
    because: ['Warrington W-73', 'Warrington W-91', 'CF-18', 'CF-19'],
  },
  {
    kind: 'disruption.tell-out-of-window',
    title: 'Tell the independent reviewing officer that the meeting is outside its window',
    startsOn: ['out-of-window-allowed'],
    owner: organiser,
    due: within(({ disruption }) => disruption.independentReviewingOfficer.toldWithin),
    force: 'ours',
    because: ['domain §5.3'],
  },
];
