import { useEffect, useRef } from 'react';
import type { ReportedFromMail } from '#rules/views';
import type { PublicSettings } from '../../bot/api/contract/public.ts';
import { RingFirst } from './danger.tsx';

interface ReceiptProps {
  readonly came: Exclude<ReportedFromMail, { is: 'offer-merge' }>;
  readonly emergency: PublicSettings['emergency'];
}

/** What follows, by when and from whom: an honest receipt, and no more where no more may be said. */
export function Receipt({ came, emergency }: ReceiptProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      {came.is === 'reported' && came.immediateDanger && <RingFirst emergency={emergency} />}
      <section className="part" aria-label="Receipt">
        <h1 ref={heading} tabIndex={-1}>
          {came.is === 'received' ? 'Received' : `Report received: ${came.ref}`}
        </h1>
        {came.is === 'received' ? (
          <p>Thank you. It is saved, and it is with the manager of the child’s social worker.</p>
        ) : (
          <>
            {came.joined && <p>It was put with the report that is open.</p>}
            <h2>What follows</h2>
            <ul>
              {came.follows.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {came.notes.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p>
              <a className="button-outlined" href={came.url} target="_blank" rel="noreferrer">
                Open it in Steady
              </a>
            </p>
          </>
        )}
        <p className="quiet">The email is where it was. You may file it as you always do.</p>
      </section>
    </>
  );
}
