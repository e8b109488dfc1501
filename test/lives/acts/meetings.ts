import type { Invitation, Meeting } from '#rules';
import type { Dice } from '../dice.ts';
import { nameOf, type Act, type Life } from '../life.ts';
import type { Request } from '../request.ts';

/* A meeting: arranged, asked for, sent, moved, called off. */

const CHAIRS = [
  'Beatrix Bilberry',
  'Cornelius Clementine',
  'Cressida Currant',
  'Tobias Tamarind',
  'Sorrel Sandalwood',
] as const;

const meetingsOf = async (life: Life): Promise<readonly Meeting[]> =>
  (await life.world.seer.ports.records.meetings.all()).map(({ row }) => row);

/** One of the meetings in such a state, rather one that waits for this; now and then another, where it is to be refused. */
async function meetingIn(
  life: Life,
  dice: Dice,
  states: readonly Meeting['state'][],
  waits: (meeting: Meeting) => boolean = () => true,
): Promise<Meeting | undefined> {
  const all = await meetingsOf(life);
  const fitting = all.filter(({ state }) => states.includes(state));
  const waiting = fitting.filter(waits);
  if (waiting.length > 0 && dice.chance(0.9)) return dice.pick(waiting);
  return dice.pick(fitting.length > 0 && dice.chance(0.9) ? fitting : all);
}

const ARRANGING = ['arranging', 'approved'] as const;
const OUT = ['sending', 'sent', 'held'] as const;

type Path =
  | 'chair'
  | 'minute-taker'
  | 'time'
  | 'invitees'
  | 'ask-worker'
  | 'ask-chair'
  | 'draft-answer'
  | 'approve'
  | 'send'
  | 'move'
  | 'cancel'
  | 'put-back'
  | 'together';

const by = (
  life: Life,
  id: string | undefined,
  { ref }: Meeting,
  path: Path,
  does: string,
  body: object = {},
): Request | undefined => {
  const who = nameOf(life, id);
  return who === undefined
    ? undefined
    : { who, does, door: { method: 'POST', path: `/api/meetings/${ref}/${path}`, body } };
};

const chair: Act = async (life, dice) => {
  const meeting = await meetingIn(life, dice, ARRANGING, ({ chairId }) => chairId === undefined);
  const name = meeting?.kind === 'disruption' ? dice.pick(CHAIRS.slice(1, 3)) : dice.pick(CHAIRS);
  if (meeting === undefined || name === undefined) return undefined;
  const words = `said-${life.step} why it is this chair`;
  return by(life, meeting.coordinatorId, meeting, 'chair', `names ${name} as the chair of ${meeting.ref}`, {
    chairId: life.world.seer.id(name),
    reason: words,
  });
};

const minuteTaker: Act = async (life, dice) => {
  const meeting = await meetingIn(life, dice, ARRANGING, ({ minuteTakerId }) => minuteTakerId === undefined);
  if (meeting === undefined) return undefined;
  const body = { id: life.world.seer.id('Minty Marjoram') };
  return by(
    life,
    meeting.coordinatorId,
    meeting,
    'minute-taker',
    `names who takes the minutes of ${meeting.ref}`,
    body,
  );
};

const DAY = 86_400_000;

/** A working hour between these days, or a day too late. */
function hourBetween(from: string, by: string, dice: Dice): string {
  const first = Date.parse(`${from}T00:00:00Z`);
  const days = Math.max(1, Math.round((Date.parse(`${by}T00:00:00Z`) - first) / DAY) + (dice.chance(0.1) ? 3 : 0));
  let day = first + (1 + dice.below(days)) * DAY;
  while ([0, 6].includes(new Date(day).getUTCDay())) day -= DAY;
  return `${new Date(day).toISOString().slice(0, 10)}T${String(9 + dice.below(7)).padStart(2, '0')}:00`;
}

const time: Act = async (life, dice) => {
  const meeting = await meetingIn(life, dice, ARRANGING, ({ startsAt }) => startsAt === undefined);
  if (meeting === undefined) return undefined;
  const today = life.world.now.toISOString().slice(0, 10);
  const startsAt = hourBetween(today > meeting.from ? today : meeting.from, meeting.by, dice);
  return by(life, meeting.coordinatorId, meeting, 'time', `chooses ${startsAt} for ${meeting.ref}`, { startsAt });
};

