/** What a worker has to do for somebody's views, as plain sentences without their full stop. */
export const VIEWS_TITLES: Readonly<Record<string, string>> = {
  'questionnaire.passOn': 'Help somebody to give their views',
  'questionnaire.talk': 'Ring somebody who would rather talk than write',
  'questionnaire.moreTime': 'Agree more time for somebody’s form',
  'meeting.anotherWay': 'Agree another way to take part',
};
