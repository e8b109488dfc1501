/** What a worker has to do for somebody's views, as plain sentences without their full stop. */
export const VIEWS_TITLES: Readonly<Record<string, string>> = {
  'questionnaire.passOn': 'Help somebody to give their views',
  'questionnaire.talk': 'Ring somebody who would rather talk than write',
  'questionnaire.moreTime': 'Agree more time for somebody’s form',
  'meeting.anotherWay': 'Agree another way to take part',
  'meeting.invite-child': 'Ask the child, in the way that suits them, whether and how they want to take part',
  'meeting.invite-by-worker': 'Invite somebody who cannot be reached in Teams or by mail',
  'meeting.reach-another-way': 'Reach somebody whose invitation could not be shown in Teams',
  'meeting.tell-changed': 'Tell somebody that their meeting has moved',
  'meeting.tell-child-changed': 'Tell the child that the meeting has moved, and ask whether it still suits them',
  'meeting.tell-called-off': 'Tell somebody that their meeting will not take place',
  'meeting.tell-child-called-off': 'Tell the child that the meeting will not take place',
  'meeting.introduce-chair': 'Introduce the new chair to the child and the carers',
  'meeting.decide-parent': 'Decide whether a parent is left uninformed, with the legal reason',
  'action.funding': 'Agree or refuse to pay for an action that a meeting agreed',
  'minutes.hand-over': 'Hand over their version of the minutes to somebody who cannot read it in Teams',
  'meeting.chair-conflict': 'Name another chair: the one named may no longer chair',
};
