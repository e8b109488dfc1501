import type { Invitation, Meeting } from '../case-records.ts';
import { asking, decided, held, type Decision, type Question } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { namesInChat } from '../words/names-in-chat.ts';
import { isBlank, isOutsideUnallowed } from './written-reason.ts';

export interface ToSend {
  readonly meeting: Pick<
    Meeting,
    | 'chairId'
    | 'minuteTakerId'
    | 'approvedBy'
    | 'startsAt'
    | 'from'
    | 'by'
    | 'outOfWindowReason'
    | 'outOfWindowBy'
    | 'returnBy'
  >;
  readonly invitations: readonly (Pick<Invitation, 'part' | 'name' | 'decision' | 'reason'> &
    Partial<Pick<Invitation, 'personIs' | 'way'>>)[];
  /** Whether the chair has settled who gets which questionnaire. */
  readonly questionnairesSettled: boolean;
  readonly hold: boolean;
}

/**
 * Whether invitations and questionnaires of a disruption meeting may leave. Nothing leaves before the chair has approved the
 * people: the chair who chairs now, not one before.
 *
 * @source Warrington W-73, W-74, W-80, W-81; CF-05, CF-18, CF-24, CF-46; E-01, E-54
 */
export function maySendInvitations(
  { meeting, invitations, questionnairesSettled, hold }: ToSend,
  { disruption }: Profile,
): Decision<true> {
  if (hold) return held('E-01');
  const missing: Question[] = [];
  const ask = (isMissing: boolean, fact: string, words: string, because: string, inChat?: string) => {
    if (isMissing) missing.push({ fact, ask: words, because: [because], inChat });
  };
  const { minuteTaker } = disruption;
  const { approvedBy } = disruption.invitees;
  ask(meeting.chairId === undefined, 'chairId', 'Who chairs?', disruption.chair.roles.source);
  ask(
    minuteTaker.required.is && meeting.minuteTakerId === undefined,
    'minuteTakerId',
    'Who takes the minutes?',
    minuteTaker.required.source,
  );
  ask(meeting.startsAt === undefined, 'startsAt', 'On which day and at what time?', disruption.tasks.date.source);
  ask(
    isOutsideUnallowed(meeting),
    'outOfWindowReason',
    'The day is outside the window. Who allows it, and why?',
    disruption.outOfWindow.authorisedBy.source,
  );
  const chatNames = namesInChat(invitations);
  for (const [at, { part, name, decision, reason }] of invitations.entries()) {
    const inChat = chatNames[at] ?? '';
    const about = (of: string): string => `What is decided about ${of}?`;
    const legal = (of: string): string => `What is the legal reason that ${of} is not informed?`;
    ask(part === 'parent' && decision === 'undecided', 'parents', about(name), 'CF-24', about(inChat));
    ask(
      part === 'parent' && decision === 'not-informed' && isBlank(reason),
      'parentReason',
      legal(name),
      'Rulings CF-24',
      legal(inChat),
    );
    ask(
      part === 'child' && decision !== 'invite' && decision !== 'separate' && isBlank(reason),
      'childReason',
      'Why does the child not take part?',
      'CF-21',
    );
  }
  ask(!questionnairesSettled, 'questionnaires', 'Who gets which questionnaire?', disruption.questionnaires.none.source);
  ask(
    meeting.returnBy === undefined,
    'returnBy',
    'By which day are questionnaires back?',
    disruption.questionnaires.agreedBy.source,
  );
  ask(
    meeting.approvedBy === undefined || meeting.approvedBy !== meeting.chairId,
    'approvedBy',
    'Has the chair approved the people? Nothing leaves before.',
    approvedBy.source,
  );
  return missing.length > 0 ? asking(...missing) : decided<true>(true, [approvedBy.source]);
}
