import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { EpisodeHold } from '#rules/views';
import type { LadoTerms } from '../api/steady.ts';
import { Day } from '../frame/day.tsx';
import { DateField, LineField, WordsField } from '../frame/fields.tsx';
import { FocusButton } from '../frame/focus-button.tsx';
import { CautionIcon } from '../frame/icons.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { useDisclosure, type Disclosure } from '../frame/use-disclosure.ts';

/** What was agreed with the LADO, by whom and when; or that more was reported since, so that nothing leaves. */
export function AgreedTerms({ terms }: { readonly terms: NonNullable<EpisodeHold['terms']> }) {
  return (
    <>
      <h3>Terms agreed with the LADO</h3>
      <p>{terms.words}</p>
      <p className="quiet">
        Agreed with {terms.agreedWith} on <Day day={terms.agreedOn} />, kept by {terms.by}.
      </p>
      {!terms.cover && (
        <p className="note note-caution">
          <CautionIcon />{' '}
          <span>An allegation was reported after these terms. Nothing is sent until they are agreed again.</span>
        </p>
      )}
    </>
  );
}

/** The named manager keeps the terms; the hold stands on, and whom the allegation is about stays away. @source ruling E-01 */
export function AgreeTerms({ onAgree }: { readonly onAgree: (terms: LadoTerms) => Promise<void> }) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [terms, setTerms] = useState('');
  const [agreedWith, setAgreedWith] = useState('');
  const [agreedOn, setAgreedOn] = useState('');
  const { busy, failure, carryOut } = useIntention();
  const complete = [terms, agreedWith, agreedOn].every((words) => words.trim() !== '');
  if (!open) return <OpenTerms opener={opener} setOpen={setOpen} />;
  return (
    <form
      ref={form}
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!complete) return;
        const said = { terms: terms.trim(), agreedWith: agreedWith.trim(), agreedOn };
        void carryOut(() => onAgree(said), 'The terms are kept. The hold stands.').then((done) => {
          if (done) setOpen(false);
        });
      }}
    >
      <WordsField
        label="On which terms a meeting may be prepared, and who stays away from it"
        required
        hint="The hold stands. Whoever the allegation is about is not asked. Your name and the time are kept with it."
        value={terms}
        onChange={setTerms}
      />
      <div className="fields">
        <LineField
          label="Who agreed them for the LADO, with the reference"
          required
          value={agreedWith}
          onChange={setAgreedWith}
        />
        <DateField label="Day on which they were agreed" required value={agreedOn} onChange={setAgreedOn} />
      </div>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy || !complete}>
          {busy ? 'Keeping…' : 'Keep these terms'}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setOpen(false);
          }}
        >
          Close
        </Button>
      </div>
    </form>
  );
}

const OpenTerms = ({ opener, setOpen }: Pick<Disclosure<HTMLElement>, 'opener' | 'setOpen'>) => (
  <div className="row">
    <FocusButton
      ref={opener}
      onClick={() => {
        setOpen(true);
      }}
    >
      Keep terms agreed with the LADO…
    </FocusButton>
  </div>
);
