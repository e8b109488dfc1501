import type { Council } from '../casework/ports.ts';
import { markup, type Markup } from './markup.ts';

/** What each page knows: whose it is, how large its print, whom to ring. */
export interface PageSetting {
  readonly council: Pick<Council, 'name' | 'emergency' | 'safeguardingUrl'>;
  readonly large: boolean;
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

const OF_FORMS = 'These pages keep one cookie while your form is open, and nothing else. Nobody else is named on them.';

/** A whole page: plain HTML, no script, nothing from elsewhere. */
export function pageOf(setting: PageSetting, { title, wrong = false, back, body, foot = OF_FORMS }: Page): string {
  const { council, large, here } = setting;
  const page = markup`<!DOCTYPE html>
    <html lang="en-GB" ${large ? markup` class="large"` : ''}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>${wrong ? 'Error: ' : ''}${title} – ${council.name}</title>
        <link rel="stylesheet" href="/forms/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the form</a>
        <header>
          <p class="council">${council.name}</p>
          <p><a href="${large ? here : `${here}?size=large`}">${large ? 'Usual print' : 'Large print'}</a></p>
        </header>
        ${back === undefined ? '' : markup`<nav aria-label="Back"><a class="back" href="${to(setting, back)}">Back</a></nav>`}
        <main id="main">${body}</main>
        <footer>
          <h2>If a child is not safe now</h2>
          <p>Nobody watches these pages out of hours. Do not write it here: ring</p>
          <ul>
            ${council.emergency.map(({ label, number }) => markup`<li>${label}: <a href="tel:${number.replace(/[^0-9+]/g, '')}">${number}</a></li>`)}
          </ul>
          ${council.safeguardingUrl === undefined ? '' : markup`<p><a href="${council.safeguardingUrl}" rel="noreferrer noopener">Raise a safeguarding concern</a> (opens the council’s own page)</p>`}
          <p>${foot}</p>
        </footer>
      </body>
    </html>`;
  return page.markup;
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
export const errorSummary = (faults: readonly PageFault[]): Markup | undefined =>
  faults.length === 0
    ? undefined
    : markup`<div class="errors" role="alert" aria-labelledby="errors">
        <h2 id="errors">There is a problem</h2>
        <ul>
          ${faults.map(({ field, sentence }) => markup`<li><a href="#${field}">${sentence}</a></li>`)}
        </ul>
      </div>`;
