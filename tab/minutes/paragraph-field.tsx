import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { BlockKind, ParagraphSaved, ParagraphView } from '#rules/views';
import type { WrittenParagraph } from '../api/minutes.ts';
import { asFault } from '../api/fault.ts';

interface ParagraphFieldProps {
  readonly paragraph: ParagraphView;
  readonly number: number;
  readonly onSave: (paragraph: WrittenParagraph) => Promise<ParagraphSaved>;
}

const PAUSE_MILLISECONDS = 1_500;

const LABEL: Readonly<Record<BlockKind, string>> = {
  heading: 'Heading',
  attendance: 'Who came, and how: one person a line, “Name: came”',
  quorum: 'Quorum',
  'childs-view': 'The child’s view',
  note: 'Note',
  decision: 'Decision',
  outcome: 'What the meeting came to',
  dissent: 'Who did not agree, and what they said',
  learning: 'What was learnt',
  recommendation: 'Recommendation',
  action: 'Action',
  next: 'Next meeting',
};

/** What was written, by whom it was read last, and what the other one wrote where both changed the same. */
interface Draft {
  readonly text: string;
  readonly forChild: boolean;
  readonly childWords: string;
}

/** What is written in one paragraph, kept as it is written. */
function useKeptDraft(paragraph: ParagraphView, onSave: ParagraphFieldProps['onSave']) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(paragraph));
  const [theirs, setTheirs] = useState<ParagraphView | undefined>();
  const [status, setStatus] = useState('');
  const saved = useRef<Draft>(draftOf(paragraph));
  const { block, sitting } = paragraph;

  const save = async (now: Draft, before: string): Promise<void> => {
    try {
      const { childWords, ...rest } = now;
      const came = await onSave({ block, before, ...rest, sitting, ...(childWords === '' ? {} : { childWords }) });
      if (came.is === 'two-wrote') {
        setTheirs(came.theirs);
        setStatus(`${came.theirs.savedBy} changed the same words. Both are here: choose, or write it anew.`);
        return;
      }
      saved.current = draftOf(came.paragraph);
      setTheirs(undefined);
      if (came.merged) setDraft(saved.current);
      setStatus(`Saved ${came.paragraph.savedWhen}${came.merged ? ', together with what somebody else wrote' : ''}`);
    } catch (failure) {
      setStatus(`Not saved yet. ${asFault(failure).words}`);
    }
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    if (theirs !== undefined || isSame(draft, saved.current)) return;
    const soon = setTimeout(() => void latest.current(draft, saved.current.text), PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(soon);
    };
  }, [draft, theirs]);

  return {
    draft,
    theirs,
    status,
    change: (to: Partial<Draft>) => {
      setDraft((now) => ({ ...now, ...to }));
      setStatus('Not saved yet');
    },
    saveNow: () => {
      if (theirs === undefined && !isSame(draft, saved.current)) void save(draft, saved.current.text);
    },
    /** Said by a person: it stands in place of what both wrote. */
    settle: (text: string) => {
      setDraft({ ...draft, text });
      void save({ ...draft, text }, theirs?.text ?? saved.current.text);
    },
  };
}

/** One paragraph, saved as it is written. Nothing is written over: where two changed the same, both stand beside each other. */
export function ParagraphField({ paragraph, number, onSave }: ParagraphFieldProps) {
  const { kind, item } = paragraph;
  const { draft, theirs, status, change, saveNow, settle } = useKeptDraft(paragraph, onSave);
  return (
    <div className="paragraph">
      <Field label={`${LABEL[kind]}${number > 1 ? ` (${number})` : ''}`}>
        <Textarea
          rows={kind === 'note' || kind === 'attendance' ? 4 : 2}
          resize="vertical"
          value={draft.text}
          aria-description={`Under ${item}`}
          onChange={(_event, { value }) => {
            change({ text: value });
          }}
          onBlur={saveNow}
        />
      </Field>
      {kind !== 'attendance' && draft.text.trim() !== '' && (
        <Checkbox
          label="Tell the child this in their letter"
          checked={draft.forChild}
          onChange={(_event, { checked }) => {
            change({ forChild: checked === true });
          }}
        />
      )}
      {draft.forChild && (
        <Field label="In words for the child’s age" hint="Say “you”. Short sentences, no names of services.">
          <Textarea
            value={draft.childWords}
            onChange={(_event, { value }) => {
              change({ childWords: value });
            }}
          />
        </Field>
      )}
      {theirs !== undefined && <BothWrote theirs={theirs} mine={draft.text} onSettle={settle} />}
      <p role="status" className="quiet">
        {status}
      </p>
    </div>
  );
}

interface BothWroteProps {
  readonly theirs: ParagraphView;
  readonly mine: string;
  readonly onSettle: (text: string) => void;
}

const BothWrote = ({ theirs, mine, onSettle }: BothWroteProps) => (
  <div className="note note-caution two-wrote" role="alert">
    <div>
      <p>
        <strong>{theirs.savedBy} wrote</strong> (saved {theirs.savedWhen})
      </p>
      <p className="as-written">{theirs.text}</p>
      <p>
        <strong>You wrote</strong>
      </p>
      <p className="as-written">{mine}</p>
      <div className="row">
        <Button
          onClick={() => {
            onSettle(theirs.text);
          }}
        >
          Keep theirs
        </Button>
        <Button
          onClick={() => {
            onSettle(mine);
          }}
        >
          Keep mine
        </Button>
        <Button
          onClick={() => {
            onSettle(`${theirs.text}\n${mine}`);
          }}
        >
          Keep both
        </Button>
      </div>
    </div>
  </div>
);

const draftOf = ({ text, forChild, childWords }: ParagraphView): Draft => ({
  text,
  forChild,
  childWords: childWords ?? '',
});
const isSame = (one: Draft, other: Draft): boolean =>
  one.text === other.text && one.forChild === other.forChild && one.childWords === other.childWords;
