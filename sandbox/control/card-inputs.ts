import { asJson, asList, asText, type Json, lettersOf } from '../wire/json.ts';

/** What the person filled in is refused by the Teams client; the bot never sees it. */
export class InputRefusal extends Error {
  override readonly name = 'InputRefusal';
}

/** The values as the Teams client sends them: all texts, what was not touched with its first value. */
export function valuesFor(inputs: readonly Json[], given: Json, phone = false): Json {
  const known = new Set(inputs.map((input) => asText(input['id']) ?? ''));
  const stranger = Object.keys(given).find((id) => !known.has(id));
  if (stranger !== undefined) throw new InputRefusal(`The card has no input called "${stranger}".`);
  const values: Json = {};
  for (const input of inputs) {
    const id = asText(input['id']);
    if (id === undefined) continue;
    // On a phone a typeahead does not show what stands in it, and sends nothing.
    const hidden = phone && input['choices.data'] !== undefined;
    const value = textOf(hidden ? { ...input, value: undefined } : input, given[id]);
    check(input, value);
    if (value !== undefined) values[id] = value;
  }
  return values;
}

function textOf(input: Json, given: unknown): string | undefined {
  const value = given ?? input['value'] ?? undefined;
  switch (input['type']) {
    case 'Input.Toggle':
      return toggled(input, value);
    case 'Input.ChoiceSet':
      return Array.isArray(value) ? value.map(lettersOf).join(',') : chosenOrNone(value);
    case 'Input.Number':
      return chosenOrNone(value);
    default:
      return value === undefined ? '' : lettersOf(value);
  }
}

function toggled(input: Json, value: unknown): string {
  const [on, off] = [asText(input['valueOn']) ?? 'true', asText(input['valueOff']) ?? 'false'];
  if (typeof value === 'boolean') return value ? on : off;
  return value === undefined ? off : lettersOf(value);
}

const chosenOrNone = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : lettersOf(value);

type Refuse = (why: string) => never;

function check(input: Json, value: string | undefined): void {
  const name = asText(input['label']) ?? asText(input['id']) ?? 'an input';
  const refuse: Refuse = (why) => {
    throw new InputRefusal(asText(input['errorMessage']) ?? `${name}: ${why}`);
  };
  const isRequired = input['isRequired'] === true;
  if (input['type'] === 'Input.Toggle') {
    if (isRequired && value !== (asText(input['valueOn']) ?? 'true')) refuse('this must be ticked.');
    return;
  }
  if (value !== undefined && value !== '') CHECKS[asText(input['type']) ?? '']?.(input, value, refuse);
  else if (isRequired) refuse('this is required.');
}

/** What Teams looks at in each kind of input that is filled in. */
const CHECKS: Readonly<Record<string, (input: Json, value: string, refuse: Refuse) => void>> = {
  'Input.Text': (input, value, refuse) => {
    const pattern = asText(input['regex']);
    if (pattern !== undefined && !new RegExp(pattern).test(value)) refuse('this does not have the right form.');
  },
  'Input.Number': (input, value, refuse) => {
    const number = Number(value);
    if (Number.isNaN(number)) refuse('this must be a number.');
    if (number < Number(input['min'] ?? -Infinity) || number > Number(input['max'] ?? Infinity))
      refuse('this is out of range.');
  },
  'Input.Date': (input, value, refuse) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) refuse('this must be a date.');
    bounded(input, value, refuse);
  },
  'Input.Time': (input, value, refuse) => {
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) refuse('this must be a time.');
    bounded(input, value, refuse);
  },
  'Input.ChoiceSet': offered,
};

function bounded(input: Json, value: string, refuse: Refuse): void {
  const [min, max] = [asText(input['min']), asText(input['max'])];
  if ((min !== undefined && min !== '' && value < min) || (max !== undefined && max !== '' && value > max))
    refuse('this is out of range.');
}

/** Only what is offered can be chosen; what a search offers is not known beforehand. */
function offered(input: Json, value: string, refuse: Refuse): void {
  if (input['choices.data'] !== undefined) return;
  const choices = asList(input['choices']).map((choice) => asText(asJson(choice)['value']));
  const chosen = input['isMultiSelect'] === true ? value.split(',') : [value];
  if (chosen.some((one) => !choices.includes(one))) refuse('this is not one of the choices.');
}
