import { randomUUID } from 'node:crypto';
import { bringToBot, type BotLine } from '../connector/teams-to-bot.ts';
import type { Person } from '../council.ts';
import { asJson, asText, isJson, type Json } from '../wire/json.ts';
import { failed, type Pressed } from './pressed.ts';

/** A dialog that stands open on somebody's screen; closing Teams forgets it. */
export interface OpenDialog {
  readonly id: string;
  readonly person: string;
  readonly message: string | undefined;
  card: Json | undefined;
}

export interface Dialogs {
  /** The dialog of that id with a card in it, where this person has it open. */
  of(person: Person, id: string): (OpenDialog & { readonly card: Json }) | undefined;
  /** Asks the bot for the dialog that a button of this message opens. */
  open(person: Person, message: string, data: Json): Promise<Pressed>;
  /** Sends what was filled in; the bot answers with the next step of the dialog, or it closes. */
  submit(person: Person, dialog: OpenDialog, data: Json): Promise<Pressed>;
}

/** The dialogs that stand open, on every screen. */
export function openDialogs(line: BotLine): Dialogs {
  const dialogs = new Map<string, OpenDialog>();

  const ask = async (name: string, data: Json, dialog: OpenDialog, person: Person): Promise<Pressed> => {
    const value = { data, context: { theme: 'default' } };
    const answer = await bringToBot({ type: 'invoke', name, replyToId: dialog.message, value }, person, line);
    if (answer.status !== 200) return failed(answer);
    const task = asJson(asJson(answer.body)['task']);
    if (task['type'] === 'continue') {
      dialogs.set(dialog.id, dialog);
      return shown(dialog, asJson(task['value']));
    }
    dialogs.delete(dialog.id);
    const text = asText(task['value']);
    return { status: 200, ...(text === undefined ? {} : { text }) };
  };

  return {
    of: (person, id) => {
      const dialog = dialogs.get(id);
      return dialog !== undefined && dialog.person === person.id && hasCard(dialog) ? dialog : undefined;
    },
    open: (person, message, data) =>
      ask('task/fetch', data, { id: randomUUID(), person: person.id, message, card: undefined }, person),
    submit: (person, dialog, data) => ask('task/submit', data, dialog, person),
  };
}

const hasCard = (dialog: OpenDialog): dialog is OpenDialog & { card: Json } => dialog.card !== undefined;

/** The dialog with what the bot wants shown in it now. */
function shown(dialog: OpenDialog, value: Json): Pressed {
  const card = asJson(value['card'])['content'];
  dialog.card = isJson(card) ? card : undefined;
  const [title, url] = [asText(value['title']), asText(value['url'])];
  return {
    status: 200,
    dialog: {
      id: dialog.id,
      ...(title === undefined ? {} : { title }),
      ...(dialog.card === undefined ? {} : { card: dialog.card }),
      ...(url === undefined ? {} : { url }),
    },
  };
}
