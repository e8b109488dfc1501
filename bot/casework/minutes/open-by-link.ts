import {
  minutesDocument,
  openedByLink,
  readByLink,
  VERSION_FACTS,
  type ByLink,
  type CheckedVersion,
  type MinuteDeliveryRow,
  type MinutesDocument,
} from '#rules';
import { Fault } from '../../faults.ts';
import { askRule } from '../ask-rule.ts';
import { defineCommand } from '../define-command.ts';
import { defineDraft } from '../define-draft.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { procedureOf } from '../procedure-of.ts';
import { isCodeOf, isOver, isSame, MOST_WRONG_TRIES } from '../questionnaires/unlock-questionnaire.ts';
import type { Ports, Saved } from '../ports.ts';
import { meetingIn, readsMinutes } from './read-minutes.ts';

/*
 * A version of the minutes by its link and code. Whether it may be read is asked anew with every page: a hold, a correction, another
 * safe way or a part that is theirs no more ends it at once.
 */

const FACTS = [...VERSION_FACTS, 'hold', 'minuteDeliveries', 'minuteDelivery'] as const;
const HASH_OF_NOBODY = '0'.repeat(64);

const opensByLink = {
  act: 'read-own-minutes',
  about: ({ link }: ByLink) => ({ is: 'minutes-link', id: link }) as const,
  alsoBy: ['minutes-link'],
  more: readsMinutes.more,
} as const;

/** What can be read through the link in this turn; undefined once it is closed. */
async function readIn(turn: Turn): Promise<CheckedVersion | undefined> {
  const procedure = await procedureOf(meetingIn(turn), turn.ports);
  return askRule(FACTS, turn, (facts) => readByLink(facts.minuteDelivery, facts, procedure));
}

async function deliveryIn(link: string, { records }: Ports): Promise<Saved<MinuteDeliveryRow>> {
  const saved = (await records.minuteDeliveries.where({ linkId: link }))[0];
  if (saved === undefined) throw new Fault('not-yours', 'minutes-link');
  return saved;
}

/** What a person reads through their link, as it was released, and the mark of the code that opens it. Throws `Fault('not-yours')` once it is closed. */
export const readMinutesByLink = defineQuestion({
  name: 'read-minutes-by-link',
  ...opensByLink,
  answer: async (
    { link }: ByLink,
    turn,
  ): Promise<{ readonly minutes: MinutesDocument; readonly codeHash: string | undefined }> => {
    const [now, { row }, procedure] = await Promise.all([
      readIn(turn),
      deliveryIn(link, turn.ports),
      procedureOf(meetingIn(turn), turn.ports),
    ]);
    if (now === undefined) throw new Fault('not-yours', 'minutes-link');
    const minutes = minutesDocument(now, meetingIn(turn), turn.ports.council.name, procedure);
    return { minutes, codeHash: row.codeHash };
  },
});

/** They read it: once it is written down, the minute taker sees it, and their worker owes nothing more. */
export const markMinutesOpened = defineCommand({
  name: 'mark-minutes-opened',
  ...opensByLink,
  facts: FACTS,
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
  | { readonly is: 'wrong'; readonly left: number }
  | Exclude<MinutesLinkLook, { readonly is: 'ask-code' }>;

/** Tries a code. The try is counted before the answer is given; ten wrong ones lock the link until a new code is given. */
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
    const right = isCodeOf({ id: link, codeHash }, code, ports);
    const wrongTries = right ? 0 : before + 1;
    await ports.records.minuteDeliveries.change(saved, { wrongTries });
    if (right) return { is: 'open', codeHash };
    const left = MOST_WRONG_TRIES - wrongTries;
    return left <= 0 ? { is: 'locked' } : { is: 'wrong', left };
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
