import { isInForce, londonDay, momentAt } from '#rules';
import { SettingsFault } from '../config.ts';
import { bankIn } from '../read-bank.ts';
import { procedureNamed } from '../read-profile.ts';
import { templateIn } from '../read-template.ts';
import { ill, unsure, WELL, type Check, type Finding } from './check.ts';

/** Tokens are good for an hour and taken within five minutes of each other's clocks. */
const MOST_SECONDS_APART = 120;
/** Nothing is told by a look whether one is listened to. */
const NO_FIGURES = JSON.stringify({ resourceMetrics: [] });

export const MACHINE_CHECKS: readonly Check[] = [
  {
    id: 'profile.read',
    what: 'The procedure in PROFILE can be read.',
    why: 'Steady does not start.',
    fix: 'npm run profile -- check FILE names each wrong key.',
    look: ({ config }) => readable(procedureNamed(config.profile)),
  },
  {
    id: 'profile.in-force',
    what: 'The procedure in PROFILE is in force today.',
    why: 'It decides all the same: deadlines follow a procedure that the council has left or not yet begun.',
    fix: 'Ask the owner of the procedure, then set effectiveFrom and effectiveTo, or another PROFILE.',
    after: ['profile.read'],
    look: async ({ config, now }) => {
      const procedure = await procedureNamed(config.profile);
      return isInForce(procedure, londonDay(momentAt(now().getTime()))) ? WELL : ill(procedure.name);
    },
  },
  {
    id: 'questions.read',
    what: 'The questions in QUESTION_BANK can be read.',
    why: 'Steady does not start.',
    fix: 'npm run bank -- check FILE names each wrong question.',
    look: ({ config }) => readable(bankIn(config.questionBank)),
  },
  {
    id: 'minutes.template',
    what: 'The Word template in MINUTES_TEMPLATE can be used.',
    why: 'Steady does not start.',
    fix: 'Open the template in Word and put right what is named; docs/settings.md says what it holds a place for.',
    look: ({ config }) => readable(templateIn(config.minutesTemplate)),
  },
  {
    id: 'clock',
    what: 'The server’s clock is right.',
    why: 'Tokens are refused as not yet or no longer good, and days are counted wrong around midnight.',
    fix: 'Let the machine take its time from the network (timedatectl, or the host of the container).',
    look: async ({ config, reach, now }) => {
      const date = Date.parse((await reach(config.graphUrl))?.date ?? '');
      if (Number.isNaN(date)) return unsure('Graph does not say the time');
      const apart = Math.round(Math.abs(now().getTime() - date) / 1000);
      return apart <= MOST_SECONDS_APART ? WELL : ill(`${apart} seconds apart`);
    },
  },
  {
    id: 'door.pages',
    what: 'Steady answers under its public address.',
    why: 'Nobody can open the tab, and families cannot open their forms.',
    fix: 'Look at DNS, the certificate and the proxy: PUBLIC_URL leads to the port of Steady (infra/service/nginx.conf is an example).',
    look: async ({ config, reach }) => {
      const answer = await reach(`${config.publicUrl}/privacy`);
      return answer?.status === 200 ? WELL : ill(answer === undefined ? 'no answer' : `status ${answer.status}`);
    },
  },
  {
    id: 'door.teams',
    what: 'Teams’ messages reach Steady, and one without a token is refused.',
    why: 'The bot is silent; or anybody could speak as Teams.',
    fix: 'The proxy lets POST /api/messages through as it is, with its Authorization header, and answers nothing itself.',
    after: ['door.pages'],
    look: async ({ config, reach }) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await reach(`${config.publicUrl}/api/messages`, { method: 'POST', headers, body: '{}' });
      return [401, 403].includes(answer?.status ?? 0) ? WELL : ill(`status ${answer?.status ?? 'none'}`);
    },
  },
  {
    id: 'scanner',
    what: 'The scanner of files answers.',
    why: 'No file that a family or a school sends in is kept.',
    fix: 'Let the server reach SCANNER_URL, or take the setting away: files are then checked by kind and size alone.',
    look: async ({ config, reach }) => {
      if (config.scannerUrl === undefined) return WELL;
      const headers = { 'content-type': 'application/octet-stream' };
      const answer = await reach(config.scannerUrl, { method: 'POST', headers, body: 'a harmless line' });
      return answer?.status === 200 ? WELL : ill(answer === undefined ? 'no answer' : `status ${answer.status}`);
    },
  },
  {
    id: 'collector',
    what: 'The collector of figures and traces takes what it is sent.',
    why: 'Nobody’s work is touched; but what is measured is lost, and alerts on it stay silent.',
    fix: 'OTEL_EXPORTER_OTLP_ENDPOINT is where it takes OTLP over HTTP; OTEL_EXPORTER_OTLP_HEADERS is what it asks for (docs/telemetry.md).',
    look: async ({ config: { telemetry }, reach }) => {
      if (telemetry === undefined) return WELL;
      const headers = { 'Content-Type': 'application/json', ...telemetry.headers };
      const answer = await reach(`${telemetry.endpoint}/v1/metrics`, { method: 'POST', headers, body: NO_FIGURES });
      return answer?.status === 200 ? WELL : ill(answer === undefined ? 'no answer' : `status ${answer.status}`);
    },
  },
];

async function readable(read: Promise<unknown>): Promise<Finding> {
  try {
    await read;
    return WELL;
  } catch (fault) {
    if (!(fault instanceof SettingsFault)) throw fault;
    return ill(...fault.problems.map(({ setting, remedy }) => `${setting}: ${remedy}`).slice(0, 5));
  }
}
