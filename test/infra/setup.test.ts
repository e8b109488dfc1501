import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, SettingsFault } from '../../bot/config.ts';
import { GRAPH_PERMISSIONS, HOST_CLIENTS, listsThatForget, readCouncil } from '../../infra/setup/council.ts';
import { scriptFor, stepsFor } from '../../infra/setup/script.ts';
import { readPowerShell } from './powershell.ts';

/* The script that a council's IT reads and runs. No tenant has run it: it is parsed, and its order and its names are held here. */

const example = readFileSync('docs/examples/setup/council.json', 'utf8');
const given = JSON.parse(example) as Record<string, unknown>;
const council = readCouncil(example);
const { azure: _cloud, ...withoutAzure } = given;
const ownServer = readCouncil(JSON.stringify(withoutAzure));

const refusal = (changed: Readonly<Record<string, unknown>>): string => {
  try {
    readCouncil(JSON.stringify({ ...given, ...changed }));
    return '';
  } catch (fault) {
    return fault instanceof Error ? fault.message : '';
  }
};

describe('What is measured', () => {
  it('goes nowhere unless the council names a collector, and then to that address or that image', () => {
    expect(scriptFor(council)).toContain("$env:STEADY_COLLECTOR_IMAGE = ''");
    const azure = { ...(given['azure'] as object), collectorImage: 'steadytest.azurecr.io/collector:1' };
    expect(scriptFor(readCouncil(JSON.stringify({ ...given, azure })))).toContain(
      "$env:STEADY_COLLECTOR_IMAGE = 'steadytest.azurecr.io/collector:1'",
    );
    const telemetryEndpoint = 'https://collector.wrenford.example';
    expect(scriptFor(readCouncil(JSON.stringify({ ...withoutAzure, telemetryEndpoint })))).toContain(
      `OTEL_EXPORTER_OTLP_ENDPOINT=${telemetryEndpoint}`,
    );
    expect(scriptFor(ownServer)).not.toContain('OTEL_');
    expect(refusal({ telemetryEndpoint: 'http://collector.wrenford.example' })).toContain('collector');
  });
});

describe('The script', () => {
  it('goes in the order that works: each step has what it needs from the ones before', () => {
    expect(stepsFor(council).map(({ title }) => title)).toEqual([
      'Three registrations in Entra, each of one tenant',
      'What the tab’s token is for: address, scope, role, version 2',
      'Microsoft’s own clients are authorised in advance',
      'The group that may use Steady gets the role',
      'What the app may ask of Graph',
      'Two SharePoint sites',
      'The lists that must not remember, made first',
      'The administrator’s registration may make lists, for now',
      'Lists, columns, indexes, unique flags, bank holidays',
      'Lowered: making is over, the app may write rows and nothing else',
      'Calendar and mail, of one mailbox',
      'The options of that mailbox’s meetings',
      'What lies around the app in Azure: identity, vault, storage, log, bot',
      'Both registrations trust the identity: no secret',
      'The app comes into the council’s catalogue',
      'The people of the group have the app before they look for it',
      'The app itself, in two replicas',
      'The doctor looks at everything',
    ]);
  });

  it('says of each step why, who may run it, and checks it after', () => {
    for (const council of [given, withoutAzure]) {
      for (const step of stepsFor(readCouncil(JSON.stringify(council)))) {
        for (const said of [step.why, step.who, step.run.join(''), step.check.join('')]) expect(said).not.toBe('');
      }
    }
  });

  it.each([
    ['in Azure', council],
    ['on a server of one’s own', ownServer],
  ])('%s is PowerShell, with a function to do and one to check for each step', (_where, of) => {
    const { errors, functions } = readPowerShell(scriptFor(of));
    expect(errors).toEqual([]);
    const numbers = stepsFor(of).map((_step, index) => index + 1);
    expect(functions).toEqual(
      expect.arrayContaining(numbers.flatMap((number) => [`Step-${number}`, `Check-${number}`])),
    );
  });

  it('reads each value only after a step before has noted it', () => {
    for (const of of [council, ownServer]) {
      const noted = new Set<string>();
      for (const { title, run, check } of stepsFor(of)) {
        for (const line of [...run, ...check]) {
          const keeps = [...line.matchAll(/Keep '(\w+)'/g)].map(([, name]) => name ?? '');
          for (const name of keeps) noted.add(name);
          const reads = [...line.matchAll(/\$v\.([A-Z_]+)/g)].map(([, name]) => name ?? '');
          // A deployment before the app has neither image, certificate nor catalogue yet: they are empty there.
          const later = ['IMAGE', 'CERTIFICATE_ID', 'TEAMS_CATALOG_ID', 'FORMS_KEY_MADE'];
          expect([title, reads.filter((name) => !noted.has(name) && !later.includes(name))]).toEqual([title, []]);
        }
      }
    }
  });

  it('takes nothing away but the administrator’s own grants and secret', () => {
    const takes = /\b(Remove-\w+|remove|delete|--method DELETE|Uninstall-\w+|purge)\b/;
    const taking = stepsFor(council).filter(({ run }) =>
      run.some((line) => takes.test(line) && !/Remove-Item \$file/.test(line)),
    );
    expect(taking.map(({ title }) => title)).toEqual([
      'Lowered: making is over, the app may write rows and nothing else',
    ]);
    expect(scriptFor(council)).not.toMatch(/--force.*all|-Force\b/);
  });

  it('does nothing in another tenant than the one that was named', () => {
    expect(scriptFor(council)).toMatch(
      /account show --query tenantId --output tsv\) -ne \$tenant\) \{ throw [\s\S]*if \(\$Step -gt 0\) \{ & "Step-\$number" \}/,
    );
  });

  it('runs nothing that somebody wrote into a name', () => {
    const name = 'St John’s ‘Borough’ $(Remove-Mailbox x) `n "Council" \'; Remove-Mailbox y; \'';
    for (const base of [given, withoutAzure]) {
      const { errors, commands } = readPowerShell(
        scriptFor(readCouncil(JSON.stringify({ ...base, councilName: name }))),
      );
      expect(errors).toEqual([]);
      expect(commands.filter((command) => command.includes('Remove-Mailbox'))).toEqual([]);
    }
  });
});

