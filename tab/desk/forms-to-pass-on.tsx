import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { capital, type QuestionnaireToPassOn } from '#rules';
import { Day } from '../frame/day.tsx';
import { FaultNote } from '../frame/states.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { useIntention } from '../frame/intention.ts';
import { sentence } from '../words.ts';

interface FormsToPassOnProps {
  readonly forms: readonly QuestionnaireToPassOn[];
  readonly onGiveCode: (id: string) => Promise<{ readonly code: string; readonly words: string }>;
  readonly onSendAgain: (id: string) => Promise<{ readonly sent: string }>;
}

/** Forms of people who are not in Teams, reached through this worker: a code by phone, a letter again, or writing it down. */
export function FormsToPassOn({ forms, onGiveCode, onSendAgain }: FormsToPassOnProps) {
  if (forms.length === 0) return null;
  return (
    <Section title="Forms you pass on">
      <ul className="lines">
        {forms.map((form) => (
          <FormToPassOn key={form.id} form={form} onGiveCode={onGiveCode} onSendAgain={onSendAgain} />
        ))}
      </ul>
    </Section>
  );
}

/** A code is shown once: it is not kept anywhere, and a new one can always be made. */
function FormToPassOn({
  form,
  onGiveCode,
  onSendAgain,
}: Omit<FormsToPassOnProps, 'forms'> & { readonly form: QuestionnaireToPassOn }) {
  const [given, setGiven] = useState<{ readonly code: string; readonly words: string } | undefined>();
  const [sent, setSent] = useState('');
  const { busy, failure, carryOut } = useIntention();
  const { id, ref, who, part, way, due, state, locked, linkExpires } = form;
  return (
    <li>
      <strong>{capital(who)}</strong>
      <span className="quiet">
        {capital(part)}, {ref}, {way}
      </span>
      <span>
        {sentence(state)} Due by <Day day={due} />.{locked && ' Locked after ten wrong codes: give a new code.'}
      </span>
      {given !== undefined && (
        <p className="note">
          <span>
            Code: <strong className="code">{given.code}</strong>
            <br />
            {given.words}
          </span>
        </p>
      )}
      {sent !== '' && <p role="status">{sentence(`letter: ${sent}`)}</p>}
      <FaultNote failure={failure} />
      <div className="row">
        {linkExpires !== undefined && (
          <>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() =>
                void carryOut(async () => {
                  setGiven(await onGiveCode(id));
                }, 'A new code is shown.')
              }
            >
              New code<span className="only-heard"> for {who}</span>
            </Button>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() =>
                void carryOut(async () => {
                  setSent((await onSendAgain(id)).sent);
                }, 'The letter was sent again.')
              }
            >
              Send the letter again<span className="only-heard"> to {who}</span>
            </Button>
          </>
        )}
        <PlaceLink to={`questionnaire/${id}`}>
          Write it down<span className="only-heard"> for {who}</span>
        </PlaceLink>
      </div>
    </li>
  );
}
