import type { Ending, Episode, JudgementRecord, Meeting, Placement } from '../case-records.ts';
import type { LocalDate } from '../vocabulary.ts';
import type { PlacementFacts } from '../what-if.ts';
import { settingWords } from '../words/people.ts';
import type { EndingFigures } from './figures.ts';
import type { SimulatedCase } from './simulate.ts';

/*
 * What was really reported and ended, as cases that two procedures are asked about: what decides, and nothing of who it was. No
 * reference, no name, no date of birth, and no word that somebody wrote.
 */

/** What decides of a placement. */
const factsOf = ({
  setting,
  provider,
  match,
  permanencePlan,
  legalStatus,
  outOfArea,
  startedOn,
}: Placement): PlacementFacts => ({ setting, provider, match, permanencePlan, legalStatus, outOfArea, startedOn });

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const monthOf = (day: LocalDate): string => `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

/** Of a document of a match, of a reason and of terms nothing is said, but that there are some. */
const WRITTEN = 'given';

/** An ending as a case. @param number tells it from others of the same month */
export function caseOfEnding(
  number: number,
  { leftOn, inCarePlan, route, match }: Ending,
  placement: Placement,
  repeat: EndingFigures['repeat'],
  heldOn: LocalDate | undefined,
): SimulatedCase {
  const withDocument = placement.matchDocument === undefined ? {} : { matchDocument: WRITTEN };
  return {
    name: `Ending ${String(number)}: ${settingWords(placement.setting)}, ${monthOf(leftOn)}`,
    facts: {
      about: 'placement-ended',
      placement: { ...factsOf(placement), match, ...withDocument },
      leftOn,
      inCarePlan,
      route,
      ...(repeat === 'yes' ? { unplannedEndingsIn12Months: 2 } : {}),
    },
    done: heldOn === undefined ? {} : { 'disruption.hold': heldOn },
  };
}

/** On which day a meeting of each kind was held, by its key in the catalogue. */
const HELD_BY = { planning: 'planning.hold', support: 'support.hold', stability: 'stability.hold' } as const;

function heldDays(meetings: readonly Pick<Meeting, 'kind' | 'heldOn'>[]): Readonly<Record<string, LocalDate>> {
  const held = [...meetings].sort((one, other) => (other.heldOn ?? '').localeCompare(one.heldOn ?? ''));
  return Object.fromEntries(
    held.flatMap(({ kind, heldOn }) =>
      kind === 'disruption' || heldOn === undefined ? [] : [[HELD_BY[kind], heldOn]],
    ),
  );
}

/**
 * A report as it was judged, as a case. A hold that stands was judged under agreed terms.
 *
 * @param meetings those that were arranged because of it
 */
export function caseOfReport(
  number: number,
  { openedOn, triggers, hold }: Pick<Episode, 'openedOn' | 'triggers' | 'hold'>,
  { on, outcome, bestInterests, paidSupport, childToldBy }: JudgementRecord,
  placement: Placement,
  meetings: readonly Pick<Meeting, 'kind' | 'heldOn'>[],
): SimulatedCase {
  return {
    name: `Report ${String(number)}: ${settingWords(placement.setting)}, ${monthOf(openedOn)}`,
    facts: {
      about: 'judgement',
      placement: factsOf(placement),
      on,
      reportedOn: openedOn,
      triggers,
      outcome,
      bestInterests,
      paidSupport,
      reason: WRITTEN,
      support: WRITTEN,
      ...(childToldBy === undefined ? {} : { childToldBy: WRITTEN }),
      hold: hold === 'standing',
      ...(hold === 'standing' ? { ladoTerms: WRITTEN } : {}),
    },
    done: heldDays(meetings),
  };
}
