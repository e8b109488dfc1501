import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stagesOf, type Stage, type Step } from '../../infra/container/steps.ts';

/* No engine is at hand where this runs: what can be read from the Containerfile is held here; `bundle` builds what it builds, `by-hand.ts` carries all of it out. */

const read = (file: string): string => readFileSync(file, 'utf8');

/** What is wrong with a Containerfile of ours, a sentence each. */
function faultsIn(stages: readonly Stage[]): readonly string[] {
  const last = stages.at(-1);
  if (last === undefined) return ['It has no stage.'];
  return [
    ...saidWhere({ 'It builds where it runs.': stages.length < 2 }),
    ...faultsOfTheStart(last.steps),
    ...stages.flatMap(faultsOfStage),
    ...last.steps.flatMap(faultsOfWhatRuns),
  ];
}

const saidWhere = (faults: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(faults).flatMap(([sentence, isSo]) => (isSo ? [sentence] : []));

function faultsOfTheStart(steps: readonly Step[]): readonly string[] {
  const user = steps.flatMap((step) => (step.does === 'user' ? [step.user] : [])).at(-1) ?? 'root';
  const starts = steps.flatMap((step) => (step.does === 'start' ? [step.command] : []));
  return saidWhere({
    'It runs as root, or as a user without a number.': !/^\d+(:\d+)?$/.test(user) || /^0+(:|$)/.test(user),
    'Nothing asks whether it is alive.': !steps.some((step) => step.does === 'healthcheck'),
    'A shell starts it.': starts.some(([command]) => command !== 'node'),
    'Nothing is started.': starts.length === 0,
  });
}

const faultsOfStage = ({ name, image, steps }: Stage): readonly string[] => [
  ...saidWhere({ [`Stage ${name} is not on Node 24.`]: !/^docker\.io\/library\/node:24-/.test(image) }),
  ...steps.flatMap((step) => faultsOfStep(`Stage ${name}`, step)),
];

function faultsOfStep(stage: string, step: Step): readonly string[] {
  switch (step.does) {
    case 'other':
      return [`${stage} has a ${step.keyword}.`];
    case 'copy':
      return saidWhere({ [`${stage} copies the whole checkout.`]: step.what.includes('.') });
    case 'env':
      return saidWhere({ [`${stage} keeps a secret in the image.`]: Object.keys(step.values).some(isSecret) });
    case 'run':
      return saidWhere({
        [`${stage} installs what the lock file does not pin, or runs strangers’ scripts.`]:
          /\bnpm (ci|i|install)\b/.test(step.command) && !/npm ci .*--ignore-scripts/.test(step.command),
      });
    default:
      return [];
  }
}

const isSecret = (name: string): boolean => /SECRET|KEY|PASSWORD|TOKEN/.test(name);

/** The last stage is what runs: it takes from the build alone, and needs no tools. */
function faultsOfWhatRuns(step: Step): readonly string[] {
  const takesTools = /\b(apt-get|apk|npm ci|npm install|curl|wget)\b/;
  return saidWhere({
    'What runs is copied from the checkout, not from the build.': step.does === 'copy' && step.from === undefined,
    'What runs brings tools along.': step.does === 'run' && takesTools.test(step.command),
  });
}

describe('The Containerfile', () => {
  const stages = stagesOf(read('Containerfile'));

  it('builds in stages on Node 24 and runs without rights, tools, a shell or a secret, with a health check', () => {
    expect(faultsIn(stages)).toEqual([]);
  });

  it('copies only what is in the checkout', () => {
    const copied = stages.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.does === 'copy' && step.from === undefined ? step.what : [])),
    );
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    expect(copied).toContain('package-lock.json');
  });

  it('ships the built server and tab, the packages beside them, and nothing else', () => {
    const shipped = stages.at(-1)?.steps.flatMap((step) => (step.does === 'copy' ? [[step.from, ...step.what]] : []));
    expect(shipped).toEqual([
      ['build', '/app/dist'],
      ['packages', '/app/dist/server/node_modules'],
    ]);
  });

  it('takes the packages of the slim lock file, so that Node’s own package stays out', () => {
    const packages = stages.find(({ name }) => name === 'packages');
    expect(packages?.steps.flatMap((step) => (step.does === 'copy' ? step.what : []))).toEqual([
      '/app/dist/server/package.json',
      '/app/dist/server/package-lock.json',
    ]);
    expect(
      Object.keys((JSON.parse(read('package.json')) as { readonly dependencies: object }).dependencies),
    ).not.toContain('react');
  });
});

describe('The gate itself', () => {
  it('names everything that is wrong with a careless file', () => {
    const careless =
      'FROM node:latest\nADD https://invented.example/x /x\nENV BOT_APP_SECRET=x\nCOPY . /app\nRUN npm install\nCMD npm start\n';
    expect(faultsIn(stagesOf(careless))).toEqual([
      'It builds where it runs.',
      'It runs as root, or as a user without a number.',
      'Nothing asks whether it is alive.',
      'A shell starts it.',
      'Stage 0 is not on Node 24.',
      'Stage 0 has a ADD.',
      'Stage 0 keeps a secret in the image.',
      'Stage 0 copies the whole checkout.',
      'Stage 0 installs what the lock file does not pin, or runs strangers’ scripts.',
      'What runs is copied from the checkout, not from the build.',
      'What runs brings tools along.',
    ]);
  });

  it('sees that user 0 is root', () => {
    const file = 'FROM docker.io/library/node:24-x AS a\nFROM docker.io/library/node:24-x AS b\nUSER 0:0\n';
    expect(faultsIn(stagesOf(file))).toContain('It runs as root, or as a user without a number.');
  });
});

describe('The service on a server of one’s own', () => {
  const unit = read('infra/service/steady.service');
  const proxy = read('infra/service/nginx.conf');

  it('starts the same command as the container, as a user who is made for it and may write nowhere', () => {
    const command = stagesOf(read('Containerfile'))
      .at(-1)
      ?.steps.flatMap((step) => (step.does === 'start' ? step.command : []))
      .join(' ');
    expect(command).toBe('node --enable-source-maps dist/server/main.mjs');
    expect(unit).toContain(`ExecStart=/usr/bin/${command}`);
    for (const line of ['DynamicUser=yes', 'ProtectSystem=strict', 'NoNewPrivileges=yes', 'CapabilityBoundingSet=']) {
      expect(unit.split('\n')).toContain(line);
    }
  });

  it('waits longer for a stop than Steady takes', () => {
    const server = /STOPS_WITHIN_MS = ([\d_]+)/.exec(read('bot/main.ts'))?.[1]?.replaceAll('_', '');
    const waits = /TimeoutStopSec=(\d+)s/.exec(unit)?.[1];
    expect(Number(waits) * 1000).toBeGreaterThan(Number(server));
  });

  it('has HTTP/2 and TLS before it, lets files of 10 MB through, limits the forms by address, and logs no form’s link', () => {
    expect(proxy).toContain('listen 443 ssl http2;');
    expect(proxy).toContain('client_max_body_size 11m;');
    expect(proxy).toMatch(/location \/forms\/ \{\s+limit_req zone=steady_forms/);
    expect(proxy).toMatch(/map \$uri \$steady_path \{\s+~\^\/forms\/ \/forms\/…;/);
    expect(/log_format.*\$(request_uri|request|uri)\b/.test(proxy)).toBe(false);
  });
});
