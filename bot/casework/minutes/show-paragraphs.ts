import { dayOfTime, longDate, timeWords, type Instant, type MinuteBlockRow, type ParagraphView } from '#rules';
import { workerCalled } from '../find-case.ts';
import type { Ports } from '../ports.ts';

/** A paragraph as those who write the minutes see it. */
export async function paragraphView(row: MinuteBlockRow, ports: Ports): Promise<ParagraphView> {
  const { block, kind, item, sitting, text, forChild, childWords, by, at } = row;
  return {
    block,
    kind,
    item,
    sitting,
    text,
    forChild,
    childWords,
    savedBy: await nameOf(by, ports),
    savedWhen: timeWords(ports.londonTime(at)),
  };
}

export const nameOf = async (id: string, ports: Ports): Promise<string> =>
  (await workerCalled(id, ports))?.name ?? 'Someone who has left';

/** `Cornelius Clementine, Thursday 14 January 2027` */
export const whoAndWhen = async (id: string, at: Instant, ports: Ports): Promise<string> =>
  `${await nameOf(id, ports)}, ${longDate(dayOfTime(ports.londonTime(at)))}`;
