import type { CardView } from '#rules';
import type { Activity } from 'botbuilder';
import { drawCard } from '../cards/draw.ts';
import type { Card } from '../cards/elements.ts';
import { savedFresh } from '../cards/fresh.ts';
import type { Dialog, VerbAnswer } from './verbs.ts';

/* What Teams wants to hear: our answers in its shapes. */

const CARD = 'application/vnd.microsoft.card.adaptive';
/** What a toast or a locked screen shows. */
export const SUMMARY = 'Steady: something waits for you';

export interface InvokeReply {
  readonly status: number;
  readonly body?: unknown;
}

export const cardMessage = (card: Card): Partial<Activity> => ({
  type: 'message',
  summary: SUMMARY,
  attachments: [{ contentType: CARD, content: card }],
});

export const viewMessage = (view: CardView, as?: VerbAnswer['shownAs']): Partial<Activity> =>
  cardMessage(drawnAs(view, as));

/** One of a record is looked up anew whenever its person looks. */
const drawnAs = (view: CardView, as: VerbAnswer['shownAs']): Card =>
  as === undefined ? drawCard(view) : savedFresh(drawCard(view), as.card, as.about);

/** To `adaptiveCard/action`: the card in place of the one that was pressed, or a sentence that leaves it as it is. */
export function replyToAction({ show, shownAs, say, dialog, send }: VerbAnswer): InvokeReply {
  if (show !== undefined) return action(CARD, drawnAs(show, shownAs));
  if (dialog !== undefined) return action(CARD, drawn(dialog));
  const words = say ?? (send === undefined ? 'Done.' : 'It is below.');
  return action('application/vnd.microsoft.activity.message', words);
}

/** To a press that no card of ours makes. */
export const malformedAction = (): InvokeReply => ({
  status: 200,
  body: {
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest', message: 'Steady does not know this button. Ask for a new card by writing “help”.' },
  },
});

/** To `task/fetch` and `task/submit`: a dialog's next card, a last sentence, or nothing, which closes it. */
export function replyToDialog({ dialog, show, alsoReplace, say }: VerbAnswer): InvokeReply {
  if (dialog !== undefined) return { status: 200, body: goOn(dialog) };
  if (show !== undefined && alsoReplace !== true) return { status: 200, body: goOn({ title: 'Steady', view: show }) };
  return say === undefined
    ? { status: 200, body: {} }
    : { status: 200, body: { task: { type: 'message', value: say } } };
}

export const replyToSearch = (results: readonly { readonly title: string; readonly value: string }[]): InvokeReply => ({
  status: 200,
  body: {
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results: results.slice(0, 15) },
  },
});

const action = (type: string, value: unknown): InvokeReply => ({ status: 200, body: { statusCode: 200, type, value } });

const drawn = (dialog: Dialog): Card => ('drawn' in dialog ? dialog.drawn : drawCard(dialog.view));

const goOn = (dialog: Dialog) => ({
  task: {
    type: 'continue',
    value: {
      title: dialog.title,
      height: dialog.size ?? 'medium',
      width: dialog.size ?? 'medium',
      card: { contentType: CARD, content: drawn(dialog) },
    },
  },
});
