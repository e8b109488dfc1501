import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { unlessEmpty, WhyField } from './why-field.tsx';

/** What is said of the next meeting. */
export interface NextSaid {
  readonly again: 'yes' | 'no';
  readonly nextOn: string;
  readonly noNext: string;
  /** Why it is later than the procedure says. */
  readonly why: string;
}

export const nextOf = ({ again, nextOn, noNext, why }: NextSaid) =>
  again === 'yes' ? { nextOn, ...unlessEmpty('nextReason', why) } : { noNextReason: noNext.trim() };

interface NextFieldsProps {
  readonly next: NextSaid;
  readonly showLack: boolean;
  /** By when it is, as the procedure says; counted from another day, only a refusal tells that it is later. */
  readonly by: string | undefined;
  readonly wasRefused: boolean;
  readonly onChange: (next: NextSaid) => void;
}

/** Whether, and on which day, people meet again. @source Torbay T-35; CF-33 */
export function NextFields({ next, showLack, by, wasRefused, onChange }: NextFieldsProps) {
  const change = (to: Partial<NextSaid>) => {
    onChange({ ...next, ...to });
  };
  const asksWhy = by !== undefined && (next.nextOn > by || wasRefused);
  const lacks = (words: string, message: string) =>
    showLack && words.trim() === '' ? { validationMessage: message } : {};
  return (
    <>
      <Field label="Is there another meeting?">
        <RadioGroup
          value={next.again}
          onChange={(_event, { value }) => {
            change({ again: value === 'no' ? 'no' : 'yes' });
          }}
        >
          <Radio value="yes" label="Yes" />
          <Radio value="no" label="No" />
        </RadioGroup>
      </Field>
      {next.again === 'yes' ? (
        <>
          <Field label="Next meeting on" required {...lacks(next.nextOn, 'Choose the day of the next meeting')}>
            <Input
              type="date"
              value={next.nextOn}
              onChange={(_event, { value }) => {
                change({ nextOn: value });
              }}
            />
          </Field>
          {asksWhy && (
            <WhyField
              label="Why it is later than the procedure says"
              words={next.why}
              onWords={(why) => {
                change({ why });
              }}
            />
          )}
        </>
      ) : (
        <Field label="Why there is none" required {...lacks(next.noNext, 'Write why there is no further meeting')}>
          <Textarea
            value={next.noNext}
            onChange={(_event, { value }) => {
              change({ noNext: value });
            }}
          />
        </Field>
      )}
    </>
  );
}
