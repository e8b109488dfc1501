import type { Theme } from '../theme.ts';

/** A request of teams-js to its host, as it comes over `postMessage`. */
interface Request {
  readonly id: number;
  readonly uuid?: unknown;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** What the host of a tab can do for it. */
export interface Host {
  /** Where the page stands: `content` in a tab, `task` in a dialog. */
  readonly place: 'content' | 'task' | 'sidePanel';
  /** The context in the flat form that teams-js turns into its own. */
  readonly context: () => Readonly<Record<string, unknown>>;
  readonly token: () => Promise<string>;
  readonly open: (url: string) => void;
  readonly navigate: (entity: string, sub: string | undefined) => void;
  readonly dialog: (asked: Readonly<Record<string, unknown>>, done: (result: unknown) => void) => void;
  /** The tab says that it is there, or why it could not be. */
  readonly said: (what: 'loaded' | 'failed') => void;
  /** The page in a dialog hands back what was chosen in it. */
  readonly done: (result: unknown) => void;
}

/** What this host says it supports, in the shape of teams-js' runtime, version 4. */
const RUNTIME = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    pages: { tabs: {}, currentApp: {} },
    dialog: { card: { bot: {} }, url: { bot: {}, parentCommunication: {} }, update: {} },
    chat: {},
    people: {},
    calendar: {},
  },
});

/** Versions of the client side that this host plays. */
const CLIENT_SDK = '2.0.4';

/** Answers the teams-js of the page in this frame, and of no other, until it is told to stop. */
export function hostFrame(frame: HTMLIFrameElement, origin: string, host: Host): () => void {
  const heard = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin || !isRequest(event.data)) return;
    const { id, uuid, func, args } = event.data;
    const reply = (...answer: readonly unknown[]) =>
      frame.contentWindow?.postMessage({ id, uuid, args: answer }, origin);
    answer(func, args ?? [], host, reply);
  };
  addEventListener('message', heard);
  return () => removeEventListener('message', heard);
}

/** Tells the page in this frame that the theme has changed. */
export const sayTheme = (frame: HTMLIFrameElement, origin: string, theme: Theme): void =>
  frame.contentWindow?.postMessage({ func: 'themeChange', args: [theme] }, origin);

function answer(
  func: string,
  args: readonly unknown[],
  host: Host,
  reply: (...answer: readonly unknown[]) => void,
): void {
  switch (func) {
    case 'initialize':
      return reply(host.place, 'web', RUNTIME, CLIENT_SDK);
    case 'getContext':
      return reply(host.context());
    case 'authentication.getAuthToken':
      void host.token().then(
        (token) => reply(true, token),
        () => reply(false, 'The sandbox gave no token'),
      );
      return;
    case 'appInitialization.appLoaded':
    case 'appInitialization.success':
      return host.said('loaded');
    case 'appInitialization.failure':
      return host.said('failed');
    case 'appInitialization.expectedFailure':
      return host.said('loaded');
    case 'executeDeepLink':
      host.open(textOf(args[0]) ?? '');
      return reply(true);
    case 'pages.navigateToApp':
    case 'pages.currentApp.navigateTo': {
      const asked = recordOf(args[0]);
      host.navigate(textOf(asked['pageId']) ?? '', textOf(asked['subPageId']));
      return reply(true);
    }
    case 'tasks.startTask':
    case 'dialog.url.open':
      return host.dialog(recordOf(args[0]), (result) => reply(null, result));
    case 'tasks.completeTask':
    case 'dialog.url.submit':
      return host.done(args[0]);
    default:
      // What we do not play goes unanswered, as in a host that does not know it.
      return;
  }
}

const isRequest = (value: unknown): value is Request =>
  typeof value === 'object' && value !== null && 'func' in value && typeof value.func === 'string' && 'id' in value;

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
