import type { OverviewView } from '#rules/views';
import { SharedTicks } from '../answers/shared-ticks.tsx';
import { Fold } from '../frame/fold.tsx';
import { useLoaded } from '../frame/loaded.ts';
import { FaultNote } from '../frame/states.tsx';
import { useNarrow } from '../frame/use-narrow.ts';

interface OverviewBesideProps {
  readonly meeting: string;
  readonly load: () => Promise<OverviewView>;
}

const TITLE = 'What people wrote, in the chair’s words';

/** The overview where it is spoken of: beside its item of the agenda; on a phone below it, folded. @source Warrington W-94 to W-96 */
export function OverviewBeside({ meeting, load }: OverviewBesideProps) {
  const narrow = useNarrow();
  const overview = useLoaded(`overview/${meeting}`, load);
  const words =
    overview.is === 'loading' ? (
      <p role="status">Opening the overview…</p>
    ) : overview.is === 'failed' ? (
      <FaultNote failure={overview.failure} />
    ) : (
      <Written view={overview.value} />
    );
  if (narrow) return <Fold title={TITLE}>{words}</Fold>;
  return (
    <div role="group" aria-label={TITLE} className="item-aside">
      <h4>{TITLE}</h4>
      {words}
    </div>
  );
}

function Written({ view: { words, returnedWords, sinceWords, factors, state } }: { readonly view: OverviewView }) {
  return (
    <>
      <p className="quiet">{returnedWords}</p>
      {sinceWords !== undefined && <p className="note note-caution">{sinceWords}</p>}
      {words === '' ? <p>The chair has not written the overview yet.</p> : <p className="as-written">{words}</p>}
      {state === 'draft' && <p className="quiet">A draft: only the chair sees it until it is shared.</p>}
      <SharedTicks title="Ticked by three or more" factors={factors} as="h4" />
    </>
  );
}
