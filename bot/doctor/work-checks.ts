import { calendarFrom, londonDay, momentAt } from '#rules';
import { few, ill, WELL, wellIfNone, type Check, type Needs } from './check.ts';

/** Each plan tries again by itself, at growing pauses; after so many times somebody should look. */
const TRIED_OFTEN = 5;
const HELD_TOO_LONG_MS = 15 * 60_000;
const WAITS_TOO_LONG_MS = 60 * 60_000;
/** Planning meetings and reviews are counted up to a year ahead. */
const DAYS_AHEAD = 365;
const A_DAY_MS = 86_400_000;

const msSince = ({ now }: Needs, moment: string): number => now().getTime() - Date.parse(moment);

export const WORK_CHECKS: readonly Check[] = [
  {
    id: 'people',
    what: 'The list of people has somebody in it.',
    why: 'Nobody may do anything.',
    fix: 'npm run import -- people people.csv (docs/import.md).',
    after: ['schema.list'],
    look: async ({ records }) =>
      (await records.workers.all()).some(({ row }) => row.active) ? WELL : ill('no active person'),
  },
  {
    id: 'people.managers',
    what: 'Every active person’s manager is active too.',
    why: 'What a worker reports waits with somebody who has left.',
    fix: 'Put the new manager’s id into the register of people and import it again.',
    after: ['people'],
    look: async ({ records }) => {
      const people = (await records.workers.all()).map(({ row }) => row);
      const active = new Set(people.filter((one) => one.active).map(({ id }) => id));
      const orphans = people.filter(
        ({ active: is, managerId }) => is && managerId !== undefined && !active.has(managerId),
      );
      return wellIfNone(orphans.length === 0 ? [] : [`${orphans.length} people`]);
    },
  },
  {
    id: 'register',
    what: 'The register of placements is filled.',
    why: 'No child is found when somebody wants to report.',
    fix: 'npm run import -- placements placements.csv (docs/import.md).',
    after: ['schema.list'],
    look: async ({ records }) => ((await records.placements.all()).length > 0 ? WELL : ill('Placements is empty')),
  },
  {
    id: 'holidays.listed',
    what: 'Bank holidays of the council’s division are listed.',
    why: 'Deadlines fall on days on which nobody works.',
    fix: 'npm run provision fills them in for England and Wales; others with npm run bank-holidays -- FILE.json.',
    after: ['schema.list'],
    look: async ({ records, config }) => {
      const rows = await records.bankHolidays.all();
      return rows.some(({ row }) => row.division === config.bankHolidayDivision)
        ? WELL
        : ill(config.bankHolidayDivision);
    },
  },
  {
    id: 'holidays.horizon',
    what: 'Bank holidays are known for a year from today.',
    why: 'Sums say that a later holiday may change the day.',
    fix: 'npm run bank-holidays -- FILE.json, with the newest list from GOV.UK; or upgrade.',
    after: ['holidays.listed'],
    look: async ({ records, config, now }) => {
      const rows = (await records.bankHolidays.all()).map(({ row }) => row);
      const { knownUntil } = calendarFrom(rows, config.bankHolidayDivision, config.localClosureDays);
      const needed = londonDay(momentAt(now().getTime() + DAYS_AHEAD * A_DAY_MS));
      return knownUntil >= needed ? WELL : ill(`known until ${knownUntil}`);
    },
  },
  {
    id: 'plans.stuck',
    what: 'No plan is stuck.',
    why: 'Something that was decided is only half done: an invitation, a letter, a card.',
    fix: 'The reason and the step stand behind each; put right what was refused and the plan goes on by itself.',
    after: ['schema.list'],
    look: async (needs) => {
      const open = (await needs.records.plans.where({ state: 'open' })).map(({ row }) => row);
      const stuck = open.filter(
        ({ attempts, takenUntil }) =>
          attempts >= TRIED_OFTEN || (takenUntil !== undefined && msSince(needs, takenUntil) > HELD_TOO_LONG_MS),
      );
      return wellIfNone(
        few(stuck.map(({ about, attempts, lastFault }) => `${about}: ${attempts} tries, ${faultIn(lastFault)}`)),
      );
    },
  },
  letters('unclear', 'Every letter is known to have gone or not.', {
    why: 'A family may wait for a letter that never came, or would get it twice.',
    fix: 'Look into the sent items of the mailbox and tell the coordinator, who chooses “send again” or not.',
  }),
  letters('refused', 'No letter was refused.', {
    why: 'Somebody was not told.',
    fix: 'The address is wrong, or mail may not be sent: see try.letter. The coordinator reaches them otherwise.',
  }),
  {
    id: 'letters.waiting',
    what: 'No letter waits for longer than an hour.',
    why: 'People hear of a meeting too late.',
    fix: 'Look at plans.stuck, and whether the process runs.',
    after: ['schema.list'],
    look: async (needs) => {
      const { letters: list } = needs.records;
      const waiting = [...(await list.where({ state: 'to-send' })), ...(await list.where({ state: 'sending' }))]
        .map(({ row }) => row)
        .filter(({ at }) => msSince(needs, at) > WAITS_TOO_LONG_MS);
      return wellIfNone(few(waiting.map(({ about }) => about)));
    },
  },
  {
    id: 'cards.blocked',
    what: 'Nobody’s chat refuses cards.',
    why: 'Somebody took the app away, and is told nothing in Teams.',
    fix: 'The coordinator was asked to reach them otherwise. A setup policy brings the app back.',
    after: ['schema.list'],
    look: async ({ records }) => {
      const people = new Set((await records.cards.where({ state: 'blocked' })).map(({ row }) => row.person));
      return wellIfNone(people.size === 0 ? [] : [`${people.size} people`]);
    },
  },
  {
    id: 'cards.refused',
    what: 'Microsoft 365 refused no card.',
    why: 'Somebody is told nothing in Teams, and it is not their doing.',
    fix: 'Look at try.bot and the checks of Teams. The coordinator was asked to reach them otherwise.',
    after: ['schema.list'],
    look: async ({ records }) =>
      wellIfNone(few((await records.cards.where({ state: 'refused' })).map(({ row }) => row.about))),
  },
];

function letters(state: 'unclear' | 'refused', what: string, { why, fix }: Pick<Check, 'why' | 'fix'>): Check {
  return {
    id: `letters.${state}`,
    what,
    why,
    fix,
    after: ['schema.list'],
    look: async ({ records }) => wellIfNone(few((await records.letters.where({ state })).map(({ row }) => row.about))),
  };
}

/** Reason and step of ours; whatever else somebody wrote into the cell is not repeated. */
const faultIn = (lastFault: string | undefined): string =>
  lastFault !== undefined && /^[\w :./()-]{1,120}$/.test(lastFault) ? lastFault : 'no reason kept';
