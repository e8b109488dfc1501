import { diceOf, type Dice } from './dice.ts';
import { ACTS, type ActName } from './acts.ts';
import { HAPPENINGS, type HappeningName } from './happenings.ts';
import { BEGINNINGS, type Beginning } from './world.ts';

/** How a step is played. */
export const HOW = [
  /** Nothing goes wrong. */
  'plainly',
  /** Microsoft 365 fails now and then. */
  'in faults',
  /** Nothing of Microsoft 365 answers at all. */
  'in an outage',
  /** The process dies while it does it, and another one is started. */
  'cut off',
  /** What is behind the answer is not carried out before the next step. */
  'left waiting',
  /** The same press comes to both replicas at once. */
  'twice at once',
  /** The other replica looks after what is left at the same time. */
  'while the other looks',
] as const;
export type How = (typeof HOW)[number];

export type Kind = ActName | HappeningName | 'again' | 'moments' | 'hours' | 'days' | 'restart';

/** One step of a life: what, how, and the dice by which everything else in it falls. */
export interface Step {
  readonly number: number;
  readonly kind: Kind;
  readonly how: How;
  readonly dice: number;
}

export interface Script {
  readonly seed: number;
  /** How many children it is about. */
  readonly children: number;
  /** They are brother and sister in one home. */
  readonly siblings: boolean;
  /** How far a meeting has come when it begins. */
  readonly begins: Beginning;
  readonly steps: readonly Step[];
}

const ARRANGED: readonly Kind[] = ['chair', 'minuteTaker', 'time', 'people', 'ask', 'answer', 'go'];

/** The ways of a case, each in its order; a life mixes some of them and puts other things between. */
const STORIES: readonly (readonly Kind[])[] = [
  ['report', 'judge', ...ARRANGED, 'hours', 'replied', 'moments', 'settleOwed'],
  ['report', 'report', 'settle', 'judge', ...ARRANGED, 'move', 'days'],
  ['report', 'judge', ...ARRANGED, 'byHand', 'moments', 'putBack', 'moments'],
  ['allegation', 'look', 'days', 'lift', 'judge', ...ARRANGED],
  ['report', 'judge', ...ARRANGED, 'allegation', 'settle', 'moments', 'lift', 'fillIn'],
  ['allegation', 'terms', 'judge', ...ARRANGED, 'hours'],
  ['ended', 'decide', ...ARRANGED, 'fillIn', 'handIn', 'hours', 'takeBack', 'otherwise'],
  ['ended', ...ARRANGED, 'correctDay', 'nextHome', 'fillIn', 'handIn', 'days'],
];

const BETWEEN: readonly Kind[] = [
  ...(['again', 'again', 'moments', 'hours', 'days', 'restart', 'leaver', 'reallocated', 'replied', 'byHand'] as const),
  ...([
    'report',
    'allegation',
    'settle',
    'judge',
    'chair',
    'time',
    'people',
    'answer',
    'go',
    'move',
    'cancel',
    'putBack',
  ] as const),
  ...(['look', 'lift', 'terms', 'fund', 'settleOwed', 'undoOwed', 'setAside', 'open', 'open'] as const),
  ...(['fillIn', 'handIn', 'takeBack', 'otherwise', 'correctDay', 'nextHome', 'decide', 'ended'] as const),
];

/** What people can do besides came later: lives from this number on have it, and those below stay as they were found. */
export const LATER = 10_000;
const LATER_STORIES: readonly (readonly Kind[])[] = [
  ...STORIES,
  ['report', 'sameForm', 'notice', 'sheet', 'judge', ...ARRANGED, 'hours'],
  ['report', 'openInEmergency', 'hours', 'afterEmergency', 'days', 'afterEmergency'],
  ['ended', 'account', 'notice', 'sheet', ...ARRANGED, 'days'],
  ['year', 'year', 'year', 'year', 'year', 'days', 'year'],
  ['sameForm', 'settle', 'judge', 'openInEmergency', 'allegation', 'afterEmergency', 'look', 'days'],
  ['ended', 'ended', 'together', ...ARRANGED, ...ARRANGED, 'together', 'days'],
];
const LATER_BETWEEN: readonly Kind[] = [
  ...BETWEEN,
  ...([
    'sameForm',
    'notice',
    'account',
    'sheet',
    'openInEmergency',
    'afterEmergency',
    'year',
    'together',
    'sameForm',
  ] as const),
];

