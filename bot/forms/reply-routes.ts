import { isOurReply, type LetterReply } from '#rules';
import { lookAtReply, replyToInvitation } from '../casework/meetings/reply-by-letter.ts';
import type { Ports } from '../casework/ports.ts';
import { answerWith, settingOf, waiting } from './code-routes.ts';
import { notReadPage } from './code-page.ts';
import type { Gate } from './gate.ts';
import { markup } from './markup.ts';
import { to, wordsPage, type Page, type PageSetting } from './layout.ts';
import { oneOf, readForm, SHORT_FORM } from './read-body.ts';
import type { FormRoute } from './form-route.ts';
import { formToken, isFormToken } from './session.ts';
import type { FormSettings } from './settings.ts';

const CHOICES: Readonly<Record<LetterReply, string>> = {
  coming: 'I am coming',
  'not-coming': 'I am not coming',
  'another-way': 'I would like to take part in another way',
};

type Looked = Extract<Awaited<ReturnType<typeof lookAtReply>>, { is: 'open' }>;

/** The reply link in an invitation: the reference, the time, whom to ring, and three answers. Nothing else is behind it. */
export function replyRoutes(ports: Ports, settings: FormSettings, gate: Gate): readonly FormRoute[] {
  const unknown = (setting: PageSetting) =>
    answerWith(
      setting,
      wordsPage(
        'This link does not open an invitation',
        'It may have been replaced by a newer letter. Ring your worker.',
      ),
      404,
    );

  const run: FormRoute['run'] = async (request) => {
    const setting = settingOf(request, ports);
    const token = request.params['token'] ?? '';
    const asked = { ours: isOurReply(token, ports), address: request.address, nowMs: Date.parse(ports.now()) };
    const look = await gate(asked, () => lookAtReply(token, {}, ports));
    if (look.is === 'wait') return waiting(setting, look.seconds);
    if (look.is === 'unknown') return unknown(setting);
    if (look.is === 'over') return answerWith(setting, wordsPage(`Meeting ref ${look.ref}`, look.words), 410);
    const page = (said?: string, fault?: string) =>
      replyPage(setting, token, look, formToken(settings, `reply ${token}`), said, fault);
    if (request.raw.method !== 'POST') return answerWith(setting, page());

    const read = await readForm(request.raw, SHORT_FORM);
    if (read.is !== 'read') return answerWith(setting, ...notReadPage(read.is));
    const reply = Object.keys(CHOICES).find((each): each is LetterReply => each === oneOf(read.body, 'reply'));
    if (reply === undefined || !isFormToken(settings, `reply ${token}`, oneOf(read.body, 'token')))
      return answerWith(setting, page(undefined, 'Choose one of the answers.'), 422);
    const came = await replyToInvitation(token, { reply }, ports);
    if (came.is !== 'saved') return unknown(setting);
    const said =
      reply === 'another-way'
        ? 'Thank you. Your worker will ring you about another way.'
        : 'Thank you. We have your answer. You can change it here.';
    return answerWith(setting, page(said));
  };
  return [
    { method: 'GET', path: '/forms/r/:token', run },
    { method: 'POST', path: '/forms/r/:token', run },
  ];
}

function replyPage(
  setting: PageSetting,
  token: string,
  { ref, when, worker }: Looked,
  formMark: string,
  said?: string,
  fault?: string,
): Page {
  return {
    title: 'Answer this invitation',
    wrong: fault !== undefined,
    body: markup`${said === undefined ? '' : markup`<div class="panel" role="status"><p>${said}</p></div>`}
      <h1>Are you coming?</h1>
      <p>Meeting ref ${ref}</p>
      <p>${when}</p>
      <form method="post" action="${to(setting, `/forms/r/${token}`)}" novalidate>
        <input type="hidden" name="token" value="${formMark}" />
        <fieldset class="${fault === undefined ? 'question' : 'question wrong'}" id="reply">
          <legend>Your answer</legend>
          ${fault === undefined ? '' : markup`<p class="fault" role="alert"><span>Error:</span> ${fault}</p>`}
          ${Object.entries(CHOICES).map(([id, words]) => markup`<div class="tick"><input type="radio" id="reply-${id}" name="reply" value="${id}" /><label for="reply-${id}">${words}</label></div>`)}
        </fieldset>
        <div class="acts"><button>Send my answer</button></div>
      </form>
      <h2>If you would rather talk</h2>
      <p>Ring ${worker}.</p>`,
  };
}
