import {
  endingDuties,
  isLookedAfter,
  isRegulatedEnding,
  listWords,
  meetingName,
  momentWords,
  roleName,
  settingWords,
  shortDate,
  stateWords,
  type Ending,
  type EndingDuty,
  type EndingView,
  type OwedView,
  type Placement,
} from '#rules';
import { daysBefore } from './change-day-of-disruption.ts';
import { birthdayNotes, NEEDS } from './ending-card-views.ts';
import { endingCalled, placementAt, workerCalled } from '../find-case.ts';
import { canThey, mayThey } from '../may-they.ts';
import { nextHomeOf, refsOwingForHome, type SavedHome } from './next-homes.ts';
import { owedBeforeEnding } from './owe-at-ending.ts';
import { placeOf } from '../places.ts';
import { procedureOf } from '../procedure-of.ts';
import { owedAbout } from '../obligations/show-owed.ts';
import type { Ports } from '../ports.ts';

/** The ending of a placement, for the case team: what the law and the procedure ask for, and how far that is. */
export async function showEnding(who: string, ref: string, ports: Ports): Promise<EndingView> {
  const { row: ending } = await endingCalled(ref, ports);
  const { row: placement } = await placementAt(ending.placement, ports);
  await mayThey(who, 'see-receipt', { ending, placement, reporterIds: [ending.reporterId] }, ports);
  const meetings = (await ports.records.meetings.where({ about: ref })).map(({ row }) => row);
  const home = await nextHomeOf(ref, ports);
  const { law, lawWords, rest } = await lawAndOwed(who, ending, placement, home, ports);
  return {
    ref,
    childRef: ending.childRef,
    initials: placement.initials,
    state: ending.state,
    stateWords: ending.state === 'open' ? 'Open' : 'Closed',
    leftOn: ending.leftOn,
    needWords: NEEDS[ending.required],
    reason: ending.reason,
    toCheck: ending.toCheck,
    because: ['Warrington W-31 to W-34', 'CF-09', 'CF-48', 'Regulation 14, Care Planning Regulations 2010'],
    sums: meetings.map(({ sum }) => sum),
    law,
    lawWords,
    nextHome: home === undefined ? undefined : homeWords(home),
    notes: [...(await birthdayNotes(ending, placement, ports)), ...(await dayNotes(ref, ports))],
    may: await whatTheyMay(who, ending, placement, ports),
    obligations: rest,
    meetings: meetings.map((row) => ({
      ref: row.ref,
      kind: meetingName(row.kind),
      stateWords: row.state,
      when: row.startsAt === undefined ? undefined : momentWords(row.startsAt),
      place: placeOf(row.ref),
    })),
    profile: `${ending.profile} ${ending.profileVersion}`,
    place: placeOf(ref),
  };
}

/** The law's own list, each line with how far it is, wherever it is owed; and what else this ending owes. */
async function lawAndOwed(
  who: string,
  ending: Ending,
  placement: Placement,
  home: SavedHome | undefined,
  ports: Ports,
): Promise<{
  readonly law: readonly OwedView[];
  readonly lawWords?: string | undefined;
  readonly rest: readonly OwedView[];
}> {
  const child = { ...placement, schoolYear: placement.schoolYear ?? home?.schoolYear };
  const duties = endingDuties(
    { placement: child, route: ending.route, leftOn: ending.leftOn, nextHome: home },
    await procedureOf(ending, ports),
    await ports.workingDays(),
  );
  const before = (await owedBeforeEnding(ending, ports)).map(({ about }) => about);
  const there = home === undefined ? [] : (await refsOwingForHome(ending.childRef, home.startsOn, ports)).refs;
  const own = await owedAbout([ending.ref], who, ports);
  const elsewhere = await owedAbout(
    [...before, ...there].filter((about) => about !== ending.ref),
    who,
    ports,
  );
  const rows = [...own, ...elsewhere];
  const opened = rows.filter(({ force }) => force === 'law');
  if (duties.is !== 'decided') {
    const asks = duties.is === 'asking' ? duties.ask.map(({ ask }) => ask).join(' ') : undefined;
    return {
      law: own.filter(({ force }) => force === 'law'),
      lawWords: asks,
      rest: own.filter(({ force }) => force !== 'law'),
    };
  }
  const law = duties.value.map((duty) => opened.find(({ kind }) => kind === duty.kind) ?? notOpened(duty));
  const shown = new Set(law.map(({ key }) => key));
  return {
    law,
    lawWords: isRegulatedEnding(placement, ending.leftOn)
      ? undefined
      : 'Regulation 14 does not govern this ending: not after an adoption order, not where a child lived with parents, and not for an adult.',
    rest: own.filter(({ key }) => !shown.has(key)),
  };
}

const notOpened = ({ words, ownerRole, due, sum, because, kind, force }: EndingDuty): OwedView => ({
  title: words,
  who: roleName(ownerRole),
  due,
  state: stateWords('no-day'),
  sum,
  because,
  kind,
  force,
});

const homeWords = ({ setting, startsOn, outOfArea, atDistance, emergency }: SavedHome): string =>
  `${listWords([
    settingWords(setting),
    ...(atDistance ? ['at a distance'] : outOfArea ? ['out of area'] : []),
    ...(emergency ? ['made in an emergency'] : []),
  ])}, from ${shortDate(startsOn)}`;

/** Each day that stood before, with why and by whom it was corrected. @source CF-48 */
const dayNotes = async (ref: string, ports: Ports): Promise<readonly string[]> =>
  Promise.all(
    (await daysBefore(ref, ports)).map(async ({ was, is, reason, by }) => {
      const name = (await workerCalled(by, ports))?.name ?? 'someone who has left';
      return `The day was corrected from ${shortDate(was)} to ${shortDate(is)} by ${name}: ${reason}`;
    }),
  );

async function whatTheyMay(
  who: string,
  ending: Ending,
  placement: Placement,
  ports: Ports,
): Promise<EndingView['may']> {
  const owner = { id: placement.socialWorkerId, role: 'childs-social-worker', team: placement.team } as const;
  const about = { ending, placement };
  const answers = await canThey(who, 'settle-obligation', { ...about, owner }, ports);
  const asksRoute = ending.route === 'not-known' && isRegulatedEnding(placement, ending.leftOn);
  return [
    ...(answers && asksRoute ? (['say-route'] as const) : []),
    ...(answers && isLookedAfter(placement, ending.leftOn) ? (['say-next-home'] as const) : []),
    ...((await canThey(who, 'override-obligation', about, ports)) ? (['change-day'] as const) : []),
  ];
}
