import type { MemoryCouncil } from './council.ts';

/* The way of one child through the procedure, by the same doors as people use; each step fails loudly where it is not taken. */

export const CHILD = 'placement:P-1042';
export const EPISODE = 'IN-2026-0001';
export const STABILITY = 'SM-2026-0001';
export const ENDING = 'PE-2026-0001';
export const DISRUPTION = 'DM-2026-0001';

/** What people type, each told apart from every other, so that it is known again wherever it comes out. */
export const SAID = {
  askedFor: 'CANARY-ASKED-FOR why the meeting is asked for',
  report: 'CANARY-REPORT the carer says it cannot go on',
  allegation: 'CANARY-ALLEGATION it was said that somebody hurt the child',
  judgement: 'CANARY-JUDGEMENT the manager thinks it is too much',
  chairReason: 'CANARY-CHAIR-REASON nobody else is free',
  invitee: 'CANARY-INVITEE why this person is decided so',
  objection: 'CANARY-OBJECTION the hour does not suit the family',
  cancelling: 'CANARY-CANCEL the family is in hospital',
  answer: 'CANARY-ANSWER what this person wrote in the form',
  childAnswer: 'CANARY-CHILD what the child said',
  withdrawal: 'CANARY-WITHDRAWAL why the form was taken back',
  note: 'CANARY-NOTE what was said in the room of Juniper’s exams',
  decision: 'CANARY-DECISION what the meeting decided',
  bestInterests: 'CANARY-BEST-INTERESTS why the home is right for the child',
  action: 'CANARY-ACTION the night plan',
  paidAction: 'CANARY-PAID-ACTION the weekly respite',
  whyHandedOver: 'CANARY-HAND-OVER why another person takes it on',
  minute: 'CANARY-MINUTE what the minute taker added',
  toldChild: 'CANARY-TOLD-CHILD what the child is told in their letter',
  sentBack: 'CANARY-SENT-BACK what the chair wants changed',
  finding: 'CANARY-FINDING why a name stays',
  raised: 'CANARY-RAISED what the meeting raised',
  panelAnswer: 'CANARY-PANEL-ANSWER what the panel said',
  carerReview: 'CANARY-CARER-REVIEW why no early review is needed',
  summary: 'CANARY-SUMMARY what the year says',
  carersLetter: 'CANARY-CARERS-LETTER what carers are told of the year',
  lesson: 'CANARY-LESSON what the meeting learnt',
  reading: 'CANARY-READING what somebody found in a sampled meeting',
} as const;

export const rowsOf = (council: MemoryCouncil, list: string): readonly Readonly<Record<string, unknown>>[] =>
  [...(council.store.lists.get(list) ?? [])].map(([, { cells }]) => cells);

export async function asked(
  council: MemoryCouncil,
  name: string,
  method: string,
  path: string,
  body: object = {},
): Promise<unknown> {
  const outcome = await council.asks(council.id(name), method, path, body);
  if (outcome.status >= 300) throw new Error(`${name} ${path}: ${outcome.status} ${JSON.stringify(outcome.body)}`);
  await council.settles();
  return outcome.body;
}

export async function pressed(council: MemoryCouncil, name: string, verb: string, data: object): Promise<void> {
  const came = await council.presses(council.id(name), verb, data);
  if (came.is !== 'answered' || (came.answer.show !== undefined && 'trouble' in came.answer.show))
    throw new Error(`${name} ${verb}: ${JSON.stringify(came)}`);
  await council.settles();
}

/** Somebody of the duty team reports; `about` names a worker whom an allegation is about. */
export const reported = (council: MemoryCouncil, about?: string, form = 'form-report-1') =>
  pressed(council, 'Edgar Elderflower', 'report-instability', {
    formId: form,
    child: CHILD,
    voice: 'carer',
    triggers: about === undefined ? 'carer-struggling' : 'allegation',
    whatHappened: about === undefined ? SAID.report : SAID.allegation,
    immediateDanger: 'no',
    ...(about === undefined ? {} : { subject: council.id(about) }),
  });

/** A worker without a part in it opens the child’s record, with a reason that is looked at. */
export const openedInEmergency = (council: MemoryCouncil, name: string) =>
  asked(council, name, 'POST', '/api/emergency/open', {
    placement: CHILD,
    reason: 'Found alone at the station at night.',
  });

export const judged = (council: MemoryCouncil, by = 'Tobias Tamarind') =>
  pressed(council, by, 'judge-instability', {
    formId: `${EPISODE}/0`,
    bestInterests: 'yes',
    outcome: 'stability-meeting',
    reason: SAID.judgement,
    prompts: '',
    support: '',
    paidSupport: 'yes',
  });

/** Chair, minute taker, hour and people of a meeting. */
export async function arranged(
  council: MemoryCouncil,
  meeting: string,
  {
    by,
    chair,
    startsAt,
    minuteTaker = 'Minty Marjoram',
  }: { readonly by: string; readonly chair: string; readonly startsAt: string; readonly minuteTaker?: string },
): Promise<void> {
  const M = `/api/meetings/${meeting}`;
  await asked(council, by, 'POST', `${M}/chair`, { chairId: council.id(chair), reason: SAID.chairReason });
  await asked(council, by, 'POST', `${M}/minute-taker`, { id: council.id(minuteTaker) });
  await asked(council, by, 'POST', `${M}/time`, { startsAt });
  const undecided = rowsOf(council, 'Invitations').filter(
    (row) => row['Meeting'] === meeting && row['Decision'] === 'undecided',
  );
  await asked(council, by, 'POST', `${M}/invitees`, {
    changes: undecided.map((row) => ({ key: row['Key'], decision: 'invite', reason: SAID.invitee })),
  });
}

