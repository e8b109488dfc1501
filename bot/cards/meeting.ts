import type {
  ChairApprovalView,
  DraftMeetingView,
  MeetingCardView,
  SlotOptions,
  SlotView,
  WorkerConsentView,
} from '#rules';
import {
  banner,
  card,
  execute,
  executeAnyway,
  facts,
  heading,
  inputChoices,
  inputDate,
  inputText,
  list,
  plain,
  small,
  subheading,
  text,
  why,
  type Card,
  type Element,
} from './elements.ts';
import { openInTab, troubleBanner } from './parts.ts';

const invited = (invitees: WorkerConsentView['invitees']): readonly Element[] => [
  subheading('Who is asked, and how'),
  list(invitees.map(({ who, how }) => `${who}: ${how}`)),
];
/** Behind “Why?”: on a phone the list itself stays short enough to be read. */
const invitedBecause = (invitees: WorkerConsentView['invitees']): readonly string[] =>
  invitees.map(({ who, why: because }) => `${who}: ${because}`);

/** The coordinator's draft: chair, minute taker, time, parents; nothing is sent from here before the worker's “go”. */
export const draftMeetingCard = (view: DraftMeetingView): Card => {
  const open = view.state === 'arranging' || view.state === 'approved';
  const shows = open && view.mayArrange;
  const disruption = view.kind === 'Disruption meeting';
  return card(
    heading(`To arrange: ${view.ref}`),
    troubleBanner(view.trouble),
    facts({
      Meeting: view.kind,
      'To be held by': view.by,
      'Chosen time': view.when,
      'Social worker': disruption ? undefined : view.workerSays,
    }),
    small(view.sum),
    ...(shows ? draftInputs(view) : []),
    ...(view.sittings ?? []).map(({ number, when }) =>
      text(`Sitting ${number}: ${when ?? 'no time yet; choose it in the tab'}.`),
    ),
    ...invited(view.invitees),
    open && view.missing.length > 0
      ? banner('warning', 'Still missing', ...view.missing.map(({ what, who }) => `${what} (${who})`))
      : undefined,
    shows ? execute('Save draft', 'save-draft', { meeting: view.ref, formId: view.formId }) : undefined,
    shows && !disruption
      ? execute('Ask the social worker', 'ask-worker', { meeting: view.ref, formId: view.formId })
      : undefined,
    shows && disruption
      ? execute('Ask the chair to settle the people', 'ask-chair', { meeting: view.ref, formId: view.formId })
      : undefined,
    shows && view.state === 'approved'
      ? executeAnyway('Send the invitations', 'send-meeting', { meeting: view.ref, formId: view.formId })
      : undefined,
    view.mayConvert === true
      ? executeAnyway('Report it as instability', 'report-from-support', { meeting: view.ref })
      : undefined,
    openInTab(view.url, 'Arrange it in the tab'),
    why([...view.because, ...view.refusedChairs, ...invitedBecause(view.invitees)], [view.sum]),
  );
};

const draftInputs = (view: DraftMeetingView): readonly Element[] => [
  inputChoices({
    id: 'chairId',
    label: 'Chair, best fit first',
    choices: view.chairs.slice(0, 8).map(({ id, name, why: because }) => ({ title: `${name}. ${because}`, value: id })),
    compact: true,
    required: 'Choose the chair.',
    value: view.chairId,
  }),
  ...(view.fewChairs === undefined ? [] : [banner('warning', 'Few people may chair', view.fewChairs)]),
  ...(view.chairReasonAsked === true
    ? [
        inputText({
          id: 'chairReason',
          label: 'Why this chair, where the procedure prefers another',
          maxLength: 2000,
        }),
      ]
    : []),
  inputChoices({
    id: 'minuteTakerId',
    label: 'Minute taker',
    choices: view.minuteTakers.map(({ id, name }) => ({ title: name, value: id })),
    compact: true,
    required: 'Choose the minute taker.',
    value: view.minuteTakerId ?? view.minuteTakers[0]?.id,
  }),
  ...slotInputs(view.options, view.startsAt, view.when),
  inputText({ id: 'venue', label: 'Venue, if not only in Teams', maxLength: 200 }),
  ...(view.agreement === undefined
    ? []
    : [
        ...(view.agreement === true
          ? [text('It is written down with whom format, venue and chair are agreed; the words are in the tab.')]
          : []),
        inputText({ id: 'agreedWith', label: 'Agreed with the home: with whom, how and when', maxLength: 1000 }),
      ]),
  ...view.parents.flatMap(({ key, who }, index) => [
    inputChoices({
      id: `decision${index}`,
      label: `${who}: what is decided?`,
      choices: [
        { title: 'Invite', value: `${key}|invite` },
        { title: 'Invite to a sitting of their own', value: `${key}|separate` },
        { title: 'Hear their views only', value: `${key}|views-only` },
        { title: 'Not informed, for a legal reason', value: `${key}|not-informed` },
      ],
      compact: true,
    }),
    inputText({ id: `reason${index}`, label: `${who}: the reason, unless invited`, maxLength: 1000 }),
  ]),
];

