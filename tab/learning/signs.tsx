import type { SignView } from '#rules/views';
import { Section } from '../frame/section.tsx';
import { Why } from '../frame/why.tsx';

/** What has happened that the procedure tells one to look at. No score: nothing is weighed, counted up or foretold. */
export function Signs({ signs = [] }: { readonly signs?: readonly SignView[] | undefined }) {
  if (signs.length === 0) return null;
  return (
    <Section title="Worth looking at">
      <p className="quiet">
        This has happened. It is no score and foretells nothing: children are not compared, and somebody who knows this
        child decides what follows.
      </p>
      <ul className="lines">
        {signs.map(({ kind, words, because, mayBeDone }) => (
          <li key={kind}>
            <strong>{words}</strong>
            <span>What may be done:</span>
            <ul>
              {mayBeDone.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <Why because={because} of={words} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
