import type { CardView } from '#rules';
import type { TurnContext } from 'botbuilder';
import type { Log } from '../log.ts';
import type { VerbAnswer } from './verbs.ts';
import { viewMessage } from './wire.ts';

const TYPING_AFTER_MS = 500;
/** How long an answer waits for the chat to be updated; the update goes on without it. */
const PUT_AT_MOST_MS = 2_000;

/** Shows that the bot is at work when an answer takes longer than half a second. */
export async function withTyping<Result>(context: TurnContext, work: () => Promise<Result>): Promise<Result> {
  let typing: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    // Typing that cannot be shown must not cost the answer.
    typing = context.sendActivity({ type: 'typing' }).catch(() => undefined);
  }, TYPING_AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await typing;
  }
}

/** Writes a card over the message that was pressed, so that the person's other devices show it as well. `isThere` is told of it. */
export async function putInPlace(
  context: TurnContext,
  { show, shownAs }: { readonly show: CardView } & Pick<VerbAnswer, 'shownAs'>,
  log: Log,
  isThere: (message: string) => void = () => undefined,
): Promise<void> {
  const { replyToId } = context.activity;
  if (replyToId === undefined) return;
  const put = context.updateActivity({ ...viewMessage(show, shownAs), id: replyToId }).then(
    () => {
      isThere(replyToId);
    },
    (error: unknown) => {
      // The press itself has been answered and kept; the old card on another device is harmless, for its form is known.
      log.fault('A card in the chat was not replaced.', error, { key: replyToId });
    },
  );
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PUT_AT_MOST_MS);
  });
  await Promise.race([put, enough]);
  clearTimeout(timer);
}
