import { Fault } from '../faults.ts';

/** What can say whether a value has a shape. */
interface Shape<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** The answer in its shape. One without it is no answer: a proxy's page, or half of what was said. */
export function inShape<T>(step: string, shape: Shape<T>, answer: unknown): T {
  const read = shape.safeParse(answer);
  if (!read.success) throw new Fault('try-later', step);
  return read.data;
}
