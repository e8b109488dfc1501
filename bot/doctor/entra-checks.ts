import { z } from 'zod';
import { ill, unsure, WELL, wellIfNone, type Check, type Needs } from './check.ts';

const PERMISSIONS = 'infra/permissions.md; npm run setup, step “What the app may ask of Graph”.';

/** Permissions in Entra, one line each: the token says which are there. */
const GRANTS = [
  ['sites', ['Sites.Selected'], 'No list can be read: Steady does not start.'],
  ['people', ['User.Read.All'], 'Names and line managers are missing; people cannot be found.'],
  ['meetings', ['OnlineMeetings.ReadWrite.All'], 'Meetings keep an open lobby; the chair is no co-organiser.'],
  [
    'install',
    ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All'],
    'Whoever does not have the app yet gets no card.',
  ],
] as const;

/** Beside those, harmless and of use. */
const ALSO = ['TeamsActivity.Send', 'Place.Read.All'];
/** Wanted where `IN_MEETING_CHATS` says so. */
const IN_CHATS = 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All';

export const ENTRA_CHECKS: readonly Check[] = [
  {
    id: 'token.graph',
    what: 'Entra gives a token for Graph.',
    why: 'Without it nothing works at all, and Steady does not start.',
    fix: 'Look at the registration that calls Graph: its secret may have run out, its certificate or its trust in the machine’s identity may be missing. docs/settings.md names the settings.',
    look: async ({ graphToken }) => {
      await graphToken();
      return WELL;
    },
  },
  {
    id: 'token.bot',
    what: 'Entra gives the bot a token for Teams.',
    why: 'People can write to the bot, and it cannot answer.',
    fix: 'Look at the bot’s registration and at CHANNEL_SCOPE. The registration needs an enterprise application in this tenant.',
    look: async ({ botToken }) => {
      await botToken();
      return WELL;
    },
  },
  ...GRANTS.map(([name, roles, why]): Check => ({
    id: `grant.${name}`,
    what: `The app has ${roles.at(-1)}.`,
    why,
    fix: PERMISSIONS,
    after: ['token.graph'],
    look: async (needs) => {
      const has = await rolesOf(needs);
      if (has === undefined) return unsure('the token does not say');
      return roles.some((role) => has.includes(role)) ? WELL : ill(roles[0]);
    },
  })),
  {
    id: 'grant.chats',
    what: `The app has ${IN_CHATS}, where IN_MEETING_CHATS asks for it.`,
    why: 'Steady does not stand beside its meetings in Teams; each coordinator is asked to add it by hand.',
    fix: `Grant it, or set IN_MEETING_CHATS to no. ${PERMISSIONS}`,
    after: ['token.graph'],
    look: async (needs) => {
      if (!needs.config.inMeetingChats) return WELL;
      const has = await rolesOf(needs);
      if (has === undefined) return unsure('the token does not say');
      return has.includes(IN_CHATS) ? WELL : ill(IN_CHATS);
    },
  },
  {
    id: 'grant.broad',
    what: 'The app has nothing beside that in Entra.',
    why: 'Grants add up: one broad permission opens every site, calendar or mailbox of the council.',
    fix: `Take these away in Entra. ${PERMISSIONS}`,
    after: ['token.graph'],
    look: async (needs) => {
      const has = await rolesOf(needs);
      if (has === undefined) return unsure('the token does not say');
      const known: readonly string[] = [...GRANTS.flatMap(([, roles]) => roles), ...ALSO, IN_CHATS];
      return wellIfNone(has.filter((role) => !known.includes(role)));
    },
  },
];

/** What a token says of the app’s permissions. */
const TOKEN = z.object({ roles: z.array(z.unknown()).optional().catch(undefined) });

/** What Entra wrote into the token. Read for this list alone: Graph decides, and is asked elsewhere. */
async function rolesOf({ graphToken }: Needs): Promise<readonly string[] | undefined> {
  const [, body = ''] = (await graphToken()).split('.');
  try {
    const { roles = [] } = TOKEN.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
    return roles.filter((role) => typeof role === 'string');
  } catch {
    return undefined;
  }
}
