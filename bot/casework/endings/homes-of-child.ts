import { homesTold, type HomeTold } from '#rules';
import type { Turn } from '../define-question.ts';

/** Where the child has lived, for those who may see what happened; undefined for everybody else. */
export async function homesOfChild(
  childRef: string,
  { may, ports }: Pick<Turn, 'may' | 'ports'>,
): Promise<readonly HomeTold[] | undefined> {
  if (!may('see-what-happened')) return undefined;
  const { placements, endings } = ports.records;
  const [lived, ended] = await Promise.all([placements.where({ childRef }), endings.where({ childRef })]);
  return homesTold(
    lived.map(({ row }) => row),
    ended.map(({ row }) => row),
  );
}
