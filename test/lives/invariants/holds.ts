import { holdStartsWith, type Letter } from '#rules';
import type { MeetingInDiary } from '../../../bot/casework/ports.ts';
import type { Invariant } from '../invariants.ts';
import type { Left, Life } from '../life.ts';

const INVITES: readonly string[] = ['meeting-invitation', 'questionnaire', 'worker-consent', 'chair-approval'];
const LETTERS: readonly string[] = ['invitation', 'questionnaire', 'meeting-changed', 'reminder'];

/** Children about whom nothing may leave now: a hold stands, and no terms cover what is known. */
async function stoppedNow({ world }: Life): Promise<ReadonlySet<string>> {
  const { episodes, holdTerms, reports } = world.seer.ports.records;
  const stopped = new Set<string>();
  const terms = await holdTerms.all();
  for (const { row } of (await episodes.all()).filter((one) => one.row.hold === 'standing')) {
    const alleged = (await reports.where({ episode: row.ref })).filter((one) => holdStartsWith(one.row.triggers));
    const last =
      alleged
        .map((one) => one.row.reportedAt)
        .sort()
        .at(-1) ?? '';
    if (!terms.some((one) => one.row.episode === row.ref && one.row.at >= last)) stopped.add(row.childRef);
  }
  return stopped;
}

/** The reference of the meeting that somebody was invited to by this, or asked for. */
function invitedTo({ call, said }: Left): string | undefined {
  if (call === 'calendar.hold') return (said[1] as MeetingInDiary).ref;
  if (call === 'post.send') {
    const letter = said[1] as Letter;
    return LETTERS.includes(letter.letter) ? letter.ref : undefined;
  }
  if (call !== 'messenger.show' || !INVITES.includes(String(said[2]))) return undefined;
  return /(PM|FS|SM|DM)-\d{4}-\d+/.exec(`${String(said[3])} ${String(said[0])}`)?.[0];
}

const childOf = ({ world }: Life, meeting: string): string | undefined => {
  const cell = world.seer.store.lists.get('Meetings')?.get(`meeting:${meeting}`)?.cells['ChildRef'];
  return typeof cell === 'string' ? cell : undefined;
};

/** What was stopped before the step that was played last, for each life. */
const STOPPED = new WeakMap<Life, { from: number; stopped: ReadonlySet<string> }>();

/** While a hold stands, nobody is invited or asked for views. */
export const nothingUnderHold: readonly Invariant[] = [
  {
    promise: 'While a hold stops it, nobody is invited to a meeting about the child or asked for their views.',
    brokenBy: async (life) => {
      const before = STOPPED.get(life) ?? { from: 0, stopped: new Set<string>() };
      const stopped = await stoppedNow(life);
      STOPPED.set(life, { from: life.left.length, stopped });
      for (const left of life.left.slice(before.from)) {
        const meeting = invitedTo(left);
        const child = meeting === undefined ? undefined : childOf(life, meeting);
        if (child !== undefined && before.stopped.has(child) && stopped.has(child))
          return `${left.call} for ${meeting ?? ''}: ${String(left.said[2] ?? left.said[0])}`;
      }
      return undefined;
    },
  },
];
