import { publicEnGb, type SayPublic } from '#rules';
import type { Request, Response, Server } from 'restify';
import type { PublicSettings } from './contract/public.ts';

interface PublicPage {
  readonly title: string;
  /** Paragraphs; those that belong together have a heading, and stand in a list when they are many. */
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

type Council = Pick<PublicSettings, 'council' | 'emergency'>;

/** The two pages that the app's manifest names: anyone may read them, without an account. */
export function publicPagesOn(server: Server, council: Council): void {
  server.get('/privacy', servedAs(privacyPage(council)));
  server.get('/terms', servedAs(termsPage(council)));
}

/** What is kept, where, and who may see it. */
export const privacyPage = (settings: Council, say: SayPublic = publicEnGb): string => {
  const { council } = settings;
  return pageOf(settings, say, {
    title: say('privacy.title'),
    sections: [
      { heading: say('privacy.for'), lines: [say('privacy.for-what', { council })] },
      {
        heading: say('privacy.kept'),
        lines: [
          say('privacy.kept-child'),
          say('privacy.kept-people'),
          say('privacy.kept-course'),
          say('privacy.kept-answers'),
          say('privacy.kept-staff'),
          say('privacy.kept-log'),
        ],
      },
      {
        heading: say('privacy.where'),
        lines: [say('privacy.where-lists', { council }), say('privacy.where-diaries'), say('privacy.where-program')],
      },
      {
        heading: say('privacy.who'),
        lines: [
          say('privacy.who-staff'),
          say('privacy.who-answers'),
          say('privacy.who-letters'),
          say('privacy.who-children'),
        ],
      },
      { heading: say('privacy.cookies'), lines: [say('privacy.cookies-none'), say('privacy.cookies-code')] },
      {
        heading: say('privacy.rights'),
        lines: [say('privacy.rights-long', { council }), say('privacy.rights-ask', { council })],
      },
    ],
  });
};

/** What may be expected of Steady, and what not. */
export const termsPage = (settings: Council, say: SayPublic = publicEnGb): string => {
  const { council } = settings;
  return pageOf(settings, say, {
    title: say('terms.title'),
    sections: [
      { heading: say('terms.may'), lines: [say('terms.may-who', { council })] },
      {
        heading: say('terms.not'),
        lines: [say('terms.not-watch'), say('terms.not-emergency'), say('terms.not-decide')],
      },
      { heading: say('terms.ask'), lines: [say('terms.ask-write'), say('terms.ask-link'), say('terms.ask-copy')] },
      { heading: say('terms.wrong'), lines: [say('terms.wrong-ring', { council }), say('terms.wrong-licence')] },
    ],
  });
};

function pageOf({ council, emergency }: Council, say: SayPublic, { title, sections }: PublicPage): string {
  const name = escaped(council);
  return `<!DOCTYPE html>
<html lang="${say.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(say('about.title', { title, council }))}</title>
<link rel="stylesheet" href="/forms/style.css">
</head>
<body>
<a class="skip" href="#main">${escaped(say('about.skip'))}</a>
<header>
<p class="council">${name}</p>
<nav aria-label="${escaped(say('about.here'))}"><a href="/privacy">${escaped(say('privacy.title'))}</a> · <a href="/terms">${escaped(say('terms.title'))}</a></nav>
</header>
<main id="main">
<h1>${escaped(title)}</h1>
${sections.map(({ heading, lines }) => `<h2>${escaped(heading)}</h2>\n${linesOf(lines)}`).join('\n')}
</main>
<footer>
<h2>${escaped(say('about.danger'))}</h2>
<p>${escaped(say('about.ring'))}</p>
<ul>
${emergency.map(({ label, number }) => `<li>${escaped(label)}: <a href="tel:${number.replace(/[^0-9+]/g, '')}">${escaped(number)}</a></li>`).join('\n')}
</ul>
</footer>
</body>
</html>
`;
}

const linesOf = (lines: readonly string[]): string =>
  lines.length === 1
    ? `<p>${escaped(lines[0] ?? '')}</p>`
    : `<ul>\n${lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')}\n</ul>`;

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITY[sign] ?? sign);

const servedAs =
  (page: string) =>
  async (_request: Request, response: Response): Promise<void> => {
    response.sendRaw(200, page, { 'Content-Type': 'text/html; charset=utf-8' });
    await Promise.resolve();
  };
