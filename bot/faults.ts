/** Why it was not done: this person may not, or what Microsoft 365 did instead. Callers branch on this, never on the message. */
export type FaultReason =
  /** This person may not, or the record is not there: to say which would say too much. Ours; Microsoft 365 never says it. */
  | 'not-yours'
  /** Microsoft 365 refused: the app lacks a permission, or the item does not exist. Graph does not say which. */
  | 'refused'
  /** It was done before, under the same step. Find it and go on. */
  | 'done-before'
  /** Someone else changed the record since we read it. Read again, decide again. */
  | 'changed-meanwhile'
  /** The organiser's mailbox cannot hold a Teams meeting. */
  | 'cannot-meet-online'
  /** The person blocked the bot, or does not have the app. Use a letter. */
  | 'blocked'
  /** It may have happened and cannot be looked up. A person decides whether to send again. */
  | 'unclear'
  /** More rows begin so than SharePoint looks through at once. */
  | 'too-many'
  /** A row was changed by hand so that it cannot be read. Everything that does not need it goes on. */
  | 'damaged'
  /** What we sent was wrong. Never repeated as it is. */
  | 'rejected'
  /** Too many requests, or no answer. The step is safe to carry out again. */
  | 'try-later';

const REMEDY: Record<FaultReason, string> = {
  'not-yours': 'Nothing to mend: access says who may.',
  refused: 'Check the app’s permissions against infra/permissions.md.',
  'done-before': 'Nothing to do: the step is looked up and goes on.',
  'changed-meanwhile': 'Nothing was saved. Open the record again.',
  'cannot-meet-online': 'Give the organiser’s mailbox a Teams licence.',
  blocked: 'Reach the person by letter or by phone.',
  unclear: 'Look whether it arrived, then choose “send again” if it did not.',
  'too-many': 'Ask more narrowly: SharePoint looks through no more than 5,000 rows at once.',
  damaged: 'Look at the row in its list, beside its column in the log, and put back the version before.',
  rejected: 'Nothing was saved. Tell the team that looks after Steady, with the reference.',
  'try-later': 'Nothing is lost: the plan resumes at the next tick.',
};

/**
 * You may not, or Microsoft 365 failed us. A rule that says “not yet” is no fault: it is a Decision.
 *
 * Carries ids, never names, answers or addresses: faults are logged, and logs outlive records.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly reason: FaultReason;
  readonly step: string;
  /** Seconds that Microsoft asked us to wait, when it did. */
  readonly waitSeconds: number | undefined;

  constructor(reason: FaultReason, step: string, waitSeconds?: number) {
    super(`${step}: ${reason}. ${REMEDY[reason]}`);
    this.reason = reason;
    this.step = step;
    this.waitSeconds = waitSeconds;
  }
}

/** Why, when it is a Fault; undefined for anything else that was thrown. */
export const reasonOf = (thrown: unknown): FaultReason | undefined =>
  thrown instanceof Fault ? thrown.reason : undefined;

/** What a person reads when they may not, or when Microsoft 365 failed: what happened to what they did, and what to do now. No ids, no causes. */
export const WORDS: Record<FaultReason, string> = {
  'not-yours':
    'You do not have access to this, or it is no longer there. If you think you should have it, ask your team manager.',
  refused:
    'Microsoft 365 did not let Steady do this. It is not something you did. Your IT team can mend it: give them the reference.',
  'done-before': 'This has been done already. Nothing was done twice.',
  'changed-meanwhile':
    'Someone else changed this while you had it open. Nothing of yours was saved. Open it again and look before you send it.',
  'cannot-meet-online':
    'A Teams meeting cannot be made from the organiser’s mailbox. Your IT team has to give it a Teams licence.',
  blocked: 'This person cannot be reached in Teams. Reach them by letter or by phone.',
  unclear: 'We cannot tell whether this was sent. Look whether it arrived before you send it again.',
  'too-many': 'Too many begin like this. Type one more letter or figure.',
  damaged:
    'Something of this was changed by hand in its list and cannot be read. Nothing is lost, and everything else goes on. Your IT team can put it back: give them the reference.',
  rejected: 'This could not be saved. What you typed is still in front of you. Tell your IT team, with the reference.',
  'try-later': 'Microsoft 365 did not answer in time. Nothing is lost. Try again in a minute.',
};
