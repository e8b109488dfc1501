/**
 * Keys that nothing reads yet, and what they wait for. They stand in the profiles because the sources name the value; the page
 * of the procedure says so beside each.
 */
export const NOT_YET_USED: Readonly<Record<string, string>> = {
  'adoption.introductions': 'no form asks yet whether a placement ended during introductions',
  'council.attendance': 'it waits for the minutes',
  'stability.coordinator.agreesWith': 'cited only: the product asks the child’s social worker',
  'disruption.invitees.approvedBy': 'cited only: the product asks the chair',
  'disruption.questionnaires.agreedBy': 'cited only: the product asks the chair',
  'planning.chair.agreedBy': 'cited only: the product asks the social worker and the supervising social worker',
  'planning.held': 'cited only: when it is held comes from when the placement starts',
  'planning.next.agreedWith': 'cited only: the product asks the same for each',
  'support.inCrisis': 'cited only: the product points to the stability meeting',
};

/** Keys with one answer that no council may change: the product is built so, and the profile says where that comes from. */
export const THE_SAME_EVERYWHERE: readonly string[] = [
  'council.dipSample.neverBy',
  'instability.report.form',
  'stability.advocate.offered',
  'disruption.invitees.contact',
  'disruption.advocate.offered',
  'disruption.questionnaires.readBy',
  'placement.ending.review',
];
