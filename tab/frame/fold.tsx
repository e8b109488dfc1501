import type { ReactNode } from 'react';

/** What is done or another's folds away, with a count in its place. What is late is never in here. */
export function Fold({
  title,
  count,
  aside,
  open = false,
  children,
}: {
  readonly title: string;
  readonly count?: ReactNode;
  readonly aside?: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className="fold" open={open}>
      <summary>
        <b>{title}</b> {count !== undefined && <span className="quiet">{count}</span>}
        {aside !== undefined && <span className="fold-aside">{aside}</span>}
      </summary>
      {children}
    </details>
  );
}
