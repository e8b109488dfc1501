import type { PublicKey } from '#rules';
import { errorSummary, to, wordsPage, type Page, type PageSetting } from './layout.ts';
import { markup } from './markup.ts';
import type { BodyFault } from './read-body.ts';

/** Asks for the code that the person's worker gave them. Says nothing yet but the meeting's reference. */
export const codePage = (setting: PageSetting, token: string, ref: string, formToken: string, fault?: string): Page =>
  codePageOf({ opens: 'form', path: `/forms/q/${token}` }, setting, ref, formToken, fault);

/** What a code opens. */
interface ToOpen {
  readonly opens: 'form' | 'minutes';
  readonly path: string;
}

export function codePageOf(
  { opens, path }: ToOpen,
  setting: PageSetting,
  ref: string,
  formToken: string,
  fault?: string,
): Page {
  const { say } = setting;
  const title = say(`code.${opens}.title`);
  return {
    title,
    wrong: fault !== undefined,
    body: markup`${errorSummary(setting, fault === undefined ? [] : [{ field: 'code', sentence: fault }])}
      <h1>${title}</h1>
      <p>${say('frame.reference', { ref })}</p>
      <p>${say('code.type-it')}</p>
      <form method="post" action="${to(setting, path)}" novalidate>
        <input type="hidden" name="token" value="${formToken}" />
        <div class="${fault === undefined ? 'question' : 'question wrong'}">
          <label for="code">${say('code.yours')}</label>
          ${fault === undefined ? '' : markup`<p class="fault" id="code-fault"><span>${say('frame.error')}</span> ${fault}</p>`}
          <input
            type="text"
            class="code"
            id="code"
            name="code"
            autocomplete="one-time-code"
            autocapitalize="characters"
            spellcheck="false"
            maxlength="20"
            required${fault === undefined ? '' : markup` aria-invalid="true" aria-describedby="code-fault"`}
          />
        </div>
        <div class="acts"><button>${say(`code.${opens}.button`)}</button></div>
      </form>
      <h2>${say('code.none')}</h2>
      <p>${say(`code.${opens}.without`)}</p>`,
  };
}

export type Closed = 'unknown' | 'expired' | 'locked' | 'withdrawn' | 'no-code';

/** Why a link does not open, without saying whose it is or what it was about. */
export const closedLinkPage = ({ say }: Pick<PageSetting, 'say'>, is: Closed): Page => {
  const ring = say('closed.form.ring');
  switch (is) {
    case 'unknown':
      return wordsPage(say('closed.form.unknown'), say('closed.replaced'), ring);
    case 'expired':
      return wordsPage(say('closed.expired'), say('closed.form.expired'), ring);
    case 'locked':
      return wordsPage(say('closed.form.locked'), say('closed.form.locked-why'), ring);
    case 'withdrawn':
      return wordsPage(say('closed.form.withdrawn'), say('closed.form.withdrawn-why'));
    case 'no-code':
      return wordsPage(say('closed.no-code'), say('closed.form.no-code'), ring);
    default:
      return is satisfies never;
  }
};

export const sessionOverPage = ({ say }: Pick<PageSetting, 'say'>): Page =>
  wordsPage(say('closed.form.over'), say('closed.form.over-why'));

export const waitPage = ({ say }: Pick<PageSetting, 'say'>, seconds: number): Page =>
  wordsPage(say('wait.title'), say('wait.why', { seconds }));

/** What was sent is not read, and what to do: nothing that was typed is lost by it. */
const NOT_READ = {
  'too-long': [413, 'not-read.too-long', 'not-read.too-long-why'],
  'too-many': [413, 'not-read.too-many', 'not-read.with-button'],
  unreadable: [400, 'not-read.unreadable', 'not-read.unreadable-why'],
  'too-slow': [408, 'not-read.too-slow', 'not-read.too-slow-why'],
  'another-kind': [415, 'not-read.another-kind', 'not-read.with-button'],
} as const satisfies Readonly<Record<BodyFault, readonly [status: number, title: PublicKey, words: PublicKey]>>;

export function notReadPage(
  { say }: Pick<PageSetting, 'say'>,
  fault: BodyFault,
): readonly [page: Page, status: number] {
  const [status, title, words] = NOT_READ[fault];
  return [wordsPage(say(title), say(words)), status];
}

export const troublePage = ({ say }: Pick<PageSetting, 'say'>, ref: string): Page =>
  wordsPage(say('trouble.title'), say('trouble.saved'), say('trouble.number', { ref }));
