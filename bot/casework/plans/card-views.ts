import type { CardView } from '#rules';
import { minutesCardView } from '../minutes/minutes-card-view.ts';
import {
  chairApprovalView,
  draftMeetingView,
  invitationView,
  meetingArrangedView,
  workerConsentView,
} from '../meetings/meeting-card-views.ts';
import { endingDecisionView, endingFormView, endingReceiptView, startFormView } from '../endings/ending-card-views.ts';
import {
  holdView,
  judgementReceiptView,
  judgementView,
  reportFormView,
  reportReceiptView,
} from '../instability/episode-card-views.ts';
import { fundingView } from '../instability/funding-card-view.ts';
import { toldView } from '../instability/told-view.ts';
import { commandsView, greetingView, myDeskView, taskView } from '../desk/desk-card-views.ts';
import { showMyDesk } from '../desk/show-my-desk.ts';
import { digestView } from '../obligations/digests.ts';
import { actionCardView } from '../minutes/action-card-views.ts';
import { showAction } from '../minutes/show-actions.ts';
import { questionnaireCardView, questionnaireReceiptView } from '../questionnaires/questionnaire-card-views.ts';
import { byCardOf, byQuestion, defineCardViews, either, ofThemselves } from './define-card-views.ts';

/** Shown in place of a card that is no longer this person's to see. */
export const notForYou: CardView = {
  card: 'plain',
  title: 'This is not open to you',
  words: 'It was settled, or it is no longer yours to see. Nothing more is needed from you here.',
};

const itself = (about: string): string => about;
const ofForm = (form: string) => ({ form });
const arranged = (card: 'meeting-arranged' | 'meeting-changed') =>
  byCardOf(meetingArrangedView, (ref) => ({ card, ref }));
const invited = (card: 'meeting-invitation' | 'meeting-changed') => byCardOf(invitationView, (key) => ({ card, key }));
/** A form to fill in; nothing stands behind it yet but its own id. */
const started = (card: 'planning-form' | 'support-form') => byCardOf(startFormView, (formId) => ({ card, formId }));

/** What each kind of card shows. A kind without its line here does not compile. */
export const viewOf = defineCardViews(
  {
    greeting: ofThemselves((person, _about, ports) => greetingView(person, ports)),
    commands: ofThemselves((_person, about) => commandsView(about)),
    'report-receipt': byCardOf(reportReceiptView, itself),
    judgement: byCardOf(judgementView, itself),
    'judgement-receipt': byCardOf(judgementReceiptView, itself),
    hold: byCardOf(holdView, itself),
    funding: byCardOf(fundingView, itself),
    'episode-told': byCardOf(toldView, itself),
    'draft-meeting': byCardOf(draftMeetingView, itself),
    'worker-consent': byCardOf(workerConsentView, itself),
    'meeting-arranged': arranged('meeting-arranged'),
    'meeting-changed': either(
      (about) => about.startsWith('invitation:'),
      invited('meeting-changed'),
      arranged('meeting-changed'),
    ),
    'meeting-invitation': invited('meeting-invitation'),
    'ending-receipt': byCardOf(endingReceiptView, (about) =>
      /^PE-/.test(about) ? { ending: about } : { form: about },
    ),
    'ending-decision': byCardOf(endingDecisionView, (ending) => ({ ending })),
    'chair-approval': byCardOf(chairApprovalView, itself),
    questionnaire: byCardOf(questionnaireCardView, ofForm),
    'questionnaire-receipt': byCardOf(questionnaireReceiptView, ofForm),
    'report-form': byCardOf(reportFormView, itself),
    'ending-form': byCardOf(endingFormView, itself),
    'planning-form': started('planning-form'),
    'support-form': started('support-form'),
    action: byQuestion(showAction, itself, actionCardView),
    task: byCardOf(taskView, itself),
    minutes: byCardOf(minutesCardView, itself),
    digest: byCardOf(digestView, itself),
    'my-desk': byQuestion(showMyDesk, () => undefined, myDeskView),
  },
  notForYou,
);
