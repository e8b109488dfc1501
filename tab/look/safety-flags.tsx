import type { ReactNode } from 'react';
import type { SafetyLine } from '#rules/views';
import { ApartIcon, HoldIcon, PeopleIcon, PhoneIcon } from '../frame/icons.tsx';
import { PlaceLink } from '../frame/navigation.tsx';

const ICON: Record<SafetyLine['kind'], () => ReactNode> = {
  'kept-apart': ApartIcon,
  hold: HoldIcon,
  'not-told': ApartIcon,
  'safe-contact': PhoneIcon,
  interpreter: PeopleIcon,
};
/** Only what endangers somebody stands on red; an interpreter does not. */
const isGrave = ({ kind }: SafetyLine): boolean => kind !== 'interpreter';

/** Who must not meet, holds, safe contact: never folded, never closed, the only red ground of the page. */
export function SafetyFlags({ lines }: { readonly lines: readonly SafetyLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="flags" id="safety" tabIndex={-1} aria-label="Safety">
      {lines.map((line) => {
        const Icon = ICON[line.kind];
        return (
          <div key={line.title} className={isGrave(line) ? 'flag flag-grave' : 'flag'}>
            <span className="flag-tile">
              <Icon />
            </span>
            <p>
              <b>{line.title}</b> <span>{line.words}</span>
            </p>
            {line.place !== undefined && <PlaceLink to={line.place}>Open</PlaceLink>}
          </div>
        );
      })}
    </section>
  );
}
