import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { SummaryView } from '#rules/views';
import type { WrittenWords } from '../api/learning.ts';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';

interface WordsProps {
  readonly view: SummaryView;
  readonly onSave: (words: WrittenWords) => Promise<void>;
  readonly onApprove: () => Promise<void>;
}

const PARTS = [
  ['says', 'What the year says'],
  ['changed', 'What changed because of what was learnt'],
  ['next', 'What is next'],
] as const;

/** What a person says of the year. The product writes none of it; approved, it is frozen, and a correction is a new version. */
export function SummaryWordsForm({ view, onSave, onApprove }: WordsProps) {
  const [correcting, setCorrecting] = useState(false);
  const writes = view.may.includes('write') || correcting;
  return (
    <Section title="In words" tone="strong">
      {view.why !== undefined && <p className="quiet">Corrected because: {view.why}</p>}
      {writes ? (
        <WriteWords view={view} isCorrection={correcting} onSave={onSave} onApprove={onApprove} />
      ) : (
        <>
          <div className="in-three">
            {PARTS.map(([part, title]) => (
              <div key={part}>
                <h3>{title}</h3>
                {view[part] === '' ? (
                  <p className="empty">Nothing is written yet.</p>
                ) : (
                  view[part].split(/\n+/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
                )}
              </div>
            ))}
          </div>
          {view.may.includes('correct') && (
            <Button
              onClick={() => {
                setCorrecting(true);
              }}
            >
              Correct it in a new version
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

function WriteWords({ view, isCorrection, onSave, onApprove }: WordsProps & { readonly isCorrection: boolean }) {
  const [words, setWords] = useState<WrittenWords>({ says: view.says, changed: view.changed, next: view.next });
  const { busy, failure, carryOut } = useIntention();
  const isSaved = words.says === view.says && words.changed === view.changed && words.next === view.next;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onSave(words), 'Saved.');
      }}
    >
      <p className="quiet">
        Name nobody, and tell no story by which somebody could be known. The numbers below do not speak for themselves:
        say what they mean, and what changed.
      </p>
      <div className="in-three">
        {PARTS.map(([part, label]) => (
          <Field key={part} label={label}>
            <Textarea
              rows={3}
              value={words[part]}
              onChange={(_event, { value }) => {
                setWords({ ...words, [part]: value });
              }}
            />
          </Field>
        ))}
      </div>
      {isCorrection && (
        <Field label="Why it is corrected" required>
          <Textarea
            value={words.why ?? ''}
            onChange={(_event, { value }) => {
              setWords({ ...words, why: value });
            }}
          />
        </Field>
      )}
      <FaultNote failure={failure} />
      <StillMissing missing={view.missing} />
      <div className="row">
        <Button type="submit" disabled={busy} appearance={view.may.includes('approve') ? 'secondary' : 'primary'}>
          Save the draft
        </Button>
        {view.may.includes('approve') && isSaved && (
          <Button
            appearance="primary"
            disabled={busy}
            onClick={() => void carryOut(onApprove, 'Approved. Its words and published numbers stay as they are.')}
          >
            Approve and publish
          </Button>
        )}
      </div>
    </form>
  );
}

function StillMissing({ missing }: Pick<SummaryView, 'missing'>) {
  if (missing.length === 0) return null;
  return (
    <div className="still-missing">
      <p>Before it can be approved:</p>
      <ul>
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}
