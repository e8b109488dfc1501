import type { CardView } from '#rules';
import { actionCard } from './action.ts';
import { commandsCard, digestCard, greetingCard, myDeskCard, plainCard, taskCard } from './desk.ts';
import type { Card } from './elements.ts';
import { endingDecisionCard, endingFormCard, endingReceiptCard } from './ending.ts';
import { startFormCard, startReceiptCard } from './start-meeting.ts';
import { fundingCard, holdCard, toldCard } from './hold.ts';
import { judgementCard, judgementReceiptCard } from './judgement.ts';
import { minutesCard } from './minutes.ts';
import { draftMeetingCard } from './draft-meeting.ts';
import { chairApprovalCard, meetingCard, workerConsentCard } from './meeting.ts';
import { questionnaireCard, questionnaireReceiptCard } from './questionnaire.ts';
import { mergeOfferCard, reportFormCard, reportReceiptCard } from './report.ts';
import { withoutLinks } from './without-links.ts';

/** The card of a view, in which no text opens anything. */
export const drawCard = (view: CardView): Card => withoutLinks(drawn(view));

/** A new view does not compile until someone says how it looks. */
function drawn(view: CardView): Card {
  if (view.card === 'plain') return plainCard(view);
  switch (view.card) {
    case 'report-form':
      return reportFormCard(view);
    case 'report-merge':
      return mergeOfferCard(view);
    case 'report-receipt':
      return reportReceiptCard(view);
    case 'judgement':
      return judgementCard(view);
    case 'judgement-receipt':
      return judgementReceiptCard(view);
    case 'hold':
      return holdCard(view);
    case 'funding':
      return fundingCard(view);
    case 'draft-meeting':
      return draftMeetingCard(view);
    case 'worker-consent':
      return workerConsentCard(view);
    case 'meeting-arranged':
    case 'meeting-invitation':
    case 'meeting-changed':
      return meetingCard(view);
    case 'episode-told':
      return toldCard(view);
    case 'ending-form':
      return endingFormCard(view);
    case 'ending-receipt':
      return endingReceiptCard(view);
    case 'ending-decision':
      return endingDecisionCard(view);
    case 'chair-approval':
      return chairApprovalCard(view);
    case 'start-receipt':
      return startReceiptCard(view);
    case 'action':
      return actionCard(view);
    case 'minutes':
      return minutesCard(view);
    case 'greeting':
    case 'commands':
    case 'task':
    case 'digest':
    case 'my-desk':
      return deskCard(view);
    case 'questionnaire':
      return questionnaireCard(view);
    case 'questionnaire-receipt':
      return questionnaireReceiptCard(view);
    case 'planning-form':
    case 'support-form':
      return startFormCard(view);
    default:
      return view satisfies never;
  }
}

type DeskCard = Extract<CardView, { readonly card: 'greeting' | 'commands' | 'task' | 'digest' | 'my-desk' }>;

/** What stands in the chat for one person, whatever it is about. */
function deskCard(view: DeskCard): Card {
  switch (view.card) {
    case 'greeting':
      return greetingCard(view);
    case 'commands':
      return commandsCard(view);
    case 'task':
      return taskCard(view);
    case 'digest':
      return digestCard(view);
    case 'my-desk':
      return myDeskCard(view);
    default:
      return view satisfies never;
  }
}
