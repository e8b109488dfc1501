import type { PublicSettings } from '../../bot/api/contract/public.ts';
import { isRecord } from '#rules/views';

export type TabSettings = PublicSettings;

const ORIGINS: unknown = import.meta.env['VITE_HOST_ORIGINS'];
const BUILT_IN: readonly string[] = typeof ORIGINS === 'string' ? ORIGINS.split(',').filter(Boolean) : [];
const LONGEST_WAIT_MILLISECONDS = 5_000;

export const NOTHING_KNOWN: TabSettings = {
  council: '',
  profile: '',
  emergency: [],
  hostOrigins: BUILT_IN,
  teamsAppId: '',
  signIn: { clientId: '', authority: '', scope: '' },
};

/** Whether this is what the server says, or as much of it as an older one does. */
const isTold = (told: unknown): told is Partial<TabSettings> =>
  isRecord(told) &&
  ['council', 'profile', 'teamsAppId'].every((name) => told[name] === undefined || typeof told[name] === 'string') &&
  ['emergency', 'hostOrigins'].every((name) => told[name] === undefined || Array.isArray(told[name])) &&
  (told['signIn'] === undefined || isRecord(told['signIn']));

/** The council's public settings. Without them the tab still opens: Microsoft's own hosts need none. */
export async function readSettings(): Promise<TabSettings> {
  try {
    const response = await fetch('/api/settings', { signal: AbortSignal.timeout(LONGEST_WAIT_MILLISECONDS) });
    if (!response.ok) return NOTHING_KNOWN;
    const told: unknown = await response.json();
    if (!isTold(told)) return NOTHING_KNOWN;
    return { ...NOTHING_KNOWN, ...told, hostOrigins: [...BUILT_IN, ...(told.hostOrigins ?? [])] };
  } catch {
    return NOTHING_KNOWN;
  }
}
