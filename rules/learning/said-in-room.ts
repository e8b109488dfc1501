import type { ChildPart } from '../minutes/attendance.ts';
import { wasHeard, type Contribution } from '../minutes/contribution.ts';
import type { AttendanceRow } from '../minutes/room-records.ts';
import type { AnswerSheet } from '../questionnaires/answers.ts';
import { FACTORS } from '../questionnaires/factors.ts';
import type { Role } from '../vocabulary.ts';
import type { TookPart } from './figures.ts';
import type { WrittenLater } from './meeting-figures.ts';
import type { Participation } from './national-codes.ts';

/** The national code of each way in which a child takes part. @source domain §7.3; law §7.1 */
const CODES = {
  'present-spoke': 'PN1',
  'present-advocate-spoke': 'PN2',
  'present-nonverbal': 'PN3',
  'present-no-contribution': 'PN4',
  'absent-via-advocate': 'PN5',
  'absent-via-medium': 'PN6',
  'no-views': 'PN7',
  'under-4': 'PN0',
} as const satisfies Record<ChildPart, Participation>;

const THERE: readonly Contribution[] = ['attended', 'part', 'remote'];
const CARERS: readonly Role[] = ['foster-carer', 'adopter', 'key-worker', 'home-manager'];

/** From the fullest: a view that was sent says more than being there without a word. */
const FULLEST_FIRST: readonly ChildPart[] = [
  'present-spoke',
  'present-advocate-spoke',
  'present-nonverbal',
  'absent-via-advocate',
  'absent-via-medium',
  'present-no-contribution',
  'no-views',
  'under-4',
];

type Said = Pick<AttendanceRow, 'part' | 'how' | 'childPart'>;

/**
 * What was ticked in the meeting’s room, in codes: how the child took part (over several parts of a meeting the fullest), whether
 * carers and parents came. What nobody ticked is left to the other records.
 *
 * @source Warrington W-13, W-82; CF-32; domain §7.3
 */
export const saidInRoom = (attendances: readonly Said[]): WrittenLater => ({
  participation: participationSaid(attendances),
  carers: tookPartSaid(CARERS, attendances),
  parents: tookPartSaid(['parent'], attendances),
});

function participationSaid(attendances: readonly Said[]): Participation | undefined {
  const parts = attendances.flatMap(({ childPart }) => childPart ?? []);
  const fullest = FULLEST_FIRST.find((part) => parts.includes(part));
  return fullest && CODES[fullest];
}

function tookPartSaid(parts: readonly Role[], attendances: readonly Said[]): TookPart | undefined {
  const hows = attendances.flatMap(({ part, how }) => (parts.includes(part) ? (how ?? []) : []));
  if (hows.length === 0) return undefined;
  if (hows.some((how) => THERE.includes(how))) return 'came';
  if (hows.some(wasHeard)) return 'views-only';
  return hows.includes('apologies') ? 'neither' : 'not-invited';
}

const FACTOR_IDS = new Set(FACTORS.map(({ id }) => id));

/**
 * Every factor that somebody ticked in a form that came back, each once, in the order of the list; undefined where nobody was asked
 * for them. How many ticked one, and who, is not counted.
 *
 * @source domain §8.9
 */
export function factorsTicked(sheets: readonly AnswerSheet[]): readonly string[] | undefined {
  const ticked = sheets.flatMap((sheet) => {
    const value = sheet['C11'];
    return Array.isArray(value) ? [value.map(String)] : [];
  });
  if (ticked.length === 0) return undefined;
  const named = new Set(ticked.flat());
  return [...FACTOR_IDS].filter((id) => named.has(id));
}
