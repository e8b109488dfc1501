import { channelIdentity, graphIdentity } from '../../bot/identities.ts';
import { tokensFor } from '../../bot/microsoft365/tokens.ts';
import {
  GRANTED,
  bed,
  pageIn,
  NOBODY,
  tokenWith,
  without,
  config,
  file,
  answering,
  blocked,
  type Wrong,
} from './make-ill.ts';

const NOT_GRANTED =
  'wrenford.sharepoint.example,d44c9bee-1601-5773-bd6f-ecdabebc5981,5ec70f63-721f-5b3d-81a4-fb8094720352';
const OWN = {
  name: 'invented',
  title: 'Invented',
  version: '1',
  extends: 'blended-default',
  effectiveFrom: '2020-01-01',
};

export const MACHINE_AND_ENTRA: readonly Wrong[] = [
  ['the procedure’s file cannot be read', ['profile.read'], () => config({ profile: file('own.json', '{') })],
  [
    'the procedure ended last year',
    ['profile.in-force'],
    () => config({ profile: file('old.json', JSON.stringify({ ...OWN, effectiveTo: '2025-12-31' })) }),
  ],
  [
    'the council’s questions cannot be read',
    ['questions.read'],
    () => config({ questionBank: file('bank.json', '[]') }),
  ],
  [
    'the council’s template for minutes is no Word file',
    ['minutes.template'],
    () => config({ minutesTemplate: file('minutes.docx', 'not a document') }),
  ],
  ['the tab was not built', ['tab.built'], () => ({ tabFolder: '/nowhere' })],
  ['the panes in Outlook were not built', ['addin.built'], () => ({ addinFolder: '/nowhere' })],
  [
    'of the tab half was copied',
    ['tab.whole'],
    () => ({ tabFolder: pageIn('tab', '<script src="/tab/assets/gone.js"></script>') }),
  ],
  [
    'of the panes in Outlook half was copied',
    ['addin.whole'],
    () => ({ addinFolder: pageIn('addin', '<link rel="stylesheet" href="/outlook/assets/gone.css" />') }),
  ],
  ['the clock is ten minutes ahead', ['clock'], () => ({ now: () => new Date(Date.now() + 600_000) })],
  ['the public address leads nowhere', ['door.pages'], () => config({ publicUrl: 'http://127.0.0.1:1' })],
  ['the proxy answers Teams itself', ['door.teams'], () => answering('/api/messages', 200)],
  ['the collector of figures refuses what it is sent', ['collector'], () => answering('/otlp/v1/metrics', 403)],
  ['the scanner is broken', ['scanner'], () => answering('/scan', 500)],
  [
    'the registration that calls Graph is not known',
    ['token.graph'],
    () => {
      const tokens = tokensFor({ ...graphIdentity(bed.patient.needs.config), appId: NOBODY });
      return { graphToken: () => tokens('doctor') };
    },
  ],
  [
    'the bot’s registration is not known',
    ['token.bot'],
    () => {
      const tokens = tokensFor({ ...channelIdentity(bed.patient.needs.config), appId: NOBODY });
      return { botToken: () => tokens('doctor') };
    },
  ],
  ['Sites.Selected was not consented', ['grant.sites'], () => ({ graphToken: without('Sites.Selected') })],
  ['User.Read.All was not consented', ['grant.people'], () => ({ graphToken: without('User.Read.All') })],
  ['OnlineMeetings was not consented', ['grant.meetings'], () => ({ graphToken: without('OnlineMeetings') })],
  ['self-install was not consented', ['grant.install'], () => ({ graphToken: without('TeamsAppInstallation') })],
  [
    'Steady is to stand beside meetings in Teams, and nobody has granted that',
    ['grant.chats'],
    () => ({ ...config({ inMeetingChats: true }), graphToken: tokenWith(...GRANTED) }),
  ],
  [
    'somebody consented to every site of the tenant',
    ['grant.broad'],
    () => ({ graphToken: tokenWith(...GRANTED, 'Sites.ReadWrite.All') }),
  ],
  [
    'the site in the settings is one that was not granted',
    ['site.main'],
    () => ({ sites: { ...bed.patient.needs.sites, main: NOT_GRANTED } }),
  ],
  [
    'the restricted site in the settings is not there',
    ['site.restricted'],
    () => ({ sites: { ...bed.patient.needs.sites, restricted: `wrenford.sharepoint.example,${NOBODY},${NOBODY}` } }),
  ],
  ['the library is gone', ['library'], blocked('GET /v1.0/sites/*/drive')],
];
