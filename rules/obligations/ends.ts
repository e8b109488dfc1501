import type { Obligation } from '../case-records.ts';
import { DIP_QUESTIONS, findingKind } from '../learning/dip-tool.ts';
import type { Citation } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import { ENDS_OF_SHEETS } from './ends-of-sheets.ts';
import { WAY_WORDS, type End, type EvidenceAsked } from './evidence.ts';

const HOW = 'How?';
const TOLD: EvidenceAsked = { who: 'Who was told?', how: HOW };
const NOTICE: EvidenceAsked = { who: 'Who was given notice?', how: HOW };
const OFFERED: EvidenceAsked = { who: 'Who offered it?', how: HOW, outcome: 'What came of it?' };
const TALKED: EvidenceAsked = { who: 'Who spoke with them?', how: HOW, outcome: 'What came of it?' };
const PREPARED: EvidenceAsked = { who: 'Who prepared them?', how: HOW, outcome: 'How do they want to take part?' };
const DECIDED: EvidenceAsked = { who: 'Who decided?', outcome: 'What was decided, and why?' };
const REVIEWED: EvidenceAsked = { who: 'Who held the review?', outcome: 'What was decided?' };
const WRITTEN: EvidenceAsked = { who: 'Who wrote it?', outcome: 'Where is it kept?' };
const MADE: EvidenceAsked = { who: 'Who did it?', outcome: 'What was done?' };

const HELD = 'the meeting is recorded as held';
const SENT = 'the invitations go out';
const BY_MINUTES = 'is done on the page of the minutes';
const HOME = 'somebody says where the child lives now';

/**
 * How each thing that may be owed ends. What Steady sees has no “done” to press: where it is done, it is settled. What Steady cannot
 * see asks for what the procedure wants recorded, and never for an empty tick.
 *
 * @source domain §13 · Torbay T-09, T-13, T-34, T-62, T-68 · Warrington W-61, W-68, W-96 · ruling: evidence
 */
