/**
 * Where the two procedures differ or are silent, and what is done about it: one plain sentence each.
 *
 * @source domain §4
 */
export const CONFLICT_SENTENCES: Readonly<Record<string, string>> = {
  'CF-01':
    'Two councils have two procedures: they are not mixed, a council runs one, and each record says which it was made under.',
  'CF-02':
    'The procedures name different chairs for a disruption meeting; what counts is that the chair is independent of the case.',
  'CF-03':
    'Besides the two whom the procedure bars from the chair, whoever manages the workers, decided in the case, complained or is close to someone in it does not chair; some of these the head of service may except, with a written reason.',
  'CF-04':
    'Who organises the disruption meeting is the council’s choice: the Safeguarding Unit, or the child’s social worker.',
  'CF-05':
    'The social worker proposes who is invited, the chair approves, the organiser sends: nothing leaves before the approval.',
  'CF-06':
    'Two people are told when a placement ends, the Safeguarding Unit and the independent reviewing officer; neither stands in for the other.',
  'CF-07':
    'A procedure that gives no window of its own for the disruption meeting uses six to twelve weeks after the child left.',
  'CF-08':
    'Before an adoption order the review of the child’s case, 28 to 42 days after the return, and the disruption meeting are two things, each with its own days.',
  'CF-09':
    'A disruption meeting is required for an unplanned ending of a matched long-term foster placement or of an adoption; for other unplanned endings a manager considers it.',
  'CF-10':
    'A plan to match counts like a match; where no document shows it, the meeting stays required and a manager checks.',
  'CF-11':
    'Someone other than the line manager of the child’s social worker chairs the stability meeting; if nobody else is free in time, that manager may, with a written reason.',
  'CF-12':
    'Seven days for the stability meeting are calendar days, the meeting is held by then and not only arranged, and a last day that is no working day moves back.',
  'CF-13':
    'Whether a placement can be managed is the manager’s own judgement, written with its reasons; questions may prompt it, nothing scores it.',
  'CF-14': 'Seven days for the minutes are calendar days: written and sent by then.',
  'CF-15': 'Three days for the carers’ report are working days, so that there is time to read it.',
  'CF-16': 'The child’s own words are asked for before the meeting but never pressed for; on the day is early enough.',
  'CF-17':
    'Carers give one account, not two: their questionnaire is their report, or they may send a document instead.',
  'CF-18': 'The chair sets the day by which questionnaires come back, when approving who is invited.',
  'CF-19':
    'A questionnaire goes only to those whose part has one: not to the chair, the minute taker or an interpreter, and to a child only through an adult whom they trust.',
  'CF-20':
    'Answers are read by whoever wrote them, the chair and the organiser in the Safeguarding Unit; they are never mailed.',
  'CF-21': 'The child chooses how to take part; their views are sought whatever they choose.',
  'CF-22': 'The stability meeting is one meeting; two parts need a reason, and the child is told.',
  'CF-23':
    'An advocate is offered to each child for each meeting, and arranged where the child wants one or cannot speak for themselves.',
  'CF-24': 'For each parent somebody decides, with the reason: invited, seen apart, asked for views, or not informed.',
  'CF-25':
    'The independent reviewing officer is told of the instability and of the meeting, whether or not they come to it.',
  'CF-26':
    'A fostering support meeting is early help in foster care; once there is a crisis, or notice is given, it is a stability meeting, which keeps what was said.',
  'CF-27':
    'Neither procedure says who chairs a fostering support meeting or by when it is held: these are Steady’s own values, which a council may change.',
  'CF-28':
    'Views for a fostering support meeting are gathered by somebody named for each group, without details of this child.',
  'CF-29': 'A slip in the wording: what is meant is preventing the need for a fostering support meeting.',
  'CF-30': 'Who chairs a planning meeting is the council’s choice: agreed each time, or the child’s social worker.',
  'CF-31':
    'The five working days are the law’s limit for the Placement Plan; the planning meeting comes before or inside them.',
  'CF-32': 'Contributing counts as well as attending: in the room, on a screen, in writing or through someone else.',
  'CF-33': 'Before a stability meeting is closed, the day of the next one is set.',
  'CF-34':
    'Support that costs money is agreed by the head of service before it is promised; the meeting never waits for the money.',
  'CF-35': 'Who arranges the stability meeting follows from who provides the placement.',
  'CF-36': 'One manager comes from the service that supports the placement, by the kind of placement it is.',
  'CF-37': 'Which panel receives the report is named by the council.',
  'CF-38': 'The Safeguarding Unit and the Conference and Review Unit are one service under two names.',
  'CF-39': 'The case record has its own name in each council; what belongs in it is filed there.',
  'CF-40': 'The yearly summary covers April to March; the manager of the independent reviewing officers owes it.',
  'CF-41':
    'A tenth of the meetings in a quarter, and at least two, are looked at again by someone who did not chair them.',
  'CF-42':
    'An allegation is a sign of instability but no reason to convene the carers: it starts a safeguarding hold, and a meeting follows only when the safeguarding outcome allows it.',
  'CF-43':
    'A child who is not settling has several doors: one form takes the worry in, and the manager chooses the door.',
  'CF-44': 'The old word for a child who goes is replaced by “missing, or away from placement without authorisation”.',
  'CF-45': 'What was called semi-independence is supported accommodation today, for young people of 16 and 17 only.',
  'CF-46': 'A minute taker is named before the meeting is confirmed: a chair cannot do both.',
  'CF-47': 'Not everyone receives the same minutes, and the chair approves each version.',
  'CF-48': 'The day of disruption is the first day on which the child was out and going back was ruled out.',
  'CF-49':
    'An ending is planned only if it was in the care plan before the difficulties began; a plan changed shortly before leaves the meeting to be considered.',
  'CF-50':
    'The early review of foster carers is ours for our own carers; where an agency or another council provides them, it is told.',
  'CF-51': 'One disruption meeting may have several sittings, with one overview and one plan.',
  'CF-52': 'What is kept is how a person is safely reached, not their address, unless post is the chosen way.',
};
