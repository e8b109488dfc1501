import {
  dayOfTime,
  inOwnNames,
  isPassed,
  listWords,
  owedGroup,
  roleName,
  shortDate,
  stateOf,
  stateWords,
  titleOf,
  type MeetingView,
  type Obligation,
  type WorkingCalendar,
} from '#rules';
import { workerCalled } from '../find-case.ts';
import { overridesFor } from './override-obligation.ts';
import type { Ports } from '../ports.ts';

type OwedLine = MeetingView['obligations'][number];

/** What is owed in these cases, by whom and by when, and what of it this person may set aside. */
export async function owedAbout(refs: readonly string[], who: string, ports: Ports): Promise<readonly OwedLine[]> {
  const lines = await Promise.all([...new Set(refs)].map((ref) => owedIn(ref, who, ports)));
  return lines.flat();
}

async function owedIn(about: string, who: string, ports: Ports): Promise<readonly OwedLine[]> {
  const calendar = await ports.workingDays();
  const owed = (await ports.records.obligations.where({ about })).map(({ row }) => row);
  if (owed.length === 0) return [];
  const open = await overridesFor(who, about, ports);
  return Promise.all(
    owed.map(async (row) => ({
      key: row.key,
      group: owedGroup(row, who, ports.today(), calendar),
      title: inOwnNames(titleOf(row.kind), row.kind, ports.procedure),
      who: listWords([
        row.ownerId === undefined
          ? roleName(row.ownerRole)
          : ((await workerCalled(row.ownerId, ports))?.name ?? roleName(row.ownerRole)),
      ]),
      due: row.due,
      state: standsWords(row, ports, calendar),
      sum: row.sum,
      because: row.because,
      kind: row.kind,
      passed: isPassed(row),
      force: row.force,
      overrides: open(row),
      setAside: await setAsideWords(row, ports, true),
    })),
  );
}

/** What was not done is not called needless. */
function standsWords(row: Obligation, ports: Ports, calendar: WorkingCalendar): string {
  if (row.doneAt !== undefined) return `Done ${shortDate(dayOf(row.doneAt, ports))}`;
  return row.override === 'not-done' ? 'Not done' : stateWords(stateOf(row, ports.today(), calendar));
}

const dayOf = (moment: NonNullable<Obligation['doneAt']>, ports: Ports) => dayOfTime(ports.londonTime(moment));

/** Who set it aside and when, in a sentence; why only in the tab: chat is kept and searched. */
export async function setAsideWords(
  { override, overrideBy, overrideAt, overrideReason }: Obligation,
  ports: Ports,
  withReason = false,
): Promise<string | undefined> {
  if (override === undefined || overrideAt === undefined) return undefined;
  const by = overrideBy === undefined ? undefined : (await workerCalled(overrideBy, ports))?.name;
  return `${OVERRIDE_WORDS[override]} by ${by ?? 'someone who has left'} on ${shortDate(dayOf(overrideAt, ports))}${withReason ? `: ${overrideReason ?? ''}` : '. The reason is in the tab.'}`;
}

const OVERRIDE_WORDS = {
  waived: 'Waived',
  postponed: 'Postponed',
  held: 'Put on hold',
  'not-required': 'Recorded as not required',
  'not-done': 'Recorded as not done',
} as const satisfies Record<NonNullable<Obligation['override']>, string>;
