import type { PublicSettings } from '../../bot/api/contract/public.ts';

export type TabSettings = PublicSettings;

const BUILT_IN: readonly string[] =
  (import.meta.env['VITE_HOST_ORIGINS'] as string | undefined)?.split(',').filter(Boolean) ?? [];
const LONGEST_WAIT_MILLISECONDS = 5_000;

export const NOTHING_KNOWN: TabSettings = {
  council: '',
  profile: '',
  emergency: [],
  hostOrigins: BUILT_IN,
  teamsAppId: '',
  signIn: { clientId: '', authority: '', scope: '' },
};

/** The council's public settings. Without them the tab still opens: Microsoft's own hosts need none. */
export async function readSettings(): Promise<TabSettings> {
  try {
    const response = await fetch('/api/settings', { signal: AbortSignal.timeout(LONGEST_WAIT_MILLISECONDS) });
    if (!response.ok) return NOTHING_KNOWN;
    const told = (await response.json()) as Partial<TabSettings>;
    return { ...NOTHING_KNOWN, ...told, hostOrigins: [...BUILT_IN, ...(told.hostOrigins ?? [])] };
  } catch {
    return NOTHING_KNOWN;
  }
}