export const ENDS: Readonly<Record<string, End>> = {
  'instability.report-to-manager': { seen: 'the report reaches the manager', said: TOLD },
  'instability.judgement': { seen: 'the manager records the judgement' },
  'instability.child-conversation': { said: TALKED },
  'instability.support-offer': {
    said: { who: 'Who offered it, and to whom?', outcome: 'What was offered, and was it taken up?' },
  },
  'instability.recheck': { said: { who: 'Who looked?', outcome: 'Is the support enough? What goes on?' } },
  'instability.judge-again': { seen: 'the manager records the judgement' },
  'instability.tell-independent-reviewing-officer': { seen: 'the judgement tells them by card', said: TOLD },
  'instability.child-told': { said: { who: 'Who told the child?', how: HOW, outcome: 'What was the child told?' } },
  'instability.show-independent-reviewing-officer': { seen: 'the judgement tells them by card', said: TOLD },
  'instability.earlier-review': {
    said: { who: 'Who was asked?', how: HOW, outcome: 'When is the review, or why not earlier?' },
  },
  'hold.designated-officer': {
    seen: 'the terms agreed with the LADO are recorded',
    said: { who: 'Who was spoken to?', how: HOW, outcome: 'What was agreed?' },
  },
  'hold.look-again': { seen: 'the manager looks at the hold, or lifts it' },
  'instability.confirm-named': { seen: 'the manager says whether the report is about them' },
  'hold.child-seen': { said: { who: 'Who saw the child?', outcome: 'Is the child safe where they are?' } },
  'hold.advocate-offered': { said: OFFERED },

  'stability.book': { seen: SENT },
  'stability.hold': { seen: HELD },
  'stability.chair': { seen: SENT },
  'stability.minute-taker': { seen: SENT },
  'stability.invite': { seen: SENT },
  'stability.advocate-offer': { said: OFFERED },
  'stability.parents-decision': { seen: SENT },
  'stability.prepare-child': { said: PREPARED },
  'stability.tell-independent-reviewing-officer': { seen: 'the invitations go out, which tells them', said: TOLD },
  'stability.funding': {
    seen: 'head of service agrees or refuses',
    said: { who: 'Who answered?', outcome: 'What was answered?' },
  },
  'stability.two-part-reason': { said: { who: 'Who told the child?', how: HOW } },
  'stability.next-booked': { seen: 'the record of the meeting gives the next day' },
  'stability.next-held': { seen: HELD },
  'stability.minutes': { seen: `it ${BY_MINUTES}` },
  'stability.filed': { seen: `it ${BY_MINUTES}` },
  'stability.tell-outcome': { seen: 'their version of the minutes is released', said: TOLD },
  'stability.oversight-note': { said: { who: 'Who wrote it?', outcome: 'On which records does it stand?' } },
  'stability.triage': {
    said: { who: 'Who looked at it together?', outcome: 'Is a meeting held, or what is done instead?' },
  },
  'stability.arrange-together': { said: { who: 'Who arranged it together?', outcome: 'What was agreed?' } },
  'stability.minutes-always-to': { said: TOLD },
  'stability.oversight': { said: { who: 'Who looked?', outcome: 'What will be done differently?' } },

  'support.hold': { seen: HELD },
  'support.review': { seen: HELD, said: { who: 'Who looked?', outcome: 'Did the support help?' } },
  'planning.matching-meeting': { said: { who: 'Who chaired it?', outcome: 'What was decided, and where is it kept?' } },
  'planning.hold': { seen: HELD },
  'planning.hold-again': { seen: HELD },
  'planning.hold-after-emergency': { seen: HELD, said: { who: 'Who held it?', outcome: 'What was decided?' } },
  'planning.next': { seen: HELD, said: { who: 'Who held it?', outcome: 'What was decided?' } },

  ...ENDS_OF_SHEETS,
  'placement.notices': { said: NOTICE },
  'placement.notices-after-emergency': { said: NOTICE },
  'placement.first-visit': { said: { who: 'Who visited?', outcome: 'Was the child seen alone, and settled?' } },
  'placement.school-approval': { said: DECIDED },
  'placement.school-year': { said: { outcome: 'Which school year, and who says so?' } },
  'placement.school-arranged': { said: MADE },
  'placement.out-of-area-approval': { said: DECIDED },
  'placement.area-authority': { said: NOTICE },
  'placement.area-authority-after-emergency': { said: NOTICE },
  'placement.other-arrangements-review': { said: REVIEWED },
  'adoption.review': { said: REVIEWED },

  'ending.route': { seen: 'somebody says how it ended' },
  'ending.risk-recorded': { said: { who: 'Who decided?', outcome: 'What was the risk?' } },
  'ending.review': { seen: 'the report of the ending says that a review came before', said: REVIEWED },
  'ending.parents-notice': { said: NOTICE },
  'ending.accommodation': { seen: HOME, said: MADE },
  'ending.tell-independent-reviewing-officer': { seen: 'the judgement tells them by card', said: TOLD },
  'ending.notices-ahead': { said: NOTICE },
  'ending.accommodation-after': { seen: HOME, said: MADE },
  'ending.review-after': { said: REVIEWED },
  'ending.notices': { said: NOTICE },
  'ending.next-home': { seen: HOME },
  'ending.learning-conversation': { said: { who: 'Who took part?', outcome: 'What was learnt?' } },

  'disruption.decision': { seen: 'somebody decides whether the meeting is held' },
  'disruption.decision-together': {
    seen: 'both have said the same',
    said: { who: 'Who decided together?', outcome: 'What was decided, and why?' },
  },
  'disruption.instead': { said: WRITTEN },
  'disruption.panel-told': { seen: 'the sheet of panel says when', said: TOLD },
  'disruption.panel-in-time': { said: { who: 'Who took it to panel?', outcome: 'What did panel say?' } },
  'disruption.panel-papers': { seen: 'the sheet of panel says when', said: { who: 'Who was given them?', how: HOW } },
  'disruption.referral': { seen: 'the meeting is asked for', said: MADE },
  'disruption.tell-independent-reviewing-officer': { seen: 'the report of the ending tells them by card', said: TOLD },
  'disruption.chair': { seen: SENT },
  'disruption.date': { seen: SENT },
  'disruption.hold': { seen: HELD },
  'disruption.minute-taker': { seen: SENT },
  'disruption.invitees-proposed': { seen: SENT },
  'disruption.invitees-approved': { seen: 'the chair settles the people' },
  'disruption.invitations': { seen: SENT },
  'disruption.questionnaires': { seen: SENT },
  'disruption.venue': {
    seen: 'the place is booked, and everybody can get in',
    said: { who: 'Who booked it?', outcome: 'Where is it, and can everybody get in?' },
  },
  'disruption.interpreter': { said: { who: 'Who was asked?', outcome: 'Who interprets, or why is nobody needed?' } },
  'disruption.advocate-offer': { said: OFFERED },
  'disruption.tell-out-of-window': { said: TOLD },
  'disruption.prepare-child': { said: PREPARED },
  'disruption.prepare-parents': { said: PREPARED },
  'disruption.prepare-carers': { said: PREPARED },
  'disruption.chair-contact-child': { said: OFFERED },
  'disruption.chair-contact-carers': { said: TALKED },
  'questionnaire.return': { seen: 'the form is handed in' },
  'questionnaire.supervision': {
    said: { who: 'Who went through it with them?', how: HOW, outcome: 'What came of it?' },
  },
  'disruption.carer-report': {
    seen: 'the paper has come and the chair has it, or cannot be had',
    said: { who: 'Who wrote it?', outcome: 'Where is it, and has the chair got it?' },
  },
  'disruption.child-statement': {
    seen: 'it has come and the chair has it, or cannot be had',
    said: { who: 'Who helped the child?', outcome: 'In which way, and where is it?' },
  },
  'disruption.chronology': { seen: 'the paper has come, or cannot be had', said: WRITTEN },
  'disruption.overview': { seen: 'the chair shares the overview of the answers' },
  'disruption.minutes-draft': { seen: `it ${BY_MINUTES}` },
  'disruption.minutes-approval': { seen: `it ${BY_MINUTES}` },
  'disruption.minutes': { seen: `it ${BY_MINUTES}` },
  'disruption.action-plan': { seen: 'the chair approves the minutes with their actions' },
  'disruption.early-carer-review': { seen: `the answer ${BY_MINUTES}`, said: DECIDED },
  'disruption.notify-provider': { said: TOLD },
  'disruption.to-panel': { seen: `it ${BY_MINUTES}` },
  'disruption.filed': { seen: `it ${BY_MINUTES}` },
  'disruption.child-letter': {
    seen: 'the child’s version is handed over',
    said: { who: 'Who gave it to the child?', how: HOW },
  },
  'disruption.panel-considered': { seen: `it ${BY_MINUTES}` },
  'disruption.action-review': { said: { who: 'Who looked?', outcome: 'What is done, and what not?' } },
  'action.done': { seen: 'whoever has the action says how it was done' },
  'action.funding': { seen: 'the action’s money is agreed or refused' },
  'summary.yearly': { seen: 'the yearly summary is approved' },
  'dip-sample.read': { seen: 'the reading is handed in' },
  'dip-sample.settle': { seen: 'the grade is settled' },
  'dip-sample.look': { seen: 'the report of the sample is finished' },
  ...Object.fromEntries(DIP_QUESTIONS.map(({ id }) => [findingKind(id), { said: { outcome: 'What was put right?' } }])),

  'questionnaire.passOn': {
    seen: 'the form is handed in',
    said: { who: 'Who helped?', how: HOW, outcome: 'What came of it?' },
  },
  'questionnaire.talk': { said: TALKED },
  'questionnaire.moreTime': { said: { who: 'Who was asked?', outcome: 'What was agreed?' } },
  'meeting.anotherWay': { said: { who: 'Who was spoken to?', outcome: 'What was agreed?' } },
  'meeting.invite-child': { said: PREPARED },
  'meeting.invite-by-worker': { said: { who: 'Who asked them?', how: HOW, outcome: 'Are they coming?' } },
  'meeting.reach-another-way': { said: { who: 'Who reached them?', how: HOW, outcome: 'Are they coming?' } },
  'meeting.hear-sitting': { said: { who: 'Who spoke with them?', how: HOW, outcome: 'What was agreed?' } },
  'meeting.tell-changed': { seen: 'the meeting is moved again', said: TOLD },
  'meeting.tell-child-changed': { seen: 'the meeting is moved again', said: PREPARED },
  'meeting.tell-called-off': { said: TOLD },
  'meeting.tell-child-called-off': { said: TOLD },
  'meeting.introduce-chair': { said: TOLD },
  'meeting.decide-parent': { said: DECIDED },
  'minutes.hand-over': {
    seen: 'somebody says on the page of the minutes that it was handed over',
    said: { who: 'To whom?', how: HOW },
  },
  'record.look-at-opening': { seen: 'somebody who answers for quality says whether it was right to open it' },
  'learning.change': { seen: 'somebody says on the page of what was learnt what was changed' },
  'learning.tell': { said: { who: 'Who was told?', how: HOW } },
  'meeting.close-preparation': { seen: 'each thing that was to be prepared has its answer on the page of the meeting' },
  'meeting.chair-conflict': { seen: 'another chair is named' },
};

