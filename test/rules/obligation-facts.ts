import type { ObligationFacts } from '#rules';

/** An invented child in year 10, in the council's own foster care, out of area; everything happens on Monday 9 November 2026. */
export const monday9November: ObligationFacts = {
  day: '2026-11-09',
  provider: 'in-house',
  setting: 'foster-care',
  outOfArea: true,
  schoolYear: 10,
  match: 'panel-agreed',
  reportedOn: '2026-11-09',
  meetingOn: '2026-12-15',
  nextOn: '2027-01-12',
  returnBy: '2026-12-08',
  placementStartsOn: '2026-11-16',
  endsOn: '2026-11-30',
  route: 'not-known',
  childWantsToLeave: true,
  actionDue: '2027-02-01',
  disruptionMeeting: 'required',
};