/** Rooms, minutes and links came later still: lives from this number on have them. */
export const LATEST = 1_000_000;
const NOTES: readonly Kind[] = [
  'roomNote',
  'attendance',
  'roomNote',
  'roomNote',
  'roomAction',
  'bestInterests',
  'roomNote',
];
const OPENED: readonly Kind[] = ['minutesLink', 'minutesCode', 'openLink', 'openLink', 'formCode', 'openLink'];
const AFTERWARDS: Readonly<Record<Exclude<Beginning, 'nothing'>, readonly (readonly Kind[])[]>> = {
  asked: [
    ['formCode', 'openLink', 'formLink', 'openLink', 'formCode', 'openLink', 'fillIn', 'handIn', 'openLink'],
    ['formCode', 'formCode', 'openLink', 'openLink', 'takeBack', 'openLink', 'move', 'days', 'openLink'],
  ],
  sent: [
    ['roomOpen', ...NOTES, 'roomClose', 'roomOpen', 'roomNote', 'overview', 'record', 'beginMinutes', 'writeParagraph'],
  ],
  'in-room': [
    [
      ...NOTES,
      'roomClose',
      'overview',
      'record',
      'beginMinutes',
      'addParagraph',
      'writeParagraph',
      'toChair',
      'sendBack',
      'toChair',
    ],
  ],
  drafted: [
    ['writeParagraph', 'toChair', 'finding', 'finding', 'finding', 'approve', 'release', 'moments', ...OPENED],
    ['addParagraph', 'writeParagraph', 'writeParagraph', 'toChair', 'approve', 'sendBack', 'writeParagraph', 'toChair'],
  ],
  released: [
    ['minutesLink', 'minutesCode', 'openLink', 'correct', 'openLink', 'approve', 'release', 'openLink', 'handedOver'],
    ['minutesLink', 'minutesCode', 'openLink', 'allegation', 'settle', 'openLink', 'lift', 'openLink'],
    ['minutesLink', 'minutesCode', 'otherWay', 'openLink', 'otherWay', 'minutesLink', 'minutesCode', 'openLink'],
  ],
};
const AFTERWARDS_BETWEEN: readonly Kind[] = [
  ...(['again', 'again', 'moments', 'hours', 'restart', 'leaver', 'reallocated', 'otherWay', 'otherWay'] as const),
  ...(['allegation', 'settle', 'lift', 'roomNote', 'roomNote', 'roomOpen', 'roomClose', 'record'] as const),
  ...(['writeParagraph', 'addParagraph', 'approve', 'release', 'sendBack', 'correct', 'handedOver'] as const),
  ...OPENED,
];

/** By which ways a life of this number goes, and how it begins. */
function waysOf(seed: number, dice: Dice) {
  if (seed < LATER) return { begins: 'nothing', ways: STORIES, between: BETWEEN } as const;
  const begins = seed < LATEST || dice.chance(0.4) ? 'nothing' : (dice.pick(BEGINNINGS.slice(1)) ?? 'nothing');
  if (begins === 'nothing') return { begins, ways: LATER_STORIES, between: LATER_BETWEEN };
  return { begins, ways: AFTERWARDS[begins], between: AFTERWARDS_BETWEEN };
}

/** The whole of a life from one number. */
export function scriptOf(seed: number): Script {
  const dice = diceOf(seed);
  const { begins, ways, between } = waysOf(seed, dice);
  const stories = Array.from({ length: 1 + dice.below(2) }, () => [...(dice.pick(ways) ?? [])]);
  const kinds: Kind[] = [];
  while (stories.some((story) => story.length > 0)) {
    if (dice.chance(0.2)) kinds.push(dice.pick(between) ?? 'moments');
    const next = dice.pick(stories.filter((story) => story.length > 0))?.shift();
    if (next !== undefined) kinds.push(next);
  }
  const isRough = dice.chance(0.8);
  return {
    seed,
    children: 1 + dice.below(2),
    siblings: kinds.includes('together'),
    begins,
    steps: kinds.map((kind, at) => ({
      number: at + 1,
      kind,
      how: isRough ? howOf(dice) : 'plainly',
      dice: dice.below(2 ** 31),
    })),
  };
}

function howOf(dice: Dice): How {
  if (dice.chance(0.55)) return 'plainly';
  return dice.pick(HOW.slice(1)) ?? 'plainly';
}

export const actOf = (kind: Kind) => (kind in ACTS ? ACTS[kind as ActName] : undefined);
export const happeningOf = (kind: Kind) => (kind in HAPPENINGS ? HAPPENINGS[kind as HappeningName] : undefined);

/** The script of a seed, or those of its steps that are named; `3p`: step 3, played plainly. */
export function partOf(seed: number, only: string | undefined): Script {
  const script = scriptOf(seed);
  if (only === undefined) return script;
  const wanted = new Map(only.split(',').map((one) => [Number.parseInt(one, 10), one.endsWith('p')]));
  const steps = script.steps.filter(({ number }) => wanted.has(number));
  return {
    ...script,
    steps: steps.map((step) => (wanted.get(step.number) === true ? { ...step, how: 'plainly' } : step)),
  };
}
