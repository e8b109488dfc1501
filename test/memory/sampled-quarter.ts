import {
  DIP_QUESTIONS,
  packedFrame,
  periodKey,
  readingKey,
  rowOfFigures,
  sampleKey,
  type Grade,
  type LocalDate,
  type Meeting,
  type ReadingView,
  type SampleReadingRow,
  type SampleView,
} from '#rules';
import { oweForPeriods } from '../../bot/casework/obligations/owe-each-quarter.ts';
import { endingWith } from '../rules/invented-year.ts';
import type { MemoryCouncil } from './council.ts';
import { asked, SAID } from './walk.ts';

/* A quarter with held disruption meetings, and its dip sample: drawn, read, settled, reported. */

export const QUARTER = { from: '2026-07-01', to: '2026-09-30' } as const;
export const DRAWS = 'Imogen Ivyleaf';
const CHAIRS = ['Cornelius Clementine', 'Cressida Currant'] as const;
const refOf = (number: number): string => `DM-2026-${String(700 + number)}`;

/** So many disruption meetings were held in the quarter, by two chairs in turn; then it is early in the next one. */
export async function quarterHeld(council: MemoryCouncil, many = 12): Promise<void> {
  const { records } = council.ports;
  for (let number = 0; number < many; number += 1) {
    const ending = `PE-2026-${String(700 + number)}`;
    await records.meetings.create(meetingHeld(council, number, ending));
    const figures = endingWith({ row: ending, on: '2026-06-20', team: 'Children looked after' });
    await records.figures.create(rowOfFigures(figures, '2026-10-01'));
  }
  council.turnsTo('2026-10-05T09:00:00Z');
  await oweForPeriods(council.ports);
  await council.settles();
}

const meetingHeld = (council: MemoryCouncil, number: number, about: string): Meeting => ({
  key: `meeting:${refOf(number)}`,
  ref: refOf(number),
  kind: 'disruption',
  about,
  childRef: 'C-1042',
  placement: 'placement:P-1042',
  team: 'Children looked after',
  state: 'closed',
  coordinatorId: council.id('Saffron Sorbet'),
  chairId: council.id(CHAIRS[number % CHAIRS.length] ?? CHAIRS[0]),
  minuteTakerId: council.id('Minty Marjoram'),
  from: '2026-07-01',
  by: '2026-08-31',
  sum: '',
  lengthMinutes: 90,
  online: true,
  format: 'single',
  workerSays: 'go',
  heldOn: `2026-${number % 3 === 0 ? '09' : '07'}-${String(1 + number).padStart(2, '0')}` as LocalDate,
  profile: 'blended-default',
  profileVersion: council.ports.procedure.version,
});

export const drawn = (council: MemoryCouncil, why?: string): Promise<unknown> =>
  asked(council, DRAWS, 'POST', '/api/dip-sample/draw', { ...QUARTER, ...(why === undefined ? {} : { why }) });

export const sampleSeenBy = async (council: MemoryCouncil, who: string): Promise<SampleView> =>
  (await asked(council, who, 'GET', '/api/dip-sample')) as SampleView;

