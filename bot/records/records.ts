import { whoseTurn, type Meeting, type Obligation, type Placement, type RetentionMark, type Worker } from '#rules';
import type { Records, RoleHeld, SavedPlan, Setting, Table } from '../casework/ports.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { answersInFile } from './answers.ts';
import { auditOver, type Audit } from './audit.ts';
import { CHAIN, CHAIN_HEADS, LISTS, MARKS } from './columns.ts';
import { eventMark } from './columns/meetings.ts';
import { THEIR_CHILDREN } from './columns/people.ts';
import { filesOn } from './files.ts';
import { columnName, type DamageLog, type ListOf, type SiteName } from './list.ts';
import { longestWaiting } from './longest-waiting.ts';
import { openPlans } from './open-plans.ts';
import { nextRefFrom } from './references.ts';
import { followWorkers, withRoles } from './roles.ts';
import { tableOver, type ListTable } from './table.ts';

export type Sites = Readonly<Record<SiteName, string>>;

/** Records, and what only the command line asks: whether an audit is whole, of which cases there is one, and how long a record is kept. */
export interface CouncilRecords extends Records {
  readonly verifyAudit: Audit['verify'];
  readonly closeAudit: Audit['close'];
  readonly retentionMarks: Table<RetentionMark>;
  readonly auditedCases: Audit['cases'];
}

type MakeTable = <Row extends { readonly key: string }>(list: ListOf<Row>) => Table<Row>;

/** What is captured while a meeting takes place, and what it agreed. */
const roomTables = (table: MakeTable) => ({
  actions: table(LISTS.actions),
  rooms: table(LISTS.rooms),
  roomNotes: table(LISTS.roomNotes),
  attendances: table(LISTS.attendances),
  actionChanges: table(LISTS.actionChanges),
});

/** What the council keeps, in the lists of its two sites. */
export function recordsOver(graph: Graph, sites: Sites, log: DamageLog): CouncilRecords {
  const table = <Row extends { readonly key: string }>(list: ListOf<Row>) =>
    tableOver(graph, sites[list.site], list, log);
  const [placements, settings, workers] = [table(LISTS.placements), table(LISTS.settings), table(LISTS.workers)];
  const [obligations, meetings, roles] = [table(LISTS.obligations), table(LISTS.meetings), table(LISTS.roles)];
  const plans = table(LISTS.plans);
  const audit = auditOver(table(CHAIN), table(CHAIN_HEADS));
  const library = filesOn(graph, sites.restricted);

  return {
    workers: withRoles(workers, roles),
    roles,
    placements,
    circle: table(LISTS.circle),
    reports: table(LISTS.reports),
    episodes: table(LISTS.episodes),
    judgements: table(LISTS.judgements),
    endings: table(LISTS.endings),
    plans,
    pending: table(LISTS.pending),
    meetings,
    invitations: table(LISTS.invitations),
    questionnaires: table(LISTS.questionnaires),
    answers: table(LISTS.answers),
    obligations,
    cards: table(LISTS.cards),
    letters: table(LISTS.letters),
    sittings: table(LISTS.sittings),
    moves: table(LISTS.moves),
    chairNotes: table(LISTS.chairNotes),
    dayCorrections: table(LISTS.dayCorrections),
    nextHomes: table(LISTS.nextHomes),
    notices: table(LISTS.notices),
    endingAccounts: table(LISTS.endingAccounts),
    sheetEntries: table(LISTS.sheetEntries),
    files: table(LISTS.files),
    formChanges: table(LISTS.formChanges),
    ...restrictedOver(table),
    ...roomTables(table),
    formsAsSent: table(LISTS.formsAsSent),
    profiles: table(LISTS.profiles),
    ...learned(table),
    conversations: table(LISTS.conversations),
    settings,
    bankHolidays: rememberingAll(table(LISTS.bankHolidays)),
    ...questionsOf({ placements, workers, obligations, meetings, plans, roles, settings }),
    audit: audit.append,
    auditOf: audit.linesOf,
    verifyAudit: audit.verify,
    closeAudit: audit.close,
    retentionMarks: table(MARKS),
    auditedCases: audit.cases,
    nextRef: nextRefFrom(settings),
    saveFile: library.keep,
    readFile: library.read,
    readAnswers: async (path) => answersInFile('answers', await library.read(path)),
  };
}

