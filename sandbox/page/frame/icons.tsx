/** Line drawings of our own, 24 by 24; always beside a word, so never read aloud. */
const PATHS = {
  chat: 'M4 5.5h16v10.5H10l-4 3.5V16H4z',
  tab: 'M4 11 12 4.5 20 11v8.5H4zM9.5 19.5v-5h5v5',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8',
  activity: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  outlook: 'M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5M15 18.500v-12',
  letters: 'M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5',
  lists: 'M4 5h16v14H4zM4 9.7h16M4 14.3h16M9.5 5v14',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 7.5V12l3.5 2',
  mishaps: 'M12 4 21 19.5H3zM12 10v4.5M12 17v.4',
  about: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 11v5M12 8v.4',
  send: 'M4 12 20 5l-4.5 14-4-5.5zM11.5 13.5 20 5',
  close: 'M6 6l12 12M18 6 6 18',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** Steady's mark: a house on a level line. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 192 192" width="32" height="32" aria-hidden="true" focusable="false">
      <rect width="192" height="192" rx="36" fill="#0f5c6e" />
      <path d="M96 44 142 84v48H50V84z" fill="#fff" stroke="#fff" strokeWidth="8" strokeLinejoin="round" />
      <path d="M84 132v-24a12 12 0 0 1 24 0v24z" fill="#0f5c6e" />
      <rect x="32" y="142" width="128" height="10" rx="5" fill="#f2b84b" />
    </svg>
  );
}
