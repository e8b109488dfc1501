import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { FocusButton } from '../frame/focus-button.tsx';
import { useState } from 'react';
import type { LessonView, LocalDate } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';
import type { LessonsProps } from './lesson-props.ts';

interface TakeUpProps extends Pick<LessonsProps, 'onChanged' | 'onLater'> {
  readonly lesson: LessonView;
  readonly today: LocalDate;
}

/** Whoever takes it up says what was changed, that nothing is, or when it comes back. */
export function TakeUpLesson({ lesson, today, onChanged, onLater }: TakeUpProps) {
  const [words, setWords] = useState('');
  const { busy, failure, carryOut } = useIntention();
  const say = (says: 'changed' | 'nothing-changed', done: string) =>
    void carryOut(() => onChanged({ lesson: lesson.key, says, words: words.trim() }), done);
  return (
    <div className="inline-form">
      <Field label={`What was changed, or why is nothing (${lesson.topicWords})?`} required>
        <Textarea
          maxLength={1000}
          value={words}
          onChange={(_event, { value }) => {
            setWords(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            say('changed', 'Saved, and on its way to those who took part.');
          }}
        >
          It was changed: tell those who took part
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            say('nothing-changed', 'Saved.');
          }}
        >
          Nothing is changed
        </Button>
        <Later lesson={lesson} today={today} onLater={onLater} />
      </div>
    </div>
  );
}

function Later({ lesson, today, onLater }: Omit<TakeUpProps, 'onChanged'>) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [until, setUntil] = useState('');
  const [why, setWhy] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open)
    return (
      <FocusButton
        ref={opener}
        appearance="subtle"
        onClick={() => {
          setOpen(true);
        }}
      >
        Not yet…<span className="only-heard"> {lesson.topicWords}</span>
      </FocusButton>
    );
  return (
    <form
      ref={form}
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut(() => onLater({ lesson: lesson.key, until, why: why.trim() }), 'Saved.').then((done) => {
          if (done) setOpen(false);
        });
      }}
    >
      <Field label="On which day does it come back?" required>
        <Input
          type="date"
          min={today}
          value={until}
          onChange={(_event, { value }) => {
            setUntil(value);
          }}
        />
      </Field>
      <Field label="Why later?" required>
        <Input
          value={why}
          onChange={(_event, { value }) => {
            setWhy(value);
          }}
        />
      </Field>
      <FaultNote failure={failure} />
      <Button type="submit" disabledFocusable={busy}>
        Save the new day
      </Button>
    </form>
  );
}
