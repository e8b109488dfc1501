import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MinutesView } from '#rules/views';
import type { Release } from '../api/minutes.ts';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';

interface ReleasePartProps {
  readonly view: MinutesView;
  readonly onRelease: (release: Release) => Promise<void>;
}

/** A second person lets the versions go: never who wrote or approved them. */
export function ReleasePart({ view, onRelease }: ReleasePartProps) {
  const [readAsReader, setRead] = useState(false);
  const [waysAreSafe, setSafe] = useState(false);
  const [late, setLate] = useState('');
  const [holdWords, setHoldWords] = useState('');
  const { busy, failure, carryOut } = useIntention();
  const ready = view.versions.filter(({ state }) => state === 'approved' || state === 'corrected');
  const release = () =>
    onRelease({
      versions: ready.map(({ version, mark }) => ({ version, mark })),
      readAsReader,
      waysAreSafe,
      ...(late.trim() === '' ? {} : { lateReason: late.trim() }),
      ...(holdWords.trim() === '' ? {} : { holdWordsReason: holdWords.trim() }),
    });
  return (
    <Section title="Release" tone="strong">
      <p>
        The chair approved {ready.length === 1 ? 'one version' : `${ready.length} versions`}.{' '}
        <strong>Somebody else lets them go</strong>: a second pair of eyes on who gets what. Here it is a{' '}
        {view.releasedBy}.
      </p>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void carryOut(release, 'Released.');
        }}
      >
        <Checkbox
          label="I have opened each version as its reader will see it"
          checked={readAsReader}
          onChange={(_event, { checked }) => {
            setRead(checked === true);
          }}
        />
        <Checkbox
          label="The way to each reader is right and safe"
          checked={waysAreSafe}
          onChange={(_event, { checked }) => {
            setSafe(checked === true);
          }}
        />
        {view.sendBy?.late === true && <Reason label="Why are they late?" required value={late} onChange={setLate} />}
        <Reason
          label="Why words of an allegation stand in it"
          hint="Only where they do: without a reason it is not released."
          value={holdWords}
          onChange={setHoldWords}
        />
        <FaultNote failure={failure} />
        <Button type="submit" appearance="primary" disabledFocusable={busy || !readAsReader || !waysAreSafe}>
          {busy ? 'Releasing…' : `Release ${ready.length === 1 ? 'the version' : `${ready.length} versions`}`}
        </Button>
        <p className="quiet">It cannot be unsent. What is wrong is corrected by a note; both stay.</p>
      </form>
    </Section>
  );
}

interface ReasonProps {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Reason = ({ label, hint, required = false, value, onChange }: ReasonProps) => (
  <Field label={label} required={required} {...(hint === undefined ? {} : { hint })}>
    <Textarea
      value={value}
      onChange={(_event, { value: typed }) => {
        onChange(typed);
      }}
    />
  </Field>
);
