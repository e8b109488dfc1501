import { bringToBot, type BotLine } from '../connector/teams-to-bot.ts';
import type { Person } from '../council.ts';
import type { ChatMessage } from '../world.ts';
import { asJson, asList, asText, isJson, type Json, lettersOf } from '../wire/json.ts';
import { actionMeant, inputsOn, type CardAction } from './card-actions.ts';
import { InputRefusal, valuesFor } from './card-inputs.ts';
import { cardSeen, CARD_ANSWER, executeOf } from './chat.ts';
import { openDialogs, type Dialogs, type OpenDialog } from './dialogs.ts';
import { failed, SOMETHING_WRONG, type Pressed } from './pressed.ts';

type Found = readonly { title: string; value: string }[];

export interface Presses {
  press(person: Person, message: string, action: string | number, inputs: Json): Promise<Pressed>;
  search(person: Person, message: string, input: string, text: string): Promise<Found>;
}

/** Where a card stands: in a message of the chat, or in a dialog. */
type Place =
  | { readonly card: Json; readonly message: ChatMessage; readonly dialog?: never }
  | { readonly card: Json; readonly dialog: OpenDialog; readonly message?: never };

const MOST_FOUND = 15;

export function presses(line: BotLine): Presses {
  const dialogs = openDialogs(line);
  return {
    press: async (person, id, wanted, inputs) => {
      const place = placeOf(person, id, dialogs, line);
      const meant = enabledAction(place.card, wanted);
      const { action } = meant;
      switch (action['type']) {
        case 'Action.OpenUrl':
          return { status: 200, url: asText(action['url']) ?? '' };
        case 'Action.ShowCard':
        case 'Action.ToggleVisibility':
          return { status: 200 };
        case 'Action.Execute':
          if (place.message === undefined) throw new InputRefusal('A dialog takes Action.Submit only, as in Teams.');
          return execute(person, place.message, meant, dataOf(meant, inputs, line), line);
        case 'Action.Submit': {
          const data = dataOf(meant, inputs, line);
          if (place.dialog !== undefined) return dialogs.submit(person, place.dialog, data);
          const opensDialog = asJson(data['msteams'])['type'] === 'task/fetch';
          return opensDialog ? dialogs.open(person, id, data) : submit(person, id, data, line);
        }
        default:
          throw new InputRefusal(`Teams does not know the action type ${String(action['type'])}.`);
      }
    },
    search: async (person, id, input, text) => {
      const place = placeOf(person, id, dialogs, line);
      return line.world.phones ? [] : search(person, place, input, text, line);
    },
  };
}

function placeOf(person: Person, id: string, dialogs: Dialogs, { world }: BotLine): Place {
  const dialog = dialogs.of(person, id);
  if (dialog !== undefined) return { card: dialog.card, dialog };
  const message = world.chat(person.id).value.messages.find((one) => one.id === id);
  const card = message === undefined ? undefined : cardSeen(message);
  if (message === undefined || card === undefined) throw new InputRefusal('There is no card in that message.');
  return { card, message };
}

function enabledAction(card: Json, wanted: string | number): CardAction {
  const meant = actionMeant(card, wanted);
  if (meant === undefined) throw new InputRefusal(`The card has no action "${wanted}".`);
  if (meant.action['isEnabled'] === false) throw new InputRefusal(`The action "${wanted}" cannot be pressed now.`);
  return meant;
}

/** A universal action: the bot's answer takes the place of the card, or is said below it. */
async function execute(
  person: Person,
  message: ChatMessage,
  { action }: CardAction,
  data: Json,
  line: BotLine,
): Promise<Pressed> {
  const value = { action: executeOf(action, data), trigger: 'manual' };
  const asks = { type: 'invoke', name: 'adaptiveCard/action', replyToId: message.id, value };
  const answer = await bringToBot(asks, person, line);
  if (answer.status !== 200) return failed(answer);
  const body = asJson(answer.body);
  const said = body['value'];
  const status = typeof body['statusCode'] === 'number' ? body['statusCode'] : 200;
  if (body['type'] === CARD_ANSWER && isJson(said)) {
    message.view = said;
    line.world.chat(person.id).changed();
    return { status, card: said };
  }
  const text = isJson(said) ? (asText(said['message']) ?? SOMETHING_WRONG) : asText(said);
  return { status, ...(text === undefined ? {} : { text }) };
}

/** An older action: it comes to the bot as a message, and what the bot says then is the answer. */
async function submit(person: Person, id: string, data: Json, line: BotLine): Promise<Pressed> {
  const messages = () => line.world.chat(person.id).value.messages;
  const before = new Map(messages().map((one) => [one.id, one.version]));
  const answer = await bringToBot({ type: 'message', replyToId: id, value: data }, person, line);
  if (answer.status === 0 || answer.status >= 400) return failed(answer);
  const said = messages().findLast((one) => before.get(one.id) !== one.version);
  return {
    status: 200,
    ...(said?.text === undefined || said.text === '' ? {} : { text: said.text }),
    ...(said?.card === undefined ? {} : { card: said.card }),
  };
}

/** What a typeahead offers for these letters. */
async function search(
  person: Person,
  { card, message }: Place,
  inputId: string,
  text: string,
  line: BotLine,
): Promise<Found> {
  const input = allInputs(card).find((one) => one['id'] === inputId);
  const dataset = asText(asJson(input?.['choices.data'])['dataset']);
  if (dataset === undefined) throw new InputRefusal(`The input "${inputId}" does not search.`);
  if (dataset.startsWith('graph.microsoft.com/users')) return peopleNamed(text, line);
  const value = { queryText: text, queryOptions: { skip: 0, top: MOST_FOUND }, dataset };
  const asks = { type: 'invoke', name: 'application/search', replyToId: message?.id, value };
  const answer = await bringToBot(asks, person, line);
  const results = asList(asJson(asJson(answer.body)['value'])['results']).map(asJson);
  return results
    .slice(0, MOST_FOUND)
    .map((one) => ({ title: lettersOf(one['title']), value: lettersOf(one['value']) }));
}

/** The action's own data, with the input values beside it. */
function dataOf({ action, inputs }: CardAction, given: Json, { world }: BotLine): Json {
  const data = action['data'];
  return { ...(isJson(data) ? data : {}), ...valuesFor(inputs, given, world.phones) };
}

function allInputs(card: Json): readonly Json[] {
  const below = asList(card['actions'])
    .map(asJson)
    .filter(({ type }) => type === 'Action.ShowCard')
    .flatMap((action) => allInputs(asJson(action['card'])));
  return [...inputsOn(card), ...below];
}

/** The people picker is Teams' own: it asks the directory, not the bot. */
const peopleNamed = (text: string, { world }: BotLine): Found =>
  world.council.people
    .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
    .slice(0, MOST_FOUND)
    .map(({ id, name }) => ({ title: name, value: id }));
