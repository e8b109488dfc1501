import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigation } from './navigation.tsx';
import { usePrintedHead } from './printed.tsx';

/** The page's one `h1`. It names the document, and takes the focus when the person has come here from another page. */
export function PageHeading({ children, title }: { readonly children: ReactNode; readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { place, moved } = useNavigation();
  usePrintedHead(`${title} · for whoever sees to it, and not to be handed on`);
  useEffect(() => {
    document.title = `${title} · Steady`;
  }, [title]);
  useEffect(() => {
    if (moved) heading.current?.focus();
  }, [place, moved]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
