/** A civil date in Europe/London, `YYYY-MM-DD`. Never a moment. */
export type LocalDate = `${number}-${number}-${number}`;
/** A civil date and time in Europe/London, `YYYY-MM-DDTHH:mm`. */
export type LocalTime = `${LocalDate}T${number}:${number}`;
/** A moment, ISO 8601 in UTC. */
export type Instant = `${string}Z`;

/** What a worker, or someone in a child's life, is. The council's People list says who is what. */
export const ROLES = [
  'childs-social-worker',
  'team-manager',
  'service-manager',
  'head-of-service',
  'emergency-duty-worker',
  'supervising-social-worker',
  'fostering-team-manager',
  'fostering-review-manager',
  'fostering-service-coordinator',
  'placement-service-coordinator',
  'safeguarding-unit-organiser',
  'safeguarding-unit-manager',
  'minute-taker',
  'conference-and-review-manager',
  'independent-chair',
  'independent-reviewing-officer',
  'independent-reviewing-officer-manager',
  'principal-social-worker',
  'panel-adviser',
  'panel-coordinator',
  'adoption-service-manager',
  'adoption-team-manager',
  'adopters-link-worker',
  'family-finder',
  'practice-manager',
  'experienced-practitioner',
  'nominated-officer',
  'director-of-childrens-services',
  'virtual-school',
  'health-professional',
  'personal-adviser',
  'key-worker',
  'home-manager',
  'provider-manager',
  'foster-carer',
  'next-carer',
  'adopter',
  'parent',
  'child',
  'advocate',
  'school',
  'interpreter',
  'household-member',
  'carers-own-child',
  'other-child-in-the-home',
  'other-childs-social-worker',
  'other-professional',
] as const;
export type Role = (typeof ROLES)[number];

/** Where a child lives, as the procedures divide it (domain §6.9). */
export const SETTINGS = [
  'foster-care',
  'connected-persons',
  'fostering-for-adoption',
  'adoption-before-order',
  'adoption-after-order',
  'childrens-home',
  'residential-school',
  'secure-home',
  'supported-accommodation',
  'with-parents',
  'other',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** Who provides the placement. */
export const PROVIDERS = ['in-house', 'agency', 'other-authority', 'none'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** @source Warrington W-34, CF-10 */
export const MATCH_STATUSES = ['panel-agreed', 'plan-to-match', 'none'] as const;
export type MatchStatus = (typeof MATCH_STATUSES)[number];

/**
 * How a placement ended: after a review; at once, because someone was at immediate risk; or because an approval or arrangement that
 * was short from the start ran out, which regulation 14 does not govern.
 *
 * @source regulation 14(3) and 14(5), Care Planning Regulations 2010
 */
export const ENDING_ROUTES = ['after-review', 'immediate-risk', 'short-approval', 'not-known'] as const;
export type EndingRoute = (typeof ENDING_ROUTES)[number];
export type KnownEndingRoute = Exclude<EndingRoute, 'not-known'>;

/** Who gave notice that a placement is to end. @source law §6; E-44 */
export const NOTICE_GIVERS = ['carer', 'provider', 'council', 'young-person'] as const;
export type NoticeGiver = (typeof NOTICE_GIVERS)[number];

/** @source E-11 */
export const LEGAL_STATUSES = ['care-order', 'interim-care-order', 'section-20', 'placement-order', 'other'] as const;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];

/** The seven triggers, in today's words. @source Torbay T-05 to T-11 */
export const TRIGGERS = [
  'raised-in-a-review',
  'allegation',
  'complaint',
  'missing-or-away',
  'fragile-relationship',
  'child-wants-to-leave',
  'carer-struggling',
  'needs-not-met',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Whose voice the report carries. @source Torbay T-42, T-43, T-44 */
export const VOICES = ['social-worker', 'child', 'carer', 'agency', 'event', 'other'] as const;
export type Voice = (typeof VOICES)[number];

/** What a manager may judge. @source Torbay T-12, T-45, T-46 · Warrington W-21 to W-24 · CF-13 · rulings */
export const JUDGEMENTS = [
  'support',
  'fostering-support-meeting',
  'planning-review',
  'stability-meeting',
  'earlier-case-review',
  'move-towards-an-ending',
  'no-concern',
] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

export const MEETING_KINDS = ['planning', 'support', 'stability', 'disruption'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** What a stability meeting can come to. @source Torbay T-36, T-37 */
export const MEETING_OUTCOMES = ['steadier', 'watch', 'another-meeting', 'earlier-review', 'planned-ending'] as const;
export type MeetingOutcome = (typeof MEETING_OUTCOMES)[number];

/** Why two people must not meet. @source E-13 */
export const APART_GROUNDS = ['court-order', 'danger', 'other'] as const;
export type ApartGround = (typeof APART_GROUNDS)[number];

/** How a person is reached. Cards only for those in Teams; a child never by the product. @source E-87, CF-52 */
export const WAYS = ['teams', 'mail', 'post', 'phone', 'through-worker', 'none'] as const;
export type Way = (typeof WAYS)[number];

/** What is decided about a person who might be invited. @source CF-24, CF-05 */
export const INVITATION_DECISIONS = [
  'undecided',
  'invite',
  'separate',
  'views-only',
  'not-informed',
  'left-out',
] as const;
export type InvitationDecision = (typeof INVITATION_DECISIONS)[number];

/** Outlook's answers, and ours for people who answer by letter. */
export const REPLIES = ['none', 'accepted', 'tentative', 'declined'] as const;
export type Reply = (typeof REPLIES)[number];

/** Why something follows: the statement, conflict, ruling or law that says so, as a person would cite it. */
export type Citation = string;

/**
 * Law binds; statutory guidance is followed unless there is good reason not to, written down; the procedure binds the council; ours
 * is a suggestion of the product.
 */
export const FORCES = ['law', 'guidance', 'procedure', 'ours'] as const;
export type Force = (typeof FORCES)[number];
