import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { Fault, WORDS } from '../faults.ts';
import type { BotNeeds } from './bot-needs.ts';
import { refNow } from '../trace.ts';
import { isPersonal } from './chats.ts';
import { drawnInAnswer } from './in-answer.ts';
import type { Pressed } from './press.ts';
import { tellTrouble } from './trouble.ts';
import { putInPlace, withTyping } from './turn.ts';
import type { Who } from './verbs.ts';
import { malformedAction, replyToAction, replyToDialog, replyToSearch, viewMessage, type InvokeReply } from './wire.ts';

const ACTION = z.object({
  action: z.object({ verb: z.string().optional(), data: z.record(z.string(), z.unknown()).default({}) }),
});
const DIALOG = z.object({ data: z.record(z.string(), z.unknown()) });
const UNKNOWN_BUTTON = 'Steady does not know this button. Write “help” in the chat for a new card.';
const SEARCH = z.object({ queryText: z.string().max(200).default(''), dataset: z.string() });

/** Answers what a card asks while a person waits: the reply is the answer to Teams' own call. */
export async function answerInvoke(context: TurnContext, who: Who, needs: BotNeeds): Promise<void> {
  const reply = await replyTo(context, who, needs);
  await context.sendActivity({ type: 'invokeResponse', value: reply });
}

async function replyTo(context: TurnContext, who: Who, needs: BotNeeds): Promise<InvokeReply> {
  const { name, conversation } = context.activity;
  const value: unknown = context.activity.value;
  if (!isPersonal(conversation)) return replyToAction({ say: 'I only work in a personal chat.' });
  switch (name) {
    case 'adaptiveCard/action':
      return withTyping(context, () => replyToPress(context, who, value, needs));
    case 'task/fetch':
    case 'task/submit':
      return replyInDialog(context, who, value, needs);
    case 'application/search':
      return replyToTyping(who, value, needs);
    default:
      return { status: 501 };
  }
}

async function replyToPress(context: TurnContext, who: Who, value: unknown, needs: BotNeeds): Promise<InvokeReply> {
  const read = ACTION.safeParse(value);
  if (!read.success) return malformedAction();
  const { verb, data } = read.data.action;
  const pressed = await needs.press(who, verb ?? data['verb'], data);
  if (pressed.is === 'malformed') return malformedAction();
  if (pressed.is === 'not-done') return replyToAction({ say: pressed.words });
  await alsoInChat(context, pressed, needs);
  return replyToAction(pressed.answer, data);
}

async function replyInDialog(context: TurnContext, who: Who, value: unknown, needs: BotNeeds): Promise<InvokeReply> {
  const read = DIALOG.safeParse(value);
  const pressed: Pressed = read.success
    ? await needs.press(who, read.data.data['verb'], read.data.data)
    : { is: 'malformed' };
  if (pressed.is === 'malformed') return replyToDialog({ say: UNKNOWN_BUTTON });
  if (pressed.is === 'answered') {
    await alsoInChat(context, pressed, needs);
    return replyToDialog(pressed.answer, read.success ? read.data.data : {});
  }
  if (context.activity.name === 'task/fetch') return replyToDialog({ say: pressed.words });
  // Any dialog reply would take the typed text from the screen. An error leaves it there; the chat says what it was.
  await context.sendActivity(pressed.words);
  return { status: 500 };
}

/** What goes into the chat beside the reply. */
async function alsoInChat(
  context: TurnContext,
  pressed: Extract<Pressed, { is: 'answered' }>,
  { ports, log }: BotNeeds,
): Promise<void> {
  const { show, shownAs, alsoReplace, send, say } = pressed.answer;
  if (show !== undefined && alsoReplace === true)
    await putInPlace(context, { show, shownAs }, log, (message) => {
      if (shownAs !== undefined) drawnInAnswer(message, ports.now());
    });
  if (send !== undefined) await context.sendActivity(viewMessage(send));
  // Beside a card there is no room for a sentence in the reply itself.
  if (show !== undefined && say !== undefined && context.activity.name === 'adaptiveCard/action')
    await context.sendActivity(say);
}

/** A typeahead: nothing found and nothing allowed look the same from outside. */
async function replyToTyping(who: Who, value: unknown, { ports, datasets, log }: BotNeeds): Promise<InvokeReply> {
  const read = SEARCH.safeParse(value);
  const dataset = read.success ? datasets.find((one) => one.dataset === read.data.dataset) : undefined;
  if (!read.success || dataset === undefined) return { status: 400 };
  try {
    const find = () => dataset.find(who, read.data.queryText.trim(), ports);
    return replyToSearch(await (ports.measures?.turn('chat', `search-${dataset.dataset}`, find) ?? find()));
  } catch (error) {
    // Chosen, it is no choice: the form asks again.
    if (error instanceof Fault && error.reason === 'too-many')
      return replyToSearch([{ title: WORDS['too-many'], value: '' }]);
    tellTrouble(error, refNow(), `search-${dataset.dataset}`, log);
    return replyToSearch([]);
  }
}
