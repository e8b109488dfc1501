import { Document, Footer, Header, HeadingLevel, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { MinutesDocument } from '#rules';
import { minutesFilesIn } from '../../bot/letters/minutes-file.ts';
import { templateFaults } from '../../bot/letters/minutes-template.ts';

interface Layout {
  readonly head?: string;
  readonly foot?: string;
  readonly body?: readonly string[];
}

/** A template as somebody at the council makes one in Word; their name is in it, as Word writes it there. */
async function template({
  head = 'Wrenford Council',
  foot = '{{for}}',
  body = BODY,
}: Layout = {}): Promise<Uint8Array> {
  const made = new Document({
    creator: 'Tamsin Template-Maker',
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(head)] }) },
        footers: { default: new Footer({ children: [new Paragraph(foot)] }) },
        children: body.map((text) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(made));
}
const BODY = ['{{title}}', '{{reference}}, {{council}}', '{{notice}}', '{{minutes}}'];

const MINUTES: MinutesDocument = {
  title: 'Minutes: Disruption meeting, Monday 16 November 2026',
  council: 'Wrenford',
  reference: 'DM-2026-0870',
  forWhom: 'For: Carers: Hazel Household',
  notice: 'For: Carers: Hazel Household. Others have other versions: please do not pass this one on.',
  parts: [
    { is: 'heading', text: 'The child’s voice' },
    { is: 'text', kind: 'decision', text: 'The match was sound. {{for}}' },
    { is: 'table', title: 'Actions', head: ['What', 'Who', 'How'], rows: [['Night plan', 'Quentin', 'They have it']] },
  ],
};

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, held]) => [name, strFromU8(held)]));
const wordsIn = (xml = ''): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join('|');

/** The same file with one part written otherwise. */
function withPart(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [part]: strToU8(change(strFromU8(files[part] ?? new Uint8Array()))) });
}

describe('T-71: minutes in the council’s own Word template', () => {
  it('stand where the template has its places, with headings and tables, and each page says for whom they are', async () => {
    const parts = partsOf(await minutesFilesIn(await template())(MINUTES));
    const body = parts['word/document.xml'] ?? '';
    expect(wordsIn(body)).toContain('Minutes: Disruption meeting, Monday 16 November 2026|');
    expect(wordsIn(body)).toContain('DM-2026-0870');
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>[\s\S]*?The child’s voice/);
    expect(body).toContain('<w:tblHeader/>');
    const feet = Object.entries(parts).filter(([name]) => /^word\/(footer|header)\d*\.xml$/.test(name));
    expect(feet.map(([, xml]) => wordsIn(xml)).join()).toContain('For: Carers: Hazel Household');
    expect(feet.map(([, xml]) => wordsIn(xml)).join()).toContain('Wrenford Council');
  });

  it('nobody who made the template or the minutes is named beside the text', async () => {
    const parts = partsOf(await minutesFilesIn(await template())(MINUTES));
    expect(Object.values(parts).join()).not.toContain('Tamsin');
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Wrenford</dc:creator>');
    expect(parts['docProps/core.xml']).not.toContain('Hazel');
  });

  it('what somebody wrote between braces in the minutes stays as it was written', async () => {
    const parts = partsOf(await minutesFilesIn(await template())(MINUTES));
    expect(wordsIn(parts['word/document.xml'])).toContain('The match was sound. {{for}}');
  });

  it('a letter to the child has its own plain layout', async () => {
    const { reference: _none, ...letter } = MINUTES;
    const parts = partsOf(await minutesFilesIn(await template())(letter));
    expect(Object.values(parts).map(wordsIn).join()).not.toContain('Wrenford Council');
  });

  it('without a template it is Steady’s own layout', async () => {
    const parts = partsOf(await minutesFilesIn(undefined)(MINUTES));
    expect(wordsIn(parts['word/header1.xml'])).toBe('Wrenford · DM-2026-0870 · For: Carers: Hazel Household');
  });
});

describe('A template that cannot be used is refused in a sentence', () => {
  it('a whole one has nothing against it', async () => {
    expect(templateFaults(await template())).toEqual([]);
  });

  it.each<[string, Layout, readonly string[]]>([
    ['no place for the minutes', { body: ['{{title}}'] }, ['write {{minutes}} into the template: it is missing']],
    [
      'an empty one',
      { foot: 'Page', body: [''] },
      ['title', 'for', 'minutes'].map((place) => `write {{${place}}} into the template: it is missing`),
    ],
    [
      'for whom it is on the first page alone',
      { foot: 'Page', body: ['{{title}} {{for}}', '{{minutes}}'] },
      ['write {{for}} into the header or footer of the template, so that each page says for whom it is'],
    ],
    [
      'the minutes beside other words',
      { body: ['{{title}}', 'Minutes: {{minutes}}'] },
      ['write {{minutes}} into a paragraph of its own, in the text and not in a header'],
    ],
    [
      'a name that would stand there as it is',
      { body: ['{{title}} {{child}}', '{{minutes}}'] },
      [
        'take {{child}} out of the template: Steady knows {{title}}, {{council}}, {{reference}}, {{for}}, {{notice}}, {{minutes}}',
      ],
    ],
  ])('%s', async (_what, layout, faults) => {
    expect(templateFaults(await template(layout))).toEqual(faults);
  });

  it('what is hidden in it, drawn from elsewhere, or no Word file', async () => {
    const whole = await template();
    const changed = withPart(whole, 'word/document.xml', (xml) => xml.replace('<w:body>', '<w:body><w:ins w:id="1"/>'));
    expect(templateFaults(changed)).toEqual(['save the template without comments and marked changes']);
    const macros = withPart(whole, 'word/vbaProject.bin', () => 'x');
    expect(templateFaults(macros)).toEqual(['save the template without macros and files inside']);
    const elsewhere = withPart(
      whole,
      'word/_rels/settings.xml.rels',
      () =>
        '<Relationships><Relationship Id="r" Type="x/attachedTemplate" Target="https://elsewhere.example/t.dotx" TargetMode="External"/></Relationships>',
    );
    expect(templateFaults(elsewhere)).toEqual(['save the template by itself: it draws something from elsewhere']);
    const plain = withPart(whole, 'word/styles.xml', (xml) =>
      xml.replaceAll('w:styleId="Heading1"', 'w:styleId="Other"'),
    );
    expect(templateFaults(plain)).toHaveLength(1);
    expect(templateFaults(strToU8('PK no document'))).toEqual(['give a Word document (.docx) that can be read']);
    expect(templateFaults(whole.slice(0, whole.length / 2))).toEqual(['give a Word document (.docx) that can be read']);
  });

  it('Word cuts a place into pieces: it is found all the same, and filled', async () => {
    const cut = withPart(await template(), 'word/footer1.xml', (xml) =>
      xml.replace(/<w:t[^>]*>\{\{for\}\}<\/w:t>/, '<w:t>{{f</w:t></w:r><w:r><w:t>or}}</w:t>'),
    );
    expect(templateFaults(cut)).toEqual([]);
    const parts = partsOf(await minutesFilesIn(cut)(MINUTES));
    expect(wordsIn(parts['word/footer1.xml']).replaceAll('|', '')).toContain('For: Carers: Hazel Household');
  });
});
