import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MeetingKind, NoteConflict, NoteField } from '#rules/views';
import { itemKey, type ItemState, type Notes } from './notes.ts';

const FIELDS: readonly { readonly field: NoteField; readonly label: string; readonly only?: MeetingKind }[] = [
  { field: 'childsView', label: 'What the child says' },
  { field: 'notes', label: 'What was said' },
  { field: 'decisions', label: 'What was decided' },
  { field: 'dissent', label: 'Who sees it differently, and how' },
  { field: 'agreed', label: 'What made it harder or easier: agreed', only: 'disruption' },
  { field: 'differing', label: 'What made it harder or easier: seen differently', only: 'disruption' },
  { field: 'recommendations', label: 'What is recommended', only: 'disruption' },
];

interface ItemNotesProps {
  readonly part: number;
  readonly item: string;
  readonly kind: MeetingKind;
  readonly state: ItemState;
  readonly mayWrite: boolean;
  readonly notes: Notes;
  /** What is read beside it. */
  readonly beside?: ReactNode;
}

/** One item of the agenda: whether it was dealt with, and what is written to it. */
export function ItemNotes({ part, item, kind, state, mayWrite, notes, beside }: ItemNotesProps) {
  const key = itemKey(part, item);
  const fields = FIELDS.filter(({ only }) => only === undefined || only === kind);
  return (
    <li className={beside === undefined ? 'card' : 'card item-with-aside'}>
      <div className="card-head">
        <h3>{item}</h3>
        <Checkbox
          label="Dealt with"
          aria-label={`Dealt with: ${item}`}
          checked={state.done}
          disabled={!mayWrite}
          onChange={(_event, { checked }) => {
            notes.tick(key, checked === true);
          }}
        />
      </div>
      {state.conflicts.map((conflict) => (
        <Conflict
          key={`${conflict.field} ${conflict.one} ${conflict.other}`}
          conflict={conflict}
          onSettle={(keeps) => {
            notes.settle(key, conflict, keeps);
          }}
        />
      ))}
      {fields.map(({ field, label }) =>
        mayWrite ? (
          <Field key={field} label={label}>
            <Textarea
              aria-label={`${label}: ${item}`}
              rows={field === 'notes' ? 4 : 2}
              resize="vertical"
              value={state.now[field]}
              onChange={(_event, { value }) => {
                notes.write(key, field, value);
              }}
              onBlur={() => void notes.flush()}
            />
          </Field>
        ) : (
          state.now[field] !== '' && (
            <div key={field}>
              <h4>{label}</h4>
              <p className="as-written">{state.now[field]}</p>
            </div>
          )
        ),
      )}
      {beside}
      {mayWrite && <TakenOut paragraphs={state.takenOut} />}
    </li>
  );
}

/** What one of them took out while another left it; it can be typed again from here. */
const TakenOut = ({ paragraphs }: { readonly paragraphs: readonly string[] }) =>
  paragraphs.length === 0 ? null : (
    <details className="why">
      <summary>Taken out by one of you ({paragraphs.length})</summary>
      <ul>
        {paragraphs.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );

/** Two people changed the same words at once: both stand until somebody settles it. */
function Conflict({
  conflict: { one, other },
  onSettle,
}: {
  readonly conflict: NoteConflict;
  readonly onSettle: (keeps: 'one' | 'other' | 'both') => void;
}) {
  const keep = (keeps: 'one' | 'other' | 'both') => () => {
    onSettle(keeps);
  };
  return (
    <div role="alert" className="note note-caution">
      <div>
        <p>Two of you changed the same words. Both stand below until one of you chooses.</p>
        <p className="as-written">First: {one === '' ? 'taken out' : one}</p>
        <p className="as-written">Second: {other === '' ? 'taken out' : other}</p>
        <div className="row">
          <Button size="small" onClick={keep('one')}>
            Keep the first
          </Button>
          <Button size="small" onClick={keep('other')}>
            Keep the second
          </Button>
          <Button size="small" onClick={keep('both')}>
            Keep both
          </Button>
        </div>
      </div>
    </div>
  );
}
