import {
  chairsFor,
  agendaLines,
  choice,
  days,
  flag,
  inviteeLines,
  limit,
  limitsFor,
  number,
  role,
  roles,
  rolesIfAny,
  settings,
  text,
  textLines,
  viewsGroups,
} from '../profile-shape.ts';

/** The planning meeting: before the child moves in. */
export const planning = {
  chair: {
    chosen: choice('how the chair is chosen', ['agreed', 'named']),
    roles: roles('who may chair'),
    agreedBy: roles('who agree chair, format and venue'),
    byProvider: chairsFor('who chairs where a placement is provided so'),
  },
  matching: { chairedBy: rolesIfAny('who chairs the meeting at which a match is decided, where there is one') },
  arrangedBy: role('who arranges the meeting'),
  held: choice('when the first meeting is held', ['before-placement']),
  emergencyMeetingWithin: limitsFor('how soon the meeting is held after a placement made in an emergency'),
  planCompleteWithin: limit('how soon the Placement Plan is complete, from the start of the placement'),
  outOfWindow: { authorisedBy: roles('who may allow a day after the limit, with a reason') },
  next: { agreedWith: roles('with whom the next meeting is agreed') },
  alsoWhenAtRisk: flag('whether a planning meeting is also held when the placement may disrupt'),
  contributors: inviteeLines('who contributes'),
  papers: textLines('what the chair has, or is told of, if available'),
  conduct: textLines('what the chair makes sure of'),
  notSettling: textLines('what is considered when a child is not settling'),
  lengthMinutes: number('how many minutes are booked', 15, 480),
  agenda: agendaLines('the agenda'),
  childFacingName: text('what the child is told that the meeting is called'),
} as const;

/** The fostering support meeting: early, supportive, not in a crisis. */
export const support = {
  settings: settings('in which placements a support meeting is held'),
  inCrisis: choice('what a crisis does', ['stability-meeting-instead']),
  chair: { roles: roles('who may chair') },
  arrangedBy: role('who arranges the meeting'),
  within: limit('how soon the meeting is held, from the request'),
  outOfWindow: { authorisedBy: roles('who may allow a day after the limit, with a reason') },
  review: { within: limit('how soon the support is looked at again') },
  views: viewsGroups('whose views are gathered before, and by whom'),
  invitees: inviteeLines('who is invited'),
  lengthMinutes: number('how many minutes are booked', 15, 480),
  agenda: agendaLines('the agenda'),
  childFacingName: text('what the child is told that the meeting is called'),
} as const;

/** What the regulations ask at the start and the end of a placement. */
export const placement = {
  notices: { within: limit('how soon written notice of a placement made in an emergency is given') },
  firstVisit: { within: limit('how soon the child is visited after a placement starts') },
  ending: {
    review: choice('what must be done before a placement is ended', ['review-first']),
    noticesWithin: limit('how soon those who could not be told before have written notice'),
    independentReviewingOfficerToldWithin: limit(
      'how soon the independent reviewing officer is told after an immediate ending',
    ),
    accommodationWithin: limit('how soon other accommodation is settled after an immediate ending'),
  },
  schoolMove: { approvedBy: role('who approves a move that disrupts key stage 4 schooling') },
  outOfArea: {
    approvedBy: role('who approves a placement out of area'),
    atDistanceApprovedBy: role('who approves a placement at a distance'),
  },
} as const;

/** Adoption before the order: two clocks. */
export const adoption = {
  beforeOrder: {
    review: days('when the child’s case is reviewed after the child was returned'),
    overlay: choice('whether the disruption meeting moves into the window of that review', [
      'none',
      'adoption-statutory',
    ]),
  },
  introductions: choice('whether an ending during introductions counts', ['counts', 'does-not-count']),
} as const;
