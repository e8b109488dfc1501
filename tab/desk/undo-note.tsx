import { Button } from '@fluentui/react-components';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';

interface UndoNoteProps {
  readonly title: string;
  readonly onUndo: () => Promise<void>;
}

/** What was just said to be done, and the way back: a slip of the finger costs nothing. */
export function UndoNote({ title, onUndo }: UndoNoteProps) {
  const { busy, failure, carryOut } = useIntention();
  return (
    <div className="note">
      <span>“{title}” is marked as done. You can take that back until the end of tomorrow, here or in chat.</span>
      <Button
        size="small"
        disabledFocusable={busy}
        onClick={() => void carryOut(onUndo, `${title}: not done after all.`)}
      >
        It is not done after all
      </Button>
      <FaultNote failure={failure} />
    </div>
  );
}
