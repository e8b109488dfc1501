import type { AppIdentity } from '../entra/tokens.ts';
import type { Reply } from '../wire/http.ts';
import type { Mishap } from '../wire/failures.ts';
import type { Json } from '../wire/json.ts';
import { badRequest } from './refusal.ts';

/** A Graph call that has passed the door. */
export interface Ask {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string | undefined;
  readonly raw: Buffer;
  readonly body: Json;
  readonly app: AppIdentity;
  /** `https://host/v1.0`, for links. */
  readonly base: string;
  /** The path asked for, without `/v1.0`. */
  readonly path: string;
  /** A mishap that only this operation can suffer. */
  readonly mishap: Mishap | undefined;
}

export type Take = (ask: Ask) => Reply | Promise<Reply>;

export const param = (ask: Ask, name: string): string => ask.params[name] ?? '';

/** A query option, with or without its dollar sign. */
export const option = (ask: Ask, name: string): string | undefined =>
  ask.query.get(`$${name}`) ?? ask.query.get(name) ?? undefined;

/** Only the properties that `$select` names, and what Graph adds in any case. */
export function selected(item: Json, select: string | undefined, always: readonly string[] = []): Json {
  if (select === undefined || select.trim() === '' || select.trim() === '*') return item;
  const wanted = new Set([
    ...select.split(',').map((name) => name.trim().toLowerCase()),
    ...always.map((name) => name.toLowerCase()),
  ]);
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => wanted.has(name.toLowerCase()) || name.startsWith('@odata')),
  );
}

/** A page of a list, and a link to the next when there is more. */
export function page(ask: Ask, items: readonly Json[], usual: number, largest: number): Json {
  const asked = option(ask, 'top');
  const top = asked === undefined ? usual : Number(asked);
  if (!Number.isInteger(top) || top < 1)
    throw badRequest(`Invalid value '${asked ?? ''}' for $top query option found.`);
  const size = Math.min(top, largest);
  const skip = Number(ask.query.get('$skiptoken') ?? option(ask, 'skip') ?? '0');
  if (!Number.isInteger(skip) || skip < 0) throw badRequest('The skip token is malformed.');
  const shown = items.slice(skip, skip + size);
  return {
    value: shown,
    ...(skip + size < items.length ? { '@odata.nextLink': linkWith(ask, '$skiptoken', skip + size) } : {}),
  };
}

/** The address asked for, with one option changed. */
export function linkWith(ask: Ask, name: string, value: number | string): string {
  const query = new URLSearchParams(ask.query);
  query.delete('$skip');
  query.set(name, String(value));
  const path = ask.path.split('/').map(encodeURIComponent).join('/').replaceAll('%2C', ',').replaceAll('%40', '@');
  return `${ask.base}${path}?${[...query].map(([key, one]) => `${key}=${encodeURIComponent(one)}`).join('&')}`;
}
