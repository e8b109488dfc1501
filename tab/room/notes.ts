import {
  noteAfter,
  type ItemInRoom,
  type NoteConflict,
  type NoteField,
  type WrittenToItem,
  NOTE_FIELDS,
} from '#rules/views';

/** What stands between what is typed to one item and what the server has. */
export interface ItemState {
  /** As the server has it, and as what is typed began from. */
  readonly saved: WrittenToItem;
  readonly now: WrittenToItem;
  readonly conflicts: readonly NoteConflict[];
  readonly settled: readonly NoteConflict[];
  readonly takenOut: readonly string[];
  readonly done: boolean;
  readonly wasDone: boolean;
}

/** One item in one part: `1/Support`. */
export type ItemKey = string;
export const itemKey = (part: number, item: string): ItemKey => `${String(part)}/${item}`;

export interface NotesState {
  readonly items: Readonly<Record<ItemKey, ItemState>>;
  readonly status:
    | { readonly is: 'saved' }
    | { readonly is: 'typing' }
    | { readonly is: 'saving' }
    /** Kept on this device, and sent again by itself. */
    | { readonly is: 'waiting'; readonly failure: unknown };
}

/** What is not saved yet, as it is kept in the browser. */
export type Unsaved = Readonly<Record<ItemKey, Pick<ItemState, 'saved' | 'now' | 'settled' | 'done' | 'wasDone'>>>;

export interface NotesDoors {
  readonly save: (
    key: ItemKey,
    said: {
      readonly before: WrittenToItem;
      readonly now: WrittenToItem;
      readonly settled: readonly NoteConflict[];
      readonly done?: boolean;
    },
  ) => Promise<ItemInRoom>;
  /** Keeps what is not saved, encrypted; nothing, once everything is. */
  readonly keep: (unsaved: Unsaved | undefined) => Promise<void>;
}

export interface Notes {
  readonly state: () => NotesState;
  readonly follow: (tell: () => void) => () => void;
  readonly write: (key: ItemKey, field: NoteField, text: string) => void;
  readonly tick: (key: ItemKey, done: boolean) => void;
  readonly settle: (key: ItemKey, conflict: NoteConflict, keeps: 'one' | 'other' | 'both') => void;
  readonly flush: () => Promise<boolean>;
  /** What the server has now; what is typed here stays. */
  readonly refresh: (items: Readonly<Record<ItemKey, ItemInRoom>>) => void;
}

const PAUSE_MILLISECONDS = 1_500;
/** However long somebody goes on typing. */
const LONGEST_MILLISECONDS = 8_000;
const TRY_AGAIN_MILLISECONDS = 4_000;

const isUnsaved = ({ saved, now, settled, done, wasDone }: ItemState): boolean =>
  settled.length > 0 || done !== wasDone || NOTE_FIELDS.some((field) => saved[field] !== now[field]);

const fromServer = ({ written, conflicts, takenOut, doneAt }: ItemInRoom): ItemState => ({
  saved: written,
  now: written,
  conflicts,
  settled: [],
  takenOut,
  done: doneAt !== undefined,
  wasDone: doneAt !== undefined,
});

/** What is typed from `before`, on top of what the server has: nobody’s words are lost. */
const onTopOf = (server: WrittenToItem, before: WrittenToItem, now: WrittenToItem): WrittenToItem =>
  noteAfter({ ...server, conflicts: [], takenOut: [] }, { meeting: '', sitting: 1, item: '', before, now, settled: [] })
    .written;

/** The notes of one meeting as one person types them: kept at once, saved soon, and shown as saved only when they are. */
export const notesOf = (
  first: Readonly<Record<ItemKey, ItemInRoom>>,
  unsaved: Unsaved | undefined,
  doors: NotesDoors,
): Notes => new TypedNotes(begin(first, unsaved), doors);

class TypedNotes implements Notes {
  private now: NotesState;
  private soon: ReturnType<typeof setTimeout> | undefined;
  /** When the first word was typed that is not saved yet. */
  private since: number | undefined;
  private underWay: Promise<boolean> | undefined;
  private readonly followers = new Set<() => void>();
  private readonly doors: NotesDoors;

  constructor(items: NotesState['items'], doors: NotesDoors) {
    this.now = { items, status: { is: 'saved' } };
    this.doors = doors;
    if (this.open().length > 0) this.later(0);
  }

  readonly state = (): NotesState => this.now;

  readonly follow = (tell: () => void): (() => void) => {
    this.followers.add(tell);
    return () => this.followers.delete(tell);
  };

  readonly write = (key: ItemKey, field: NoteField, text: string): void => {
    this.change(key, (item) => ({ ...item, now: { ...item.now, [field]: text } }));
  };

