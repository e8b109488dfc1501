import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { asFault, type TabFaultReason } from '../api/fault.ts';
import { LateIcon } from './icons.tsx';
import { PlaceLink } from './navigation.tsx';
import { PageHeading } from './page-heading.tsx';

/** Shown while something is fetched. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <div aria-busy="true" className="loading">
      <p role="status">Opening {what}…</p>
      <Skeleton aria-hidden="true" className="bones">
        <SkeletonItem size={40} />
        <SkeletonItem size={96} />
        <SkeletonItem size={96} />
      </Skeleton>
    </div>
  );
}

const TITLE: Record<TabFaultReason, string> = {
  offline: 'You are offline',
  'not-signed-in': 'We do not know who you are',
  'no-access': 'You do not have access to this',
  'not-found': 'We could not find this',
  'changed-meanwhile': 'Someone else changed this first',
  asking: 'Something is still needed',
  held: 'On hold for safeguarding',
  refused: 'This could not be done',
  failed: 'Something went wrong',
};

/** A page that could not be shown: what happened, what to do, and the reference to quote. */
export function FaultPage({
  heading,
  failure,
  again,
}: {
  readonly heading: string;
  readonly failure: unknown;
  readonly again: () => void;
}) {
  const fault = asFault(failure);
  return (
    <div className="room fault-page">
      <PageHeading title={TITLE[fault.reason]}>{TITLE[fault.reason]}</PageHeading>
      <p className="quiet">{heading}</p>
      <p>{fault.words}</p>
      {fault.ref !== undefined && (
        <p>
          Reference for your IT service desk: <code>{fault.ref}</code>
        </p>
      )}
      <div className="row">
        {fault.reason !== 'no-access' && fault.reason !== 'not-found' && (
          <Button appearance="primary" onClick={again}>
            Try again
          </Button>
        )}
        <PlaceLink to="desk">Go to my desk</PlaceLink>
        {fault.reason === 'no-access' && <PlaceLink to="emergency">A child is at risk: open the record</PlaceLink>}
      </div>
    </div>
  );
}

/** What went wrong with one intention, beside the button that raised it. */
export function FaultNote({ failure }: { readonly failure: unknown }) {
  if (failure === undefined) return null;
  const fault = asFault(failure);
  return (
    <div role="alert" className="note note-bad">
      <LateIcon />
      <div>
        <strong>{TITLE[fault.reason]}.</strong> {fault.words}
        {fault.ask.length > 0 && (
          <ul>
            {fault.ask.map(({ fact, ask }) => (
              <li key={`${fact} ${ask}`}>{ask}</li>
            ))}
          </ul>
        )}
        {fault.ref !== undefined && <p className="quiet">Reference: {fault.ref}</p>}
      </div>
    </div>
  );
}

export function NoSuchPage() {
  return (
    <div className="room fault-page">
      <PageHeading title="Page not found">We could not find that page</PageHeading>
      <p>The link may be from an older message, or what it shows can only be done in the chat with Steady.</p>
      <p>
        <PlaceLink to="desk">Go to my desk</PlaceLink>
      </p>
    </div>
  );
}
