import type { Ending } from '#rules';
import type { Dice } from '../dice.ts';
import { nameOf, type Act, type Life } from '../life.ts';

/* A placement that ended: reported, decided, and what is said of it later. */

const dayOf = (life: Life, daysBack = 0): string =>
  new Date(life.world.now.getTime() - daysBack * 86_400_000).toISOString().slice(0, 10);

const workerOf = async (life: Life, placement: string): Promise<string | undefined> =>
  nameOf(life, (await life.world.seer.ports.records.placements.find(placement))?.row.socialWorkerId);

const ended: Act = async (life, dice) => {
  const child = dice.pick(life.children);
  const who = child === undefined ? undefined : await workerOf(life, child.placement);
  if (child === undefined || who === undefined) return undefined;
  const left = dayOf(life, dice.below(4));
  return {
    who,
    does: `says that the placement of ${child.ref} ended on ${left}`,
    door: {
      verb: 'placement-ended',
      data: {
        formId: `form-ending-${life.step}`,
        child: child.placement,
        childOut: left,
        returnRuledOut: left,
        inCarePlan: dice.pick(['no', 'no', 'no', 'not-known', 'changed-lately']),
        match: 'panel-agreed',
        matchDocument: 'Panel minute PM-2023-17',
        route:
          dice.pick(['after-review', 'not-known', 'notice-from-carer']) === 'not-known' ? 'not-known' : 'after-review',
      },
    },
  };
};

const endingIn = async (life: Life, dice: Dice): Promise<Ending | undefined> =>
  dice.pick((await life.world.seer.ports.records.endings.all()).map(({ row }) => row));

const decide: Act = async (life, dice) => {
  const ending = await endingIn(life, dice);
  const who = dice.pick(['Magnus Mulberry', 'Sorrel Sandalwood', 'Hazel Honeydew', 'Tobias Tamarind']);
  if (ending === undefined || who === undefined) return undefined;
  const words = `said-${life.step} what is to be learned from it`;
  return {
    who,
    does: `decides whether a meeting is held about ${ending.ref}`,
    door: {
      verb: 'decide-ending',
      data: { ending: ending.ref, says: dice.pick(['hold', 'hold', 'not-held', 'checked']), reason: words },
    },
  };
};

const correctDay: Act = async (life, dice) => {
  const ending = await endingIn(life, dice);
  if (ending === undefined) return undefined;
  const who = dice.chance(0.7) ? nameOf(life, ending.reporterId) : 'Saffron Sorbet';
  const leftOn = dayOf(life, 1 + dice.below(6));
  const words = `said-${life.step} the day was written down wrong`;
  return who === undefined
    ? undefined
    : {
        who,
        words,
        does: `corrects the day of ${ending.ref} to ${leftOn}`,
        door: { method: 'POST', path: `/api/endings/${ending.ref}/day`, body: { leftOn, reason: words } },
      };
};

const nextHome: Act = async (life, dice) => {
  const ending = await endingIn(life, dice);
  const who = ending === undefined ? undefined : await workerOf(life, ending.placement);
  if (ending === undefined || who === undefined) return undefined;
  const body = {
    setting: 'foster-care',
    provider: dice.pick(['in-house', 'agency']),
    startsOn: dayOf(life),
    emergency: dice.chance(0.5),
    movesSchool: dice.chance(0.5),
    outOfArea: dice.chance(0.3),
    atDistance: false,
  };
  return {
    who,
    does: `says where the child of ${ending.ref} lives now`,
    door: { method: 'POST', path: `/api/endings/${ending.ref}/next-home`, body },
  };
};

/** The acts by name, as a script says them. */
export const endingActs = { ended, decide, correctDay, nextHome } satisfies Record<string, Act>;