function slotInputs(
  options: SlotOptions | undefined,
  startsAt: string | undefined,
  when: string | undefined,
): readonly Element[] {
  if (options === undefined) return [];
  const ways = options.otherwise.flatMap(({ words, slot }) =>
    slot === undefined ? [] : [{ title: `${words} ${slotWords(slot)}`, value: slot.startsAt }],
  );
  const offered = [...options.slots.map((slot) => ({ title: slotWords(slot), value: slot.startsAt })), ...ways];
  // A time that was agreed by hand stays the choice, though it is not among those found.
  const isOffered = startsAt === undefined || offered.some(({ value }) => value === startsAt);
  const choices = isOffered ? offered : [{ title: `${when ?? ''}. Chosen before.`, value: startsAt }, ...offered];
  const told = options.otherwise
    .filter(({ slot }) => slot === undefined)
    .map(({ words, needs }) => `${words} ${needs}`);
  return [
    ...(choices.length === 0
      ? [banner('warning', 'No time fits', 'Nobody’s diary leaves a time that fits everyone who must come.')]
      : [
          inputChoices({
            id: 'startsAt',
            label: 'Time, best first',
            choices,
            required: 'Choose a time.',
            value: startsAt ?? choices[0]?.value,
          }),
        ]),
    ...(told.length > 0 ? [list(told)] : []),
    small(options.searched),
  ];
}

const slotWords = ({ words, busy, toAsk, warnings, why: inItsFavour }: SlotView): string =>
  [
    words,
    inItsFavour ?? '',
    busy.length > 0 ? `Busy: ${busy.join(', ')}.` : 'Everyone asked here is free.',
    toAsk.length > 0 ? `${toAsk.length} ${toAsk.length === 1 ? 'person' : 'people'} outside Teams to ask.` : '',
    ...warnings,
  ]
    .filter((part) => part !== '')
    .join(' ');

/** The child's social worker sees the draft first: add, object, or say “go”. @source Torbay T-17, ruling CF-35 */
export const workerConsentCard = ({
  ref,
  formId,
  when,
  chair,
  invitees,
  state,
  because,
  url,
  trouble,
}: WorkerConsentView): Card =>
  card(
    heading(`Draft to look at: ${ref}`),
    troubleBanner(trouble),
    facts({ When: when, Chair: chair }),
    ...invited(invitees),
    state === 'asked'
      ? text('Nothing is sent yet. If you say nothing for two hours, an urgent meeting goes out as it stands.')
      : text(state === 'go' ? 'You said “go”.' : 'You objected; the coordinator has your words.'),
    state === 'asked'
      ? inputText({ id: 'words', label: 'What should change, or who is missing', long: true, maxLength: 2000 })
      : undefined,
    state === 'asked' ? execute('Go', 'answer-draft', { meeting: ref, formId, says: 'go' }) : undefined,
    state === 'asked' ? execute('I object', 'answer-draft', { meeting: ref, formId, says: 'objects' }) : undefined,
    openInTab(url, 'Add someone in the tab'),
    why([...because, ...invitedBecause(invitees)]),
  );

/** The chair settles the people and the return day; nothing leaves before. @source CF-05, CF-18 */
export const chairApprovalCard = ({
  ref,
  formId,
  when,
  state,
  invitees,
  returnBy,
  returnDayWords,
  returnWords,
  because,
  url,
  trouble,
}: ChairApprovalView): Card =>
  card(
    heading(`For you as chair: ${ref}`),
    troubleBanner(trouble),
    facts({ When: when, Questionnaires: returnDayWords }),
    ...invited(invitees),
    state === 'open'
      ? inputDate({
          id: 'returnBy',
          label: 'Questionnaires back by',
          required: 'Choose the day on which questionnaires are back.',
          ...(returnBy === undefined ? {} : { value: returnBy }),
        })
      : text('You settled the people. The organiser can send.'),
    returnWords === '' ? undefined : small(returnWords),
    state === 'open' ? execute('Settle the people', 'approve-invitees', { meeting: ref, formId }) : undefined,
    openInTab(url, 'Change people in the tab'),
    why([...because, ...invitedBecause(invitees)]),
  );

/** A meeting that is arranged: the coordinator's overview, or one person's own invitation. */
export const meetingCard = ({
  card: name,
  ref,
  kind,
  when,
  where,
  part,
  prepare,
  unreached,
  trouble,
  because,
  url,
}: MeetingCardView): Card =>
  card(
    heading(name === 'meeting-changed' ? `Meeting changed: ${ref}` : `Meeting arranged: ${ref}`),
    trouble === undefined ? undefined : banner('attention', 'Something to mend', trouble),
    facts({ Meeting: kind, When: when, Where: where, 'Your part': part }),
    ...prepare.map((line) => text(plain(line))),
    unreached.length > 0 ? banner('warning', 'Not reached, or not coming', ...unreached) : undefined,
    openInTab(url),
    why(because),
  );
