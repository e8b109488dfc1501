import type { Ending, Episode, Questionnaire } from '#rules';
import type { CouncilRecords } from '../../bot/records/records.ts';
import { PEOPLE, stagedMeeting } from '../once/staged-meeting.ts';

/* A council as the first version left it: what belongs to a case stood as JSON in Settings. */

export const MEETING = stagedMeeting(800);
const { about, childRef, placement, team, ref } = MEETING;
const STAMP = { profile: 'blended-default', profileVersion: '1.0' };
export const EPISODE: Episode = {
  key: 'episode:landed',
  ...{ ref: about, childRef, placement, team, ...STAMP },
  openedOn: '2026-11-23',
  state: 'meeting',
  managerId: PEOPLE.teamManager,
  triggers: ['allegation'],
  subjectIds: [],
  hold: 'standing',
  holdSince: '2026-11-23T09:00:00Z',
  decisions: 1,
};
export const ENDING: Ending = {
  key: 'ending:landed',
  ...{ ref: 'PE-2026-0800', childRef, placement, team, ...STAMP },
  reporterId: PEOPLE.socialWorker,
  reportedAt: '2026-11-23T09:00:00Z',
  leftOn: '2026-11-18',
  inCarePlan: 'no',
  route: 'not-known',
  match: 'panel-agreed',
  required: 'required',
  toCheck: false,
  state: 'open',
};
export const FORM: Questionnaire = {
  key: 'questionnaire:landed',
  ...{ id: 'landed-form', meeting: ref, childRef },
  person: PEOPLE.supervising,
  personIs: 'worker',
  role: 'supervising-social-worker',
  instrument: 'old.form',
  instrumentVersion: '0.1',
  way: 'teams',
  due: '2026-11-26',
  state: 'returned',
  ratherTalk: false,
  toChair: false,
  wrongTries: 0,
  remindedLevel: 0,
};

export const AT = '2026-11-23T10:00:00Z';
export const TERMS = {
  terms: 'Without Mr H.',
  agreedWith: 'LADO 77',
  agreedOn: '2026-11-23',
  by: PEOPLE.teamManager,
  at: AT,
};
export const FILE = {
  name: 'file-1.png',
  path: '01ABC/questionnaires/x.png',
  at: AT,
  by: PEOPLE.supervising,
  sealed: false,
};
const moved = (from: string, to: string) => ({
  ...{ from, to, lengthMinutes: 60, reason: 'The school cannot come.', by: PEOPLE.coordinator, on: '2026-11-24' },
  parts: [{ number: 2, startsAt: '2026-11-30T15:30' }],
});
const day = (was: string, is: string) => ({ was, is, reason: 'The diary says so.', by: PEOPLE.teamManager, at: AT });
export const OLD_FORM = {
  ...{ id: 'old.form', version: '0.1', kind: 'stability', title: 'An old form', audience: 'adult', opening: [] },
  sections: [
    {
      id: 'a',
      title: 'A',
      by: 'author',
      questions: [{ id: 'Q', words: 'How is it?', kind: 'long-text', source: 'Ours' }],
    },
  ],
};

/** What the first version wrote into Settings, as it wrote it. */
export const LANDED: Readonly<Record<string, unknown>> = {
  [`sittings:${ref}`]: [
    { number: 2, startsAt: '2026-11-27T12:00', lengthMinutes: 60, eventId: 'event-2', joinUrl: 'https://x.example/2' },
    { number: 3, startsAt: '2026-11-27T14:00', lengthMinutes: 45, venue: 'Room 3' },
  ],
  [`moves:${ref}`]: [moved('2026-11-26T10:00', '2026-11-27T10:00'), moved('2026-11-27T10:00', '2026-11-30T14:00')],
  [`chair-reason:${about}:${PEOPLE.teamManager}`]: { reason: 'Nobody else.', by: PEOPLE.coordinator, at: AT },
  [`interests:${ref}`]: [{ what: 'other', words: 'A neighbour.', person: PEOPLE.teamManager }],
  [`exceptions:${ref}`]: [
    { candidateId: PEOPLE.teamManager, byId: 'head', byRoles: ['head-of-service'], reason: 'Nobody else.' },
  ],
  [`funding:${about}`]: { says: 'agreed', words: 'Six weeks.', by: 'head', at: AT },
  [`hold-terms:${about}:2026-11-23T09:00:00Z`]: TERMS,
  'days:PE-2026-0800': [day('2026-11-20', '2026-11-19'), day('2026-11-19', '2026-11-18')],
  'next-home:PE-2026-0800': {
    ...{ setting: 'foster-care', startsOn: '2026-11-19', emergency: true, outOfArea: false, atDistance: false },
  },
  'files:landed-form': [FILE],
  [`form-changes:${ref}:old.form`]: { leftOut: ['F5'], added: [{ words: 'What helps?' }] },
  'form-as-sent:0.1:old.form': OLD_FORM,
  'profile:our-council:7': { name: 'our-council', version: '7', title: 'Ours', effectiveFrom: '2026-04-01' },
};

type Kept = Pick<CouncilRecords, 'meetings' | 'episodes' | 'endings' | 'questionnaires' | 'settings'>;

/** Writes it as the first version wrote it. */
export async function asTheFirstVersionLeftIt(records: Kept): Promise<void> {
  await records.meetings.create(MEETING);
  await records.episodes.create(EPISODE);
  await records.endings.create(ENDING);
  await records.questionnaires.create(FORM);
  for (const [key, value] of Object.entries(LANDED))
    await records.settings.create({ key, value: JSON.stringify(value) });
  await records.settings.create({ key: 'ref:SM:2026', value: '800' });
  const schema = await records.settings.find('schema');
  if (schema !== undefined) await records.settings.change(schema, { value: '1' });
}
