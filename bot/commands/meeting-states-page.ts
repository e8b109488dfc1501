import { MEETING_EVENTS, MEETING_STATES, MEETING_TRANSITIONS, type MeetingEvent, type MeetingState } from '#rules';

const STATE_WORDS = {
  draft: 'it is being arranged',
  'waits-for-worker': 'the draft is with the child’s social worker',
  'worker-objects': 'the social worker wants something changed',
  settled: 'the social worker said “go”; of a disruption meeting, its chair settled the people',
  sending: 'the invitations are on their way',
  'not-sent': 'the mailbox cannot hold Teams meetings, so nothing went into diaries',
  sent: 'it is in the diaries',
  'in-trouble':
    'it is in the diaries, and somebody has to look: moved or cancelled by hand, chair declined, options not set',
  recorded: 'it took place and was recorded',
  'called-off': 'it does not take place',
} as const satisfies Record<MeetingState, string>;

const EVENT_WORDS = {
  'time-chosen': 'a time is chosen',
  'worker-asked': 'the draft is shown to the social worker',
  'worker-says-go': 'the social worker says “go”',
  'worker-objects': 'the social worker objects',
  'worker-silent-too-long': 'the social worker does not answer in the hours that the procedure gives',
  'chair-settles-people': 'the chair settles the people',
  'people-changed': 'people are changed after that, or another chair is named',
  send: 'it is sent, where nothing is missing',
  'put-into-diaries': 'Microsoft 365 has it in the diaries',
  'no-teams-licence': 'Microsoft 365 refuses: no Teams licence',
  'held-back': 'a hold began after it was sent, and before it was in the diaries',
  'hour-passed': 'its hour passed before it was in the diaries',
  'found-moved-or-declined': 'it is found moved, cancelled or declined in Outlook, or its options could not be set',
  'put-right': 'somebody puts that right',
  moved: 'it is moved to another time',
  recorded: 'it is recorded',
  'called-off': 'it is called off',
  'put-back': 'it is put back into the diaries, from which it was taken by hand',
  'held-apart': 'it was held together with a brother’s or sister’s, and is held apart again',
  'became-a-crisis': 'a support meeting becomes a crisis',
} as const satisfies Record<MeetingEvent, string>;

/** A name as the drawing takes it: a hyphen there would be half an arrow. */
const drawn = (name: string): string => name.replaceAll('-', '_');
const spoken = (name: string): string => name.replaceAll('-', ' ');

const rows = MEETING_STATES.flatMap((from) =>
  MEETING_EVENTS.flatMap((event) => {
    const to = MEETING_TRANSITIONS[from][event];
    return to === undefined ? [] : [{ from, event, to }];
  }),
);

/** docs/meeting-states.md, from the table that the product decides by. */
export const meetingStatesPage = (): string =>
  [
    '# Where a meeting stands',
    'Written by `npm run meeting-states` from `rules/meetings/meeting-state.ts`. What is not here is refused with a sentence.',
    [
      '```mermaid',
      'stateDiagram-v2',
      ...MEETING_STATES.map((state) => `  state "${spoken(state)}" as ${drawn(state)}`),
      '  [*] --> draft',
      ...rows.map(({ from, event, to }) => `  ${drawn(from)} --> ${drawn(to)}: ${spoken(event)}`),
      '  recorded --> [*]',
      '  called_off --> [*]',
      '```',
    ].join('\n'),
    '## The states',
    table(
      ['state', 'what it means'],
      MEETING_STATES.map((state) => [`\`${state}\``, STATE_WORDS[state]]),
    ),
    '## What may happen',
    table(
      ['from', 'what happens', 'then'],
      rows.map(({ from, event, to }) => [`\`${from}\``, `${EVENT_WORDS[event]} (\`${event}\`)`, `\`${to}\``]),
    ),
  ].join('\n\n') + '\n';

const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
