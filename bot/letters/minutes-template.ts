import { partsOfWord } from './word-parts.ts';

/** What a council’s template holds a place for: `{{minutes}}` is the text itself, in a paragraph of its own. */
export const PLACES = ['title', 'council', 'reference', 'for', 'notice', 'minutes'] as const;
const NEEDED: readonly (typeof PLACES)[number][] = ['title', 'for', 'minutes'];

/**
 * What stands against a template, each as a sentence; none where it can be used. Each page has to say for whom it is, and nothing that
 * is hidden in the template goes along with a family’s minutes.
 *
 * @source Torbay T-71; domain §12 (hidden data); law §12
 */
export function templateFaults(bytes: Uint8Array): readonly string[] {
  const parts = partsOfWord(bytes);
  if (parts === undefined) return ['give a Word document (.docx) that can be read'];
  return [...placesLacking(parts), ...hidden(parts), ...stylesLacking(parts)];
}

const placesIn = (xml: string): readonly string[] =>
  paragraphsOf(xml).flatMap((text) => [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name));

/** Word cuts what was typed into pieces: a paragraph is read as one. */
const paragraphsOf = (xml: string): readonly string[] =>
  (xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );

const isOnEachPage = (name: string): boolean => /^word\/(?:header|footer)\d*\.xml$/.test(name);

function placesLacking(parts: ReadonlyMap<string, string>): readonly string[] {
  const body = parts.get('word/document.xml') ?? '';
  const onEachPage = [...parts].filter(([name]) => isOnEachPage(name)).flatMap(([, xml]) => placesIn(xml));
  const found = [...placesIn(body), ...onEachPage];
  const known: readonly string[] = PLACES;
  const isAlone = paragraphsOf(body).some((text) => text.trim() === '{{minutes}}');
  return [
    ...NEEDED.filter((place) => !found.includes(place)).map(
      (place) => `write {{${place}}} into the template: it is missing`,
    ),
    ...(found.includes('for') && !onEachPage.includes('for')
      ? ['write {{for}} into the header or footer of the template, so that each page says for whom it is']
      : []),
    ...(found.includes('minutes') && !isAlone
      ? ['write {{minutes}} into a paragraph of its own, in the text and not in a header']
      : []),
    ...found
      .filter((place) => !known.includes(place))
      .map(
        (place) =>
          `take {{${place}}} out of the template: Steady knows ${known.map((each) => `{{${each}}}`).join(', ')}`,
      ),
  ];
}

function hidden(parts: ReadonlyMap<string, string>): readonly string[] {
  const names = [...parts.keys()];
  const all = [...parts.values()].join('');
  const external = [...parts]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, xml]) => xml.match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? [])
    .filter((one) => !/\/hyperlink"/.test(one));
  return [
    ...(names.some((name) => /vbaProject|vbaData|embeddings\/|activeX|oleObject/i.test(name))
      ? ['save the template without macros and files inside']
      : []),
    ...(/<w:(?:ins|del|moveFrom|moveTo|commentReference)[ >]/.test(all)
      ? ['save the template without comments and marked changes']
      : []),
    ...(external.length > 0 ? ['save the template by itself: it draws something from elsewhere'] : []),
  ];
}

const stylesLacking = (parts: ReadonlyMap<string, string>): readonly string[] =>
  (parts.get('word/styles.xml') ?? '').includes('w:styleId="Heading1"')
    ? []
    : [
        'use the style “Heading 1” once in the template and save it: the items of the agenda are headings of that style',
      ];
