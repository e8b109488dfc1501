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

const LAST = '9999';

/** What is owed: what is late stands open; one's own, the others' and what is done fold away with their counts. */
export function OwedList({ rows, alsoWhy, onSetAside }: OwedListOnPage) {
  if (rows.length === 0) return null;
  const of = (wanted: OwedGroup): readonly OwedView[] => rows.filter(({ group }) => (group ?? 'others') === wanted);
  // What has been late longest stands first: what the law asked on the day is not found below last week’s.
  const late = of('late').toSorted((one, other) => (one.due ?? LAST).localeCompare(other.due ?? LAST));
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

/** The same thing of the same person by the same day, for several others, is one line; where each is set aside alone, each is. */
function inLines(rows: readonly OwedView[]): readonly (OwedView & { readonly times: number })[] {
  const lines = new Map<string, OwedView & { readonly times: number }>();
  for (const row of rows) {
    const { key, title, who, due, state, overrides = [], setAside } = row;
    const apart = overrides.length > 0 || setAside !== undefined;
    const line = [title, who, due, state, apart ? key : ''].join('\n');
    lines.set(line, { ...(lines.get(line) ?? row), times: (lines.get(line)?.times ?? 0) + 1 });
  }
  return [...lines.values()];
}

const Rows = ({ rows, onSetAside }: OwedListProps) => (
  <ul className="rows">
    {inLines(rows).map(({ key, title, who, due, state, group, overrides = [], setAside, times }) => (
      <li key={key ?? `${title} ${who}`}>
        <p>
          <b>{times === 1 ? title : `${title} (${String(times)})`}</b>{' '}
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
