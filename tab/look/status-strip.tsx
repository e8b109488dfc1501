import type { ReactNode } from 'react';
import type { StatusCount } from '#rules/views';
import { LateIcon, PaperIcon, PeopleIcon, TasksIcon } from '../frame/icons.tsx';
import { JumpTo } from '../frame/jump-to.tsx';

const SECTION = { answered: 'people', views: 'people', late: 'owed', missing: 'missing' } as const satisfies Record<
  StatusCount['of'],
  string
>;
const ICON: Record<StatusCount['of'], () => ReactNode> = {
  answered: PeopleIcon,
  views: PaperIcon,
  late: LateIcon,
  missing: TasksIcon,
};

/** Four counts at most, each a link to its part. */
export const StatusStrip = ({ counts }: { readonly counts: readonly StatusCount[] }) => (
  <ul className="strip" aria-label="At a glance">
    {counts.map(({ of, count, outOf, words, more }) => {
      const Icon = ICON[of];
      return (
        <li key={of} className={of === 'late' && count > 0 ? 'strip-late' : ''}>
          <JumpTo section={SECTION[of]}>
            <Icon />
            <span className="strip-count">
              {count}
              {outOf !== undefined && <small> of {outOf}</small>}
            </span>{' '}
            <span className="strip-words">
              {words} <span>{more}</span>
            </span>
          </JumpTo>
        </li>
      );
    })}
  </ul>
);
