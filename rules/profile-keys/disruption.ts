import {
  agendaLines,
  CHAIR_BARS,
  choice,
  choiceLines,
  choices,
  choicesIfAny,
  chairTiers,
  dayLimit,
  days,
  endingRules,
  flag,
  formsFor,
  inviteeLines,
  limit,
  limitIfAny,
  limitsFor,
  number,
  numberIfAny,
  role,
  roles,
  rolesIfAny,
  targetsFor,
  text,
  textLines,
  windowsFor,
} from '../profile-shape.ts';

/** Whether a disruption meeting follows an ending, when, under whom. */
const whether = {
  required: endingRules('which unplanned endings need a disruption meeting'),
  offered: endingRules('after which endings a disruption meeting is offered, as support'),
  consider: endingRules('which endings are considered for a disruption meeting'),
  excluded: endingRules('after which endings there is no disruption meeting'),
  form: formsFor('what stands in the place of the meeting'),
  decision: {
    within: limit('how soon it is decided whether a disruption meeting is held'),
    by: roles('who decides where it is to be considered'),
    agree: choice('whether any of them decides, or all together', ['any', 'all']),
    ifNotAgreed: roles('who decides where they do not agree'),
  },
  notHeld: { signedOffBy: roles('who signs off that no meeting is held, with a reason') },
  matchDocument: choice('what a plan to match without a document does', ['required-and-checked', 'consider']),
  carePlanChangedWithin: limit('how lately a changed care plan still makes the ending one to consider'),
  day: {
    counted: choice('which day is the day of disruption', ['out-and-return-ruled-out', 'last-night-in-placement']),
  },
  referral: {
    needed: flag('whether the worker refers to the Safeguarding Unit'),
    within: limit('how soon the worker refers'),
  },
  independentReviewingOfficer: {
    toldWithin: limit('how soon the independent reviewing officer is told of the ending'),
  },
  window: days('when the meeting is held, from the day of disruption'),
  windows: windowsFor('when the meeting is held after one kind of ending'),
  targets: targetsFor('about when the meeting is held, where no first or last day is named'),
  pausedBy: choicesIfAny('what may make the meeting wait beyond its days', ['complaint']),
  aim: days('when the meeting is best held'),
  outOfWindow: {
    authorisedBy: roles('who may allow a day outside the window, with a reason'),
  },
} as const;

/** Who leads, who comes, what they prepare. */
const people = {
  chair: {
    roles: roles('who may chair'),
    never: choiceLines('who never chairs', CHAIR_BARS),
    onlyWithReason: choiceLines('who chairs only when an override is recorded', CHAIR_BARS),
    tiers: chairTiers('who chairs in some cases only'),
    overrideBy: roles('who may record that override'),
    allocatedWithin: limit('how soon a chair is named'),
    allocatedBy: role('who names the chair'),
    does: textLines('what the chair does'),
  },
  organiser: role('who organises'),
  tasks: {
    date: role('who settles the date'),
    venue: role('who books the venue'),
    invitations: role('who sends the invitations'),
    questionnaires: role('who sends the questionnaires'),
    minuteTaker: role('who finds the minute taker'),
  },
  dateAgreedWithin: limit('how soon the date is agreed'),
  invitees: {
    proposedBy: role('who proposes the people'),
    proposedWithin: limit('how soon the people are proposed'),
    approvedBy: choice('who approves the people; nothing leaves before', ['chair']),
    approvedWithin: limit('how soon the people are approved'),
    sentBefore: limit('how long before the meeting invitations go'),
    core: inviteeLines('who is invited'),
    additional: inviteeLines('who may be invited'),
    contact: choice('what is kept to reach a person', ['way-to-reach']),
  },
  venueBefore: limit('how long before the meeting venue, interpreter and adjustments are settled'),
  chairContactBefore: limit('how long before the meeting child and carers are offered to meet the chair'),
  minuteTaker: { required: flag('whether a minute taker is named before the meeting is confirmed') },
  child: { part: choice('the child’s part', ['takes-part-by-choice', 'views-only']) },
  advocate: { offered: choice('when an advocate is offered', ['always']) },
  sittings: choice('how many sittings one meeting may have', ['one-record-several-sittings', 'one-sitting']),
} as const;

/** What is written before, and what is owed after. */
const papers = {
  instrument: choice('how carers prepare in writing', ['questionnaire', 'report', 'questionnaire-is-the-report']),
  questionnaires: {
    before: dayLimit('how long before the meeting questionnaires are back'),
    timeToReflect: dayLimit('how long people have with a questionnaire'),
    agreedBy: choice('who settles the agreed day', ['chair', 'organiser']),
    none: roles('who gets no questionnaire'),
    readBy: choices('who reads the answers, and nobody else', ['author', 'chair', 'safeguarding-unit-organiser']),
  },
  carerReport: { before: dayLimit('how long before the meeting the carers’ account is with the chair') },
  childStatement: { before: dayLimit('how long before the meeting the child’s words would best be with the chair') },
  chronology: { before: limit('how long before the meeting the chronology is ready') },
  overview: {
    before: limit('how long before the meeting the chair’s overview is ready'),
    countsFrom: number('from how many answers a count is shown', 3, 20),
  },
  minutes: {
    draftWithin: limit('how soon the draft minutes are with the chair'),
    approvedWithin: limit('how soon the chair approves the minutes'),
    within: limit('how soon the minutes are written and sent'),
    versions: textLines('which versions of the minutes are made'),
    releasedBy: roles('who releases the minutes; never who approved or wrote them'),
  },
  report: {
    recipients: textLines('which bodies get minutes and action plan'),
    within: limit('how soon the chair sends minutes and action plan on'),
    panel: text('what the panel is called'),
    consideredWithin: limit('how soon the panel has considered them'),
  },
  panel: {
    toldWithin: limitIfAny('how soon panel is told of the disruption'),
    within: limitsFor('how soon after the disruption it is before panel'),
    papersBefore: limitIfAny('how long before panel its papers are in'),
    presentedBy: rolesIfAny('who presents it to panel'),
  },
  filedWithin: limit('how soon the record is filed, from approval'),
  childLetter: { within: limit('how soon the child is told what was decided') },
  actionReview: { within: limit('when the actions are looked at again') },
  earlyCarerReview: {
    inHouse: choice('an early review of the council’s own carers', ['consider-and-record', 'not-needed']),
    agency: choice('an early review of an agency’s carers', ['notify-provider', 'not-needed']),
  },
  lengthMinutes: number('how many minutes are booked', 15, 480),
  lengthAtLeast: numberIfAny('how few minutes may be booked, where the length is a range', 15, 480),
  agenda: agendaLines('the agenda'),
  childFacingName: text('what the child is told that the meeting is called'),
} as const;

export const disruption = { ...whether, ...people, ...papers } as const;
