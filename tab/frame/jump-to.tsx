import type { ReactNode } from 'react';

/** The address keeps the place, so the fragment must not: the part is shown, and takes the focus. */
export function jumpTo(section: string): void {
  const part = document.getElementById(section);
  if (part === null) return;
  for (let fold = part.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  part.scrollIntoView({ block: 'start' });
  part.focus({ preventScroll: true });
}

/** A link to a part of this page. */
export function JumpTo({
  section,
  className,
  children,
}: {
  readonly section: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <a
      href={`#${section}`}
      className={className}
      onClick={(event) => {
        event.preventDefault();
        jumpTo(section);
      }}
    >
      {children}
    </a>
  );
}
