import { describe, expect, it } from 'vitest';
import { LISTS } from '../../bot/records/columns.ts';

/*
 * People come and go. Every place in which a row names somebody who works here, and what becomes of it when they leave, or when the
 * child is allocated to somebody else.
 */

const REGISTER = 'the register says it: whoever keeps the register changes it';
const HISTORY = 'who did it then: it stays';
const THEIRS = 'a line of their own, of what they read, tried or were sent';
const GOES_ON = 'goes on by the look for leavers, to who has the work now';
const WHO_IT_NAMES = 'whom a report names: it stays, whoever they are now';
const ASKED = 'whom a meeting asked: a worker who left, or whose part is another’s, has no part in it any more';
const NO_WORKER = 'no worker';

const PLACES: Readonly<Record<string, string>> = {
  'workers.managerId': REGISTER,
  'roles.person': REGISTER,
  'placements.socialWorkerId': REGISTER,
  'placements.teamManagerId': REGISTER,
  'placements.supervisingSocialWorkerId': REGISTER,
  'placements.fosteringManagerId': REGISTER,
  'placements.independentReviewingOfficerId': REGISTER,
  'circle.workerId': `${GOES_ON}, with a form that is out; when the register is filled anew, at once`,
  'reports.reporterId': HISTORY,
  'reports.subjectIds': WHO_IT_NAMES,
  'episodes.managerId': GOES_ON,
  'episodes.subjectIds': WHO_IT_NAMES,
  'episodes.namedIds': WHO_IT_NAMES,
  'episodes.holdLiftedBy': HISTORY,
  'judgements.by': HISTORY,
  'judgements.childToldBy': HISTORY,
  'endings.reporterId': HISTORY,
  'endings.decidedBy': HISTORY,
  'endings.firstBy': HISTORY,
  'endings.secondBy': HISTORY,
  'plans.takenBy': NO_WORKER,
  'meetings.coordinatorId': GOES_ON,
  'meetings.chairId': 'the look at chairs asks whoever arranges the meeting for another one',
  'meetings.reserveChairId': 'asked only when the chair is looked at: whoever left is not proposed',
  'meetings.minuteTakerId': 'the look for leavers takes them off, and whoever arranges the meeting is told',
  'meetings.by': NO_WORKER,
  'meetings.outOfWindowBy': HISTORY,
  'meetings.approvedBy': HISTORY,
  'meetings.returnBy': NO_WORKER,
  'meetings.eventId': NO_WORKER,
  'meetings.agreedBy': HISTORY,
  'invitations.person': ASKED,
  'invitations.workerId': `${GOES_ON}, with a form that is out`,
  'questionnaires.person': ASKED,
  'questionnaires.workerId': GOES_ON,
  'questionnaires.enteredBy': HISTORY,
  'questionnaires.withdrawnBy': HISTORY,
  'answers.savedBy': HISTORY,
  'obligations.ownerId': GOES_ON,
  'obligations.ownerBefore': HISTORY,
  'obligations.doneBy': HISTORY,
  'obligations.overrideBy': HISTORY,
  'actions.ownerId': `${GOES_ON}, with what is owed for it`,
  'actions.doneBy': HISTORY,
  'actions.askedTo': 'whoever asked takes it back, or asks somebody else',
  'cards.person': THEIRS,
  'sittings.eventId': NO_WORKER,
  'moves.by': HISTORY,
  'chairNotes.person': HISTORY,
  'chairNotes.by': HISTORY,
  'funding.by': HISTORY,
  'holdTerms.by': HISTORY,
  'dayCorrections.by': HISTORY,
  'notices.givenBy': NO_WORKER,
  'notices.by': HISTORY,
  'endingAccounts.endedBy': NO_WORKER,
  'endingAccounts.by': HISTORY,
  'sheetEntries.by': HISTORY,
  'files.by': HISTORY,
  'minutes.authorId': HISTORY,
  'minutes.approvedBy': HISTORY,
  'minutes.toPanelBy': HISTORY,
  'minutes.panelBy': HISTORY,
  'minutes.filedBy': HISTORY,
  'minutes.carerReviewBy': HISTORY,
  'minuteBlocks.by': HISTORY,
  'minuteVersions.authorId': HISTORY,
  'minuteVersions.approvedBy': HISTORY,
  'minuteVersions.releasedBy': HISTORY,
  'leakDecisions.by': HISTORY,
  'minuteDeliveries.person': ASKED,
  'minuteDeliveries.workerId':
    'the child’s social worker hands it over once another has that worker’s part; what is owed for it goes on',
  'minuteDeliveries.by': HISTORY,
  'minuteDeliveries.linkId': NO_WORKER,
  'minuteNotes.askedBy': HISTORY,
  'minuteNotes.ownerId': 'the chair says what was changed, too',
  'minuteNotes.by': HISTORY,
  'rooms.openedBy': HISTORY,
  'rooms.closedBy': HISTORY,
  'roomNotes.savedBy': HISTORY,
  'attendances.person': HISTORY,
  'attendances.savedBy': HISTORY,
  'actionChanges.ownerId': HISTORY,
  'actionChanges.by': HISTORY,
  'releases.publishedBy': HISTORY,
  'summaries.savedBy': HISTORY,
  'summaries.approvedBy': HISTORY,
  'dipSamples.drawnBy': HISTORY,
  'dipSamples.finishedBy': HISTORY,
  'dipReadings.reader': 'what is owed for it goes to whoever owns the sample, who names another reader',
  'lessons.ownerId': `${GOES_ON}, with what is owed for it`,
  'lessons.changedBy': HISTORY,
  'lessons.by': HISTORY,
  'openings.person': HISTORY,
  'openings.reviewerId': 'what is owed for it goes on; whoever may look at openings looks at it',
  'openings.foundBy': HISTORY,
  'conversations.person': THEIRS,
  'refusals.person': THEIRS,
  'reads.person': THEIRS,
};

const NAMES_SOMEBODY = /(?:Id|Ids|By|To)$|^(?:by|person|reader|ownerBefore)$/;
const NOT_A_PERSON = /^(?:toPanel|sentTo|movedTo|to)$/;

describe('Every place in which a row names somebody', () => {
  const places = Object.entries(LISTS).flatMap(([list, { columns }]) =>
    Object.keys(columns)
      .filter((column) => NAMES_SOMEBODY.test(column) && !NOT_A_PERSON.test(column))
      .map((column) => `${list}.${column}`),
  );

  it('says what becomes of it when they leave, or the child goes to somebody else', () => {
    expect(places.filter((place) => PLACES[place] === undefined)).toEqual([]);
  });

  it('and nothing is said of a place that is not there', () => {
    expect(Object.keys(PLACES).filter((place) => !places.includes(place))).toEqual([]);
  });
});
