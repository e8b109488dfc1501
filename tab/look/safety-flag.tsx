import type { ReactNode } from 'react';
import type { SafetyLine } from '#rules/views';
import { ApartIcon, HoldIcon, PeopleIcon, PhoneIcon } from '../frame/icons.tsx';

const ICON: Record<SafetyLine['kind'], () => ReactNode> = {
  'kept-apart': ApartIcon,
  hold: HoldIcon,
  'not-told': ApartIcon,
  'safe-contact': PhoneIcon,
  interpreter: PeopleIcon,
};
/** Only what endangers somebody stands on red; an interpreter does not. */
const isGrave = ({ kind }: SafetyLine): boolean => kind !== 'interpreter';

/** One thing that puts somebody in danger if it is forgotten; `children` is the way to more about it. */
export function SafetyFlag({ line, children }: { readonly line: SafetyLine; readonly children?: ReactNode }) {
  const Icon = ICON[line.kind];
  return (
    <div className={isGrave(line) ? 'flag flag-grave' : 'flag'}>
      <span className="flag-tile">
        <Icon />
      </span>
      <p>
        <b>{line.title}</b> <span>{line.words}</span>
      </p>
      {children}
    </div>
  );
}
