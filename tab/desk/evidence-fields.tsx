import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { EVIDENCE_WAYS, WAY_WORDS, type EvidenceAsked, type EvidenceWay, type LocalDate } from '#rules/views';
import { capital } from '#rules/words';

/** What stands in the fields so far. */
export interface EvidenceTyped {
  readonly on: string;
  readonly who: string;
  readonly how?: EvidenceWay | undefined;
  readonly note: string;
}

const isBlank = (words: string | undefined): boolean => words === undefined || words.trim() === '';
const isPast = (on: string, today: LocalDate): boolean => on !== '' && on <= today;

export const isComplete = ({ on, who, how, note }: EvidenceTyped, asks: EvidenceAsked, today: LocalDate): boolean =>
  isPast(on, today) &&
  !(asks.who !== undefined && isBlank(who)) &&
  !(asks.how !== undefined && how === undefined) &&
  !(asks.outcome !== undefined && isBlank(note));

interface EvidenceFieldsProps {
  readonly typed: EvidenceTyped;
  readonly asks: EvidenceAsked;
  readonly today: LocalDate;
  readonly showsMissing: boolean;
  readonly onType: (typed: EvidenceTyped) => void;
}

/** One field for each thing that the procedure wants recorded; what is missing says so beside it. */
export function EvidenceFields({ typed, asks, today, showsMissing, onType }: EvidenceFieldsProps) {
  const missing = (said: string | undefined) => (showsMissing && isBlank(said) ? 'This is recorded too.' : null);
  return (
    <>
      <Field
        label="On which day?"
        required
        validationMessage={showsMissing && !isPast(typed.on, today) ? 'Choose today or a day before.' : null}
      >
        <Input
          type="date"
          value={typed.on}
          max={today}
          onChange={(_event, { value }) => {
            onType({ ...typed, on: value });
          }}
        />
      </Field>
      {asks.who !== undefined && (
        <Field label={asks.who} required validationMessage={missing(typed.who)}>
          <Input
            value={typed.who}
            maxLength={200}
            onChange={(_event, { value }) => {
              onType({ ...typed, who: value });
            }}
          />
        </Field>
      )}
      {asks.how !== undefined && <How label={asks.how} missing={missing(typed.how)} typed={typed} onType={onType} />}
      {asks.outcome !== undefined && (
        <Field label={asks.outcome} required hint="Do not name the child here." validationMessage={missing(typed.note)}>
          <Textarea
            value={typed.note}
            maxLength={2000}
            onChange={(_event, { value }) => {
              onType({ ...typed, note: value });
            }}
          />
        </Field>
      )}
    </>
  );
}

interface HowProps extends Pick<EvidenceFieldsProps, 'typed' | 'onType'> {
  readonly label: string;
  readonly missing: string | null;
}

const How = ({ label, missing, typed, onType }: HowProps) => (
  <Field label={label} required validationMessage={missing}>
    <RadioGroup
      value={typed.how ?? ''}
      onChange={(_event, { value }) => {
        onType({ ...typed, how: EVIDENCE_WAYS.find((way) => way === value) });
      }}
    >
      {EVIDENCE_WAYS.map((way) => (
        <Radio key={way} value={way} label={capital(WAY_WORDS[way])} />
      ))}
    </RadioGroup>
  </Field>
);
