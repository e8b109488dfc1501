import {
  answerInWords,
  londonTime,
  publicDate,
  publicMoment,
  type AnswerFault,
  type AnswerSheet,
  type QuestionnaireView,
  type SectionView,
} from '#rules';
import { markup, type Markup } from './markup.ts';
import { errorSummary, linked, to, type Page, type PageSetting } from './layout.ts';
import { questionFields } from './question-fields.ts';

export const formPath = (id: string, rest = ''): string => `/forms/f/${id}${rest}`;

/** What stands in each form of these pages. */
const hidden = (token: string): Markup => markup`<input type="hidden" name="token" value="${token}" />`;

/** The first page: what it is for, who will see it, where one stands. */
export function startPage(setting: PageSetting, view: QuestionnaireView, token: string): Page {
  const { say } = setting;
  const first = view.sections.find(({ answered }) => answered === 0) ?? view.sections[0];
  const by = { ref: view.ref, due: publicDate(view.due, say) };
  return {
    title: view.title,
    body: markup`<h1>${view.title}</h1>
      <p>${view.moreTimeAsked ? say('start.by-more-time', by) : say('start.by', by)}</p>
      ${view.closedWords === undefined ? '' : markup`<div class="panel"><p>${view.closedWords}</p></div>`}
      ${view.state === 'returned' ? markup`<div class="panel"><p>${view.mayChange ? say('start.returned-open') : say('start.returned')}</p></div>` : ''}
      ${view.opening.map((line) => markup`<p>${line}</p>`)}
      <h2>${say('start.parts')}</h2>
      <ol>
        ${view.sections.map((section) => markup`<li>${linked(say('start.part', { title: section.title, progress: progress(section, setting) }), to(setting, formPath(view.id, `/s/${section.id}`)))}</li>`)}
      </ol>
      ${view.mayChange && first !== undefined ? markup`<p><a class="go" href="${to(setting, formPath(view.id, `/s/${first.id}`))}">${view.state === 'sent' || view.state === 'to-send' ? say('start.begin') : say('start.go-on')}</a></p>` : ''}
      <p>
        <a href="${to(setting, formPath(view.id, '/check'))}"
          >${view.state === 'returned' ? say('start.check') : say('start.check-and-hand-in')}</a
        >
      </p>
      <h2>${say('start.other')}</h2>
      <p><a href="${to(setting, formPath(view.id, '/files'))}">${say('start.files')}</a></p>
      <p>
        <a href="${to(setting, formPath(view.id, '/other'))}"
          >${say('start.other-ways')}</a
        >
      </p>
      <form method="post" action="${to(setting, formPath(view.id, '/close'))}">
        ${hidden(token)}
        <div class="acts"><button class="second">${say('start.close')}</button></div>
      </form>`,
  };
}