type TableOver = <Row extends { readonly key: string }>(list: ListOf<Row>) => Table<Row>;

/** Who tried and who read, money, terms of a hold, and the minutes of meetings with what is beside them. */
const restrictedOver = (table: TableOver) => ({
  refusals: table(LISTS.refusals),
  reads: table(LISTS.reads),
  funding: table(LISTS.funding),
  holdTerms: table(LISTS.holdTerms),
  minutes: table(LISTS.minutes),
  minuteBlocks: table(LISTS.minuteBlocks),
  minuteVersions: table(LISTS.minuteVersions),
  leakDecisions: table(LISTS.leakDecisions),
  minuteDeliveries: table(LISTS.minuteDeliveries),
  minuteNotes: table(LISTS.minuteNotes),
});

/** What is counted and published of a year. */
const learned = (table: TableOver) => ({
  figures: table(LISTS.figures),
  releases: table(LISTS.releases),
  summaries: table(LISTS.summaries),
  dipSamples: table(LISTS.dipSamples),
  dipReadings: table(LISTS.dipReadings),
  lessons: table(LISTS.lessons),
  openings: table(LISTS.openings),
});

interface Asked {
  readonly placements: ListTable<Placement>;
  readonly workers: ListTable<Worker>;
  readonly obligations: ListTable<Obligation>;
  readonly meetings: ListTable<Meeting>;
  readonly plans: ListTable<SavedPlan>;
  readonly roles: Table<RoleHeld>;
  readonly settings: Table<Setting>;
}

/** What is asked otherwise than by the values of a row's columns. */
function questionsOf({
  placements,
  workers,
  obligations,
  meetings,
  plans,
  roles,
  settings,
}: Asked): Pick<
  Records,
  | 'findPlacements'
  | 'openPlans'
  | 'obligationsDue'
  | 'openObligationsOf'
  | 'openPlacementsOf'
  | 'meetingOfEvent'
  | 'followWorkers'
> {
  const { childRef, initials } = LISTS.placements.columns;
  return {
    findPlacements: async (typed, limit) => {
      const text = typed.trim();
      if (text === '') return [];
      const found = await Promise.all([
        placements.startingWith(columnName('childRef', childRef), text, limit),
        placements.startingWith(columnName('initials', initials), text, limit),
      ]);
      return [...new Map(found.flat().map((placement) => [placement.key, placement])).values()].slice(0, limit);
    },
    openObligationsOf: async (owner) =>
      (await obligations.workedOut('OpenOwner', 'eq', owner)).filter(({ row }) => whoseTurn(row) === owner),
    openPlacementsOf: async (who) => {
      const found = await placements.workedOut(
        'IsOpen',
        'eq',
        'yes',
        THEIR_CHILDREN.map((part) => ({ [part]: who })),
      );
      return found.map(({ row }) => row).filter(({ endedOn }) => endedOn === undefined);
    },
    openPlans: (now) => openPlans(plans, now),
    obligationsDue: (now) =>
      longestWaiting('Obligations/LookAt', now, (moment) => obligations.workedOut('LookAt', 'le', moment)),
    meetingOfEvent: async (eventId) => {
      const found = await meetings.workedOut('EventMark', 'eq', eventMark(eventId));
      const its = found.filter(({ row }) => row.eventId === eventId);
      // Of several children’s meetings in one entry, the one that leads.
      return its.find(({ row }) => row.heldWith === undefined) ?? its[0];
    },
    followWorkers: () => followWorkers(workers.changedSince, roles, settings),
  };
}

/** Milliseconds for which the bank holidays are taken as read. Nothing that says who may is ever remembered. */
const REMEMBERED_FOR = 600_000;

/** Keeps the whole list for a while; a write of ours forgets it. */
function rememberingAll<Row extends { readonly key: string }>(table: Table<Row>): Table<Row> {
  let saved: { readonly rows: ReturnType<Table<Row>['all']>; readonly until: number } | undefined;
  const forget = (): void => {
    saved = undefined;
  };
  return {
    ...table,
    all: () => {
      const now = performance.now();
      if (saved === undefined || saved.until < now) {
        const rows = table.all();
        rows.catch(forget);
        saved = { rows, until: now + REMEMBERED_FOR };
      }
      return saved.rows;
    },
    create: async (row) => table.create(row).finally(forget),
    change: async (row, to) => table.change(row, to).finally(forget),
  };
}
