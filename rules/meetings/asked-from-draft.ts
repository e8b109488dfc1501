import type { WorkingCalendar } from '../days.ts';
import { decided, type Decision } from '../decision.ts';
import { changedTogether, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Profile } from '../profile.ts';
import { askChair } from './approved-people.ts';
import { askWorker } from './draft-answer.ts';
import { draftAfter, saveDraft, type DRAFT_FACTS, type SaveDraft } from './saved-draft.ts';

type DraftFacts = Facts<(typeof DRAFT_FACTS)[number]>;
type Rule<Said> = (
  said: Said,
  facts: DraftFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
) => Decision<Effects | undefined>;

/**
 * What was filled in of a draft is saved, and somebody is asked about it, as one decision. What was filled in is saved also where
 * nobody can be asked yet, and why not is said.
 *
 * @source Torbay T-15 to T-17; CF-05; ruling CF-35
 */
const thenAsk =
  (ask: Rule<Pick<SaveDraft, 'meeting'>>): Rule<SaveDraft> =>
  (said, facts, procedure, calendar) => {
    const saved = saveDraft(said, facts, procedure, calendar);
    if (saved.is !== 'decided' || saved.value?.refused !== undefined) return saved;
    const asked = ask({ meeting: said.meeting }, draftAfter(facts, saved.value), procedure, calendar);
    if (saved.value === undefined) return asked;
    if (asked.is !== 'decided') return decided({ ...saved.value, refused: whyNot(asked) }, saved.because);
    if (asked.value === undefined) return saved;
    return decided(together(saved.value, asked.value, facts), [...saved.because, ...asked.because]);
  };

/** The draft is saved, and the child’s social worker is asked about it. */
export const askWorkerFromDraft = thenAsk(askWorker);
/** The draft is saved, and the chair is asked to settle the people. */
export const askChairFromDraft = thenAsk(askChair);

const whyNot = (decision: Exclude<Decision<never>, { is: 'decided' }>): string =>
  decision.is === 'held'
    ? `This is on hold for safeguarding (${decision.because.join(', ')}).`
    : decision.ask.map(({ ask, inChat }) => inChat ?? ask).join(' ');

/** The meeting’s own row first: until it is changed, nothing has happened. */
function together(saved: Effects, asked: Effects, { meeting }: DraftFacts): Effects {
  const changes = changedTogether([...saved.changes, ...asked.changes]);
  const isOwn = (change: Change): boolean =>
    'change' in change && change.change === 'meetings' && change.key === meeting.key;
  return {
    ...asked,
    changes: [...changes.filter(isOwn), ...changes.filter((change) => !isOwn(change))],
    steps: [...saved.steps, ...asked.steps],
    words: { ...saved.words, ...asked.words },
    did: `${saved.did}; ${asked.did}`,
    redraw: [...saved.redraw, ...asked.redraw],
  };
}
