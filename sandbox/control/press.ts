import { randomUUID } from 'node:crypto';
import { bringToBot, type BotAnswer, type BotLine } from '../connector/teams-to-bot.ts';
import type { Person } from '../council.ts';
import type { ChatMessage } from '../world.ts';
import { asJson, asList, asText, isJson, type Json, lettersOf } from '../wire/json.ts';
import { actionMeant, inputsOn, type CardAction } from './card-actions.ts';
import { InputRefusal, valuesFor } from './card-inputs.ts';
import { cardSeen, CARD_ANSWER, executeOf } from './chat.ts';

export interface Pressed {
  readonly status: number;
  readonly text?: string;
  readonly card?: Json;
  readonly dialog?: Dialog;
  /** Where a link leads. */
  readonly url?: string;
}

export interface Dialog {
  readonly id: string;
  readonly title?: string;
  readonly card?: Json;
  readonly url?: string;
}

/** A dialog that stands open on somebody's screen; closing Teams forgets it. */
interface OpenDialog {
  readonly person: string;
  readonly message: string | undefined;
  card: Json | undefined;
}

export interface Presses {
  press(person: Person, message: string, action: string | number, inputs: Json): Promise<Pressed>;
  search(
    person: Person,
    message: string,
    input: string,
    text: string,
  ): Promise<readonly { title: string; value: string }[]>;
}

const MOST_FOUND = 15;

