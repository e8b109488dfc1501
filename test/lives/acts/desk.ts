import type { Obligation } from '#rules';
import type { Dice } from '../dice.ts';
import { nameOf, type Act, type Life } from '../life.ts';

/* What is owed, and what people look at. */

async function owedIn(life: Life, dice: Dice, isDone: boolean): Promise<Obligation | undefined> {
  const all = (await life.world.seer.ports.records.obligations.all()).map(({ row }) => row);
  const fitting = all.filter(({ doneAt, ownerId }) => (doneAt !== undefined) === isDone && ownerId !== undefined);
  return dice.pick(fitting);
}

const settleOwed: Act = async (life, dice) => {
  const owed = await owedIn(life, dice, false);
  const who = nameOf(life, owed?.ownerId);
  if (owed === undefined || who === undefined) return undefined;
  const words = `said-${life.step} it was done today`;
  const on = life.world.now.toISOString().slice(0, 10);
  return {
    who,
    does: `says that ${owed.kind} of ${owed.about} is done`,
    door: {
      method: 'POST',
      path: '/api/obligations/settle',
      body: { key: owed.key, note: words, who, how: 'in-person', on },
    },
  };
};

const undoOwed: Act = async (life, dice) => {
  const owed = await owedIn(life, dice, true);
  const who = nameOf(life, owed?.doneBy) ?? nameOf(life, owed?.ownerId);
  if (owed === undefined || who === undefined) return undefined;
  return {
    who,
    does: `says that ${owed.kind} of ${owed.about} is not done`,
    door: { method: 'POST', path: '/api/obligations/undo', body: { key: owed.key } },
  };
};

const setAside: Act = async (life, dice) => {
  const owed = await owedIn(life, dice, false);
  if (owed === undefined) return undefined;
  const who = dice.pick(['Tobias Tamarind', 'Sorrel Sandalwood', 'Magnus Mulberry']) ?? 'Tobias Tamarind';
  const body = {
    key: owed.key,
    override: dice.pick(['waived', 'not-required']),
    reason: `said-${life.step} why it is set aside`,
  };
  return {
    who,
    does: `sets ${owed.kind} of ${owed.about} aside`,
    door: { method: 'POST', path: '/api/obligations/override', body },
  };
};

/** Somebody opens their desk, a case or a meeting; those who may not are told nothing. */
const open: Act = async (life, dice) => {
  const { records } = life.world.seer.ports;
  const refs = [
    ...(await records.meetings.all()).map(({ row }) => `/api/meetings/${row.ref}`),
    ...(await records.episodes.all()).map(({ row }) => `/api/episodes/${row.ref}`),
    ...(await records.endings.all()).map(({ row }) => `/api/endings/${row.ref}`),
  ];
  const path = dice.chance(0.4) ? '/api/desk' : (dice.pick(refs) ?? '/api/desk');
  const people = (await records.workers.all()).map(({ row }) => row.name);
  const who = dice.pick(people);
  return who === undefined ? undefined : { who, does: `opens ${path}`, door: { method: 'GET', path } };
};

/** The acts by name, as a script says them. */
export const deskActs = { settleOwed, undoOwed, setAside, open } satisfies Record<string, Act>;
