import { NOTE_FIELDS, type NoteConflict, type WrittenToItem } from '#rules/views';
import type { Unsaved } from './notes.ts';

/** What this browser kept, looked at: a page of another version may have kept it otherwise. Whatever is no note is left out. */
export const unsavedIn = (kept: unknown): Unsaved =>
  Object.fromEntries(
    Object.entries(isObject(kept) ? kept : {}).flatMap(([key, item]) => (isUnsavedItem(item) ? [[key, item]] : [])),
  );

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isUnsavedItem = (item: unknown): item is Unsaved[string] =>
  isObject(item) &&
  isWritten(item['saved']) &&
  isWritten(item['now']) &&
  Array.isArray(item['settled']) &&
  item['settled'].every(isConflict) &&
  typeof item['done'] === 'boolean' &&
  typeof item['wasDone'] === 'boolean';

const isWritten = (value: unknown): value is WrittenToItem =>
  isObject(value) && NOTE_FIELDS.every((field) => typeof value[field] === 'string');

const isConflict = (value: unknown): value is NoteConflict =>
  isObject(value) &&
  NOTE_FIELDS.some((field) => field === value['field']) &&
  ['one', 'other', 'before'].every((name) => typeof value[name] === 'string');
