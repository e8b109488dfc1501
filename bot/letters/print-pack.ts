import type PDFDocument from 'pdfkit';
import {
  MOST_NOTES,
  publicDate,
  publicEnGb,
  SYMBOL_LINES,
  type AnswerChoice,
  type FormQuestion,
  type PaperForm,
  type SayPublic,
} from '#rules';
import { collected, MARGIN, newPdf } from './pdf-parts.ts';

const SIZE = { usual: 12, easyRead: 14, large: 18 } as const;
/** Height of one line to write on, in points. */
const LINE = 26;

/**
 * A form on paper: the same questions in the same order, with room to write. It carries the meeting's reference and whom to give
 * it to, and nothing of anybody: no name, no address, no list of who is asked. Tagged, so that a screen reader can read it.
 *
 * @source E-65, E-82, E-83
 */
export function printPack(form: PaperForm, says: SayPublic = publicEnGb): Promise<Uint8Array> {
  const doc = newPdf(says('paper.name', { title: form.title, ref: form.ref }), form.printedOn, says.language);
  const bytes = collected(doc);
  draw(doc, form, says);
  number(doc, form.ref, says);
  doc.end();
  return bytes;
}

function draw(doc: PDFDocument, form: PaperForm, says: SayPublic): void {
  const size = form.largePrint ? SIZE.large : isEasyRead(form) ? SIZE.easyRead : SIZE.usual;
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  const say = (tag: string, words: string, font: 'plain' | 'strong', scale = 1): void => {
    whole.add(
      doc.struct(tag, () => {
        doc
          .font(font)
          .fontSize(size * scale)
          .text(words, { lineGap: 3 });
      }),
    );
    doc.moveDown(0.5);
  };
  say('H1', form.title, 'strong', 1.6);
  say('P', says('paper.back-by', { ref: form.ref, due: publicDate(form.due, says) }), 'plain');
  for (const line of form.opening) say('P', line, 'plain');
  say('P', form.safety, 'strong');
  if (form.safeguardingUrl !== undefined)
    say('P', says('paper.safeguarding', { address: form.safeguardingUrl }), 'plain');
  for (const section of form.sections) {
    roomFor(doc, size * 8);
    say('H2', section.title, 'strong', 1.3);
    if (section.intro !== undefined) say('P', section.intro, 'plain');
    for (const question of section.questions) {
      roomFor(doc, size * 5 + LINE * (question.symbol === undefined ? 4 : 5));
      if (question.symbol !== undefined) symbol(doc, question);
      say('H3', question.words, 'strong');
      if (question.hint !== undefined) say('P', question.hint, 'plain', 0.9);
      answerRoom(doc, question, say, says);
    }
  }
  roomFor(doc, size * 6);
  say('H2', says('paper.finished'), 'strong', 1.3);
  say('P', says('paper.back-how'), 'plain');
  whole.end();
}

/** Starts a new page when so much no longer fits on this one. */
function roomFor(doc: PDFDocument, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN) doc.addPage();
}

/** Lines to write on, or boxes to tick. What is drawn and not read is marked as such. */
function answerRoom(
  doc: PDFDocument,
  question: FormQuestion,
  say: (tag: string, words: string, font: 'plain') => void,
  says: SayPublic,
): void {
  const { kind } = question;
  if (kind === 'long-text' && question.symbol !== undefined) box(doc);
  else if (kind === 'long-text') lines(doc, 5);
  else if (kind === 'short-text') lines(doc, 1);
  else if (kind === 'dated-notes') lines(doc, MOST_NOTES * 2);
  else if (kind === 'nought-to-ten')
    say('P', `0    1    2    3    4    5    6    7    8    9    10    ${says('paper.ring')}`, 'plain');
  else
    boxes(
      doc,
      kind === 'yes-no'
        ? [
            { id: 'yes', words: says('paper.yes') },
            { id: 'no', words: says('paper.no') },
          ]
        : (question.choices ?? []),
      say,
      says,
    );
  doc.moveDown(0.7);
}

const isEasyRead = ({ sections }: PaperForm): boolean =>
  sections.some(({ questions }) => questions.some(({ symbol: name }) => name !== undefined));

/** Room to draw in as well as to write. */
function box(doc: PDFDocument): void {
  const height = LINE * 5;
  roomFor(doc, height);
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .lineWidth(0.7)
    .rect(MARGIN, doc.y, doc.page.width - MARGIN * 2, height)
    .stroke();
  doc.endMarkedContent();
  doc.y += height;
}

function lines(doc: PDFDocument, count: number): void {
  for (let line = 0; line < count; line += 1) {
    roomFor(doc, LINE);
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .lineWidth(0.7)
      .moveTo(MARGIN, doc.y + LINE - 6)
      .lineTo(doc.page.width - MARGIN, doc.y + LINE - 6)
      .stroke();
    doc.endMarkedContent();
    doc.y += LINE;
  }
}

function boxes(
  doc: PDFDocument,
  choices: readonly AnswerChoice[],
  say: (tag: string, words: string, font: 'plain') => void,
  says: SayPublic,
): void {
  let group: string | undefined;
  for (const choice of choices) {
    roomFor(doc, LINE);
    if (choice.group !== group && choice.group !== undefined)
      say('P', says('paper.group', { group: choice.group }), 'plain');
    group = choice.group;
    doc.markContent('Artifact', { type: 'Layout' });
    doc.lineWidth(1).rect(MARGIN, doc.y, 13, 13).stroke();
    doc.endMarkedContent();
    doc.x = MARGIN + 24;
    say('P', choice.words, 'plain');
    doc.x = MARGIN;
  }
}

function symbol(doc: PDFDocument, { symbol: name }: FormQuestion): void {
  if (name === undefined) return;
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save().translate(MARGIN, doc.y).lineWidth(2.5).path(SYMBOL_LINES[name]).stroke().restore();
  doc.endMarkedContent();
  doc.y += 54;
}

/** The foot of each page, which no screen reader says again and again. */
function number(doc: PDFDocument, ref: string, says: SayPublic): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .font('plain')
      .fontSize(9)
      .text(says('paper.page', { ref, page: page - start + 1, pages: count }), MARGIN, doc.page.height - 36);
    doc.endMarkedContent();
  }
}
