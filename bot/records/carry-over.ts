import { z } from 'zod';
import { inCaseOf, inCaseOfMeeting, type ChairNote, type OfCase } from '#rules';
import type { Records, Setting, Table } from '../casework/ports.ts';
import { inShape } from '../microsoft365/answer.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { LISTS } from './columns.ts';
import { LANDED } from './settings-as-landed.ts';

/** The number of how rows stand in the lists; a change that moves rows counts it up. */
export const SCHEMA = 4;
const SCHEMA_KEY = 'schema';

const numberOf = async (settings: Table<Setting>): Promise<number> =>
  Number((await settings.find(SCHEMA_KEY))?.row.value ?? '1');

const SETTINGS = z.looseObject({ value: z.array(z.looseObject({ fields: z.record(z.string(), z.unknown()) })) });

/** In which number the rows of these sites stand; undefined where nothing was ever written. */
export async function schemaThere(graph: Graph, site: string): Promise<number | undefined> {
  const items = `/sites/${site}/lists/${LISTS.settings.name}/items?$expand=${encodeURIComponent('fields($select=Key,Value)')}&$top=200`;
  if ((await graph.look('schema', `/sites/${site}/lists/${LISTS.settings.name}`)) === undefined) return undefined;
  const rows = inShape('schema', SETTINGS, { value: await graph.all('schema', items) }).value;
  if (rows.length === 0) return undefined;
  return Number(rows.find(({ fields }) => fields['Key'] === SCHEMA_KEY)?.fields['Value'] ?? '1');
}

/** Whether an earlier version's rows are still where this one does not look. */
export const lacksRows = async (settings: Table<Setting>): Promise<boolean> => (await numberOf(settings)) < SCHEMA;

/** Whether a later version moved rows to where this one does not look. */
export const isOfLater = async (settings: Table<Setting>): Promise<boolean> => (await numberOf(settings)) > SCHEMA;

/**
 * Copies what the first version kept as JSON in Settings into the lists where it stands now. Each row has a key of its own and is
 * made once: cut off or run again, it goes on. What it copied stays in Settings for this version, and is no longer read.
 */
export async function carryOver(records: Records, say: (line: string) => void): Promise<void> {
  if (!(await lacksRows(records.settings))) return say('Settings: up to date.');
  let carried = 0;
  for (const { row } of await records.settings.all()) {
    const [kind = ''] = row.key.split(':', 1);
    const carry = CARRIERS[kind];
    if (carry === undefined) continue;
    const done = await carry(row.key.slice(kind.length + 1), jsonIn(row.value), records);
    if (done) carried += 1;
    else say(`Settings: ${row.key} cannot be read and stays where it is. Look at it by hand.`);
  }
  await records.followWorkers();
  // What is worked out from a row stands in it once it is written anew.
  await writeAnew(records.placements);
  await writeAnew(records.obligations);
  await writeAnew(records.meetings);
  const number = { key: SCHEMA_KEY, value: String(SCHEMA) };
  const saved = await records.settings.create(number);
  if (saved.existed) await records.settings.change(saved, number);
  say(carried === 0 ? 'Settings: up to date.' : `Settings: ${carried} rows copied into lists of their own.`);
}

async function writeAnew<Row extends { readonly key: string }>(table: Table<Row>): Promise<void> {
  for (const saved of await table.all()) await table.change(saved, {});
}

type Carrier = (of: string, json: unknown, records: Records) => Promise<boolean>;

/** Carries a value of this shape over; false where it has another one. */
const kept =
  <T>(shape: z.ZodType<T>, carry: (of: string, value: T, records: Records) => Promise<void>): Carrier =>
  async (of, json, records) => {
    const read = shape.safeParse(json);
    if (read.success) await carry(of, read.data, records);
    return read.success;
  };

const chairNotes = (
  kind: ChairNote['kind'],
  ref: string,
  notes: readonly Omit<ChairNote, keyof OfCase | 'key' | 'kind' | 'meeting'>[],
  records: Records,
): Promise<void> =>
  inTurn(notes, async (note, place) => {
    const key = `chair-note:${kind}:${ref}:${place}`;
    await records.chairNotes.create({ key, ...(await ofMeeting(ref, records)), kind, meeting: ref, ...note });
  });

