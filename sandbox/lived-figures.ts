import { chances } from './wire/latency.ts';
import type { Json } from './wire/json.ts';

/* What a council’s years count as: one wordless row for each ending and each stability meeting. Invented. */

const DAY_MS = 24 * 60 * 60 * 1000;
const SEED = 20_261_130;
const TEAMS = 12;

/** Days of which rows are made, both ends counted. */
export interface LivedDays {
  readonly from: string;
  readonly to: string;
}

/** One row of one list. */
export interface LivedRow {
  readonly list: 'Figures' | 'Meetings' | 'Endings' | 'Actions' | 'Obligations';
  readonly fields: Json;
}

export const dayFrom = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
const daysIn = ({ from, to }: LivedDays): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
/** One of several, some more often than others. */
type Often = Readonly<Record<string, number>>;
type Choose = (often: Often) => string;

const chooser =
  (chance: () => number): Choose =>
  (often) => {
    const all = Object.values(often).reduce((sum, one) => sum + one, 0);
    let left = chance() * all;
    for (const [name, weight] of Object.entries(often)) {
      left -= weight;
      if (left < 0) return name;
    }
    return Object.keys(often)[0] ?? '';
  };

const REASONS = { CREQB: 30, CREQO: 14, CARPL: 26, CHILD: 9, LAREQ: 8, STAND: 3, ALLEG: 3, CLOSE: 4, OTHER: 3 };
const PROVIDERS = { 'in-house': 46, agency: 30, connected: 11, residential: 10, supported: 3 };
const SETTINGS: Readonly<Record<string, string>> = {
  connected: 'connected-persons',
  residential: 'childrens-home',
  supported: 'supported-accommodation',
};
const TOPICS = ['support', 'nights', 'school', 'rest', 'what-was-known', 'introductions', 'childs-voice', 'health'];
const FACTORS = ['child-2', 'child-4', 'child-7', 'child-10', 'home-1', 'home-6', 'home-7', 'home-8'];

/** What is counted of a meeting that was held. */
function meetingFields(choose: Choose, upTo: (most: number) => number): Json {
  const timing = choose({ 'in-window': 78, late: 17, early: 5 });
  const points = upTo(3);
  return {
    Timing: timing,
    ...(timing === 'late'
      ? { LateBecause: choose({ 'no-chair': 3, 'people-could-not': 5, 'told-late': 4, other: 1 }) }
      : {}),
    ...(timing === 'early'
      ? { LateBecause: choose({ 'child-asked': 4, 'family-asked': 3, 'people-could-not': 2 }) }
      : {}),
    Chair: choose({ independent: 95, exception: 5 }),
    Participation: choose({ PN1: 30, PN2: 12, PN3: 2, PN4: 3, PN5: 18, PN6: 22, PN7: 8, PN0: 5 }),
    Advocacy: choose({ taken: 38, 'not-taken': 40, 'not-offered': 22 }),
    Carers: choose({ came: 74, 'views-only': 16, neither: 10 }),
    Parents: choose({ came: 33, 'views-only': 24, neither: 26, 'not-invited': 17 }),
    Questionnaires: `child 1 ${upTo(2)}\ncarers 2 ${upTo(3)}\nsocial-work 2 ${1 + upTo(2)}\nothers 2 ${upTo(3)}`,
    ActionsInTime: 1 + upTo(4),
    ActionsLate: upTo(2),
    ActionsOverdue: upTo(2),
    ActionsOpen: 0,
    Minutes: choose({ 'in-time': 81, late: 17, 'not-yet': 2 }),
    LearningSaid: points > 0,
    Learning: Array.from(
      { length: points },
      () =>
        `${choose({ practice: 5, service: 3, partners: 2, policy: 1 })} ${choose({ changed: 3, 'not-yet': 4 })} ${TOPICS[upTo(TOPICS.length)] ?? ''}`,
    ).join('\n'),
  };
}

/** `many` endings and held stability meetings, spread over these days; two in three are endings. */
export function* figuresLived(many: number, days: LivedDays): Generator<LivedRow> {
  // Each stretch of days has a lot of its own.
  const chance = chances(SEED + Number(days.from.slice(0, 4)));
  const upTo = (most: number): number => Math.floor(chance() * most);
  const choose = chooser(chance);
  const length = daysIn(days);
  for (let at = 0; at < many; at += 1) {
    const on = dayFrom(days.from, upTo(length));
    const isEnding = at % 3 !== 2;
    const row = `${isEnding ? 'PE' : 'SM'}-${on.slice(0, 4)}-L${at}`;
    const provider = choose(PROVIDERS);
    const held = choose({ held: 71, 'not-held': 14, none: 15 });
    yield {
      list: 'Figures',
      fields: {
        Title: `figures:${row}`,
        Key: `figures:${row}`,
        Reference: row,
        Kind: isEnding ? 'ending' : 'stability',
        CountsOn: on,
        Team: `Team ${1 + upTo(TEAMS)}`,
        Setting: SETTINGS[provider] ?? 'foster-care',
        KindOfProvider: provider,
        OutOfArea: chance() < 0.18,
        CountedOn: dayFrom(on, 200),
        Questionnaires: '',
        Learning: '',
        Factors: '',
        ...(isEnding ? codesOf(provider) : {}),
        ...(isEnding ? endingFields(choose, upTo, held) : afterwardsFields(choose)),
        ...(isEnding && held !== 'held' ? {} : meetingFields(choose, upTo)),
      },
    };
  }
}

/** Type of placement and provider, as the national return has them. */
const CODES: Readonly<Record<string, readonly [string, string]>> = {
  'in-house': ['U6', 'PR1'],
  agency: ['U6', 'PR4'],
  connected: ['U3', 'PR1'],
  residential: ['K2', 'PR4'],
  supported: ['K3', 'PR4'],
};
function codesOf(provider: string): Json {
  const [type = '', code = ''] = CODES[provider] ?? [];
  return { PlacementType: type, ProviderCode: code };
}

function endingFields(choose: Choose, upTo: (most: number) => number, held: string): Json {
  const before = choose({ yes: 57, no: 43 });
  return {
    EndingType: choose({ unplanned: 55, planned: 32, 'changed-lately': 11, 'not-known': 2 }),
    Reason: choose(REASONS),
    Need: held === 'none' ? 'not-required' : choose({ required: 80, considered: 20 }),
    Outcome: held,
    ...(held === 'not-held'
      ? { NotHeldBecause: choose({ 'report-instead': 5, 'one-off-event': 3, 'family-did-not-agree': 4, other: 1 }) }
      : {}),
    ...(held === 'held' ? { Panel: choose({ considered: 70, sent: 20, 'not-sent': 10 }) } : {}),
    MetBefore: before,
    ...(before === 'yes' ? { DaysBefore: 3 + upTo(160) } : {}),
    FactorsSaid: held === 'held',
    Factors: held === 'held' ? [...new Set([FACTORS[upTo(8)], FACTORS[upTo(8)]])].join('\n') : '',
    Repeat: choose({ no: 88, yes: 12 }),
  };
}

const afterwardsFields = (choose: Choose): Json => ({
  AfterThreeMonths: choose({ 'still-there': 74, 'moved-as-planned': 11, 'ended-unplanned': 15 }),
  AfterSixMonths: choose({ 'still-there': 61, 'moved-as-planned': 18, 'ended-unplanned': 21 }),
});
