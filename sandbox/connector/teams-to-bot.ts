import { randomUUID } from 'node:crypto';
import { conversationOf, displayNameOf, teamsIdOf, type Person } from '../council.ts';
import { BOT_APP, CHANNEL_ISSUER, COUNCIL } from '../settings.ts';
import type { World } from '../world.ts';
import { parsed, type Json } from '../wire/json.ts';

export interface BotLine {
  readonly world: World;
  readonly serviceUrl: () => string;
  readonly botUrl: () => string;
  /** The sandbox is going down: nothing is tried again. */
  readonly isOver: () => boolean;
}

/** What the bot answered to an activity. */
export interface BotAnswer {
  /** 0 when it gave no answer at all. */
  readonly status: number;
  readonly body: unknown;
}

/** Teams waits so long for an invoke, and then sends it once more under another id. */
const INVOKE_WAITS_MS = 15_000;
/** A message waits longer, and is brought again to a bot that is not there. */
const MESSAGE_WAITS_MS = 60_000;
const MESSAGE_TRIES = 12;
const BETWEEN_TRIES_MS = 1_000;

/** Brings an activity of this person to the bot, signed as Teams signs it. */
export async function bringToBot(activity: Json, person: Person, line: BotLine): Promise<BotAnswer> {
  const invoke = activity['type'] === 'invoke';
  const whole = dressed(activity, person, line);
  if (invoke) {
    const first = await deliver(whole, INVOKE_WAITS_MS, line);
    return first.status !== 0 ? first : await deliver({ ...whole, id: `f:${randomUUID()}` }, INVOKE_WAITS_MS, line);
  }
  for (let attempt = 1; ; attempt += 1) {
    const answer = await deliver(whole, MESSAGE_WAITS_MS, line);
    const again = answer.status === 0 || answer.status === 502 || answer.status === 503 || answer.status === 504;
    if (!again || attempt === MESSAGE_TRIES || line.isOver()) return answer;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
  }
}

function dressed(activity: Json, person: Person, { world, serviceUrl }: BotLine): Json {
  const now = world.clock.now();
  return {
    id: activity['type'] === 'invoke' ? `f:${randomUUID()}` : String(now.getTime()),
    timestamp: now.toISOString(),
    localTimestamp: now.toISOString(),
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    from: { id: teamsIdOf(person), name: displayNameOf(person), aadObjectId: person.id },
    conversation: { id: conversationOf(person), conversationType: 'personal', tenantId: COUNCIL.tenantId },
    recipient: { id: `28:${BOT_APP.appId}`, name: world.app().name },
    entities: [
      {
        type: 'clientInfo',
        locale: 'en-GB',
        country: 'GB',
        platform: world.phones ? 'Android' : 'Web',
        timezone: 'Europe/London',
      },
    ],
    ...activity,
    channelData: { tenant: { id: COUNCIL.tenantId }, ...(activity['channelData'] as Json | undefined) },
  };
}

async function deliver(activity: Json, waitMs: number, { world, serviceUrl, botUrl }: BotLine): Promise<BotAnswer> {
  const token = await world.signers.channel.sign(
    { iss: CHANNEL_ISSUER, aud: BOT_APP.appId, serviceurl: serviceUrl() },
    { from: world.clock.now(), lifeSeconds: 3600 },
  );
  try {
    const answer = await fetch(`${botUrl()}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(waitMs),
    });
    return { status: answer.status, body: parsed(Buffer.from(await answer.arrayBuffer())) };
  } catch {
    // Refused, cut off or too slow: for Teams these are one and the same.
    return { status: 0, body: undefined };
  }
}

/** Tells the bot that this person has the app now, as Teams does: twice, in two ways. */
export async function announce(person: Person, line: BotLine): Promise<boolean> {
  const bot = { id: `28:${BOT_APP.appId}`, name: line.world.app().name };
  const self = { id: teamsIdOf(person), aadObjectId: person.id };
  // Teams names nobody in what it says of installations and members.
  const update = await bringToBot({ type: 'conversationUpdate', from: self, membersAdded: [bot, self] }, person, line);
  const install = await bringToBot(
    {
      type: 'installationUpdate',
      from: self,
      action: 'add',
      channelData: { tenant: { id: COUNCIL.tenantId }, settings: { selectedChannel: { id: conversationOf(person) } } },
    },
    person,
    line,
  );
  return update.status > 0 && update.status < 500 && install.status > 0 && install.status < 500;
}
