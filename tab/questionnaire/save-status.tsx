import { Button } from '@fluentui/react-components';
import type { Instant } from '#rules/views';
import { asFault } from '../api/fault.ts';
import { clockTime } from '../days.ts';
import { CautionIcon, DoneIcon } from '../frame/icons.tsx';
import type { DraftState } from './draft.ts';

/** Whether what is typed is safe, in words: `Saved 14:02`. Heard too, but only when it changes. */
export function SaveStatus({
  state,
  onSaveNow,
}: {
  readonly state: DraftState;
  readonly onSaveNow: () => Promise<boolean>;
}) {
  const { status } = state;
  const unsaved = Object.keys(state.typed).length > 0;
  const savedAt = state.view.sections
    .map((section) => section.savedAt)
    .filter((at): at is Instant => at !== undefined)
    .sort()
    .at(-1);
  return (
    <div className="save-status">
      <p role="status" aria-live="polite">
        {status.is === 'waiting' && (
          <>
            <CautionIcon /> Not saved yet. {asFault(status.failure).words} It is tried again by itself.
          </>
        )}
        {status.is === 'saving' && 'Saving…'}
        {(status.is === 'typing' || (status.is === 'as-kept' && unsaved)) && 'Not saved yet'}
        {status.is === 'as-kept' &&
          !unsaved &&
          (savedAt === undefined ? (
            'Nothing is written yet. It is saved as you type.'
          ) : (
            <>
              <DoneIcon /> Saved {clockTime(savedAt)}
            </>
          ))}
      </p>
      {status.is === 'waiting' && (
        <Button size="small" onClick={() => void onSaveNow()}>
          Save now
        </Button>
      )}
    </div>
  );
}
