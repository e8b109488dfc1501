import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactElement, RefObject } from 'react';

type FocusButtonProps = ButtonProps & { readonly ref?: RefObject<HTMLButtonElement | null> | undefined };

/** A button that the keyboard can be brought back to. Fluent types its own for a link as well, which ours never is. */
export const FocusButton = Button as unknown as (props: FocusButtonProps) => ReactElement;
