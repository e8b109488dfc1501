import type { Council } from '../council.ts';

/** Both stories as far as each kind of page and card is there; told by the control API, because looks are what is asked about. */
export async function tellBothStories(council: Council): Promise<void> {
  await council.says('Petra Plumtree', 'report instability');
  const report = {
    child: 'placement:P-1042',
    voice: 'carer',
    triggers: 'carer-struggling',
    whatHappened: 'It is too much at night.',
    immediateDanger: 'no',
  };
  await council.presses('Petra Plumtree', 'Report instability', 'Send report', report);
  await council.settles();
  await council.says('Petra Plumtree', 'report instability');
  const allegation = {
    ...report,
    child: 'placement:P-1053',
    triggers: 'allegation',
    whatHappened: 'Something was said in class.',
  };
  await council.presses('Petra Plumtree', 'Report instability', 'Send report', allegation);
  await council.settles();
  await council.presses('Tobias Tamarind', 'For your judgement: IN-2026-0001', 'Record my judgement', {
    bestInterests: 'yes',
    outcome: 'stability-meeting',
    reason: 'Support was tried and is not enough.',
  });
  await council.settles();
  await tellOfAnEnding(council);
}

async function tellOfAnEnding(council: Council): Promise<void> {
  await council.says('Petra Plumtree', 'placement ended');
  await council.presses('Petra Plumtree', 'A placement ended', 'Send', {
    child: 'placement:P-1046',
    childOut: '2026-10-09',
    returnRuledOut: '2026-10-09',
    inCarePlan: 'no',
    match: 'plan-to-match',
    matchDocument: 'Care plan of 9 September 2026',
    route: 'immediate-risk',
  });
  await council.settles();
  const mother = 'invitation:DM-2026-0001:circle:C-1046-mother:parent|invite';
  await council.presses('Saffron Sorbet', 'To arrange: DM-2026-0001', 'Ask the chair to settle the people', {
    decision0: mother,
  });
  await council.settles();
  await council.presses('Cornelius Clementine', 'For you as chair', 'Settle the people');
  await council.settles();
  await council.asks('Saffron Sorbet', 'POST', '/api/meetings/DM-2026-0001/send', {});
  await council.settles();
}

/** The form of this person, by Entra id or by their key in the child's circle. */
export async function formOf(council: Council, person: string): Promise<string> {
  const row = (await council.sandbox.control.rows('Questionnaires')).find(({ Person }) =>
    String(Person).endsWith(person),
  );
  if (row === undefined) throw new Error(`Nobody has asked ${person}.`);
  return String(row['FormId']);
}
