import { z } from 'zod';
import { inShape } from '../microsoft365/answer.ts';
import { few, ill, unsure, WELL, wellIfNone, type Check } from './check.ts';

const INSTALLED = z.looseObject({
  value: z.array(
    z.looseObject({ teamsApp: z.looseObject({ id: z.string(), externalId: z.string().nullish() }).nullish() }),
  ),
});
/** So many people are asked at most until one is found who has the app. */
const MOST_ASKED = 10;

export const TEAMS_CHECKS: readonly Check[] = [
  {
    id: 'catalogue',
    what: 'TEAMS_CATALOG_ID is the app’s id in the council’s catalogue.',
    why: 'Nobody can be given the app, and links into it open nothing.',
    fix: 'Teams admin centre, Manage apps, Steady: its “App ID” there. It is not the id in the manifest. Upload the package first, if it is not there.',
    after: ['grant.install', 'schema.list'],
    look: async ({ graph, records, config }) => {
      const step = 'doctor/catalogue';
      const people = (await records.workers.all()).filter(({ row }) => row.active).slice(0, MOST_ASKED);
      for (const { row } of people) {
        const apps = `/users/${encodeURIComponent(row.id)}/teamwork/installedApps?$expand=teamsApp`;
        const answer = await graph.look(step, apps);
        const ours = (answer === undefined ? [] : inShape(step, INSTALLED, answer).value)
          .map(({ teamsApp }) => teamsApp)
          .find((app) => app?.externalId?.toLowerCase() === config.teamsAppId.toLowerCase());
        if (ours?.id !== undefined) {
          return ours.id.toLowerCase() === config.teamsCatalogId.toLowerCase()
            ? WELL
            : ill('another id in the catalogue');
        }
      }
      return unsure('none of the people who were asked has the app');
    },
  },
  {
    id: 'connector',
    what: 'Teams’ connector takes the bot’s token.',
    why: 'The bot reads and cannot write: no card arrives.',
    fix: 'The Azure Bot and BOT_APP_ID must be the same registration, single tenant, with the channel Microsoft Teams switched on.',
    after: ['token.bot', 'schema.list'],
    look: async ({ records, reach, botToken }) => {
      const [chat] = await records.conversations.all();
      if (chat === undefined) return unsure('the bot has not met anybody yet');
      const { serviceUrl, conversation, member } = chat.row;
      const url = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(conversation)}/members/${encodeURIComponent(member)}`;
      const answer = await reach(url, { headers: { authorization: `Bearer ${await botToken()}` } });
      if (answer === undefined) return unsure('the connector does not answer');
      // Not there any more is an answer too: the token was taken.
      return [200, 404].includes(answer.status) ? WELL : ill(`status ${answer.status}`);
    },
  },
  {
    id: 'keys.channel',
    what: 'The keys that Teams signs with can be fetched.',
    why: 'Each message to the bot is refused as forged.',
    fix: 'Let the server reach CHANNEL_METADATA_URL and CHANNEL_KEYS_URL; outside Microsoft’s public cloud set all CHANNEL_… settings together.',
    look: async ({ config, reach }) =>
      wellIfNone([
        ...(hasKeys(await reach(config.channelKeysUrl)) ? [] : ['CHANNEL_KEYS_URL']),
        ...((await reach(config.channelMetadataUrl))?.status === 200 ? [] : ['CHANNEL_METADATA_URL']),
      ]),
  },
  {
    id: 'keys.api',
    what: 'The keys that Entra signs the tab’s tokens with can be fetched.',
    why: 'The tab says to everyone that they are not signed in.',
    fix: 'Let the server reach API_TOKEN_KEYS_URL.',
    look: async ({ config, reach }) =>
      hasKeys(await reach(config.apiTokenKeysUrl)) ? WELL : ill('API_TOKEN_KEYS_URL'),
  },
  {
    id: 'chats',
    what: 'The bot has met the people.',
    why: 'Cards wait until the app is installed for whoever gets one; the first takes longer.',
    fix: 'A setup policy in Teams brings the app to the group: npm run setup, step “The people of the group”.',
    after: ['schema.list'],
    look: async ({ records }) => {
      const active = (await records.workers.all()).filter(({ row }) => row.active);
      const met = new Set((await records.conversations.all()).map(({ row }) => row.person));
      const strangers = active.filter(({ row }) => !met.has(row.id)).length;
      return strangers === 0 ? WELL : unsure(...few([`${strangers} of ${active.length} people`]));
    },
  },
];

const hasKeys = (answer: { readonly status: number; readonly body: unknown } | undefined): boolean =>
  answer?.status === 200 && z.looseObject({ keys: z.array(z.unknown()).min(1) }).safeParse(answer.body).success;
