import { Button } from '@fluentui/react-components';
import type { QuestionnaireView } from '#rules';
import { DoneIcon } from '../frame/icons.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';

interface OtherWaysProps {
  readonly view: QuestionnaireView;
  readonly onMoreTime: () => Promise<void>;
  readonly onRatherTalk: () => Promise<void>;
}

/** Not everyone can write about this, or in time. Both are fine, and are asked for here. */
export function OtherWays({ view, onMoreTime, onRatherTalk }: OtherWaysProps) {
  const { busy, failure, carryOut } = useIntention();
  if (!view.mayChange) return null;
  return (
    <section aria-labelledby="other-ways" className="part">
      <h2 id="other-ways">If this is not the right time or way</h2>
      {view.moreTimeAsked && <p><DoneIcon /> You have asked for more time.</p>}
      {view.ratherTalk && <p><DoneIcon /> You have said that you would rather talk. A worker will ring you.</p>}
      <FaultNote failure={failure} />
      <div className="row">
        {!view.moreTimeAsked && <Button disabledFocusable={busy} onClick={() => void carryOut(onMoreTime, 'You have asked for more time.')}>Ask for more time</Button>}
        {!view.ratherTalk && <Button disabledFocusable={busy} onClick={() => void carryOut(onRatherTalk, 'You have said that you would rather talk.')}>I would rather talk to someone</Button>}
      </div>
    </section>
  );
}
