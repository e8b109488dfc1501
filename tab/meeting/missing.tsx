import { Button } from '@fluentui/react-components';
import type { MissingAct, MissingView } from '#rules/views';
import { capital, shortDate } from '#rules/words';
import { Section } from '../frame/section.tsx';
import { useIntention, type Intention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';

/** What the person looking may do about something that is missing, by what settles it. */
export type Remedies = Readonly<Partial<Record<MissingAct, Remedy>>>;

/** A form of the page that opens, or something that is done at once and then said. */
export type Remedy =
  | { readonly words: string; readonly open: () => void }
  | { readonly words: string; readonly done: string; readonly carryOut: () => Promise<void> };

interface MissingProps {
  readonly missing: readonly MissingView[];
  readonly remedies: Remedies;
  /** Something is late: then it is not said that nothing is missing. */
  readonly late: boolean;
}

/** What still stands in the way, whose it is, and one button that settles it. */
export function Missing({ missing, remedies, late }: MissingProps) {
  const intention = useIntention();
  if (missing.length === 0) return late ? null : <p className="nothing-missing">Nothing is missing.</p>;
  const reasons = missing.map(({ what, because }) => ({ of: capital(what), because }));
  return (
    <Section title="Still missing" id="missing" count={missing.length} why={{ of: 'what is missing', reasons }}>
      <FaultNote failure={intention.failure} />
      <MissingList missing={missing} remedies={remedies} intention={intention} />
    </Section>
  );
}

interface MissingListProps extends Pick<MissingProps, 'missing' | 'remedies'> {
  readonly intention: Intention;
}

/** Each thing, whose it is, and its one button. */
export const MissingList = ({ missing, remedies, intention }: MissingListProps) => (
  <ul className="rows">
    {missing.map(({ what, who, due, settledBy }) => (
      <li key={`${what} ${who}`}>
        <p>
          <b>{capital(what)}</b>{' '}
          <span className="quiet">
            {who}
            {due !== undefined && `, by ${shortDate(due)}`}
          </span>
        </p>
        <TheRemedy remedy={settledBy === undefined ? undefined : remedies[settledBy]} of={what} {...intention} />
      </li>
    ))}
  </ul>
);

function TheRemedy({
  remedy,
  of,
  busy,
  carryOut,
}: { readonly remedy: Remedy | undefined; readonly of: string } & Intention) {
  if (remedy === undefined) return null;
  return (
    <Button
      size="small"
      className="no-print"
      disabledFocusable={busy}
      onClick={() => {
        if ('open' in remedy) remedy.open();
        else void carryOut(remedy.carryOut, remedy.done);
      }}
    >
      {remedy.words}
      <span className="only-heard"> {of}</span>
    </Button>
  );
}
