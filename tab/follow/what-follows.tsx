import type { FollowView } from '#rules';
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
      <ul className="lines">
        {view.follows.map(({ what, who, by, sum, force, because }) => (
          <li key={`${what} ${who}`}>
            <strong>{what}</strong>
            <span>
              {who}
              {by !== undefined && (
                <>
                  , by <Day day={by} />
                </>
              )}
            </span>
            <Why because={[forceSentence(force), ...because]} sum={sum} of={what} />
          </li>
        ))}
      </ul>
      <p className="quiet">Procedure: {view.profile}.</p>
    </Section>
  );
}
