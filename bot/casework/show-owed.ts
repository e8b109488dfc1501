import {
  inOwnNames,
  listWords,
  roleName,
  shortDate,
  stateOf,
  stateWords,
  titleOf,
  type MeetingView,
  type Obligation,
} from '#rules';
import { workerCalled } from './find-case.ts';
import { overridesFor } from './override-obligation.ts';
import type { World } from './world.ts';

type OwedLine = MeetingView['obligations'][number];

/** What is owed in these cases, by whom and by when, and what of it this person may set aside. */
export async function owedAbout(refs: readonly string[], who: string, world: World): Promise<readonly OwedLine[]> {
  const lines = await Promise.all([...new Set(refs)].map((ref) => owedIn(ref, who, world)));
  return lines.flat();
}

async function owedIn(about: string, who: string, world: World): Promise<readonly OwedLine[]> {
  const calendar = await world.workingDays();
  const owed = (await world.records.obligations.where({ about })).map(({ row }) => row);
  if (owed.length === 0) return [];
  const open = await overridesFor(who, about, world);
  return Promise.all(
    owed.map(async (row) => ({
      key: row.key,
      title: inOwnNames(titleOf(row.kind), row.kind, world.procedure),
      who: listWords([
        row.ownerId === undefined
          ? roleName(row.ownerRole)
          : ((await workerCalled(row.ownerId, world))?.name ?? roleName(row.ownerRole)),
      ]),
      due: row.due,
      state:
        row.doneAt === undefined
          ? stateWords(stateOf(row, world.today(), calendar))
          : `Done ${shortDate(dayOf(row.doneAt, world))}`,
      sum: row.sum,
      because: row.because,
      kind: row.kind,
      force: row.force,
      overrides: open(row),
      setAside: await setAsideWords(row, world, true),
    })),
  );
}

const dayOf = (moment: NonNullable<Obligation['doneAt']>, world: World) =>
  world.londonTime(moment).slice(0, 10) as Obligation['startsOn'];

/** Who set it aside and when, in a sentence; why only in the tab: chat is kept and searched. */
export async function setAsideWords(
  { override, overrideBy, overrideAt, overrideReason }: Obligation,
  world: World,
  withReason = false,
): Promise<string | undefined> {
  if (override === undefined || overrideAt === undefined) return undefined;
  const by = overrideBy === undefined ? undefined : (await workerCalled(overrideBy, world))?.name;
  return `${OVERRIDE_WORDS[override]} by ${by ?? 'someone who has left'} on ${shortDate(dayOf(overrideAt, world))}${withReason ? `: ${overrideReason ?? ''}` : '. The reason is in the tab.'}`;
}

const OVERRIDE_WORDS = {
  waived: 'Waived',
  postponed: 'Postponed',
  held: 'Put on hold',
  'not-required': 'Recorded as not required',
} as const satisfies Record<NonNullable<Obligation['override']>, string>;
