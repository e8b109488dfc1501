import type { Dice } from '../dice.ts';
import { nameOf, type Act, type Life } from '../life.ts';
import type { Request } from '../request.ts';

/* What is written beside a case: notice, the account of an ending, sheets; a record that is opened in an emergency; the year. */

const post = (
  who: string | undefined,
  does: string,
  path: string,
  body: object,
  words?: string,
): Request | undefined => (who === undefined ? undefined : { who, words, does, door: { method: 'POST', path, body } });

const dayOf = ({ world }: Life, daysBack = 0): string =>
  new Date(world.now.getTime() - daysBack * 86_400_000).toISOString().slice(0, 10);

const CASE_WORKERS = [
  'Petra Plumtree',
  'Quentin Quince',
  'Tobias Tamarind',
  'Isolde Ironbark',
  'Nettie Nutmeg',
] as const;

/** The page of a report or of an ending. */
async function pageIn({ world }: Life, dice: Dice): Promise<string | undefined> {
  const { episodes, endings } = world.seer.ports.records;
  return dice.pick([
    ...(await episodes.all()).map(({ row }) => `episodes/${row.ref}`),
    ...(await endings.all()).map(({ row }) => `endings/${row.ref}`),
  ]);
}

const notice: Act = async (life, dice) => {
  const page = await pageIn(life, dice);
  const given = { givenBy: dice.pick(['carer', 'provider']) ?? 'carer', receivedOn: dayOf(life, dice.below(3)) };
  if (page === undefined) return undefined;
  return dice.chance(0.7)
    ? post(dice.pick(CASE_WORKERS), `tells of notice, on ${page}`, `/api/${page}/notice`, {
        ...given,
        lastDay: dayOf(life, -28),
      })
    : post(dice.pick(CASE_WORKERS), `takes notice back, on ${page}`, `/api/${page}/notice/withdraw`, {
        ...given,
        withdrawnOn: dayOf(life),
      });
};

const account: Act = async (life, dice) => {
  const ending = dice.pick((await life.world.seer.ports.records.endings.all()).map(({ row }) => row.ref));
  if (ending === undefined) return undefined;
  return post(dice.pick(CASE_WORKERS), `says what happened at ${ending}`, `/api/endings/${ending}/account`, {
    reason: 'CREQB',
    endedBy: dice.pick(['carer', 'council', 'not-known']),
    withNotice: dice.pick(['yes', 'no', 'not-known']),
    policeCalled: dice.pick(['yes', 'no', 'not-known']),
    childMissing: 'no',
    belongings: 'with-the-child',
    lifeStory: 'not-known',
    schoolMoved: 'no',
    healthMoved: 'no',
    separated: 'nobody-to-be-separated-from',
  });
};

const sheet: Act = async (life, dice) => {
  const page = await pageIn(life, dice);
  const ref = page?.split('/')[1];
  const words = `said-${life.step} where the child was found`;
  return ref === undefined
    ? undefined
    : post(dice.pick(CASE_WORKERS), `writes that the child was missing, beside ${ref}`, `/api/sheets/${ref}`, {
        kind: 'missing',
        fields: { startedAt: `${dayOf(life, 1)}T22:00`, outcome: words },
      });
};

const STRANGERS = ['Otto Oatcake', 'Marlow Medlar', 'Nettie Nutmeg', 'Edgar Elderflower', 'Quentin Quince'] as const;
const REVIEWERS = ['Imogen Ivyleaf', 'Magnus Mulberry', 'Hazel Honeydew', 'Otto Oatcake'] as const;

const openInEmergency: Act = (life, dice) => {
  const child = dice.pick(life.children);
  const words = `said-${life.step} found alone at the station`;
  return Promise.resolve(
    child === undefined
      ? undefined
      : post(
          dice.pick(STRANGERS),
          `opens the record of ${child.ref} in an emergency`,
          '/api/emergency/open',
          { placement: child.placement, reason: words },
          words,
        ),
  );
};

const afterEmergency: Act = async (life, dice) => {
  const row = dice.pick((await life.world.seer.ports.records.openings.all()).map((one) => one.row));
  if (row === undefined) return undefined;
  const about = { placement: row.placement, opening: row.key };
  if (dice.chance(0.3))
    return post(nameOf(life, row.person), 'closes what they opened in an emergency', '/api/emergency/close', about);
  const words = `said-${life.step} what was found of it`;
  const who = dice.chance(0.15) ? nameOf(life, row.person) : dice.pick(REVIEWERS);
  return post(
    who,
    'says whether an opening was right',
    '/api/emergency/look',
    { ...about, found: dice.pick(['right', 'not-right']), words },
    words,
  );
};

const YEAR = { from: '2025-04-01', to: '2026-03-31' };
const OWNERS = ['Imogen Ivyleaf', 'Imogen Ivyleaf', 'Imogen Ivyleaf', 'Magnus Mulberry', 'Petra Plumtree'] as const;

const put = (request: Request | undefined): Request | undefined =>
  request === undefined || !('path' in request.door)
    ? undefined
    : { ...request, door: { ...request.door, method: 'PUT' } };

/** The yearly summary and its letter to carers: written, approved, released, now and then out of order. */
const year: Act = (life, dice) => {
  const who = dice.pick(OWNERS);
  const words = `said-${life.step} what the year says`;
  const version = dice.chance(0.85) ? 1 : 2;
  const acts = [
    () =>
      put(
        post(who, 'writes the summary of the year', '/api/summary', {
          ...YEAR,
          version,
          says: words,
          changed: 'Words.',
          next: 'Words.',
        }),
      ),
    () => post(who, 'approves the summary of the year', '/api/summary/approve', { ...YEAR, version }),
    () => put(post(who, 'writes the letter to carers', '/api/summary/carers-letter', { ...YEAR, version, words })),
    () => post(who, 'releases the letter to carers', '/api/summary/carers-letter/release', { ...YEAR, version }),
    () =>
      post(who, 'draws the dip sample', '/api/dip-sample/draw', { from: '2026-07-01', to: '2026-09-30', why: words }),
  ];
  return Promise.resolve((dice.pick(acts) ?? acts[0])?.());
};

/** The acts by name, as a script says them. */
export const recordActs = { notice, account, sheet, openInEmergency, afterEmergency, year } satisfies Record<
  string,
  Act
>;
