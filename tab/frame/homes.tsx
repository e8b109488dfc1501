import type { HomeTold } from '#rules/views';
import { capital } from '#rules/words';
import { Day } from './day.tsx';
import { Fold } from './fold.tsx';
import { Section } from './section.tsx';

const TITLE = 'Where the child has lived';
/** More homes than this fold away. */
const SHOWN = 4;

/** A child’s homes, oldest first, by the council’s reference and never an address. @source domain §11 */
export function Homes({
  homes = [],
  folded,
}: {
  readonly homes?: readonly HomeTold[] | undefined;
  readonly folded?: true;
}) {
  if (homes.length === 0) return null;
  const list = (
    <ol className="lines">
      {homes.map(({ homeRef, setting, from, until, ended }) => (
        <li key={`${homeRef} ${from}`}>
          <strong>{homeRef}</strong>
          <span>
            {capital(setting)}, {until === undefined ? 'since ' : 'from '}
            <Day day={from} />
            {until !== undefined && (
              <>
                {' to '}
                <Day day={until} />
              </>
            )}
          </span>
          {ended !== undefined && <span className="quiet">How it ended: {ended}.</span>}
        </li>
      ))}
    </ol>
  );
  if (folded === true || homes.length > SHOWN)
    return (
      <Fold title={TITLE} count={homes.length}>
        {list}
      </Fold>
    );
  return <Section title={TITLE}>{list}</Section>;
}
