import type { CardName, CardView } from '#rules';
import { Fault } from '../faults.ts';
import {
  chairApprovalView,
  draftMeetingView,
  invitationView,
  meetingArrangedView,
  workerConsentView,
} from './meeting-card-views.ts';
import { endingDecisionView, endingFormView, endingReceiptView, startFormView } from './ending-card-views.ts';
import {
  fundingView,
  holdView,
  judgementReceiptView,
  judgementView,
  reportFormView,
  reportReceiptView,
  toldView,
} from './episode-card-views.ts';
import { commandsView, greetingView, myDeskView, taskView } from './desk-card-views.ts';
import { questionnaireCardView, questionnaireReceiptView } from './questionnaire-card-views.ts';
import type { World } from './world.ts';

/** Shown in place of a card that is no longer this person's to see. */
export const notForYou: CardView = {
  card: 'plain',
  title: 'This is not open to you',
  words: 'It was settled, or it is no longer yours to see. Nothing more is needed from you here.',
};

/** What a card shows to one person, looked up now: a card never carries stale facts, and access is asked each time. */
export async function viewOf(card: CardName, about: string, person: string, world: World): Promise<CardView> {
  try {
    return await lookUp(card, about, person, world);
  } catch (fault) {
    if (fault instanceof Fault && fault.reason === 'refused') return notForYou;
    throw fault;
  }
}

function lookUp(card: CardName, about: string, person: string, world: World): Promise<CardView> | CardView {
  switch (card) {
    case 'greeting':
      return greetingView(person, world);
    case 'commands':
      return commandsView(about);
    case 'report-form':
      return reportFormView(about, world);
    case 'report-receipt':
      return reportReceiptView(about, person, world);
    case 'judgement':
      return judgementView(about, person, world);
    case 'judgement-receipt':
      return judgementReceiptView(about, person, world);
    case 'hold':
      return holdView(about, person, world);
    case 'funding':
      return fundingView(about, person, world);
    case 'episode-told':
      return toldView(about, person, world);
    case 'draft-meeting':
      return draftMeetingView(about, person, world);
    case 'worker-consent':
      return workerConsentView(about, person, world);
    case 'meeting-arranged':
      return meetingArrangedView(card, about, person, world);
    case 'meeting-changed':
      return about.startsWith('invitation:')
        ? invitationView(card, about, person, world)
        : meetingArrangedView(card, about, person, world);
    case 'meeting-invitation':
      return invitationView(card, about, person, world);
    case 'ending-form':
      return endingFormView(about, world);
    case 'ending-receipt':
      return endingReceiptView(about, person, world);
    case 'ending-decision':
      return endingDecisionView(about, person, world);
    case 'chair-approval':
      return chairApprovalView(about, person, world);
    case 'questionnaire':
      return questionnaireCardView(about, person, world);
    case 'questionnaire-receipt':
      return questionnaireReceiptView(about, person, world);
    case 'planning-form':
    case 'support-form':
      return startFormView(card, about, world);
    case 'task':
      return taskView(about, person, world);
    case 'my-desk':
      return myDeskView(person, world);
    default:
      return card satisfies never;
  }
}
