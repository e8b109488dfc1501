/** Where the keyboard was: the line, the part and the page around it, innermost first. */
export interface WhereFocusWas {
  readonly around: readonly HTMLElement[];
  /** The heading of the part, by which it is found again when the page has drawn it anew. */
  readonly heading: string | undefined;
}

const PLACES = ['li', 'section', 'main'] as const;

export function whereFocusIs(): WhereFocusWas {
  const at = document.activeElement;
  const around = PLACES.flatMap((place) => at?.closest<HTMLElement>(place) ?? []);
  return { around, heading: at?.closest('section')?.querySelector('h2')?.textContent };
}

/**
 * What was pressed may be gone once it is done. Then the keyboard goes to what happened: to the same line, else to the same part,
 * else to the page; never back to its top without a word.
 *
 * @source WCAG 2.2, 2.4.3 Focus order
 */
export function keepFocus({ around, heading }: WhereFocusWas): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const [line, ...others] = around.filter((one) => one.isConnected);
  const part = heading === undefined ? undefined : partCalled(heading);
  const to = line?.localName === 'main' ? (part ?? line) : (line ?? others[0] ?? part);
  if (to === undefined) return;
  if (!to.hasAttribute('tabindex')) to.tabIndex = -1;
  to.focus();
}

const partCalled = (heading: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('section')].find(
    (one) => one.querySelector('h2')?.textContent === heading,
  );