export function presses(line: BotLine): Presses {
  const dialogs = new Map<string, OpenDialog>();

  const placeOf = (
    person: Person,
    id: string,
  ): { readonly card: Json; readonly message?: ChatMessage; readonly dialog?: OpenDialog } => {
    const dialog = dialogs.get(id);
    if (dialog?.card !== undefined && dialog.person === person.id) return { card: dialog.card, dialog };
    const message = line.world.chat(person.id).value.messages.find((one) => one.id === id);
    const card = message === undefined ? undefined : cardSeen(message);
    if (message === undefined || card === undefined) throw new InputRefusal('There is no card in that message.');
    return { card, message };
  };

  const press = async (person: Person, id: string, wanted: string | number, inputs: Json): Promise<Pressed> => {
    const place = placeOf(person, id);
    const meant = actionMeant(place.card, wanted);
    if (meant === undefined) throw new InputRefusal(`The card has no action "${wanted}".`);
    const { action } = meant;
    if (action['isEnabled'] === false) throw new InputRefusal(`The action "${wanted}" cannot be pressed now.`);
    switch (action['type']) {
      case 'Action.OpenUrl':
        return { status: 200, url: asText(action['url']) ?? '' };
      case 'Action.ShowCard':
      case 'Action.ToggleVisibility':
        return { status: 200 };
      case 'Action.Execute':
        if (place.dialog !== undefined) throw new InputRefusal('A dialog takes Action.Submit only, as in Teams.');
        return execute(person, place.message, meant, valuesFor(meant.inputs, inputs, line.world.phones));
      case 'Action.Submit':
        return submit(person, id, place, dataOf(meant, valuesFor(meant.inputs, inputs, line.world.phones)));
      default:
        throw new InputRefusal(`Teams does not know the action type ${String(action['type'])}.`);
    }
  };

  const execute = async (
    person: Person,
    message: ChatMessage | undefined,
    meant: CardAction,
    values: Json,
  ): Promise<Pressed> => {
    const action = executeOf(meant.action, dataOf(meant, values));
    const answer = await bringToBot(
      { type: 'invoke', name: 'adaptiveCard/action', replyToId: message?.id, value: { action, trigger: 'manual' } },
      person,
      line,
    );
    const body = asJson(answer.body);
    if (answer.status !== 200) return failed(answer);
    const status = typeof body['statusCode'] === 'number' ? body['statusCode'] : 200;
    if (body['type'] === CARD_ANSWER && isJson(body['value'])) {
      if (message !== undefined) {
        message.view = body['value'];
        line.world.chat(person.id).changed();
      }
      return { status, card: body['value'] };
    }
    if (isJson(body['value'])) return { status, text: asText(body['value']['message']) ?? SOMETHING_WRONG };
    return { status, ...(asText(body['value']) === undefined ? {} : { text: asText(body['value']) ?? '' }) };
  };

  const submit = async (
    person: Person,
    id: string,
    place: ReturnType<typeof placeOf>,
    data: Json,
  ): Promise<Pressed> => {
    if (place.dialog !== undefined) {
      const answer = await invokeTask('task/submit', data, place.dialog.message, person);
      return dialogAnswer(answer, id, place.dialog);
    }
    if (asJson(data['msteams'])['type'] === 'task/fetch') {
      const answer = await invokeTask('task/fetch', data, id, person);
      const opened: OpenDialog = { person: person.id, message: id, card: undefined };
      return dialogAnswer(answer, randomUUID(), opened);
    }
    const before = new Map(line.world.chat(person.id).value.messages.map((one) => [one.id, one.version]));
    const answer = await bringToBot({ type: 'message', replyToId: id, value: data }, person, line);
    if (answer.status === 0 || answer.status >= 400) return failed(answer);
    const said = line.world.chat(person.id).value.messages.findLast((one) => before.get(one.id) !== one.version);
    return {
      status: 200,
      ...(said?.text === undefined || said.text === '' ? {} : { text: said.text }),
      ...(said?.card === undefined ? {} : { card: said.card }),
    };
  };

  const invokeTask = (name: string, data: Json, replyToId: string | undefined, person: Person): Promise<BotAnswer> =>
    bringToBot({ type: 'invoke', name, replyToId, value: { data, context: { theme: 'default' } } }, person, line);

  const dialogAnswer = (answer: BotAnswer, id: string, dialog: OpenDialog): Pressed => {
    if (answer.status !== 200) return failed(answer);
    const task = asJson(asJson(answer.body)['task']);
    if (task['type'] === 'continue') {
      const value = asJson(task['value']);
      const card = asJson(value['card'])['content'];
      const [title, url] = [asText(value['title']), asText(value['url'])];
      dialog.card = isJson(card) ? card : undefined;
      dialogs.set(id, dialog);
      return {
        status: 200,
        dialog: {
          id,
          ...(title === undefined ? {} : { title }),
          ...(dialog.card === undefined ? {} : { card: dialog.card }),
          ...(url === undefined ? {} : { url }),
        },
      };
    }
    dialogs.delete(id);
    return { status: 200, ...(asText(task['value']) === undefined ? {} : { text: asText(task['value']) ?? '' }) };
  };

  const search = async (
    person: Person,
    id: string,
    inputId: string,
    text: string,
  ): Promise<readonly { title: string; value: string }[]> => {
    const { card, message } = placeOf(person, id);
    if (line.world.phones) return [];
    const input = allInputs(card).find((one) => one['id'] === inputId);
    const query = asJson(input?.['choices.data']);
    const dataset = asText(query['dataset']);
    if (dataset === undefined) throw new InputRefusal(`The input "${inputId}" does not search.`);
    if (dataset.startsWith('graph.microsoft.com/users')) return peopleNamed(text, line);
    const value = { queryText: text, queryOptions: { skip: 0, top: MOST_FOUND }, dataset };
    const answer = await bringToBot(
      { type: 'invoke', name: 'application/search', replyToId: message?.id, value },
      person,
      line,
    );
    const results = asList(asJson(asJson(answer.body)['value'])['results']).map(asJson);
    return results
      .slice(0, MOST_FOUND)
      .map((one) => ({ title: lettersOf(one['title']), value: lettersOf(one['value']) }));
  };

  return { press, search };
}

const SOMETHING_WRONG = 'Something went wrong. Please try again.';

/** What Teams shows when the bot failed or did not answer. */
const failed = ({ status }: BotAnswer): Pressed => ({ status: status === 0 ? 504 : status, text: SOMETHING_WRONG });

/** The action's own data, with the input values beside it. */
function dataOf({ action }: CardAction, values: Json): Json {
  const data = action['data'];
  return { ...(isJson(data) ? data : {}), ...values };
}

function allInputs(card: Json): readonly Json[] {
  const below = asList(card['actions'])
    .map(asJson)
    .filter(({ type }) => type === 'Action.ShowCard')
    .flatMap((action) => allInputs(asJson(action['card'])));
  return [...inputsOn(card), ...below];
}

/** The people picker is Teams' own: it asks the directory, not the bot. */
const peopleNamed = (text: string, { world }: BotLine): readonly { title: string; value: string }[] =>
  world.council.people
    .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
    .slice(0, MOST_FOUND)
    .map(({ id, name }) => ({ title: name, value: id }));
