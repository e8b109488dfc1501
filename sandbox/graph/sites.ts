import { COUNCIL } from '../settings.ts';
import { PROVISION_APP } from '../settings.ts';
import type { World } from '../world.ts';
import type { Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import { option, param, selected, type Ask, type Take } from './ask.ts';
import { GraphRefusal, itemNotFound } from './refusal.ts';
import { withContext } from './users.ts';

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly webUrl: string;
}

const HOST = 'https://wrenford.sharepoint.example';

export const SITES: readonly Site[] = [
  { id: COUNCIL.sites.main, name: 'placements', displayName: 'Placements', webUrl: `${HOST}/sites/placements` },
  {
    id: COUNCIL.sites.restricted,
    name: 'placements-restricted',
    displayName: 'Placements (restricted)',
    webUrl: `${HOST}/sites/placements-restricted`,
  },
  { id: COUNCIL.sites.notGranted, name: 'intranet', displayName: 'Intranet', webUrl: `${HOST}/sites/intranet` },
];

export const siteRoutes = (world: World): readonly Route<Take>[] => [
  {
    method: 'GET',
    template: '/sites/{site}',
    take: (ask) => ({
      status: 200,
      body: withContext(ask, 'sites/$entity', selected({ ...siteInPath(ask, world) }, option(ask, 'select'))),
    }),
  },
];

/** The site in a path, when this app was granted it. `Sites.Selected` opens nothing else. */
export function siteInPath(ask: Ask, world: World): Site {
  const site = SITES.find(({ id }) => id === param(ask, 'site'));
  if (site === undefined) throw itemNotFound();
  const manages = ask.app.roles.includes('Sites.Manage.All');
  const selected = ask.app.roles.includes('Sites.Selected') && world.grants.onSite(ask.app.appId, site.id);
  if (!manages && !selected) throw accessDenied();
  return site;
}

/** Lists and columns are an administrator's to make: `Sites.Selected` with write is refused. */
export function mustManage(ask: Ask): void {
  if (!ask.app.roles.includes('Sites.Manage.All')) throw accessDenied();
}

export const accessDenied = (): GraphRefusal => new GraphRefusal(403, 'accessDenied', 'Access denied');

/** Who did it, as SharePoint sees it: always the app. */
export const byApp = (appId: string): Json => ({
  application: { id: appId, displayName: appId === PROVISION_APP.appId ? 'Steady provisioning' : 'Steady' },
});
