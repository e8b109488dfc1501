interface Row {
  readonly words: string;
  readonly first: number;
  readonly second: number;
}

const [BAR, GAP, NUMBER] = [14, 4, 24];
const WIDTH = 240;

/** Two numbers beside each other for each line. The number stands at the end of its bar, so that no colour is needed. */
export function PairedBars({
  rows,
  first,
  second,
}: {
  readonly rows: readonly Row[];
  readonly first: string;
  readonly second: string;
}) {
  const most = Math.max(1, ...rows.flatMap((row) => [row.first, row.second]));
  return (
    <dl className="paired">
      {rows.map((row) => (
        <div key={row.words}>
          <dt>{row.words}</dt>
          <dd>
            <span className="only-heard">
              {first} {row.first}, {second} {row.second}
            </span>
            <svg viewBox={`0 0 ${WIDTH} ${2 * BAR + GAP}`} className="bar-chart" aria-hidden="true" focusable="false">
              {[
                [first, row.first],
                [second, row.second],
              ].map(([name, count], at) => {
                const width = (Number(count) / most) * (WIDTH - 2 * NUMBER);
                const y = at * (BAR + GAP);
                return (
                  <g key={name}>
                    <text x={0} y={y + BAR - 3} className="chart-words">
                      {name}
                    </text>
                    <rect x={NUMBER - 8} y={y} width={Math.max(1, width)} height={BAR} className={`bar-${at + 1}`} />
                    <text x={NUMBER - 4 + width} y={y + BAR - 3} className="chart-words">
                      {count}
                    </text>
                  </g>
                );
              })}
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  );
}
