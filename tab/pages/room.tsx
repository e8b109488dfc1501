import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FinishView, ItemInRoom, RoomView } from '#rules/views';
import { questionnaires } from '../api/questionnaires.ts';
import { rooms } from '../api/room.ts';
import { steady, type ShortRecord } from '../api/steady.ts';
import { TabFault } from '../api/fault.ts';
import { useLoaded } from '../frame/loaded.ts';
import { FaultPage, Loading } from '../frame/states.tsx';
import type { RoomIntentions } from '../room/intentions.ts';
import { keptHere, keptNowhere, type KeptHere } from '../room/kept-here.ts';
import { itemKey, notesOf, type ItemKey, type Notes, type Unsaved } from '../room/notes.ts';
import { Room } from '../room/room.tsx';

/** How often one looks whether another has written. */
const LOOK_MILLISECONDS = 5_000;

/** The room of one meeting. What was typed and not saved before a reload is there again. */
export default function RoomPage({ id }: { readonly id: string }) {
  const room = useLoaded(`room/${id}`, () => rooms.see(id));
  const kept = useLoaded(`room-kept/${id}`, () => openKept(id));
  if (room.is === 'failed')
    return <FaultPage heading={`Room of ${id}`} failure={room.failure} again={() => void room.again()} />;
  if (room.is === 'loading' || kept.is === 'loading') return <Loading what={`the room of ${id}`} />;
  const { here, unsaved } = kept.is === 'ready' ? kept.value : { here: keptNowhere, unsaved: undefined };
  return <OpenRoom view={room.value} here={here} unsaved={unsaved} again={room.again} />;
}

/** Whoever may not write has no key, and nothing is kept for them. */
async function openKept(id: string): Promise<{ readonly here: KeptHere; readonly unsaved: Unsaved | undefined }> {
  try {
    const here = await keptHere(id, (await rooms.key(id)).key);
    return { here, unsaved: await here.read() };
  } catch {
    return { here: keptNowhere, unsaved: undefined };
  }
}

const itemsIn = ({ parts }: RoomView): Readonly<Record<ItemKey, ItemInRoom>> =>
  Object.fromEntries(parts.flatMap(({ number, items }) => items.map((item) => [itemKey(number, item.item), item])));

interface OpenRoomProps {
  readonly view: RoomView;
  readonly here: KeptHere;
  readonly unsaved: Unsaved | undefined;
  readonly again: () => Promise<void>;
}

function OpenRoom({ view, here, unsaved, again }: OpenRoomProps) {
  const [notes] = useState(() =>
    notesOf(itemsIn(view), unsaved, {
      save: async (key, said) => {
        const [part = '1', ...item] = key.split('/');
        const sent = { ...said, sitting: Number(part), item: item.join('/') };
        return (await rooms.saveNote(view.ref, sent)).item;
      },
      keep: here.keep,
    }),
  );
  const state = useSyncExternalStore(notes.follow, notes.state);
  useEffect(() => {
    notes.refresh(itemsIn(view));
  }, [notes, view]);
  useSavedWhenLeft(notes, again);

  const then = (done: Promise<unknown>): Promise<void> => done.then(again);
  const intentions: RoomIntentions = {
    open: () => then(rooms.open(view.ref)),
    close: async () => {
      if (!(await notes.flush())) throw new TabFault('offline');
      await then(rooms.close(view.ref));
    },
    sayOfPerson: async (part, said) => {
      const { is } = await rooms.sayOfPerson(view.ref, part, said);
      await again();
      return is;
    },
    addAction: (action) => then(rooms.addAction(view.ref, action)),
    takeBackAction: (key) => then(rooms.takeBackAction(view.ref, key)),
    sayBestInterests: (says, why) => then(rooms.sayBestInterests(view.ref, says, why)),
    sayToFinish: (said) => then(rooms.sayToFinish(view.ref, said)),
    slots: (from, by) => steady.slots(view.ref, from, by),
    closeMeeting: async () => {
      if (!(await notes.flush())) throw new TabFault('offline');
      const record = recordOf(view.finish);
      if (record === undefined) return;
      settledOrTold(await steady.record(view.ref, { ...record, seen: {} }));
      await then(rooms.close(view.ref));
    },
    correctDay: async (heldOn, heldOnReason) => {
      const seen = view.finish?.said.heldOn;
      const came = await steady.record(view.ref, {
        heldOn,
        heldOnReason,
        ...(seen === undefined ? {} : { seen: { heldOn: seen } }),
      });
      await again();
      settledOrTold(came);
    },
    overview: () => questionnaires.overview(view.ref),
    people: steady.people,
  };
  return <Room view={view} state={state} notes={notes} intentions={intentions} />;
}

/** Somebody else recorded it meanwhile: what is otherwise is told, and put right in the record. */
function settledOrTold(came: Awaited<ReturnType<typeof steady.record>>): void {
  if (came.is !== 'two-wrote') return;
  const both = came.conflicts.map(({ title, theirs, yours }) => `${title}: they recorded “${theirs}”, you “${yours}”.`);
  throw new TabFault('refused', {
    words: `Somebody else recorded this meeting meanwhile. ${both.join(' ')} Nothing of yours was written over theirs: change the record where it is wrong.`,
  });
}

/** What was said of its end; what was written in the room is at the server already. A reason that is not asked for is not sent. */
function recordOf(finish: FinishView | undefined): ShortRecord | undefined {
  const { heldOn, heldOnReason, heldOnBecause, outcome, carersSay, nextAt, nextReason, noNextReason } =
    finish?.said ?? {};
  if (finish === undefined || heldOn === undefined) return undefined;
  return {
    heldOn,
    ...(finish.dayAsks === undefined ? {} : { heldOnReason }),
    ...(finish.dayIsOutside ? { heldOnBecause } : {}),
    ...(finish.hasOutcome ? { outcome } : {}),
    ...(outcome === 'planned-ending' ? { carersSay } : {}),
    ...(finish.next === undefined ? {} : { nextAt }),
    ...(finish.next?.asksWhy === true ? { nextReason } : {}),
    ...(finish.next?.mayBeNone === true && nextAt === undefined ? { noNextReason } : {}),
  };
}

/** Saves when one looks away or is connected again, and looks every few seconds at what another has written. */
function useSavedWhenLeft(notes: Notes, again: () => Promise<void>): void {
  useEffect(() => {
    const flush = () => void notes.flush();
    const lookedAway = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    const look = setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine && notes.state().status.is === 'saved')
        void again();
    }, LOOK_MILLISECONDS);
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', lookedAway);
    return () => {
      clearInterval(look);
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', lookedAway);
      flush();
    };
  }, [notes, again]);
}
