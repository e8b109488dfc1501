import { quarterEnded, questionsOfTopics, topicsLearnt, type Figures } from '#rules';
import type { Ports } from '../ports.ts';

const keyOf = ({ today }: Ports): string => `topics-learnt-${quarterEnded(today())}`;

/** Once a quarter: of what many meetings learnt something. Nothing of a case is kept. @source Warrington W-37, W-38 */
export async function noteTopics(ports: Ports): Promise<void> {
  const key = keyOf(ports);
  if ((await ports.records.settings.find(key)) !== undefined) return;
  if (!(await ports.kept.figures.look()).isWhole) return;
  const rows: Figures[] = [];
  for await (const batch of ports.kept.figures.batches())
    rows.push(...batch.filter(({ meeting }) => (meeting?.learning ?? []).length > 0));
  const value = topicsLearnt(rows, quarterEnded(ports.today())).join(' ');
  await ports.records.settings.create({ key, value: value === '' ? 'none' : value });
}

/** What a planning meeting asks itself because of what others learnt. */
export async function whatOthersLearnt(ports: Ports): Promise<readonly string[]> {
  return questionsOfTopics((await ports.records.settings.find(keyOf(ports)))?.row.value ?? '');
}
