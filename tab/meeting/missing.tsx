import type { MissingView } from '#rules';
import { Day } from '../frame/day.tsx';
import { CautionIcon, DoneIcon } from '../frame/icons.tsx';
import { Section } from '../frame/section.tsx';
import { Why } from '../frame/why.tsx';

/** What still stands in the way, and whose it is: the first thing to read. */
export function Missing({ missing }: { readonly missing: readonly MissingView[] }) {
  if (missing.length === 0) {
    return (
      <p className="note note-good">
        <DoneIcon /> <span>Nothing is missing.</span>
      </p>
    );
  }
  return (
    <Section
      title={
        <>
          <CautionIcon />{' '}
          {missing.length === 1 ? 'One thing is missing' : `${String(missing.length)} things are missing`}
        </>
      }
      tone="strong"
    >
      <ul className="lines">
        {missing.map(({ what, who, due, because }) => (
          <li key={`${what} ${who}`}>
            <strong>{what}</strong>
            <span>
              {who}
              {due !== undefined && (
                <>
                  , by <Day day={due} />
                </>
              )}
            </span>
            <Why because={because} of={what} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
