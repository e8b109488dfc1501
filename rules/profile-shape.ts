import type {
  ChairFor,
  AgendaItem,
  ChairTier,
  EndingRule,
  FormFor,
  LimitFor,
  Place,
  TargetFor,
  WindowFor,
} from './profile-lines.ts';
import type { DayLimit, DayWindow, Limit } from './days.ts';
import type { Judgement, Provider, Role, Setting, Trigger } from './vocabulary.ts';
import { JUDGEMENTS, PROVIDERS, ROLES, SETTINGS, TRIGGERS } from './vocabulary.ts';

/** One value of the procedure with where it comes from. A value without a source does not compile. */
export interface Sourced<T> {
  readonly is: T;
  readonly source: string;
  /** The council’s own procedure does not settle this, and the neutral base answers in its place. */
  readonly notStated?: true | undefined;
}

/** What a council’s profile says where its procedure settles nothing, or where that could not be read. */
export interface NotStated {
  readonly is: 'not-stated';
  /** What was looked at, such as `Our chapter on disruption meetings`. */
  readonly source: string;
}

/** When a person on an invitation list is asked. What is not known of a case is decided by a person, never assumed. */
export const INVITEE_CONDITIONS = [
  'always',
  'foster',
  'residential',
  'supported-accommodation',
  'adoption',
  'agency',
  'not-agency',
  'school-age',
  'aged-16-or-over',
  'out-of-area',
  'siblings-looked-after',
  'new-home-known',
  'if-wanted',
  'if-needed',
  'where-relevant',
  'decision-needed',
] as const;
export type InviteeCondition = (typeof INVITEE_CONDITIONS)[number];

/** One line of an invitation list. `decision-needed` means: nobody is asked until a person has decided, with a reason. */
export interface InviteeLine {
  readonly role: Role;
  readonly when: InviteeCondition;
  /** How the list calls this person. */
  readonly as: string;
}

/** What bars a person from the chair of one child's meeting. @source Warrington W-76, W-77 · CF-03 · CF-11 */
export const CHAIR_BARS = [
  'allocated-independent-reviewing-officer',
  'independent-reviewing-officer-of-a-sibling',
  'fostering-review-manager',
  'line-manager-of-a-worker',
  'took-a-decision-in-the-case',
  'panel-for-this-match',
  'subject-or-complainant',
  'personal-relationship',
  'works-in-the-adoption-service',
] as const;
export type ChairBar = (typeof CHAIR_BARS)[number];

/** A group whose views are gathered before a meeting, and who gathers them. @source Warrington W-50 to W-58 · CF-28 */
export interface ViewsGroup {
  readonly of: Role;
  readonly by: Role;
  readonly as: string;
}

/** One level of the ladder of reminders: how long after the due day, and who then hears of it too. */
export interface EscalationLevel {
  /** Days after the due day; below 0 before it. Working days. */
  readonly after: number;
  readonly to: readonly (Role | 'owner' | 'owners-manager')[];
}

/** How a value of the procedure is written, checked and shown. One description for types, JSON schema and validator. */
export type Shape =
  | { readonly of: 'limit' | 'days' | 'window' | 'flag' | 'text' | 'invitee' | 'views-group' | 'level' | 'day-of-year' }
  | {
      readonly of:
        | 'ending-rule'
        | 'window-for'
        | 'target-for'
        | 'form-for'
        | 'chair-tier'
        | 'chair-for'
        | 'place'
        | 'limit-for'
        | 'agenda-item';
    }
  | { readonly of: 'number'; readonly least: number; readonly most: number }
  | { readonly of: 'choice'; readonly from: readonly string[] }
  | { readonly of: 'choices'; readonly from: readonly string[] };

declare const holds: unique symbol;

/** One value. `words` says what it settles, as a sentence part: “how soon the meeting is held”. */
export interface OneValue<T> {
  readonly leaf: 'one';
  readonly words: string;
  readonly shape: Shape;
  readonly [holds]?: T;
}

/** A list of which each line has its own source. */
export interface Lines<T> {
  readonly leaf: 'lines';
  /** Most councils say nothing here, and the list may be empty. */
  readonly mayBeEmpty?: true | undefined;
  readonly words: string;
  readonly shape: Shape;
  readonly [holds]?: T;
}

/** The values that a description asks for, each with its source. */
export type Described<D> =
  D extends Lines<infer T>
    ? readonly Sourced<T>[]
    : D extends OneValue<infer T>
      ? Sourced<T>
      : { readonly [K in keyof D]: Described<D[K]> };

