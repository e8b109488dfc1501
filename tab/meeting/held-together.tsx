import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView, ShareOffer } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { PlaceLink } from '../frame/navigation.tsx';
import { Opener } from '../frame/opener.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';
import { sentence } from '../words.ts';

interface HeldTogetherProps {
  readonly view: MeetingView;
  readonly onTogether: (other: string) => Promise<void>;
  readonly onApart: (reason: string) => Promise<void>;
}

/** Brothers and sisters who lived in one home: with whose meeting this one is held, or may be, on which days, and why. */
export function HeldTogether({ view, onTogether, onApart }: HeldTogetherProps) {
  const { together, mayShareWith = [], apartReason, may } = view;
  if (together === undefined && mayShareWith.length === 0 && apartReason === undefined) return null;
  const mayApart = may.includes('hold-apart');
  return (
    <Section
      title="Brothers and sisters"
      id="together"
      {...(together === undefined
        ? {}
        : {
            why: {
              of: 'the shared days',
              reasons: together.sums.map((words) => ({ of: 'Days', words, because: ['E-31'] })),
            },
          })}
    >
      {together !== undefined && (
        <>
          <p>One meeting, with a part for each child:</p>
          <ul>
            {together.parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
          <p>{sentence(together.words)}</p>
          <p className="quiet">Each family is told of its own child’s part. Minutes are written for each child.</p>
          {!together.leads && (
            <p>
              Hour, place, chair and invitations are settled at{' '}
              {mayApart ? <PlaceLink to={`meeting/${together.lead}`}>{together.lead}</PlaceLink> : together.lead}.
            </p>
          )}
          {together.leads && mayApart && <OtherParts refs={together.with.map(({ ref }) => ref)} />}
          {mayApart && <ApartAgain onApart={onApart} />}
        </>
      )}
      {together === undefined && apartReason !== undefined && (
        <p className="quiet">{sentence(`Not held together any more: ${apartReason}`)}</p>
      )}
      {mayShareWith.map((offer) => (
        <Offer key={offer.ref} offer={offer} onTogether={onTogether} />
      ))}
    </Section>
  );
}

const OtherParts = ({ refs }: { readonly refs: readonly string[] }) => (
  <p>
    People and forms of the other part are settled at{' '}
    {refs.map((ref, at) => (
      <span key={ref}>
        {at > 0 && ', '}
        <PlaceLink to={`meeting/${ref}`}>{ref}</PlaceLink>
      </span>
    ))}
    .
  </p>
);

function Offer({
  offer,
  onTogether,
}: {
  readonly offer: ShareOffer;
  readonly onTogether: HeldTogetherProps['onTogether'];
}) {
  const { busy, failure, carryOut } = useIntention();
  const { ref, initials, possible, words, sums } = offer;
  return (
    <div className="stack">
      {possible ? (
        <p>
          {initials} lived in the same home, and {ref} is being arranged. The days that both windows share: {words}.
        </p>
      ) : (
        <p>
          {initials} lived in the same home. {words}
        </p>
      )}
      <ul className="quiet">
        {sums.map((sum) => (
          <li key={sum}>{sum}</li>
        ))}
      </ul>
      <FaultNote failure={failure} />
      {possible && (
        <div className="row no-print">
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => void carryOut(() => onTogether(ref), `The meeting is held together with ${ref}.`)}
          >
            {busy ? 'Putting them together…' : `Hold it together with ${ref}`}
          </Button>
        </div>
      )}
    </div>
  );
}

function ApartAgain({ onApart }: Pick<HeldTogetherProps, 'onApart'>) {
  const { open, setOpen, opener, form } = useDisclosure();
  const { busy, failure, carryOut } = useIntention();
  const [reason, setReason] = useState('');
  if (!open)
    return (
      <Opener opener={opener} setOpen={setOpen}>
        Hold them apart again…
      </Opener>
    );
  return (
    <form
      ref={form}
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') return;
        void carryOut(() => onApart(reason.trim()), 'Each child has a meeting of their own again.').then((done) => {
          if (done) setOpen(false);
        });
      }}
    >
      <h3>Hold them apart again</h3>
      <p>
        Each child has a meeting of their own, on their own days. A draft chooses its hour anew. One that is sent keeps
        its hour and its people, and can be moved.
      </p>
      <Field label="Reason" hint="It is kept with both meetings, and sent to nobody." required>
        <Textarea
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" disabledFocusable={busy || reason.trim() === ''}>
          {busy ? 'Holding them apart…' : 'Hold them apart'}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setOpen(false);
          }}
        >
          Keep them together
        </Button>
      </div>
    </form>
  );
}
