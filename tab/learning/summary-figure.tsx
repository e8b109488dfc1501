import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CasesBehindView, SummaryView } from '#rules/views';
import { capital } from '#rules/words';
import { PlaceLink } from '../frame/navigation.tsx';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';

type Figure = SummaryView['figures'][number];
type Row = Figure['rows'][number];

/** So many bars fit a figure; the rest stands in its table. */
const BARS = 6;

/** One figure: what it says, its bars, how it was counted, its table, and for those who may the cases behind it. */
export function SummaryFigurePart({
  figure,
  loadCases,
}: {
  readonly figure: Figure;
  readonly loadCases?: ((figure: string) => Promise<CasesBehindView>) | undefined;
}) {
  const { title, says, rows, of, unknown, counted, change } = figure;
  return (
    <figure className="figure">
      <figcaption>
        <strong>{title}</strong>
        <span className="quiet">
          {' '}
          · {of.words}; {unknown.words}
        </span>
      </figcaption>
      <Bars rows={rows} />
      <p>
        <strong>In words:</strong> {capital(says)} {change}
      </p>
      <details className="why">
        <summary>
          How it was counted, and the table<span className="only-heard"> of {title}</span>
        </summary>
        <p>{counted}</p>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <th scope="col">Number</th>
              <th scope="col">Share, and what the numbers allow</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ words, count, share }) => (
              <tr key={words}>
                <th scope="row">{capital(words)}</th>
                <td>{count ?? 'not shown'}</td>
                <td>{share === undefined ? '' : `${share.percent}% (${share.low}% to ${share.high}%)`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {loadCases !== undefined && <CasesBehind figure={figure} load={loadCases} />}
    </figure>
  );
}

/** The largest first; the number stands at the end of its bar, so that no colour is needed. The table behind it is what is read out. */
function Bars({ rows }: { readonly rows: readonly Row[] }) {
  const counted = rows.filter(({ count = 0 }) => count > 0);
  const largest = counted.toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0)).slice(0, BARS);
  const most = Math.max(1, ...largest.map(({ count = 0 }) => count));
  if (largest.length === 0) return null;
  return (
    <div className="bars" aria-hidden="true">
      {largest.map(({ words, count = 0 }) => (
        <div key={words}>
          <span>{capital(words)}</span>
          <svg viewBox="0 0 100 12" preserveAspectRatio="none" focusable="false">
            <rect x={0} y={0} width={Math.max(1, (count / most) * 100)} height={12} className="bar-1" />
          </svg>
          <strong>{count}</strong>
        </div>
      ))}
    </div>
  );
}

function CasesBehind({
  figure,
  load,
}: {
  readonly figure: Figure;
  readonly load: (figure: string) => Promise<CasesBehindView>;
}) {
  const [found, setFound] = useState<CasesBehindView | undefined>();
  const { busy, failure, carryOut } = useIntention();
  if (found === undefined) {
    return (
      <>
        <Button
          appearance="subtle"
          size="small"
          disabled={busy}
          onClick={() =>
            void carryOut(async () => {
              setFound(await load(figure.id));
            }, 'Cases shown.')
          }
        >
          Show the cases<span className="only-heard"> behind {figure.title}</span>
        </Button>
        <FaultNote failure={failure} />
      </>
    );
  }
  if (found.cases.length === 0) return <p className="empty">No case is behind this.</p>;
  return (
    <ul className="lines">
      {found.cases.map(({ ref, place, onWords, counts }) => (
        <li key={ref}>
          <PlaceLink to={place}>{ref}</PlaceLink>
          <span className="quiet">
            {onWords} · {counts.join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
