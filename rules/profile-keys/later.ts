/**
 * Keys that nothing reads yet, and what they wait for. They stand in the profiles because the sources name the value; the page
 * of the procedure says so beside each.
 */
export const NOT_YET_USED: Readonly<Record<string, string>> = {
  'disruption.report.recipients': 'it waits for the minutes',
  'disruption.report.panel': 'it waits for the minutes',
  'adoption.introductions': 'no form asks yet whether a placement ended during introductions',
  'council.caseSystem.evidence': 'it waits for the minutes',
  'council.attendance': 'it waits for the minutes',
};

/** Keys with one answer that no council may change: the product is built so, and the profile says where that comes from. */
export const THE_SAME_EVERYWHERE: readonly string[] = [
  'instability.report.form',
  'stability.advocate.offered',
  'disruption.invitees.contact',
  'disruption.advocate.offered',
  'disruption.questionnaires.readBy',
  'placement.ending.review',
];
