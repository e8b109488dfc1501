import { existsSync, readFileSync } from 'node:fs';
import { BOT_APP, COUNCIL, TEAMS_APP_ID } from './settings.ts';
import { asJson, asList, asText, type Json } from './wire/json.ts';

export interface AppPackage {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly accentColor: string;
  readonly commands: readonly { readonly title: string; readonly description: string }[];
  readonly staticTabs: readonly {
    readonly entityId: string;
    readonly name: string;
    readonly contentUrl: string | undefined;
    readonly websiteUrl: string | undefined;
    /** Where it stands: by itself, or in the chat of a meeting. */
    readonly scopes: readonly string[];
  }[];
  /** The page of the add-in’s pane in Outlook; undefined where the manifest has none. */
  readonly paneUrl: string | undefined;
  /** Types of activity that may be sent to the feed; undefined when there is no manifest yet. */
  readonly activityTypes: readonly string[] | undefined;
  readonly manifest: Json;
}

const MANIFEST = new URL('../manifest/manifest.json', import.meta.url);

/** Reads the app from its manifest, its placeholders filled in with the product's settings. */
export function readAppPackage(environment: Readonly<Record<string, string>>): AppPackage {
  const manifest = existsSync(MANIFEST) ? filled(readFileSync(MANIFEST, 'utf8'), environment) : {};
  const bots = asList(manifest['bots']).map(asJson);
  const commandLists = bots.flatMap((bot) => asList(bot['commandLists']).map(asJson));
  const personal = commandLists.filter((list) => asList(list['scopes']).includes('personal'));
  const activities = asJson(manifest['activities']);
  return {
    id: asText(manifest['id']) ?? TEAMS_APP_ID,
    name: asText(asJson(manifest['name'])['short']) ?? 'Steady',
    description: asText(asJson(manifest['description'])['short']) ?? '',
    accentColor: asText(manifest['accentColor']) ?? '#1D70B8',
    commands: personal.flatMap((list) =>
      asList(list['commands'])
        .map(asJson)
        .map((command) => ({
          title: asText(command['title']) ?? '',
          description: asText(command['description']) ?? '',
        })),
    ),
    staticTabs: asList(manifest['staticTabs'])
      .map(asJson)
      .map((tab) => ({
        entityId: asText(tab['entityId']) ?? '',
        name: asText(tab['name']) ?? '',
        contentUrl: asText(tab['contentUrl']),
        websiteUrl: asText(tab['websiteUrl']),
        scopes: asList(tab['scopes']).flatMap((scope) => asText(scope) ?? []),
      })),
    paneUrl: asText(asJson(asJson(asList(asJson(asList(manifest['extensions'])[0])['runtimes'])[0])['code'])['page']),
    activityTypes:
      manifest['activities'] === undefined
        ? undefined
        : asList(activities['activityTypes']).map((one) => asText(asJson(one)['type']) ?? ''),
    manifest,
  };
}

/** Fills `{{NAME}}` and `${{NAME}}`; a web address of the council's own host becomes the one on this machine. */
function filled(text: string, environment: Readonly<Record<string, string>>): Json {
  const publicUrl = environment['PUBLIC_URL'] ?? '';
  const known: Record<string, string> = {
    ...environment,
    PUBLIC_HOST: publicUrl.replace(/^https?:\/\//, ''),
    PUBLIC_DOMAIN: publicUrl.replace(/^https?:\/\//, ''),
    BOT_ID: BOT_APP.appId,
    TENANT_ID: COUNCIL.tenantId,
  };
  const named = text.replace(/\$?\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => known[name] ?? whole);
  const local = publicUrl === '' ? named : named.replaceAll(publicUrl.replace(/^http:/, 'https:'), publicUrl);
  return asJson(JSON.parse(local));
}
