import { createHash } from 'node:crypto';
import type { Person } from './council.ts';
import { COUNCIL } from './settings.ts';
import { chances } from './wire/latency.ts';

/** How many people a large council has besides those who are always there: a thousand in all. */
const STAFF = 973;
const PLACEMENTS = 1_988;
/** So many children have so many former homes each. */
const MOVED_OFTEN = 20;
const FORMER_HOMES = 20;
const TEAM_OF = 12;
const DAY_MS = 24 * 60 * 60 * 1000;
/** From here the days are counted back, so that they are the same on every machine. */
const FROM = Date.parse('2026-11-01T12:00:00Z');

export interface Size {
  readonly large: boolean;
  /** Placements that have ended, besides. */
  readonly history: number;
}

/** The settings `SANDBOX_COUNCIL` and `SANDBOX_HISTORY`. */
export function sizeOf(council: string | undefined, history: string | undefined): Size {
  if (council !== undefined && !['', 'usual', 'large'].includes(council))
    throw new Error('SANDBOX_COUNCIL is usual or large.');
  const count = Number(history ?? 0);
  if (!Number.isInteger(count) || count < 0) throw new Error('SANDBOX_HISTORY is a whole number.');
  return { large: council === 'large', history: count };
}

const GIVEN =
  'Ada Ben Cleo Dora Evan Faye Gwen Hugo Iris Jago Kit Lola Milo Nora Orla Paul Rhea Seth Tess Una Wes Zara'.split(' ');
const FIRST =
  'Apple Ash Barley Bay Birch Bracken Brook Cedar Clover Corn Elm Fennel Fern Flax Heather Holly Lark Maple Oak'.split(
    ' ',
  );
const LAST = 'bank bourne croft dale field ford garth ham hurst leigh mere shaw stead thorpe ton wick wood worth'.split(
  ' ',
);

const one = <T>(from: readonly T[], at: number): T => from[at % from.length]!;
const idOf = (what: string): string => {
  const hex = createHash('sha256').update(`wrenford ${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const dayBefore = (days: number): string => new Date(FROM - days * DAY_MS).toISOString().slice(0, 10);

interface Colleague extends Person {
  readonly role:
    'team-manager' | 'childs-social-worker' | 'supervising-social-worker' | 'independent-reviewing-officer';
}

const TITLES: Readonly<Record<Colleague['role'], string>> = {
  'team-manager': 'Team manager',
  'childs-social-worker': 'Social worker',
  'supervising-social-worker': 'Supervising social worker',
  'independent-reviewing-officer': 'Independent reviewing officer',
};

/** The first of each team is its manager; of every eleven others one supervises carers and one reviews. */
const roleAt = (place: number): Colleague['role'] =>
  place === 0
    ? 'team-manager'
    : place === 1
      ? 'supervising-social-worker'
      : place === 2
        ? 'independent-reviewing-officer'
        : 'childs-social-worker';

/** Invented colleagues in teams of twelve, the same on every machine. Nobody has the app yet. */
export const largeStaff = (): readonly Colleague[] =>
  Array.from({ length: STAFF }, (_, at): Colleague => {
    const [team, place] = [Math.floor(at / TEAM_OF), at % TEAM_OF];
    const role = roleAt(place);
    const [given, surname] = [one(GIVEN, at * 7 + team), `${one(FIRST, at * 5 + team)}${one(LAST, at * 11 + place)}`];
    return {
      id: idOf(`staff ${at}`),
      name: `${given} ${surname}`,
      mail: `${given}.${surname}${at}@${COUNCIL.domain}`.toLowerCase(),
      jobTitle: TITLES[role],
      department: `Team ${team + 1}`,
      manager: place === 0 ? '218ec9cd-8737-52b9-a59a-e6281028daa2' : idOf(`staff ${team * TEAM_OF}`),
      workingHours: { start: '09:00', end: '17:00', days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] },
      mailbox: true,
      installed: false,
      role,
    };
  });

/** Lines for the council's own registers, after those that are always there. */
export function moreRows(register: 'people' | 'placements', { large, history }: Size): readonly string[] {
  const staff = large ? largeStaff() : [];
  if (register === 'people') {
    return staff.map(({ id, name, mail, role, department, manager }, at) =>
      [id, name, mail, `01632 ${961000 + at}`, role, department, manager ?? '', 'yes'].join(','),
    );
  }
  const workers = staff.filter(({ role }) => role === 'childs-social-worker');
  const former = large ? MOVED_OFTEN * FORMER_HOMES : 0;
  const now = large ? PLACEMENTS - former : 0;
  const line = homeLines(workers);
  return [
    ...Array.from({ length: now }, (_, child) => line({ child, at: child, ended: undefined })),
    ...Array.from({ length: former }, (_, at) => line({ child: at % MOVED_OFTEN, at: now + at, ended: 30 + at * 3 })),
    ...Array.from({ length: history }, (_, at) => line({ child: 5_000 + at, at: now + former + at, ended: 30 + at })),
  ];
}

interface Home {
  readonly child: number;
  readonly at: number;
  /** Days before the invented first of November; undefined while the child lives there. */
  readonly ended: number | undefined;
}

/** Without colleagues of their own the children are with those who have always been there. */
const USUAL = {
  department: 'Children looked after',
  id: '00625687-c1a2-509f-b634-c93a4663722d',
  manager: '83cdfe6b-29ad-5f65-a793-e2e0597d1552',
};

/** Type of placement and provider, as the national return has them. */
const codesOf = (foster: boolean, agreed: boolean): readonly string[] =>
  foster ? [agreed ? 'U4' : 'U6', 'PR1'] : ['K2', 'PR4'];

function homeLines(workers: readonly Colleague[]): (home: Home) => string {
  const chance = chances(20261129);
  const upTo = (most: number): number => Math.floor(chance() * most);
  return ({ child, at, ended }) => {
    const worker = workers.length === 0 ? USUAL : one(workers, child);
    const foster = upTo(4) > 0;
    const agreed = foster && upTo(3) === 0;
    const initials = `${one([...'ABCDEFGHJKLM'], upTo(12))}${one([...'NOPRSTVW'], upTo(8))}`;
    const started = ended === undefined ? 40 + upTo(1_500) : ended + 20 + upTo(200);
    return [
      `P-${20_000 + at}`,
      `C-${20_000 + child}`,
      initials,
      `${2009 + (child % 16)}-0${1 + (child % 9)}-1${child % 10}`,
      '',
      foster ? 'foster-care' : 'childrens-home',
      foster ? 'in-house' : 'agency',
      agreed ? 'panel-agreed' : 'none',
      agreed ? `Panel minute ${at}` : '',
      agreed ? 'yes' : 'no',
      one(['care-order', 'interim-care-order', 'section-20'], upTo(3)),
      dayBefore(started),
      ended === undefined ? '' : dayBefore(ended),
      `${foster ? 'Household H' : 'Home R'}-${2_000 + at}`,
      worker.department,
      worker.id,
      worker.manager ?? '',
      ...['', '', '', ''],
      ended === undefined ? dayBefore(-20 - upTo(160)) : '',
      upTo(6) === 0 ? 'yes' : 'no',
      ...codesOf(foster, agreed),
    ].join(',');
  };
}
