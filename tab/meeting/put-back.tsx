import { Button } from '@fluentui/react-components';
import type { MeetingView } from '#rules/views';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';

interface PutBackProps {
  readonly view: MeetingView;
  readonly onPutBack: () => Promise<void>;
}

/** Somebody took the meeting out of the diaries, not here: one press puts it back at its own time, with the same people. */
export function PutBack({ view, onPutBack }: PutBackProps) {
  const { busy, failure, carryOut } = useIntention();
  return (
    <section className="part" aria-label="Put the meeting back">
      <h2>Put the meeting back</h2>
      <p>
        It goes into the same diaries at the same time. Whoever was written to by mail gets the new link to join, where
        there is one. Or call it off under <b>More</b>.
      </p>
      <FaultNote failure={failure} />
      <div className="row no-print">
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void carryOut(onPutBack, `${view.ref} is back in the diaries.`)}
        >
          {busy ? 'Putting it back…' : 'Put it back into the diaries'}
        </Button>
      </div>
    </section>
  );
}
