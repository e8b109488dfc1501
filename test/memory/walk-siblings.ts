import type { CirclePerson, LocalDate } from '#rules';
import { memoryCouncil, type MemoryCouncil } from './council.ts';
import { arranged, asked, rowsOf } from './walk.ts';

/* LC (C-1048) and her brother OC (C-1049), who lived in Household H-19 and left it on different days. */

export const HERS = 'DM-2026-0001';
export const HIS = 'DM-2026-0002';
export const ORGANISER = 'Saffron Sorbet';
export const CHAIR = 'Cornelius Clementine';
/** The last day on which both windows are open is Thursday 28 January, the first Monday 4 January. */
export const ON = '2027-01-13T10:00';

export const HER_MOTHER = 'circle:C-1048-mother';
/** Of him alone: half-brother and half-sister have one mother. */
export const HIS_FATHER = 'circle:C-1049-father';

/** The register says more of him: a worker and a reviewing officer of his own, and his father. */
async function registered(council: MemoryCouncil): Promise<void> {
  const { records } = council.ports;
  const his = await records.placements.find('placement:P-1049');
  if (his === undefined) throw new Error('no brother');
  await records.placements.change(his, {
    socialWorkerId: council.id('Nettie Nutmeg'),
    independentReviewingOfficerId: council.id('Ivo Icicle'),
  });
  const father: CirclePerson = {
    key: HIS_FATHER,
    childRef: 'C-1049',
    name: 'Orlo Oleander',
    part: 'parent',
    parentalResponsibility: true,
    side: 'birth-family',
    way: 'mail',
    mail: 'orlo.oleander@post.example',
    largePrint: false,
  };
  await records.circle.create(father);
}

async function left(council: MemoryCouncil, by: string, child: string, on: LocalDate, form: string): Promise<void> {
  const came = await council.presses(council.id(by), 'placement-ended', {
    formId: form,
    child: `placement:${child}`,
    childOut: on,
    returnRuledOut: on,
    inCarePlan: 'no',
    match: 'panel-agreed',
    matchDocument: 'Panel minute PM-2024-19',
    route: 'after-review',
  });
  if (came.is !== 'answered') throw new Error(JSON.stringify(came));
  await council.settles();
}

/** Both left; their meetings are drafts. She left on Friday 20 November, he on Thursday 5. */
export async function bothLeft(leftHome: LocalDate = '2026-11-05'): Promise<MemoryCouncil> {
  const council = await memoryCouncil();
  await registered(council);
  await left(council, 'Petra Plumtree', 'P-1048', '2026-11-20', 'form-hers');
  await left(council, 'Nettie Nutmeg', 'P-1049', leftHome, 'form-his');
  return council;
}

export const joined = (council: MemoryCouncil) =>
  asked(council, ORGANISER, 'POST', `/api/meetings/${HERS}/together`, { with: HIS });

/** One meeting, with chair, hour and people, and each child’s people settled by the chair. */
export async function joinedAndArranged(council: MemoryCouncil): Promise<void> {
  await joined(council);
  await arranged(council, HERS, { by: ORGANISER, chair: CHAIR, startsAt: ON });
  const his = rowsOf(council, 'Invitations').filter((row) => row['Meeting'] === HIS && row['Decision'] === 'undecided');
  await asked(council, ORGANISER, 'POST', `/api/meetings/${HIS}/invitees`, {
    changes: his.map((row) => ({ key: row['Key'], decision: 'invite', reason: 'Settled.' })),
  });
  for (const ref of [HERS, HIS])
    await asked(council, CHAIR, 'POST', `/api/meetings/${ref}/approve`, { returnBy: '2027-01-06' });
}

export const sent = (council: MemoryCouncil) => asked(council, ORGANISER, 'POST', `/api/meetings/${HERS}/send`);
