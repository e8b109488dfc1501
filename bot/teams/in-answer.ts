/** The message of a card → when it was drawn in the answer to a press on it. */
const drawn = new Map<string, string>();
const REMEMBERED = 500;

/** The card in this message stands as it is now: its person had it as the answer. */
export function drawnInAnswer(message: string, now: string): void {
  drawn.set(message, now);
  const [oldest] = drawn.keys();
  if (drawn.size > REMEMBERED && oldest !== undefined) drawn.delete(oldest);
}

export const isDrawnSince = (message: string, since: string | undefined): boolean =>
  since !== undefined && (drawn.get(message) ?? '') >= since;
