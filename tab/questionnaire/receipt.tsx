import { Button } from '@fluentui/react-components';
import { londonDay, type QuestionnaireView } from '#rules/views';
import { clockTime } from '../days.ts';
import { Day } from '../frame/day.tsx';
import { DoneIcon } from '../frame/icons.tsx';
import { PlaceLink } from '../frame/navigation.tsx';

/** The form has been handed in: when, who reads it, and how to change it. */
export function Receipt({ view, onAmend }: { readonly view: QuestionnaireView; readonly onAmend: () => void }) {
  const { returnedAt, amendedAt } = view;
  return (
    <section aria-labelledby="receipt" className="part">
      <h2 id="receipt">
        <DoneIcon /> Thank you. Your answers are in.
      </h2>
      {returnedAt !== undefined && (
        <p>
          Handed in on <Day day={londonDay(returnedAt)} /> at {clockTime(returnedAt)}
          {view.late && ', after the day that was agreed. It still counts'}.
        </p>
      )}
      {amendedAt !== undefined && (
        <p>
          Last changed on <Day day={londonDay(amendedAt)} /> at {clockTime(amendedAt)}.
        </p>
      )}
      {view.opening.slice(0, 1).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <div className="row">
        {view.mayChange && <Button onClick={onAmend}>Change my answers</Button>}
        <PlaceLink to="desk">Go to my desk</PlaceLink>
      </div>
    </section>
  );
}
