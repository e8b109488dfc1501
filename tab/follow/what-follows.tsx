import type { FollowView } from '#rules/views';
import { Day } from '../frame/day.tsx';
import { CautionIcon } from '../frame/icons.tsx';
import { Section } from '../frame/section.tsx';
import { Why } from '../frame/why.tsx';
import { forceSentence } from '../words.ts';

/** What the procedure would ask for, with every sum. */
export function WhatFollows({ view }: { readonly view: FollowView }) {
  return (
    <Section title="This would follow" tone="strong">
      <p>
        <strong>{view.decision}</strong>
      </p>
      {view.sums.map((sum) => (
        <p key={sum}>{sum}</p>
      ))}
      <Why because={view.because} of={view.decision} />
      {view.notes.map((note) => (
        <p key={note} className="note note-caution">
          <CautionIcon /> <span>{note}</span>
        </p>
      ))}
      {view.asks.length > 0 && (
        <>
          <h3>Still to be said</h3>
          <ul>
            {view.asks.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
        </>
      )}
      {view.facts.length > 0 && (
        <details>
          <summary>Facts used</summary>
          <ul>
            {view.facts.map(({ fact, value }) => (
              <li key={fact}>
                {fact}: {value}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ul className="lines">
        {view.follows.map((follows) => (
          <Line key={`${follows.what} ${follows.who}`} {...follows} />
        ))}
      </ul>
      <p className="quiet">Procedure: {view.profile}.</p>
    </Section>
  );
}

/** One thing that would follow: whose it is, by when and why. */
const Line = ({ what, who, by, sum, force, because, warnings }: FollowView['follows'][number]) => (
  <li>
    <strong>{what}</strong>
    <span>
      {who}
      {by !== undefined && (
        <>
          , by <Day day={by} />
        </>
      )}
    </span>
    {warnings.map((warning) => (
      <span key={warning} className="note note-caution">
        <CautionIcon /> <span>{warning}</span>
      </span>
    ))}
    <Why because={[forceSentence(force), ...because]} sum={sum} of={what} />
  </li>
);
