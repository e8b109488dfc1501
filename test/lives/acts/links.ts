import type { Letter } from '#rules';
import type { Dice } from '../dice.ts';
import { nameOf, type Act, type Life, type Played } from '../life.ts';
import type { Request } from '../request.ts';
import { deliveryIn } from './minutes.ts';

/* People without an account: a link in a letter, a code by phone, and what they open. */

const formByMail = async (life: Life, dice: Dice) => {
  const rows = (await life.world.seer.ports.records.questionnaires.all()).map(({ row }) => row);
  const byMail = rows.filter(({ way, personIs }) => way === 'mail' && personIs === 'circle');
  return dice.pick(byMail.length > 0 && dice.chance(0.95) ? byMail : rows);
};

const forForm =
  (does: string, path: 'code' | 'link'): Act =>
  async (life, dice) => {
    const form = await formByMail(life, dice);
    const who = nameOf(life, form?.workerId);
    if (form === undefined || who === undefined) return undefined;
    const door = { method: 'POST', path: `/api/questionnaires/${form.id}/${path}`, body: {} } as const;
    return { who, does: `${does} for ${form.person}`, door, codeFor: path === 'code' ? form.id : undefined };
  };

const forMinutes =
  (does: string, path: 'code' | 'link'): Act =>
  async (life, dice) => {
    const row = await deliveryIn(life, dice);
    const who = nameOf(life, row?.workerId);
    if (row === undefined || who === undefined) return undefined;
    const body = { version: row.version, person: row.person };
    const door = { method: 'POST', path: `/api/minutes/${row.meeting}/${path}`, body } as const;
    return {
      who,
      does: `${does} of ${row.meeting} for ${row.person}`,
      door,
      codeFor: path === 'code' ? row.linkId : undefined,
    };
  };

const linksIn = (life: Life): readonly string[] =>
  (life.world.seer.store.letters as readonly Letter[]).flatMap((letter) =>
    letter.letter === 'questionnaire' || letter.letter === 'minutes-link' ? [new URL(letter.url).pathname] : [],
  );

/** The link’s own id, which says what it opens. */
export const idIn = (link: string): string => link.split('/').at(-1)?.split('.')[0] ?? '';

/** Codes that were given for this link, oldest first. */
export const codesFor = ({ played }: Life, id: string): readonly (Played & { readonly code: string })[] =>
  played.flatMap((one) => {
    const code = one.told.is === 'done' ? (one.told.answer as { readonly code?: string } | undefined)?.code : undefined;
    return one.request.codeFor === id && code !== undefined ? [{ ...one, code }] : [];
  });

/** Somebody opens a link of a letter with the code that they have: the newest, one from before, or a made-up one. */
const openLink: Act = (life, dice) => {
  const links = linksIn(life);
  const withCode = links.filter((one) => codesFor(life, idIn(one)).length > 0);
  const link = dice.pick(withCode.length > 0 && dice.chance(0.85) ? withCode : links);
  if (link === undefined) return Promise.resolve(undefined);
  const codes = codesFor(life, idIn(link)).map(({ code }) => code);
  const code = dice.chance(0.8) ? codes.at(-1) : dice.pick([...codes, 'WRONG CODE']);
  const request: Request = {
    who: 'somebody',
    does: `opens ${link.slice(0, 16)}…`,
    door: { link, code: code ?? 'NO CODE' },
  };
  return Promise.resolve(request);
};

/** The acts by name, as a script says them. */
export const linkActs = {
  formCode: forForm('gives a code', 'code'),
  formLink: forForm('sends a new link', 'link'),
  minutesLink: forMinutes('sends a link to a version', 'link'),
  minutesCode: forMinutes('gives a code for a version', 'code'),
  openLink,
} satisfies Record<string, Act>;
