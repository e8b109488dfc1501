/**
 * Hard cases that a practitioner would raise, those that decisions cite: one plain sentence each.
 *
 * @source domain §11
 */
export const CASE_SENTENCES: Readonly<Record<string, string>> = {
  'E-01':
    'An allegation against the home holds everything: no invitation, no questionnaire and no message that reveals it, until a named manager lifts the hold with the safeguarding outcome.',
  'E-02': 'Whoever a complaint or an allegation is about has no part in the case and does not see its record.',
  'E-12': 'Birth parents and adopters are never on one list or in one sitting; their names are kept from each other.',
  'E-13': 'Where someone is not safe with someone else, they are seen apart, without a common invitation.',
  'E-20': 'An agency’s carers are invited through the agency, which is told of the ending.',
  'E-23': 'A disability is met with the help that the person needs, arranged beforehand.',
  'E-24': 'An interpreter is booked in good time, and is never a relative or another child.',
  'E-33': 'Other children in the home are heard by their own social workers, who are told nothing about this child.',
  'E-34': 'The carers’ own children are asked by the supervising social worker.',
  'E-41': 'Where a short break became the ending, the day is the one on which going back was ruled out.',
  'E-42': 'A move for a time is not an ending, unless the child does not go back.',
  'E-44': 'Notice may be taken back: what it began ends, and that it was given stays on record.',
  'E-47': 'Whether a placement that breaks during introductions counts is the council’s choice.',
  'E-48':
    'After an adoption order the child may not be looked after: the meeting is offered to the family, and who may agree to it is checked.',
  'E-50':
    'Someone of 18 or over is an adult: no stability or disruption meeting, but the offer of a conversation about what can be learned, if they want one.',
  'E-51':
    'Who turns 18 inside the window decides for themselves from that day on, and the reviewing officer’s part ends.',
  'E-53': 'Who may chair is checked again whenever the reviewing officer, the social worker or the chair changes.',
  'E-54': 'A reserve takes over from a chair who leaves or is ill; the date is kept if it can be.',
  'E-55': 'Where only one person may chair, a neighbouring council is asked.',
  'E-56': 'Whoever might chair says first what ties them to the case or its people.',
  'E-60': 'Not everyone has to be there: some may write, or meet apart.',
  'E-72': 'A third stability meeting in six months, or ninety days without an end, is brought to the service manager.',
  'E-73': 'Where staying is not in the child’s best interests, the answer is not a plan to keep the placement.',
  'E-75': 'Several reports of one evening are one case, with each voice and its time.',
  'E-76': 'A mistaken report is closed as “no concern” with the reason, and nothing of it reaches the child.',
  'E-78':
    'A report on a day off counts from that day, and says who is on duty; danger is rung through, never left to a message.',
  'E-79': 'Where no chair can be found inside the seven days, the head of service is asked on the third.',
  'E-83': 'A worker who writes down another person’s answers says so, and reads them back.',
  'E-87': 'Each person is reached only in the way that is safe for them, and a child never by Steady.',
};

/**
 * What was settled after the procedures were read; it goes before them. Some are named by the conflict that they settle.
 *
 * @source rulings
 */
export const RULING_SENTENCES: Readonly<Record<string, string>> = {
  'chair, hard bar':
    'No Fostering Review Manager chairs a disruption meeting, whether or not they review these carers.',
  'who reads answers': 'Answers are read by whoever wrote them, the chair and the organiser in the Safeguarding Unit.',
  'who reads answers, never a case worker':
    'A case worker never reads the answers, even where they organise the meeting.',
  'CF-04': 'Answers are read by whoever wrote them, the chair and the organiser in the Safeguarding Unit.',
  adoption:
    'Before an adoption order the disruption meeting keeps its own window of 42 to 84 days unless the council chooses 28 to 42; the review of the child’s case is always owed beside it.',
  'plan to match': 'A plan to match without its document keeps the meeting required; a manager checks it.',
  'stability clock':
    'The seven days count from the judgement, or from one working day after the report if that is earlier, so that a slow judgement buys no time.',
  'who judges':
    'The team manager of the child’s social worker judges, whoever reported, unless the worry is about them.',
  'CF-13': 'The team manager of the child’s social worker judges, whoever reported, unless the worry is about them.',
  'what the judgement offers':
    'The manager chooses among support, three meetings, an earlier review, a planned ending and no concern, and says whether staying is best for the child.',
  'carers have one instrument':
    'Carers give one account, due three working days before the meeting; everyone else five.',
  'parent not informed': 'That a parent is not informed is the manager’s decision, with the legal reason.',
  'CF-24': 'That a parent is not informed is the manager’s decision, with the legal reason.',
  'no next review': 'Only when the child has left the placement may a stability meeting end without the next one.',
  coordinating:
    'Whoever arranges the meeting chooses day and people with the child’s social worker, who sees the draft first.',
  'CF-35':
    'Whoever arranges the meeting chooses day and people with the child’s social worker, who sees the draft first.',
  'day of disruption': 'The day of disruption is the first day on which the child is out and return is ruled out.',
  'E-01':
    'While a hold stands the child is seen, an advocate is offered and the hold is looked at each working day; a meeting may go ahead on terms agreed with the LADO, without the person it is about.',
  'E-01 hold':
    'While a hold stands the child is seen, an advocate is offered and the hold is looked at each working day; a meeting may go ahead on terms agreed with the LADO, without the person it is about.',
  'no concern':
    'Where the child said “I want to leave”, a case is closed as no concern only with who told the child what, and the independent reviewing officer sees it.',
  'the child’s invitation': 'A worker invites the child in person; Steady sends a child nothing.',
  overview: 'The overview says how many answered, never who, and gives the chair’s own words.',
};
