import { app } from '@microsoft/teams-js';
import { firstPlace } from '../place.ts';
import type { TabSettings } from '../api/settings.ts';
import type { Place } from '#rules/views';

/** Teams' three themes, by the names Teams gives them. */
export type HostTheme = 'default' | 'dark' | 'contrast';

export type Boot =
  | { readonly is: 'inside'; readonly theme: HostTheme; readonly place: Place; readonly host: string }
  /** Opened in a plain browser, or in a frame that may not hold us. */
  | { readonly is: 'outside' };

const LONGEST_WAIT_MILLISECONDS = 6_000;

export const themeNamed = (name: string | undefined): HostTheme =>
  name === 'dark' || name === 'contrast' ? name : 'default';

/** Teams on a phone has no frame around us, but speaks through an interface of its own. */
const isPlainBrowser = (): boolean =>
  window.parent === window && window.opener === null && !('nativeInterface' in window);

const inTime = <Value>(promise: Promise<Value>): Promise<Value> =>
  Promise.race([
    promise,
    new Promise<never>((_, refuse) => {
      setTimeout(() => {
        refuse(new Error('the host did not answer'));
      }, LONGEST_WAIT_MILLISECONDS);
    }),
  ]);

/** Makes itself known to Teams, Outlook or Microsoft 365. A host whose origin is not known never answers: hence the race. */
export async function bootIn({ hostOrigins }: TabSettings): Promise<Boot> {
  if (isPlainBrowser()) return { is: 'outside' };
  try {
    await inTime(app.initialize([...hostOrigins]));
    const context = await inTime(app.getContext());
    void app.notifySuccess();
    document.documentElement.dataset['frame'] = context.page.frameContext;
    const place = firstPlace(window.location.search, {
      page: context.page.id,
      subPage: context.page.subPageId ?? '',
      chat: context.meeting === undefined ? undefined : context.chat?.id,
    });
    return { is: 'inside', theme: themeNamed(context.app.theme), place, host: context.app.host.name };
  } catch {
    return { is: 'outside' };
  }
}

/** Follows the host when the person changes from light to dark. */
export function onThemeChange(tell: (theme: HostTheme) => void): void {
  app.registerOnThemeChangeHandler((name) => {
    tell(themeNamed(name));
  });
}