/** Any part of the values: what a profile changes against the one that it extends. */
export type PartOf<D> =
  D extends Lines<infer T>
    ? readonly Sourced<T>[] | NotStated
    : D extends OneValue<infer T>
      ? Sourced<T> | NotStated
      : { readonly [K in keyof D]?: PartOf<D[K]> };

const one = <T>(words: string, shape: Shape): OneValue<T> => ({ leaf: 'one', words, shape });
const lines = <T>(words: string, shape: Shape): Lines<T> => ({ leaf: 'lines', words, shape });

/** How long: in calendar or working days, in months or in hours. */
export const limit = (words: string) => one<Limit>(words, { of: 'limit' });
/** How many days, where the sum needs days. */
export const dayLimit = (words: string) => one<DayLimit>(words, { of: 'days' });
export const days = (words: string) => one<DayWindow>(words, { of: 'window' });
export const flag = (words: string) => one<boolean>(words, { of: 'flag' });
export const text = (words: string) => one<string>(words, { of: 'text' });
/** Month and day, `MM-DD`. */
export const dayOfYear = (words: string) => one<`${number}-${number}`>(words, { of: 'day-of-year' });
export const number = (words: string, least: number, most: number) => one<number>(words, { of: 'number', least, most });
export const choice = <const T extends string>(words: string, from: readonly T[]) =>
  one<T>(words, { of: 'choice', from });
export const role = (words: string) => one<Role>(words, { of: 'choice', from: ROLES });
export const roles = (words: string) => one<readonly Role[]>(words, { of: 'choices', from: ROLES });
export const settings = (words: string) => one<readonly Setting[]>(words, { of: 'choices', from: SETTINGS });
export const providers = (words: string) => one<readonly Provider[]>(words, { of: 'choices', from: PROVIDERS });
export const triggers = (words: string) => one<readonly Trigger[]>(words, { of: 'choices', from: TRIGGERS });
export const judgements = (words: string) => lines<Judgement>(words, { of: 'choice', from: JUDGEMENTS });
export const choices = <const T extends string>(words: string, from: readonly T[]) =>
  one<readonly T[]>(words, { of: 'choices', from });
export const textLines = (words: string) => lines<string>(words, { of: 'text' });
export const agendaLines = (words: string) => lines<AgendaItem>(words, { of: 'agenda-item' });
export const choiceLines = <const T extends string>(words: string, from: readonly T[]) =>
  lines<T>(words, { of: 'choice', from });
export const inviteeLines = (words: string) => lines<InviteeLine>(words, { of: 'invitee' });
export const viewsGroups = (words: string) => lines<ViewsGroup>(words, { of: 'views-group' });
export const levels = (words: string) => lines<EscalationLevel>(words, { of: 'level' });

const perhaps = <T>(words: string, shape: Shape): Lines<T> => ({ leaf: 'lines', mayBeEmpty: true, words, shape });
/** No line, or one limit: what only some procedures ask for. */
export const limitIfAny = (words: string) => perhaps<Limit>(words, { of: 'limit' });
export const numberIfAny = (words: string, least: number, most: number) =>
  perhaps<number>(words, { of: 'number', least, most });
export const rolesIfAny = (words: string) => perhaps<Role>(words, { of: 'choice', from: ROLES });
export const choicesIfAny = <const T extends string>(words: string, from: readonly T[]) =>
  perhaps<T>(words, { of: 'choice', from });
export const endingRules = (words: string) => perhaps<EndingRule>(words, { of: 'ending-rule' });
export const windowsFor = (words: string) => perhaps<WindowFor>(words, { of: 'window-for' });
export const targetsFor = (words: string) => perhaps<TargetFor>(words, { of: 'target-for' });
export const formsFor = (words: string) => perhaps<FormFor>(words, { of: 'form-for' });
export const chairTiers = (words: string) => perhaps<ChairTier>(words, { of: 'chair-tier' });
export const chairsFor = (words: string) => perhaps<ChairFor>(words, { of: 'chair-for' });
export const places = (words: string) => perhaps<Place>(words, { of: 'place' });
export const limitsFor = (words: string) => perhaps<LimitFor>(words, { of: 'limit-for' });

/** Several lines of a list that share one source. */
export const cited = <const T>(source: string, lines: readonly T[]): readonly Sourced<T>[] =>
  lines.map((is) => ({ is, source }));
