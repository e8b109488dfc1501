import { useSyncExternalStore } from 'react';
import { ask, type Answer, type AppSettings, type Card, type Dialog } from '../control.ts';
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
  if (inside !== undefined) void openInApp(inside, as);
  else if (/^https?:/.test(url)) window.open(url, '_blank', 'noopener');
}

/** Teams knows a council's app by its id in the catalogue; by the one in the manifest it finds nothing. */
async function openInApp({ app, ...inside }: NonNullable<ReturnType<typeof placeOfDeepLink>>, as: string) {
  const { catalogId } = await ask<AppSettings>('settings');
  if (app !== catalogId) {
    notify('We couldn’t find this app', 'The link does not name an app in your organisation’s catalogue.');
    return;
  }
  showDialog(undefined);
  goTo({ room: 'tab', as, ...inside });
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
