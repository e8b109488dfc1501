import { partsOf, type Act, type Part, type Worker } from '#rules';
import { aboutRecord } from './about-record.ts';
import { caseForAccess, type About } from './loaded-case.ts';
import { loadCase } from './load-case.ts';
import { invitationsTo } from './find-case.ts';
import { factsOf, mayIn, type Case } from './may-they.ts';
import type { Ports } from './ports.ts';
import { procedureBehind } from './procedure-of.ts';
import { openToNow } from './safeguarding/open-to.ts';
import { unitOfWork } from './unit-of-work.ts';

/** What opens something of a case to whoever may do it. */
const SEES: Readonly<Partial<Record<About['is'], readonly Act[]>>> = {
  episode: ['see-episode', 'see-receipt'],
  ending: ['see-what-happened', 'see-receipt'],
  meeting: ['see-meeting', 'see-own-invitation', 'see-minutes', 'read-answers'],
};

/** One open case that is open to somebody, and as what. */
export interface Access {
  readonly ref: string;
  readonly may: readonly Act[];
  /** What they are in it; empty where their role in the council opens it. */
  readonly as: readonly Part[];
}

/** The references of every episode, ending and meeting that is not closed. */
export async function openReferences({ records }: Pick<Ports, 'records'>): Promise<readonly string[]> {
  const [episodes, endings, meetings] = await Promise.all([
    records.episodes.where({}, { state: ['awaiting-judgement', 'supporting', 'meeting', 'review', 'ending'] }),
    records.endings.where({ state: 'open' }),
    records.meetings.where({}, { state: ['arranging', 'approved', 'sending', 'sent', 'held', 'minuted'] }),
  ]);
  return [...episodes, ...endings, ...meetings].map(({ row }) => row.ref).toSorted();
}

/** Who may see what of this case now: the same question that is asked at every door, for everyone in the list of people. */
export async function accessTo(
  ref: string,
  workers: readonly Worker[],
  outside: Ports,
): Promise<ReadonlyMap<string, Access>> {
  const about = aboutRecord(ref);
  if (about === undefined) return new Map();
  const ports = unitOfWork(outside);
  const loaded = await loadCase(about, ports);
  const [more, procedure, openToIds] = await Promise.all([
    whoElse(ref, about.is, ports),
    procedureBehind(loaded, ports),
    openToNow(loaded.childRef, ports),
  ]);
  const found = workers.flatMap((worker): [string, Access][] => {
    const facts = factsOf(caseForAccess(loaded, { ...more, openToIds }), worker);
    const may = (SEES[about.is] ?? []).filter((act) => mayIn(act, worker, facts, procedure));
    return may.length === 0 ? [] : [[worker.id, { ref, may, as: partsOf(worker, facts) }]];
  });
  return new Map(found);
}

async function whoElse(ref: string, is: About['is'], ports: Ports): Promise<Partial<Case>> {
  if (is === 'meeting') return { invitations: (await invitationsTo(ref, ports)).map(({ row }) => row) };
  if (is !== 'episode') return {};
  return { reporterIds: (await ports.records.reports.where({ episode: ref })).map(({ row }) => row.reporterId) };
}
