import { Button } from '@fluentui/react-components';
import type { ActionView } from '#rules/views';
import { Day } from '../frame/day.tsx';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';
import { StateMark, type Tone } from '../frame/state-mark.tsx';
import { AskForTime, AnswerMoney, HandOver, SayDone } from './action-forms.tsx';
import type { ActionIntentions } from './intentions.ts';

const TONES: Readonly<Record<ActionView['state'], Tone>> = {
  draft: 'plain',
  open: 'plain',
  overdue: 'late',
  done: 'good',
  'more-time-asked': 'soon',
  'hand-over-asked': 'soon',
};

interface ActionItemProps {
  readonly action: ActionView;
  readonly intentions: ActionIntentions;
  /** The heading's level, where it stands. */
  readonly level?: 'h3' | 'h4';
}

/** One action: what, how one sees that it is done, who and by when; and what this person may do with it. */
export function ActionItem({ action, intentions, level: Heading = 'h4' }: ActionItemProps) {
  return (
    <li className="card">
      <div className="card-head">
        <Heading>{action.what}</Heading>
        <StateMark tone={TONES[action.state]}>{action.stateWords}</StateMark>
      </div>
      <ActionFacts action={action} />
      <div className="row no-print">
        {action.may.includes('say-done') && <SayDone action={action} onAct={intentions.act} />}
        {action.may.includes('ask-more-time') && <AskForTime action={action} onAct={intentions.act} />}
        {action.may.includes('hand-over') && (
          <HandOver action={action} onAct={intentions.act} people={intentions.people} />
        )}
        {action.may.includes('answer-money') && <AnswerMoney action={action} onAnswer={intentions.answerMoney} />}
      </div>
      {(action.may.includes('agree') || action.may.includes('decline')) && (
        <Answer action={action} onAct={intentions.act} />
      )}
    </li>
  );
}

function ActionFacts({ action }: { readonly action: ActionView }) {
  return (
    <>
      <p>
        {action.owner}, by <Day day={action.due} />. Done when: {action.measure}
      </p>
      {action.moneyWords !== undefined && <p className="note">{action.moneyWords}</p>}
      {action.askedWords !== undefined && <p>{action.askedWords}</p>}
      {action.how !== undefined && <p className="as-written">How it was done: {action.how}</p>}
      {action.before.map((words) => (
        <p key={words} className="quiet">
          {words}
        </p>
      ))}
    </>
  );
}

/** The chair gives more time, or the person asked takes it on; whoever asked may take that back. */
function Answer({ action, onAct }: { readonly action: ActionView; readonly onAct: ActionIntentions['act'] }) {
  const { busy, failure, carryOut } = useIntention();
  const answers = action.may.includes('agree');
  const say = (is: 'agree' | 'decline', words: string) => () =>
    void carryOut(() => onAct({ action: action.key, is }), words);
  return (
    <div className="row no-print">
      {answers && (
        <Button appearance="primary" disabledFocusable={busy} onClick={say('agree', 'You agreed.')}>
          Agree<span className="only-heard"> to {action.what}</span>
        </Button>
      )}
      <Button disabledFocusable={busy} onClick={say('decline', answers ? 'You did not agree.' : 'Taken back.')}>
        {answers ? 'Do not agree' : 'Take back what I asked'}
        <span className="only-heard"> for {action.what}</span>
      </Button>
      <FaultNote failure={failure} />
    </div>
  );
}
