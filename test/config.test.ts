import { describe, expect, it } from 'vitest';
import { readConfig, SettingsFault } from '../bot/config.ts';

const GOOD = {
  PUBLIC_URL: 'https://steady.wrenford.example/',
  TENANT_ID: 'c8ab50a1-6f16-59f9-a141-cb900ab81835',
  BOT_APP_ID: 'ffe622de-31a3-5a42-a937-0cd500929874',
  BOT_APP_SECRET: 'an-invented-secret',
  API_APP_ID: '61d4f305-e123-52ae-96ea-f87ac59bbfb1',
  API_APP_SECRET: 'another-invented-secret',
  TEAMS_APP_ID: 'f5c3aa9d-3ae3-55af-826d-48c1ae154528',
  TEAMS_CATALOG_ID: '482f34be-d0ad-5503-a61b-2e512746b961',
  ORGANISER_MAILBOX: 'placement.meetings@wrenford.example',
  SITE_ID: 'wrenford.sharepoint.example,78ea04f7-b4a0-58d0-800f-8045c67dc38e,4780e80c-2ce4-5d9b-9489-e2b53c9c80d3',
  RESTRICTED_SITE_ID:
    'wrenford.sharepoint.example,56ae6ea2-ad0a-5819-ab1e-bb429250d422,f593fb88-e0ff-512f-b674-fd4dc5dedfcf',
  COUNCIL_NAME: 'Wrenford Council',
  EMERGENCY_NUMBERS: 'Police, fire or ambulance=999;Emergency duty team=01632 960123',
};

const problemsWith = (settings: Readonly<Record<string, string | undefined>>): readonly string[] => {
  try {
    readConfig({ ...GOOD, ...settings });
    return [];
  } catch (fault) {
    if (!(fault instanceof SettingsFault)) throw fault;
    return fault.problems.map(({ setting }) => setting);
  }
};

describe('Steady starts', () => {
  it('with what is required, and takes Microsoft’s public cloud for the rest', () => {
    expect(readConfig(GOOD)).toMatchObject({
      port: 3978,
      host: '127.0.0.1',
      publicUrl: 'https://steady.wrenford.example',
      authority: 'https://login.microsoftonline.com/c8ab50a1-6f16-59f9-a141-cb900ab81835',
      apiTokenIssuer: 'https://login.microsoftonline.com/c8ab50a1-6f16-59f9-a141-cb900ab81835/v2.0',
      apiTokenKeysUrl: 'https://login.microsoftonline.com/c8ab50a1-6f16-59f9-a141-cb900ab81835/discovery/v2.0/keys',
      channelIssuer: 'https://api.botframework.com',
      channelServiceHosts: ['smba.trafficmanager.net', 'botframework.com'],
      graphUrl: 'https://graph.microsoft.com/',
      frameOrigins: [],
      profile: 'blended-default',
      emergencyNumbers: [
        { label: 'Police, fire or ambulance', number: '999' },
        { label: 'Emergency duty team', number: '01632 960123' },
      ],
      timerSeconds: 60,
      logLevel: 'info',
    });
  });

  it('over http: on this machine', () => {
    expect(problemsWith({ PUBLIC_URL: 'http://localhost:3978' })).toEqual([]);
  });
});

describe('Steady does not start', () => {
  it.each(Object.keys(GOOD))('without %s, and says so', (setting) => {
    expect(problemsWith({ [setting]: undefined })).toEqual([setting]);
    expect(problemsWith({ [setting]: '  ' })).toEqual([setting]);
  });

  it.each([
    ['people could read what is sent', { PUBLIC_URL: 'http://steady.wrenford.example' }, 'PUBLIC_URL'],
    ['Graph would get no token', { GRAPH_URL: 'http://localhost:3980/' }, 'GRAPH_URL'],
    ['msal would refuse it', { AUTHORITY: 'http://localhost:3979/tenant' }, 'AUTHORITY'],
    ['the metadata is no JSON', { AUTHORITY_METADATA: '{' }, 'AUTHORITY_METADATA'],
    ['any page could frame the tab', { FRAME_ORIGINS: 'https://*.example' }, 'FRAME_ORIGINS'],
    ['any page at all could frame the tab', { FRAME_ORIGINS: '*' }, 'FRAME_ORIGINS'],
    ['a bot’s token would open the tab’s API', { API_APP_ID: GOOD.BOT_APP_ID.toUpperCase() }, 'API_APP_ID'],
    ['answers would lie beside the register', { RESTRICTED_SITE_ID: GOOD.SITE_ID }, 'RESTRICTED_SITE_ID'],
    ['nobody could be rung', { EMERGENCY_NUMBERS: 'Police' }, 'EMERGENCY_NUMBERS'],
    ['nobody could be rung under this', { EMERGENCY_NUMBERS: 'Police=999;Duty team=' }, 'EMERGENCY_NUMBERS'],
    ['the procedure is not known', { PROFILE: 'wessex-1999' }, 'PROFILE'],
    ['the bot’s token would go anywhere', { CHANNEL_SERVICE_HOSTS: '*' }, 'CHANNEL_SERVICE_HOSTS'],
    ['the timer would never tick', { TIMER_SECONDS: '0' }, 'TIMER_SECONDS'],
    ['the port is none', { PORT: '70000' }, 'PORT'],
    ['the level is none', { LOG_LEVEL: 'everything' }, 'LOG_LEVEL'],
    ['the mailbox is no address', { ORGANISER_MAILBOX: 'placement meetings' }, 'ORGANISER_MAILBOX'],
  ] as const)('when %s', (_danger, settings, setting) => {
    expect(problemsWith(settings)).toEqual([setting]);
  });

  it('says everything at once, with what to do, and never a value', () => {
    const settings = {
      ...GOOD,
      BOT_APP_SECRET: '',
      TENANT_ID: 'hush-hush',
      API_APP_ID: GOOD.BOT_APP_ID,
      EMERGENCY_NUMBERS: '',
    };
    expect(() => readConfig(settings)).toThrow(
      /TENANT_ID: give the id[\s\S]*EMERGENCY_NUMBERS: say whom to ring[\s\S]*BOT_APP_SECRET: give the secret[\s\S]*API_APP_ID: register an app of its own/,
    );
    expect(() => readConfig(settings)).not.toThrow(/hush-hush/);
  });
});