/** Who chairs and who writes; a team manager of another team and a minute taker, where nothing is said. */
export interface RunBy {
  readonly chair?: string;
  readonly minuteTaker?: string;
}

/** The stability meeting with everything settled but the social worker’s word. */
export async function stabilityArranged(council: MemoryCouncil, { chair, minuteTaker }: RunBy = {}): Promise<void> {
  await reported(council);
  await judged(council);
  await arranged(council, STABILITY, {
    by: 'Pip Persimmon',
    chair: chair ?? 'Beatrix Bilberry',
    startsAt: '2026-11-26T10:00',
    ...(minuteTaker === undefined ? {} : { minuteTaker }),
  });
}

export async function stabilitySent(council: MemoryCouncil, run: RunBy = {}): Promise<void> {
  await stabilityArranged(council, run);
  await asked(council, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/ask-worker`);
  await asked(council, 'Petra Plumtree', 'POST', `/api/meetings/${STABILITY}/draft-answer`, { says: 'go' });
}

/** The social worker objects to the draft. */
export async function objected(council: MemoryCouncil): Promise<void> {
  await stabilityArranged(council);
  const M = `/api/meetings/${STABILITY}`;
  await asked(council, 'Pip Persimmon', 'POST', `${M}/ask-worker`);
  await asked(council, 'Petra Plumtree', 'POST', `${M}/draft-answer`, { says: 'objects', words: SAID.objection });
}

export async function stabilityCancelled(council: MemoryCouncil): Promise<void> {
  await stabilitySent(council);
  await asked(council, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/cancel`, { reason: SAID.cancelling });
}

export const ended = (council: MemoryCouncil) =>
  pressed(council, 'Petra Plumtree', 'placement-ended', {
    formId: 'form-ending-1',
    child: CHILD,
    childOut: '2026-11-20',
    returnRuledOut: '2026-11-20',
    inCarePlan: 'no',
    match: 'panel-agreed',
    matchDocument: 'Panel minute PM-2023-17',
    route: 'after-review',
  });

export async function disruptionArranged(council: MemoryCouncil): Promise<void> {
  await ended(council);
  await arranged(council, DISRUPTION, {
    by: 'Saffron Sorbet',
    chair: 'Cornelius Clementine',
    startsAt: '2027-01-12T10:00',
  });
  await asked(council, 'Saffron Sorbet', 'POST', `/api/meetings/${DISRUPTION}/ask-chair`);
}

export async function disruptionSent(council: MemoryCouncil): Promise<void> {
  await disruptionArranged(council);
  await asked(council, 'Cornelius Clementine', 'POST', `/api/meetings/${DISRUPTION}/approve`, {
    returnBy: '2027-01-05',
  });
  await asked(council, 'Saffron Sorbet', 'POST', `/api/meetings/${DISRUPTION}/send`);
}

/** A worker’s own form and the child’s are handed in, with words; a carer’s is taken back. */
export async function formsIn(council: MemoryCouncil): Promise<void> {
  await disruptionSent(council);
  await writtenIn(council, 'Quentin Quince', formOf(council, 'Quentin Quince'), SAID.answer, {});
  await writtenIn(council, 'Petra Plumtree', formOf(council, 'child'), SAID.childAnswer, {
    proxy: { method: 'face-to-face', readBack: true },
  });
  await asked(
    council,
    'Saffron Sorbet',
    'POST',
    `/api/questionnaires/${formOf(council, 'circle:C-1042-carer-1')}/withdraw`,
    {
      reason: SAID.withdrawal,
    },
  );
}

/** Fills in every question that takes words, then hands the form in. */
async function writtenIn(council: MemoryCouncil, by: string, form: string, words: string, how: object): Promise<void> {
  const F = `/api/questionnaires/${form}`;
  const view = (await asked(council, by, 'GET', F)) as {
    readonly sections: readonly {
      readonly id: string;
      readonly questions: readonly { readonly id: string; readonly kind?: string; readonly type?: string }[];
    }[];
  };
  for (const { id, questions } of view.sections) {
    const answers = Object.fromEntries(questions.map((question) => [question.id, words]));
    await council.asks(council.id(by), 'PUT', `${F}/sections/${id}`, { answers });
  }
  await asked(council, by, 'POST', `${F}/submit`, how);
}

/** The id of the form of somebody asked, by worker’s name, Circle key or `child`. */
export function formOf(council: MemoryCouncil, person: string): string {
  const key = person.startsWith('circle:') || person === 'child' ? person : council.id(person);
  const row = rowsOf(council, 'Questionnaires').find((one) => one['Person'] === key);
  if (row === undefined) throw new Error(`Nobody asked ${person}.`);
  return String(row['FormId'] ?? row['Id']);
}
