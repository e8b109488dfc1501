import { momentAt } from '#rules';
import { giveUp } from '../../bot/casework/plans/give-up.ts';
import type { Needs } from '../../bot/doctor/check.ts';
import { Fault } from '../../bot/faults.ts';
import { storageQueueAt } from '../../bot/queue/storage-queue.ts';
import { bed, NOBODY, config, records, undo, letter, type Wrong } from './make-ill.ts';

export const WORK: readonly Wrong[] = [
  [
    'nobody answers at the address of the queue',
    ['queue'],
    () => ({ queue: storageQueueAt('http://127.0.0.1:9/wrenford/now?sig=none') }),
  ],
  [
    'the queue refuses us: the identity has no role there',
    ['queue'],
    () => ({
      queue: { put: () => Promise.resolve(), isEmpty: () => Promise.reject(new Fault('refused', 'queue/look')) },
    }),
  ],
  [
    'one of the clock’s looks fails each time it is woken',
    ['queue.given-up'],
    async () => {
      const { records, now } = bed.patient.needs;
      const at = momentAt(now().getTime());
      await giveUp({ wake: 'look', id: 'digests' }, { records, now: () => at });
      const key = 'given-up:look:digests';
      undo.push(async () => {
        const saved = await records.settings.find(key);
        if (saved !== undefined) await records.settings.change(saved, { value: '1 2020-01-01T00:00:00Z' });
      });
      return { queue: { put: () => Promise.resolve(), isEmpty: () => Promise.resolve(true) } };
    },
  ],
  [
    'a team’s manager has left',
    ['people.managers'],
    () => {
      const { workers } = bed.patient.needs.records;
      return records({
        workers: {
          ...workers,
          all: async () => {
            const people = await workers.all();
            const manager = people.find(({ row }) => row.managerId !== undefined)?.row.managerId;
            return people.map((one) => (one.row.id === manager ? { ...one, row: { ...one.row, active: false } } : one));
          },
        },
      });
    },
  ],
  [
    'nobody was imported',
    ['people'],
    () => records({ workers: { ...bed.patient.needs.records.workers, all: () => Promise.resolve([]) } }),
  ],
  [
    'the register of placements is empty',
    ['register'],
    () => records({ placements: { ...bed.patient.needs.records.placements, all: () => Promise.resolve([]) } }),
  ],
  ['the division has no bank holidays', ['holidays.listed'], () => config({ bankHolidayDivision: 'scotland' })],
  [
    'nobody has taken in newer bank holidays for years',
    ['holidays.horizon'],
    () => {
      const later = new Date(Date.now() + 4 * 365 * 86_400_000);
      const reach: Needs['reach'] = async (url, init) => {
        const answer = await bed.patient.needs.reach(url, init);
        return answer === undefined ? undefined : { ...answer, date: later.toUTCString() };
      };
      return { now: () => later, reach };
    },
  ],
  [
    'a plan was tried nine times and refused each time',
    ['plans.stuck'],
    async () => {
      const { plans } = bed.patient.needs.records;
      const saved = await plans.create({
        key: 'plan:stuck',
        about: 'SM-2026-0001',
        state: 'open',
        steps: [],
        done: {},
        attempts: 9,
        lastFault: 'refused at hold',
      });
      undo.push(() => plans.change(saved, { state: 'done' }));
      return {};
    },
  ],
  [
    'somebody wrote by hand into a worker’s roles what is no role',
    ['rows'],
    async () => {
      const { graph, sites } = bed.patient.council;
      const items = `/sites/${sites.main}/lists/People/items`;
      const [first] = (await graph.all('damage', `${items}?$expand=fields&$top=1`)) as readonly {
        readonly id: string;
        readonly fields: { readonly Roles: string };
      }[];
      const set = (Roles: string) => graph.patch('damage', `${items}/${first?.id ?? ''}/fields`, { Roles });
      await set('emperor');
      undo.push(() => set(first?.fields.Roles ?? ''));
      return {};
    },
  ],
  ['a letter may have gone, or not', ['letters.unclear'], letter('unclear')],
  ['a letter was refused', ['letters.refused'], letter('refused')],
  ['a letter has been waiting since yesterday', ['letters.waiting'], letter('sending')],
  [
    'somebody took the app away',
    ['cards.blocked'],
    async () => {
      const { cards } = bed.patient.needs.records;
      const about = 'IN-2026-0001';
      const saved = await cards.create({ key: 'card:1', person: NOBODY, card: 'my-desk', about, state: 'blocked' });
      undo.push(() => cards.change(saved, { state: 'shown' }));
      return {};
    },
  ],
  [
    'Microsoft 365 refused somebody’s card',
    ['cards.refused'],
    async () => {
      const { cards } = bed.patient.needs.records;
      const about = 'IN-2026-0001';
      const saved = await cards.create({ key: 'card:2', person: NOBODY, card: 'my-desk', about, state: 'refused' });
      undo.push(() => cards.change(saved, { state: 'shown' }));
      return {};
    },
  ],
];
