import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hostname } from 'node:os';
import { calendarFrom, londonDay, londonTime, momentAt, linkTo, placeOf, type Instant } from '#rules';
import { carryOut } from './casework/plans/carry-out.ts';
import type { Messenger, Ports } from './casework/ports.ts';
import { unitOfWork } from './casework/unit-of-work.ts';
import { cleanFile } from './clean-file.ts';
import type { Config } from './config.ts';
import { calendarOver } from './graph/calendar.ts';
import { notifyOver } from './graph/feed.ts';
import { installInChatOver, installOver } from './graph/install.ts';
import { sendMailFrom } from './graph/mail.ts';
import { directoryOver } from './graph/people.ts';
import { composeMail } from './letters/compose-mail.ts';
import { minutesFilesIn } from './letters/minutes-file.ts';
import { graphIdentity } from './identities.ts';
import type { Log } from './log.ts';
import { graphOver, type Graph } from './microsoft365/graph.ts';
import type { Patience } from './microsoft365/patience.ts';
import { openTeams } from './open-doors.ts';
import { bankIn } from './read-bank.ts';
import { procedureNamed } from './read-profile.ts';
import { templateIn } from './read-template.ts';
import { keptLists } from './records/kept-lists.ts';
import { recordsOver } from './records/records.ts';
import { checkSchema } from './records/schema.ts';
import { scanFileAt } from './scan-file.ts';
import type { Telemetry } from './telemetry/telemetry.ts';
import { keysOr, sealsFrom } from './seals.ts';

/** Whom it tells what was done, and how long it waits where Microsoft 365 asks for it. */
interface Around {
  readonly telemetry?: Telemetry | undefined;
  readonly patience?: Patience | undefined;
}

/** The council's Microsoft 365 and its procedure, as casework knows them, with what the doors need of the same parts. */
export async function makePorts(config: Config, log: Log, { telemetry, patience }: Around = {}) {
  const { graphUrl } = config;
  const graph = graphOver(graphIdentity(config), log, { figures: telemetry?.graph, patience });
  const sites = { main: config.siteId, restricted: config.restrictedSiteId };
  const records = recordsOver(graph, sites, log);
  const council = councilOf(config);
  const mail = sendMailFrom(graph, config.organiserMailbox);
  const app = { graphUrl, catalogId: config.teamsCatalogId };
  const install = installOver(graph, app);
  const now = (): Instant => momentAt(Date.now());
  const today = () => londonDay(now());
  const { carryOutInBackground, inBackground, answerFirst, finish } = backgroundOver(() => ports, log);
  const teams = openTeams(config, log, () => ports, {
    notify: notifyFor(graph, council),
    install: (person) => install(`install:${person}`, person),
  });
  const ports: Ports = {
    records,
    kept: keptLists(graph, sites, log),
    calendar: calendarOver(graph, {
      organiser: config.organiserMailbox,
      linkTo: (ref) => linkTo(placeOf(ref), council),
      installInChat: config.inMeetingChats ? installInChatOver(graph, app) : undefined,
    }),
    directory: directoryOver(graph),
    messenger: teams.messenger,
    post: { send: (step, letter) => mail(step, composeMail(letter, today())) },
    documents: { minutes: minutesFilesIn(await templateIn(config.minutesTemplate)) },
    council,
    procedure: await procedureNamed(config.profile),
    bank: await bankIn(config.questionBank),
    clean: cleanFile,
    scan: config.scannerUrl === undefined ? undefined : scanFileAt(config.scannerUrl, log),
    workingDays: async () =>
      calendarFrom(
        (await records.bankHolidays.all()).map(({ row }) => row),
        config.bankHolidayDivision,
        config.localClosureDays,
      ),
    now,
    today,
    londonTime,
    newId: () => randomBytes(16).toString('hex'),
    newSecret: (length, alphabet) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    checksum: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    ...sealsFrom(keysOr(config.codeKeys, config.formsKey, 'steady codes')),
    carryOutInBackground,
    inBackground,
    answerFirst,
    measures: telemetry?.measures,
  };
  return { ports, teams, finish, check: () => checkSchema(graph, sites) };
}

const councilOf = (config: Config): Ports['council'] => ({
  name: config.councilName,
  emergency: config.emergencyNumbers,
  safeguardingUrl: config.safeguardingUrl,
  publicUrl: config.publicUrl,
  tenantId: config.tenantId,
  // Deep links of a council's own app carry its id in the catalogue: Teams finds it by no other.
  teamsAppId: config.teamsCatalogId,
  // The same after a restart, so that it takes up at once what it had in hand.
  replica: `${hostname()}:${config.port}`,
});

/** A line in the feed names a reference and nothing else: it is shown on lock screens. */
function notifyFor(graph: Graph, council: Ports['council']): Messenger['notify'] {
  const notify = notifyOver(graph);
  return (step, person, activity, about) =>
    notify(step, person, {
      activityType: activity === 'meetingArranged' ? activity : 'somethingWaits',
      topic: about,
      webUrl: linkTo(placeOf(about), council),
      preview: 'Something waits for you in Steady',
      parameters: { reference: about },
    });
}

/** Carries plans out beside the requests, and can wait for those that are under way. */
function backgroundOver(
  ports: () => Ports,
  log: Log,
): Pick<Ports, 'carryOutInBackground' | 'inBackground' | 'answerFirst'> & { readonly finish: () => Promise<void> } {
  const underWay = new Set<Promise<void>>();
  /** What begins once the person who is being answered has their answer. */
  const answering = new AsyncLocalStorage<{ readonly later: (() => void)[]; answered: boolean }>();
  const begin = (work: () => Promise<void>, onFault: (error: unknown) => void): void => {
    setImmediate(() => {
      const done: Promise<void> = work()
        .catch(onFault)
        .finally(() => underWay.delete(done));
      underWay.add(done);
    });
  };
  const start = (work: () => Promise<void>, onFault: (error: unknown) => void): void => {
    const turn = answering.getStore();
    if (turn === undefined || turn.answered) begin(work, onFault);
    else turn.later.push(() => begin(work, onFault));
  };
  const carriedOut = (plan: string): Promise<void> => {
    const run = () => carryOut(plan, ports());
    return ports().measures?.turn('behind', 'plan', run) ?? run();
  };
  return {
    // The plan is kept with its undone steps; the timer takes it up again.
    carryOutInBackground: (plan, afterwards) =>
      start(
        () => carriedOut(plan).finally(afterwards),
        (error) => log.fault('A plan was not carried out to its end.', error, { plan }),
      ),
    inBackground: (what, work) =>
      start(work, (error) => log.fault('Something small was left undone.', error, { step: what })),
    answerFirst: async (answer) => {
      const outer = answering.getStore();
      if (outer?.answered === false) return answer(unitOfWork(ports()));
      const later: (() => void)[] = [];
      const turn = { later, answered: false };
      try {
        return await answering.run(turn, () => answer(unitOfWork(ports())));
      } finally {
        turn.answered = true;
        for (const one of turn.later) one();
      }
    },
    finish: async () => {
      await Promise.all(underWay);
    },
  };
}
