import { errorSummary, to, wordsPage, type Page, type PageSetting } from './layout.ts';
import { markup } from './markup.ts';
import type { BodyFault } from './read-body.ts';

/** Asks for the code that the person's worker gave them. Says nothing yet but the meeting's reference. */
export const codePage = (setting: PageSetting, token: string, ref: string, formToken: string, fault?: string): Page =>
  codePageOf(
    {
      title: 'Open your form',
      path: `/forms/q/${token}`,
      button: 'Open my form',
      without: 'fill in the form with you by phone, or send it on paper',
    },
    setting,
    ref,
    formToken,
    fault,
  );

/** What a code opens, in words. */
interface ToOpen {
  readonly title: string;
  readonly path: string;
  readonly button: string;
  readonly without: string;
}

export function codePageOf(
  { title, path, button, without }: ToOpen,
  setting: PageSetting,
  ref: string,
  formToken: string,
  fault?: string,
): Page {
  return {
    title,
    wrong: fault !== undefined,
    body: markup`${errorSummary(fault === undefined ? [] : [{ field: 'code', sentence: fault }])}
      <h1>${title}</h1>
      <p>Reference ${ref}</p>
      <p>Type the code that your worker gave you by phone or in person. It has 8 letters and figures.</p>
      <form method="post" action="${to(setting, path)}" novalidate>
        <input type="hidden" name="token" value="${formToken}" />
        <div class="${fault === undefined ? 'question' : 'question wrong'}">
          <label for="code">Your code</label>
          ${fault === undefined ? '' : markup`<p class="fault" id="code-fault"><span>Error:</span> ${fault}</p>`}
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
        <div class="acts"><button>${button}</button></div>
      </form>
      <h2>If you have no code</h2>
      <p>Ring your worker. They can give you a code, ${without}.</p>`,
  };
}

const RING = 'Ring your worker: they can send a new link, give you a new code, or write down what you want to say.';

/** Why a link does not open, without saying whose it is or what it was about. */
export const closedLinkPage = (is: 'unknown' | 'expired' | 'locked' | 'withdrawn' | 'no-code'): Page => {
  switch (is) {
    case 'unknown':
      return wordsPage(
        'This link does not open a form',
        'It may have been replaced by a newer letter, or it was not copied whole.',
        RING,
      );
    case 'expired':
      return wordsPage('This link is too old', 'A link works for 14 days. What you saved is still there.', RING);
    case 'locked':
      return wordsPage(
        'This form is locked',
        'The code was typed wrong too often. What you saved is still there.',
        RING,
      );
    case 'withdrawn':
      return wordsPage('This form is no longer needed', 'You do not need to do anything.');
    case 'no-code':
      return wordsPage(
        'Ring your worker for your code',
        'This form opens with a code that your worker gives you by phone or in person.',
        RING,
      );
    default:
      return is satisfies never;
  }
};

export const sessionOverPage = (): Page =>
  wordsPage(
    'Please open your form again',
    'To keep what you wrote private, this page closes after an hour. What you saved is still there. Use the link in your letter and your code.',
  );

export const waitPage = (seconds: number): Page =>
  wordsPage('Please wait a moment', `There were many tries in a short time. Try again in ${seconds} seconds.`);

/** What was sent is not read, and what to do: nothing that was typed is lost by it. */
const NOT_READ: Readonly<Record<BodyFault, readonly [status: number, title: string, words: string]>> = {
  'too-long': [
    413,
    'This is too long to send in one go',
    'Go back in your browser: what you typed is still there. Shorten it, or add it as a document.',
  ],
  'too-many': [
    413,
    'This has more in it than the page asks for',
    'Go back in your browser, where what you typed is still there, and send it with the button on the page.',
  ],
  unreadable: [
    400,
    'This did not arrive whole',
    'Go back in your browser, where what you typed is still there, and send it again.',
  ],
  'too-slow': [
    408,
    'This took too long to arrive',
    'Go back in your browser, where what you typed is still there, and send it again where the connection is better.',
  ],
  'another-kind': [
    415,
    'This is not a form that we know',
    'Go back in your browser, where what you typed is still there, and send it with the button on the page.',
  ],
};

export function notReadPage(fault: BodyFault): readonly [page: Page, status: number] {
  const [status, title, words] = NOT_READ[fault];
  return [wordsPage(title, words), status];
}

export const troublePage = (ref: string): Page =>
  wordsPage(
    'Something went wrong on our side',
    'What you saved before is still there. Go back in your browser and try again in a minute.',
    `If it goes on, tell your worker this number: ${ref}`,
  );
