import { bed, NOBODY, config, blocked, suffering, type Wrong } from './make-ill.ts';

export const EXCHANGE_AND_TEAMS: readonly Wrong[] = [
  ['the mailbox was misspelt', ['mailbox.known'], () => config({ organiserMailbox: 'nobody@wrenford.example' })],
  ['Exchange does not let the app in', ['mailbox.calendar'], blocked('GET /v1.0/users/*/events')],
  ['free and busy are refused', ['mailbox.freebusy'], blocked('POST /v1.0/users/*/calendar/getSchedule')],
  [
    'free and busy come back empty',
    ['mailbox.freebusy'],
    suffering({ where: 'POST /v1.0/users/*/calendar/getSchedule', what: 'schedule-error', times: 1 }),
  ],
  [
    'Exchange lets the app into every calendar',
    ['mailbox.only'],
    () => ({
      graph: {
        ...bed.patient.needs.graph,
        look: (step, path, headers) =>
          step === 'doctor/other-calendar'
            ? Promise.resolve({ value: [] })
            : bed.patient.needs.graph.look(step, path, headers),
      },
    }),
  ],
  ['the access policy in Teams is missing', ['meetings.policy'], blocked('GET /v1.0/users/*/onlineMeetings')],
  [
    'the mailbox has no Teams licence',
    ['try.meeting'],
    suffering({ where: 'POST /v1.0/users/*/events', what: 'no-teams', times: 1 }),
  ],
  ['the mailbox may not send', ['try.letter'], blocked('POST /v1.0/users/*/sendMail')],
  ['the catalogue id is another app’s', ['catalogue'], () => config({ teamsCatalogId: NOBODY })],
  ['the Azure Bot has another registration', ['connector'], blocked('GET /v3/conversations/*/members/*')],
  [
    'the firewall keeps Teams’ keys away',
    ['keys.channel'],
    () => config({ channelKeysUrl: 'http://127.0.0.1:1/keys' }),
  ],
  ['the firewall keeps Entra’s keys away', ['keys.api'], () => config({ apiTokenKeysUrl: 'http://127.0.0.1:1/keys' })],
];
