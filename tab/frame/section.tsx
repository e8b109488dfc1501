import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'strong';
  readonly aside?: ReactNode;
}

/** A part of a page with its heading. */
export function Section({ title, children, tone = 'plain', aside }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`part part-${tone}`}>
      <div className="part-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
