import { Button } from '@fluentui/react-components';
import type { MeetingView } from '#rules/views';
import { FaultNote } from '../frame/states.tsx';
import { Section } from '../frame/section.tsx';
import { isReadyToShow } from './remedies.ts';
import { useIntention } from '../frame/intention.ts';
import { sentence } from '../words.ts';

interface AskAroundProps {
  readonly view: MeetingView;
  readonly mayAskWorker: boolean;
  readonly mayAskChair: boolean;
  readonly onAskWorker: () => Promise<void>;
  readonly onAskChair: () => Promise<void>;
}

/** The coordinator shows the draft to the child's social worker, and the chair settles the people. @source CF-35, CF-05 */
export function AskAround({ view, mayAskWorker, mayAskChair, onAskWorker, onAskChair }: AskAroundProps) {
  const { busy, failure, carryOut } = useIntention();
  const asksChair = mayAskChair && view.kind === 'disruption';
  const ready = isReadyToShow(view);
  if (view.state !== 'arranging' || (!mayAskWorker && !asksChair)) return null;
  return (
    <Section title="Show the draft" tone="strong">
      <p>
        {sentence(view.workerSays)}{' '}
        {ready ? 'Nothing is sent to anyone else by this.' : 'It can be shown once what is missing is settled.'}
      </p>
      <FaultNote failure={failure} />
      <div className="row">
        {mayAskWorker && ready && (
          <Button
            disabledFocusable={busy}
            onClick={() => void carryOut(onAskWorker, 'The child’s social worker has the draft.')}
          >
            Show it to the child’s social worker
          </Button>
        )}
        {asksChair && ready && (
          <Button disabledFocusable={busy} onClick={() => void carryOut(onAskChair, 'The chair has been asked.')}>
            Ask the chair to settle the people
          </Button>
        )}
      </div>
    </Section>
  );
}
