import type { Meeting } from '#rules';
import type { Ports } from '../../bot/casework/ports.ts';
import { cardsOf, deliveryOf, letterState, mailsTo, onceId, rowsAbout, type KindOfStep } from './looks.ts';
import { CARER, formOf, invitationOf, PEOPLE, SECOND_CARER } from './staged-meeting.ts';

/** It may have gone: the process ended after it had said that it would send, and before it said that it had. */
const UNCLEAR_NOT_GONE = { mails: 0, letter: 'unclear', delivery: 'unclear' };
const UNCLEAR_GONE = { mails: 1, letter: 'unclear', delivery: 'unclear' };

/** Steps that reach a person. */
export const KINDS_TO_PEOPLE: readonly KindOfStep[] = [
  {
    kind: 'show-card',
    what: 'one form, and the coordinator sees that it was sent',
    step: (meeting) => ({
      do: 'show-card',
      id: onceId(meeting),
      to: PEOPLE.supervising,
      card: 'meeting-invitation',
      about: invitationOf(meeting, PEOPLE.supervising),
    }),
    look: async (meeting, looks) => ({
      ...(await cardsOf(meeting, PEOPLE.supervising, looks)),
      rows: (await looks.ports.records.cards.where({ about: invitationOf(meeting, PEOPLE.supervising) })).map(
        ({ row }) => row.state,
      ),
      delivery: await deliveryOf(meeting, PEOPLE.supervising, looks),
    }),
    found: { copies: 1, forms: 1, rows: ['shown'], delivery: 'sent' },
    // Teams cannot be asked whether a card arrived: it comes again, and both are the same form.
    otherwise: {
      'after messenger.show': { copies: 2, forms: 1, rows: ['shown'], delivery: 'sent' },
      'before cards.change': { copies: 2, forms: 1, rows: ['shown'], delivery: 'sent' },
    },
  },
  {
    kind: 'notify',
    what: 'one line in the feed',
    step: (meeting) => ({
      do: 'notify',
      id: onceId(meeting),
      to: PEOPLE.supervising,
      activity: 'somethingWaits',
      about: meeting.ref,
    }),
    look: async ({ ref }, { control }) =>
      (await control.notifications(PEOPLE.supervising)).filter((line) => JSON.stringify(line).includes(ref)).length,
    found: 1,
  },
  {
    kind: 'send-letter',
    what: 'one mail; where that cannot be known, it is shown as unclear and not sent again',
    step: (meeting) => ({
      do: 'send-letter',
      id: onceId(meeting),
      to: CARER,
      letter: 'invitation',
      about: meeting.ref,
    }),
    look: async (meeting, looks) => ({
      mails: await mailsTo(meeting, 'hazel.household@home.example', looks),
      letter: await letterState(onceId(meeting), looks),
      delivery: await deliveryOf(meeting, CARER, looks),
    }),
    found: { mails: 1, letter: 'sent', delivery: 'sent' },
    otherwise: {
      'after letters.change': UNCLEAR_NOT_GONE,
      'before post.send': UNCLEAR_NOT_GONE,
      'after post.send': UNCLEAR_GONE,
      'before letters.change, time 2': UNCLEAR_GONE,
    },
  },
  {
    kind: 'ask-for-views',
    what: 'in Teams: one form on one card',
    step: (meeting) => ({
      do: 'ask-for-views',
      id: onceId(meeting),
      meeting: meeting.ref,
      invitation: invitationOf(meeting, PEOPLE.supervising),
    }),
    before: (meeting, ports) => makeDisruption(meeting, ports),
    look: async (meeting, looks) => ({
      ...(await cardsOf(meeting, PEOPLE.supervising, looks)),
      state: (await formOf(meeting, PEOPLE.supervising, looks.ports))?.state,
    }),
    found: { copies: 1, forms: 1, state: 'sent' },
    otherwise: {
      'after messenger.show': { copies: 2, forms: 1, state: 'sent' },
      'before cards.change': { copies: 2, forms: 1, state: 'sent' },
    },
  },
  {
    kind: 'ask-for-views',
    what: 'by mail: one form, one letter, a worker who hands over the code, and help with their account',
    step: (meeting) => ({
      do: 'ask-for-views',
      id: onceId(meeting),
      meeting: meeting.ref,
      invitation: invitationOf(meeting, CARER),
    }),
    before: (meeting, ports) => makeDisruption(meeting, ports),
    look: async (meeting, looks) => ({
      forms: (await looks.ports.records.questionnaires.where({ meeting: meeting.ref })).length,
      mails: await mailsTo(meeting, 'hazel.household@home.example', looks),
      letter: await letterState(`${onceId(meeting)}/letter`, looks),
      tasks: (await rowsAbout(meeting, looks)).map(({ kind }) => kind),
    }),
    found: { forms: 1, mails: 1, letter: 'sent', tasks: ['disruption.carer-report', 'questionnaire.passOn'] },
    otherwise: {
      'after letters.change': {
        forms: 1,
        mails: 0,
        letter: 'unclear',
        tasks: ['disruption.carer-report', 'questionnaire.passOn'],
      },
      'before post.send': {
        forms: 1,
        mails: 0,
        letter: 'unclear',
        tasks: ['disruption.carer-report', 'questionnaire.passOn'],
      },
      'after post.send': {
        forms: 1,
        mails: 1,
        letter: 'unclear',
        tasks: ['disruption.carer-report', 'questionnaire.passOn'],
      },
      'before letters.change, time 2': {
        forms: 1,
        mails: 1,
        letter: 'unclear',
        tasks: ['disruption.carer-report', 'questionnaire.passOn'],
      },
    },
  },
  {
    kind: 'ask-for-views',
    what: 'by phone: one form, one task for the worker who rings',
    step: (meeting) => ({
      do: 'ask-for-views',
      id: onceId(meeting),
      meeting: meeting.ref,
      invitation: invitationOf(meeting, SECOND_CARER),
    }),
    before: (meeting, ports) => makeDisruption(meeting, ports),
    look: async (meeting, looks) => ({
      forms: (await looks.ports.records.questionnaires.where({ meeting: meeting.ref })).map(({ row }) => row.state),
      tasks: (await rowsAbout(meeting, looks)).map(({ kind }) => kind),
    }),
    found: { forms: ['sent'], tasks: ['disruption.carer-report', 'questionnaire.passOn'] },
  },
];

/** Questionnaires go to everybody who comes to a disruption meeting. */
async function makeDisruption(meeting: Meeting, { records }: Ports): Promise<void> {
  const saved = await records.meetings.find(meeting.key);
  if (saved !== undefined) await records.meetings.change(saved, { kind: 'disruption' });
}
