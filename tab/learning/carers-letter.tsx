import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { CarersLetterView } from '#rules/views';
import { letterLines } from '#rules/words';
import type { ExportedLetter, LetterIntentions } from '../api/learning.ts';
import { useIntention } from '../frame/intention.ts';
import { useLoaded } from '../frame/loaded.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { StateMark } from '../frame/state-mark.tsx';

/** The yearly letter to carers: drafted from the approved summary, written by a person, released, and taken out to be sent. */
export function CarersLetter({ letters }: { readonly letters: LetterIntentions }) {
  const letter = useLoaded('carers-letter', letters.load);
  if (letter.is === 'loading') return <p role="status">Opening the letter to carers…</p>;
  if (letter.is === 'failed')
    return (
      <Section title="Letter to carers">
        <FaultNote failure={letter.failure} />
      </Section>
    );
  return <LetterPart key={letter.value.version} view={letter.value} letters={letters} again={letter.again} />;
}

interface LetterPartProps {
  readonly view: CarersLetterView;
  readonly letters: LetterIntentions;
  readonly again: () => Promise<void>;
}

function LetterPart({ view, letters, again }: LetterPartProps) {
  const [writing, setWriting] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const { state, stateWords, words, may, missing, version } = view;
  const release = async () => {
    await letters.release(version);
    await again();
  };
  return (
    <Section title="Letter to carers">
      <StateMark tone={state === 'released' ? 'good' : 'plain'}>{stateWords}</StateMark>
      {view.why !== undefined && <p className="quiet">Written anew because: {view.why}</p>}
      {writing ? (
        <WriteLetter
          view={view}
          onSave={async (said) => {
            await letters.save({ version, ...said });
            setWriting(false);
            await again();
          }}
          onClose={() => {
            setWriting(false);
          }}
        />
      ) : (
        <LetterWords words={words} />
      )}
      <FaultNote failure={failure} />
      {!writing && (
        <>
          <BeforeItGoes missing={missing} />
          <div className="row">
            {(may.includes('write') || may.includes('correct')) && (
              <Button
                onClick={() => {
                  setWriting(true);
                }}
              >
                {may.includes('correct') ? 'Write the letter anew in a new version' : 'Write the letter'}
              </Button>
            )}
            {may.includes('release') && (
              <Button
                appearance="primary"
                disabled={busy}
                onClick={() => void carryOut(release, 'Released. The letter stays as it is.')}
              >
                Release the letter
              </Button>
            )}
          </div>
        </>
      )}
      {may.includes('export') && <TakeOut letters={letters} />}
    </Section>
  );
}

const LetterWords = ({ words }: Pick<CarersLetterView, 'words'>) => (
  <div className="letter">
    {letterLines(words).map((line, at) => {
      const key = `${String(at)}-${line.words}`;
      return line.is === 'heading' ? <h3 key={key}>{line.words}</h3> : <p key={key}>{line.words}</p>;
    })}
  </div>
);

function BeforeItGoes({ missing }: Pick<CarersLetterView, 'missing'>) {
  if (missing.length === 0) return null;
  return (
    <>
      <p>Before it can go out:</p>
      <ul>
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}

/** The released letter leaves as a file; whom it reaches, and how, is the fostering team’s. */
function TakeOut({ letters }: { readonly letters: LetterIntentions }) {
  const { busy, failure, carryOut } = useIntention();
  const takeOut = (format: ExportedLetter, done: string) => {
    void carryOut(() => letters.takeOut(format), done);
  };
  return (
    <>
      <div className="row">
        <Button
          disabled={busy}
          onClick={() => {
            takeOut('word', 'The letter is saved as a Word file.');
          }}
        >
          Save the letter as Word
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            takeOut('pdf', 'The letter is saved for print.');
          }}
        >
          Save the letter for print (PDF)
        </Button>
      </div>
      <FaultNote failure={failure} />
      <p className="quiet">
        Steady sends it to nobody: the fostering team sends it the way each household is reached. Each time it is taken
        out is in the audit.
      </p>
    </>
  );
}

interface WriteLetterProps {
  readonly view: CarersLetterView;
  readonly onSave: (said: { readonly words: string; readonly why?: string }) => Promise<void>;
  readonly onClose: () => void;
}

function WriteLetter({ view, onSave, onClose }: WriteLetterProps) {
  const [words, setWords] = useState(view.words);
  const [why, setWhy] = useState('');
  const { busy, failure, carryOut } = useIntention();
  const isOut = view.state === 'released';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onSave({ words, ...(isOut ? { why } : {}) }), 'The letter is saved.');
      }}
    >
      <Field
        label="The letter"
        hint="In plain words. A line that begins with # is a heading. Only numbers of the approved summary may stand in it, and nobody may be known by it."
      >
        <Textarea
          rows={16}
          resize="vertical"
          value={words}
          onChange={(_event, { value }) => {
            setWords(value);
          }}
        />
      </Field>
      {isOut && (
        <Field label="Why it is written anew" required>
          <Textarea
            value={why}
            onChange={(_event, { value }) => {
              setWhy(value);
            }}
          />
        </Field>
      )}
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" appearance="primary" disabled={busy}>
          Save the letter
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Close without saving
        </Button>
      </div>
    </form>
  );
}
