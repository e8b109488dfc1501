import { useSyncExternalStore } from 'react';
import type { Answer, Card, Dialog } from '../control.ts';
import { goTo, placeOfDeepLink } from '../place.ts';

/** A dialog that stands over the page, and what to do when it closes. */
export interface OpenDialog extends Dialog {
  /** Told what the dialog's page handed back, when a tab opened it. */
  readonly onDone?: (result: unknown) => void;
}

export interface Notice {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

interface OnTop {
  readonly dialog: OpenDialog | undefined;
  readonly notices: readonly Notice[];
}

let onTop: OnTop = { dialog: undefined, notices: [] };
let count = 0;
const listeners = new Set<() => void>();

function change(next: Partial<OnTop>): void {
  onTop = { ...onTop, ...next };
  for (const listener of listeners) listener();
}

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** What stands over the page: at most one dialog, and up to three notices. */
export const useOnTop = (): OnTop => useSyncExternalStore(listen, () => onTop);

export const showDialog = (dialog: OpenDialog | undefined): void => change({ dialog });

export const notify = (title: string, text: string): void =>
  change({ notices: [...onTop.notices.slice(-2), { id: ++count, title, text }] });

export const dismiss = (id: number): void => change({ notices: onTop.notices.filter((notice) => notice.id !== id) });

export const dismissAll = (): void => {
  if (onTop.notices.length > 0) change({ notices: [] });
};

/** Opens an address: a place in the app's own tabs stays in this page, all else goes to a browser tab of its own. */
export function openAddress(url: string, as: string): void {
  const inside = placeOfDeepLink(url);
  if (inside !== undefined) {
    showDialog(undefined);
    goTo({ room: 'tab', as, ...inside });
  } else if (/^https?:/.test(url)) {
    window.open(url, '_blank', 'noopener');
  }
}

/** Opens the dialog that a press asked for; words stand under the card, and a changed card comes with the conversation. */
export function showAnswer({ dialog }: Answer): void {
  if (dialog !== undefined) showDialog(dialog);
}

/** A card that a tab opens in a dialog. */
export const cardDialog = (id: string, title: string, card: Card, onDone: (result: unknown) => void): OpenDialog => ({
  id,
  title,
  card,
  onDone,
});
