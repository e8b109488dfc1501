import { AdaptiveCard, SerializationContext } from 'adaptivecards';

interface Node {
  readonly type?: string;
  readonly [property: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const LARGEST_BYTES = 25_000;
const COLOURS = ['good', 'warning', 'attention', 'accent'];
/** What a toast must not show: the first block says where to look, not what happened. */
const TELLING = /disrupt|allegation|missing|harm|abuse|breakdown|hold\b|danger/i;

/** Everything in a card, in reading order, cards inside it too. */
function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesOf)];
}

const textOf = (node: Node): string =>
  nodesOf(node)
    .map(({ text, title }) => [text, title].filter((each) => typeof each === 'string').join(' '))
    .join(' ');

/**
 * What is wrong with a card, in sentences; nothing when it may be sent.
 *
 * `neutral` is off for dialogs: a dialog raises no toast.
 */
export function lintCard(card: unknown, { neutral = true }: { readonly neutral?: boolean } = {}): readonly string[] {
  if (!isNode(card)) return ['It is no card.'];
  const body = Array.isArray(card['body']) ? card['body'].filter(isNode) : [];
  const nodes = nodesOf(card);
  const inputs = nodes.filter(({ type }) => type?.startsWith('Input.') === true);
  return [
    ...(card['version'] === '1.5' ? [] : ['It is not of version 1.5.']),
    ...(new TextEncoder().encode(JSON.stringify(card)).length <= LARGEST_BYTES ? [] : ['It is larger than 25 KB.']),
    ...headingFaults(body, neutral),
    ...inputs.flatMap(inputFaults),
    ...repeated(inputs.map(({ id }) => String(id))).map((id) => `Input ${id} is there twice.`),
    ...nodes.filter(isColourAlone).map((node) => `“${textOf(node).trim()}” says something by colour alone.`),
    ...nodes.filter(({ type }) => type?.startsWith('Action.') === true).flatMap(actionFaults),
    ...nodes
      .filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true)
      .map((node) => `“${textOf(node).slice(0, 40)}” does not wrap.`),
    ...nodes
      .filter(({ type, altText }) => type === 'Image' && (typeof altText !== 'string' || altText === ''))
      .map(() => 'A picture has no words.'),
    ...parserFaults(card),
  ];
}

function headingFaults(body: readonly Node[], neutral: boolean): readonly string[] {
  const first = body[0];
  const headings = body.filter(({ type, style }) => type === 'TextBlock' && style === 'heading');
  if (first === undefined || headings.length === 0) return ['It has no heading.'];
  return [
    ...(first === headings[0] ? [] : ['Its first block is not the heading.']),
    ...(neutral && TELLING.test(String(first['text']))
      ? [`Its first block tells too much: “${String(first['text'])}”.`]
      : []),
  ];
}

function inputFaults({ id, label, isRequired, errorMessage, type }: Node): readonly string[] {
  const name = `${String(type)} ${String(id)}`;
  const words = typeof label === 'string' ? label : '';
  return [
    ...(typeof id === 'string' && id !== '' ? [] : [`${name} has no id.`]),
    ...(words.trim() === '' ? [`${name} has no label.`] : []),
    ...(isRequired === true && (typeof errorMessage !== 'string' || errorMessage === '')
      ? [`${name} is required and says nothing when it is empty.`]
      : []),
    ...(isRequired !== true && type !== 'Input.Toggle' && !/\(optional\)/.test(words)
      ? [`${name} is not required and does not say so in words.`]
      : []),
  ];
}

/** A coloured box or text must say in words what its colour says. */
const isColourAlone = (node: Node): boolean => {
  const coloured = [node['style'], node['color']].some(
    (each) => typeof each === 'string' && COLOURS.includes(each.toLowerCase()),
  );
  return coloured && node.type !== 'TextBlock' && textOf(node).trim() === '';
};

function actionFaults({ type, title, verb, data, url }: Node): readonly string[] {
  const name = `${String(type)} “${String(title)}”`;
  return [
    ...(typeof title === 'string' && title.trim() !== '' ? [] : [`${String(type)} has no title.`]),
    ...(type === 'Action.Execute' && typeof verb !== 'string' ? [`${name} has no verb.`] : []),
    ...(type === 'Action.Submit' && (!isNode(data) || typeof data['verb'] !== 'string')
      ? [`${name} carries no verb.`]
      : []),
    ...(type === 'Action.OpenUrl' && (typeof url !== 'string' || !url.startsWith('https://'))
      ? [`${name} opens no https: address.`]
      : []),
  ];
}

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

/** What Microsoft's own reader says of it. */
function parserFaults(card: Node): readonly string[] {
  const context = new SerializationContext();
  new AdaptiveCard().parse(card, context);
  const messages = Array.from({ length: context.eventCount }, (_each, index) => context.getEventAt(index).message);
  // Its check of two-letter languages carries over from one card to the next and refuses every second `en`.
  return messages.filter((message) => message !== 'Invalid value "en" for property "lang".');
}
