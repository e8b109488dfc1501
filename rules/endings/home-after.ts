import { inCaseOf } from '../case-of.ts';
import type { Ending, Obligation } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { changedRow, newRow, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { NextHomeRow } from '../more-records.ts';
import { nextCarersAsked } from '../meetings/next-carers-asked.ts';
import { isOutstanding, obligationKey, obligationsOwed, settled } from '../obligations/owed.ts';
import { countedFrom, openedOrAgain, tasksAbout } from '../obligations/undone.ts';
import type { Profile } from '../profile.ts';
import { redrawn } from '../obligations/started-by.ts';
import type { Instant, LocalDate, Setting } from '../vocabulary.ts';
import { factsOfEnding } from './owed-at-ending.ts';
import { nextHomeDuties, type NextHome } from './next-home.ts';

/** Where a child went after an ending, as their worker said it. */
export interface HomeAfter extends NextHome {
  /** Where the register does not know it. */
  readonly schoolYear?: number | undefined;
}

export interface SayNextHome extends HomeAfter {
  readonly ending: string;
}

export const nextHomeKey = (ending: string): string => `next-home:${ending}`;

const fieldsOf = ({
  setting,
  provider,
  startsOn,
  emergency,
  movesSchool,
  outOfArea,
  atDistance,
  schoolYear,
}: HomeAfter): HomeAfter => ({
  setting,
  provider,
  startsOn,
  emergency,
  movesSchool,
  outOfArea,
  atDistance,
  schoolYear,
});

export const isSameHome = (one: HomeAfter, other: HomeAfter): boolean =>
  JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other));

/**
 * Under which references the law's duties of a home that begins on this day are owed already. The ending of one placement and the
 * command for the next may both ask for them; they are owed once.
 */
export function owedForHome(obligations: readonly Obligation[], startsOn: LocalDate) {
  const refs = new Set(
    obligations
      .filter((row) => row.kind === 'placement.first-visit' && row.startsOn === startsOn)
      .map(({ about }) => about),
  );
  const kinds = new Set(obligations.filter(({ about }) => refs.has(about)).map(({ kind }) => kind));
  return { refs: [...refs], kinds };
}

/** What is done once it is said where the child lives. */
const ANSWERED = ['ending.next-home', 'ending.accommodation', 'ending.accommodation-after'] as const;

const BECAUSE = ['Regulation 14, Care Planning Regulations 2010', 'Warrington W-17, W-18'];

export const HOME_FACTS = [
  'ending',
  'placement',
  'childObligations',
  'nextHome',
  'caseMeetings',
  'circle',
  'hold',
] as const;
type HomeFacts = Facts<(typeof HOME_FACTS)[number]>;

/**
 * Where the child lives now. What the law asks of that home is opened, where it is not owed already because its planning meeting
 * was asked for.
 *
 * @source regulations 9, 10, 11, 13 and 28, Care Planning Regulations 2010 · Warrington W-17, W-18
 */
export function homeAfter(
  said: SayNextHome,
  facts: HomeFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { placement, nextHome } = facts;
  if (said.startsOn < placement.startedOn) {
    return asking({
      fact: 'more',
      ask: 'The new home begins after the placement that ended began.',
      because: BECAUSE,
    });
  }
  const isSo = nextHome !== undefined && isSameHome(nextHome, said);
  return decided(isSo ? undefined : effectsOf(fieldsOf(said), facts, procedure, calendar), BECAUSE);
}

function effectsOf(home: HomeAfter, facts: HomeFacts, procedure: Profile, calendar: WorkingCalendar): Effects {
  const { ending, placement, nextHome, actor, now, supply } = facts;
  const { ref } = ending;
  const by = { id: actor.id, at: now };
  const drafts = dutiesNotOwedYet(home, facts, procedure, calendar);
  const saidBefore = nextHome === undefined ? [] : owedForHomeBefore(nextHome, facts, procedure, calendar);
  return {
    key: nextHome === undefined ? `${ref}/next-home` : `${ref}/next-home-${now}`,
    about: ref,
    changes: [
      nextHome === undefined ? newRow('nextHomes', homeRow(ending, home)) : changedRow('nextHomes', nextHome.key, home),
      ...openedOrAgain(obligationsOwed(drafts, { about: ref, placement }, supply), facts.childObligations, [
        ANOTHER_HOME,
      ]),
      ...countedFrom(drafts, saidBefore, by, ANOTHER_HOME),
      ...owedNoLonger(home, facts, procedure, calendar).map((owed) => notRequired(owed, by)),
      ...owedAgain(home, facts, procedure, calendar).map(requiredAgain),
      ...nextCarersAsked(home.setting, facts, procedure),
      ...ANSWERED.map((kind) => settled(obligationKey(ref, kind), by, `lives there from ${home.startsOn}`)),
    ],
    steps: [],
    did: 'said where the child lives now',
    redraw: [{ about: ref, cards: ['ending-receipt', 'ending-decision'] }, ...tasksAbout(saidBefore)],
  };
}

