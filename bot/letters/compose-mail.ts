import { publicEnGb, type Letter, type LocalDate, type SayPublic } from '#rules';
import { invitationFile } from './invitation-file.ts';
import { wordsOf, type LetterWords, type Paragraph } from './letter-words.ts';
import type { Mail } from './mail.ts';

/**
 * A letter as a mail: the same words as plain text and as a page, large where the person asked for it.
 * The subject is the meeting's reference and nothing more: it is read on lock screens.
 *
 * @source E-63
 */
export function composeMail(letter: Letter, today: LocalDate, say: SayPublic = publicEnGb): Mail {
  const words = wordsOf(letter, today, say);
  const file = invitationFile(letter, today, say);
  return {
    to: { name: letter.to.name, address: letter.to.mail },
    subject: say('letter.subject', { ref: letter.ref }),
    text: asText(words),
    html: asPage(words, letter.to.largePrint, say),
    attachments:
      file === undefined
        ? []
        : [
            {
              name: `${letter.ref}.ics`,
              contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
              bytes: new TextEncoder().encode(file),
            },
          ],
  };
}

const asText = ({ heading, paragraphs }: LetterWords): string =>
  [heading.toUpperCase(), ...paragraphs.map((each) => ('words' in each ? each.words : `${each.link}: ${each.url}`))]
    .join('\n\n')
    .concat('\n');

/** Styles stand on the elements: mail programs drop style sheets. No picture, no script, nothing that reports an opening. */
function asPage({ heading, paragraphs }: LetterWords, largePrint: boolean, say: SayPublic): string {
  const size = largePrint ? '24px' : '18px';
  return [
    '<!DOCTYPE html>',
    `<html lang="${say.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(say('letter.page-title'))}</title></head>`,
    `<body style="margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:${size};line-height:1.5">`,
    '<main style="max-width:38em">',
    `<h1 style="font-size:1.4em;line-height:1.25;margin:0 0 1em">${escaped(heading)}</h1>`,
    ...paragraphs.map(asHtml),
    '</main></body></html>',
  ].join('\n');
}

const asHtml = (paragraph: Paragraph): string =>
  'words' in paragraph
    ? `<p style="margin:0 0 1em">${escaped(paragraph.words)}</p>`
    : `<p style="margin:0 0 1em"><a href="${escaped(paragraph.url)}" style="text-decoration:underline;font-weight:bold">${escaped(paragraph.link)}</a></p>`;

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, wherever it stands in a page. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITY[sign] ?? sign);
