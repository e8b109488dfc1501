import type { OverviewView } from '#rules/views';

interface SharedTicksProps {
  readonly title: string;
  readonly factors: OverviewView['factors'];
  /** Beside an item of the agenda it stands one level lower. */
  readonly as?: 'h3' | 'h4';
}

/** Counts that may leave the chair's hands. */
export function SharedTicks({ title, factors, as: Heading = 'h3' }: SharedTicksProps) {
  if (factors.length === 0) return null;
  return (
    <>
      <Heading>{title}</Heading>
      <ul>
        {factors.map(({ id, words, count }) => (
          <li key={id}>
            {words}: {count}
          </li>
        ))}
      </ul>
    </>
  );
}
