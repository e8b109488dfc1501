import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { instrumentCalled, QUESTION_BANK, type Instrument, type PaperForm } from '#rules';
import { printPack } from '../../bot/letters/print-pack.ts';

const paper = (id: string, largePrint = false): PaperForm => {
  const { title, opening, sections } = instrumentCalled(id) as Instrument;
  return {
    ref: 'DM-2026-0901',
    title,
    opening,
    safety: 'Nobody watches this form out of hours.',
    due: '2026-12-10',
    sections,
    largePrint,
    printedOn: '2026-11-23',
  };
};

/** All objects and streams of a PDF, opened. */
function opened(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return raw + streams.join('\n');
}

describe('A form on paper', () => {
  it('is tagged: language, title, headings and paragraphs stand in its structure', async () => {
    const pdf = opened(await printPack(paper('disruption.carers')));
    expect(pdf).toContain('/Lang (en-GB)');
    expect(pdf).toMatch(/\/MarkInfo\s*(<<\s*\/Marked true|\d+ 0 R)/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf.match(/\/S \/H1\b/g)).toHaveLength(1);
    expect(pdf.match(/\/S \/H3\b/g)).toHaveLength(13);
    expect(pdf).toContain('/DisplayDocTitle true');
  });

  it.each(QUESTION_BANK.instruments.map(({ id }) => id))(
    '%s can be printed, each question under a heading of its own',
    async (id) => {
      const questions = (instrumentCalled(id) as Instrument).sections.flatMap((section) => section.questions).length;
      expect(opened(await printPack(paper(id))).match(/\/S \/H3\b/g)).toHaveLength(questions);
    },
  );

  it('takes more pages in large print', async () => {
    const pages = async (large: boolean) =>
      opened(await printPack(paper('disruption.core', large))).match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(await pages(true)).toBeGreaterThan(await pages(false));
  });
});
