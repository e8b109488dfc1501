import type { CardView } from '#rules';
import type { Activity } from 'botbuilder';
import { asTyped } from '../cards/as-typed.ts';
import { typedOfParents } from '../cards/draft-meeting.ts';
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

/** What stood in the inputs of the card that was pressed, by their ids. */
type Inputs = Readonly<Record<string, unknown>>;

/** One of a record is looked up anew whenever its person looks. */
const drawnAs = (view: CardView, as: VerbAnswer['shownAs'], typed: Inputs = {}): Card =>
  as === undefined ? drawnWith(view, typed) : savedFresh(drawnWith(view, typed), as.card, as.about);

/** A card that says why it could not take what was sent has it in its inputs still, unless it draws that by itself. */
function drawnWith(view: CardView, typed: Inputs): Card {
  if (view.trouble === undefined || 'typed' in view) return drawCard(view);
  return asTyped(drawCard(view), view.card === 'draft-meeting' ? typedOfParents(view, typed) : typed);
}

/** To `adaptiveCard/action`: the card in place of the one that was pressed, or a sentence that leaves it as it is. */
export function replyToAction({ show, shownAs, say, dialog, send }: VerbAnswer, typed: Inputs = {}): InvokeReply {
  if (show !== undefined) return action(CARD, drawnAs(show, shownAs, typed));
  if (dialog !== undefined) return action(CARD, drawn(dialog, typed));
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
export function replyToDialog({ dialog, show, alsoReplace, say }: VerbAnswer, typed: Inputs = {}): InvokeReply {
  if (dialog !== undefined) return { status: 200, body: goOn(dialog, typed) };
  if (show !== undefined && alsoReplace !== true)
    return { status: 200, body: goOn({ title: 'Steady', view: show }, typed) };
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

const drawn = (dialog: Dialog, typed: Inputs): Card =>
  'drawn' in dialog ? dialog.drawn : drawnWith(dialog.view, typed);

const goOn = (dialog: Dialog, typed: Inputs) => ({
  task: {
    type: 'continue',
    value: {
      title: dialog.title,
      height: dialog.size ?? 'medium',
      width: dialog.size ?? 'medium',
      card: { contentType: CARD, content: drawn(dialog, typed) },
    },
  },
});
