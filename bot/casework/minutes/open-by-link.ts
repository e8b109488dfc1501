import {
  isMinutesDocument,
  LINK_FACTS,
  MOST_WRONG_TRIES,
  openedByLink,
  readByLink,
  type ByLink,
  type MinuteDeliveryRow,
  type MinuteVersionRow,
  type MinutesDocument,
} from '#rules';
import { Fault } from '../../faults.ts';
import { askRule } from '../ask-rule.ts';
import { defineCommand } from '../define-command.ts';
import { defineDraft } from '../define-draft.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { procedureOf } from '../procedure-of.ts';
import { isCodeOf, isOver, isSame } from '../questionnaires/unlock-questionnaire.ts';
import type { Ports, Saved } from '../ports.ts';
import { meetingIn, readsMinutes } from './read-minutes.ts';

/*
 * A version of the minutes by its link and code. Whether it may be read is asked anew with every page: a hold, a correction, another
 * safe way or a part that is theirs no more ends it at once. What is read is the text as it was released, kept with its checksum.
 */

const FACTS = [...LINK_FACTS, 'minuteDelivery'] as const;
const HASH_OF_NOBODY = '0'.repeat(64);

const opensByLink = {
  act: 'read-own-minutes',
  about: ({ link }: ByLink) => ({ is: 'minutes-link', id: link }) as const,
  alsoBy: ['minutes-link'],
  more: readsMinutes.more,
} as const;

/** What can be read through the link in this turn; undefined once it is closed. */
async function readIn(turn: Turn): Promise<MinuteVersionRow | undefined> {
  const procedure = await procedureOf(meetingIn(turn), turn.ports);
  return askRule(FACTS, turn, (facts) => readByLink(facts.minuteDelivery, facts, procedure));
}

async function deliveryIn(link: string, { records }: Ports): Promise<Saved<MinuteDeliveryRow>> {
  const saved = (await records.minuteDeliveries.where({ linkId: link }))[0];
  if (saved === undefined) throw new Fault('not-yours', 'minutes-link');
  return saved;
}

/** The text of a version as it was released. One that was changed by hand is shown to nobody. */
async function textOf(
  { textFile, textChecksum }: MinuteVersionRow,
  { records, checksum }: Ports,
): Promise<MinutesDocument> {
  // It is made right after the release; until it is there, whoever is quicker tries again.
  if (textFile === undefined) throw new Fault('try-later', 'minutes-link');
  const bytes = await records.readFile(textFile);
  if (checksum(bytes) !== textChecksum) throw new Fault('not-yours', 'minutes-link');
  const kept: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isMinutesDocument(kept)) throw new Fault('not-yours', 'minutes-link');
  return kept;
}

/** What a person reads through their link, as it was released, and the mark of the code that opens it. Throws `Fault('not-yours')` once it is closed. */
export const readMinutesByLink = defineQuestion({
  name: 'read-minutes-by-link',
  ...opensByLink,
  reads: 'minutes',
  answer: async (
    { link }: ByLink,
    turn,
  ): Promise<{ readonly minutes: MinutesDocument; readonly codeHash: string | undefined }> => {
    const [released, { row }] = await Promise.all([readIn(turn), deliveryIn(link, turn.ports)]);
    if (released === undefined) throw new Fault('not-yours', 'minutes-link');
    return { minutes: await textOf(released, turn.ports), codeHash: row.codeHash };
  },
});

/** They read it: once it is written down, the minute taker sees it, and their worker owes nothing more. */
export const markMinutesOpened = defineCommand({
  name: 'mark-minutes-opened',
  ...opensByLink,
  facts: [...FACTS, 'minuteNotes'],
  under: 'meeting',
  decide: openedByLink,
  answer: () => undefined,
});

export type MinutesLinkLook =
  | { readonly is: 'ask-code'; readonly ref: string }
  | { readonly is: 'expired' | 'locked' | 'withdrawn' | 'no-code' }
  /** No such link, or not any more: both look the same. */
  | { readonly is: 'unknown' };

interface Link extends ByLink {
  readonly secret: string;
}

/** What a link opens: nothing yet but the question for the code. */
export const lookAtMinutesLink = defineQuestion({
  name: 'look-at-minutes-link',
  ...opensByLink,
  about: ({ link }: Link) => opensByLink.about({ link }),
  answer: (said: Link, turn) => lookIn(said, turn),
});

async function lookIn({ link, secret }: Link, turn: Turn): Promise<MinutesLinkLook> {
  const { ports } = turn;
  const { row } = await deliveryIn(link, ports);
  if (!isSame(row.linkHash ?? HASH_OF_NOBODY, ports.hash(secret))) return { is: 'unknown' };
  if ((await readIn(turn)) === undefined) return { is: 'withdrawn' };
  if ((row.wrongTries ?? 0) >= MOST_WRONG_TRIES) return { is: 'locked' };
  if (row.linkExpires === undefined || row.linkExpires <= ports.now()) return { is: 'expired' };
  if (row.codeHash === undefined || isOver(row.codeHash, ports)) return { is: 'no-code' };
  return { is: 'ask-code', ref: row.meeting };
}

export type MinutesCodeLook =
  | { readonly is: 'open'; readonly codeHash: string | undefined }
  | { readonly is: 'wrong' }
  | Exclude<MinutesLinkLook, { readonly is: 'ask-code' }>;

/** Tries a code. A wrong one is counted before the answer is given, and shuts nobody out who has the code. */
export const tryMinutesCode = defineDraft({
  name: 'try-minutes-code',
  ...opensByLink,
  about: ({ link }: Link & { readonly code: string }) => opensByLink.about({ link }),
  keep: async ({ link, secret, code }, turn): Promise<MinutesCodeLook> => {
    const look = await lookIn({ link, secret }, turn);
    if (look.is !== 'ask-code') return look;
    const { ports } = turn;
    const saved = await deliveryIn(link, ports);
    const { codeHash, wrongTries: before = 0 } = saved.row;
    if (isCodeOf({ id: link, codeHash }, code, ports)) return { is: 'open', codeHash };
    await ports.records.minuteDeliveries.change(saved, { wrongTries: before + 1 });
    return { is: 'wrong' };
  },
});

/** Ends what was opened with the code, on every device; the code itself goes on working. */
export const closeMinutesPages = defineDraft({
  name: 'close-minutes-pages',
  ...opensByLink,
  keep: async ({ link }: ByLink, { ports }): Promise<void> => {
    const saved = await deliveryIn(link, ports);
    const [mark = '', until] = (saved.row.codeHash ?? '').split(' ');
    if (until !== undefined)
      await ports.records.minuteDeliveries.change(saved, { codeHash: `${mark} ${until} ${ports.newId().slice(0, 8)}` });
  },
});
