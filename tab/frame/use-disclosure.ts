import { useEffect, useRef, useState, type RefObject } from 'react';

export interface Disclosure<Form extends HTMLElement> {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly form: RefObject<Form | null>;
}

const FIRST_FIELD = 'input, textarea, select';

/**
 * A form that takes the place of the button that opens it. The keyboard goes to its first field, and back to the button when it
 * closes: the button that was pressed is gone, and without this whoever uses no mouse begins at the top of the page again.
 *
 * @source WCAG 2.2, 2.4.3 Focus order
 */
export function useDisclosure<Form extends HTMLElement = HTMLFormElement>(): Disclosure<Form> {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const form = useRef<Form>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open === wasOpen.current) return;
    wasOpen.current = open;
    if (open) form.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    else opener.current?.focus();
  }, [open]);
  return { open, setOpen, opener, form };
}
