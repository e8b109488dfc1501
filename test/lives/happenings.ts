import type { MeetingInDiary } from '../../bot/casework/ports.ts';
import { putEvent, type EventInMemory } from '../memory/calendar.ts';
import type { Dice } from './dice.ts';
import type { Life } from './life.ts';

/** What happens outside the product: a sentence about it; undefined where it cannot. */
export type Happening = (life: Life, dice: Dice) => Promise<string | undefined>;

const WORKERS = [
  'Petra Plumtree',
  'Quentin Quince',
  'Beatrix Bilberry',
  'Tobias Tamarind',
  'Pip Persimmon',
  'Isolde Ironbark',
] as const;

/** The register says that somebody left, or is back. */
const leaver: Happening = async ({ world }, dice) => {
  const name = dice.pick(WORKERS) ?? 'Petra Plumtree';
  const { workers } = world.seer.ports.records;
  const saved = await workers.find(`person:${world.seer.id(name)}`);
  if (saved === undefined) return undefined;
  await workers.change(saved, { active: !saved.row.active });
  return `${name} ${saved.row.active ? 'left the council' : 'is back'}`;
};

/** The register says that a child has another social worker. */
const reallocated: Happening = async ({ world, children }, dice) => {
  const child = dice.pick(children);
  const { placements } = world.seer.ports.records;
  const saved = child === undefined ? undefined : await placements.find(child.placement);
  const others = ['Nettie Nutmeg', 'Petra Plumtree', 'Marlow Medlar'].filter(
    (name) => world.seer.id(name) !== saved?.row.socialWorkerId,
  );
  const name = dice.pick(others);
  if (saved === undefined || name === undefined) return undefined;
  await placements.change(saved, { socialWorkerId: world.seer.id(name) });
  return `${name} is the social worker of ${saved.row.childRef} now`;
};

/** The register says that somebody is to be reached another way. */
const otherWay: Happening = async ({ world, children }, dice) => {
  const refs = children.map(({ ref }) => ref);
  const { circle } = world.seer.ports.records;
  const saved = dice.pick((await circle.all()).filter(({ row }) => refs.includes(row.childRef)));
  if (saved === undefined) return undefined;
  const way = saved.row.way === 'mail' ? 'phone' : 'mail';
  if (way === 'mail' && saved.row.mail === undefined) return undefined;
  await circle.change(saved, { way });
  return `${saved.row.key} is to be reached by ${way}`;
};

const eventIn = ({ world }: Life, dice: Dice): EventInMemory | undefined =>
  dice.pick([...world.seer.store.events.values()].filter(({ state }) => state === 'held'));

const replied: Happening = (life, dice) => {
  const event = eventIn(life, dice);
  const who = dice.pick<MeetingInDiary['attendees'][number]>(event?.said.attendees ?? []);
  if (event === undefined || who === undefined) return Promise.resolve(undefined);
  const reply = dice.pick(['accepted', 'accepted', 'tentative', 'declined'] as const) ?? 'accepted';
  const others = event.replies.filter(({ mail }) => mail !== who.mail);
  const at = life.world.now.toISOString() as `${number}-${number}-${number}T${number}:${number}:${number}Z`;
  putEvent(life.world.seer.store, { ...event, replies: [...others, { mail: who.mail, reply, at }] });
  return Promise.resolve(`${who.name} ${reply} ${event.said.ref} in Outlook`);
};

/** Somebody moves the event in Outlook, or takes it out. */
const byHand: Happening = (life, dice) => {
  const event = eventIn(life, dice);
  if (event === undefined) return Promise.resolve(undefined);
  const { said } = event;
  if (dice.chance(0.5)) {
    putEvent(life.world.seer.store, { ...event, state: 'cancelled' });
    return Promise.resolve(`somebody took ${said.ref} out of the diaries by hand`);
  }
  const startsAt =
    `${said.startsAt.slice(0, 11)}${said.startsAt.includes('T16') ? '15' : '16'}:30` as typeof said.startsAt;
  putEvent(life.world.seer.store, { ...event, said: { ...said, startsAt }, replies: [] });
  return Promise.resolve(`somebody moved ${said.ref} to ${startsAt} by hand`);
};

/** What happens outside, by its name in a script. */
export const HAPPENINGS = { leaver, reallocated, replied, byHand, otherWay } satisfies Record<string, Happening>;
export type HappeningName = keyof typeof HAPPENINGS;
