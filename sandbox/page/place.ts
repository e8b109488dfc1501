import { useSyncExternalStore } from 'react';

export const ROOMS = [
  'chat',
  'tab',
  'calendar',
  'outlook',
  'activity',
  'letters',
  'lists',
  'clock',
  'mishaps',
] as const;
export type Room = (typeof ROOMS)[number];

/** Where in the page one is. It stands whole in the address, so that a place can be sent to a colleague. */
export interface Place {
  readonly room: Room;
  /** Entra object id of the person one is. */
  readonly as?: string | undefined;
  /** Which of the app's tabs, in the room `tab`. */
  readonly entity?: string | undefined;
  /** Which place inside that tab. */
  readonly sub?: string | undefined;
}

export function readPlace(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [room, entity] = path.split('/').map(decodeURIComponent);
  const asked = new URLSearchParams(search);
  return {
    room: ROOMS.find((known) => known === room) ?? 'chat',
    entity,
    as: asked.get('as') ?? undefined,
    sub: asked.get('sub') ?? undefined,
  };
}

export function addressOf({ room, as, entity, sub }: Place): string {
  const search = new URLSearchParams({
    ...(as === undefined ? {} : { as }),
    ...(room === 'tab' && sub !== undefined ? { sub } : {}),
  });
  const path = room === 'tab' && entity !== undefined ? `tab/${encodeURIComponent(entity)}` : room;
  return `#/${path}${search.size === 0 ? '' : `?${search.toString()}`}`;
}

export const goTo = (place: Place): void => {
  location.hash = addressOf(place);
};

const listen = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

export const usePlace = (): Place => readPlace(useSyncExternalStore(listen, () => location.hash));

/** The app, the tab and the place inside it that a Teams deep link means, if it is one. */
export function placeOfDeepLink(
  url: string,
): { readonly app: string; readonly entity: string; readonly sub: string | undefined } | undefined {
  const link = URL.canParse(url) ? new URL(url) : undefined;
  const [, app, entity] =
    (link?.hostname === 'teams.microsoft.com' ? /^\/l\/entity\/([^/]+)\/([^/?]+)/.exec(link.pathname) : null) ?? [];
  if (link === undefined || app === undefined || entity === undefined) return undefined;
  const context: unknown = JSON.parse(link.searchParams.get('context') ?? '{}');
  const sub =
    typeof context === 'object' && context !== null && 'subEntityId' in context ? context.subEntityId : undefined;
  return { app, entity: decodeURIComponent(entity), sub: typeof sub === 'string' ? sub : undefined };
}
