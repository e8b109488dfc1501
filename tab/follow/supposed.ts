import { isLocalDate, type LocalDate, type SupposedFacts } from '#rules/views';

/** The facts of one supposed case while somebody fills them in; what nobody chose is not known. */
export type Supposed = SupposedFacts;
export type Suppose = (more: Partial<Supposed>) => void;

/** Fields of one kind of case. */
export interface SupposedFields {
  readonly facts: Supposed;
  readonly suppose: Suppose;
}

export const FIRST: Supposed = { event: 'instability', setting: 'foster-care', provider: 'in-house', triggers: [] };

/** A date field that is empty is a day that is not known. */
export const dayIn = (value: string): LocalDate | undefined => (isLocalDate(value) ? value : undefined);

/** What every event looks at. */
const OF_THE_CHILD = ['setting', 'provider', 'bornOn'] as const;

/** What belongs to each event: nothing else is sent, so that a field that is gone from view says nothing. */
const BELONGS = {
  instability: ['on', 'immediateDanger', 'judgement', 'judgedOn', 'bestInterests', 'paidSupport', 'hold', 'crisis'],
  ending: [
    'on',
    'match',
    'matchDocumented',
    'permanencePlan',
    'inCarePlan',
    'route',
    'withoutNotice',
    'unplannedEndingsIn12Months',
    'placementsThisYear',
    'carersUnplannedEndings',
  ],
  'new-placement': ['on', 'today', 'emergency', 'movesSchool', 'outOfArea', 'atDistance', 'schoolYear'],
  support: ['on', 'crisis', 'concern'],
  chair: ['meeting', 'roles', 'isAllocatedReviewingOfficer', 'managesTheWorker', 'isSubject'],
} as const satisfies Record<Supposed['event'], readonly (keyof Supposed)[]>;

/** Only what belongs to the event, and is known, is sent. */
export function sentFrom(facts: Supposed): SupposedFacts {
  const keys: readonly (keyof Supposed)[] = [...OF_THE_CHILD, ...BELONGS[facts.event]];
  const known = keys.filter((key) => facts[key] !== undefined).map((key) => [key, facts[key]] as const);
  return {
    event: facts.event,
    setting: facts.setting,
    provider: facts.provider,
    triggers: facts.event === 'instability' ? facts.triggers : [],
    ...Object.fromEntries(known),
  };
}
