import { Fault } from '../faults.ts';

/** One page of an answer, and where the next one is. Throws `Fault('try-later')` where it is none. */
export function pageOf(body: unknown, step: string) {
  if (typeof body !== 'object' || body === null || !('value' in body) || !Array.isArray(body.value)) {
    throw new Fault('try-later', step);
  }
  const value: readonly unknown[] = body.value;
  return { value, nextLink: linkIn(body, '@odata.nextLink'), deltaLink: linkIn(body, '@odata.deltaLink') };
}

function linkIn(body: object, name: string): string | undefined {
  const link: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof link === 'string' ? link : undefined;
}
