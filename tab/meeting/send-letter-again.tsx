import { Button } from '@fluentui/react-components';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';

interface SendLetterAgainProps {
  readonly name: string;
  readonly onSend: () => Promise<void>;
}

/** Nobody can tell whether a letter went: whoever asked the person looks first, and only then sends it again. */
export function SendLetterAgain({ name, onSend }: SendLetterAgainProps) {
  const { busy, failure, carryOut } = useIntention();
  return (
    <>
      <p>We cannot tell whether the letter went. Ask {name} whether it arrived before you send it again.</p>
      <FaultNote failure={failure} />
      <Button
        className="no-print"
        aria-label={`Send the letter to ${name} again`}
        disabledFocusable={busy}
        onClick={() => void carryOut(onSend, 'The letter is sent again.')}
      >
        Send the letter again
      </Button>
    </>
  );
}
