import type { FirstLook, RailStep, StepState } from '#rules/views';
import { DoneIcon, HoldIcon, LateIcon } from '../frame/icons.tsx';
import { useNarrow } from '../frame/use-narrow.ts';

const SAID: Record<StepState, string> = {
  done: 'done',
  now: 'now',
  'to-come': 'to come',
  late: 'late',
  'on-hold': 'on hold',
  'not-needed': 'not needed',
};

/** Where the case stands: each step with its day, and who is waited for now. */
export function ProgressRail({ look: { rail, now } }: { readonly look: Pick<FirstLook, 'rail' | 'now'> }) {
  const narrow = useNarrow();
  return (
    <>
      {narrow ? <MiniRail rail={rail} /> : <WholeRail rail={rail} />}
      <p className="rail-said">
        <b>Now:</b> {now}
      </p>
    </>
  );
}

const WholeRail = ({ rail }: Pick<FirstLook, 'rail'>) => (
  <ol className="rail" aria-label="Where the case stands">
    {rail.map(({ step, words, when, state }) => (
      <li key={step} className={`rail-${state}`} aria-current={isHere(state) ? 'step' : undefined}>
        <span className="rail-dot">
          <Dot state={state} />
        </span>
        <b>{words}</b>
        <span className="only-heard">, {SAID[state]}, </span>
        <span>{when === '' ? '\u00a0' : when}</span>
      </li>
    ))}
  </ol>
);

const isHere = (state: StepState): boolean => state === 'now' || state === 'late' || state === 'on-hold';

function Dot({ state }: { readonly state: StepState }) {
  if (state === 'done') return <DoneIcon />;
  if (state === 'late') return <LateIcon />;
  return state === 'on-hold' ? <HoldIcon /> : null;
}

/** The same in one line and a bar. */
export function MiniRail({ rail }: { readonly rail: readonly RailStep[] }) {
  const done = rail.filter(({ state }) => state === 'done');
  const here = rail.find(({ state }) => isHere(state));
  const last = done.at(-1);
  const stands =
    last === undefined
      ? 'Nothing is done yet'
      : `Step ${String(done.length)} of ${String(rail.length)} is done: ${last.words}`;
  const late = here?.state === 'late' ? `, late, ${here.when}` : '';
  const next = here === undefined ? '' : `Next: ${here.words}${late}`;
  return (
    <div className="mini-rail">
      <p>
        <b>{stands}</b> <span className="quiet">{next}</span>
      </p>
      <div className="mini-bars" aria-hidden="true">
        {rail.map(({ step, state }) => (
          <i key={step} className={`mini-${state}`} />
        ))}
      </div>
    </div>
  );
}
