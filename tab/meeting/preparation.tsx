import { capital, type MeetingView } from '#rules';
import { Day } from '../frame/day.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { StateMark, type Tone } from '../frame/state-mark.tsx';
import { Why } from '../frame/why.tsx';

/** How many were asked for their views and how many have answered; never who. */
export function Views({
  view: { ref, questionnaires },
  mayRead,
}: {
  readonly view: MeetingView;
  readonly mayRead: boolean;
}) {
  if (questionnaires === undefined) return null;
  const { returned, asked, due } = questionnaires;
  return (
    <Section title="Views">
      <p>
        <strong>
          {returned} of {asked}
        </strong>{' '}
        returned
        {due !== undefined && (
          <>
            , due by <Day day={due} />
          </>
        )}
        .
      </p>
      <progress className="progress" max={Math.max(asked, 1)} value={returned} aria-label="Views returned" />
      {mayRead && (
        <p>
          <PlaceLink to={`answers/${ref}`}>Read the answers and write the overview</PlaceLink>
        </p>
      )}
    </Section>
  );
}

const PAPER_TONE: Readonly<Record<string, Tone>> = {
  ready: 'good',
  there: 'good',
  received: 'good',
  overdue: 'late',
  missing: 'caution',
  asked: 'soon',
};

export function Papers({ papers }: Pick<MeetingView, 'papers'>) {
  if (papers.length === 0) return null;
  return (
    <Section title="Papers">
      <ul className="lines">
        {papers.map(({ what, who, state, because, words, place }) => (
          <li key={`${what} ${who}`}>
            <strong>{what}</strong>
            <StateMark tone={PAPER_TONE[state] ?? 'plain'}>{capital(state)}</StateMark>
            <span>{who}</span>
            {words !== undefined && <p className="as-written">{words}</p>}
            {place !== undefined && <PlaceLink to={place}>Open the record</PlaceLink>}
            <Why because={because} of={what} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Agenda({ agenda }: Pick<MeetingView, 'agenda'>) {
  if (agenda.length === 0) return null;
  return (
    <Section title="Agenda">
      <ol className="agenda">
        {agenda.map(({ title, prompts, because }) => (
          <li key={title}>
            <h3>{title}</h3>
            {prompts.length > 0 && (
              <ul>
                {prompts.map((prompt) => (
                  <li key={prompt}>{prompt}</li>
                ))}
              </ul>
            )}
            <Why because={because} of={title} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What the chair sees to, before and in the meeting. */
export function ChairsList({ list }: { readonly list: MeetingView['chairList'] }) {
  if (list.length === 0) return null;
  return (
    <Section title="For the chair">
      <ul className="lines">
        {list.map(({ what, because }) => (
          <li key={what}>
            <span>{what}</span>
            <Why because={because} of={what} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What a planning meeting considers when the child is not settling, or the placement may not suit. */
export function WaysOn({ ways }: { readonly ways: NonNullable<MeetingView['waysOn']> }) {
  if (ways.length === 0) return null;
  return (
    <Section title="If the child is not settling">
      <ul className="lines">
        {ways.map(({ words, because }) => (
          <li key={words}>
            <span>{words}</span>
            <Why because={because} of={words} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
