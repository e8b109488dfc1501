import type { ReactNode } from 'react';
import { CautionIcon, DoneIcon, HoldIcon, LateIcon, PlainIcon, SoonIcon } from './icons.tsx';

export type Tone = 'good' | 'soon' | 'late' | 'held' | 'caution' | 'plain' | 'open';

const ICON: Record<Tone, () => ReactNode> = {
  good: DoneIcon,
  soon: SoonIcon,
  late: LateIcon,
  held: HoldIcon,
  caution: CautionIcon,
  plain: PlainIcon,
  open: PlainIcon,
};

/** A state in words, with a sign and a colour that say the same. */
export function StateMark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const Icon = ICON[tone];
  return (
    <span className={`state state-${tone}`}>
      <Icon />
      <span>{children}</span>
    </span>
  );
}
