import { Button } from '@fluentui/react-components';

/** Shown once, large: it is not kept anywhere, and a new one can always be made. */
export function GivenCode({
  code,
  words,
  who,
  onHide,
}: {
  readonly code: string;
  readonly words: string;
  readonly who: string;
  readonly onHide: () => void;
}) {
  return (
    <div className="note given-code" role="group" aria-label={`Code for ${who}`}>
      <div>
        <p className="code">
          <span aria-hidden="true">{code}</span>
          <span className="only-heard">{[...code.replaceAll(' ', '')].join(', ')}</span>
        </p>
        <p>{words}</p>
        <p>
          Say it letter by letter, and ask the person to say it back. Tell them that they need it with the link in their
          letter, and that you can give them a new one at any time. It is shown only now.
        </p>
        <Button size="small" onClick={onHide}>
          Hide the code
        </Button>
      </div>
    </div>
  );
}
