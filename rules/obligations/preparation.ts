import type { Role } from '../vocabulary.ts';
import type { ObligationFacts, ObligationRule } from './rule.ts';
import { beforeMeeting, by, disruptionChair, isFoster, on, theDayBefore } from './owner-and-due.ts';

const isCarers = (role: Role | undefined): boolean => role === 'foster-carer' || role === 'adopter';
const answersFor = (facts: ObligationFacts): Role => facts.ofRole ?? 'childs-social-worker';

/** How people get ready, after the invitations are out. */
export const preparationObligations: readonly ObligationRule[] = [
  {
    kind: 'disruption.prepare-child',
    title: 'Prepare the child for the disruption meeting, and find the way that suits them to say what they think',
    startsOn: ['invitations-sent'],
    owner: by('childs-social-worker'),
    due: theDayBefore,
    force: 'procedure',
    because: ['Torbay T-58', 'Warrington W-84', 'Warrington W-86', 'Warrington W-87', 'Warrington W-88'],
  },
  {
    kind: 'disruption.prepare-parents',
    title: 'Prepare the parents, as appropriate',
    startsOn: ['invitations-sent'],
    owner: by('childs-social-worker'),
    due: theDayBefore,
    force: 'procedure',
    because: ['Torbay T-59', 'CF-24'],
  },
  {
    kind: 'disruption.prepare-carers',
    title: 'Prepare the previous carers or adopters, and talk their questionnaire through with them',
    startsOn: ['invitations-sent'],
    owner: by('supervising-social-worker'),
    due: theDayBefore,
    force: 'procedure',
    because: ['Torbay T-61', 'Warrington W-92'],
    when: (facts) => isFoster(facts) || facts.setting.startsWith('adoption'),
  },
  {
    kind: 'disruption.chair-contact-child',
    title: 'Offer the child to meet or speak with the chair',
    startsOn: ['invitations-sent'],
    owner: disruptionChair,
    due: beforeMeeting(({ disruption }) => disruption.chairContactBefore),
    force: 'procedure',
    because: ['Torbay T-62'],
  },
  {
    kind: 'disruption.chair-contact-carers',
    title: 'Offer the previous carers to meet or speak with the chair',
    startsOn: ['invitations-sent'],
    owner: disruptionChair,
    due: beforeMeeting(({ disruption }) => disruption.chairContactBefore),
    force: 'procedure',
    because: ['Torbay T-63'],
  },
  {
    kind: 'questionnaire.return',
    title: 'Return the questionnaire by the day agreed',
    startsOn: ['questionnaire-issued'],
    owner: answersFor,
    due: on('the day agreed', ({ returnBy }) => returnBy),
    force: 'procedure',
    because: ['Warrington W-74', 'Warrington W-90', 'CF-18', 'ruling: carers have one instrument'],
    when: ({ ofRole }, { disruption }) =>
      ofRole !== 'child' && !disruption.questionnaires.none.is.some((role) => role === ofRole),
  },
  {
    kind: 'questionnaire.supervision',
    title: 'Give the social worker reflective supervision for the questionnaire',
    startsOn: ['questionnaire-issued'],
    owner: by('team-manager'),
    due: on('the day agreed', ({ returnBy }) => returnBy),
    force: 'procedure',
    because: ['Warrington W-93'],
    when: ({ ofRole }) => ofRole === undefined || ofRole === 'childs-social-worker',
  },
  {
    kind: 'disruption.carer-report',
    title: 'Support the carers to write their balanced account, and bring it to the chair',
    startsOn: ['questionnaire-issued'],
    owner: by('supervising-social-worker'),
    due: beforeMeeting(({ disruption }) => disruption.carerReport.before),
    force: 'procedure',
    because: ['Torbay T-64', 'Torbay T-65', 'Torbay T-66', 'CF-15', 'CF-17'],
    when: ({ ofRole }, { disruption }) => isCarers(ofRole) && disruption.instrument.is !== 'questionnaire',
  },
  {
    kind: 'disruption.child-statement',
    title: 'Help the child to say it in their own way, if they want to; it is welcome on the day too',
    startsOn: ['invitations-sent'],
    owner: by('childs-social-worker'),
    due: beforeMeeting(({ disruption }) => disruption.childStatement.before),
    force: 'ours',
    because: ['Torbay T-67', 'Torbay T-68', 'CF-16', 'Warrington W-85'],
  },
  {
    kind: 'disruption.chronology',
    title: 'Prepare the chronology, and what the agenda asks for',
    startsOn: ['invitations-sent'],
    owner: by('childs-social-worker'),
    due: beforeMeeting(({ disruption }) => disruption.chronology.before),
    force: 'ours',
    because: ['Warrington W-97'],
  },
  {
    kind: 'disruption.overview',
    title: 'Read what people wrote, and write the overview',
    startsOn: ['invitations-sent'],
    owner: disruptionChair,
    due: beforeMeeting(({ disruption }) => disruption.overview.before),
    force: 'procedure',
    because: ['Warrington W-95', 'Warrington W-96', 'Torbay T-69'],
  },
];
