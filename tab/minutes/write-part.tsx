import { Button, Field, Textarea } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import type { BlockKind, MinutesMay, ParagraphView } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { PrintedSheet } from '../frame/printed.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';
import type { MinutesProps } from './intentions.ts';
import { ParagraphField } from './paragraph-field.tsx';

const KINDS: readonly (readonly [BlockKind, string])[] = [
  ['note', 'a note'],
  ['decision', 'a decision'],
  ['dissent', 'what somebody does not agree with'],
];

/** The text by item of the agenda: written by the minute taker, read and changed by the chair. */
export function WritePart({ view, intentions }: MinutesProps) {
  const may = (what: MinutesMay): boolean => view.may.includes(what);
  const items = [...view.items, ...view.paragraphs.map(({ item }) => item)];
  const { busy, failure, carryOut } = useIntention();
  return (
    <Section title="The text, by item of the agenda">
      {may('write') &&
        [...new Set(items)].map((item) => (
          <Item
            key={item}
            item={item}
            paragraphs={view.paragraphs.filter((one) => one.item === item)}
            onSave={intentions.save}
            onAdd={(kind) => intentions.add(item, kind, 1)}
          />
        ))}
      <PrintedSheet
        title={`Minutes of ${view.ref}`}
        forWhom={`Draft for the minute taker and the chair alone · ${view.ref}`}
      >
        {[...new Set(items)].map((item) => (
          <PrintedItem key={item} item={item} paragraphs={view.paragraphs.filter((one) => one.item === item)} />
        ))}
      </PrintedSheet>
      <FaultNote failure={failure} />
      <div className="row">
        {may('hand-to-chair') && (
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void carryOut(intentions.toChair, 'The draft is with the chair.')}
          >
            Give the draft to the chair
          </Button>
        )}
        {may('write') && (
          <Button
            disabledFocusable={busy}
            onClick={() => void carryOut(intentions.look, 'Names and places are checked.')}
          >
            Check names and places again
          </Button>
        )}
        {may('send-back') && <SendBack onBack={intentions.back} />}
      </div>
    </Section>
  );
}

/** An item under which nothing stands is not printed. */
const PrintedItem = ({ item, paragraphs }: Pick<ItemProps, 'item' | 'paragraphs'>) => {
  const written = paragraphs.filter(({ text }) => text.trim() !== '');
  return written.length === 0 ? null : (
    <>
      <h2>{item}</h2>
      {written.map(({ block, text }) => (
        <p key={block}>{text}</p>
      ))}
    </>
  );
};

interface ItemProps {
  readonly item: string;
  readonly paragraphs: readonly ParagraphView[];
  readonly onSave: MinutesProps['intentions']['save'];
  readonly onAdd: (kind: BlockKind) => Promise<void>;
}

function Item({ item, paragraphs, onSave, onAdd }: ItemProps) {
  const { busy, failure, carryOut } = useIntention();
  return (
    <div className="minutes-item">
      <h3>{item}</h3>
      {paragraphs.map((paragraph, index) => (
        <ParagraphField key={paragraph.block} paragraph={paragraph} number={index + 1} onSave={onSave} />
      ))}
      <div className="row">
        {KINDS.map(([kind, words]) => (
          <Button
            key={kind}
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void carryOut(() => onAdd(kind), 'There is one more paragraph.')}
          >
            Add {words}
            <span className="only-heard"> to {item}</span>
          </Button>
        ))}
      </div>
      <FaultNote failure={failure} />
    </div>
  );
}

function SendBack({ onBack }: { readonly onBack: (words: string) => Promise<void> }) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [words, setWords] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open)
    return (
      <FocusButton
        ref={opener}
        onClick={() => {
          setOpen(true);
        }}
      >
        Send the draft back…
      </FocusButton>
    );
  return (
    <form
      ref={form}
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onBack(words), 'The draft is with the minute taker again.');
      }}
    >
      <Field label="What is to be changed?" required>
        <Textarea
          value={words}
          onChange={(_event, { value }) => {
            setWords(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          Send the draft back
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setOpen(false);
          }}
        >
          Keep it
        </Button>
      </div>
    </form>
  );
}
