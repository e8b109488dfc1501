import type { Question } from './decision.ts';
import { isAdult } from './endings/regulated.ts';
import { dayOf } from './explanation-facts.ts';
import { ageOn } from './meetings/placement-kinds.ts';
import type { Judgement, LocalDate } from './vocabulary.ts';
import type { WhatIf } from './what-if.ts';
import { longDate } from './words/dates.ts';
import { judgementWords } from './words/procedure.ts';
import { keysOf } from './keys.ts';

/** Facts that cannot both be true, a sentence for each pair: nothing is decided on them. */
export const contradictionsIn = (facts: WhatIf): readonly Question[] => [
  ...beforeTheReport(facts),
  ...unborn(facts),
  ...adult(facts),
  ...schoolYear(facts),
  ...matchDocument(facts),
  ...counts(facts),
];

const pair = (fact: string, ask: string, ...because: readonly string[]): readonly Question[] => [
  { fact, ask, because },
];

function beforeTheReport(facts: WhatIf): readonly Question[] {
  if (facts.about !== 'judgement' || facts.on >= facts.reportedOn) return [];
  return pair(
    'on',
    `Judged on ${longDate(facts.on)}, but reported only on ${longDate(facts.reportedOn)}: nothing is judged before it is reported.`,
    'Torbay T-02',
  );
}

/** What happens on the day of each kind of facts. A child may be matched before birth: there the day of the move counts. */
const HAPPENS = {
  report: 'the worry was reported on',
  judgement: 'the worry was judged on',
  'placement-ended': 'the child left on',
  'new-placement': 'the child moves in on',
  'support-request': 'support was asked for on',
} as const;

function unborn(facts: WhatIf): readonly Question[] {
  if (facts.about === 'chair') return [];
  const day = facts.about === 'new-placement' ? facts.startsOn : dayOf(facts);
  const { bornOn } = facts.placement;
  if (day === undefined || bornOn === undefined || bornOn <= day) return [];
  return pair('bornOn', `Born on ${longDate(bornOn)}, but ${HAPPENS[facts.about]} ${longDate(day)}, before the birth.`);
}

/** What the manager may still judge of an adult: none of the meetings for a child. */
const FOR_CHILDREN: readonly Judgement[] = ['stability-meeting', 'fostering-support-meeting', 'planning-review'];

function adult(facts: WhatIf): readonly Question[] {
  const what = forChildrenOnly(facts);
  const { bornOn } = facts.placement;
  if (what === undefined || bornOn === undefined || !isAdult(facts.placement, what.on)) return [];
  return pair(
    'bornOn',
    `Born on ${longDate(bornOn)}, they are ${ageOn(bornOn, what.on)} on ${longDate(what.on)}, but this is ${what.asked}, which is for a child. Correct one of the two, or offer the adult a conversation about what can be learned.`,
    'E-50',
  );
}

function forChildrenOnly(facts: WhatIf): { readonly asked: string; readonly on: LocalDate } | undefined {
  switch (facts.about) {
    case 'judgement':
      return FOR_CHILDREN.includes(facts.outcome) ? { asked: judgementWords(facts.outcome), on: facts.on } : undefined;
    case 'new-placement':
      return { asked: 'a new placement with its planning meeting', on: facts.startsOn ?? facts.on };
    case 'support-request':
      return { asked: 'a request for a fostering support meeting', on: facts.on };
    default:
      return undefined;
  }
}

/** Whole years that a pupil may be younger or older than the year group’s own: year N is for ages N + 4 and N + 5. */
const AGES_OF_YEAR = { from: 3, to: 6 };

function schoolYear(facts: WhatIf): readonly Question[] {
  const { bornOn, schoolYear: year } = facts.placement;
  const day = dayOf(facts);
  if (bornOn === undefined || year === undefined || day === undefined || bornOn > day) return [];
  const age = ageOn(bornOn, day);
  if (age >= year + AGES_OF_YEAR.from && age <= year + AGES_OF_YEAR.to) return [];
  return pair(
    'schoolYear',
    `In school year ${year}, but born on ${longDate(bornOn)}, so ${age} years old on ${longDate(day)}: one of the two is wrong.`,
  );
}

function matchDocument({ placement: { match, matchDocument: document } }: WhatIf): readonly Question[] {
  if (match !== 'none' || document === undefined || document.trim() === '') return [];
  return pair(
    'match',
    'A document of a match is named, but the long-term match is “none”: one of the two is wrong.',
    'CF-10',
  );
}

const COUNTED = {
  unplannedEndingsIn12Months: 'unplanned endings in 12 months',
  placementsThisYear: 'placements this year',
  carersUnplannedEndings: 'unplanned endings with these carers',
} as const;

/** This ending counts: where it was not planned, none of the counts can be 0. */
function counts(facts: WhatIf): readonly Question[] {
  if (facts.about !== 'placement-ended') return [];
  return keysOf(COUNTED)
    .filter((key) => facts[key] === 0 && (key === 'placementsThisYear' || facts.inCarePlan === 'no'))
    .flatMap((key) =>
      pair(
        key,
        `The number of ${COUNTED[key]} is 0, but this one ended and is counted too: write at least 1.`,
        'CF-09',
      ),
    );
}
