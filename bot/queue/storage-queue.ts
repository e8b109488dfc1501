import { QueueClient } from '@azure/storage-queue';
import { wakeUpIn, wordsOf } from './wording.ts';
import type { WakeUp, WakeUps } from '../casework/ports.ts';
import { Fault } from '../faults.ts';

/** A wake-up that somebody took. It comes back after a while unless it is said to be done. */
export interface Taken {
  /** Undefined for a message that is none of ours. */
  readonly wakeUp: WakeUp | undefined;
  /** How often it was taken, this time included. */
  readonly times: number;
  done(): Promise<void>;
}

export interface Queue extends WakeUps {
  /** At most so many, the oldest first; nobody else gets them for a while. */
  take(most: number): Promise<readonly Taken[]>;
}

/** The queue did not do it: Azure refused us, or did not answer. Work goes on without it. */
export class QueueFault extends Fault {}

/** Seconds for which nobody else gets a message that was taken: longer than a plan's lease. */
const HIDDEN_SECONDS = 90;
/** As many as Azure hands out at once. */
const MOST_AT_ONCE = 32;
/** There is no call for several messages; so many are put in beside each other. */
const PUT_BESIDE = 16;
const ANSWER_WITHIN_MS = 10_000;
/** Messages of ours do not run out: what is due is due until it is done. */
const FOR_EVER = -1;

/**
 * An Azure storage queue, which carries ids alone.
 *
 * @param url with the queue's name at its end, and with its SAS when that opens it
 * @param waiting is told how many wait, about, each time it is looked whether any do
 * @param token asks for a token of `https://storage.azure.com`, where identity opens it
 */
export function storageQueueAt(
  url: string,
  token?: (step: string) => Promise<string>,
  waiting?: (wakeUps: number) => void,
): Queue {
  const client = new QueueClient(url, token === undefined ? undefined : credentialBy(token), {
    retryOptions: { maxTries: 3, retryDelayInMs: 250, maxRetryDelayInMs: 2_000, tryTimeoutInMs: ANSWER_WITHIN_MS },
  });
  const there = makingIt(client);
  return {
    put: async (wakeUps) => {
      for (let at = 0; at < wakeUps.length; at += PUT_BESIDE) {
        const some = wakeUps.slice(at, at + PUT_BESIDE).map(wordsOf);
        await Promise.all(
          some.map((text) => there('queue/put', () => client.sendMessage(text, { messageTimeToLive: FOR_EVER }))),
        );
      }
    },
    isEmpty: async () => {
      const { approximateMessagesCount: count } = await there('queue/look', () => client.getProperties());
      if (count !== undefined) waiting?.(count);
      return count === 0;
    },
    take: async (most) => {
      const options = { numberOfMessages: Math.min(most, MOST_AT_ONCE), visibilityTimeout: HIDDEN_SECONDS };
      const { receivedMessageItems } = await there('queue/take', () => client.receiveMessages(options));
      return receivedMessageItems.map(({ messageId, messageText, popReceipt, dequeueCount }) => ({
        wakeUp: wakeUpIn(messageText),
        times: dequeueCount,
        done: () => takeOut(client, messageId, popReceipt),
      }));
    },
  };
}

/** Makes the queue where it is not there, and asks again: somebody may have deleted it. */
const makingIt =
  (client: QueueClient) =>
  async <Came>(step: string, ask: () => Promise<Came>): Promise<Came> => {
    try {
      return await ask();
    } catch (thrown) {
      if (codeOf(thrown) !== 'QueueNotFound') throw faultFrom(thrown, step);
    }
    try {
      await client.createIfNotExists();
      return await ask();
    } catch (thrown) {
      throw faultFrom(thrown, step);
    }
  };

/** What another replica has taken out, or taken anew because we were slow, is no matter: plans are found by their own state. */
async function takeOut(client: QueueClient, id: string, receipt: string): Promise<void> {
  try {
    await client.deleteMessage(id, receipt);
  } catch (thrown) {
    if (!['MessageNotFound', 'PopReceiptMismatch', 'QueueNotFound'].includes(codeOf(thrown)))
      throw faultFrom(thrown, 'queue/done');
  }
}

/** Asked again every few minutes; whoever gives it keeps it for as long as it is good. */
const TAKEN_FOR_MS = 300_000;

const credentialBy = (token: (step: string) => Promise<string>) => ({
  getToken: async () => ({ token: await token('queue'), expiresOnTimestamp: Date.now() + TAKEN_FOR_MS }),
});

/** An answer that says no is a refusal; a server that is busy, or none at all, is asked again later. */
function faultFrom(thrown: unknown, step: string): Fault {
  if (thrown instanceof Fault) return new QueueFault(thrown.reason, thrown.step, thrown.waitSeconds);
  if (!(thrown instanceof Error) || thrown.name !== 'RestError') throw thrown;
  const status = 'statusCode' in thrown && typeof thrown.statusCode === 'number' ? thrown.statusCode : undefined;
  const isLater = status === undefined || status >= 500 || [404, 408, 409, 429].includes(status);
  const code = codeOf(thrown);
  return new QueueFault(isLater ? 'try-later' : 'refused', /^\w{1,60}$/.test(code) ? `${step}/${code}` : step);
}

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