describe('The names in it', () => {
  it('Microsoft’s clients are those whose tokens the tab’s API takes', () => {
    const source = readFileSync('bot/api/token.ts', 'utf8');
    const taken = /HOST_CLIENTS = \[([\s\S]*?)\]/.exec(source)?.[1]?.match(/[0-9a-f-]{36}/g);
    expect(HOST_CLIENTS).toEqual(taken);
  });

  it('permissions stand in infra/permissions.md, each with what bounds it', () => {
    const page = readFileSync('infra/permissions.md', 'utf8');
    const named = GRAPH_PERMISSIONS.filter((name) => !name.startsWith('TeamsAppInstallation'));
    expect(named.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
    expect(page).toMatch(/TeamsAppInstallation\.ReadWrite(AndConsent)?SelfForUser\.All/);
    for (const role of ['Application Calendars.ReadWrite', 'Application Mail.Send']) {
      expect(page).toContain(role);
      expect(scriptFor(council)).toContain(`'${role}'`);
    }
  });

  it('no permission reaches more than a site, a mailbox or the app: none of the broad ones is asked for', () => {
    const broad =
      /\b(Sites\.(ReadWrite|Manage|FullControl)\.All|Calendars\.ReadWrite'|Mail\.(Send|ReadWrite)'|Files\.\w+\.All|Directory\.\w+|Group\.\w+)/;
    expect(GRAPH_PERMISSIONS.filter((name) => broad.test(`${name}'`))).toEqual([]);
  });

  it('the lists that must not remember are lists of ours, on the site where they stand', () => {
    expect(listsThatForget().map(({ name }) => name)).toEqual(expect.arrayContaining(['Plans', 'Answers']));
    expect(listsThatForget().find(({ name }) => name === 'Answers')?.site).toBe('restricted');
  });

  it('on a server of one’s own the settings file starts Steady, but for its proof and what the script finds', () => {
    const step = stepsFor(ownServer).find(({ title }) => title === 'On a server of your own');
    const lines = step?.run.filter((line) => /^[A-Z_]+=/.test(line)) ?? [];
    const id = '5b0c7a52-0000-4000-8000-00000000000';
    const ids: Readonly<Record<string, string>> = {
      BOT_APP_ID: `${id}1`,
      API_APP_ID: `${id}2`,
      TEAMS_CATALOG_ID: `${id}3`,
      SITE_ID: `wrenford.sharepoint.com,${id}4,${id}5`,
      RESTRICTED_SITE_ID: `wrenford.sharepoint.com,${id}6,${id}7`,
    };
    const settings = Object.fromEntries(
      lines.map((line) => {
        const [name = '', ...value] = line.split('=');
        return [name, ids[name] ?? value.join('=')];
      }),
    );
    const missing = (() => {
      try {
        readConfig(settings);
        return [];
      } catch (fault) {
        if (!(fault instanceof SettingsFault)) throw fault;
        return fault.problems.map(({ setting }) => setting);
      }
    })();
    expect(missing.filter((name) => !/^(BOT|API)_APP_(SECRET|CERTIFICATE)$/.test(name))).toEqual([]);
  });
});

describe('What setup is told', () => {
  it('gives the same app id each time, and test and live one of their own', () => {
    expect(readCouncil(example).teamsAppId).toBe(council.teamsAppId);
    const live = readCouncil(JSON.stringify({ ...given, environment: 'live' }));
    expect(live.teamsAppId).not.toBe(council.teamsAppId);
    expect(council.teamsAppId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it.each([
    ['a secret', { BOT_APP_SECRET: 'hush' }, 'BOT_APP_SECRET: not known here; a secret belongs into no file'],
    ['one site for both', { sites: { main: '/sites/a', restricted: '/sites/a' } }, 'sites: two sites'],
    ['a host with a path', { publicHost: 'https://steady.example/x' }, 'publicHost: a host name in small letters'],
    ['nobody to ring', { emergencyNumbers: 'Police' }, 'emergencyNumbers: whom to ring'],
    ['neither test nor live', { environment: 'both' }, 'environment: say test or live'],
  ])('%s is refused in a sentence, and nothing is written', (_what, changed, sentence) => {
    expect(refusal(changed)).toContain('Nothing was written.');
    expect(refusal(changed)).toContain(sentence);
    expect(refusal(changed)).not.toContain('hush');
  });
});

describe('The gate itself', () => {
  it('notices what is no PowerShell, and a command in a text that is not quoted', () => {
    expect(readPowerShell('function A { if ( }').errors.length).toBeGreaterThan(0);
    expect(readPowerShell('Keep "a $(Remove-Mailbox x)"').commands).toContain('Remove-Mailbox');
  });
});
