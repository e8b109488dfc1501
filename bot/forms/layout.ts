import type { SayPublic } from '#rules';
import type { Council } from '../casework/ports.ts';
import { markup, type Markup } from './markup.ts';

/** What each page knows: whose it is, how large its print, whom to ring. */
export interface PageSetting {
  readonly council: Pick<Council, 'name' | 'emergency' | 'safeguardingUrl'>;
  readonly large: boolean;
  /** In which language its sentences are. */
  readonly say: SayPublic;
  /** Path of this page, for the switch of its size. */
  readonly here: string;
}

export interface Page {
  readonly title: string;
  /** True when something on the page must be put right; the title says so too. */
  readonly wrong?: boolean | undefined;
  readonly back?: string | undefined;
  readonly body: Markup;
  /** What its foot says of the page, where that is not what it says of a form. */
  readonly foot?: string | undefined;
}

/** A link within the forms that keeps the size of the print. */
export const to = ({ large }: PageSetting, path: string): string => (large ? `${path}?size=large` : path);

/** A whole page: plain HTML, no script, nothing from elsewhere. */
export function pageOf(setting: PageSetting, { title, wrong = false, back, body, foot }: Page): string {
  const { council, large, here, say } = setting;
  const named = { title, council: council.name };
  const page = markup`<!DOCTYPE html>
    <html lang="${say.language}" ${large ? markup` class="large"` : ''}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>${wrong ? say('frame.title-wrong', named) : say('frame.title', named)}</title>
        <link rel="stylesheet" href="/forms/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">${say('frame.skip')}</a>
        <header>
          <p class="council">${council.name}</p>
          <p><a href="${large ? here : `${here}?size=large`}">${large ? say('frame.usual-print') : say('frame.large-print')}</a></p>
        </header>
        ${back === undefined ? '' : markup`<nav aria-label="${say('frame.back')}"><a class="back" href="${to(setting, back)}">${say('frame.back')}</a></nav>`}
        <main id="main">${body}</main>
        <footer>
          <h2>${say('frame.not-safe')}</h2>
          <p>${say('frame.nobody-watches')}</p>
          <ul>
            ${council.emergency.map(({ label, number }) => markup`<li>${label}: <a href="tel:${number.replace(/[^0-9+]/g, '')}">${number}</a></li>`)}
          </ul>
          ${council.safeguardingUrl === undefined ? '' : markup`<p><a href="${council.safeguardingUrl}" rel="noreferrer noopener">${say('frame.safeguarding')}</a> ${say('frame.safeguarding-opens')}</p>`}
          <p>${foot ?? say('frame.cookie-of-form')}</p>
        </footer>
      </body>
    </html>`;
  return page.markup;
}

/** A sentence of which the part in square brackets leads further. */
export function linked(sentence: string, href: string): Markup {
  const [before = '', words = '', after = ''] = sentence.split(/[[\]]/);
  return markup`${before}<a href="${href}">${words}</a>${after}`;
}

/** A page that only says something. */
export const wordsPage = (title: string, ...lines: readonly string[]): Page => ({
  title,
  body: markup`<h1>${title}</h1>
    ${lines.map((line) => markup`<p>${line}</p>`)}`,
});

export interface PageFault {
  readonly field: string;
  readonly sentence: string;
}

/** What must be put right, first on the page, each with a link to its field. */
export const errorSummary = ({ say }: Pick<PageSetting, 'say'>, faults: readonly PageFault[]): Markup | undefined =>
  faults.length === 0
    ? undefined
    : markup`<div class="errors" role="alert" aria-labelledby="errors">
        <h2 id="errors">${say('frame.problem')}</h2>
        <ul>
          ${faults.map(({ field, sentence }) => markup`<li><a href="#${field}">${sentence}</a></li>`)}
        </ul>
      </div>`;
