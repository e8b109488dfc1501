import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

/** What a council's own installation puts into the app package. */
export interface ManifestValues {
  /** The address under which people reach the product, without a slash at the end. */
  readonly publicUrl: string;
  /** App registration of the bot. */
  readonly botAppId: string;
  /** App registration of the tab's API: never the bot's. */
  readonly apiAppId: string;
  /** Id of the app in the council's catalogue. */
  readonly teamsAppId: string;
}

const HERE = import.meta.dirname;
const BLANK = /\{\{([A-Z_]+)\}\}/g;

/**
 * The manifest with its blanks filled in.
 *
 * A blank that nobody knows is refused here, because Teams would install the app and fail later, on a person's phone.
 */
export function fillManifest(template: string, values: ManifestValues): Record<string, unknown> {
  const publicUrl = values.publicUrl.replace(/\/+$/, '');
  const filled: Record<string, string> = {
    PUBLIC_URL: publicUrl,
    PUBLIC_HOST: new URL(publicUrl).host.toLowerCase(),
    BOT_APP_ID: values.botAppId,
    API_APP_ID: values.apiAppId,
    TEAMS_APP_ID: values.teamsAppId,
  };
  const text = template.replaceAll(BLANK, (_whole, name: string) => {
    const value = filled[name];
    if (value === undefined) throw new Error(`The manifest has a blank that nothing fills: ${name}`);
    return JSON.stringify(value).slice(1, -1);
  });
  return JSON.parse(text) as Record<string, unknown>;
}

/** The manifest as it lies in the repository, with its blanks. */
export const manifestTemplate = (): Promise<string> => readFile(join(HERE, 'manifest.json'), 'utf8');

/** The app package that an administrator uploads: three files in a zip, no folder. */
export async function appPackage(values: ManifestValues): Promise<Uint8Array> {
  const manifest = fillManifest(await manifestTemplate(), values);
  return zipSync({
    'manifest.json': new TextEncoder().encode(JSON.stringify(manifest, null, 2)),
    'color.png': await readFile(join(HERE, 'icons', 'color.png')),
    'outline.png': await readFile(join(HERE, 'icons', 'outline.png')),
  });
}

function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`Set ${name} first. docs/settings.md says what it is.`);
  return value;
}

/** `node manifest/package.ts [file]`: writes the app package from the same settings as the product. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? join('dist', 'appPackage.zip');
  const zip = await appPackage({
    publicUrl: needed('PUBLIC_URL'),
    botAppId: needed('BOT_APP_ID'),
    apiAppId: needed('API_APP_ID'),
    teamsAppId: needed('TEAMS_APP_ID'),
  });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, zip);
  process.stdout.write(`App package: ${file}\n`);
}
