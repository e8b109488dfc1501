import { useState } from 'react';
import type { FollowView } from '#rules/views';
import { steady } from '../api/steady.ts';
import { FollowForm } from '../follow/follow-form.tsx';
import { WhatFollows } from '../follow/what-follows.tsx';
import { PageHeading } from '../frame/page-heading.tsx';

/** Supposed facts in, what the procedure would ask for out. Nothing is kept and nobody is told. */
export default function WhatWouldFollowPage() {
  const [answer, setAnswer] = useState<FollowView | undefined>();
  return (
    <div className="room">
      <PageHeading title="What would follow?">What would follow?</PageHeading>
      <p className="quiet">
        Try facts and see what the council’s procedure would ask for, by whom and by when. Nothing is kept and nobody is
        told.
      </p>
      <div className="two-columns even">
        <FollowForm
          onAsk={async (facts) => {
            setAnswer(undefined);
            setAnswer(await steady.whatWouldFollow(facts));
          }}
        />
        <div>
          {answer === undefined ? (
            <p className="empty">What would follow is shown here.</p>
          ) : (
            <WhatFollows view={answer} />
          )}
        </div>
      </div>
    </div>
  );
}
