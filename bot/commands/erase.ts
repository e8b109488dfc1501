import { erasureOf, type Asker } from '#rules';
import { LISTS } from '../records/columns.ts';
import { endRows } from '../records/end-records.ts';
import { textOf, type RowThere } from '../records/every-row.ts';
import { personsData } from '../records/persons-rows.ts';
import { allRows, recordOf } from '../records/what-is-over.ts';
import { noteHandedOver } from './hand-over.ts';
import type { Keeper } from './keeper.ts';

/** Ends what of somebody’s data may end when they ask, and says what stays, until when and why. */
export async function eraseWhatMayGo(keeper: Keeper, asker: Asker, askedUnder: string): Promise<number> {
  const { graph, sites, records, today, say } = keeper;
  const all = await allRows(graph, sites);
  const data = personsData(asker, all);
  if (data === undefined) {
    say('Nothing is held under that reference.');
    return 1;
  }
  const keeping = data.childRef === undefined ? undefined : recordOf(data.childRef, all, [], today).keeping;
  const erasure = erasureOf(asker, { keeping, isNeeded: isNeeded(asker, data.childRef, all) });
  if (erasure.ends === 'how-they-are-reached') {
    const saved = await records.circle.find(asker.id);
    if (saved !== undefined)
      await records.circle.change(saved, { way: 'none', mail: undefined, phone: undefined, safeTimes: undefined });
  }
  if (erasure.ends === 'where-their-chat-is') await endRows(chatsOf(asker, all), keeper);
  const stays = data.rows.length + data.named.length;
  const until = keeping === undefined || keeping.is === 'stopped' ? '' : ` until ${keeping.until}`;
  say(`Ended: ${erasure.ends} (${erasure.because}).`);
  say(`${String(stays)} rows are kept${until}: npm run retention says by which rule.`);
  await noteHandedOver(keeper, data, `erasure asked under ${askedUnder}: ended ${erasure.ends}`);
  return 0;
}

const chatsOf = ({ id }: Asker, all: readonly RowThere[]): readonly RowThere[] =>
  all.filter(({ list, cells }) => list.name === LISTS.conversations.name && textOf(cells['person']) === id);

/** A worker while they are active; somebody in a circle while the child is placed or something of the child is open. */
function isNeeded({ is, id }: Asker, childRef: string | undefined, all: readonly RowThere[]): boolean {
  if (is === 'worker')
    return all.some(
      ({ list, cells }) => list.name === LISTS.workers.name && cells['id'] === id && cells['active'] === true,
    );
  return all.some(
    ({ list, cells, childRef: of }) =>
      of === childRef &&
      ((list.name === LISTS.placements.name && cells['endedOn'] === undefined) ||
        ([LISTS.episodes.name, LISTS.endings.name].some((name) => name === list.name) && cells['state'] !== 'closed')),
  );
}
