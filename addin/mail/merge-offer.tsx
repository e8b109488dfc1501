import { useState } from 'react';
import type { ReportedFromMail } from '#rules/views';
import type { SentAs } from '../../bot/api/contract/call.ts';
import type { Ask } from '../api/ask.ts';
import { wordsOf } from '../frame/loaded.tsx';

interface MergeOfferProps {
  readonly came: Extract<ReportedFromMail, { is: 'offer-merge' }>;
  readonly formId: string;
  readonly ask: Ask;
  readonly onCame: (came: ReportedFromMail) => void;
}

/** The child has an open report: whoever writes says whether this belongs to it. @source E-75 */
export function MergeOffer({ came, formId, ask, onCame }: MergeOfferProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const say = (how: SentAs<'POST /api/outlook/report/settle', 'body'>['how']) => () => {
    setBusy(true);
    ask('POST /api/outlook/report/settle', { body: { formId, how } }).then(onCame, (failed: unknown) => {
      setBusy(false);
      setFailure(failed);
    });
  };
  return (
    <section className="part" aria-label="Open report">
      <h1>There is an open report: {came.ref}</h1>
      <p>What you wrote is saved. Does it belong to it? Without a word it joins it in an hour.</p>
      {failure !== undefined && <p role="alert">{wordsOf(failure)}</p>}
      <p className="head-actions">
        <button type="button" className="button-filled" disabled={busy} onClick={say('join')}>
          Put it with the open one
        </button>
        <button type="button" className="button-outlined" disabled={busy} onClick={say('separate')}>
          It is something else
        </button>
      </p>
    </section>
  );
}
