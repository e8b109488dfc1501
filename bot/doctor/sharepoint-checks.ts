import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { inShape } from '../microsoft365/answer.ts';
import { EVERY_LIST } from '../records/columns.ts';
import { KEY_COLUMN, LAST_WRITE_COLUMN } from '../records/list.ts';
import { lacksOf, lackInWords, type Lack } from '../records/schema.ts';
import { few, ill, WELL, wellIfNone, type Check, type Needs } from './check.ts';

type Site = 'main' | 'restricted';
const SITES: readonly Site[] = ['main', 'restricted'];
const SETTING: Readonly<Record<Site, string>> = { main: 'SITE_ID', restricted: 'RESTRICTED_SITE_ID' };
const PROVISION = 'An administrator runs npm run provision: it adds what is missing and deletes nothing.';
const ITEM = z.looseObject({ id: z.string() });
const VERSIONS = z.looseObject({ value: z.array(z.unknown()) });

/** Where a row can be written and taken away again without anybody reading it. */
const PROBED: Readonly<Record<Site, string>> = { main: 'Settings', restricted: 'AuditHeads' };
/** They hold what must not live on in older versions of a row. */
const FORGETS = ['Plans', 'Answers', 'ChairNotes', 'RoomNotes'];

const WHAT_LACKS: Readonly<Record<Lack['lacks'], readonly [what: string, why: string, fix: string]>> = {
  list: [
    'Every list is there.',
    'Steady does not start.',
    `Look in the site’s contents first: if somebody renamed it, give it its name back, for provisioning would make an empty one beside it. If it was never made: ${PROVISION}`,
  ],
  column: ['Every column is there.', 'Steady does not start.', PROVISION],
  kind: [
    'Every column holds what it should.',
    'Steady does not start: a date would be read as text, or a text cut off.',
    'Somebody made a column of that name by hand. Rename it or take it out, then run npm run provision.',
  ],
  index: ['Every column that is asked by has an index.', 'Questions are refused once a list is long.', PROVISION],
  unique: ['Every key is unique.', 'The same thing could be written twice: two meetings, two letters.', PROVISION],
  choices: ['Every choice can be chosen.', 'Writing a row with the missing choice is refused.', PROVISION],
};

export const SHAREPOINT_CHECKS: readonly Check[] = [
  ...SITES.map((site): Check => ({
    id: `site.${site}`,
    what: `The ${site} site can be reached.`,
    why: 'Steady does not start.',
    fix: `Compare ${SETTING[site]} (host,guid,guid) with the site; grant the app write on it. npm run setup, step “Lowered”.`,
    after: ['token.graph', 'grant.sites'],
    look: async ({ graph, sites }) => {
      const there = await graph.look(`doctor/site-${site}`, `/sites/${sites[site]}?$select=id`);
      return there === undefined ? ill(SETTING[site]) : WELL;
    },
  })),
  {
    id: 'library',
    what: 'The restricted site has a library.',
    why: 'Answers as a file and minutes cannot be kept.',
    fix: PROVISION,
    after: ['site.restricted'],
    look: async ({ graph, sites }) =>
      (await graph.look('doctor/library', `/sites/${sites.restricted}/drive?$select=id`)) === undefined
        ? ill('Documents')
        : WELL,
  },
  ...(['list', 'column', 'kind', 'index', 'unique', 'choices'] as const).map((lacks): Check => ({
    id: `schema.${lacks}`,
    what: WHAT_LACKS[lacks][0],
    why: WHAT_LACKS[lacks][1],
    fix: WHAT_LACKS[lacks][2],
    after: ['site.main', 'site.restricted'],
    look: async (needs) => {
      const found = (await lacksIn(needs)).filter((lack) => lack.lacks === lacks);
      return wellIfNone(few(found.map(lackInWords)));
    },
  })),
  ...SITES.map((site): Check => ({
    id: `write.${site}`,
    what: `Rows can be written on the ${site} site.`,
    why: 'Everything can be read and nothing saved: each report ends in an error.',
    fix: 'The grant on the site is “read”. Give the app “write”: npm run setup, step “Lowered”.',
    after: [`site.${site}`, 'schema.list'],
    look: async (needs) => {
      await probe(needs, site, PROBED[site]);
      return WELL;
    },
  })),
  ...EVERY_LIST.filter(({ name }) => FORGETS.includes(name)).map(({ name, site }): Check => ({
    id: `forgets.${name}`,
    what: `The list ${name} keeps no older versions.`,
    why: 'What a family changed or took back stays readable in the row’s versions for years.',
    fix: `A site owner switches versions off: list ${name}, List settings, Versioning settings, No. Then the old versions of its rows are deleted there.`,
    after: [`write.${site}`],
    look: async (needs) => ((await probe(needs, site, name)) > 1 ? ill(name) : WELL),
  })),
];

const lacks = new WeakMap<Needs, Promise<readonly Lack[]>>();

/** Asked once for all six questions. */
function lacksIn(needs: Needs): Promise<readonly Lack[]> {
  const known = lacks.get(needs);
  if (known !== undefined) return known;
  const asked = Promise.all(EVERY_LIST.map((list) => lacksOf(needs.graph, needs.sites, list))).then((all) =>
    all.flat(),
  );
  lacks.set(needs, asked);
  return asked;
}

/** Writes a row, changes it, counts its versions and takes it away again. */
async function probe({ graph, sites }: Needs, site: Site, list: string): Promise<number> {
  const step = `doctor/write-${list}`;
  const items = `/sites/${sites[site]}/lists/${list}/items`;
  const made = await graph.post(step, items, { fields: { [KEY_COLUMN]: `doctor:${randomUUID()}` } });
  const { id } = inShape(step, ITEM, made);
  try {
    await graph.patch(step, `${items}/${id}/fields`, { [LAST_WRITE_COLUMN]: 'doctor' });
    return inShape(step, VERSIONS, await graph.get(step, `${items}/${id}/versions`)).value.length;
  } finally {
    await graph.delete(step, `${items}/${id}`);
  }
}
