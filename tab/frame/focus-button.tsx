import { Button, type ButtonProps } from '@fluentui/react-components';
import { useCallback, type RefObject } from 'react';

type FocusButtonProps = ButtonProps & { readonly ref?: RefObject<HTMLButtonElement | null> | undefined };

/** A button that the keyboard can be brought back to. Fluent types its own for a link as well, which ours never is. */
export function FocusButton({ ref, ...others }: FocusButtonProps) {
  const drawn = useCallback(
    (button: HTMLButtonElement | null) => {
      if (ref !== undefined) ref.current = button;
    },
    [ref],
  );
  return <Button {...others} ref={drawn} />;
}
