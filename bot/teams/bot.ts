import type { Activity, TurnContext } from 'botbuilder';
import { isPersonal } from './chats.ts';
import { answerInvoke } from './invokes.ts';
import { greeting, answerText } from './messages.ts';
import { putInPlace, withTyping } from './turn.ts';
import type { VerbAnswer, Who } from './verbs.ts';
import { viewMessage } from './wire.ts';
import type { Log } from '../log.ts';
import type { BotNeeds } from './bot-needs.ts';

/** Activities that came a moment ago; Teams sends one again when our answer took too long. */
const REMEMBERED = 500;
const UNKNOWN_BUTTON = 'I do not know this button. Write “help” for a new card.';
const GREETED_AGAIN_AFTER_MS = 300_000;

/** What the bot does with each thing that Teams tells it, after the guard. */
export function botOver(needs: BotNeeds): (context: TurnContext) => Promise<void> {
  const { ports, chats, log } = needs;
  ports.measures?.allow(['message', ...needs.datasets.map(({ dataset }) => searchOf(dataset))]);
  const came = new Set<string>();
  const greeted = new Map<string, number>();

  async function greet(context: TurnContext): Promise<void> {
    const person = context.activity.from.aadObjectId ?? context.activity.from.id;
    const last = greeted.get(person);
    if (last !== undefined && performance.now() - last < GREETED_AGAIN_AFTER_MS) return;
    greeted.set(person, performance.now());
    await context.sendActivity(viewMessage(await greeting(whoIs(context.activity).id, ports)));
  }

  async function answerMessage(context: TurnContext): Promise<void> {
    const { activity } = context;
    const who = whoIs(activity);
    const data: unknown = activity.value;
    if (typeof data === 'object' && data !== null && 'verb' in data) {
      const pressed = await needs.press(who, data.verb, data);
      const answer =
        pressed.is === 'answered'
          ? pressed.answer
          : { say: pressed.is === 'not-done' ? pressed.words : UNKNOWN_BUTTON };
      await sayInChat(context, answer, log);
      return;
    }
    const answer = () => answerText(activity.text ?? '', who, ports);
    await sayInChat(context, await (ports.measures?.turn('chat', 'message', answer) ?? answer()), log);
  }

  return async (context) => {
    const { activity } = context;
    // Not waited for by someone who wants an answer; what is not kept now is kept with the next line.
    const remembered = chats.remember(activity).catch((error: unknown) => {
      log.fault('Where a chat is was not kept.', error);
    });
    const id = `${activity.conversation.id}/${activity.type}/${activity.id ?? ''}`;
    if (activity.type === 'invoke') {
      await answerInvoke(context, whoIs(activity), needs);
    } else if (came.has(id)) {
      return;
    } else if (activity.type === 'message') {
      rememberId(came, id);
      if (isPersonal(activity.conversation)) await withTyping(context, () => answerMessage(context));
      else
        await context.sendActivity(
          'I only talk in a personal chat. Find Steady among your apps and write to me there.',
        );
    } else if (isInstall(activity)) {
      rememberId(came, id);
      await remembered;
      if (isPersonal(activity.conversation)) await greet(context);
    }
  };
}

const searchOf = (dataset: string): string => `search-${dataset}`;

const whoIs = ({ from }: Activity): Who => ({ id: from.aadObjectId ?? '', name: from.name });

function isInstall({ type, action, membersAdded, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'add';
  return type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id === recipient.id);
}

function rememberId(came: Set<string>, id: string): void {
  came.add(id);
  const [oldest] = came;
  if (came.size > REMEMBERED && oldest !== undefined) came.delete(oldest);
}

/** Answers a message, or the press of a button that sends one. */
async function sayInChat(
  context: TurnContext,
  { show, alsoReplace, send, say, dialog }: VerbAnswer,
  log: Log,
): Promise<void> {
  if (show !== undefined && alsoReplace === true && context.activity.replyToId !== undefined)
    await putInPlace(context, { show }, log);
  else if (show !== undefined) await context.sendActivity(viewMessage(show));
  if (send !== undefined) await context.sendActivity(viewMessage(send));
  if (say !== undefined) await context.sendActivity(say);
  if (dialog !== undefined) await context.sendActivity('Press the button on the card in Teams to open this.');
}
