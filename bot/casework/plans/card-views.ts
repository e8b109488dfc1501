import type { CardName, CardView } from '#rules';
import { minutesCardView } from '../minutes/minutes-card-view.ts';
import { Fault } from '../../faults.ts';
import {
  chairApprovalView,
  draftMeetingView,
  invitationView,
  meetingArrangedView,
  workerConsentView,
} from '../meetings/meeting-card-views.ts';
import { endingDecisionView, endingFormView, endingReceiptView, startFormView } from '../endings/ending-card-views.ts';
import {
  fundingView,
  holdView,
  judgementReceiptView,
  judgementView,
  reportFormView,
  reportReceiptView,
} from '../instability/episode-card-views.ts';
import { toldView } from '../instability/told-view.ts';
import { commandsView, greetingView, myDeskView, taskView } from '../desk/desk-card-views.ts';
import { digestView } from '../obligations/digests.ts';
import { actionCardView } from '../minutes/action-card-views.ts';
import { questionnaireCardView, questionnaireReceiptView } from '../questionnaires/questionnaire-card-views.ts';
import type { Ports } from '../ports.ts';

/** Shown in place of a card that is no longer this person's to see. */
export const notForYou: CardView = {
  card: 'plain',
  title: 'This is not open to you',
  words: 'It was settled, or it is no longer yours to see. Nothing more is needed from you here.',
};

/** What a card shows to one person, looked up now: a card never carries stale facts, and access is asked each time. */
export async function viewOf(card: CardName, about: string, person: string, ports: Ports): Promise<CardView> {
  try {
    return await lookUp(card, about, person, ports);
  } catch (fault) {
    if (fault instanceof Fault && fault.reason === 'not-yours') return notForYou;
    throw fault;
  }
}

function lookUp(card: CardName, about: string, person: string, ports: Ports): Promise<CardView> | CardView {
  switch (card) {
    case 'greeting':
      return greetingView(person, ports);
    case 'commands':
      return commandsView(about);
    case 'report-receipt':
      return reportReceiptView(person, about, ports);
    case 'judgement':
      return judgementView(person, about, ports);
    case 'judgement-receipt':
      return judgementReceiptView(person, about, ports);
    case 'hold':
      return holdView(person, about, ports);
    case 'funding':
      return fundingView(person, about, ports);
    case 'episode-told':
      return toldView(person, about, ports);
    case 'draft-meeting':
      return draftMeetingView(person, about, ports);
    case 'worker-consent':
      return workerConsentView(person, about, ports);
    case 'meeting-arranged':
      return meetingArrangedView(person, { card, ref: about }, ports);
    case 'meeting-changed':
      return about.startsWith('invitation:')
        ? invitationView(person, { card, key: about }, ports)
        : meetingArrangedView(person, { card, ref: about }, ports);
    case 'meeting-invitation':
      return invitationView(person, { card, key: about }, ports);
    case 'ending-receipt':
      return endingReceiptView(person, /^PE-/.test(about) ? { ending: about } : { form: about }, ports);
    case 'ending-decision':
      return endingDecisionView(person, { ending: about }, ports);
    case 'chair-approval':
      return chairApprovalView(person, about, ports);
    case 'questionnaire':
      return questionnaireCardView(person, { form: about }, ports);
    case 'questionnaire-receipt':
      return questionnaireReceiptView(person, { form: about }, ports);
    case 'report-form':
    case 'ending-form':
    case 'planning-form':
    case 'support-form':
      return emptyForm(card, about, person, ports);
    case 'action':
      return actionCardView(person, about, ports);
    case 'task':
      return taskView(person, about, ports);
    case 'minutes':
      return minutesCardView(person, about, ports);
    case 'digest':
      return digestView(person, about, ports);
    case 'my-desk':
      return myDeskView(person, ports);
    default:
      return card satisfies never;
  }
}

type FormCard = 'report-form' | 'ending-form' | 'planning-form' | 'support-form';

/** A form to fill in; nothing stands behind it yet but its own id. */
function emptyForm(card: FormCard, formId: string, person: string, ports: Ports): Promise<CardView> | CardView {
  if (card === 'report-form') return reportFormView(person, formId, ports);
  return card === 'ending-form'
    ? endingFormView(person, formId, ports)
    : startFormView(person, { card, formId }, ports);
}
