import type { Clock } from './clock.ts';
import type { Registration } from './entra/tokens.ts';
import { API_APP, BOT_APP, COUNCIL } from './settings.ts';
import type { Store } from './store.ts';
import { millisecondsOf } from './wire/duration.ts';

/** What infra/permissions.md asks for, by the names that Microsoft gives it; `bot` is what the bot's own registration has. */
const GRANTABLE = [
  'Calendars.ReadWrite',
  'Calendars.ReadBasic',
  'Mail.Send',
  'Sites.Selected',
  'OnlineMeetings.ReadWrite.All',
  'application-access-policy',
  'User.Read.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
  'restricted-site',
  'bot',
] as const;
type Grantable = (typeof GRANTABLE)[number];
/** Roles that Exchange itself keeps, for one mailbox. */
export type ExchangeRole = 'Calendars.ReadWrite' | 'Mail.Send' | 'Calendars.ReadBasic';

/** Who was granted what in the invented tenant. */
export interface Grants {
  /** What an app's token says about Graph. */
  rolesOf(app: Registration): readonly string[];
  /** Whether Exchange lets this app do that; `Calendars.ReadBasic` is other people's free and busy. */
  inExchange(appId: string, role: ExchangeRole): boolean;
  onSite(appId: string, site: string): boolean;
  /** Whether the application access policy names this app for the organiser. */
  forMeetings(appId: string): boolean;
}

export interface GrantSettings {
  /** What nobody has granted, comma separated. */
  readonly missing: string | undefined;
  /** How long after the first start Exchange lets anybody in: its roles take up to two hours. */
  readonly exchangeAfter: string | undefined;
}

export function openGrants({ missing, exchangeAfter }: GrantSettings, clock: Clock, store: Store): Grants {
  const without = namesIn(missing);
  const first = store.part('granted', () => ({ at: clock.now().toISOString() }));
  first.changed();
  const inForce = Date.parse(first.value.at) + (exchangeAfter === undefined ? 0 : millisecondsOf(exchangeAfter));
  const has = (appId: string, grant: Grantable): boolean =>
    appId === API_APP.appId ? !without.includes(grant) : appId === BOT_APP.appId && !without.includes('bot');
  return {
    rolesOf: (app) => {
      if (app.appId === BOT_APP.appId && without.includes('bot')) return [];
      const missed = app.appId === API_APP.appId ? without : [];
      return (app.roles as readonly string[]).filter((role) => !(missed as readonly string[]).includes(role));
    },
    inExchange: (appId, role) => clock.now().getTime() >= inForce && has(appId, role),
    onSite: (appId, site) =>
      (site === COUNCIL.sites.main && has(appId, 'Sites.Selected')) ||
      (site === COUNCIL.sites.restricted && has(appId, 'Sites.Selected') && has(appId, 'restricted-site')),
    forMeetings: (appId) => has(appId, 'application-access-policy'),
  };
}

function namesIn(missing: string | undefined): readonly Grantable[] {
  const names = (missing ?? '').split(',').map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const known = GRANTABLE.find((one) => one === name);
      if (known === undefined) throw new Error(`SANDBOX_MISSING takes some of: ${GRANTABLE.join(', ')}.`);
      return known;
    });
}
