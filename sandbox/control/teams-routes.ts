import { announce, type BotLine } from '../connector/teams-to-bot.ts';
import { asJson } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import { readChat, say } from './chat.ts';
import { get, personAsked, personOf, post } from './control-route.ts';
import { feedOf } from './feed.ts';
import { presses } from './press.ts';
import { Wrong, type Take } from './wrong.ts';

/** What a person does in Teams: writes to the bot, presses on its cards, has the app or not. */
export function teamsRoutes(line: BotLine): readonly Route<Take>[] {
  const { world } = line;
  const pressing = presses(line);
  return [
    post('say', (_call, { as, text }) => {
      if (typeof text !== 'string' || text === '') throw new Wrong('Say something: "text".');
      const person = personOf(as, world);
      if (!world.chat(person.id).value.installed)
        throw new Wrong(`${person.name} does not have the app, so there is no chat to write in.`);
      return say(person, text, line);
    }),
    get('chat', (call) => readChat(personAsked(call, world), line)),
    post('press', (_call, { as, message, action, inputs }) => {
      if (typeof action !== 'string' && typeof action !== 'number')
        throw new Wrong('Say which "action", by title, verb or index.');
      return pressing.press(personOf(as, world), String(message), action, asJson(inputs));
    }),
    get('search', (call) => {
      const [message = '', input = '', text = ''] = ['message', 'input', 'text'].map(
        (one) => call.query.get(one) ?? '',
      );
      return pressing.search(personAsked(call, world), message, input, text);
    }),
    post('install', async (_call, { as, installed }) => {
      const person = personOf(as, world);
      const part = world.chat(person.id);
      part.value.installed = installed !== false;
      part.value.announced = false;
      part.changed();
      if (part.value.installed) part.value.announced = await announce(person, line);
      return { installed: part.value.installed };
    }),
    get('notifications', (call) => feedOf(personAsked(call, world), world)),
  ];
}
