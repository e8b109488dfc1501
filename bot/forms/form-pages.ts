import {
  answerInWords,
  londonTime,
  momentWords,
  type AnswerFault,
  type AnswerSheet,
  type QuestionnaireView,
  type SectionView,
} from '#rules';
import { markup, type Markup } from './markup.ts';
import { errorSummary, to, type Page, type PageSetting } from './layout.ts';
import { questionFields } from './question-fields.ts';

export const formPath = (id: string, rest = ''): string => `/forms/f/${id}${rest}`;

/** What stands in each form of these pages. */
const hidden = (token: string): Markup => markup`<input type="hidden" name="token" value="${token}" />`;

/** The first page: what it is for, who will see it, where one stands. */
export function startPage(setting: PageSetting, view: QuestionnaireView, token: string): Page {
  const first = view.sections.find(({ answered }) => answered === 0) ?? view.sections[0];
  return {
    title: view.title,
    body: markup`<h1>${view.title}</h1>
      <p>
        Reference ${view.ref}. Please answer by
        ${view.dueWords}.${view.moreTimeAsked ? ' You asked for more time: your worker will agree a day with you.' : ''}
      </p>
      ${view.closedWords === undefined ? '' : markup`<div class="panel"><p>${view.closedWords}</p></div>`}
      ${view.state === 'returned' ? markup`<div class="panel"><p>You have handed this form in.${view.mayChange ? ' You can still change or add to it until the day of the meeting.' : ''}</p></div>` : ''}
      ${view.opening.map((line) => markup`<p>${line}</p>`)}
      <h2>Parts</h2>
      <ol>
        ${view.sections.map((section) => markup`<li><a href="${to(setting, formPath(view.id, `/s/${section.id}`))}">${section.title}</a>: ${progress(section)}</li>`)}
      </ol>
      ${view.mayChange && first !== undefined ? markup`<p><a class="go" href="${to(setting, formPath(view.id, `/s/${first.id}`))}">${view.state === 'sent' || view.state === 'to-send' ? 'Start' : 'Go on'}</a></p>` : ''}
      <p>
        <a href="${to(setting, formPath(view.id, '/check'))}"
          >Check your answers${view.state === 'returned' ? '' : ' and hand in'}</a
        >
      </p>
      <h2>Other ways</h2>
      <p><a href="${to(setting, formPath(view.id, '/files'))}">Add a picture, a recording or a document</a></p>
      <p>
        <a href="${to(setting, formPath(view.id, '/other'))}"
          >Ask for more time, talk to someone, or say that you would rather not answer</a
        >
      </p>
      <form method="post" action="${to(setting, formPath(view.id, '/close'))}">
        ${hidden(token)}
        <div class="acts"><button class="second">Close this form on this device</button></div>
      </form>`,
  };
}

const progress = ({ answered, questions }: SectionView): string =>
  answered === 0 ? 'nothing written yet' : `${answered} of ${questions.length} answered`;

export interface SectionState {
  readonly token: string;
  readonly faults: readonly AnswerFault[];
  readonly typed?: AnswerSheet | undefined;
  readonly notices: readonly string[];
}

/** One part of the form. */
export function sectionPage(
  setting: PageSetting,
  view: QuestionnaireView,
  section: SectionView,
  { token, faults, typed, notices }: SectionState,
): Page {
  const index = view.sections.findIndex(({ id }) => id === section.id);
  const before = view.sections[index - 1];
  return {
    title: section.title,
    wrong: faults.length > 0,
    back: before === undefined ? formPath(view.id) : formPath(view.id, `/s/${before.id}`),
    body: markup`${errorSummary(faults.map(({ question, sentence }) => ({ field: question, sentence })))}
      <p>Part ${index + 1} of ${view.sections.length}, reference ${view.ref}</p>
      <h1>${section.title}</h1>
      ${section.intro === undefined ? '' : markup`<p>${section.intro}</p>`}
      ${notices.map((notice) => markup`<div class="panel" role="status"><p>${notice}</p></div>`)}
      <form method="post" action="${to(setting, formPath(view.id, `/s/${section.id}`))}" novalidate>
        ${hidden(token)}<input type="hidden" name="seen" value="${JSON.stringify(section.seen)}" />
        ${section.questions.map((question) => questionFields(question, typed?.[question.id] ?? section.answers[question.id], faults.find((fault) => fault.question === question.id)?.sentence))}
        <div class="acts">
          <button name="then" value="on">Save and continue</button
          ><button class="second" name="then" value="later">Save and come back later</button>
        </div>
      </form>`,
  };
}

