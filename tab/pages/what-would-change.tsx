import { useState } from 'react';
import type { SimulationView } from '#rules/views';
import { learning } from '../api/learning.ts';
import { useIntention } from '../frame/intention.ts';
import { useLoaded } from '../frame/loaded.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import { FaultNote, FaultPage, Loading } from '../frame/states.tsx';
import { ChooseTwo, WhatWouldChange, type CasesAsked } from '../learning/what-would-change.tsx';
import '../style/learning.css';

/** The two councils whose procedures come with the product. */
const [FIRST, SECOND] = ['warrington-2024', 'torbay-stability'];

/** What would change: cases through one procedure and another. */
export default function WhatWouldChangePage() {
  const opened = useLoaded('what-would-change', () => learning.whatWouldChange(FIRST, SECOND));
  const [asked, setAsked] = useState<SimulationView | undefined>();
  const { busy, failure, carryOut } = useIntention();
  if (opened.is === 'loading') return <Loading what="what would change" />;
  if (opened.is === 'failed')
    return <FaultPage heading="What would change?" failure={opened.failure} again={() => void opened.again()} />;
  const view = asked ?? opened.value;
  const ask = async (first: string, second: string, cases: CasesAsked) => {
    await carryOut(async () => {
      const compare = cases === 'last-year' ? learning.whatWouldHaveChanged : learning.whatWouldChange;
      setAsked(await compare(first, second));
    }, 'Compared.');
  };
  return (
    <div className="room">
      <PageHeading title="What would change?">What would change?</PageHeading>
      <p className="quiet">
        The same cases through two procedures: where they part, and which paragraphs say so. Use it before a council
        changes its procedure.
      </p>
      <ChooseTwo view={view} busy={busy} onAsk={(...what) => void ask(...what)} />
      <FaultNote failure={failure} />
      <WhatWouldChange view={view} />
    </div>
  );
}
