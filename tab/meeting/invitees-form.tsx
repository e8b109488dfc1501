import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { InviteeView, MeetingView } from '#rules/views';
import type { AddedInvitee, InviteeChange } from '../api/steady.ts';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { AddInvitee } from './add-invitee.tsx';
import { InviteeFields, lacksReason, type InviteeDraft } from './invitee-fields.tsx';
import type { MeetingIntentions } from './intentions.ts';

interface InviteesFormProps {
  readonly view: MeetingView;
  readonly intentions: MeetingIntentions;
  readonly onClose: () => void;
}

/** While nothing is decided, the reason that is kept asks for the decision: it is nobody's reason yet. */
const draftOf = ({ decision, reason, way, sitting }: InviteeView): InviteeDraft => ({
  decision,
  reason: decision === 'undecided' ? '' : (reason ?? ''),
  way,
  sitting,
});

/** Decides about each person: whether and how they are asked. Only what was changed is sent. */
export function InviteesForm({ view, intentions, onClose }: InviteesFormProps) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, InviteeDraft>>>({});
  const [added, setAdded] = useState<readonly AddedInvitee[]>([]);
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();

  const draftFor = (invitee: InviteeView): InviteeDraft => drafts[invitee.key] ?? draftOf(invitee);
  const changed = view.invitees.filter(
    (invitee) => JSON.stringify(draftFor(invitee)) !== JSON.stringify(draftOf(invitee)),
  );
  const lacking = changed.filter((invitee) => lacksReason(draftFor(invitee)));

  const save = async () => {
    setAsked(true);
    if (lacking.length > 0) return;
    const changes = changed.map((invitee) => changeOf(invitee.key, draftFor(invitee)));
    if (await carryOut(() => intentions.changeInvitees(changes, added), 'Who is asked is saved.')) onClose();
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ul className="cards">
        {view.invitees.map((invitee) => (
          <InviteeFields
            key={invitee.key}
            invitee={invitee}
            draft={draftFor(invitee)}
            twoParts={view.format === 'two-part'}
            showLack={asked}
            onChange={(draft) => {
              setDrafts({ ...drafts, [invitee.key]: draft });
            }}
          />
        ))}
        {added.map((one) => (
          <li key={`${one.person ?? ''} ${one.name}`} className="card">
            <div className="card-head">
              <h3>{one.name}</h3>
              <Button
                size="small"
                onClick={() => {
                  setAdded(added.filter((other) => other !== one));
                }}
              >
                Take off<span className="only-heard"> {one.name}</span>
              </Button>
            </div>
            <p>Added; not saved yet.</p>
          </li>
        ))}
      </ul>
      <AddInvitee
        people={intentions.people}
        circle={(view.circleNotAsked ?? []).filter(({ person }) => !added.some((one) => one.person === person))}
        onAdd={(one) => {
          setAdded([...added, one]);
        }}
      />
      <FaultNote failure={failure} />
      {asked && lacking.length > 0 && (
        <p role="alert" className="note note-bad">
          Write the reason for {lacking.map(({ name }) => name).join(', ')}.
        </p>
      )}
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Saving…' : 'Save who is asked'}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Close without saving
        </Button>
      </div>
    </form>
  );
}

const changeOf = (key: string, { decision, reason, way, sitting, carersOf }: InviteeDraft): InviteeChange => ({
  key,
  decision,
  way,
  sitting,
  ...(carersOf === undefined ? {} : { carersOf }),
  ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
});
