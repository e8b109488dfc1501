import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long although they are short. One that begins last has the other cores wait for it. */
const LONG: readonly string[] = [
  'test/tab/looks.test.ts',
  'test/sandbox-page/page.test.ts',
  'test/e2e/browser-looks.test.ts',
  'test/e2e/turn-budgets.test.ts',
  'test/once/real-process.test.ts',
  'test/e2e/hold.test.ts',
  'test/lives/lives.test.ts',
  'test/access/matrix.test.ts',
  'test/casework/damaged-rows.test.ts',
];

const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((file) => moduleId.endsWith(file));

/** The long ones first, the others as ever: by their size, or by how long they took the last time. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
