import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { InviteeView, MeetingView } from '#rules';
import { Section } from '../frame/section.tsx';
import { StateMark, type Tone } from '../frame/state-mark.tsx';
import { Why } from '../frame/why.tsx';
import { decisionWords, replySaid, sentence } from '../words.ts';
import { FormatForm } from './format-form.tsx';
import type { MeetingIntentions } from './intentions.ts';
import { InviteesForm } from './invitees-form.tsx';
import { SendLetterAgain } from './send-letter-again.tsx';

interface PeoplePartProps {
  readonly view: MeetingView;
  readonly mayChange: boolean;
  readonly intentions: MeetingIntentions;
}

/** Who is heard at this meeting, how each is asked, and what came back. */
export function PeoplePart({ view, mayChange, intentions }: PeoplePartProps) {
  const [changing, setChanging] = useState(false);
  const undecided = view.invitees.filter(({ decision }) => decision === 'undecided').length;
  return (
    <Section
      title="People"
      aside={
        mayChange &&
        !changing && (
          <Button
            className="no-print"
            onClick={() => {
              setChanging(true);
            }}
          >
            Change who is asked
          </Button>
        )
      }
    >
      <p>
        {view.format === 'two-part' ? 'The meeting is in two parts.' : 'Everyone meets together.'}
        {view.formatReason !== undefined && <> Reason: {view.formatReason}</>}
        {undecided > 0 && (
          <>
            {' '}
            <strong>{undecided} still to be decided.</strong>
          </>
        )}
      </p>
      {changing ? (
        <>
          <FormatForm format={view.format} reason={view.formatReason ?? ''} onChoose={intentions.chooseFormat} />
          <InviteesForm
            view={view}
            intentions={intentions}
            onClose={() => {
              setChanging(false);
            }}
          />
        </>
      ) : (
        <ul className="cards">
          {view.invitees.map((invitee) => (
            <Invitee
              key={invitee.key}
              invitee={invitee}
              onSendAgain={() => intentions.sendLetterAgain(invitee.person)}
            />
          ))}
          {view.invitees.length === 0 && <li className="empty">Nobody has been proposed yet.</li>}
        </ul>
      )}
    </Section>
  );
}

interface InviteeProps {
  readonly invitee: InviteeView;
  readonly onSendAgain: () => Promise<void>;
}

function Invitee({ invitee, onSendAgain }: InviteeProps) {
  const { name, partName, wayWords, decision, reason, because, sitting } = invitee;
  return (
    <li className="card">
      <div className="card-head">
        <h3>{name}</h3>
        <StateMark tone={toneOf(invitee)}>{stateOf(invitee)}</StateMark>
      </div>
      <p>
        {sentence(partName)} {sentence(`${wayWords}${sitting > 1 ? `, part ${String(sitting)} of the meeting` : ''}`)}
      </p>
      {(decision === 'invite' || decision === 'separate') && <p className="quiet">{sentence(invitee.delivery)}</p>}
      {invitee.unclearLetter === true && <SendLetterAgain name={name} onSend={onSendAgain} />}
      {reason !== undefined && decision !== 'invite' && <p className="quiet">Reason: {reason}</p>}
      <Why because={because} of={`${name} is on this list`} />
    </li>
  );
}

const NOT_SENT = /^not[ -]sent/;
const NOT_REACHED = /^(unclear|blocked|could not)/;

const stateOf = ({ decision, reply, delivery }: InviteeView): string =>
  decision === 'invite' && !NOT_SENT.test(delivery) ? replySaid(reply) : decisionWords(decision);

function toneOf({ decision, reply, delivery }: InviteeView): Tone {
  if (decision === 'undecided' || NOT_REACHED.test(delivery)) return 'caution';
  if (reply === 'accepted') return 'good';
  if (reply === 'declined') return 'late';
  return 'plain';
}
