/** What is done once a meeting is sent: it has a chair, a minute taker, a day, people, and it is booked. */
export const DONE_BY_SENDING =
  /^(stability|disruption)\.(book|chair|minute-taker|date|invite|invitations|questionnaires|invitees-proposed|invitees-approved|parents-decision|tell-independent-reviewing-officer)$/;