/** Every reading of the drawing that stands, in a steady order. */
export async function slots(council: MemoryCouncil): Promise<readonly (SampleReadingRow & { readonly who: string })[]> {
  const { records } = council.ports;
  const open = (await records.dipSamples.all()).filter(({ row }) => row.state !== 'replaced').map(({ row }) => row.key);
  const rows = (await records.dipReadings.all()).map(({ row }) => row).filter(({ sample }) => open.includes(sample));
  const workers = (await records.workers.all()).map(({ row }) => row);
  return rows
    .map((row) => ({ ...row, who: workers.find(({ id }) => id === row.reader)?.name ?? 'nobody' }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

export interface Found {
  readonly grade: Grade;
  /** Questions that are answered with no. */
  readonly no?: readonly string[];
  readonly evidence?: string;
}

/** Somebody reads one meeting as it was given to them, and hands it in. */
export async function read(council: MemoryCouncil, who: string, meeting: string, found: Found): Promise<void> {
  const path = `/api/dip-sample/readings/${meeting}`;
  const { revision } = (await asked(council, who, 'GET', path)) as ReadingView;
  const saved = (await asked(council, who, 'PUT', path, {
    revision,
    answers: DIP_QUESTIONS.map(({ id }) => ({
      question: id,
      evidenced: found.no?.includes(id) === true ? 'no' : 'yes',
      evidence: found.evidence ?? 'Minutes, item 3',
    })),
    grade: found.grade,
    why: 'The child’s words lead.',
  })) as { readonly revision: number };
  await asked(council, who, 'POST', `${path}/hand-in`, saved);
}

/** Who reads the meeting that is read twice, whatever was drawn: its chair and two who had no part in it. */
async function knownPeople(council: MemoryCouncil): Promise<string> {
  const { dipReadings, meetings } = council.ports.records;
  const meeting = (await slots(council)).find(({ part }) => part === 'second')?.meeting ?? '';
  for (const [part, name] of [
    ['first', 'Hazel Honeydew'],
    ['second', 'Magnus Mulberry'],
  ] as const) {
    const saved = (await dipReadings.where({ meeting })).find(({ row }) => row.part === part);
    if (saved !== undefined) await dipReadings.change(saved, { reader: council.id(name) });
  }
  const held = await meetings.find(`meeting:${meeting}`);
  if (held !== undefined) await meetings.change(held, { chairId: council.id('Cornelius Clementine') });
  return meeting;
}

/** A sample is drawn; the meeting that is read twice is Hazel Honeydew’s and Magnus Mulberry’s to read. */
export async function sampleDrawn(council: MemoryCouncil): Promise<void> {
  await quarterHeld(council);
  await drawn(council);
  await knownPeople(council);
}

/** Everything is read; of the meeting that is read twice the grades differ. */
export async function readingsDiffer(council: MemoryCouncil): Promise<void> {
  await quarterHeld(council);
  await drawn(council);
  const twice = await knownPeople(council);
  for (const { who, meeting, part } of await slots(council))
    await read(council, who, meeting, {
      grade: meeting === twice && part === 'second' ? 'inadequate' : 'good',
      evidence: SAID.reading,
    });
}

export async function sampleReported(council: MemoryCouncil): Promise<void> {
  await readingsDiffer(council);
  const meeting = (await slots(council)).find(({ part }) => part === 'second')?.meeting ?? '';
  await asked(council, 'Imogen Ivyleaf', 'POST', `/api/dip-sample/settle/${meeting}`, {
    grade: 'good',
    why: SAID.reading,
  });
  await asked(council, DRAWS, 'POST', '/api/dip-sample/finish', {
    ...QUARTER,
    says: 'Nothing was missing.',
    given: [],
  });
}

/** A meeting as it stands is one reader’s, of a sample that is open; nothing else of a quarter is there. */
export async function meetingGiven(council: MemoryCouncil, meeting: string, reader: string): Promise<void> {
  const { records, procedure } = council.ports;
  const held = (await records.meetings.find(`meeting:${meeting}`))?.row;
  if (held === undefined) throw new Error('The meeting is not there.');
  const period = { from: '2027-01-01', to: '2027-03-31' } as const;
  const sample = sampleKey(period, 1);
  await records.dipSamples.create({
    key: sample,
    period: periodKey(period),
    ...period,
    number: 1,
    state: 'open',
    seed: 'a seed',
    method: 'By lot.',
    frame: packedFrame([{ row: meeting, kind: 'disruption', team: held.team, outcome: 'in-window' }]),
    drawnBy: council.id(DRAWS),
    drawnAt: '2027-01-13T09:00:00Z',
    profile: procedure.name,
    profileVersion: procedure.version,
  });
  await records.dipReadings.create({
    key: readingKey(sample, meeting, 'first'),
    sample,
    meeting,
    part: 'first',
    case: held.about,
    childRef: held.childRef,
    placement: held.placement,
    reader: council.id(reader),
    state: 'to-read',
    answers: [],
    revision: 0,
  });
}
