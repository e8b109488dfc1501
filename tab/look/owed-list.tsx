import type { OwedGroup, OwedView } from '#rules/views';
import { shortDate } from '#rules/words';
import type { ChosenOverride } from '../api/steady.ts';
import { Fold } from '../frame/fold.tsx';
import { Section } from '../frame/section.tsx';
import type { Reason } from '../frame/why-section.tsx';
import { SetAside } from '../frame/set-aside.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { dueTone, dueWords } from '../words.ts';

interface OwedListProps {
  readonly rows: readonly OwedView[];
  readonly onSetAside: (key: string, chosen: ChosenOverride) => Promise<void>;
}
interface OwedListOnPage extends OwedListProps {
  /** Reasons of what stands beside it without a “Why?” of its own. */
  readonly alsoWhy: readonly Reason[];
}

const FOLDS = [
  ['yours', 'Yours'],
  ['others', 'Others’'],
  ['done', 'Done'],
] as const satisfies readonly (readonly [OwedGroup, string])[];

/** What is owed: what is late stands open; one's own, the others' and what is done fold away with their counts. */
export function OwedList({ rows, alsoWhy, onSetAside }: OwedListOnPage) {
  if (rows.length === 0) return null;
  const of = (wanted: OwedGroup): readonly OwedView[] => rows.filter(({ group }) => (group ?? 'others') === wanted);
  const late = of('late');
  const reasons = [...alsoWhy, ...rows.map(({ title, sum, because }) => ({ of: title, words: sum, because }))];
  return (
    <Section title="What is owed" id="owed" why={{ of: 'what is owed', reasons }}>
      {late.length === 0 ? <p className="quiet">Nothing is late.</p> : <Rows rows={late} onSetAside={onSetAside} />}
      <div className="folds">
        {FOLDS.map(([group, words]) => {
          const mine = of(group);
          return mine.length === 0 ? null : (
            <Fold key={group} title={words} count={mine.length}>
              <Rows rows={mine} onSetAside={onSetAside} />
            </Fold>
          );
        })}
      </div>
    </Section>
  );
}

const Rows = ({ rows, onSetAside }: OwedListProps) => (
  <ul className="rows">
    {rows.map(({ key, title, who, due, state, group, overrides = [], setAside }) => (
      <li key={key ?? `${title} ${who}`}>
        <p>
          <b>{title}</b>{' '}
          <span className="quiet">
            {who}
            {due !== undefined && ` · ${group === 'late' ? 'was due' : 'by'} ${shortDate(due)}`}
          </span>
          {setAside !== undefined && <span className="row-more">{setAside}</span>}
        </p>
        <StateMark tone={dueTone(state)}>{dueWords(state)}</StateMark>
        {key !== undefined && overrides.length > 0 && (
          <SetAside of={title} overrides={overrides} onSetAside={(chosen) => onSetAside(key, chosen)} />
        )}
      </li>
    ))}
  </ul>
);
