import { Button } from '@fluentui/react-components';
import { isText, type Keeps, type OpenConflict } from './record-draft.ts';

interface BothRecordedProps {
  readonly open: readonly OpenConflict[];
  readonly onSettle: (conflict: OpenConflict, keeps: Keeps) => void;
}

/** What somebody else recorded otherwise, beside what is written here, field by field. */
export function BothRecorded({ open, onSettle }: BothRecordedProps) {
  if (open.length === 0) return null;
  return (
    <div className="note note-caution two-wrote" role="alert">
      <div>
        <p>
          <strong>Somebody else changed this record while you wrote.</strong> Nothing is saved yet and nothing is lost:
          choose what stands, then save.
        </p>
        {open.map((conflict) => (
          <OneConflict key={conflict.field} conflict={conflict} onSettle={onSettle} />
        ))}
      </div>
    </div>
  );
}

interface OneConflictProps extends Pick<BothRecordedProps, 'onSettle'> {
  readonly conflict: OpenConflict;
}

function OneConflict({ conflict, onSettle }: OneConflictProps) {
  const { field, title, theirs, yours } = conflict;
  const keep = (keeps: Keeps, words: string) => (
    <Button
      onClick={() => {
        onSettle(conflict, keeps);
      }}
    >
      {words}
      <span className="only-heard"> of “{title}”</span>
    </Button>
  );
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <p>
        <strong>They recorded</strong>
      </p>
      <p className="as-written">{theirs}</p>
      <p>
        <strong>You wrote</strong>
      </p>
      <p className="as-written">{yours}</p>
      <div className="row">
        {keep('theirs', 'Keep theirs')}
        {keep('mine', 'Keep mine')}
        {isText(field) && keep('both', 'Keep both')}
      </div>
    </section>
  );
}
