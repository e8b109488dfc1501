import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MinutesDocument } from '#rules';
import { minutesFile } from '../../bot/letters/minutes-file.ts';

const MINUTES: MinutesDocument = {
  title: 'Minutes: Disruption meeting, Monday 16 November 2026',
  council: 'Wrenford',
  reference: 'DM-2026-0870',
  forWhom: 'For: Carers: Hazel Household',
  notice: 'For: Carers: Hazel Household. Others have other versions: please do not pass this one on.',
  parts: [
    { is: 'table', title: 'Who took part', head: ['Who', 'How'], rows: [['Hazel Household', 'came']] },
    { is: 'heading', text: 'The child’s voice: early, not last' },
    { is: 'text', kind: 'childs-view', text: '“I liked the dog.” & <more>' },
    { is: 'heading', text: 'What was decided' },
    { is: 'text', kind: 'decision', text: 'The match was sound.' },
    { is: 'text', kind: 'outcome', text: 'The meeting came to: Watch closely.' },
    {
      is: 'table',
      title: 'Actions',
      head: ['What is done', 'Who, and by when', 'How we will know'],
      rows: [['Write the night plan', 'Quentin Quince, by Friday 18 December 2026', 'The new carers have it']],
    },
  ],
};

describe('Torbay T-71: the minutes as a Word file', () => {
  let parts: Readonly<Record<string, string>>;
  const part = (name: string): string => parts[name] ?? '';
  beforeAll(async () => {
    const files = unzipSync(await minutesFile(MINUTES));
    parts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  });

  it('has a title, headings that a screen reader knows, and British English', () => {
    const document = part('word/document.xml');
    expect(document).toMatch(/<w:pStyle w:val="Title"\/>.*?Minutes: Disruption meeting, Monday 16 November 2026/s);
    expect(
      [...document.matchAll(/<w:pStyle w:val="Heading1"\/>.*?<w:t[^>]*>([^<]*)/gs)].map(([, text]) => text),
    ).toEqual(['The child’s voice: early, not last', 'What was decided']);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(part('docProps/core.xml')).toContain(`<dc:title>${MINUTES.title}</dc:title>`);
  });

  it('each table has a head that is repeated on the next page, and no row is cut by it', () => {
    const rows = part('word/document.xml').match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows).toHaveLength(4);
    expect(
      rows
        .filter((row) => row.includes('<w:tblHeader/>'))
        .map((row) => [...row.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text)),
    ).toEqual([
      ['Who', 'How'],
      ['What is done', 'Who, and by when', 'How we will know'],
    ]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  it('the reference and for whom it is stand in the head of each page, and the page with how many there are in its foot', () => {
    expect(part('word/header1.xml')).toContain('Wrenford · DM-2026-0870 · For: Carers: Hazel Household');
    expect(part('word/footer1.xml')).toMatch(/PAGE<.*NUMPAGES</s);
  });

  it('ICO, hidden data: no comments, no marked changes, no reader’s or writer’s name beside the text', () => {
    expect(Object.keys(parts).filter((name) => /comments|people|customXml|embeddings/.test(name))).toEqual([]);
    expect(Object.values(parts).join('')).not.toMatch(/<w:(?:ins|del|moveFrom|moveTo|commentReference)[ >]/);
    const properties = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml'].map(part).join('');
    expect(properties).not.toContain('Hazel');
    expect(properties).toContain('<dc:creator>Wrenford</dc:creator>');
  });

  it('T-36: what the meeting came to is a paragraph in its own words', () => {
    const paragraphs = part('word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const words = paragraphs.map((one) => [...one.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text).join(''));
    expect(words).toContain('The meeting came to: Watch closely.');
    expect(words).toContain('Decided: The match was sound.');
  });

  it('what is written is text, whatever signs it has', () => {
    expect(part('word/document.xml')).toContain('“I liked the dog.” &amp; &lt;more&gt;');
  });
});
