import type {
  BestInterests,
  ChildPart,
  Contribution,
  ItemInRoom,
  LocalDate,
  NoteConflict,
  RoomView,
  WrittenToItem,
} from '#rules';
import { request } from './request.ts';

const at = (ref: string, ...rest: readonly string[]): string =>
  `/api/meetings/${encodeURIComponent(ref)}/${rest.join('/')}`;

export interface SaidOfPerson {
  readonly person: string;
  readonly how?: Contribution;
  readonly childPart?: ChildPart;
  readonly partOf?: string;
  readonly through?: string;
  readonly reason?: string;
  /** When it was said last, as whoever says it anew saw it. */
  readonly seen?: string;
}

export interface SentNote {
  readonly sitting: number;
  readonly item: string;
  readonly before: WrittenToItem;
  readonly now: WrittenToItem;
  readonly settled: readonly NoteConflict[];
  readonly done?: boolean;
}

export interface SentAction {
  readonly what: string;
  readonly measure: string;
  readonly ownerId: string;
  readonly due: LocalDate;
  readonly paid: boolean;
  readonly sitting?: number;
}

/** What the room asks of the server: one function each. */
export const rooms = {
  see: (ref: string) => request<RoomView>('GET', at(ref, 'room')),
  key: (ref: string) => request<{ readonly key: string }>('GET', at(ref, 'room', 'key')),
  open: (ref: string) => request<unknown>('POST', at(ref, 'room', 'open'), {}),
  close: (ref: string) => request<unknown>('POST', at(ref, 'room', 'close'), {}),
  saveNote: (ref: string, note: SentNote) =>
    request<{ readonly is: 'saved'; readonly item: ItemInRoom }>('PUT', at(ref, 'room', 'note'), note),
  sayOfPerson: (ref: string, sitting: number, said: SaidOfPerson) =>
    request<{ readonly is: 'saved' | 'said-meanwhile' }>('PUT', at(ref, 'room', 'attendance'), { sitting, ...said }),
  sayBestInterests: (ref: string, bestInterests: BestInterests, why: string) =>
    request<unknown>('PUT', at(ref, 'room', 'best-interests'), { bestInterests, why }),
  addAction: (ref: string, action: SentAction) => request<unknown>('POST', at(ref, 'room', 'actions'), action),
  takeBackAction: (ref: string, key: string) =>
    request<unknown>('POST', at(ref, 'room', 'actions', 'take-back'), { key }),
} as const;
