import { CHAIN, CHAIN_HEADS, LISTS, MARKS } from './columns.ts';
import type { AnyList } from './list.ts';

/**
 * How long the rows of a list are kept.
 *
 * - `childs-record`: as long as the record of the child whose they are (`#rules` `keptUntil`).
 * - `working`: until it is settled and was not touched for 90 days (`isWorkOver`), and never longer than the record that it is about.
 * - `councils-own`: nobody’s record. The council’s own schedule; nothing of it is ended here.
 *
 * @source domain §12
 */
export type RetentionLine =
  | { readonly as: 'childs-record'; readonly through: readonly string[] }
  | { readonly as: 'working'; readonly through: readonly string[]; readonly settled: readonly string[] }
  | { readonly as: 'councils-own'; readonly because: string };

/** Whose a row is stands in its `childRef`; where it has none, in the fields that name a record of the child. */
const ofChild = (...through: readonly string[]): RetentionLine => ({ as: 'childs-record', through });
const working = (settled: readonly string[], ...through: readonly string[]): RetentionLine => ({
  as: 'working',
  through,
  settled,
});
const councils = (because: string): RetentionLine => ({ as: 'councils-own', because });

const REGISTER = 'the register of staff: who leaves is made inactive, and goes with the council’s own list';
const COUNTED = 'figures without a name: the reference leads nowhere once the record has ended';
const AS_IT_WAS = 'the procedure and the questions as they were: nobody’s data';

/** A list without its line does not compile. A file of the library goes with the row that names it. */
export const RETENTION_LINES = {
  workers: councils(REGISTER),
  roles: councils(REGISTER),
  conversations: councils('where a person’s chat is: goes with the register of staff'),
  placements: ofChild(),
  circle: ofChild(),
  reports: ofChild(),
  episodes: ofChild(),
  // The first version wrote some of these without the child.
  judgements: ofChild('episode', 'case'),
  answers: ofChild('questionnaire', 'case'),
  endings: ofChild(),
  meetings: ofChild(),
  invitations: ofChild(),
  questionnaires: ofChild(),
  obligations: ofChild(),
  actions: ofChild(),
  sittings: ofChild('meeting', 'case'),
  moves: ofChild('meeting', 'case'),
  chairNotes: ofChild('meeting', 'case'),
  funding: ofChild('episode', 'case'),
  holdTerms: ofChild('episode', 'case'),
  dayCorrections: ofChild('ending', 'case'),
  nextHomes: ofChild('ending', 'case'),
  notices: ofChild('case'),
  endingAccounts: ofChild('ending', 'case'),
  sheetEntries: ofChild('case'),
  files: ofChild('questionnaire', 'meeting', 'case'),
  formChanges: ofChild('meeting', 'case'),
  minutes: ofChild(),
  minuteBlocks: ofChild(),
  minuteVersions: ofChild(),
  leakDecisions: ofChild(),
  minuteDeliveries: ofChild(),
  minuteNotes: ofChild(),
  rooms: ofChild(),
  roomNotes: ofChild(),
  attendances: ofChild(),
  actionChanges: ofChild('action', 'meeting'),
  dipReadings: ofChild('meeting', 'case'),
  // What was learnt of a case tells of it, and ends with it; what it taught stands in the figures of its year.
  lessons: ofChild(),
  openings: ofChild(),
  reads: ofChild('case', 'record'),
  refusals: ofChild('case'),
  // Counters have nobody’s reference; what the first version kept here of a case has it in its key.
  settings: ofChild('key'),
  plans: working(['done'], 'case', 'about'),
  pending: working(['done'], 'key'),
  // What is unclear waits for a person.
  letters: working(['sent', 'refused'], 'about'),
  cards: working(['shown', 'blocked', 'refused'], 'about'),
  figures: councils(COUNTED),
  releases: councils(COUNTED),
  summaries: councils(COUNTED),
  dipSamples: councils(COUNTED),
  formsAsSent: councils(AS_IT_WAS),
  profiles: councils(AS_IT_WAS),
  bankHolidays: councils('nobody’s data'),
} as const satisfies Record<keyof typeof LISTS, RetentionLine>;

const BY_TABLE = new Map<string, RetentionLine>(Object.entries(RETENTION_LINES));

/** The line of each list, by the list’s name. The chain of a case ends with its record; its head stays, sealed. */
export const LINE_OF: ReadonlyMap<string, RetentionLine> = new Map([
  ...Object.entries(LISTS).flatMap(([table, { name }]): [string, RetentionLine][] => {
    const line = BY_TABLE.get(table);
    return line === undefined ? [] : [[name, line]];
  }),
  [CHAIN.name, ofChild('caseRef')],
  [CHAIN_HEADS.name, councils('where a chain ended, by a reference that leads nowhere')],
  [MARKS.name, ofChild()],
]);

export const lineOf = ({ name }: AnyList): RetentionLine => {
  const line = LINE_OF.get(name);
  if (line === undefined) throw new Error(`The list ${name} has no line in the table of retention.`);
  return line;
};
