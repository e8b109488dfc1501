import type {
  Citation,
  InvitationDecision,
  Provider,
  Reply,
  Role,
  Setting,
  Voice,
  Way,
  MatchStatus,
  LegalStatus,
} from '../vocabulary.ts';

const ROLE_NAMES = {
  'childs-social-worker': 'child’s social worker',
  'team-manager': 'team manager',
  'service-manager': 'service manager',
  'head-of-service': 'head of service',
  'emergency-duty-worker': 'emergency duty worker',
  'supervising-social-worker': 'supervising social worker',
  'fostering-team-manager': 'fostering team manager',
  'fostering-review-manager': 'fostering review manager',
  'fostering-service-coordinator': 'fostering service coordinator',
  'placement-service-coordinator': 'placement service coordinator',
  'safeguarding-unit-organiser': 'Safeguarding Unit organiser',
  'safeguarding-unit-manager': 'Safeguarding Unit manager',
  'minute-taker': 'minute taker',
  'conference-and-review-manager': 'conference and review manager',
  'independent-chair': 'independent chair',
  'independent-reviewing-officer': 'independent reviewing officer (IRO)',
  'independent-reviewing-officer-manager': 'manager of the independent reviewing officers',
  'principal-social-worker': 'principal social worker',
  'panel-adviser': 'panel adviser',
  'panel-coordinator': 'panel coordinator',
  'adoption-service-manager': 'manager of the adoption service',
  'adoption-team-manager': 'adoption team manager',
  'adopters-link-worker': 'adopters’ link worker',
  'family-finder': 'family finder',
  'practice-manager': 'practice manager',
  'experienced-practitioner': 'experienced practitioner',
  'nominated-officer': 'nominated officer',
  'director-of-childrens-services': 'director of children’s services',
  'virtual-school': 'virtual school',
  'health-professional': 'health professional',
  'personal-adviser': 'personal adviser',
  'key-worker': 'key worker',
  'home-manager': 'manager of the home',
  'provider-manager': 'provider’s manager',
  'foster-carer': 'foster carer',
  'next-carer': 'present or next carer',
  adopter: 'adopter',
  parent: 'parent',
  child: 'child',
  advocate: 'advocate',
  school: 'school',
  interpreter: 'interpreter',
  'household-member': 'member of the household',
  'carers-own-child': 'carers’ own child',
  'other-child-in-the-home': 'other child in the home',
  'other-childs-social-worker': 'other child’s social worker',
  'other-professional': 'other professional',
} as const satisfies Record<Role, string>;

/** `team manager`; begin a sentence with `capital(roleName(role))`. */
export const roleName = (role: Role): string => ROLE_NAMES[role];

