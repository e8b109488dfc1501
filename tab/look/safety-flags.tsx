import type { SafetyLine } from '#rules/views';
import { PlaceLink } from '../frame/navigation.tsx';
import { SafetyFlag } from './safety-flag.tsx';

/** Who must not meet, holds, safe contact: never folded, never closed, the only red ground of the page. */
export function SafetyFlags({ lines }: { readonly lines: readonly SafetyLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="flags" id="safety" tabIndex={-1} aria-label="Safety">
      {lines.map((line) => (
        <SafetyFlag key={line.title} line={line}>
          {line.place !== undefined && <PlaceLink to={line.place}>Open</PlaceLink>}
        </SafetyFlag>
      ))}
    </section>
  );
}
