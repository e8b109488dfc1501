import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ATTRIBUTES, FIGURES } from '../../bot/telemetry/vocabulary.ts';
import { readConfig } from '../../bot/config.ts';
import { faultsIn, readBicep, readParameters, type Bicep } from './bicep.ts';

/* The Bicep of infra/azure, read by a parser and held against what the product asks for. Azure itself has not seen it. */

const FOLDER = 'infra/azure';
const read = (file: string): string => readFileSync(file, 'utf8');
const files: Record<string, Bicep> = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.bicep'))
    .map((name) => [name, readBicep(read(`${FOLDER}/${name}`))]),
);
const main = files['main.bicep']!;
const everything = Object.values(files)
  .map(({ text }) => text)
  .join('\n');

/** Every setting that the product asks the environment for. */
function settingsThatAreRead(): readonly string[] {
  const asked = new Set<string>();
  const environment = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_none, name) => {
        asked.add(String(name));
        return undefined;
      },
    },
  );
  expect(() => readConfig(environment)).toThrow('Steady does not start');
  return [...asked];
}

function settingsRefused(given: Readonly<Record<string, string>>): string {
  try {
    readConfig(given);
    return '';
  } catch (fault) {
    return String(fault);
  }
}

describe('The Bicep files', () => {
  it('can be read, declare what they read, use what they declare, and hand each other what is asked for', () => {
    expect(faultsIn(files, 'main.bicep')).toEqual([]);
  });

  it('supply every setting that the product reads', () => {
    /** Not by Bicep, and why. */
    const elsewhere: Readonly<Record<string, string>> = {
      PORT: 'the image sets it',
      HOST: 'the image sets it',
      BOT_APP_SECRET: 'the identity stands for it',
      BOT_APP_CERTIFICATE: 'the identity stands for it',
      API_APP_SECRET: 'the identity stands for it',
      API_APP_CERTIFICATE: 'the identity stands for it',
      FORMS_KEY: 'from the vault, by reference',
      CODE_KEYS: 'made from FORMS_KEY until somebody turns them',
      COOKIE_KEYS: 'made from FORMS_KEY until somebody turns them',
      OTEL_EXPORTER_OTLP_HEADERS: 'the collector beside a replica asks for none; another’s, by cloudSettings',
      OTEL_METRIC_EXPORT_INTERVAL: 'a minute, as OpenTelemetry has it; otherwise by cloudSettings',
      OTEL_TRACES_EXPORTER: 'as OpenTelemetry has it; otherwise by cloudSettings',
      TRUSTED_PROXIES: 'the ingress of Container Apps is the one proxy',
      ...Object.fromEntries(
        [
          'AUTHORITY',
          'AUTHORITY_METADATA',
          'API_TOKEN_ISSUER',
          'API_TOKEN_KEYS_URL',
          'CHANNEL_METADATA_URL',
          'CHANNEL_KEYS_URL',
          'CHANNEL_ISSUER',
          'CHANNEL_SERVICE_HOSTS',
          'CHANNEL_SCOPE',
          'GRAPH_URL',
          'FRAME_ORIGINS',
          'OFFICE_JS_URL',
        ].map((name) => [name, 'another cloud’s, by cloudSettings']),
      ),
    };
    const supplied = main.keysOf('settings');
    expect(settingsThatAreRead().filter((name) => !supplied.includes(name) && !(name in elsewhere))).toEqual([]);
    expect(files['app.bicep']?.text).toMatch(/name: 'FORMS_KEY'\s+secretRef: 'forms-key'/);
    expect(read('Containerfile')).toContain('HOST=0.0.0.0 PORT=3978');
    expect(main.text).toContain('settings: union(settings, cloudSettings)');
  });

  it('supply nothing that the product does not read', () => {
    const read = settingsThatAreRead();
    expect(main.keysOf('settings').filter((name) => !read.includes(name))).toEqual([]);
  });

  it('hand over the queue that they make, by an address that the product takes, and let the identity use it', () => {
    const storage = files['storage.bicep']?.text ?? '';
    expect(storage).toContain("output queueUrl string = '${account.properties.primaryEndpoints.queue}${now.name}'");
    // Storage Queue Data Contributor: put in, take out, and make it again where it was deleted.
    expect(storage).toContain("useQueues = '974c5e8b-45b9-4653-ba55-5f855dd0fe88'");
    const address = { QUEUE_URL: 'https://stlive1234.queue.core.windows.net/now' };
    expect(settingsRefused(address)).not.toContain('QUEUE_URL');
    expect(settingsRefused({ QUEUE_URL: 'https://stlive1234.queue.core.windows.net/' })).toContain('QUEUE_URL');
  });

  it('hand out only what setup or azd takes', () => {
    const takers = [read('azure.yaml'), ...globSync('{infra,bot/commands}/setup*{.ts,/*.ts}').map(read)].join('\n');
    const byAzd = ['AZURE_CONTAINER_REGISTRY_ENDPOINT'];
    expect(main.outputs.filter((output) => !byAzd.includes(output) && !takers.includes(output))).toEqual([]);
  });
});

