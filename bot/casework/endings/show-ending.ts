import {
  endingDuties,
  isLookedAfter,
  isOtherArrangements,
  isRegulatedEnding,
  listWords,
  meetingName,
  momentWords,
  NOT_HELD_WORDS,
  roleName,
  settingWords,
  shortDate,
  stateWords,
  placeOf,
  type Ending,
  type EndingDuty,
  type EndingView,
  type HomeAfter,
  type OwedView,
  type Placement,
} from '#rules';
import { birthdayNotes, endingIn, NEEDS, toCheckOf, togetherWords } from './ending-card-views.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import { daysBefore, nextHomeOf, refsOwingBefore, refsOwingForHome } from './rows-of-ending.ts';
import { accountView } from './account-view.ts';
import { homesOfChild } from './homes-of-child.ts';
import { noticeViews } from './notice-views.ts';
import { signsOf } from '../learning/signs-of.ts';
import { procedureOf } from '../procedure-of.ts';
import { owedAbout } from '../obligations/show-owed.ts';
import type { Ports } from '../ports.ts';

/** The ending of a placement, for the case team: what the law and the procedure ask for, and how far that is. */
export const showEnding = defineQuestion({
  name: 'show-ending',
  act: 'see-receipt',
  reads: 'case',
  about: ({ ending }: { readonly ending: string }) => ({ is: 'ending', ref: ending }),
  // Whether they answer for the child's social worker, who owes what is still to be said.
  more: ({ placement }) =>
    Promise.resolve(
      placement === undefined
        ? {}
        : { owner: { id: placement.socialWorkerId, role: 'childs-social-worker', team: placement.team } },
    ),
  answer: (_asked, turn) => endingView(turn),
});

async function endingView(turn: Turn): Promise<EndingView> {
  const { actor, ports } = turn;
  const { ending, placement } = endingIn(turn);
  const { ref } = ending;
  const meetings = (await ports.records.meetings.where({ about: ref })).map(({ row }) => row);
  const home = await nextHomeOf(ref, ports);
  const { law, lawWords, rest } = await lawAndOwed(actor.id, ending, placement, home, ports);
  return {
    ref,
    childRef: ending.childRef,
    initials: placement.initials,
    state: ending.state,
    stateWords: ending.state === 'open' ? 'Open' : 'Closed',
    leftOn: ending.leftOn,
    needWords: NEEDS[ending.required],
    reason: ending.reason,
    toCheck: await toCheckOf(turn),
    because: ['Warrington W-31 to W-34', 'CF-09', 'CF-48', 'Regulation 14, Care Planning Regulations 2010'],
    sums: meetings.map(({ sum }) => sum),
    law,
    lawWords,
    nextHome: home === undefined ? undefined : homeWords(home),
    notes: [
      ...(turn.may('decide-disruption-meeting') || ending.decidedWith !== undefined
        ? await togetherWords(ending, ports)
        : []),
      ...(await birthdayNotes(ending, placement, ports)),
      ...(await dayNotes(ref, ports)),
      ...notHeldNotes(ending),
    ],
    may: whatTheyMay(ending, placement, turn),
    account: turn.may('see-what-happened') ? await accountView(ending, placement, ports) : undefined,
    homes: await homesOfChild(ending.childRef, turn),
    notices: await noticeViews(placement, turn, ending.leftOn),
    signs: await signsOf(placement, undefined, turn),
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

/** The reason that the year counts; the manager’s words stand above. */
const notHeldNotes = ({ notHeldBecause }: Ending): readonly string[] =>
  notHeldBecause === undefined
    ? []
    : [`No disruption meeting is held. The year counts it as: ${NOT_HELD_WORDS[notHeldBecause]}.`];

/** The law's own list, each line with how far it is, wherever it is owed; and what else this ending owes. */
async function lawAndOwed(
  who: string,
  ending: Ending,
  placement: Placement,
  home: HomeAfter | undefined,
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
  const before = await refsOwingBefore(ending, ports);
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
    lawWords: whyNotRegulated(ending, placement, home),
    rest: own.filter(({ key }) => !shown.has(key)),
  };
}

/** Why regulation 14 does not govern the ending, in a sentence; undefined where it does. */
function whyNotRegulated(
  { route, leftOn }: Ending,
  placement: Placement,
  home: HomeAfter | undefined,
): string | undefined {
  if (!isRegulatedEnding(placement, leftOn)) {
    return 'Regulation 14 does not govern this ending: not after an adoption order, not for an adult, and not where a child who is not in care lived with parents.';
  }
  if (route === 'short-approval') {
    return 'Regulation 14(5) leaves this ending out: an approval or arrangement that was short from the start ran out.';
  }
  return home !== undefined && isOtherArrangements(home.setting)
    ? 'The child moved to other arrangements: section 22D asks for a review in place of regulation 14.'
    : undefined;
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

const homeWords = ({ setting, startsOn, outOfArea, atDistance, emergency }: HomeAfter): string =>
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

function whatTheyMay(ending: Ending, placement: Placement, { may }: Turn): EndingView['may'] {
  const answers = may('settle-obligation');
  const asksRoute = ending.route === 'not-known' && isRegulatedEnding(placement, ending.leftOn);
  return [
    ...(answers && asksRoute ? (['say-route'] as const) : []),
    ...(answers && isLookedAfter(placement, ending.leftOn) ? (['say-next-home'] as const) : []),
    ...(may('override-obligation') ? (['change-day'] as const) : []),
    ...(answers ? (['say-account'] as const) : []),
    ...(may('record-notice') ? (['record-notice'] as const) : []),
  ];
}
