import type { AppSettings, Person } from '../control.ts';
import { useAsked } from '../live.ts';
import { clockTime, shortDay } from '../moments.ts';
import { THEME_WORDS, THEMES, type Theme } from '../theme.ts';
import { Mark } from './icons.tsx';
import { useNow } from './now.ts';

export interface HeaderProps {
  readonly app: AppSettings | undefined;
  readonly people: readonly Person[];
  readonly person: Person | undefined;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onPerson: (id: string) => void;
}

/** `team-manager` → `team manager`. */
export const roleWords = (roles: readonly string[]): string =>
  roles.map((role) => role.replaceAll('-', ' ')).join(', ');

/** Who one is, which procedure runs, and what day it is in here. */
export function Header({ app, people, person, theme, onTheme, onPerson }: HeaderProps) {
  const product = useAsked<{ readonly profile?: string }>('product');
  const now = useNow();
  const profile = product.is === 'here' ? product.value.profile : undefined;
  return (
    <header className="top" aria-label="Training room">
      <div className="top-name">
        <Mark />
        <h1>
          {app?.name ?? 'Steady'} <span>training room</span>
        </h1>
      </div>
      <dl className="top-facts">
        <div>
          <dt>Procedure</dt>
          <dd>{profile ?? '–'}</dd>
        </div>
        <div>
          <dt>It is</dt>
          <dd>
            {now === undefined ? (
              '–'
            ) : (
              <time dateTime={now.toISOString()}>{`${shortDay(now)}, ${clockTime(now)}`}</time>
            )}
          </dd>
        </div>
      </dl>
      <div className="top-choices">
        <label>
          <span>You are</span>
          <select value={person?.id ?? ''} onChange={(event) => onPerson(event.target.value)}>
            {people.map(({ id, name, roles, jobTitle }) => (
              <option key={id} value={id}>
                {name} – {jobTitle ?? roleWords(roles)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Look</span>
          <select
            value={theme}
            onChange={(event) => onTheme(THEMES.find((each) => each === event.target.value) ?? 'default')}
          >
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {THEME_WORDS[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