describe('What is deployed', () => {
  it('knows no secret: no keys are listed, handed in or given out, and those of storage and registry are off', () => {
    expect(everything).not.toMatch(/\blist(Keys|Credentials|AccountSas)\b/);
    const named = Object.values(files).flatMap(({ parameters }) =>
      parameters.filter(({ name }) => /secret|password|key$/i.test(name)),
    );
    expect(named.map(({ name, isSecure }) => [name, isSecure])).toEqual([
      ['makeFormsKey', false],
      ['formsKey', true],
      ['makeFormsKey', false],
      ['formsKey', true],
    ]);
    expect(
      Object.values(files).flatMap(({ outputs }) => outputs.filter((output) => /secret|password|key$/i.test(output))),
    ).toEqual([]);
    expect(files['storage.bicep']?.text).toContain('allowSharedKeyAccess: false');
    expect(files['registry.bicep']?.text).toContain('adminUserEnabled: false');
    expect(files['bot.bicep']?.text).toContain("msaAppType: 'SingleTenant'");
    expect(files['bot.bicep']?.text).toContain('disableLocalAuth: true');
    expect(files['vault.bicep']?.text).toContain('enablePurgeProtection: true');
  });

  it('never runs fewer than two replicas', () => {
    for (const file of ['main.bicep', 'app.bicep']) {
      expect(files[file]?.parameters.find(({ name }) => name === 'leastReplicas')?.least).toBe(2);
    }
    expect(files['app.bicep']?.text).toContain('minReplicas: leastReplicas');
  });

  it('asks the doors that the server has: alive for a restart, ready before people come', () => {
    const app = files['app.bicep']?.text ?? '';
    const probes = [...app.matchAll(/type: '(Startup|Liveness|Readiness)'\s+httpGet: \{\s+path: '([^']+)'/g)];
    expect(probes.map(([, type, path]) => `${type} ${path}`)).toEqual([
      'Startup /livez',
      'Liveness /livez',
      'Readiness /readyz',
    ]);
    for (const path of ['/livez', '/readyz']) expect(read('bot/api/server.ts')).toContain(`'${path}'`);
    expect(app).toContain("activeRevisionsMode: 'Single'");
  });

  it('waits for a stop longer than the server takes', () => {
    const waits = /terminationGracePeriodSeconds: (\d+)/.exec(everything)?.[1];
    const takes = /STOPS_WITHIN_MS = ([\d_]+)/.exec(read('bot/main.ts'))?.[1]?.replaceAll('_', '');
    expect(Number(waits) * 1000).toBeGreaterThan(Number(takes));
  });

  it('counts only wake-ups that are due: those asleep in the queue are no load', () => {
    expect(files['app.bicep']?.text).toContain("queueLengthStrategy: 'visibleonly'");
    expect(files['app.bicep']?.text).toContain("queueName: 'now'");
  });

  it('looks in the log for lines that the product writes', () => {
    const sources = globSync('bot/**/*.ts').map(read).join('\n');
    const lines = [...(files['alerts.bicep']?.text ?? '').matchAll(/"([A-Z][^"]+\.)"/g)].map(([, line]) => line ?? '');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => !sources.includes(`'${line}'`))).toEqual([]);
    const reasons = [...(files['alerts.bicep']?.text ?? '').matchAll(/line\.reason\) == "([a-z-]+)"/g)].map(
      ([, one]) => one,
    );
    expect(reasons).toEqual(['refused', 'try-later']);
    for (const reason of reasons) expect(read('bot/faults.ts')).toContain(`| '${reason}'`);
  });
});

