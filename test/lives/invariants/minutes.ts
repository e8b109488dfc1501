import type { Letter, MinuteVersionRow } from '#rules';
import { codesFor, idIn } from '../acts/links.ts';
import type { Invariant } from '../invariants.ts';
import type { Life, Played } from '../life.ts';

interface Moment {
  readonly played: number;
  readonly letters: number;
  /** Links whose version may be read now by whoever has the code, by their id. */
  readonly readable: ReadonlySet<string>;
}
const BEFORE = new WeakMap<Life, Moment>();

/** The text of each version as it was released first. */
const TEXTS = new WeakMap<Life, Map<string, string>>();

async function momentOf(life: Life): Promise<Moment> {
  const { minuteDeliveries, minuteVersions, circle, episodes } = life.world.seer.ports.records;
  const versions = (await minuteVersions.all()).map(({ row }) => row);
  const held = (await episodes.all()).filter(({ row }) => row.hold === 'standing').map(({ row }) => row.childRef);
  const byMail = (await circle.all()).filter(({ row }) => row.way === 'mail').map(({ row }) => row.key);
  const readable = (await minuteDeliveries.all()).flatMap(({ row }) => {
    const isOut = versions.some(
      ({ meeting, version, state }) => meeting === row.meeting && version === row.version && state === 'released',
    );
    const isReadable = isOut && byMail.includes(row.person) && !held.includes(row.childRef);
    return isReadable && row.linkId !== undefined ? [row.linkId] : [];
  });
  const { played, world } = life;
  return { played: played.length, letters: world.seer.store.letters.length, readable: new Set(readable) };
}

const WAITS: readonly string[] = ['to-send', 'to-hand-over'];

type Opened = Played & { readonly link: string; readonly code: string };

const openedSince = (life: Life, from: number): readonly Opened[] =>
  life.played.slice(from).flatMap((one) => {
    const { door } = one.request;
    return 'link' in door && one.told.is === 'done' ? [{ ...one, link: door.link, code: door.code }] : [];
  });

async function textOf({ textFile }: MinuteVersionRow, { world }: Life): Promise<string | undefined> {
  if (textFile === undefined) return undefined;
  return Buffer.from(await world.seer.ports.records.readFile(textFile)).toString('utf8');
}

/** Minutes reach whom they are for, once they are released, and as they were released. */
export const minutesAsReleased: readonly Invariant[] = [
  {
    promise: 'Minutes are opened by a link only while they are released to that person and may be sent to them.',
    brokenBy: async (life) => {
      const before = BEFORE.get(life) ?? { played: 0, letters: 0, readable: new Set<string>() };
      const now = await momentOf(life);
      BEFORE.set(life, now);
      const opened = openedSince(life, before.played).find(({ link }) => {
        const id = idIn(link);
        return link.startsWith('/forms/m/') && !before.readable.has(id) && !now.readable.has(id);
      });
      if (opened !== undefined) return `${opened.link} was opened in step ${String(opened.step)}`;
      const letters = life.world.seer.store.letters.slice(before.letters) as readonly Letter[];
      const sent = letters.find(
        (letter) =>
          letter.letter === 'minutes-link' &&
          !before.readable.has(idIn(letter.url)) &&
          !now.readable.has(idIn(letter.url)),
      );
      return sent === undefined ? undefined : `a letter with a link to them went to ${sent.to.key}`;
    },
  },
  {
    promise: 'No version of the minutes goes to anybody before it is released.',
    brokenBy: async ({ world }) => {
      const { minuteDeliveries, minuteVersions } = world.seer.ports.records;
      const out = (await minuteVersions.all()).flatMap(({ row }) =>
        row.releasedAt === undefined ? [] : [`${row.meeting} ${row.version}`],
      );
      // A row that is there before its version’s own one, because a process ended in between, reaches nobody.
      const early = (await minuteDeliveries.all()).find(
        ({ row }) => !WAITS.includes(row.state) && !out.includes(`${row.meeting} ${row.version}`),
      );
      return early === undefined ? undefined : `${early.row.key} is ${early.row.state}`;
    },
  },
  {
    promise: 'A version that is released never says anything else.',
    brokenBy: async (life) => {
      const texts = TEXTS.get(life) ?? new Map<string, string>();
      TEXTS.set(life, texts);
      for (const { row } of await life.world.seer.ports.records.minuteVersions.all()) {
        const text = await textOf(row, life);
        if (text === undefined) continue;
        const file = row.textFile ?? '';
        const first = texts.get(file);
        if (life.world.seer.ports.checksum(Buffer.from(text)) !== row.textChecksum)
          return `${row.key} is not what its checksum says`;
        if (first !== undefined && first !== text) return `${file} says something else`;
        texts.set(file, text);
      }
      return undefined;
    },
  },
  {
    promise: 'A code that was replaced opens nothing, and a made-up one never does.',
    brokenBy: (life) => {
      for (const { link, code, step } of openedSince(life, 0)) {
        const given = codesFor(life, idIn(link)).filter((one) => one.step < step);
        const last = Math.max(...given.map((one) => one.step));
        const its = given.filter((one) => one.code === code);
        if (its.length === 0) return `${code} opened ${link} in step ${String(step)}, and nobody gave it`;
        if (its.every((one) => one.step < last))
          return `${code} opened ${link} in step ${String(step)}, after another was given`;
      }
      return undefined;
    },
  },
];
