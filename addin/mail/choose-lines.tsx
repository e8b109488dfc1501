import type { LinesOfMail } from '#rules/views';
import { Choices } from './choices.tsx';

interface ChooseLinesProps {
  readonly lines: LinesOfMail;
  readonly ticked: readonly number[];
  readonly onTicked: (ticked: readonly number[]) => void;
}

const LEFT_AWAY = {
  'older-mail': 'the older emails below it',
  signature: 'the signature',
  'too-long': 'what comes after the first lines',
} as const satisfies Record<LinesOfMail['leftAway'][number], string>;

/** The lines of the mail, none of them ticked. */
export function ChooseLines({ lines: { lines, leftAway }, ticked, onTicked }: ChooseLinesProps) {
  const without = leftAway.length === 0 ? '' : ` Not shown: ${leftAway.map((one) => LEFT_AWAY[one]).join(', and ')}.`;
  if (lines.length === 0) {
    return (
      <section className="part">
        <h2>Lines of the email</h2>
        <p>There are no words in it to take along. Say below what happened.</p>
      </section>
    );
  }
  return (
    <Choices
      title="Which lines go along?"
      kind="checkbox"
      hint={`Nothing goes along that you do not tick.${without}`}
      choices={lines.map(({ at, text }) => ({ value: String(at), words: text }))}
      chosen={ticked.map(String)}
      onChosen={(chosen) => onTicked(chosen.map(Number))}
    />
  );
}