/** Everything on one page before it is handed in. */
export function checkPage(
  setting: PageSetting,
  view: QuestionnaireView,
  token: string,
  faults: readonly AnswerFault[],
): Page {
  const place = (question: string) =>
    view.sections.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? '';
  return {
    title: 'Check your answers',
    wrong: faults.length > 0,
    back: formPath(view.id),
    body: markup`${
      faults.length === 0
        ? ''
        : markup`<div class="errors" role="alert" aria-labelledby="errors">
              <h2 id="errors">There is a problem</h2>
              <ul>
                ${faults.map(({ question, sentence }) => markup`<li><a href="${to(setting, formPath(view.id, `/s/${place(question)}`))}">${sentence}</a></li>`)}
              </ul>
            </div>`
    }
      <h1>Check your answers</h1>
      ${view.sections.map(
        (section) =>
          markup`<h2>${section.title}</h2>
            <dl>
              ${section.questions.map(
                (question) =>
                  markup`<dt>${question.words}</dt>
                    <dd>${answered(question, section)}</dd>`,
              )}
            </dl>
            ${view.mayChange ? markup`<p><a href="${to(setting, formPath(view.id, `/s/${section.id}`))}">Change ${section.title.toLowerCase()}</a></p>` : ''}`,
      )}
      ${
        view.files.length === 0
          ? ''
          : markup`<h2>Files</h2>
              <ul>
                ${view.files.map(({ name }) => markup`<li>${name}</li>`)}
              </ul>`
      }
      ${
        view.mayChange && view.state !== 'returned'
          ? markup`<form method="post" action="${to(setting, formPath(view.id, '/hand-in'))}">
              ${hidden(token)}
              <p>You can still change it until the day of the meeting.</p>
              <div class="acts"><button>Hand in</button></div>
            </form>`
          : ''
      }
      ${view.state === 'returned' ? markup`<p>You have handed this form in. Changes that you save are handed in with it.</p>` : ''}`,
  };
}

function answered(question: SectionView['questions'][number], { answers }: SectionView): Markup {
  const words = answerInWords(question, answers[question.id]);
  return words.length === 0
    ? markup`<span class="hint">Not answered</span>`
    : markup`${words.map((each, index) => markup`${index === 0 ? '' : '\n'}${each}`)}`;
}

export function receivedPage(setting: PageSetting, view: QuestionnaireView): Page {
  const at = view.returnedAt === undefined ? '' : ` on ${momentWords(londonTime(view.returnedAt))}`;
  return {
    title: 'Received',
    body: markup`<h1>Received</h1>
      <p>
        Thank you. Your form with the reference ${view.ref} came
        in${at}.${view.late ? ' It came after the agreed day; it is read all the same.' : ''}
      </p>
      <h2>What happens next</h2>
      ${view.opening.filter((line) => line.includes('read')).map((line) => markup`<p>${line}</p>`)}
      ${view.mayChange ? markup`<p>You can <a href="${to(setting, formPath(view.id))}">change or add to it</a> until the day of the meeting.</p>` : ''}
      <p>
        If it brought something up and you would like to talk,
        <a href="${to(setting, formPath(view.id, '/other'))}">ask someone to ring you</a>.
      </p>`,
  };
}

export const savedPage = (setting: PageSetting, view: QuestionnaireView): Page => ({
  title: 'Saved',
  body: markup`<h1>Saved</h1>
    <p>What you wrote is saved. Nobody else can read it until you hand it in.</p>
    <p>To come back, use the link in your letter and your code, on any device. Please answer by ${view.dueWords}.</p>
    <p><a href="${to(setting, formPath(view.id))}">Go on now</a></p>`,
});

/** More time, talking instead, or rather not. */
export function otherPage(setting: PageSetting, view: QuestionnaireView, token: string, done?: string): Page {
  const act = (what: string, words: string, button: string) =>
    markup`<form method="post" action="${to(setting, formPath(view.id, '/other'))}">
      ${hidden(token)}
      <p>${words}</p>
      <div class="acts"><button class="second" name="what" value="${what}">${button}</button></div>
    </form>`;
  return {
    title: 'Other ways to take part',
    back: formPath(view.id),
    body: markup`${done === undefined ? '' : markup`<div class="panel" role="status"><p>${done}</p></div>`}
      <h1>Other ways to take part</h1>
      <h2>More time</h2>
      ${act('more-time', 'Your worker will agree a day with you.', 'Ask for more time')}
      <h2>Talking instead</h2>
      ${act('talk', 'Someone will ring you at a time that is safe for you, and write down what you want to say if you agree.', 'I would rather talk to someone')}
      <h2>Not answering</h2>
      ${act('decline', 'You do not have to answer. You will not be asked again for this meeting, and it is not held against you.', 'I would rather not answer')}`,
  };
}

export function filesPage(setting: PageSetting, view: QuestionnaireView, token: string, fault?: string): Page {
  return {
    title: 'Add a file',
    wrong: fault !== undefined,
    back: formPath(view.id),
    body: markup`${errorSummary(fault === undefined ? [] : [{ field: 'file', sentence: fault }])}
      <h1>Add a picture, a recording or a document</h1>
      <p>Pictures, PDF, Word and sound or video files of up to 10 MB. The name of your file is not kept.</p>
      ${
        view.files.length === 0
          ? ''
          : markup`<h2>Added so far</h2>
              <ul>
                ${view.files.map(({ name }) => markup`<li>${name}</li>`)}
              </ul>`
      }
      <form method="post" enctype="multipart/form-data" action="${to(setting, formPath(view.id, '/files'))}">
        ${hidden(token)}
        <div class="${fault === undefined ? 'question' : 'question wrong'}">
          <label for="file">Your file</label>
          ${fault === undefined ? '' : markup`<p class="fault" id="file-fault"><span>Error:</span> ${fault}</p>`}
          <input
            type="file"
            id="file"
            name="file"
            accept="image/*,audio/*,video/*,.pdf,.docx"
            ${fault === undefined ? '' : markup` aria-describedby="file-fault"`}
          />
        </div>
        <div class="acts"><button>Add this file</button></div>
      </form>`,
  };
}