const CARRIERS: Readonly<Record<string, Carrier>> = {
  sittings: kept(LANDED.sittings, (ref, sittings, records) =>
    inTurn(sittings, async (sitting) => {
      const key = `sitting:${ref}:${sitting.number}`;
      await records.sittings.create({ ...sitting, ...(await ofMeeting(ref, records)), key, meeting: ref });
    }),
  ),
  moves: kept(LANDED.moves, (ref, moves, records) =>
    inTurn(moves, async (move, place) => {
      const key = `move:${ref}:${place}`;
      await records.moves.create({ ...move, ...(await ofMeeting(ref, records)), key, meeting: ref, place });
    }),
  ),
  'chair-reason': kept(LANDED['chair-reason'], async (of, { reason, by, at }, records) => {
    const [about, person] = halves(of, of.lastIndexOf(':'));
    const meeting = (await records.meetings.where({ about }))[0]?.row;
    const inCase = meeting === undefined ? unknownCase(about) : inCaseOfMeeting(meeting);
    const key = `chair-note:reason:${of}:1`;
    await records.chairNotes.create({ key, ...inCase, kind: 'reason', person, words: reason, by, byRoles: [], at });
  }),
  interests: kept(LANDED.interests, (ref, interests, records) =>
    chairNotes(
      'interest',
      ref,
      interests.map(({ person, what, words = '' }) => ({ person, what, words, by: person, byRoles: [] })),
      records,
    ),
  ),
  exceptions: kept(LANDED.exceptions, (ref, exceptions, records) =>
    chairNotes(
      'exception',
      ref,
      exceptions.map(({ candidateId, byId, byRoles, reason }) => ({
        person: candidateId,
        words: reason,
        by: byId,
        byRoles,
      })),
      records,
    ),
  ),
  funding: kept(LANDED.funding, async (episode, answer, records) => {
    const inCase = await ofEpisode(episode, records);
    await records.funding.create({ key: `funding:${episode}`, ...inCase, episode, ...answer });
  }),
  'hold-terms': kept(LANDED['hold-terms'], async (of, terms, records) => {
    const [episode] = halves(of, of.indexOf(':'));
    const inCase = await ofEpisode(episode, records);
    await records.holdTerms.create({ key: `hold-terms:${of}:1`, ...inCase, episode, place: 1, ...terms });
  }),
  days: kept(LANDED.days, (ending, days, records) =>
    inTurn(days, async (correction, place) => {
      const key = `day-correction:${ending}:${place}`;
      await records.dayCorrections.create({ key, ...(await ofEnding(ending, records)), ending, place, ...correction });
    }),
  ),
  'next-home': kept(LANDED['next-home'], async (ending, home, records) => {
    await records.nextHomes.create({
      key: `next-home:${ending}`,
      ...(await ofEnding(ending, records)),
      ending,
      ...home,
    });
  }),
  files: kept(LANDED.files, async (questionnaire, files, records) => {
    const meeting = (await records.questionnaires.where({ id: questionnaire }))[0]?.row.meeting ?? '';
    const inCase = await ofMeeting(meeting, records);
    await inTurn(files, async (file, place) => {
      const key = `file:${questionnaire}:${place}`;
      await records.files.create({ key, ...inCase, meeting, questionnaire, place, ...file, state: 'here' });
    });
  }),
  'form-changes': kept(LANDED['form-changes'], async (of, changes, records) => {
    const [meeting, instrument] = halves(of, of.indexOf(':'));
    const inCase = await ofMeeting(meeting, records);
    await records.formChanges.create({ key: `form-changes:${of}`, ...inCase, meeting, instrument, changes });
  }),
  'form-as-sent': kept(LANDED['form-as-sent'], async (of, form, records) => {
    const { id: instrument, version } = form;
    await records.formsAsSent.create({ key: `form-as-sent:${of}`, instrument, version, form });
  }),
  profile: kept(LANDED.profile, async (of, procedure, records) => {
    const [profile, version] = halves(of, of.indexOf(':'));
    await records.profiles.create({ key: `profile:${of}`, profile, version, procedure });
  }),
};

async function inTurn<T>(all: readonly T[], each: (one: T, place: number) => Promise<void>): Promise<void> {
  for (const [index, one] of all.entries()) await each(one, index + 1);
}

const unknownCase = (ref: string): OfCase => ({ case: ref, childRef: '', placement: '' });

async function ofMeeting(ref: string, { meetings }: Records): Promise<OfCase> {
  const meeting = (await meetings.find(`meeting:${ref}`))?.row;
  return meeting === undefined ? unknownCase(ref) : inCaseOfMeeting(meeting);
}

async function ofEpisode(ref: string, { episodes }: Records): Promise<OfCase> {
  const episode = (await episodes.where({ ref }))[0]?.row;
  return episode === undefined ? unknownCase(ref) : inCaseOf(episode);
}

async function ofEnding(ref: string, { endings }: Records): Promise<OfCase> {
  const ending = (await endings.where({ ref }))[0]?.row;
  return ending === undefined ? unknownCase(ref) : inCaseOf(ending);
}

const halves = (text: string, at: number): readonly [string, string] => [text.slice(0, at), text.slice(at + 1)];

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