/** The same words with a capital at the start. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `an independent chair`, `a team manager` */
export const withArticle = (words: string): string => `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;

const VOICES = {
  'social-worker': 'the social worker noticed it',
  child: 'the child said so',
  carer: 'the carer said so',
  agency: 'the agency or provider said so',
  event: 'something happened',
  other: 'someone else said so',
} as const satisfies Record<Voice, string>;
const VOICE_SOURCES = {
  'social-worker': 'Torbay T-44',
  child: 'Torbay T-42',
  carer: 'Torbay T-42',
  agency: 'Torbay T-42',
  event: 'Torbay T-43',
  other: 'Torbay T-42',
} as const satisfies Record<Voice, Citation>;
/** Which line of the procedure opens this way in. */
export const voiceSource = (voice: Voice): Citation => VOICE_SOURCES[voice];

/** Whose voice a report carries. @source Torbay T-42, T-43, T-44 */
export const voiceWords = (voice: Voice): string => VOICES[voice];

const SETTINGS = {
  'foster-care': 'foster care',
  'connected-persons': 'care by family or friends (connected persons)',
  'fostering-for-adoption': 'fostering for adoption',
  'adoption-before-order': 'placed for adoption, before the order',
  'adoption-after-order': 'adopted, after the order',
  'childrens-home': 'children’s home',
  'residential-school': 'residential school',
  'secure-home': 'secure children’s home',
  'supported-accommodation': 'supported accommodation',
  'with-parents': 'placed with parents',
  other: 'another kind of placement',
} as const satisfies Record<Setting, string>;
/** Where a child lives. @source domain §6.9 · CF-45 */
export const settingWords = (setting: Setting): string => SETTINGS[setting];

/** A child as staff speak of them on a screen: reference, initials, kind of home. */
export const childWords = ({ childRef, initials, setting }: ChildOnScreen): string =>
  `${childRef} · ${initials} · ${settingWords(setting)}`;

/** `C-1042 (BB)`: a child in a card, a row or a heading. */
export const childName = ({ childRef, initials }: Pick<ChildOnScreen, 'childRef' | 'initials'>): string =>
  `${childRef} (${initials})`;

/** The same where a record may stand without a home that is known. */
export const childNameIn = (placement: Pick<ChildOnScreen, 'childRef' | 'initials'> | undefined): string | undefined =>
  placement === undefined ? undefined : childName(placement);

interface ChildOnScreen {
  readonly childRef: string;
  readonly initials: string;
  readonly setting: Setting;
}

const LIVES = {
  'foster-care': 'lives in foster care',
  'connected-persons': 'lives with family or friends (connected persons)',
  'fostering-for-adoption': 'lives in fostering for adoption',
  'adoption-before-order': 'is placed for adoption, before the order',
  'adoption-after-order': 'is adopted, after the order',
  'childrens-home': 'is in a children’s home',
  'residential-school': 'is in a residential school',
  'secure-home': 'is in a secure children’s home',
  'supported-accommodation': 'is in supported accommodation',
  'with-parents': 'is placed with parents',
  other: 'is in another kind of placement',
} as const satisfies Record<Setting, string>;
/** `is in a children’s home`, after `the child`. */
export const livesWords = (setting: Setting): string => LIVES[setting];

const PROVIDERS = {
  'in-house': 'the council’s own',
  agency: 'an agency',
  'other-authority': 'another council',
  none: 'no provider',
} as const satisfies Record<Provider, string>;
export const providerWords = (provider: Provider): string => PROVIDERS[provider];

const MATCHES = {
  'panel-agreed': 'match agreed by panel',
  'plan-to-match': 'plan to match',
  none: 'no long-term match',
} as const satisfies Record<MatchStatus, string>;
export const matchWords = (match: MatchStatus): string => MATCHES[match];

const LEGAL = {
  'care-order': 'care order',
  'interim-care-order': 'interim care order',
  'section-20': 'section 20, by agreement',
  'placement-order': 'placement order',
  other: 'another legal status',
} as const satisfies Record<LegalStatus, string>;
export const legalStatusWords = (status: LegalStatus): string => LEGAL[status];

const WAYS = {
  teams: 'in Teams',
  mail: 'by email',
  post: 'by post',
  phone: 'by phone',
  'through-worker': 'through their worker',
  none: 'not reached',
} as const satisfies Record<Way, string>;
/** How a person is reached. @source CF-52 · E-87 */
export const wayWords = (way: Way): string => WAYS[way];

const REPLIES = {
  none: 'no answer yet',
  accepted: 'coming',
  tentative: 'may come',
  declined: 'not coming',
} as const satisfies Record<Reply, string>;
export const replyWords = (reply: Reply): string => REPLIES[reply];

const DECISIONS = {
  undecided: 'to be decided',
  invite: 'invited',
  separate: 'invited, in a sitting of their own',
  'views-only': 'asked for their views',
  'not-informed': 'not informed',
  'left-out': 'not invited',
} as const satisfies Record<InvitationDecision, string>;
/** What was decided about a person who might be invited. @source CF-24 · CF-05 */
export const invitationDecisionWords = (decision: InvitationDecision): string => DECISIONS[decision];

/** What somebody is called, whichever way round the register has their name: “OATCAKE, Otto (Children’s Services)” is Otto. */
export function firstName(name: string): string {
  const [family = '', given] = name.split(',', 2);
  return (given ?? family).trim().split(/[\s(]/, 1)[0] ?? '';
}

/**
 * Somebody by part and initials, as “parent BB”: for sentences that may stand in chat, which is kept and searched. In full only in
 * the tab.
 */
export function partAndInitials({ part, name }: { readonly part: Role; readonly name: string }): string {
  const initials = name
    .split(/[\s,]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .filter((letter) => /\p{L}/u.test(letter))
    .slice(0, 3)
    .join('');
  return `${roleName(part)} ${initials}`;
}
