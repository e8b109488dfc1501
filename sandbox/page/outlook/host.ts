import { answerBridge, type Broker } from './broker.ts';

/** What is open beside the pane, in the shape in which Office.js has it. */
export interface OpenItem {
  readonly itemType: 'message' | 'appointment';
  readonly itemClass?: string;
  readonly subject: string;
  readonly from?: { readonly displayName: string; readonly emailAddress: string };
  /** The organiser has it open for writing. */
  readonly writing: boolean;
  readonly text: string;
}

export interface OfficeHost extends Broker {
  readonly item: () => OpenItem;
  readonly theme: () => object;
  /** Requirement sets that this Outlook has: `{ Mailbox: '1.15', NestedAppAuth: '1.1' }`. */
  readonly sets: Readonly<Record<string, string>>;
}

/** Answers the Office.js of the page in this frame, and of no other, until it is told to stop. */
export function hostPane(frame: HTMLIFrameElement, origin: string, host: OfficeHost): () => void {
  const heard = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || from !== origin || typeof data !== 'object' || data === null) return;
    const said = data as {
      readonly office?: unknown;
      readonly id?: unknown;
      readonly what?: unknown;
      readonly text?: unknown;
    };
    const send = (message: object) => frame.contentWindow?.postMessage(message, origin);
    if (said.office === 'bridge' && typeof said.text === 'string') {
      void answerBridge(said.text, host).then((text) => send({ office: 'bridge', text }));
    } else if (said.office === 'ask') {
      const answer = (value: unknown) => send({ office: 'answer', id: said.id, value });
      const { text, ...item } = host.item();
      if (said.what === 'begin') answer({ item, theme: host.theme(), sets: host.sets, platform: 'OfficeOnline' });
      else if (said.what === 'body') answer(text);
      else answer(undefined);
    }
  };
  addEventListener('message', heard);
  return () => removeEventListener('message', heard);
}

/** Tells the pane that the theme of Outlook has changed. */
export const sayOfficeTheme = (frame: HTMLIFrameElement, origin: string, theme: object): void =>
  frame.contentWindow?.postMessage({ office: 'event', event: 'officeThemeChanged', value: { theme } }, origin);
