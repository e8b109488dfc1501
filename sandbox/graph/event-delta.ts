import type { World } from '../world.ts';
import type { Reply } from '../wire/http.ts';
import { asJson, parsed, type Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import { linkWith, option, type Ask, type Take } from './ask.ts';
import { eventOf } from './event-shape.ts';
import { windowOf, within } from './event-list.ts';
import { mailboxInPath } from './mailbox.ts';
import { badRequest, GraphRefusal } from './refusal.ts';
import { preferredZone } from './time-zone.ts';
import { withContext } from './users.ts';

const TOKEN_LIFE_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const PAGE = 10;

interface DeltaToken {
  readonly since: number;
  readonly until: number;
  readonly skip: number;
  readonly from: string;
  readonly to: string;
  readonly issued: string;
}

export const eventDeltaRoutes = (world: World): readonly Route<Take>[] =>
  ['/users/{user}/calendarView/delta', '/users/{user}/calendarView/delta()'].map((template) => ({
    method: 'GET',
    template,
    take: (ask: Ask) => delta(ask, world),
  }));

/** What changed in a window of the calendar since a token was given. */
function delta(ask: Ask, world: World): Reply {
  mailboxInPath(ask, world);
  if (['filter', 'orderby', 'search', 'expand'].some((name) => option(ask, name) !== undefined)) {
    throw badRequest('The query parameters $filter, $orderby, $search and $expand are not supported with delta.');
  }
  const token = tokenIn(ask, world);
  const window = { from: new Date(token.from), to: new Date(token.to) };
  const size = Number(/odata\.maxpagesize\s*=\s*(\d+)/i.exec(ask.header('prefer') ?? '')?.[1] ?? PAGE);
  const zone = preferredZone(ask.header('prefer'));
  const changed = world.events.value.list
    .filter(({ sequence }) => sequence > token.since && sequence <= token.until)
    .flatMap((event): Json[] => {
      if (event.removedAt === undefined && within(event, window)) return [eventOf(event, zone)];
      // On the first round nothing has gone yet.
      return token.since === 0 ? [] : [{ '@removed': { reason: 'deleted' }, id: event.id }];
    });
  const value = changed.slice(token.skip, token.skip + size);
  const more = token.skip + size < changed.length;
  const link = more
    ? { '@odata.nextLink': tokenLink(ask, '$skiptoken', { ...token, skip: token.skip + size }) }
    : {
        '@odata.deltaLink': tokenLink(ask, '$deltatoken', {
          ...token,
          since: token.until,
          skip: 0,
          issued: world.clock.now().toISOString(),
        }),
      };
  return { status: 200, body: withContext(ask, 'Collection(event)', { value, ...link }) };
}

function tokenLink(ask: Ask, name: '$skiptoken' | '$deltatoken', token: DeltaToken): string {
  const bare = { ...ask, query: new URLSearchParams() };
  return linkWith(bare, name, Buffer.from(JSON.stringify(token)).toString('base64url'));
}

function tokenIn(ask: Ask, world: World): DeltaToken {
  const until = world.events.value.sequence;
  const [deltaToken, skipToken] = [ask.query.get('$deltatoken'), ask.query.get('$skiptoken')];
  const text = deltaToken ?? skipToken;
  const now = world.clock.now();
  if (text === null) {
    const { from, to } = windowOf(ask);
    return { since: 0, until, skip: 0, from: from.toISOString(), to: to.toISOString(), issued: now.toISOString() };
  }
  const kept = asJson(parsed(Buffer.from(text, 'base64url')));
  const token = kept as unknown as DeltaToken;
  const known = typeof token.since === 'number' && token.since <= until && typeof token.issued === 'string';
  if (!known || now.getTime() - Date.parse(token.issued) > TOKEN_LIFE_DAYS * DAY_MS) {
    throw new GraphRefusal(
      410,
      'SyncStateNotFound',
      'The sync state generation is not found; the sync must start again.',
    );
  }
  return deltaToken === null ? token : { ...token, until };
}