  readonly tick = (key: ItemKey, done: boolean): void => {
    this.change(key, (item) => ({ ...item, done }));
  };

  readonly settle = (key: ItemKey, conflict: NoteConflict, keeps: 'one' | 'other' | 'both'): void => {
    this.change(key, (item) => settledIn(item, conflict, keeps));
  };

  readonly refresh = (items: Readonly<Record<ItemKey, ItemInRoom>>): void => {
    if (this.underWay === undefined) this.become({ items: begin(items, unsavedOf(this.now.items)) });
  };

  readonly flush = (): Promise<boolean> => {
    clearTimeout(this.soon);
    this.underWay ??= this.saveAll().finally(() => {
      this.underWay = undefined;
    });
    return this.underWay;
  };

  private become(change: Partial<NotesState>): void {
    this.now = { ...this.now, ...change };
    for (const tell of this.followers) tell();
  }

  private later(milliseconds: number): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => void this.flush(), milliseconds);
  }

  private open(): readonly (readonly [ItemKey, ItemState])[] {
    return Object.entries(this.now.items).filter(([, item]) => isUnsaved(item));
  }

  private keepNow(): Promise<void> {
    const left = unsavedOf(this.now.items);
    return this.doors.keep(Object.keys(left).length === 0 ? undefined : left);
  }

  private change(key: ItemKey, to: (item: ItemState) => ItemState): void {
    const item = this.now.items[key];
    if (item === undefined) return;
    this.become({ items: { ...this.now.items, [key]: to(item) }, status: { is: 'typing' } });
    void this.keepNow();
    this.since ??= Date.now();
    this.later(Math.max(0, Math.min(PAUSE_MILLISECONDS, this.since + LONGEST_MILLISECONDS - Date.now())));
  }

  /** One item after the other, and again while something new has been typed meanwhile. */
  private async saveAll(): Promise<boolean> {
    for (;;) {
      const [key, item] = this.open()[0] ?? [];
      if (key === undefined || item === undefined) {
        this.since = undefined;
        await this.keepNow();
        this.become({ status: { is: 'saved' } });
        return true;
      }
      this.become({ status: { is: 'saving' } });
      try {
        const came = await this.doors.save(key, {
          before: item.saved,
          now: item.now,
          settled: item.settled,
          ...(item.done === item.wasDone ? {} : { done: item.done }),
        });
        this.become({ items: { ...this.now.items, [key]: afterSave(this.now.items[key] ?? item, item, came) } });
      } catch (failure) {
        this.become({ status: { is: 'waiting', failure } });
        this.later(TRY_AGAIN_MILLISECONDS);
        return false;
      }
    }
  }
}

const asUnsaved = ({ saved, now, settled, done, wasDone }: ItemState) => ({ saved, now, settled, done, wasDone });

const unsavedOf = (items: NotesState['items']): Unsaved =>
  Object.fromEntries(
    Object.entries(items)
      .filter(([, item]) => isUnsaved(item))
      .map(([key, item]) => [key, asUnsaved(item)]),
  );

/** What the server has, with what was typed and not saved on top. */
function begin(items: Readonly<Record<ItemKey, ItemInRoom>>, unsaved: Unsaved | undefined): NotesState['items'] {
  return Object.fromEntries(
    Object.entries(items).map(([key, item]) => {
      const there = fromServer(item);
      const typed = unsaved?.[key];
      if (typed === undefined) return [key, there];
      const { saved, settled, done, wasDone } = typed;
      const now = onTopOf(there.saved, saved, typed.now);
      return [key, { ...there, now, settled, done: done === wasDone ? there.done : done }];
    }),
  );
}

/** What was typed while it was on its way stays on top of what came back. */
function afterSave(now: ItemState, sent: ItemState, came: ItemInRoom): ItemState {
  const there = fromServer(came);
  return {
    ...there,
    now: onTopOf(there.saved, sent.now, now.now),
    settled: now.settled.filter((one) => !sent.settled.includes(one)),
    done: now.done === sent.done ? there.done : now.done,
  };
}

/** Takes the other way out of the text, or lets both stand. */
function settledIn(item: ItemState, conflict: NoteConflict, keeps: 'one' | 'other' | 'both'): ItemState {
  const { field, one, other } = conflict;
  const drop = new Set(keeps === 'both' ? [] : (keeps === 'one' ? other : one).split('\n'));
  const saved = new Set((keeps === 'one' ? one : other).split('\n'));
  const text = item.now[field]
    .split('\n')
    .filter((line) => !drop.has(line) || saved.has(line))
    .join('\n');
  return {
    ...item,
    now: { ...item.now, [field]: text },
    conflicts: item.conflicts.filter((each) => each !== conflict),
    settled: [...item.settled, conflict],
  };
}
