import type { LocalDate } from '../vocabulary.ts';

/** Why a placement changed, as the national return writes it on the episode that ends. @source domain §7.1; law §7.1 */
export const ENDING_REASONS = [
  'CARPL',
  'CLOSE',
  'ALLEG',
  'STAND',
  'APPRR',
  'CREQB',
  'CREQO',
  'CHILD',
  'LAREQ',
  'PLACE',
  'CUSTOD',
  'OTHER',
] as const;
export type EndingReason = (typeof ENDING_REASONS)[number];

export interface EndingReasonWords {
  readonly words: string;
  /** What the national wording says of it; it is evidence and never the test for a disruption meeting. */
  readonly move: 'planned' | 'not-planned' | 'not-stated' | 'no-change-of-carer';
  /** Asked when it is chosen. */
  readonly ask?: string;
}

export const ENDING_REASON_WORDS: Readonly<Record<EndingReason, EndingReasonWords>> = {
  CARPL: {
    words: 'the care plan was carried out or changed',
    move: 'planned',
    ask: 'Was it planned and written in the care plan before the move? A move that nobody expected still counts if it was.',
  },
  CLOSE: {
    words: 'the carer resigned or the provision closed',
    move: 'planned',
    ask: 'Was the move planned? This code is for a planned move only.',
  },
  ALLEG: { words: 'removed because of an allegation', move: 'not-stated' },
  STAND: { words: 'removed over standards of care', move: 'not-stated' },
  APPRR: { words: 'approval or registration was removed', move: 'not-stated' },
  CREQB: { words: 'the carer asked, because of behaviour', move: 'not-planned' },
  CREQO: { words: 'the carer asked, for another reason', move: 'not-planned' },
  CHILD: { words: 'the child asked to move', move: 'not-planned' },
  LAREQ: { words: 'the council decided that needs were no longer met', move: 'not-planned' },
  PLACE: { words: 'status alone changed, under the same carer or provider', move: 'no-change-of-carer' },
  CUSTOD: { words: 'taken into custody', move: 'not-stated' },
  OTHER: {
    words: 'another reason',
    move: 'not-stated',
    ask: 'Does none of the others fit? This code is for exceptions, and is used far too often.',
  },
};

/** Every type of placement that a return of these years takes or took. @source domain §7.2; law §7.1 */
export const PLACEMENT_TYPES = [
  ...(['A3', 'A4', 'A5', 'A6', 'H5', 'K1', 'K2', 'K3', 'P1', 'P2', 'P3', 'R1', 'R2', 'R3', 'R5', 'S1'] as const),
  ...(['T0', 'T1', 'T2', 'T3', 'T4', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14'] as const),
] as const;
export type PlacementType = (typeof PLACEMENT_TYPES)[number];

/** Taken until March 2025 alone, and from April 2025 on. */
const UNTIL_2025: readonly PlacementType[] = ['H5', 'P2', 'Z1'];
const FROM_2025: readonly PlacementType[] = ['Z11', 'Z12', 'Z13', 'Z14'];

/** The types of placement that the return takes for a placement that runs on this day. @source domain §7.2; law §7.1 */
export function placementTypesOn(day: LocalDate): readonly PlacementType[] {
  const others = day < '2025-04-01' ? FROM_2025 : UNTIL_2025;
  return PLACEMENT_TYPES.filter((type) => !others.includes(type));
}

/** What the types are; `Z11` to `Z14` have no label that could be found, so none is made up. @source domain §7.2 */
export const PLACEMENT_TYPE_WORDS: Readonly<Partial<Record<PlacementType, string>>> = {
  A3: 'placed for adoption, with consent, with the current carer',
  A4: 'placed for adoption, with consent, not with the current carer',
  A5: 'placed for adoption, under a placement order, with the current carer',
  A6: 'placed for adoption, under a placement order, not with the current carer',
  H5: 'semi-independent living',
  K1: 'secure children’s home',
  K2: 'children’s home',
  K3: 'supported accommodation',
  P1: 'with parents or somebody with parental responsibility',
  P2: 'independent living',
  P3: 'residential employment',
  R1: 'care home',
  R2: 'health service',
  R3: 'family centre or mother and baby unit',
  R5: 'young offender institution',
  S1: 'residential school',
  T0: 'temporary',
  T1: 'temporary, in hospital',
  T2: 'temporary',
  T3: 'temporary, while the usual foster carer is on holiday',
  T4: 'temporary, for another reason',
  U1: 'with relatives or friends, long-term',
  U2: 'with relatives or friends, fostering for adoption',
  U3: 'with relatives or friends, other',
  U4: 'foster carer, long-term',
  U5: 'foster carer, fostering for adoption',
  U6: 'foster carer, other',
  Z1: 'other',
};

/** Who provides it. @source domain §7.3 */
export const PROVIDER_CODES = ['PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5'] as const;
export type ProviderCode = (typeof PROVIDER_CODES)[number];
export const PROVIDER_CODE_WORDS: Readonly<Record<ProviderCode, string>> = {
  PR0: 'parent',
  PR1: 'the council itself or its regional agency',
  PR2: 'another council or its regional agency',
  PR3: 'another public body',
  PR4: 'private',
  PR5: 'voluntary',
};

/** How a child took part, as the return counts it for reviews. @source domain §7.3; law §7.1 */
export const PARTICIPATION_CODES = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'] as const;
export type Participation = (typeof PARTICIPATION_CODES)[number];
export const PARTICIPATION_WORDS: Readonly<Record<Participation, string>> = {
  PN0: 'under four',
  PN1: 'came and spoke',
  PN2: 'came, and an advocate or the reviewing officer spoke',
  PN3: 'came, and said it by signs or symbols',
  PN4: 'came and said nothing',
  PN5: 'did not come, and told an advocate or the reviewing officer',
  PN6: 'did not come, and sent their views',
  PN7: 'did not come, and sent nothing',
};

export const isTemporary = (code: string | undefined): boolean => code !== undefined && /^T[0-4]$/.test(code);
const MAY_GO_INTO_CUSTODY_AT = 10;

/** What to look at again before a reason goes into the return; it warns and decides nothing. @source law C9; domain §7.1 */
export function reasonWarnings({
  reason,
  age,
  placementType,
  nextPlacementType,
}: {
  readonly reason?: EndingReason | undefined;
  readonly age?: number | undefined;
  readonly placementType?: string | undefined;
  readonly nextPlacementType?: string | undefined;
}): readonly string[] {
  if (isTemporary(placementType) || isTemporary(nextPlacementType)) {
    return reason === undefined ? [] : ['Around a temporary placement no reason is given: leave it empty.'];
  }
  if (reason === undefined) return ['The return asks for a reason.'];
  const { ask } = ENDING_REASON_WORDS[reason];
  return [
    ...(reason === 'CUSTOD' && age !== undefined && age < MAY_GO_INTO_CUSTODY_AT
      ? ['Nobody under ten is taken into custody: look at the reason or the date of birth.']
      : []),
    ...(ask === undefined ? [] : [ask]),
  ];
}
