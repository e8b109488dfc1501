import { useEffect, useState } from 'react';

/** As Teams names them to an app. */
export const THEMES = ['default', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_WORDS: Record<Theme, string> = { default: 'Light', dark: 'Dark', contrast: 'High contrast' };

const KEPT_AS = 'training-room-theme';

function firstTheme(): Theme {
  const kept = localStorage.getItem(KEPT_AS);
  const known = THEMES.find((theme) => theme === kept);
  if (known !== undefined) return known;
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}

/** The theme in use, kept in this browser; styles hang on the attribute of the root element. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(firstTheme);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(KEPT_AS, theme);
  }, [theme]);
  return [theme, setTheme];
}
