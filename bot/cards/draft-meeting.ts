import type { DraftMeetingView, SlotOptions, SlotView } from '#rules';
import {
  aboutChild,
  banner,
  card,
  execute,
  executeAnyway,
  facts,
  heading,
  inputChoices,
  inputText,
  list,
  small,
  text,
  type Card,
  type CardAction,
  type Element,
} from './elements.ts';
import { folded, why } from './folds.ts';
import { openInTab, troubleBanner } from './parts.ts';
import { apartBanner, invited, invitedBecause } from './who-is-asked.ts';

const isOpen = ({ state }: DraftMeetingView): boolean => state === 'arranging' || state === 'approved';

/** After it is sent, or called off, nothing is to be arranged any more. */
const headingOf = (view: DraftMeetingView): string => {
  if (isOpen(view)) return `To arrange: ${view.ref}`;
  return view.state === 'cancelled' ? `Called off: ${view.ref}` : `Arranged: ${view.ref}`;
};

/** The coordinator's draft: who decides about whom; chair, minute taker and time stand ready and fold; nothing is sent before “go”. */
export const draftMeetingCard = (view: DraftMeetingView): Card => {
  const open = isOpen(view);
  const shows = open && view.mayArrange;
  return card(
    heading(headingOf(view)),
    aboutChild(view.child, open ? `hold by ${view.by}` : undefined),
    ...apartBanner(view.apart),
    troubleBanner(view.trouble),
    ...(view.together ?? []).map((line) => text(line)),
    facts({ Meeting: view.kind, 'Chosen time': view.when }),
    small(view.workerSays),
    ...(shows ? draftInputs(view) : []),
    ...(view.sittings ?? []).map(({ number, when }) =>
      text(`Sitting ${number}: ${when ?? 'no time yet; choose it in the tab'}.`),
    ),
    open && view.missing.length > 0
      ? banner('warning', 'Still missing', ...view.missing.map(({ what, inChat, who }) => `${inChat ?? what} (${who})`))
      : undefined,
    ...folded(
      { id: 'who-is-asked', title: `Who is asked (${String(view.invitees.length)})` },
      ...invited(view.invitees),
    ),
    ...draftActions(view, shows),
    openInTab(view.url, 'Arrange it in the tab'),
    why([...view.because, ...view.refusedChairs, ...invitedBecause(view.invitees)], [view.sum]),
  );
};

function draftActions(view: DraftMeetingView, shows: boolean): readonly (CardAction | undefined)[] {
  const data = { meeting: view.ref, formId: view.formId };
  const disruption = view.kind === 'Disruption meeting';
  const converts =
    view.mayConvert === true
      ? executeAnyway('Report it as instability', 'report-from-support', { meeting: view.ref })
      : undefined;
  if (!shows) return [converts];
  return [
    view.state === 'approved' ? executeAnyway('Send the invitations', 'send-meeting', data) : undefined,
    disruption
      ? execute('Ask the chair to settle the people', 'ask-chair', data)
      : execute('Ask the social worker', 'ask-worker', data),
    execute('Save draft', 'save-draft', data),
    converts,
  ];
}

/** One question: whether it is right as it stands. What would be changed folds, unless something in it has to be said first. */
function draftInputs(view: DraftMeetingView): readonly Element[] {
  const stands = asItStands(view);
  const needsChoice = stands === undefined || view.chairReasonAsked === true || view.agreement !== undefined;
  const choices = draftChoices(view);
  if (needsChoice) return [...choices, ...parentInputs(view)];
  return [
    banner('emphasis', view.startsAt === undefined ? 'Take this time?' : 'As it stands', ...stands),
    ...folded(
      { id: 'choices', title: 'Change chair, minute taker or time', open: view.trouble !== undefined },
      ...choices,
    ),
    ...parentInputs(view),
  ];
}

/** Chair, minute taker and time that go along when nothing is changed; undefined while one of them has to be chosen. */
function asItStands(view: DraftMeetingView): readonly string[] | undefined {
  const { chairs, chairId, minuteTakers, minuteTakerId, options, startsAt, when } = view;
  const chair = chairs.find(({ id }) => id === chairId);
  const writes = minuteTakers.find(({ id }) => id === minuteTakerId);
  const slot = startsAt === undefined ? options?.slots[0] : options?.slots.find((one) => one.startsAt === startsAt);
  const time = slot === undefined ? (startsAt === undefined ? undefined : when) : slotWords(slot);
  if (chair === undefined || time === undefined || (minuteTakers.length > 0 && writes === undefined)) return undefined;
  return [time, `${chair.name} chairs${writes === undefined ? '' : `, ${writes.name} takes the minutes`}.`];
}

const draftChoices = (view: DraftMeetingView): readonly Element[] => [
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
  ...(view.hoursFollow === true ? [small('Hours that suit the diaries follow in a moment.')] : []),
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
];

const parentInputs = ({ parents }: DraftMeetingView): readonly Element[] =>
  parents.flatMap(({ key, who }, index) => [
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
  ]);

/** What was typed about the parents, of those who still stand in the same place: nobody's reason stands beside somebody else. */
export function typedOfParents(
  { parents }: Pick<DraftMeetingView, 'parents'>,
  typed: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const theirs = parents.map(({ key }, index) => {
    const decision = typed[`decision${index}`];
    return typeof decision === 'string' && decision.startsWith(`${key}|`);
  });
  return Object.fromEntries(
    Object.entries(typed).map(([id, said]) => [
      id,
      theirs[Number(/^reason(\d+)$/.exec(id)?.[1])] === false ? '' : said,
    ]),
  );
}

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
