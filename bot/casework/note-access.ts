import type { Ports, ReadRow, RefusalRow } from './ports.ts';

/** Who acts: a worker by Entra id, whoever holds the link of a form, or the product itself. */
type Who = string | { readonly is: string; readonly questionnaire?: string; readonly link?: string };

/** What somebody asked for: the act, by the name of its command or question, and the case where it was one of ours. */
export interface Tried {
  readonly act: string;
  readonly case?: string | undefined;
}

/** A reference as we make them. What somebody typed into an address in place of one is not kept. */
const REFERENCE = /^[A-Z]{2}-\d{4}-\d{4,6}$/;
const AT_MOST_EVERY_MS = 60_000;
/** Lines of one process that are remembered, so that each is written once a minute, or once a day. */
const REMEMBERED = 5_000;

/**
 * Writes down who was refused what, behind the answer: person, act, case, day, and how often. At most one write a minute for each,
 * so that somebody who tries without end writes no more than somebody who tries now and then.
 */
export function noteRefusal(who: Who, { act, case: ref }: Tried, ports: Ports): void {
  if (ports.lookedUpByItself) return;
  const about = ref !== undefined && REFERENCE.test(ref) ? ref : '';
  const person = personOf(who);
  const day = ports.today();
  const key = `refusal:${day}:${person}:${act}:${about}`;
  const row = { key, person, act, case: about, day };
  const { replica } = ports.council;
  const mine = `${replica} ${key}`;
  const before = refused.get(mine) ?? { row, replica, waiting: 0, writtenAt: Number.NEGATIVE_INFINITY };
  const now = Date.parse(ports.now());
  const waiting = before.waiting + 1;
  if (now - before.writtenAt < AT_MOST_EVERY_MS) {
    remember(refused, mine, { ...before, waiting });
    return;
  }
  remember(refused, mine, { ...before, waiting: 0, writtenAt: now });
  ports.inBackground('refusal', () => addRefusals(row, waiting, ports));
}

/** What was refused since the last write of each, and is not written yet. */
interface Refused {
  readonly row: Pick<RefusalRow, 'key' | 'person' | 'act' | 'case' | 'day'>;
  readonly replica: string;
  readonly waiting: number;
  readonly writtenAt: number;
}
const refused = new Map<string, Refused>();

/** Writes the refusals that wait for their minute, when it is over or the process is about to stop: nobody may be refused once more. */
export async function writeRefusals(ports: Ports, when: 'due' | 'at the end' = 'due'): Promise<void> {
  const now = Date.parse(ports.now());
  for (const [mine, { row, replica, waiting, writtenAt }] of [...refused]) {
    const isDue = when === 'at the end' || now - writtenAt >= AT_MOST_EVERY_MS;
    if (replica !== ports.council.replica || waiting === 0 || !isDue) continue;
    remember(refused, mine, { row, replica, waiting: 0, writtenAt: now });
    await addRefusals(row, waiting, ports);
  }
}

async function addRefusals(row: Refused['row'], times: number, { records, now }: Ports): Promise<void> {
  const at = now();
  const made = await records.refusals.create({ ...row, times, firstAt: at, lastAt: at });
  if (made.existed) await records.refusals.change(made, { times: made.row.times + times, lastAt: at });
}

/** Writes down, behind the answer, that somebody read a record: one row a person, record and day. */
export function noteRead(
  who: Who,
  { what, record, case: ref, childRef }: Pick<ReadRow, 'what' | 'record' | 'case' | 'childRef'>,
  ports: Ports,
): void {
  if (ports.lookedUpByItself) return;
  const person = personOf(who);
  const day = ports.today();
  const key = `read:${day}:${person}:${what}:${record}`;
  const mine = `${ports.council.replica} ${key}`;
  if (read.has(mine)) return;
  remember(read, mine, true);
  ports.inBackground('read', async () => {
    await ports.records.reads
      .create({ key, person, what, record, case: ref, childRef, day, at: ports.now() })
      .catch((fault: unknown) => {
        // It is written with the next look instead.
        read.delete(mine);
        throw fault;
      });
  });
}

const read = new Map<string, true>();

function remember<Value>(lines: Map<string, Value>, key: string, value: Value): void {
  lines.delete(key);
  lines.set(key, value);
  const [oldest] = lines.keys();
  if (lines.size > REMEMBERED && oldest !== undefined) lines.delete(oldest);
}

const personOf = (who: Who): string =>
  typeof who === 'string'
    ? who
    : who.questionnaire !== undefined
      ? `form:${who.questionnaire}`
      : who.link !== undefined
        ? `minutes:${who.link}`
        : who.is;
