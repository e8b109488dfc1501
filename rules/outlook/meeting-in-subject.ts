/** What Exchange and mail programs put before a subject. */
const BEFORE = /^(?:(?:accepted|tentative|declined|cancell?ed|updated|new time proposed|re|fw|fwd)\s*:\s*)*/i;
const REFERENCE = /^(?:meeting ref )?((?:PM|FS|SM|DM)-\d{4}-\d{4,})$/i;

/**
 * The meeting that an appointment or a mail is about, by its subject. Steady’s appointments have the reference and nothing else as
 * their subject, so that nothing more is looked at: one with other words around it is somebody’s own.
 */
export const meetingInSubject = (subject: string): string | undefined =>
  REFERENCE.exec(subject.trim().replace(BEFORE, '').trim())?.[1]?.toUpperCase();
