import type { DocumentPart, MinutesDocument } from '#rules';
import { codePageOf } from './code-page.ts';
import { to, wordsPage, type Page, type PageSetting } from './layout.ts';
import { markup, type Markup } from './markup.ts';

/** Where a version is read, and what its code opens. */
export const minutesPath = (link: string, rest = ''): string => `/forms/v/${link}${rest}`;

export const minutesCodePage = (setting: PageSetting, token: string, ref: string, formToken: string, fault?: string) =>
  codePageOf(
    {
      title: 'Open your page',
      path: `/forms/m/${token}`,
      button: 'Open my page',
      without: 'read it with you, or bring it on paper',
    },
    setting,
    ref,
    formToken,
    fault,
  );

const RING = 'Ring your worker: they can send a new link, give you a new code, or read it with you.';

/** Why a link does not open, without saying whose it is or what it was about. */
export const closedMinutesPage = (is: 'unknown' | 'expired' | 'locked' | 'withdrawn' | 'no-code'): Page => {
  switch (is) {
    case 'unknown':
      return wordsPage(
        'This link does not open a page',
        'It may have been replaced by a newer letter, or it was not copied whole.',
        RING,
      );
    case 'expired':
      return wordsPage('This link is too old', 'A link works for 14 days.', RING);
    case 'locked':
      return wordsPage('This page is locked', 'The code was typed wrong too often.', RING);
    case 'withdrawn':
      return wordsPage('This page is closed', 'What was here is being looked at again.', RING);
    case 'no-code':
      return wordsPage(
        'Ring your worker for your code',
        'This page opens with a code that your worker gives you by phone or in person.',
        RING,
      );
    default:
      return is satisfies never;
  }
};

export const minutesOverPage = (): Page =>
  wordsPage(
    'Please open your page again',
    'To keep what it says private, this page closes after an hour. Use the link in your letter and your code.',
  );

/** The version as it was released, and nothing beside it. */
export function minutesPage(setting: PageSetting, link: string, minutes: MinutesDocument, token: string): Page {
  return {
    title: minutes.reference ?? minutes.title,
    foot: 'This page keeps one cookie while it is open, and nothing else. Close it when you have read it.',
    body: markup`<div class="sheet">
        <p class="on-each-page">${minutes.notice}</p>
        <div class="sheet-body">
          <h1>${minutes.title}</h1>
          <p class="note">${minutes.notice}</p>
          ${minutes.parts.map((part, at) => drawn(part, minutes.parts[at - 1]))}
        </div>
      </div>
      <form class="acts" method="post" action="${to(setting, minutesPath(link, '/close'))}">
        <input type="hidden" name="token" value="${token}" />
        <button>Close this page</button>
      </form>`,
  };
}

function drawn(part: DocumentPart, before: DocumentPart | undefined): Markup {
  switch (part.is) {
    case 'heading':
      return markup`<h2>${part.text}</h2>`;
    case 'text':
      return markup`<p>${part.text}</p>`;
    case 'table':
      return markup`<table>
        <caption class="${before?.is === 'heading' && before.text === part.title ? 'heard' : ''}">
          ${part.title}
        </caption>
        <thead>
          <tr>${part.head.map((words) => markup`<th scope="col">${words}</th>`)}</tr>
        </thead>
        <tbody>
          ${part.rows.map((row) => markup`<tr>${row.map((words) => markup`<td>${words}</td>`)}</tr>`)}
        </tbody>
      </table>`;
    default:
      return part satisfies never;
  }
}
