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
  const [added, setAdded] = useState<readonly AddedInvitee[]>([]);
  const [asked, setAsked] = useState(false);
  const { busy, failure, carryOut } = useIntention();

  const { draftFor, change, changed, lacking } = useDrafts(view.invitees);

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
              change(invitee.key, draft);
            }}
          />
        ))}
        {added.map((one) => (
          <AddedPerson
            key={`${one.person ?? ''} ${one.name}`}
            name={one.name}
            onTakeOff={() => {
              setAdded(added.filter((other) => other !== one));
            }}
          />
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
      {asked && <StillLacking names={lacking.map(({ name }) => name)} />}
      <SaveOrClose busy={busy} onClose={onClose} />
    </form>
  );
}

const StillLacking = ({ names }: { readonly names: readonly string[] }) =>
  names.length > 0 && (
    <p role="alert" className="note note-bad">
      Write the reason for {names.join(', ')}.
    </p>
  );

const SaveOrClose = ({ busy, onClose }: { readonly busy: boolean; readonly onClose: () => void }) => (
  <div className="row">
    <Button type="submit" appearance="primary" disabledFocusable={busy}>
      {busy ? 'Saving…' : 'Save who is asked'}
    </Button>
    <Button appearance="subtle" onClick={onClose}>
      Close without saving
    </Button>
  </div>
);

/** What is decided about each, what of it is new, and where a reason is still missing. */
function useDrafts(invitees: MeetingView['invitees']) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, InviteeDraft>>>({});
  const draftFor = (invitee: InviteeView): InviteeDraft => drafts[invitee.key] ?? draftOf(invitee);
  const changed = invitees.filter((invitee) => JSON.stringify(draftFor(invitee)) !== JSON.stringify(draftOf(invitee)));
  const lacking = changed.filter((invitee) => lacksReason(draftFor(invitee)));
  const change = (key: string, draft: InviteeDraft) => {
    setDrafts({ ...drafts, [key]: draft });
  };
  return { draftFor, change, changed, lacking };
}

function AddedPerson({ name, onTakeOff }: { readonly name: string; readonly onTakeOff: () => void }) {
  return (
    <li className="card">
      <div className="card-head">
        <h3>{name}</h3>
        <Button size="small" onClick={onTakeOff}>
          Take off<span className="only-heard"> {name}</span>
        </Button>
      </div>
      <p>Added; not saved yet.</p>
    </li>
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