/**
 * What the ending asked under regulation 14, where section 22D takes its place because the child moves to other arrangements.
 *
 * @source regulation 14(5), Care Planning Regulations 2010
 */
const owedNoLonger = (
  { setting }: HomeAfter,
  { ending, placement, childObligations }: HomeFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Obligation[] => {
  const known = factsOfEnding(ending, placement);
  const asks = (owed: Obligation, nextSetting?: Setting) =>
    redrawn(owed, { ...known, nextSetting }, procedure, calendar) !== undefined;
  return childObligations.filter(
    (owed) =>
      owed.about === ending.ref &&
      isOutstanding(owed) &&
      !ANSWERED.some((kind) => kind === owed.kind) &&
      asks(owed) &&
      !asks(owed, setting),
  );
};

/**
 * What was set aside because the child was said to have moved to other arrangements, and is asked after all: the home was said wrongly.
 *
 * @source regulation 14(5), Care Planning Regulations 2010
 */
const owedAgain = (
  { setting }: HomeAfter,
  { ending, placement, childObligations }: HomeFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Obligation[] => {
  const known = { ...factsOfEnding(ending, placement), nextSetting: setting };
  return childObligations.filter(
    (owed) =>
      owed.about === ending.ref &&
      owed.override === 'not-required' &&
      owed.overrideReason === OTHER_ARRANGEMENTS &&
      redrawn(owed, known, procedure, calendar) !== undefined,
  );
};

const requiredAgain = ({ key }: Obligation): Change =>
  changedRow(
    'obligations',
    key,
    { override: undefined, overrideReason: undefined, overrideBy: undefined, overrideAt: undefined, level: 0 },
    { doneAt: undefined },
  );

const OTHER_ARRANGEMENTS =
  'The child moved to other arrangements: section 22D asks for a review in place of regulation 14.';

const notRequired = ({ key }: Obligation, by: { readonly id: string; readonly at: Instant }): Change =>
  changedRow(
    'obligations',
    key,
    {
      override: 'not-required',
      overrideReason: OTHER_ARRANGEMENTS,
      overrideBy: by.id,
      overrideAt: by.at,
    },
    { doneAt: undefined, override: undefined },
  );

const ANOTHER_HOME = 'Another home was said since.';

/** What is owed under this ending for the home that was said before: counted from the one that is said now, or not required any more. */
function owedForHomeBefore(
  before: NextHomeRow,
  facts: HomeFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Obligation[] {
  const kinds = new Set(dutiesOf(fieldsOf(before), facts, procedure, calendar).map(({ kind }) => kind));
  return facts.childObligations.filter(({ about, kind }) => about === facts.ending.ref && kinds.has(kind));
}

const homeRow = (ending: Ending, home: HomeAfter): NextHomeRow => ({
  key: nextHomeKey(ending.ref),
  ...inCaseOf(ending),
  ending: ending.ref,
  ...home,
});

/** What the law asks of a home that begins when it is said to. */
function dutiesOf(
  { schoolYear, ...home }: HomeAfter,
  { ending, placement, today }: HomeFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
) {
  const left = { ...placement, schoolYear: placement.schoolYear ?? schoolYear };
  const on = ending.leftOn > today ? ending.leftOn : today;
  return nextHomeDuties(left, home, on, procedure, calendar);
}

function dutiesNotOwedYet(home: HomeAfter, facts: HomeFacts, procedure: Profile, calendar: WorkingCalendar) {
  const duties = dutiesOf(home, facts, procedure, calendar);
  const { refs, kinds } = owedForHome(facts.childObligations, home.startsOn);
  const elsewhere = refs.some((about) => about !== facts.ending.ref);
  return elsewhere ? duties.filter(({ kind }) => !kinds.has(kind)) : duties;
}
