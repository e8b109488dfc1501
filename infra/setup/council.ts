import { createHash } from 'node:crypto';
import { z } from 'zod';
import { EVERY_LIST } from '../../bot/records/columns.ts';

const line = (says: string) => z.string({ error: says }).trim().min(1, { error: says }).max(200, { error: says });
const guid = (says: string) => z.guid({ error: says });
const mail = (says: string) => line(says).regex(/^[^\s@'"]+@[^\s@'"]+\.[^\s@'"]+$/, { error: says });
const path = (says: string) => line(says).regex(/^\/(sites|teams)\/[A-Za-z0-9-]+$/, { error: says });

/** What setup has to be told: names alone, no secret. */
const SHAPE = z.strictObject({
  environment: z.enum(['test', 'live'], {
    error: 'say test or live: each has registrations, sites and a mailbox of its own',
  }),
  councilName: line('the council’s name as it stands in letters'),
  tenantId: guid('the id of the Entra tenant'),
  publicHost: line('a host name such as steady.council.example').regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, {
    error: 'a host name in small letters, such as steady.council.example',
  }),
  sharePointHost: line('such as council.sharepoint.com').regex(/^[a-z0-9-]+\.sharepoint\.[a-z.]+$/, {
    error: 'such as council.sharepoint.com',
  }),
  sites: z
    .strictObject({
      main: path('such as /sites/steady-test'),
      restricted: path('such as /sites/steady-test-restricted'),
    })
    .refine(({ main, restricted }) => main !== restricted, {
      error: 'two sites: answers must not lie beside the register',
    }),
  siteOwner: mail('the mail address of an administrator who owns both sites'),
  organiserMailbox: mail('the mail address of the mailbox that organises meetings'),
  emergencyNumbers: line('whom to ring, as label=number;label=number').regex(
    /^[^=;]+=[^=;]*\d{3}[^=;]*(;[^=;]+=[^=;]*\d{3}[^=;]*)*$/,
    {
      error: 'whom to ring, as label=number;label=number',
    },
  ),
  profile: line('a profile').default('blended-default'),
  /** Whether Steady may put itself beside each Teams meeting that it arranges. */
  inMeetingChats: z.boolean({ error: 'true or false' }).default(false),
  /** A collector of the council’s own, where there is one. */
  telemetryEndpoint: line('the https: address of an OpenTelemetry collector')
    .regex(/^https:\/\/[^\s'"]+$/, { error: 'the https: address of an OpenTelemetry collector' })
    .optional(),
  usersGroup: guid('the object id of the group whose members may use Steady'),
  alertMail: mail('who is told when something is wrong'),
  azure: z
    .strictObject({
      subscription: guid('the id of the Azure subscription'),
      resourceGroup: line('the name of the resource group').regex(/^[\w.()-]+$/, {
        error: 'the name of the resource group',
      }),
      /** From the council’s own registry; with it what is measured comes to Application Insights. */
      collectorImage: line('an image of the OpenTelemetry collector').default(''),
      location: line('such as uksouth').regex(/^[a-z0-9]+$/, { error: 'such as uksouth' }),
    })
    .optional(),
});

export type SetupCouncil = z.infer<typeof SHAPE> & {
  /** The app's id in its manifest: the same each time setup is run for this council. */
  readonly teamsAppId: string;
};

/** What is wrong with the file, a sentence each. */
export class SetupFault extends Error {
  override readonly name = 'SetupFault';
}

export function readCouncil(text: string): SetupCouncil {
  const read = SHAPE.safeParse(jsonIn(text));
  if (!read.success) {
    const lines = read.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `  ${issue.keys.join(', ')}: not known here; a secret belongs into no file`
        : `  ${issue.path.join('.')}: ${issue.message}`,
    );
    throw new SetupFault(`Nothing was written. Put this right in the file:\n${lines.join('\n')}`);
  }
  return { ...read.data, teamsAppId: idFrom(`steady/${read.data.environment}/${read.data.tenantId.toLowerCase()}`) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SetupFault('Nothing was written. The file is not JSON.');
  }
}

/** A GUID that follows from a text. */
function idFrom(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Free text that must not live on in old versions of a row. Graph cannot switch them off: the lists are made before it comes. */
const FORGETS = ['Plans', 'Answers', 'ChairNotes', 'RoomNotes'];
export const listsThatForget = () =>
  EVERY_LIST.filter(({ name }) => FORGETS.includes(name)).map(({ name, site }) => ({ name, site }));

/** Application permissions in Graph, by the name that consent shows: these and no other. */
export const GRAPH_PERMISSIONS = [
  'Sites.Selected',
  'OnlineMeetings.ReadWrite.All',
  'User.Read.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
] as const;

/** What `inMeetingChats` asks for beside those. */
export const CHAT_PERMISSION = 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All';

/** Teams, Outlook and Microsoft 365 on the web, the desktop and the phone: they may ask for the tab's token. */
export const HOST_CLIENTS = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
] as const;