/** Views that are gathered by hand, and kinds of an earlier version. */
const GATHERED: End = { said: { who: 'Who was asked?', how: HOW, outcome: 'What did they say, in a line?' } };
const OTHERWISE: End = { said: { outcome: 'What was done?' } };

/** How it ends. Views of each group end alike; what an earlier version owed asks what was done. */
export const endOf = (kind: string): End => ENDS[kind] ?? (kind.startsWith('support.views.') ? GATHERED : OTHERWISE);

/** Whether somebody says that it is done; otherwise Steady sees it, and a press would prove nothing. */
export const isSaid = (kind: string): boolean => endOf(kind).said !== undefined;

/** Where it is done, as a sentence, of what nobody has to say; absent otherwise. */
export const seenOnly = (kind: string): string | undefined => (isSaid(kind) ? undefined : seenWords(kind));

/** Where it is done, as a sentence. */
export const seenWords = (kind: string): string => {
  const { seen } = endOf(kind);
  return seen === undefined ? '' : `Steady marks it as done when ${seen}.`;
};

export const BECAUSE_OF_ENDS: readonly Citation[] = ['Domain §13'];

/** What was said of it, in one sentence: “Wed 25 Nov, by phone: Isolde Ironbark. She agrees.” */
export function evidenceWords({ evidenceOn, evidenceWho, evidenceHow, note }: Evidence): string | undefined {
  if (evidenceOn === undefined) return undefined;
  const when = [shortDate(evidenceOn), evidenceHow === undefined ? undefined : WAY_WORDS[evidenceHow]];
  const what = [evidenceWho, note].filter((words) => words !== undefined && words !== '');
  return [when.filter((words) => words !== undefined).join(', '), what.join('. ')]
    .filter((words) => words !== '')
    .join(': ');
}
type Evidence = Pick<Obligation, 'evidenceOn' | 'evidenceWho' | 'evidenceHow' | 'note'>;
