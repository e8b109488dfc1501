/** A piece of a page. What is put into it as text is shown as text, whatever it holds. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | false | undefined | readonly (Markup | string | false | undefined)[];

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITY[sign] ?? sign);

/** markup`<p>${typed}</p>`: the only way in which pages are made, so that nothing typed becomes a tag. */
export const markup = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: pieces.map((piece, index) => piece + drawn(parts[index])).join(''),
});

function drawn(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  if ('markup' in part) return part.markup;
  return part.map(drawn).join('');
}
