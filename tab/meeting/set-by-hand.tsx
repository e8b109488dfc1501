import { Button } from '@fluentui/react-components';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';

/** What Steady was refused is done in Teams; whoever did it says so here. */
export function SetByHand({ onSay }: { readonly onSay: () => Promise<void> }) {
  const { busy, failure, carryOut } = useIntention();
  return (
    <section className="part" aria-label="Set by hand in Teams">
      <h2>Set by hand in Teams</h2>
      <p>Steady cannot see it while Microsoft 365 refuses. Once you have done it in the meeting, say so.</p>
      <FaultNote failure={failure} />
      <div className="row no-print">
        <Button disabledFocusable={busy} onClick={() => void carryOut(onSay, 'It is noted as set.')}>
          {busy ? 'Saving…' : 'It is set'}
        </Button>
      </div>
    </section>
  );
}
