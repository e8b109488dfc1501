import { useId, type ReactNode } from 'react';
import { WhySection, type Reason } from './why-section.tsx';

interface SectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'strong' | undefined;
  readonly aside?: ReactNode;
  /** Where a link to this part leads. */
  readonly id?: string;
  /** How many, or another short word beside the heading. */
  readonly count?: ReactNode;
  /** The reasons for all of it, behind one “Why?”. */
  readonly why?: { readonly of: string; readonly reasons: readonly Reason[] };
}

/** A part of a page with its heading. */
export function Section({ title, children, tone = 'plain', aside, id, count, why }: SectionProps) {
  const heading = useId();
  return (
    <section
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      aria-labelledby={heading}
      className={`part part-${tone}`}
    >
      <div className="part-head">
        <h2 id={heading}>{title}</h2>
        {count !== undefined && <span className="part-count">{count}</span>}
        <div className="part-aside">
          {aside}
          {why !== undefined && <WhySection {...why} />}
        </div>
      </div>
      {children}
    </section>
  );
}
