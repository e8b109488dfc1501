import { daysBetween } from '../days.ts';
import { ageOn } from '../meetings/placement-kinds.ts';
import type { LocalDate } from '../vocabulary.ts';
import {
  type EndingReason,
  isTemporary,
  placementTypesOn,
  type PlacementType,
  type ProviderCode,
} from './national-codes.ts';
import type { ReturnCheck } from './return-check-words.ts';

/** The last episode of a placement that ended, as far as the register and the account of the ending know it. */
export interface ReturnEpisode {
  readonly startedOn: LocalDate;
  readonly leftOn: LocalDate;
  readonly bornOn?: LocalDate | undefined;
  readonly placementType?: PlacementType | undefined;
  readonly providerCode?: ProviderCode | undefined;
  readonly reason?: EndingReason | undefined;
  /** Of the home after it, where the register knows it. */
  readonly nextPlacementType?: PlacementType | undefined;
}

/** What to look at before an ending goes into the return. It warns and decides nothing. */
export function returnChecks(episode: ReturnEpisode): readonly ReturnCheck[] {
  const { placementType, startedOn, leftOn } = episode;
  if (placementType === undefined) return ['no-type', ...reasonChecks(episode)];
  return [
    ...when(!placementTypesOn(leftOn).includes(placementType), '146'),
    ...providerChecks(placementType, episode.providerCode),
    ...reasonChecks(episode),
    ...when(startedOn === leftOn, '355'),
    ...ageChecks(episode),
    ...when(placementType === 'T4' && daysBetween(startedOn, leftOn) > MOST_DAYS_OF_T4, '379'),
  ];
}

const when = <Check extends ReturnCheck>(is: boolean, check: Check): readonly Check[] => (is ? [check] : []);

const MOST_DAYS_OF_T4 = 7;
/** For which no provider is given. */
const WITHOUT_PROVIDER: readonly PlacementType[] = ['T0', 'T1', 'T2', 'T3', 'T4', 'Z1'];
/** What a public body beside a council does not provide. */
const NOT_BY_PUBLIC_BODY: readonly PlacementType[] = [
  ...(['P1', 'A3', 'A4', 'A5', 'A6', 'K1', 'K2'] as const),
  ...(['U1', 'U2', 'U3', 'U4', 'U5', 'U6'] as const),
];
const NOT_BY_COUNCIL: readonly PlacementType[] = ['P1', 'R2', 'R5'];

/** Which types each provider cannot provide. */
const CANNOT_PROVIDE: Readonly<Record<ProviderCode, (type: PlacementType) => readonly ReturnCheck[]>> = {
  PR0: (type) => when(type !== 'P1', '550'),
  PR1: (type) => when(NOT_BY_COUNCIL.includes(type), '527'),
  PR2: (type) => when(NOT_BY_COUNCIL.includes(type), '528'),
  PR3: (type) => when(NOT_BY_PUBLIC_BODY.includes(type), '529'),
  PR4: (type) => when(type === 'P1', '530'),
  PR5: (type) => when(type === 'P1', '531'),
};

function providerChecks(type: PlacementType, provider: ProviderCode | undefined): readonly ReturnCheck[] {
  const needsNone = WITHOUT_PROVIDER.includes(type);
  if (provider === undefined) return when(!needsNone, '526');
  return needsNone ? ['213'] : CANNOT_PROVIDE[provider](type);
}

function reasonChecks({ placementType, nextPlacementType, reason }: ReturnEpisode): readonly ReturnCheck[] {
  const isAround = isTemporary(placementType) || isTemporary(nextPlacementType);
  return isAround ? when(reason !== undefined, '226') : when(reason === undefined, '225');
}

/** From which age on a child may live in such a place, on the day it began. */
const FROM_AGE: Partial<Record<PlacementType, readonly [age: number, check: ReturnCheck]>> = {
  H5: [16, '371'],
  K3: [16, '371'],
  R5: [10, '372'],
  S1: [4, '373'],
  P3: [14, '374'],
};

function ageChecks({ bornOn, startedOn, leftOn, placementType, reason }: ReturnEpisode): readonly ReturnCheck[] {
  if (bornOn === undefined || placementType === undefined) return [];
  const [age, check] = FROM_AGE[placementType] ?? [0, '372'];
  const isTooYoung = ageOn(bornOn, startedOn) < age;
  return isTooYoung ? [check] : when(reason === 'CUSTOD' && ageOn(bornOn, leftOn) < 10, '372');
}
