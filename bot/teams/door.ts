import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { Request, Response } from 'restify';
import type { Ports } from '../casework/ports.ts';
import { seldomIn, type Log } from '../log.ts';
import type { Guard } from './guard.ts';
import { tellTrouble } from './trouble.ts';
import { replyToAction, replyToDialog } from './wire.ts';

export interface DoorNeeds {
  readonly guard: Guard;
  readonly adapter: CloudAdapter;
  readonly bot: (context: TurnContext) => Promise<void>;
  readonly answerFirst: Ports['answerFirst'];
  readonly log: Log;
}

/** What Teams posts: past the guard, then to the SDK. Who is refused learns that they are, and nothing else. */
export const messagesDoor = ({ guard, adapter, bot, answerFirst, log }: DoorNeeds) => {
  const seldom = seldomIn(log);
  return async (request: Request, response: Response): Promise<void> => {
    const { headers, method = 'POST' } = request;
    // Whatever came; the guard and the SDK look at each part of it.
    const body = request.body as Record<string, unknown>;
    const verdict = await guard(request.header('authorization'), body);
    if (verdict.may) {
      await answerFirst(() => adapter.process({ body, headers, method }, response, bot));
      return;
    }
    seldom('The bot’s guard refused a call.', { reason: verdict.reason, status: verdict.status });
    response.writeHead(verdict.status);
    response.end();
  };
};

/** The last resort of a turn: a sentence with a reference, in the shape in which the answer is awaited. */
export const onTurnFailure =
  (newRef: () => string, log: Log) =>
  async (context: TurnContext, error: unknown): Promise<void> => {
    const words = tellTrouble(error, newRef(), context.activity.name ?? context.activity.type, log);
    try {
      await context.sendActivity(context.activity.type === 'invoke' ? invokeReply(context, words) : words);
    } catch (second) {
      // Teams itself cannot be reached; the person's own client says that.
      log.fault('An apology was not delivered.', second);
    }
  };

const invokeReply = ({ activity }: TurnContext, say: string) => ({
  type: 'invokeResponse',
  value: activity.name === 'adaptiveCard/action' ? replyToAction({ say }) : replyToDialog({ say }),
});
