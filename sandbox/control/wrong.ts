import type { Call } from '../wire/http.ts';
import type { Json } from '../wire/json.ts';

/** The caller of the control API asked for something that cannot be. */
export class Wrong extends Error {
  override readonly name = 'Wrong';
}

export type Take = (call: Call, body: Json) => unknown;
