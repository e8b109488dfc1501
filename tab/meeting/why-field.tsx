import { Field, Textarea } from '@fluentui/react-components';
import type { MeetingView } from '#rules/views';

interface WhyFieldProps {
  readonly label: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** A reason that the record asks for. */
export const WhyField = ({ label, words, onWords }: WhyFieldProps) => (
  <Field label={label} required>
    <Textarea
      value={words}
      maxLength={1000}
      onChange={(_event, { value }) => {
        onWords(value);
      }}
    />
  </Field>
);

/** Another day than the one recorded or planned, or one outside the window. */
export const isAnotherDay = (
  { heldOn: recorded, startsAt, from, by }: Pick<MeetingView, 'heldOn' | 'startsAt' | 'from' | 'by'>,
  heldOn: string,
): boolean =>
  recorded === undefined
    ? heldOn !== '' && ((startsAt !== undefined && heldOn !== startsAt.slice(0, 10)) || heldOn < from || heldOn > by)
    : heldOn !== recorded;

/** Before the first or after the last usable day. */
export const isOutsideWindow = ({ from, by }: Pick<MeetingView, 'from' | 'by'>, heldOn: string): boolean =>
  heldOn !== '' && (heldOn < from || heldOn > by);

export const unlessEmpty = (name: 'heldOnReason' | 'nextReason', words: string) =>
  words.trim() === '' ? {} : { [name]: words.trim() };
