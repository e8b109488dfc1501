import {
  checkedVersions,
  handersOver,
  isTheirVersion,
  minuteReaders,
  minutesKey,
  minutesDocument,
  seesTo,
  VERSION_FACTS,
  writersOf,
  type CheckedVersion,
  type Meeting,
  type MinuteVersionRow,
  type Place,
  type VersionFacts,
} from '#rules';
import { Fault } from '../../faults.ts';
import { askRule } from '../ask-rule.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import type { LoadedCase } from '../loaded-case.ts';
import type { Case } from '../may-they.ts';
import { aboutMeeting } from '../meetings/meeting-turn.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';

export const minutesPlace = (ref: string): Place => `minutes/${ref}`;

/** Whoever has the minutes in hand, and whoever has a version of their own or hands one over. */
export const readsMinutes = {
  act: ['see-minutes', 'read-own-minutes', 'consider-carer-review'],
  more: (loaded: LoadedCase, ports: Ports) => withMinutes(loaded, ports),
} as const;

/** Who is what in the minutes: who wrote them, has a version, hands one over, sees to what was raised. */
async function withMinutes(loaded: LoadedCase, { records }: Ports): Promise<Partial<Case>> {
  const { meeting } = loaded;
  if (meeting === undefined) return {};
  const of = { meeting: meeting.ref };
  const [minutes, versions, deliveries, notes] = await Promise.all([
    records.minutes.find(minutesKey(meeting.ref)),
    records.minuteVersions.where(of),
    records.minuteDeliveries.where(of),
    records.minuteNotes.where(of),
  ]);
  const sent = deliveries.map(({ row }) => row);
  return {
    helperIds: handersOver(sent, loaded),
    minutesReaderIds: minuteReaders(sent, loaded),
    minutesWriterIds: writersOf(
      minutes?.row,
      versions.map(({ row }) => row),
    ),
    seesToItIds: seesTo(notes.map(({ row }) => row)),
  };
}

/** Every version as it stands now, under the procedure that the meeting began with. */
export async function versionsNow(turn: Pick<Turn, 'actor' | 'loaded' | 'ports'>): Promise<readonly CheckedVersion[]> {
  const procedure = await procedureOf(meetingIn(turn), turn.ports);
  return askRule(VERSION_FACTS, turn, (facts) => checkedVersions(facts, procedure));
}

/** One version as it was released: without the corrections that are not released yet. */
export async function versionReleased(
  turn: Pick<Turn, 'actor' | 'loaded' | 'ports'>,
  { version, notes }: MinuteVersionRow,
): Promise<CheckedVersion | undefined> {
  const procedure = await procedureOf(meetingIn(turn), turn.ports);
  return askRule(VERSION_FACTS, turn, (facts) =>
    checkedVersions(withNotesUntil(facts, notes), procedure).find((one) => one.version === version),
  );
}

const withNotesUntil = (facts: VersionFacts, notes: number): VersionFacts => ({
  ...facts,
  minuteNotes: facts.minuteNotes.filter(({ kind, place }) => kind === 'correction' && place <= notes),
});

export function meetingIn({ loaded: { meeting } }: Pick<Turn, 'loaded'>): Meeting {
  if (meeting === undefined) throw new Fault('not-yours', 'minutes');
  return meeting;
}

/** The versions that this person reads or hands over, once they are released. */
export async function versionsOfTheirs({ actor, loaded, ports }: Turn): Promise<readonly string[]> {
  const saved = await ports.records.minuteDeliveries.where({ meeting: meetingIn({ loaded }).ref });
  const rows = saved.map(({ row }) => row);
  return rows.filter((row) => isTheirVersion(row, actor.id, rows, loaded)).map(({ version }) => version);
}

export interface VersionAsked {
  readonly meeting: string;
  readonly version: string;
}

/**
 * The Word file of a version: as it was released, or, for those who have the minutes in hand, as it would leave now. The name of the
 * file is the reference and the kind of version.
 */
export const readMinutesFile = defineQuestion({
  name: 'read-minutes-file',
  ...readsMinutes,
  reads: 'minutes',
  about: ({ meeting }: VersionAsked) => aboutMeeting(meeting),
  answer: async ({ meeting: ref, version }, turn): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
    const { ports, may } = turn;
    const row = (await ports.records.minuteVersions.where({ meeting: ref })).find(
      (saved) => saved.row.version === version,
    )?.row;
    const theirs = may('see-minutes') || (await versionsOfTheirs(turn)).includes(version);
    if (!theirs) throw new Fault('not-yours', 'minutes-file');
    const name = `${ref}-${version}.docx`;
    if (row?.file !== undefined) return { name, bytes: await ports.records.readFile(row.file) };
    if (!may('see-minutes')) throw new Fault('try-later', 'minutes-file');
    const checked = (await versionsNow(turn)).find((one) => one.version === version);
    if (checked === undefined) throw new Fault('not-yours', 'minutes-file');
    const meeting = meetingIn(turn);
    const procedure = await procedureOf(meeting, ports);
    return {
      name: `DRAFT-${name}`,
      bytes: await ports.documents.minutes(minutesDocument(checked, meeting, ports.council.name, procedure)),
    };
  },
});
