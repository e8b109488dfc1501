import type { PublicSettings } from '../../bot/api/contract/public.ts';

/** The desk in Teams; it carries nothing. */
export const deskLink = ({ teamsAppId }: Pick<PublicSettings, 'teamsAppId'>): string =>
  `https://teams.microsoft.com/l/entity/${teamsAppId}/desk`;
