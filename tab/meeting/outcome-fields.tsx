import { Field, Select, Textarea } from '@fluentui/react-components';
import type { ShortRecord } from '../api/steady.ts';
import { keysOf } from '#rules/views';

type Outcome = NonNullable<ShortRecord['outcome']>;

const OUTCOMES = {
  steadier: 'Steadier',
  watch: 'Watch closely',
  'another-meeting': 'Another stability meeting',
  'earlier-review': 'An earlier case review',
  'planned-ending': 'A planned ending, to be decided at a review',
} as const satisfies Record<Outcome, string>;
const KEYS = keysOf(OUTCOMES);

interface OutcomeFieldsProps {
  readonly outcome: ShortRecord['outcome'];
  readonly carersSay: string;
  readonly onOutcome: (outcome: ShortRecord['outcome']) => void;
  readonly onCarersSay: (words: string) => void;
  readonly onCarersSaid?: () => void;
}

/** What a stability meeting came to. Before an ending, what the carers say is written down. @source Torbay T-36, T-37 */
export function OutcomeFields({ outcome, carersSay, onOutcome, onCarersSay, onCarersSaid }: OutcomeFieldsProps) {
  return (
    <>
      <Field label="What it came to">
        <Select
          value={outcome ?? ''}
          onChange={(_event, { value }) => {
            onOutcome(KEYS.find((key) => key === value));
          }}
        >
          <option value="">Choose</option>
          {KEYS.map((key) => (
            <option key={key} value={key}>
              {OUTCOMES[key]}
            </option>
          ))}
        </Select>
      </Field>
      {outcome === 'planned-ending' && (
        <Field label="What the carers say to ending the placement" required>
          <Textarea
            value={carersSay}
            onBlur={onCarersSaid}
            onChange={(_event, { value }) => {
              onCarersSay(value);
            }}
          />
        </Field>
      )}
    </>
  );
}
