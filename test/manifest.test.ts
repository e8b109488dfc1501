import { readFile } from 'node:fs/promises';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CONSENTED } from '../bot/graph/install.ts';
import { appPackage, fillManifest, manifestTemplate, type ManifestValues } from '../manifest/package.ts';

const council: ManifestValues = {
  publicUrl: 'https://steady.invented-council.example/',
  botAppId: '11111111-1111-4111-8111-111111111111',
  apiAppId: '22222222-2222-4222-8222-222222222222',
  teamsAppId: '33333333-3333-4333-8333-333333333333',
};

interface Read {
  readonly id: string;
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly developer: Readonly<Record<string, string>>;
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists: readonly {
      readonly commands: readonly { readonly title: string; readonly description: string }[];
    }[];
  }[];
  readonly staticTabs: readonly {
    readonly entityId: string;
    readonly name?: string;
    readonly contentUrl?: string;
    readonly scopes: readonly string[];
    readonly context?: readonly string[];
  }[];
  readonly defaultGroupCapability: unknown;
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
  readonly authorization: {
    readonly permissions: { readonly resourceSpecific: readonly { readonly name: string; readonly type: string }[] };
  };
  readonly activities: {
    readonly activityTypes: readonly { readonly type: string; readonly templateText: string }[];
  };
}

const filled = async (): Promise<Read> => fillManifest(await manifestTemplate(), council) as unknown as Read;

/** Width, height and colour type of a PNG, from its first chunk; colour type 6 has transparency. */
async function png(name: string): Promise<readonly [width: number, height: number, colourType: number]> {
  const bytes = await readFile(new URL(`../manifest/icons/${name}.png`, import.meta.url));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes.readUInt8(25)];
}

describe('The app package', () => {
  it("is valid by Microsoft's own schema for version 1.25", async () => {
    const manifest = (await filled()) as unknown as TeamsManifest;
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  });

  it('has the colour icon at 192 by 192 pixels and the outline icon at 32 by 32, transparent', async () => {
    expect((await png('color')).slice(0, 2)).toEqual([192, 192]);
    expect(await png('outline')).toEqual([32, 32, 6]);
  });

  it('gives the bot, the API and the app an id of their own', async () => {
    const manifest = await filled();
    expect(manifest.id).toBe('33333333-3333-4333-8333-333333333333');
    expect(manifest.bots[0]?.botId).toBe('11111111-1111-4111-8111-111111111111');
    expect(manifest.webApplicationInfo).toEqual({
      id: '22222222-2222-4222-8222-222222222222',
      resource: 'api://steady.invented-council.example/22222222-2222-4222-8222-222222222222',
    });
  });

  it('asks of each person what the product consents to when it installs the app, and nothing else', async () => {
    const { authorization } = await filled();
    expect(authorization.permissions.resourceSpecific).toEqual([
      { name: 'TeamsActivity.Send.User', type: 'Application' },
    ]);
    expect(CONSENTED).toEqual([{ permissionValue: 'TeamsActivity.Send.User', permissionType: 'application' }]);
  });

  it('stands in the chat, the details and the side panel of a meeting, and as a page of one’s own', async () => {
    const { staticTabs, defaultGroupCapability } = await filled();
    expect(staticTabs.map(({ entityId, scopes, context }) => [entityId, scopes, context])).toEqual([
      ['desk', ['personal'], ['personalTab']],
      ['meeting', ['groupChat'], ['meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel']],
      ['about', ['personal'], undefined],
    ]);
    expect(defaultGroupCapability).toEqual({ meetings: 'tab' });
  });

  it('opens pages only on the domain it names', async () => {
    const manifest = await filled();
    const hosts = manifest.staticTabs.flatMap(({ contentUrl }) =>
      contentUrl === undefined ? [] : [new URL(contentUrl).host],
    );
    expect([...new Set(hosts)]).toEqual(['steady.invented-council.example']);
    expect(manifest.validDomains).toEqual(['steady.invented-council.example']);
  });

  it('keeps every text inside the lengths that Teams allows', async () => {
    const { name, description, developer, bots, activities } = await filled();
    expect(name.short.length).toBeLessThanOrEqual(30);
    expect(name.full.length).toBeLessThanOrEqual(100);
    expect(description.short.length).toBeLessThanOrEqual(80);
    expect(description.full.length).toBeLessThanOrEqual(4000);
    expect(developer['name']?.length).toBeLessThanOrEqual(32);
    const commands = bots[0]?.commandLists[0]?.commands ?? [];
    expect(commands.length).toBeLessThanOrEqual(12);
    for (const command of commands) expect(command.title.length).toBeLessThanOrEqual(32);
    for (const { templateText } of activities.activityTypes) expect(templateText.length).toBeLessThanOrEqual(128);
  });

  it('offers the six things a worker can ask for, in the personal chat only', async () => {
    const [bot] = (await filled()).bots;
    expect(bot?.scopes).toEqual(['personal']);
    expect(bot?.commandLists[0]?.commands.map(({ title }) => title)).toEqual([
      'report instability',
      'placement ended',
      'new placement',
      'support meeting',
      'my desk',
      'help',
    ]);
  });

  it('sends three kinds of notice to the activity feed, none of which says what kind of meeting it is', async () => {
    const { activityTypes } = (await filled()).activities;
    expect(activityTypes.map(({ type }) => type)).toEqual(['somethingWaits', 'questionnaireDue', 'meetingArranged']);
    expect(activityTypes.filter(({ templateText }) => /disruption|stability|child/i.test(templateText))).toEqual([]);
  });

  it('opens one page in Outlook, on an email that is read and on an appointment, with icons from the same place', async () => {
    const { extensions } = (await filled()) as unknown as {
      readonly extensions: readonly {
        readonly requirements: { readonly scopes: readonly string[] };
        readonly runtimes: readonly { readonly code: { readonly page: string } }[];
        readonly ribbons: readonly { readonly contexts: readonly string[] }[];
      }[];
    };
    expect(extensions).toHaveLength(1);
    const [{ requirements, runtimes, ribbons } = { requirements: { scopes: [] }, runtimes: [], ribbons: [] }] =
      extensions;
    expect(requirements.scopes).toEqual(['mail']);
    expect(runtimes.map(({ code }) => code.page)).toEqual(['https://steady.invented-council.example/outlook/']);
    expect(ribbons.flatMap(({ contexts }) => contexts)).toEqual([
      'mailRead',
      'meetingDetailsAttendee',
      'meetingDetailsOrganizer',
    ]);
    const urls = [...JSON.stringify(extensions).matchAll(/"url":"([^"]+)"/g)].map(([, url = '']) => url);
    expect(new Set(urls.map((url) => url.replace(/\d+/, 'N')))).toEqual(
      new Set(['https://steady.invented-council.example/outlook/icon-N.png']),
    );
    for (const url of new Set(urls)) {
      const side = Number(/(\d+)\.png$/.exec(url)?.[1]);
      const bytes = await readFile(new URL(`../addin/public/icon-${String(side)}.png`, import.meta.url));
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([side, side]);
    }
  });

  it('is a zip of three files without a folder', async () => {
    expect(Object.keys(unzipSync(await appPackage(council))).sort()).toEqual([
      'color.png',
      'manifest.json',
      'outline.png',
    ]);
  });

  it('refuses a blank that nothing fills', () => {
    expect(() => fillManifest('{ "id": "{{SOMETHING_NEW}}" }', council)).toThrow('SOMETHING_NEW');
  });
});
