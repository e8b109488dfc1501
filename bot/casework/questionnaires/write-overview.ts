import {
  cameSinceWords,
  factorCounts,
  factorsIn,
  inCaseOfMeeting,
  overviewKey,
  sheetOf,
  shareOverview as decideSharing,
  type Instant,
  type Meeting,
  type OverviewView,
  type ShareOverview,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineCommand, type NotYet } from '../define-command.ts';
import { defineDraft } from '../define-draft.ts';
import { defineQuestion } from '../define-question.ts';
import { meetingCalled } from '../find-case.ts';
import type { Ports } from '../ports.ts';
import { formsOf, overviewOf } from './load-forms.ts';
import { fewestToShare } from './read-answers.ts';

const LONGEST_OVERVIEW = 50_000;

interface OfMeeting {
  readonly meeting: string;
}
const ofMeeting = ({ meeting }: OfMeeting) => ({ is: 'meeting', ref: meeting }) as const;

/** The overview: for the chair as it is being written, for the others of the meeting once it is shared. */
export const openOverview = defineQuestion({
  name: 'open-overview',
  act: ['write-overview', 'read-overview'],
  reads: 'overview',
  about: ofMeeting,
  answer: ({ meeting }, { may, ports }) => viewOf(meeting, may('write-overview'), ports),
});

/** Keeps what the chair has written so far. Shared before, it is shared as it was until it is shared again. */
export const saveOverview = defineDraft({
  name: 'save-overview',
  act: 'write-overview',
  about: (said: OfMeeting & { readonly words: string }) => ofMeeting(said),
  keep: async ({ meeting: ref, words }, { actor, loaded: { meeting }, ports }): Promise<OverviewView | NotYet> => {
    if (words.length > LONGEST_OVERVIEW)
      return { is: 'refused', words: 'The overview is too long. 50,000 characters are the most.' };
    if (meeting === undefined) throw new Fault('not-yours', 'save-overview');
    await keepDraft(meeting, words, actor.id, ports);
    return viewOf(ref, true, ports);
  },
});

/** Makes the overview a document that the others of the meeting can read. The answers stay where they are. */
export const shareOverview = defineCommand({
  name: 'share-overview',
  act: 'write-overview',
  about: (said: ShareOverview) => ofMeeting(said),
  facts: ['meeting', 'invitations', 'forms', 'overviewDraft', 'bank'],
  under: 'meeting',
  decide: decideSharing,
  answer: ({ ports }, { meeting }) => viewOf(meeting, true, ports),
});

async function keepDraft(meeting: Meeting, words: string, by: string, { records, now }: Ports): Promise<void> {
  const key = overviewKey(meeting.ref, 'overview');
  const saved = await records.answers.find(key);
  const before = saved?.row.answers.is === 'overview' ? saved.row.answers.draft : {};
  const at = now();
  const values = {
    answers: { is: 'overview', draft: { ...before, words, savedAt: at } },
    savedAt: at,
    savedBy: by,
  } as const;
  if (saved !== undefined) {
    await records.answers.change(saved, { ...values, amendment: saved.row.amendment + 1 });
    return;
  }
  const row = { key, ...inCaseOfMeeting(meeting), questionnaire: `overview-${meeting.ref}`, section: 'overview' };
  const made = await records.answers.create({ ...row, amendment: 0, ...values });
  if (made.existed) throw new Fault('changed-meanwhile', key);
}

/** Ticks of three or more, as they would go with the overview if it were shared now; and whose forms came in after it was. */
async function forItsWriter(
  meeting: Meeting,
  sharedAt: Instant | undefined,
  ports: Ports,
): Promise<Pick<OverviewView, 'factorsToShare' | 'sinceWords'>> {
  const forms = await formsOf(meeting.ref, ports);
  return {
    factorsToShare: factorCounts(
      forms.map(({ cells }) => sheetOf(cells)),
      factorsIn(ports.bank),
      await fewestToShare(meeting, ports),
    ),
    sinceWords: cameSinceWords(
      forms.map(({ row }) => row),
      sharedAt,
    ),
  };
}

/** For others, the words as they were shared: a later draft is the chair's alone. */
async function viewOf(ref: string, mayWrite: boolean, ports: Ports): Promise<OverviewView> {
  const [{ row: meeting }, draft] = await Promise.all([meetingCalled(ref, ports), overviewOf(ref, ports)]);
  const shared = draft.sharedAt === undefined ? undefined : (meeting.overview ?? '');
  if (!mayWrite && shared === undefined)
    return { ref, words: '', returnedWords: '', factors: [], state: 'none', mayWrite };
  return {
    ref,
    words: mayWrite ? draft.words : (shared ?? ''),
    returnedWords: draft.returned ?? '',
    factors: draft.factors ?? [],
    state:
      shared !== undefined && (!mayWrite || shared === draft.words) ? 'shared' : draft.words === '' ? 'none' : 'draft',
    savedAt: mayWrite ? draft.savedAt : undefined,
    sharedAt: draft.sharedAt,
    ...(mayWrite ? await forItsWriter(meeting, draft.sharedAt, ports) : { factorsToShare: [] }),
    mayWrite,
  };
}
