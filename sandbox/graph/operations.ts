import type { AppIdentity } from '../entra/tokens.ts';
import type { Mishap } from '../wire/failures.ts';
import type { Reply } from '../wire/http.ts';
import { routesOver } from '../wire/route.ts';
import type { World } from '../world.ts';
import type { Take } from './ask.ts';
import { driveRoutes } from './drives.ts';
import { eventDeltaRoutes } from './event-delta.ts';
import { eventListRoutes } from './event-list.ts';
import { eventRoutes } from './events.ts';
import { freeBusyRoutes } from './free-busy.ts';
import { itemRoutes } from './list-items.ts';
import { listRoutes } from './lists.ts';
import { mailboxLimit } from './mailbox-limit.ts';
import { mailRoutes } from './mail.ts';
import { meetingRoutes } from './online-meeting.ts';
import { mailboxOf, type Part } from './part.ts';
import { badRequest, GraphRefusal, refusalReply } from './refusal.ts';
import { siteRoutes } from './sites.ts';
import { teamworkRoutes } from './teamwork.ts';
import type { Upload } from './upload.ts';
import { userRoutes } from './users.ts';

export interface Operations {
  readonly world: World;
  readonly uploads: Map<string, Upload>;
  readonly url: () => string;
  /** Called before anything but a read is carried out. */
  readonly onWrite: () => void;
}

/** Carries out one operation; a refusal is an answer too. */
export type CarryOut = (part: Part, app: AppIdentity, mishap: Mishap | undefined) => Promise<Reply>;

/** Everything of Graph that is played here. */
export function graphOperations({ world, uploads, url, onWrite }: Operations): CarryOut {
  const find = routesOver<Take>([
    ...userRoutes(world),
    ...freeBusyRoutes(world),
    ...eventRoutes(world),
    ...eventListRoutes(world),
    ...eventDeltaRoutes(world),
    ...meetingRoutes(world),
    ...mailRoutes(world),
    ...teamworkRoutes(world),
    ...siteRoutes(world),
    ...listRoutes(world),
    ...itemRoutes(world),
    ...driveRoutes(world, uploads, url),
  ]);
  const inMailbox = mailboxLimit();

  const carryOut = async (part: Part, app: AppIdentity, mishap: Mishap | undefined): Promise<Reply> => {
    const found = find(part.method, part.path);
    if (found === undefined) throw noSuchPath(part.path);
    if (found === 'no such method') throw noSuchMethod();
    if (part.method !== 'GET') onWrite();
    return found.take({
      params: found.params,
      query: part.query,
      header: (name) => part.headers[name],
      raw: part.raw,
      body: part.body,
      app,
      base: `${url()}v1.0`,
      path: part.path,
      mishap,
    });
  };

  return async (part, app, mishap) => {
    const mailbox = mailboxOf(part);
    const work = () => carryOut(part, app, mishap);
    try {
      return await (mailbox === undefined ? work() : inMailbox(mailbox, work));
    } catch (error) {
      if (error instanceof GraphRefusal) return refusalReply(error, world.clock, part.headers['client-request-id']);
      throw error;
    }
  };
}

const noSuchPath = (path: string): GraphRefusal =>
  badRequest(`Resource not found for the segment '${path.split('/')[1] ?? ''}'.`);

const noSuchMethod = (): GraphRefusal =>
  new GraphRefusal(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
