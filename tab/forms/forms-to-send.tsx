import type { ChairChanges, MeetingForm } from '#rules/views';
import { PageHeading } from '../frame/page-heading.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { FormToSend } from './form-to-send.tsx';

interface FormsToSendProps {
  readonly meeting: string;
  readonly forms: readonly MeetingForm[];
  readonly onChange: (form: string, changes: ChairChanges) => Promise<void>;
}

/** What people will be asked, form by form. The chair may leave questions out and add others until a form has gone. */
export function FormsToSend({ meeting, forms, onChange }: FormsToSendProps) {
  return (
    <div className="room">
      <PageHeading title={`Forms of ${meeting}`}>Forms of {meeting}</PageHeading>
      <p>
        <PlaceLink to={`meeting/${meeting}`}>Back to the meeting</PlaceLink>
      </p>
      <p className="note">
        Ask for what helped as well as for what was hard, never for blame. At most twelve questions to a form. A form
        that has gone out can no longer be changed.
      </p>
      {forms.length === 0 && <p className="empty">Nobody is to be asked yet. First settle who is invited.</p>}
      {forms.map((form) => (
        <FormToSend key={form.form.id} {...form} onChange={(changes) => onChange(form.form.id, changes)} />
      ))}
    </div>
  );
}
