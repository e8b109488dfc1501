import type { LocalDate } from './vocabulary.ts';
import type { PlacementFacts, WhatIf } from './what-if.ts';
import { listWords, longDate } from './words/dates.ts';
import { legalStatusWords, matchWords, providerWords, roleName, settingWords, voiceWords } from './words/people.ts';
import { judgementWords, meetingName, triggerWords } from './words/procedure.ts';
import { isKeyOf, keysOf } from './keys.ts';

/** A fact on which a decision rests, as a person reads it. */
export interface FactUsed {
  readonly fact: string;
  readonly value: string;
}

type KeyIn<Facts> = Facts extends unknown ? keyof Facts : never;
type ValueIn<Facts, Key extends PropertyKey> = Facts extends unknown
  ? Key extends keyof Facts
    ? Facts[Key]
    : never
  : never;
/** Every fact that somebody may state. */
export type FactKey = keyof PlacementFacts | Exclude<KeyIn<WhatIf>, 'about' | 'placement'>;
type Value<Key extends FactKey> = NonNullable<ValueIn<WhatIf | PlacementFacts, Key>>;

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');
/** What somebody wrote is not said again: that there is something is enough. */
const given = (): string => 'given';

const IN_CARE_PLAN = {
  yes: 'yes',
  no: 'no',
  'changed-lately': 'the plan was changed lately',
  'not-known': 'not known',
};
const ROUTES = {
  'after-review': 'after a review',
  'immediate-risk': 'at once, for immediate risk',
  'short-approval': 'a short approval or arrangement ran out',
  'not-known': 'not known',
};
const BEST = { yes: 'yes', no: 'no', 'not-sure': 'not sure' };
const CONCERNS = { now: 'what is needed now', ahead: 'what lies ahead' };

/** What each fact is called and how its value reads, in the order in which facts are listed. */
const FACTS: { readonly [Key in FactKey]: { readonly fact: string; readonly words: (value: Value<Key>) => string } } = {
  setting: { fact: 'Where the child lives', words: settingWords },
  provider: { fact: 'Who provides it', words: providerWords },
  match: { fact: 'Long-term match', words: matchWords },
  matchDocument: { fact: 'Document of the match', words: given },
  permanencePlan: { fact: 'Permanence plan for this placement', words: yesNo },
  legalStatus: { fact: 'Legal status', words: legalStatusWords },
  bornOn: { fact: 'Date of birth', words: longDate },
  schoolYear: { fact: 'School year', words: String },
  outOfArea: { fact: 'Out of area', words: yesNo },
  reportedOn: { fact: 'Reported on', words: longDate },
  on: { fact: 'Today', words: longDate },
  leftOn: { fact: 'Left on', words: longDate },
  startsOn: { fact: 'Moves in on', words: longDate },
  triggers: { fact: 'What set it off', words: (triggers) => listWords(triggers.map(triggerWords)) || 'nothing named' },
  voice: { fact: 'Whose voice', words: voiceWords },
  immediateDanger: { fact: 'Immediate danger', words: yesNo },
  hold: { fact: 'Safeguarding hold stands', words: yesNo },
  ladoTerms: { fact: 'Terms agreed with the LADO', words: given },
  outcome: { fact: 'What the manager judges', words: judgementWords },
  bestInterests: { fact: 'Staying is best for the child', words: (best) => BEST[best] },
  prompts: {
    fact: 'Prompts ticked',
    words: (prompts) => listWords(prompts.map((id) => id.replaceAll('-', ' '))) || 'none',
  },
  reason: { fact: 'Reason', words: given },
  support: { fact: 'Who does what by when', words: given },
  paidSupport: { fact: 'Support that costs money', words: yesNo },
  childToldBy: { fact: 'Who told the child what', words: given },
  inCarePlan: { fact: 'Ending in the care plan before the difficulties', words: (said) => IN_CARE_PLAN[said] },
  route: { fact: 'How it ended', words: (route) => ROUTES[route] },
  unplannedEndingsIn12Months: { fact: 'Unplanned endings in 12 months, this one included', words: String },
  placementsThisYear: { fact: 'Placements this year, this one included', words: String },
  carersUnplannedEndings: { fact: 'Unplanned endings with these carers, this one included', words: String },
  withoutNotice: { fact: 'Ended without notice', words: yesNo },
  startedOn: { fact: 'Moved in on', words: longDate },
  earlierUnplannedEndings: {
    fact: 'Unplanned endings before',
    words: (days) => listWords(days.map(longDate)) || 'none',
  },
  carersEarlierEndings: {
    fact: 'Unplanned endings with these carers before',
    words: (days) => listWords(days.map(longDate)) || 'none',
  },
  endedBy: { fact: 'Ended by', words: String },
  complaintInProcess: { fact: 'A complaint is in process', words: yesNo },
  immediate: { fact: 'Breaking down at once', words: yesNo },
  emergency: { fact: 'Placed in an emergency', words: yesNo },
  movesSchool: { fact: 'The move upsets school', words: yesNo },
  atDistance: { fact: 'At a distance, beyond the areas next to ours', words: yesNo },
  crisis: { fact: 'Come to a crisis', words: yesNo },
  noticeGiven: { fact: 'Notice given', words: yesNo },
  concern: { fact: 'What it is about', words: (concern) => CONCERNS[concern] },
  kind: { fact: 'Meeting', words: meetingName },
  candidateRoles: { fact: 'Roles', words: (roles) => listWords(roles.map(roleName)) },
  isAllocatedReviewingOfficer: { fact: 'Reviewing officer of this child or of a brother or sister', words: yesNo },
  managesTheWorker: { fact: 'Line manager of one of the workers', words: yesNo },
  complex: { fact: 'A complex case', words: yesNo },
  isSubject: { fact: 'The complaint or allegation is about them', words: yesNo },
};

