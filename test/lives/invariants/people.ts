import type { Invariant } from '../invariants.ts';
import type { Life } from '../life.ts';

/** Who may learn nothing now: of a child, whoever an allegation under a hold names; and of anything, whoever left. */
interface KeptOut {
  readonly subjects: readonly { readonly person: string; readonly child: string; readonly refs: readonly string[] }[];
  readonly leavers: readonly string[];
  /** Every reference of a child or a case. */
  readonly refs: readonly string[];
}

async function keptOutNow({ world }: Life): Promise<KeptOut> {
  const { episodes, meetings, endings } = world.seer.ports.records;
  const refs = [...(await episodes.all()), ...(await meetings.all()), ...(await endings.all())].map(({ row }) => row);
  const held = (await episodes.all()).map(({ row }) => row).filter(({ hold }) => hold === 'standing');
  return {
    subjects: held.flatMap(({ ref, childRef, subjectIds, namedIds = [] }) => [
      ...subjectIds.map((person) => ({
        person,
        child: childRef,
        refs: [childRef, ...refs.filter((one) => one.childRef === childRef).map((one) => one.ref)],
      })),
      // Only named, they have no part in the report; all else of the child is theirs as before.
      ...namedIds.map((person) => ({
        person,
        child: childRef,
        refs: [ref, ...refs.filter((one) => 'about' in one && one.about === ref).map((one) => one.ref)],
      })),
    ]),
    refs: refs.flatMap(({ ref, childRef }) => [ref, childRef]),
    leavers: [...(world.seer.store.lists.get('People')?.values() ?? [])]
      .filter(({ cells }) => cells['Active'] === false)
      .map(({ cells }) => String(cells['EntraId'])),
  };
}

const BEFORE = new WeakMap<Life, { messages: number; feed: number; played: number; out: KeptOut }>();

/** Nothing of a case comes to whom an allegation names, or to somebody who left. */
export const keptFrom: readonly Invariant[] = [
  {
    promise:
      'Nothing of a child comes to whom an allegation under a hold names, and nothing of any to somebody who left.',
    brokenBy: async (life) => {
      const { store } = life.world.seer;
      const before = BEFORE.get(life) ?? {
        messages: 0,
        feed: 0,
        played: 0,
        out: { subjects: [], leavers: [], refs: [] },
      };
      const out = await keptOutNow(life);
      BEFORE.set(life, { messages: store.messages.length, feed: store.feed.length, played: life.played.length, out });
      const shown = [
        ...store.messages.slice(before.messages).map(({ person, card }) => ({ person, text: JSON.stringify(card) })),
        ...life.played
          .slice(before.played)
          .filter(({ told, request }) => told.is === 'done' && !('link' in request.door))
          .map(({ request, told }) => ({ person: life.world.seer.id(request.who), text: JSON.stringify(told) })),
      ];
      for (const { person, text } of shown) {
        const subject = [...before.out.subjects].find(
          (one) =>
            one.person === person && out.subjects.some((still) => still.person === person && still.child === one.child),
        );
        const ref = subject?.refs.find((one) => text.includes(one));
        if (ref !== undefined) return `${person}, whom an allegation names, is shown ${ref}: ${text.slice(0, 300)}`;
        const hasLeft = before.out.leavers.includes(person) && out.leavers.includes(person);
        const theirs = hasLeft ? before.out.refs.find((one) => text.includes(one)) : undefined;
        if (theirs !== undefined) return `${person}, who left, is shown ${theirs}: ${text.slice(0, 300)}`;
      }
      return undefined;
    },
  },
];

/** Whoever was to come was reached, or somebody is to reach them; and whatever is owed, somebody who is here owes it. */
export const nobodyForgotten: readonly Invariant[] = [
  {
    promise: 'Whoever is invited to a meeting that is sent was told, or somebody is to tell them.',
    brokenBy: async ({ world }) => {
      const { meetings, invitations, episodes } = world.seer.ports.records;
      const held = (await episodes.all()).filter(({ row }) => row.hold === 'standing').map(({ row }) => row.childRef);
      for (const { row: meeting } of await meetings.all()) {
        if (meeting.state !== 'sent' || held.includes(meeting.childRef)) continue;
        const rows = (await invitations.where({ meeting: meeting.ref })).map(({ row }) => row);
        const silent = rows.find(
          ({ decision, delivery, personIs }) =>
            decision === 'invite' && personIs !== 'nobody-yet' && ['not-sent', 'sending'].includes(delivery),
        );
        if (silent !== undefined) return `${silent.key} is ${silent.delivery}`;
      }
      return undefined;
    },
  },
  {
    promise: 'Whatever is owed is owed by somebody who works here.',
    brokenBy: async ({ world }) => {
      const { obligations, workers } = world.seer.ports.records;
      const here = new Set((await workers.all()).filter(({ row }) => row.active).map(({ row }) => row.id));
      const left = (await obligations.all())
        .map(({ row }) => row)
        .find(
          ({ doneAt, override, ownerId }) =>
            doneAt === undefined && override === undefined && ownerId !== undefined && !here.has(ownerId),
        );
      return left === undefined ? undefined : `${left.key} is owed by ${left.ownerId ?? ''}, who left`;
    },
  },
];
