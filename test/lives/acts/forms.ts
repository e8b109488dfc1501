import type { Questionnaire } from '#rules';
import type { Dice } from '../dice.ts';
import { nameOf, type Act, type Life } from '../life.ts';
import type { Request } from '../request.ts';

/* Forms of a meeting: filled in, handed in, declined, taken back. */

async function formIn(life: Life, dice: Dice): Promise<Questionnaire | undefined> {
  const all = (await life.world.seer.ports.records.questionnaires.all()).map(({ row }) => row);
  const open = all.filter(({ state }) => ['to-send', 'sent', 'started'].includes(state));
  return dice.pick(open.length > 0 && dice.chance(0.85) ? open : all);
}

/** Whose form it is, or who writes down what they say. */
const penOf = (life: Life, { personIs, person, workerId }: Questionnaire): string | undefined =>
  nameOf(life, personIs === 'worker' ? person : workerId);

const at = (
  who: string | undefined,
  form: Questionnaire,
  method: 'POST' | 'PUT',
  path: string,
  does: string,
  body: object = {},
  words?: string,
): Request | undefined =>
  who === undefined
    ? undefined
    : {
        who,
        words,
        does: `${does} of ${form.meeting}`,
        door: { method, path: `/api/questionnaires/${form.id}${path}`, body },
      };

const fillIn: Act = async (life, dice) => {
  const form = await formIn(life, dice);
  if (form === undefined) return undefined;
  const { instruments } = life.world.seer.ports.bank;
  const instrument = instruments.find(({ id }) => id === form.instrument);
  const section = dice.pick(instrument?.sections ?? []);
  const question = dice.pick(section?.questions ?? []);
  if (section === undefined || question === undefined) return undefined;
  const words = `said-${life.step} what this person thinks`;
  return at(penOf(life, form), form, 'PUT', `/sections/${section.id}`, 'writes into the form', {
    answers: { [question]: words },
  });
};

const handIn: Act = async (life, dice) => {
  const form = await formIn(life, dice);
  if (form === undefined) return undefined;
  const proxy = form.personIs === 'worker' ? {} : { proxy: { method: 'phone', readBack: true } };
  return at(penOf(life, form), form, 'POST', '/submit', 'hands in the form', proxy);
};

const takeBack: Act = async (life, dice) => {
  const form = await formIn(life, dice);
  const meeting =
    form === undefined ? undefined : await life.world.seer.ports.records.meetings.find(`meeting:${form.meeting}`);
  if (form === undefined || meeting === undefined) return undefined;
  const words = `said-${life.step} they asked for it back`;
  return at(
    nameOf(life, meeting.row.coordinatorId),
    form,
    'POST',
    '/withdraw',
    'takes back the form',
    { reason: words },
    words,
  );
};

const otherwise: Act = async (life, dice) => {
  const form = await formIn(life, dice);
  if (form === undefined) return undefined;
  const how = dice.pick(['more-time', 'rather-talk', 'decline'] as const) ?? 'decline';
  return at(penOf(life, form), form, 'POST', `/${how}`, `says “${how}” to the form`);
};

/** The acts by name, as a script says them. */
export const formActs = { fillIn, handIn, takeBack, otherwise } satisfies Record<string, Act>;
