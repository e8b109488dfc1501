import type { Instant, LocalDate } from '#rules';
import type { MemoryCouncil } from '../memory/council.ts';
import { CHILD, DISRUPTION, ENDING, formOf } from '../memory/walk.ts';

/** A row in each list that the way of one child does not write into, as the product writes them; each is read for that child’s pages. */
export async function moreRows(council: MemoryCouncil, episode: string): Promise<void> {
  const { records } = council.ports;
  const at = '2027-01-12T12:00:00Z' as Instant;
  const day = (text: string) => text as LocalDate;
  const ofEnding = { case: ENDING, childRef: 'C-1042', placement: CHILD };
  const ofEpisode = { ...ofEnding, case: episode };
  const by = council.id('Tobias Tamarind');
  const form = formOf(council, 'Quentin Quince');
  const action = `action:${DISRUPTION}:1`;

  await records.sittings.create({
    ...ofEnding,
    key: `sitting:${DISRUPTION}:2`,
    meeting: DISRUPTION,
    number: 2,
    startsAt: '2027-01-12T14:00',
    lengthMinutes: 60,
    venue: 'Room 2',
  });
  await records.moves.create({
    ...ofEnding,
    key: `move:${DISRUPTION}:1`,
    meeting: DISRUPTION,
    place: 1,
    from: '2027-01-11T10:00',
    to: '2027-01-12T10:00',
    lengthMinutes: 60,
    reason: 'Words.',
    by,
    on: day('2026-12-01'),
    parts: [],
  });
  await records.funding.create({
    ...ofEpisode,
    key: `funding:${episode}`,
    episode,
    says: 'agreed',
    words: 'Words.',
    by,
    at,
  });
  await records.holdTerms.create({
    ...ofEpisode,
    key: `hold-terms:${episode}::1`,
    episode,
    place: 1,
    terms: 'Words.',
    agreedWith: 'The LADO',
    agreedOn: day('2027-01-12'),
    by,
    at,
  });
  await records.dayCorrections.create({
    ...ofEnding,
    key: `day-correction:${ENDING}:1`,
    ending: ENDING,
    place: 1,
    was: day('2026-11-19'),
    is: day('2026-11-20'),
    reason: 'Words.',
    by,
    at,
  });
  await records.nextHomes.create({
    ...ofEnding,
    key: `next-home:${ENDING}`,
    ending: ENDING,
    setting: 'foster-care',
    startsOn: day('2026-11-21'),
    emergency: false,
    outOfArea: false,
    atDistance: false,
  });
  await records.files.create({
    ...ofEnding,
    key: `file:${form}:1`,
    meeting: DISRUPTION,
    questionnaire: form,
    place: 1,
    name: 'file-1.png',
    path: `1/questionnaires/${form}/file-1.png`,
    state: 'here',
    sealed: false,
    at,
    by,
  });
  await records.formChanges.create({
    ...ofEnding,
    key: `form-changes:${DISRUPTION}:disruption.social-worker`,
    meeting: DISRUPTION,
    instrument: 'disruption.social-worker',
    changes: { leftOut: [], added: [{ words: 'What helped?' }] },
  });
  await records.actionChanges.create({
    ...ofEnding,
    key: `action-change:${action}:1`,
    action,
    meeting: DISRUPTION,
    place: 1,
    ownerId: council.id('Quentin Quince'),
    due: day('2027-02-01'),
    reason: 'Words.',
    by,
    at,
  });
  await records.conversations.create({
    key: `conversation:${by}`,
    person: by,
    conversation: 'a:1',
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    member: '29:1',
  });
  await records.bankHolidays.create({
    key: 'bank-holiday:england-and-wales:2026-12-25',
    division: 'england-and-wales',
    title: 'Christmas Day',
    date: day('2026-12-25'),
    notes: '',
    bunting: true,
  });
  await ranUnderAnother(council);
}

/** The disruption meeting began under a version of the procedure that is no longer in the product, and was kept. */
async function ranUnderAnother({ ports: { records, procedure } }: MemoryCouncil): Promise<void> {
  await records.profiles.create({
    key: `profile:${procedure.name}:0.9`,
    profile: procedure.name,
    version: '0.9',
    procedure: { ...procedure, version: '0.9' },
  });
  const meeting = await records.meetings.find(`meeting:${DISRUPTION}`);
  if (meeting !== undefined) await records.meetings.change(meeting, { profileVersion: '0.9', format: 'two-part' });
}
