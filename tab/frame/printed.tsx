import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** What stands in the head of each printed page: the style sheet puts it there. */
const HEAD = '--print-head';

/** As a style sheet writes a text: nothing in it ends it. */
const asCssText = (words: string): string =>
  `"${words.replaceAll(/["\\\n\r\f]/g, (sign) => (/["\\]/.test(sign) ? `\\${sign}` : ' '))}"`;

/** From now on each printed page has these words in its head; what stood there before comes back after. */
export function usePrintedHead(words: string | undefined): void {
  useEffect(() => {
    if (words === undefined) return;
    const { style } = document.documentElement;
    const before = style.getPropertyValue(HEAD);
    style.setProperty(HEAD, asCssText(words));
    return () => {
      style.setProperty(HEAD, before);
    };
  }, [words]);
}

interface PrintedSheetProps {
  readonly title: string;
  /** For whom it is; it stands in the head of each page too. */
  readonly forWhom: string;
  readonly children: ReactNode;
}

/** What is printed in place of the page while it is here; nobody sees it on the screen. Of several the last is printed. */
export function PrintedSheet({ title, forWhom, children }: PrintedSheetProps) {
  usePrintedHead(forWhom);
  return createPortal(
    <article className="printed-sheet">
      <h1>{title}</h1>
      <p className="printed-for">{forWhom}</p>
      {children}
    </article>,
    document.body,
  );
}

/** What is folded on a page is open while it is printed; nothing on paper can be opened. */
export function useFoldsOpenInPrint(): void {
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const open = (): void => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open]):not(.no-print)')];
      for (const one of opened) one.open = true;
    };
    const close = (): void => {
      for (const one of opened) one.open = false;
      opened = [];
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, []);
}