describe('What is measured', () => {
  it('goes to a collector beside each replica, on an address that the product takes and that no other machine reaches', () => {
    const { receivers, service } = parse(read('infra/azure/collector.yaml')) as {
      readonly receivers: { readonly otlp: { readonly protocols: { readonly http: { readonly endpoint: string } } } };
      readonly service: { readonly pipelines: Readonly<Record<string, { readonly exporters: readonly string[] }>> };
    };
    const { endpoint } = receivers.otlp.protocols.http;
    expect(endpoint).toBe('127.0.0.1:4318');
    expect(main.text).toContain(`'http://${endpoint}'`);
    expect(settingsRefused({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://${endpoint}` })).not.toContain('OTEL');
    expect(Object.entries(service.pipelines).map(([signal, { exporters }]) => [signal, ...exporters])).toEqual([
      ['metrics', 'azuremonitor'],
      ['traces', 'azuremonitor'],
    ]);
    expect(files['app.bicep']?.text).toContain("loadTextContent('collector.yaml')");
  });

  it('is asked for by alerts under the names that the product says, and only where it comes', () => {
    const asked = [...(files['alerts.bicep']?.text ?? '').matchAll(/AppMetrics \| where Name == "([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((name) => !(name in FIGURES))).toEqual([]);
    const words = [...(files['alerts.bicep']?.text ?? '').matchAll(/Properties\["(\w+)"\]\) == "([^"]+)"/g)];
    expect(words.map(([, attribute, word]) => [attribute, word])).toEqual([['came', 'mistake']]);
    expect(ATTRIBUTES.came).toContain('mistake');
    const rules = (files['alerts.bicep']?.text ?? '')
      .split(/^resource /m)
      .filter((text) => text.includes('AppMetrics'));
    expect(rules.filter((text) => !text.includes('if (isMeasured)'))).toEqual([]);
  });
});

describe('The parameters', () => {
  const known = main.parameters.map(({ name }) => name);
  const required = main.parameters.filter(({ isRequired }) => isRequired).map(({ name }) => name);

  it.each(['test', 'live'])('of %s give everything that has no default, and nothing that is not asked for', (name) => {
    const { using, bicep } = readParameters(read(`${FOLDER}/${name}.bicepparam`));
    expect(using).toBe('main.bicep');
    expect(bicep.errors).toEqual([]);
    expect(required.filter((one) => !bicep.variables.includes(one))).toEqual([]);
    expect(bicep.variables.filter((one) => !known.includes(one))).toEqual([]);
    expect(new Set(bicep.variables).size).toBe(bicep.variables.length);
    expect(bicep.text).toContain(`var environmentName = '${name}'`);
  });

  it('of azd do the same, by the same names in the environment', () => {
    const { parameters } = JSON.parse(read(`${FOLDER}/main.parameters.json`)) as {
      readonly parameters: Readonly<Record<string, { readonly value: string }>>;
    };
    expect(required.filter((one) => !(one in parameters))).toEqual([]);
    expect(Object.keys(parameters).filter((one) => !known.includes(one))).toEqual([]);
    const ours = Object.values(parameters).flatMap(({ value }) => /\$\{(STEADY_\w+)/.exec(value)?.[1] ?? []);
    const theirs = new Set([...read(`${FOLDER}/live.bicepparam`).matchAll(/'(STEADY_\w+)'/g)].map(([, name]) => name));
    expect(ours.filter((name) => !theirs.has(name))).toEqual([]);
  });

  it('no secret stands in them', () => {
    for (const name of ['test.bicepparam', 'live.bicepparam', 'main.parameters.json']) {
      expect(read(`${FOLDER}/${name}`)).not.toMatch(/secret|password|\bformsKey\b/i);
    }
  });
});

describe('The gate itself', () => {
  it('notices what a careless hand leaves', () => {
    const careless = {
      'main.bicep': readBicep(
        "param used string\nparam idle string\nmodule a 'a.bicep' = {\n  name: 'a'\n  params: {\n    size: used\n    colour: nobody\n  }\n}\noutput x string = a.outputs.gone\n",
      ),
      'a.bicep': readBicep("param size string\nparam depth string\noutput here string = '${size}${depth}'\n"),
    };
    expect(faultsIn(careless, 'main.bicep')).toEqual([
      'main.bicep reads nobody, which nothing declares.',
      'main.bicep declares idle and does not use it.',
      'main.bicep gives a a colour that it does not take.',
      'main.bicep does not give a its depth.',
      'main.bicep reads a.outputs.gone, which a.bicep does not give.',
      'a.bicep gives here, and nothing takes it.',
    ]);
  });

  it('notices what is no Bicep', () => {
    expect(readBicep("param a string = {\nvar b = 'x'\n").errors.length).toBeGreaterThan(0);
  });
});
