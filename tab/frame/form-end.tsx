import { Button } from '@fluentui/react-components';
import type { Disclosure } from './use-disclosure.ts';

interface FormEndProps extends Pick<Disclosure<HTMLElement>, 'setOpen'> {
  /** What the button does: a verb and what is saved. */
  readonly save: string;
  readonly busy: boolean;
  readonly complete: boolean;
}

/** The end of a form that opened in the place of its button: save, or close it as it was. */
export const FormEnd = ({ save, busy, complete, setOpen }: FormEndProps) => (
  <div className="row">
    <Button type="submit" appearance="primary" disabledFocusable={busy || !complete}>
      {busy ? 'Saving…' : save}
    </Button>
    <Button
      appearance="subtle"
      onClick={() => {
        setOpen(false);
      }}
    >
      Close without saving
    </Button>
  </div>
);