const progress = ({ answered, questions }: SectionView, { say }: PageSetting): string =>
  answered === 0 ? say('start.nothing-yet') : say('start.answered', { answered, all: questions.length });

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
  const { say } = setting;
  const index = view.sections.findIndex(({ id }) => id === section.id);
  const before = view.sections[index - 1];
  return {
    title: section.title,
    wrong: faults.length > 0,
    back: before === undefined ? formPath(view.id) : formPath(view.id, `/s/${before.id}`),
    body: markup`${errorSummary(
      setting,
      faults.map(({ question, sentence }) => ({ field: question, sentence })),
    )}
      <p>${say('part.place', { number: index + 1, all: view.sections.length, ref: view.ref })}</p>
      <h1>${section.title}</h1>
      ${section.intro === undefined ? '' : markup`<p>${section.intro}</p>`}
      ${notices.map((notice) => markup`<div class="panel" role="status"><p>${notice}</p></div>`)}
      <form method="post" action="${to(setting, formPath(view.id, `/s/${section.id}`))}" novalidate>
        ${hidden(token)}<input type="hidden" name="seen" value="${JSON.stringify(section.seen)}" />
        ${section.questions.map((question) => questionFields(setting, question, typed?.[question.id] ?? section.answers[question.id], faults.find((fault) => fault.question === question.id)?.sentence))}
        <div class="acts">
          <button name="then" value="on">${say('part.save')}</button
          ><button class="second" name="then" value="later">${say('part.later')}</button>
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
  const { say } = setting;
  const place = (question: string) =>
    view.sections.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? '';
  return {
    title: say('check.title'),
    wrong: faults.length > 0,
    back: formPath(view.id),
    body: markup`${
      faults.length === 0
        ? ''
        : markup`<div class="errors" role="alert" aria-labelledby="errors">
              <h2 id="errors">${say('frame.problem')}</h2>
              <ul>
                ${faults.map(({ question, sentence }) => markup`<li><a href="${to(setting, formPath(view.id, `/s/${place(question)}`))}">${sentence}</a></li>`)}
              </ul>
            </div>`
    }
      <h1>${say('check.title')}</h1>
      ${view.sections.map(
        (section) =>
          markup`<h2>${section.title}</h2>
            <dl>
              ${section.questions.map(
                (question) =>
                  markup`<dt>${question.words}</dt>
                    <dd>${answered(question, section, setting)}</dd>`,
              )}
            </dl>
            ${view.mayChange ? markup`<p><a href="${to(setting, formPath(view.id, `/s/${section.id}`))}">${say('check.change', { title: section.title.toLowerCase() })}</a></p>` : ''}`,
      )}
      ${
        view.files.length === 0
          ? ''
          : markup`<h2>${say('check.files')}</h2>
              <ul>
                ${view.files.map(({ name }) => markup`<li>${name}</li>`)}
              </ul>`
      }
      ${
        view.mayChange && view.state !== 'returned'
          ? markup`<form method="post" action="${to(setting, formPath(view.id, '/hand-in'))}">
              ${hidden(token)}
              <p>${say('check.until')}</p>
              <div class="acts"><button>${say('check.hand-in')}</button></div>
            </form>`
          : ''
      }
      ${view.state === 'returned' ? markup`<p>${say('check.returned')}</p>` : ''}`,
  };
}

function answered(question: SectionView['questions'][number], { answers }: SectionView, { say }: PageSetting): Markup {
  const words = answerInWords(question, answers[question.id]);
  return words.length === 0
    ? markup`<span class="hint">${say('check.not-answered')}</span>`
    : markup`${words.map((each, index) => markup`${index === 0 ? '' : '\n'}${each}`)}`;
}

export function receivedPage(setting: PageSetting, view: QuestionnaireView): Page {
  const { say } = setting;
  const { ref, returnedAt } = view;
  const thanks =
    returnedAt === undefined
      ? say('received.thanks', { ref })
      : say('received.thanks-on', { ref, moment: publicMoment(londonTime(returnedAt), say) });
  return {
    title: say('received.title'),
    body: markup`<h1>${say('received.title')}</h1>
      <p>${thanks}</p>
      ${view.late ? markup`<p>${say('received.late')}</p>` : ''}
      <h2>${say('received.next')}</h2>
      ${view.opening.filter((line) => line.includes('read')).map((line) => markup`<p>${line}</p>`)}
      ${view.mayChange ? markup`<p>${linked(say('received.change'), to(setting, formPath(view.id)))}</p>` : ''}
      <p>${linked(say('received.ring'), to(setting, formPath(view.id, '/other')))}</p>`,
  };
}

export const savedPage = (setting: PageSetting, view: QuestionnaireView): Page => ({
  title: setting.say('saved.title'),
  body: markup`<h1>${setting.say('saved.title')}</h1>
    <p>${setting.say('saved.nobody-reads')}</p>
    <p>${setting.say('saved.come-back', { due: publicDate(view.due, setting.say) })}</p>
    <p><a href="${to(setting, formPath(view.id))}">${setting.say('saved.go-on')}</a></p>`,
});

export const OTHER_WAYS = ['more-time', 'talk', 'decline'] as const;

/** More time, talking instead, or rather not. */
export function otherPage(setting: PageSetting, view: QuestionnaireView, token: string, done?: string): Page {
  const { say } = setting;
  const act = (what: (typeof OTHER_WAYS)[number]) =>
    markup`<h2>${say(`other.${what}`)}</h2>
    <form method="post" action="${to(setting, formPath(view.id, '/other'))}">
      ${hidden(token)}
      <p>${say(`other.${what}-words`)}</p>
      <div class="acts"><button class="second" name="what" value="${what}">${say(`other.${what}-button`)}</button></div>
    </form>`;
  return {
    title: say('other.title'),
    back: formPath(view.id),
    body: markup`${done === undefined ? '' : markup`<div class="panel" role="status"><p>${done}</p></div>`}
      <h1>${say('other.title')}</h1>
      ${OTHER_WAYS.map(act)}`,
  };
}

export function filesPage(setting: PageSetting, view: QuestionnaireView, token: string, fault?: string): Page {
  const { say } = setting;
  return {
    title: say('files.title'),
    wrong: fault !== undefined,
    back: formPath(view.id),
    body: markup`${errorSummary(setting, fault === undefined ? [] : [{ field: 'file', sentence: fault }])}
      <h1>${say('files.heading')}</h1>
      <p>${say('files.what')}</p>
      ${
        view.files.length === 0
          ? ''
          : markup`<h2>${say('files.so-far')}</h2>
              <ul>
                ${view.files.map(({ name }) => markup`<li>${name}</li>`)}
              </ul>`
      }
      <form method="post" enctype="multipart/form-data" action="${to(setting, formPath(view.id, '/files'))}">
        ${hidden(token)}
        <div class="${fault === undefined ? 'question' : 'question wrong'}">
          <label for="file">${say('files.yours')}</label>
          ${fault === undefined ? '' : markup`<p class="fault" id="file-fault"><span>${say('frame.error')}</span> ${fault}</p>`}
          <input
            type="file"
            id="file"
            name="file"
            accept="image/*,audio/*,video/*,.pdf,.docx"
            ${fault === undefined ? '' : markup` aria-describedby="file-fault"`}
          />
        </div>
        <div class="acts"><button>${say('files.add')}</button></div>
      </form>`,
  };
}
