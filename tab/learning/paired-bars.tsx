interface Row {
  readonly words: string;
  readonly first: number;
  readonly second: number;
}

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
            <div className="bars" aria-hidden="true">
              {[
                { name: first, count: row.first, tone: 'bar-1' },
                { name: second, count: row.second, tone: 'bar-2' },
              ].map(({ name, count, tone }) => (
                <div key={name} className="named-bar">
                  <span>{name}</span>
                  <svg viewBox="0 0 100 12" preserveAspectRatio="none" focusable="false">
                    <rect x={0} y={0} width={(count / most) * 100} height={12} className={tone} />
                  </svg>
                  <strong>{count}</strong>
                </div>
              ))}
            </div>
          </dd>
        </div>
      ))}
    </dl>
  );
}
