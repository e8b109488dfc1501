import type { DocumentPart, MinutesDocument } from '#rules';
import { codePageOf, type Closed } from './code-page.ts';
import { to, wordsPage, type Page, type PageSetting } from './layout.ts';
import { markup, type Markup } from './markup.ts';

/** Where a version is read, and what its code opens. */
export const minutesPath = (link: string, rest = ''): string => `/forms/v/${link}${rest}`;

export const minutesCodePage = (setting: PageSetting, token: string, ref: string, formToken: string, fault?: string) =>
  codePageOf({ opens: 'minutes', path: `/forms/m/${token}` }, setting, ref, formToken, fault);

/** Why a link does not open, without saying whose it is or what it was about. */
export const closedMinutesPage = ({ say }: Pick<PageSetting, 'say'>, is: Closed): Page => {
  const ring = say('closed.minutes.ring');
  switch (is) {
    case 'unknown':
      return wordsPage(say('closed.minutes.unknown'), say('closed.replaced'), ring);
    case 'expired':
      return wordsPage(say('closed.expired'), say('closed.minutes.expired'), ring);
    case 'locked':
      return wordsPage(say('closed.minutes.locked'), say('closed.minutes.locked-why'), ring);
    case 'withdrawn':
      return wordsPage(say('closed.minutes.withdrawn'), say('closed.minutes.withdrawn-why'), ring);
    case 'no-code':
      return wordsPage(say('closed.no-code'), say('closed.minutes.no-code'), ring);
    default:
      return is satisfies never;
  }
};

export const minutesOverPage = ({ say }: Pick<PageSetting, 'say'>): Page =>
  wordsPage(say('closed.minutes.over'), say('closed.minutes.over-why'));

/** The version as it was released, and nothing beside it. */
export function minutesPage(setting: PageSetting, link: string, minutes: MinutesDocument, token: string): Page {
  return {
    title: minutes.reference ?? minutes.title,
    foot: setting.say('frame.cookie-of-page'),
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
        <button>${setting.say('minutes.close')}</button>
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
