import {
  answerInWords,
  factorCounts,
  factorsIn,
  inCaseOfMeeting,
  overviewFaults,
  questionsOf,
  returnedWords,
  sheetOf,
  type FactorCount,
  type Meeting,
  type OverviewDraft,
  type OverviewFault,
  type OverviewView,
} from '#rules';
import { invitationsTo, meetingCalled, placementAt } from '../find-case.ts';
import { episodeOf } from './find-questionnaire.ts';
import { answerKey } from './load-answers.ts';
import { canThey, mayThey } from '../may-they.ts';
import { fewestToShare, returnedForms } from './read-answers.ts';
import type { Saved, Ports } from '../ports.ts';
import type { Answer } from '#rules';

const LONGEST_OVERVIEW = 50_000;
const formKey = (ref: string): string => `overview-${ref}`;

export type OverviewOutcome =
  | { readonly is: 'saved'; readonly overview: OverviewView }
  | { readonly is: 'asking'; readonly faults: readonly OverviewFault[] };

/** The overview: for the chair as it is being written, for the others of the meeting once it is shared. */
export async function openOverview(who: string, ref: string, ports: Ports): Promise<OverviewView> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const about = await caseOf(meeting, ports);
  const mayWrite = await canThey(who, 'write-overview', about, ports);
  if (!mayWrite) await mayThey(who, 'read-overview', about, ports);
  const draft = draftIn(await savedDraft(ref, ports));
  if (!mayWrite && draft.sharedAt === undefined)
    return { ref, words: '', returnedWords: '', factors: [], state: 'none', mayWrite };
  return viewOf(meeting, draft, mayWrite, ports);
}

/** Keeps what the chair has written so far. Shared before, it is shared as it was until it is shared again. */
export async function saveOverview(who: string, ref: string, words: string, ports: Ports): Promise<OverviewOutcome> {
  const { row: meeting } = await meetingCalled(ref, ports);
  await mayThey(who, 'write-overview', await caseOf(meeting, ports), ports);
  if (words.length > LONGEST_OVERVIEW)
    return {
      is: 'asking',
      faults: [{ of: 'quotation', sentence: 'The overview is too long. 50,000 characters are the most.' }],
    };
  const draft = await saveDraft(who, ref, { words }, ports);
  return { is: 'saved', overview: await viewOf(meeting, draft, true, ports) };
}

/** Makes the overview a document that the others of the meeting can read. The answers stay where they are. */
export async function shareOverview(
  who: string,
  ref: string,
  quotesAgreed: boolean,
  ports: Ports,
): Promise<OverviewOutcome> {
  const meeting = await meetingCalled(ref, ports);
  await mayThey(who, 'write-overview', await caseOf(meeting.row, ports), ports);
  const draft = draftIn(await savedDraft(ref, ports));
  const forms = await returnedForms(ref, ports);
  const names = (await invitationsTo(ref, ports))
    .filter(({ row }) => row.personIs !== 'nobody-yet' && row.person !== 'child')
    .map(({ row }) => row.name);
  const answers = forms.flatMap(({ instrument, cells }) =>
    questionsOf(instrument).flatMap((question) => answerInWords(question, cells[question.id]?.value)),
  );
  const faults = overviewFaults(draft.words, answers, names).filter(({ of }) => of === 'name' || !quotesAgreed);
  if (draft.words.trim() === '')
    return { is: 'asking', faults: [{ of: 'quotation', sentence: 'Nothing is written yet.' }] };
  if (faults.length > 0) return { is: 'asking', faults };

  const sheets = forms.map(({ cells }) => sheetOf(cells));
  const back = forms.filter(({ row }) => row.state === 'returned').length;
  const shared = await saveDraft(
    who,
    ref,
    {
      words: draft.words,
      sharedAt: ports.now(),
      factors: factorCounts(sheets, factorsIn(ports.bank), await fewestToShare(meeting.row, ports)),
      returned: returnedWords(back, forms.length),
    },
    ports,
  );
  await ports.records.meetings.change(meeting, { overview: draft.words });
  await ports.records.audit(meeting.row.about, `overview-${ref}-${ports.now()}`, {
    at: ports.now(),
    actor: who,
    did: quotesAgreed ? 'shared the overview, with quotations agreed' : 'shared the overview',
    about: ref,
  });
  return { is: 'saved', overview: await viewOf(meeting.row, shared, true, ports) };
}

async function caseOf(meeting: Meeting, ports: Ports) {
  const { row: placement } = await placementAt(meeting.placement, ports);
  const episode = await episodeOf(meeting, ports);
  return { meeting, placement, episode, invitations: (await invitationsTo(meeting.ref, ports)).map(({ row }) => row) };
}

const savedDraft = (ref: string, { records }: Ports): Promise<Saved<Answer> | undefined> =>
  records.answers.find(answerKey(formKey(ref), 'overview'));

const draftIn = (saved: Saved<Answer> | undefined): OverviewDraft =>
  saved?.row.answers.is === 'overview' ? saved.row.answers.draft : { words: '' };

async function saveDraft(who: string, ref: string, to: OverviewDraft, ports: Ports): Promise<OverviewDraft> {
  const at = ports.now();
  const saved = await savedDraft(ref, ports);
  const draft = { ...draftIn(saved), ...to, savedAt: at };
  const values = { answers: { is: 'overview', draft }, savedAt: at, savedBy: who } as const;
  if (saved !== undefined) await ports.records.answers.change(saved, { ...values, amendment: saved.row.amendment + 1 });
  else
    await ports.records.answers.create({
      key: answerKey(formKey(ref), 'overview'),
      ...inCaseOfMeeting((await meetingCalled(ref, ports)).row),
      questionnaire: formKey(ref),
      section: 'overview',
      amendment: 0,
      ...values,
    });
  return draft;
}

/** Ticks of three or more, as they would go with the overview if it were shared now. */
const factorsNow = async (meeting: Meeting, ports: Ports): Promise<readonly FactorCount[]> =>
  factorCounts(
    (await returnedForms(meeting.ref, ports)).map(({ cells }) => sheetOf(cells)),
    factorsIn(ports.bank),
    await fewestToShare(meeting, ports),
  );

/** For others, the words as they were shared: a later draft is the chair's alone. */
async function viewOf(meeting: Meeting, draft: OverviewDraft, mayWrite: boolean, ports: Ports): Promise<OverviewView> {
  const shared =
    draft.sharedAt === undefined ? undefined : ((await meetingCalled(meeting.ref, ports)).row.overview ?? '');
  return {
    ref: meeting.ref,
    words: mayWrite ? draft.words : (shared ?? ''),
    returnedWords: draft.returned ?? '',
    factors: draft.factors ?? [],
    state:
      shared !== undefined && (!mayWrite || shared === draft.words) ? 'shared' : draft.words === '' ? 'none' : 'draft',
    savedAt: mayWrite ? draft.savedAt : undefined,
    sharedAt: draft.sharedAt,
    factorsToShare: mayWrite ? await factorsNow(meeting, ports) : [],
    mayWrite,
  };
}
