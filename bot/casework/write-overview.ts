import {
  answerInWords,
  factorCounts,
  factorsIn,
  overviewFaults,
  questionsOf,
  returnedWords,
  sheetOf,
  type FactorCount,
  type Instant,
  type Meeting,
  type OverviewFault,
  type OverviewView,
} from '#rules';
import { invitationsTo, meetingCalled, placementAt } from './find-case.ts';
import { episodeOf } from './find-questionnaire.ts';
import { answerKey } from './load-answers.ts';
import { canThey, mayThey } from './may-they.ts';
import { fewestToShare, returnedForms } from './read-answers.ts';
import type { Kept, World } from './world.ts';
import type { Answer } from '#rules';

/** What stands in the restricted list while the chair writes. */
interface Draft {
  readonly words: string;
  readonly savedAt?: Instant | undefined;
  readonly sharedAt?: Instant | undefined;
  readonly factors?: readonly FactorCount[] | undefined;
  readonly returned?: string | undefined;
}

const LONGEST_OVERVIEW = 50_000;
const formKey = (ref: string): string => `overview-${ref}`;

export type OverviewOutcome =
  | { readonly is: 'saved'; readonly overview: OverviewView }
  | { readonly is: 'asking'; readonly faults: readonly OverviewFault[] };

/** The overview: for the chair as it is being written, for the others of the meeting once it is shared. */
export async function openOverview(who: string, ref: string, world: World): Promise<OverviewView> {
  const { row: meeting } = await meetingCalled(ref, world);
  const about = await caseOf(meeting, world);
  const mayWrite = await canThey(who, 'write-overview', about, world);
  if (!mayWrite) await mayThey(who, 'read-overview', about, world);
  const draft = draftIn(await keptDraft(ref, world));
  if (!mayWrite && draft.sharedAt === undefined)
    return { ref, words: '', returnedWords: '', factors: [], state: 'none', mayWrite };
  return viewOf(meeting, draft, mayWrite, world);
}

/** Keeps what the chair has written so far. Shared before, it is shared as it was until it is shared again. */
export async function saveOverview(who: string, ref: string, words: string, world: World): Promise<OverviewOutcome> {
  const { row: meeting } = await meetingCalled(ref, world);
  await mayThey(who, 'write-overview', await caseOf(meeting, world), world);
  if (words.length > LONGEST_OVERVIEW)
    return {
      is: 'asking',
      faults: [{ of: 'quotation', sentence: 'The overview is too long. 50,000 characters are the most.' }],
    };
  const draft = await keepDraft(who, ref, { words }, world);
  return { is: 'saved', overview: await viewOf(meeting, draft, true, world) };
}

/** Makes the overview a document that the others of the meeting can read. The answers stay where they are. */
export async function shareOverview(
  who: string,
  ref: string,
  quotesAgreed: boolean,
  world: World,
): Promise<OverviewOutcome> {
  const meeting = await meetingCalled(ref, world);
  await mayThey(who, 'write-overview', await caseOf(meeting.row, world), world);
  const draft = draftIn(await keptDraft(ref, world));
  const forms = await returnedForms(ref, world);
  const names = (await invitationsTo(ref, world))
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
  const shared = await keepDraft(
    who,
    ref,
    {
      words: draft.words,
      sharedAt: world.now(),
      factors: factorCounts(sheets, factorsIn(world.bank), await fewestToShare(meeting.row, world)),
      returned: returnedWords(back, forms.length),
    },
    world,
  );
  await world.records.meetings.change(meeting, { overview: draft.words });
  await world.records.audit(meeting.row.about, `overview-${ref}-${world.now()}`, {
    at: world.now(),
    actor: who,
    did: quotesAgreed ? 'shared the overview, with quotations agreed' : 'shared the overview',
    about: ref,
  });
  return { is: 'saved', overview: await viewOf(meeting.row, shared, true, world) };
}

async function caseOf(meeting: Meeting, world: World) {
  const { row: placement } = await placementAt(meeting.placement, world);
  const episode = await episodeOf(meeting, world);
  return { meeting, placement, episode, invitations: (await invitationsTo(meeting.ref, world)).map(({ row }) => row) };
}

const keptDraft = (ref: string, { records }: World): Promise<Kept<Answer> | undefined> =>
  records.answers.find(answerKey(formKey(ref), 'overview'));

const draftIn = (kept: Kept<Answer> | undefined): Draft =>
  kept === undefined ? { words: '' } : (JSON.parse(kept.row.answers) as Draft);

async function keepDraft(who: string, ref: string, to: Draft, world: World): Promise<Draft> {
  const at = world.now();
  const kept = await keptDraft(ref, world);
  const draft = { ...draftIn(kept), ...to, savedAt: at };
  const values = { answers: JSON.stringify(draft), savedAt: at, savedBy: who };
  if (kept !== undefined) await world.records.answers.change(kept, { ...values, amendment: kept.row.amendment + 1 });
  else
    await world.records.answers.create({
      key: answerKey(formKey(ref), 'overview'),
      questionnaire: formKey(ref),
      section: 'overview',
      amendment: 0,
      ...values,
    });
  return draft;
}

/** Ticks of three or more, as they would go with the overview if it were shared now. */
const factorsNow = async (meeting: Meeting, world: World): Promise<readonly FactorCount[]> =>
  factorCounts(
    (await returnedForms(meeting.ref, world)).map(({ cells }) => sheetOf(cells)),
    factorsIn(world.bank),
    await fewestToShare(meeting, world),
  );

/** For others, the words as they were shared: a later draft is the chair's alone. */
async function viewOf(meeting: Meeting, draft: Draft, mayWrite: boolean, world: World): Promise<OverviewView> {
  const shared =
    draft.sharedAt === undefined ? undefined : ((await meetingCalled(meeting.ref, world)).row.overview ?? '');
  return {
    ref: meeting.ref,
    words: mayWrite ? draft.words : (shared ?? ''),
    returnedWords: draft.returned ?? '',
    factors: draft.factors ?? [],
    state:
      shared !== undefined && (!mayWrite || shared === draft.words) ? 'shared' : draft.words === '' ? 'none' : 'draft',
    savedAt: mayWrite ? draft.savedAt : undefined,
    sharedAt: draft.sharedAt,
    factorsToShare: mayWrite ? await factorsNow(meeting, world) : [],
    mayWrite,
  };
}