const people: Act = async (life, dice) => {
  const meeting = await meetingIn(life, dice, ARRANGING);
  if (meeting === undefined) return undefined;
  const rows = (await life.world.seer.ports.records.invitations.where({ meeting: meeting.ref })).map(({ row }) => row);
  const undecided = rows.filter(({ decision }) => decision === 'undecided');
  const other = dice.pick(rows.filter(({ decision }) => decision === 'invite'));
  const changes = [
    ...undecided.map(({ key }) => decisionOn(key, 'invite', life)),
    ...(other !== undefined && dice.chance(0.2) ? [decisionOn(other.key, 'views-only', life)] : []),
  ];
  return by(life, meeting.coordinatorId, meeting, 'invitees', `decides who comes to ${meeting.ref}`, { changes });
};

const decisionOn = (key: string, decision: Invitation['decision'], { step }: Life) => ({
  key,
  decision,
  reason: `said-${step} why it is decided so`,
});

const ask: Act = async (life, dice) => {
  const meeting = await meetingIn(life, dice, ARRANGING, ({ kind, workerSays, chairAskedAt }) =>
    kind === 'disruption' ? chairAskedAt === undefined : workerSays === 'not-asked',
  );
  if (meeting === undefined) return undefined;
  return meeting.kind === 'disruption'
    ? by(life, meeting.coordinatorId, meeting, 'ask-chair', `asks the chair to settle the people of ${meeting.ref}`)
    : by(life, meeting.coordinatorId, meeting, 'ask-worker', `shows the draft of ${meeting.ref} to the social worker`);
};

const answer: Act = async (life, dice) => {
  const meeting = await meetingIn(life, dice, ARRANGING, ({ kind, workerSays, chairAskedAt, approvedBy }) =>
    kind === 'disruption' ? chairAskedAt !== undefined && approvedBy === undefined : workerSays === 'asked',
  );
  if (meeting === undefined) return undefined;
  if (meeting.kind === 'disruption')
    return by(life, meeting.chairId, meeting, 'approve', `settles the people of ${meeting.ref}`);
  const worker = (await life.world.seer.ports.records.placements.find(meeting.placement))?.row.socialWorkerId;
  const says = dice.chance(0.85) ? 'go' : 'objects';
  const body = { says, ...(says === 'go' ? {} : { words: `said-${life.step} the hour does not suit the family` }) };
  return by(life, worker, meeting, 'draft-answer', `says “${says}” to ${meeting.ref}`, body);
};

const go: Act = async (life, dice) => {
  const meeting = await meetingIn(
    life,
    dice,
    ARRANGING,
    ({ workerSays, approvedBy }) => workerSays === 'go' || approvedBy !== undefined,
  );
  if (meeting === undefined) return undefined;
  return by(life, meeting.coordinatorId, meeting, 'send', `sends ${meeting.ref}`);
};

const move: Act = async (life, dice) => {
  const meeting = await meetingIn(life, dice, OUT);
  if (meeting === undefined) return undefined;
  const today = life.world.now.toISOString().slice(0, 10);
  const startsAt = hourBetween(today > meeting.from ? today : meeting.from, meeting.by, dice);
  const words = `said-${life.step} the school cannot come`;
  const request = by(life, meeting.coordinatorId, meeting, 'move', `moves ${meeting.ref} to ${startsAt}`, {
    startsAt,
    reason: words,
    outOfWindowReason: `said-${life.step} no earlier day was free`,
  });
  return request === undefined ? undefined : { ...request, words };
};

const cancel: Act = async (life, dice) => {
  const meeting = await meetingIn(life, dice, [...ARRANGING, ...OUT]);
  if (meeting === undefined) return undefined;
  const words = `said-${life.step} the family is in hospital`;
  const request = by(life, meeting.coordinatorId, meeting, 'cancel', `calls ${meeting.ref} off`, { reason: words });
  return request === undefined ? undefined : { ...request, words };
};

const putBack: Act = async (life, dice) => {
  const meeting = await meetingIn(life, dice, OUT);
  return meeting === undefined
    ? undefined
    : by(life, meeting.coordinatorId, meeting, 'put-back', `puts ${meeting.ref} back into the diaries`);
};

/** Two meetings about brother and sister become one. */
const together: Act = async (life, dice) => {
  const all = (await meetingsOf(life)).filter(({ kind }) => kind === 'disruption');
  const one = dice.pick(all);
  const other = dice.pick(all.filter(({ ref }) => ref !== one?.ref));
  return one === undefined || other === undefined
    ? undefined
    : by(life, one.coordinatorId, one, 'together', `holds ${one.ref} together with ${other.ref}`, { with: other.ref });
};

/** The acts by name, as a script says them. */
export const meetingActs = {
  chair,
  minuteTaker,
  time,
  people,
  ask,
  answer,
  go,
  move,
  cancel,
  putBack,
  together,
} satisfies Record<string, Act>;
