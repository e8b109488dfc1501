import type { z } from 'zod';
import type { Ports } from '../casework/ports.ts';

/** Who asks: known by the token. What they may do is casework's to say. */
export interface Who {
  readonly id: string;
  readonly name: string;
}

export interface RouteRequest<Body> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** One path of the tab's API. `body` reads what was sent; without it there is nothing to read. */
export interface Route<Body> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `:name` for a part that varies. */
  readonly path: string;
  readonly body?: z.ZodType<Body> | undefined;
  run(who: Who, request: RouteRequest<Body>, ports: Ports): Promise<unknown>;
}

/** Fixes the type of a route's body; a list of routes no longer knows it. */
export const route = <Body>(one: Route<Body>): Route<unknown> => one;
