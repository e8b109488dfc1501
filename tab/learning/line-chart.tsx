import type { LocalDate } from '#rules/views';
import { shortDateWithYear } from '#rules/words';

const [WIDTH, HEIGHT, EDGE] = [240, 48, 6];

export interface Point {
  readonly on: LocalDate;
  readonly count: number;
  readonly of: number;
}

const shareOf = ({ count, of }: Point): number => (of === 0 ? 0 : count / of);

/** A share over time as one line. What it says stands beside it in words, and in a table behind it. */
export function LineChart({ points }: { readonly points: readonly Point[] }) {
  const most = Math.max(0.1, ...points.map(shareOf));
  const x = (at: number): number => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, points.length - 1);
  const y = (point: Point): number => HEIGHT - EDGE - (shareOf(point) / most) * (HEIGHT - 2 * EDGE);
  const last = points.at(-1);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="line-chart" aria-hidden="true" focusable="false">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} className="chart-ground" />
      <polyline points={points.map((point, at) => `${x(at)},${y(point)}`).join(' ')} className="chart-line" />
      {last !== undefined && <circle cx={x(points.length - 1)} cy={y(last)} r={3} className="chart-dot" />}
    </svg>
  );
}

/** The same points as a table, folded away. */
export function PointsTable({ points, of }: { readonly points: readonly Point[]; readonly of: string }) {
  return (
    <details className="why">
      <summary>
        Table<span className="only-heard"> of {of}</span>
      </summary>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Children</th>
            <th scope="col">Of</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ on, count, of: all }) => (
            <tr key={on}>
              <th scope="row">{shortDateWithYear(on)}</th>
              <td>{count}</td>
              <td>{all}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
