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

const CHOICES = ['coming', 'not-coming', 'another-way'] as const satisfies readonly LetterReply[];

type Looked = Extract<Awaited<ReturnType<typeof lookAtReply>>, { is: 'open' }>;

/** The reply link in an invitation: the reference, the time, whom to ring, and three answers. Nothing else is behind it. */
export function replyRoutes(ports: Ports, settings: FormSettings, gate: Gate): readonly FormRoute[] {
  const unknown = (setting: PageSetting) =>
    answerWith(setting, wordsPage(setting.say('reply.unknown'), setting.say('reply.unknown-why')), 404);

  const run: FormRoute['run'] = async (request) => {
    const setting = settingOf(request, ports);
    const token = request.params['token'] ?? '';
    const asked = {
      link: token,
      ours: isOurReply(token, ports),
      address: request.address,
      nowMs: Date.parse(ports.now()),
    };
    const look = await gate(asked, () => lookAtReply(token, {}, ports));
    if (look.is === 'wait') return waiting(setting, look.seconds);
    if (look.is === 'unknown') return unknown(setting);
    if (look.is === 'over')
      return answerWith(setting, wordsPage(setting.say('frame.meeting-ref', { ref: look.ref }), look.words), 410);
    const page = (said?: string, fault?: string) =>
      replyPage(setting, token, look, formToken(settings, `reply ${token}`), said, fault);
    if (request.raw.method !== 'POST') return answerWith(setting, page());

    const read = await readForm(request.raw, SHORT_FORM);
    if (read.is !== 'read') return answerWith(setting, ...notReadPage(setting, read.is));
    const reply = CHOICES.find((each) => each === oneOf(read.body, 'reply'));
    if (reply === undefined || !isFormToken(settings, `reply ${token}`, oneOf(read.body, 'token')))
      return answerWith(setting, page(undefined, setting.say('reply.choose')), 422);
    const came = await replyToInvitation(token, { reply }, ports);
    if (came.is !== 'saved') return unknown(setting);
    const said = setting.say(reply === 'another-way' ? 'reply.thanks-another-way' : 'reply.thanks');
    return answerWith(setting, page(said));
  };
  return [
    { method: 'GET', path: '/forms/r/:token', run },
    { method: 'POST', path: '/forms/r/:token', run },
  ];
}

export function replyPage(
  setting: PageSetting,
  token: string,
  { ref, when, worker }: Looked,
  formMark: string,
  said?: string,
  fault?: string,
): Page {
  const { say } = setting;
  return {
    title: say('reply.title'),
    wrong: fault !== undefined,
    body: markup`${said === undefined ? '' : markup`<div class="panel" role="status"><p>${said}</p></div>`}
      <h1>${say('reply.heading')}</h1>
      <p>${say('frame.meeting-ref', { ref })}</p>
      <p>${when}</p>
      <form method="post" action="${to(setting, `/forms/r/${token}`)}" novalidate>
        <input type="hidden" name="token" value="${formMark}" />
        <fieldset class="${fault === undefined ? 'question' : 'question wrong'}" id="reply">
          <legend>${say('reply.yours')}</legend>
          ${fault === undefined ? '' : markup`<p class="fault" role="alert"><span>${say('frame.error')}</span> ${fault}</p>`}
          ${CHOICES.map((id) => markup`<div class="tick"><input type="radio" id="reply-${id}" name="reply" value="${id}" /><label for="reply-${id}">${say(`reply.${id}`)}</label></div>`)}
        </fieldset>
        <div class="acts"><button>${say('reply.send')}</button></div>
      </form>
      <h2>${say('reply.rather-talk')}</h2>
      <p>${say('reply.ring', { worker })}</p>`,
  };
}
