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

/** Of how a document of a match is called nothing is said, but that there is one. */
const DOCUMENT = 'given';

/** An ending as a case. @param number tells it from others of the same month */
export function caseOfEnding(
  number: number,
  { leftOn, inCarePlan, route, match }: Ending,
  placement: Placement,
  repeat: EndingFigures['repeat'],
  heldOn: LocalDate | undefined,
): SimulatedCase {
  const withDocument = placement.matchDocument === undefined ? {} : { matchDocument: DOCUMENT };
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

/** A report that led to a stability meeting as a case. */
export function caseOfReport(
  number: number,
  { openedOn, triggers }: Pick<Episode, 'openedOn' | 'triggers'>,
  { on, bestInterests }: Pick<JudgementRecord, 'on' | 'bestInterests'>,
  placement: Placement,
  { heldOn }: Pick<Meeting, 'heldOn'>,
): SimulatedCase {
  return {
    name: `Report ${String(number)}: ${settingWords(placement.setting)}, ${monthOf(openedOn)}`,
    facts: {
      about: 'judgement',
      placement: factsOf(placement),
      on,
      reportedOn: openedOn,
      triggers,
      outcome: 'stability-meeting',
      bestInterests,
      reason: DOCUMENT,
    },
    done: heldOn === undefined ? {} : { 'stability.hold': heldOn },
  };
}
