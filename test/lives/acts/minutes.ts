import type { MinutesView } from '#rules';
import type { Dice } from '../dice.ts';
import { nameOf, type Act, type Life } from '../life.ts';
import type { Request } from '../request.ts';
import { meetingOnItsDay, whoRuns } from './room.ts';

/* The minutes of a meeting: drafted, read by the chair, approved, released, handed over, corrected. */

const RELEASED_BY = 'Magnus Mulberry';

interface InHand {
  readonly ref: string;
  readonly who: string;
  readonly chair: string;
  readonly seen: MinutesView;
}

/** What devices show of the minutes: as they are, or as they were a while ago. */
const SHOWN = new WeakMap<Life, Map<string, MinutesView[]>>();

/** The minutes as the chair’s page shows them, by whoever has them in hand. */
async function minutesIn(life: Life, dice: Dice): Promise<InHand | undefined> {
  const meeting = await meetingOnItsDay(life, dice);
  const who = meeting === undefined ? undefined : whoRuns(life, meeting, dice);
  const chair = nameOf(life, meeting?.chairId);
  if (meeting === undefined || who === undefined || chair === undefined) return undefined;
  const { seer } = life.world;
  const { status, body } = await seer.asks(seer.id(chair), 'GET', `/api/minutes/${meeting.ref}`);
  if (status !== 200) return undefined;
  const shown = SHOWN.get(life) ?? new Map<string, MinutesView[]>();
  SHOWN.set(life, shown);
  const views = [...(shown.get(meeting.ref) ?? []), body as MinutesView];
  shown.set(meeting.ref, views);
  const seen = dice.chance(0.75) ? (body as MinutesView) : (dice.pick(views) ?? (body as MinutesView));
  return { ref: meeting.ref, who, chair, seen };
}

const post = (who: string | undefined, ref: string, does: string, path: string, body: object = {}, words?: string) =>
  who === undefined
    ? undefined
    : ({
        who,
        words,
        does: `${does} of ${ref}`,
        door: { method: path === '/paragraph' ? 'PUT' : 'POST', path: `/api/minutes/${ref}${path}`, body },
      } satisfies Request);

const plainly =
  (does: string, path: string, by: 'whoever' | 'chair' = 'whoever'): Act =>
  async (life, dice) => {
    const found = await minutesIn(life, dice);
    return found === undefined ? undefined : post(by === 'chair' ? found.chair : found.who, found.ref, does, path);
  };

const addParagraph: Act = async (life, dice) => {
  const found = await minutesIn(life, dice);
  const item = dice.pick(found?.seen.items ?? []);
  if (found === undefined || item === undefined) return undefined;
  return post(found.who, found.ref, 'puts a paragraph into the minutes', '/paragraphs', {
    item,
    kind: 'note',
    sitting: 0,
  });
};

/** Somebody writes one more sentence to a paragraph, from what their device shows. */
const writeParagraph: Act = async (life, dice) => {
  const found = await minutesIn(life, dice);
  const paragraph = dice.pick(found?.seen.paragraphs ?? []);
  if (found === undefined || paragraph === undefined) return undefined;
  const words = `said-${life.step} what the minutes are to say`;
  const text = `${paragraph.text}\n${words}`.trimStart();
  return post(
    found.who,
    found.ref,
    'writes into the minutes',
    '/paragraph',
    { block: paragraph.block, before: paragraph.text, text, forChild: dice.chance(0.2), sitting: 0 },
    words,
  );
};

const sendBack: Act = async (life, dice) => {
  const found = await minutesIn(life, dice);
  const words = `said-${life.step} what the chair wants changed`;
  return found === undefined ? undefined : post(found.chair, found.ref, 'sends back the minutes', '/back', { words });
};

/** Every finding is decided by one who reads: most stand, some are taken out. */
const finding: Act = async (life, dice) => {
  const found = await minutesIn(life, dice);
  const open = (found?.seen.versions ?? []).flatMap(({ version, findings }) =>
    findings.filter(({ decided }) => decided === undefined).map((one) => ({ version, one })),
  );
  const chosen = dice.pick(open);
  if (found === undefined || chosen === undefined) return undefined;
  const { block, start, end, kind } = chosen.one;
  return post(found.chair, found.ref, 'decides what was found in the minutes', '/findings', {
    version: chosen.version,
    block,
    start,
    end,
    kind,
    inAll: true,
    choice: dice.chance(0.7) ? 'keep' : 'take-out',
    reason: 'Words.',
  });
};

const marksIn = ({ versions }: MinutesView, dice: Dice) =>
  versions.filter(() => dice.chance(0.9)).map(({ version, mark }) => ({ version, mark }));

const approve: Act = async (life, dice) => {
  const found = await minutesIn(life, dice);
  const versions = found === undefined ? [] : marksIn(found.seen, dice);
  return found === undefined || versions.length === 0
    ? undefined
    : post(dice.chance(0.9) ? found.chair : found.who, found.ref, 'approves the minutes', '/approve', { versions });
};

const release: Act = async (life, dice) => {
  const found = await minutesIn(life, dice);
  const versions = found === undefined ? [] : marksIn(found.seen, dice);
  if (found === undefined || versions.length === 0) return undefined;
  const who = dice.chance(0.9) ? RELEASED_BY : found.who;
  const said = { readAsReader: true, waysAreSafe: true, lateReason: 'Words.', holdWordsReason: 'Words.' };
  return post(who, found.ref, 'releases the minutes', '/release', { versions, ...said });
};

const handedOver: Act = async (life, dice) => {
  const row = await deliveryIn(life, dice);
  if (row === undefined) return undefined;
  const on = life.world.now.toISOString().slice(0, 10);
  const body = { version: row.version, person: row.person, on, how: 'by hand' };
  return post(nameOf(life, row.workerId), row.meeting, 'says that they handed over a version', '/handed-over', body);
};

const correct: Act = async (life, dice) => {
  const found = await minutesIn(life, dice);
  const words = `said-${life.step} what was wrong in the minutes`;
  return found === undefined
    ? undefined
    : post(found.chair, found.ref, 'corrects the minutes', '/corrections', { words, askedBy: 'The carers' }, words);
};

export async function deliveryIn(life: Life, dice: Dice) {
  const rows = (await life.world.seer.ports.records.minuteDeliveries.all()).map(({ row }) => row);
  const outside = rows.filter(({ personIs }) => personIs !== 'worker');
  return dice.pick(outside.length > 0 && dice.chance(0.95) ? outside : rows);
}

/** The acts by name, as a script says them. */
export const minutesActs = {
  beginMinutes: plainly('begins the minutes', '/begin'),
  toChair: plainly('hands the chair the minutes', '/to-chair'),
  addParagraph,
  writeParagraph,
  sendBack,
  finding,
  approve,
  release,
  handedOver,
  correct,
} satisfies Record<string, Act>;
