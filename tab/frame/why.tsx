import type { Citation } from '#rules/views';

/** “Why?”: the paragraphs that say so, and the sum, folded away until someone asks. */
export function Why({
  because,
  sum,
  of,
}: {
  readonly because: readonly Citation[];
  readonly sum?: string;
  readonly of: string;
}) {
  if (because.length === 0 && (sum ?? '') === '') return null;
  return (
    <details className="why">
      <summary>
        Why?<span className="only-heard"> {of}</span>
      </summary>
      {sum !== undefined && sum !== '' && <p>{sum}</p>}
      {because.length > 0 && (
        <ul>
          {because.map((citation) => (
            <li key={citation}>{citation}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
