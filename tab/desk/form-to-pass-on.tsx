import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { QuestionnaireToPassOn } from '#rules/views';
import { capital } from '#rules/words';
import { Day } from '../frame/day.tsx';
import { CautionIcon } from '../frame/icons.tsx';
import { FaultNote } from '../frame/states.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { GivenCode } from '../frame/given-code.tsx';
import { useIntention } from '../frame/intention.ts';
import { sentence } from '../words.ts';

/** What a worker can do with a form that is not their own. */
export interface PassingOn {
  readonly giveCode: (id: string) => Promise<{ readonly code: string; readonly words: string }>;
  readonly sendAgain: (id: string) => Promise<{ readonly sent: string }>;
  readonly print: (id: string) => Promise<void>;
}

/** One form: for whom, by when, how it is safe to reach them, and what can be done now. */
export function FormToPassOn({ form, passing }: { readonly form: QuestionnaireToPassOn; readonly passing: PassingOn }) {
  const [given, setGiven] = useState<{ readonly code: string; readonly words: string } | undefined>();
  const [sent, setSent] = useState('');
  const { busy, failure, carryOut } = useIntention();
  const { id, ref, who, part, way, due, state, linkExpires, isChild } = form;
  return (
    <li>
      <strong>{capital(who)}</strong>
      <span className="quiet">
        {capital(part)}, {ref}, {way}
      </span>
      <span>
        {sentence(state)} Due by <Day day={due} />.
      </span>
      <HowToReach form={form} />
      {given !== undefined && (
        <GivenCode
          {...given}
          who={who}
          onHide={() => {
            setGiven(undefined);
          }}
        />
      )}
      {sent !== '' && <p role="status">{sentence(`letter: ${sent}`)}</p>}
      <FaultNote failure={failure} />
      <div className="row">
        {linkExpires !== undefined && (
          <LinkButtons
            who={who}
            busy={busy}
            onNewCode={() =>
              void carryOut(async () => {
                setGiven(await passing.giveCode(id));
              }, 'A new code is shown.')
            }
            onSendAgain={() =>
              void carryOut(async () => {
                setSent((await passing.sendAgain(id)).sent);
              }, 'The letter is on its way.')
            }
          />
        )}
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void carryOut(() => passing.print(id), 'The form is in your downloads.')}
        >
          Print on paper<span className="only-heard"> for {who}</span>
        </Button>
        <PlaceLink to={`questionnaire/${id}`}>
          {isChild ? 'Write down what the child says' : 'Write it down'}
          <span className="only-heard">{isChild ? ` for ${ref}` : ` for ${who}`}</span>
        </PlaceLink>
      </div>
    </li>
  );
}

interface LinkButtonsProps {
  readonly who: string;
  readonly busy: boolean;
  readonly onNewCode: () => void;
  readonly onSendAgain: () => void;
}

/** For somebody who answers by a link in a letter. */
const LinkButtons = ({ who, busy, onNewCode, onSendAgain }: LinkButtonsProps) => (
  <>
    <Button size="small" disabledFocusable={busy} onClick={onNewCode}>
      New code<span className="only-heard"> for {who}</span>
    </Button>
    <Button size="small" disabledFocusable={busy} onClick={onSendAgain}>
      Send a new link<span className="only-heard"> to {who}</span>
    </Button>
  </>
);

/** When and how it is safe, before anything else is said. @source E-87 */
function HowToReach({
  form: { cannotOpen, phone, safeTimes, wrongCodes, ratherTalk, moreTimeAsked },
}: {
  readonly form: QuestionnaireToPassOn;
}) {
  return (
    <>
      {cannotOpen !== undefined && (
        <span>
          <CautionIcon /> {cannotOpen}
        </span>
      )}
      {phone !== undefined && <span>Phone: {phone}</span>}
      {safeTimes !== undefined && (
        <span>
          <CautionIcon /> Safe contact: {safeTimes}
        </span>
      )}
      {ratherTalk && <span>Would rather talk. Ring at a safe time, and write down what they say if they agree.</span>}
      {moreTimeAsked && <span>Asked for more time. Agree a day with them.</span>}
      {wrongCodes !== undefined && (
        <span>
          <CautionIcon /> {wrongCodes}
        </span>
      )}
    </>
  );
}
