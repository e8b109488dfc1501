import {
  CHAIR_BARS,
  choice,
  choiceLines,
  dayLimit,
  flag,
  inviteeLines,
  limit,
  number,
  providers,
  role,
  roles,
  settings,
  text,
  textLines,
} from '../profile-shape.ts';

/** The stability meeting: all parties are heard, before the placement breaks down. */
export const stability = {
  settings: settings('in which placements a stability meeting is held'),
  coordinator: {
    fosteringInHouse: role('who coordinates for the council’s own foster carers'),
    fosteringAgency: role('who coordinates for an agency’s foster carers'),
    connectedPersons: role('who coordinates for connected persons'),
    residential: role('who coordinates for a children’s home or residential school'),
    supportedAccommodation: role('who coordinates for supported accommodation'),
    withParents: role('who coordinates for a child placed with parents'),
    other: role('who coordinates for any other placement'),
    agreesWith: role('with whom the coordinator agrees day and people'),
    agreesWithinHours: number('how many hours an urgent meeting waits for that agreement', 0, 48),
  },
  chair: {
    roles: roles('who may chair'),
    independence: choice('whether the chair is to be someone other than the worker’s line manager', [
      'preferred',
      'required',
      'not-needed',
    ]),
    never: choiceLines('who never chairs', CHAIR_BARS),
  },
  urgent: {
    within: limit('how soon the meeting is held when the instability cannot be managed'),
    means: choice('whether the meeting is held or only arranged by then', ['held', 'arranged']),
    clockFrom: choice('from when the days are counted', [
      'earlier-of-judgement-and-report-plus-1-working-day',
      'judgement',
      'report',
    ]),
    bookWithin: limit('how soon the meeting is booked'),
    escalateAfter: limit('when head of service hears that no chair was found'),
    escalatesTo: role('who hears that no chair was found'),
  },
  outOfWindow: { authorisedBy: roles('who may allow a day after the limit, with a reason') },
  invitees: {
    core: inviteeLines('who is invited'),
    additional: inviteeLines('who may be invited'),
    before: limit('how long before the meeting people are invited'),
  },
  supportingManager: {
    fosteringInHouse: role('which manager comes for the council’s own foster carers'),
    fosteringAgency: role('which manager comes for an agency’s foster carers'),
    residential: role('which manager comes for a children’s home or residential school'),
    supportedAccommodation: role('which manager comes for supported accommodation'),
  },
  format: {
    usual: choice('how the meeting is usually run', ['single', 'two-part']),
    otherNeedsReason: flag('whether another format needs a reason before invitations go'),
  },
  child: { part: choice('the child’s part', ['takes-part-by-choice', 'views-only']) },
  advocate: { offered: choice('when an advocate is offered', ['always']) },
  parents: { decision: choice('how parents are invited', ['decision-with-reason', 'invited', 'not-invited']) },
  independentReviewingOfficer: {
    toldOnBookingWithin: limit('how soon the independent reviewing officer is told of the meeting'),
    toldAfterWithin: limit('how soon the independent reviewing officer hears what was decided'),
    invited: flag('whether the independent reviewing officer is invited'),
  },
  minuteTaker: { required: flag('whether a minute taker is named before invitations go') },
  funding: {
    agreedBy: role('who agrees funding before the meeting'),
  },
  followUp: {
    within: limit('how soon the next meeting is, from this one'),
    noneOnlyWhen: choice('when no next meeting is needed', ['child-has-left', 'chair-decides']),
  },
  minutes: {
    within: limit('how soon the minutes and actions are with everyone'),
    releasedBy: roles('who releases the minutes; never who approved or wrote them'),
  },
  oversight: {
    meetings: number('how many meetings in the months below bring in the service manager', 2, 12),
    months: number('over how many months meetings are counted', 1, 24),
    openFor: dayLimit('after how long an open case brings in the service manager'),
    by: role('who looks at drift'),
  },
  provider: { ourOwnFosteringService: providers('for which providers the fostering service coordinates') },
  lengthMinutes: number('how many minutes are booked', 15, 480),
  agenda: textLines('the agenda'),
  childFacingName: text('what the child is told that the meeting is called'),
} as const;
