import { inCaseOfMeeting } from '../case-of.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import type { Profile } from '../profile.ts';
import { answerInWords } from './answers.ts';
import { questionsOf } from './question.ts';
import { sheetOf } from './merge.ts';
import { overviewFaults } from './overview.ts';
import { countsOf, factorCounts, factorsIn } from './returned.ts';

export interface ShareOverview {
  readonly meeting: string;
  /** Whoever is quoted has agreed. */
  readonly quotesAgreed: boolean;
}

/** Where an overview stands: as the chair writes it, and what went with it when it was shared. */
export const overviewKey = (meeting: string, part: 'overview' | 'shared'): string =>
  `answer:overview-${meeting}:${part}`;

/**
 * The overview becomes a document that the others of the meeting can read. It names nobody who was asked, and quotes nobody without
 * their agreement. The answers stay where they are.
 *
 * @source Warrington W-94, W-95 · rulings, overview
 */
export function shareOverview(
  { quotesAgreed }: ShareOverview,
  facts: Facts<'meeting' | 'invitations' | 'forms' | 'overviewDraft' | 'bank'>,
  { disruption }: Profile,
): Decision<Effects> {
  const { meeting, invitations, forms, overviewDraft, bank, actor, now } = facts;
  const because = ['Warrington W-94, W-95'];
  const more = (...sentences: readonly string[]): Decision<Effects> =>
    asking(...sentences.map((ask) => ({ fact: 'more', ask, because })));
  const { words } = overviewDraft;
  if (words.trim() === '') return more('Nothing is written yet.');
  const names = invitations
    .filter(({ personIs, person }) => personIs !== 'nobody-yet' && person !== 'child')
    .map(({ name }) => name);
  const answers = forms.flatMap(({ instrument, cells }) =>
    questionsOf(instrument).flatMap((question) => answerInWords(question, cells[question.id]?.value)),
  );
  const faults = overviewFaults(words, answers, names).filter(({ of }) => of === 'name' || !quotesAgreed);
  if (faults.length > 0) return more(...faults.map(({ sentence }) => sentence));

  const sheets = forms.map(({ cells }) => sheetOf(cells));
  const shared = {
    answers: {
      is: 'overview',
      draft: {
        words: '',
        sharedAt: now,
        factors: factorCounts(sheets, factorsIn(bank), disruption.overview.countsFrom.is),
        returned: countsOf(forms.map(({ row }) => row)).words,
      },
    },
    savedAt: now,
    savedBy: actor.id,
  } as const;
  const key = overviewKey(meeting.ref, 'shared');
  return decided(
    {
      key: `${meeting.ref}/overview-${now}`,
      about: meeting.ref,
      changes: [
        changedRow('meetings', meeting.key, { overview: typed('overview') }),
        newRow('answers', {
          key,
          ...inCaseOfMeeting(meeting),
          questionnaire: `overview-${meeting.ref}`,
          section: 'shared',
          amendment: 0,
          ...shared,
        }),
        changedRow('answers', key, shared),
        settled(obligationKey(meeting.ref, 'disruption.overview'), { id: actor.id, at: now }, 'shared'),
      ],
      steps: [],
      words: { overview: words },
      did: quotesAgreed ? 'shared the overview, with quotations agreed' : 'shared the overview',
      redraw: [],
    },
    because,
  );
}
