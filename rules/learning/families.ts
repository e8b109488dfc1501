import { FACTORS } from '../questionnaires/factors.ts';
import { DOES_NOT_APPLY, everybody, type Family, once, part, simple, total, type Universe } from './family.ts';
import {
  AFTERWARDS,
  type EndingFigures,
  ENDING_TYPES,
  type Figures,
  type HeldFigures,
  KINDS_OF_PROVIDER,
  NOT_HELD_REASONS,
  PANEL_STATES,
} from './figures.ts';
import { learning, ofMeetings, questionnaires } from './meeting-families.ts';
import { ENDING_REASONS, PLACEMENT_TYPES, PROVIDER_CODES } from './national-codes.ts';

const byPlace = (universe: Universe): readonly Family[] => [
  simple(universe, 'kind-of-provider', KINDS_OF_PROVIDER, ({ kindOfProvider }: Figures) => kindOfProvider, {
    places: 'kindOfProvider',
  }),
  simple(universe, 'team', [], ({ team }: Figures) => team, { places: 'team' }),
  simple(universe, 'out-of-area', ['yes', 'no'], ({ outOfArea }: Figures) => (outOfArea ? 'yes' : 'no')),
];

const leafOfOutcome = ({ need, outcome: was, notHeldBecause }: EndingFigures): string =>
  `${need}|${was}|${was === 'not-held' ? (notHeldBecause ?? 'not-known') : DOES_NOT_APPLY}`;

/** What became of the question whether a disruption meeting is held: need, then outcome, then why not. */
const outcome: Family = {
  id: 'disruption.outcome',
  total: 'endings.all',
  kinds: ['ending'],
  // Only endings are asked: see `kinds`.
  leavesOf: (row) => once(leafOfOutcome(row as EndingFigures)),
  tables: [
    {
      id: 'disruption.held',
      reads: (leaf) => (part(leaf, 1) === 'held' ? 'held' : 'not-held'),
      order: ['held', 'not-held'],
    },
    {
      id: 'disruption.need',
      reads: (leaf) => part(leaf, 0),
      order: ['required', 'considered', 'not-required', 'undecided'],
    },
    { id: 'disruption.outcome', reads: (leaf) => part(leaf, 1), order: ['held', 'not-held', 'ahead', 'none'] },
    {
      id: 'disruption.not-held-because',
      reads: (leaf) => part(leaf, 2),
      order: [...NOT_HELD_REASONS, DOES_NOT_APPLY],
    },
  ],
};

export const FACTORS_SAID = 'endings.factors-said';

const factors: readonly Family[] = [
  simple('endings', 'factors-said', ['yes', 'no'], (row: EndingFigures) => (row.factors === undefined ? 'no' : 'yes')),
  ...FACTORS.map(({ id }) =>
    simple('endings', `factor.${id}`, ['named', 'not-named', DOES_NOT_APPLY], everybody, {
      kinds: [],
      factor: id,
      among: { table: FACTORS_SAID, categories: ['yes'] },
    }),
  ),
];

const DAY_BANDS = ['0 to 27 days', '28 to 83 days', '84 days or more', 'not-known'] as const;
const bandOf = (days: number | undefined): string =>
  days === undefined ? 'not-known' : days < 28 ? DAY_BANDS[0] : days < 84 ? DAY_BANDS[1] : DAY_BANDS[2];

const leafOfBefore = ({ before: was, daysBefore }: EndingFigures): string =>
  was === 'yes' ? `yes|${bandOf(daysBefore)}` : was;

/** Whether help met before it came to an ending. @source domain §9: the most useful figure of prevention */
const before: Family = {
  id: 'endings.before',
  total: 'endings.all',
  kinds: ['ending'],
  // Only endings are asked: see `kinds`.
  leavesOf: (row) => once(leafOfBefore(row as EndingFigures)),
  tables: [
    { id: 'endings.before', reads: (leaf) => part(leaf, 0), order: ['yes', 'no', 'not-known'] },
    {
      id: 'endings.days-before',
      reads: (leaf) => (leaf.startsWith('yes|') ? part(leaf, 1) : DOES_NOT_APPLY),
      order: [...DAY_BANDS, DOES_NOT_APPLY],
    },
  ],
};

/** All that is counted, each family after the one that it is asked among. */
export const FAMILIES: readonly Family[] = [
  total('endings'),
  ...byPlace('endings'),
  simple('endings', 'type', ENDING_TYPES, ({ type }: EndingFigures) => type),
  simple('endings', 'reason', [...ENDING_REASONS, 'not-known'], ({ reason }: EndingFigures) => reason ?? 'not-known'),
  simple(
    'endings',
    'placement-type',
    [...PLACEMENT_TYPES, 'not-known'],
    ({ placementType }: EndingFigures) => placementType ?? 'not-known',
  ),
  simple(
    'endings',
    'provider-code',
    [...PROVIDER_CODES, 'not-known'],
    ({ providerCode }: EndingFigures) => providerCode ?? 'not-known',
  ),
  simple('endings', 'repeat', ['yes', 'no', 'not-known'], ({ repeat }: EndingFigures) => repeat),
  before,
  outcome,
  ...ofMeetings('disruption'),
  simple(
    'disruption',
    'panel',
    [...PANEL_STATES, DOES_NOT_APPLY],
    ({ outcome: was, meeting }: EndingFigures) => (was === 'held' ? (meeting?.panel ?? 'not-known') : DOES_NOT_APPLY),
    { among: { table: 'disruption.held', categories: ['held'] } },
  ),
  ...factors,
  ...(['stability', 'support', 'planning'] as const).flatMap((universe) => [
    total(universe),
    ...byPlace(universe),
    ...ofMeetings(universe),
  ]),
  ...(['afterThreeMonths', 'afterSixMonths'] as const).map((when) =>
    simple(
      'stability',
      when === 'afterThreeMonths' ? 'after-3-months' : 'after-6-months',
      AFTERWARDS,
      (row: HeldFigures) => row[when],
    ),
  ),
  questionnaires,
  learning,
];