/** What the day `on` is, in each kind of facts. */
const ON: Partial<Record<WhatIf['about'], string>> = {
  report: 'Reported on',
  judgement: 'Judged on',
  'support-request': 'Asked for on',
};

/** Asked where the rules looked for a fact and nobody had said it: the answer would change what is owed. */
const QUESTIONS: Partial<Record<FactKey, string>> = {
  bornOn: 'When was the child born? From 18 on they are an adult, for whom less is asked.',
  schoolYear: 'Which school year is the child in? In years 10 and 11 a move that disrupts schooling is approved first.',
  outOfArea: 'Is the home out of the council’s area? Then it is approved, and the other authority is told.',
  atDistance: 'Is the home beyond the areas next to the council’s own? Then the director approves it.',
  emergency: 'Is it an emergency? Then notices may follow the move.',
  movesSchool: 'Does the move upset school?',
  paidSupport: 'Does the support cost money? Then the head of service is asked.',
  route: 'Did it end after a review, or at once because of an immediate risk?',
};

/** Facts under the eye of whoever reads them: which were looked at while something was decided. */
export interface Reading {
  /** The same value; reading a property of it is noted as reading the fact that it came from. */
  readonly watch: <Values extends object>(values: Values, from?: Partial<Record<keyof Values, FactKey>>) => Values;
  /** The facts that were read so far. */
  readonly used: () => readonly FactUsed[];
  /** What is still to be said: facts that were looked for in vain. */
  readonly open: () => readonly string[];
}

/** What may be left unsaid in each kind of facts; what is unsaid elsewhere was never asked for. */
const MAY_BE_UNSAID: Readonly<Record<WhatIf['about'], readonly FactKey[]>> = {
  report: [],
  judgement: ['hold', 'prompts', 'paidSupport'],
  'placement-ended': [
    'route',
    'unplannedEndingsIn12Months',
    'placementsThisYear',
    'carersUnplannedEndings',
    'withoutNotice',
  ],
  'new-placement': ['startsOn', 'emergency', 'movesSchool', 'atDistance'],
  'support-request': ['crisis', 'noticeGiven'],
  chair: ['isAllocatedReviewingOfficer', 'managesTheWorker', 'isSubject'],
};
const OF_THE_PLACEMENT: readonly FactKey[] = [
  'match',
  'matchDocument',
  'permanencePlan',
  'legalStatus',
  'bornOn',
  'schoolYear',
  'outOfArea',
];

const KEYS = keysOf(FACTS);

/** Starts reading these facts. */
export function readingOf(facts: WhatIf): Reading {
  const said: Partial<Record<FactKey, unknown>> = { ...facts.placement, ...facts };
  const read = new Set<FactKey>();
  const unsaid = [...OF_THE_PLACEMENT, ...MAY_BE_UNSAID[facts.about]].filter((key) => said[key] === undefined);
  const seen = (): readonly FactKey[] =>
    KEYS.filter((key) => read.has(key) && (said[key] !== undefined || unsaid.includes(key)));
  return {
    watch: (values, from = {}) =>
      new Proxy(values, {
        get(target, key, receiver): unknown {
          const fact: unknown = Object.hasOwn(from, key) ? Reflect.get(from, key) : key;
          if (isKeyOf(FACTS, fact)) read.add(fact);
          return Reflect.get(target, key, receiver);
        },
      }),
    used: () => seen().flatMap((key) => factLine(key, said[key], facts.about)),
    open: () => seen().flatMap((key) => (unsaid.includes(key) ? (QUESTIONS[key] ?? []) : [])),
  };
}

function factLine(key: FactKey, value: unknown, about: WhatIf['about']): readonly FactUsed[] {
  const { words, fact } = FACTS[key];
  const called = key === 'on' ? (ON[about] ?? fact) : fact;
  if (value === undefined) return [{ fact: called, value: 'not said' }];
  // `said` holds under each key what that key’s fact is; the compiler does not follow which.
  return [{ fact: called, value: (words as (value: unknown) => string)(value) }];
}

/** The day on which what is asked about happens; who may chair has none. */
export function dayOf(facts: WhatIf): LocalDate | undefined {
  if (facts.about === 'chair') return undefined;
  return facts.about === 'placement-ended' ? facts.leftOn : facts.on;
}
