import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { OverviewView } from '#rules/views';
import { asFault } from '../api/fault.ts';
import { clockTime } from '../days.ts';
import { Tick, WordsField } from '../frame/fields.tsx';
import { FaultNote } from '../frame/states.tsx';
import { PrintedSheet } from '../frame/printed.tsx';
import { Section } from '../frame/section.tsx';
import { useIntention } from '../frame/intention.ts';
import { SharedTicks } from './shared-ticks.tsx';

interface OverviewProps {
  readonly view: OverviewView;
  readonly onWrite: (text: string, share: boolean, quotesAgreed: boolean) => Promise<void>;
}

const PAUSE_MILLISECONDS = 1_500;

/** The chair's own words about what came back: a draft until it is shared. It names nobody. @source Warrington W-94 */
export const Overview = (props: OverviewProps) => (
  <>
    <PrintedOverview view={props.view} />
    <OverviewPart {...props} />
  </>
);

/** On paper it stands alone: what people wrote is not printed. */
const PrintedOverview = ({ view: { ref, words, factors, state } }: Pick<OverviewProps, 'view'>) => (
  <PrintedSheet
    title={`Overview of what people wrote: ${ref}`}
    forWhom={
      state === 'shared'
        ? `${ref} · For those with whom the chair shares the overview`
        : `${ref} · For the chair alone: not shared`
    }
  >
    <p>{words === '' ? 'The overview is not written yet.' : words}</p>
    <SharedTicks title="Ticked by three or more" factors={factors} />
  </PrintedSheet>
);

const OverviewPart = ({ view, onWrite }: OverviewProps) =>
  view.mayWrite ? <WriteOverview view={view} onWrite={onWrite} /> : <SharedOverview view={view} />;

const SharedOverview = ({ view: { words, returnedWords, factors } }: Pick<OverviewProps, 'view'>) => (
  <Section title="Overview">
    {words === '' ? (
      <p className="empty">The chair has not written the overview yet.</p>
    ) : (
      <>
        <p className="quiet">{returnedWords}</p>
        <p className="as-written">{words}</p>
        <SharedTicks title="Ticked by three or more" factors={factors} />
      </>
    )}
  </Section>
);

function WriteOverview({ view, onWrite }: OverviewProps) {
  const { text, setText, status, wasShared } = useSavedDraft(view, onWrite);
  const [nameless, setNameless] = useState(false);
  const [quotesAgreed, setQuotesAgreed] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const share = async () => {
    if (await carryOut(() => onWrite(text, true, quotesAgreed), 'The overview is shared.')) wasShared();
  };
  return (
    <Section title="Overview" tone="strong">
      <p>
        {view.state === 'shared'
          ? 'This overview is shared. If you change it, share it again.'
          : 'Only you see this until you share it.'}{' '}
        {view.returnedWords}
      </p>
      {view.sinceWords !== undefined && <p className="note note-caution">{view.sinceWords}</p>}
      <WordsField
        label="The overview, in your own words"
        hint="Themes, not people. Name nobody and no role. Quote only with the person’s agreement."
        rows={10}
        value={text}
        onChange={setText}
      />
      <p role="status" className="quiet">
        {status}
      </p>
      <SharedTicks title="Goes with it: ticked by three or more" factors={view.factorsToShare ?? []} />
      <div className="inline-form">
        <Tick
          label="It names nobody, and no single role that points at one person"
          checked={nameless}
          onChange={setNameless}
        />
        <Tick label="Whoever I quote has agreed to it" checked={quotesAgreed} onChange={setQuotesAgreed} />
      </div>
      <FaultNote failure={failure} />
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={busy || !nameless || text.trim() === ''}
          onClick={() => void share()}
        >
          {busy ? 'Sharing…' : 'Share the overview'}
        </Button>
      </div>
    </Section>
  );
}

/** What the chair writes, saved as a draft a moment after the last key; and what is said about that. */
function useSavedDraft({ words, savedAt }: OverviewView, onWrite: OverviewProps['onWrite']) {
  const [text, setText] = useState(words);
  const [status, setStatus] = useState(savedAt === undefined ? '' : `Draft saved ${clockTime(savedAt)}`);
  const saved = useRef(words);

  useEffect(() => {
    if (text === saved.current) return;
    setStatus('Not saved yet');
    const soon = setTimeout(() => {
      onWrite(text, false, false).then(
        () => {
          saved.current = text;
          setStatus('Draft saved');
        },
        (why: unknown) => {
          setStatus(`Not saved yet. ${asFault(why).words}`);
        },
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(soon);
    };
  }, [text, onWrite]);

  const wasShared = () => {
    saved.current = text;
    setStatus('Shared');
  };
  return { text, setText, status, wasShared };
}
