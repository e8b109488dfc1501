import { describe, expect, it } from 'vitest';
import {
  closePreparation,
  escalationOf,
  preparationPassed,
  stateOf,
  type ClosePreparation,
  type Meeting,
  type Obligation,
} from '#rules';
import { blended, calendar, placement } from './invented-case.ts';
import { circumstances, owed } from './invented-owed.ts';

const MEETING: Meeting = {
  key: 'meeting:DM-2026-0007',
  ref: 'DM-2026-0007',
  kind: 'disruption',
  about: 'PE-2026-0007',
  childRef: 'C-1042',
  placement: placement.key,
  team: 'Team Wren',
  state: 'sent',
  coordinatorId: 'organiser',
  chairId: 'chair',
  from: '2026-11-24',
  by: '2027-01-05',
  sum: '',
  startsAt: '2026-11-25T10:00',
  lengthMinutes: 90,
  online: true,
  format: 'single',
  workerSays: 'not-asked',
  profile: 'blended-default',
  profileVersion: '1',
};
const row = (kind: string, of: Partial<Obligation> = {}): Obligation =>
  owed({ key: `owed:DM-2026-0007:${kind}`, about: 'DM-2026-0007', kind, due: '2026-11-18', force: 'procedure', ...of });

const CHRONOLOGY = row('disruption.chronology');
const CHAIR = row('disruption.chair');
const REVIEW = row('ending.review');

const after = (open: readonly Obligation[]) =>
  preparationPassed(
    'DM-2026-0007/held',
    {
      heldOn: '2026-11-25',
      today: '2026-11-26',
      meeting: MEETING,
      open,
      owners: { about: 'DM-2026-0007', placement, meeting: MEETING },
    },
    circumstances('2026-11-26'),
    calendar,
  );

describe('A meeting was held, and not all was done that was for it', () => {
  it('that it has a chair is shown by the meeting; a chronology is asked about; what the law asks stays owed', () => {
    expect(after([CHRONOLOGY, CHAIR, REVIEW]).changes).toMatchObject([
      { key: CHAIR.key, to: { note: 'held on 2026-11-25' } },
      { key: CHRONOLOGY.key, to: { passedOn: '2026-11-25' } },
      {
        create: 'obligations',
        row: { key: 'owed:DM-2026-0007:meeting.close-preparation', ownerId: 'chair', due: '2026-11-30' },
      },
    ]);
  });

  it('whoever chaired is asked once, in one card, and not at all where nothing is left', () => {
    expect(after([CHRONOLOGY, row('disruption.venue')]).steps).toMatchObject([
      { do: 'show-card', to: 'chair', card: 'task', about: 'owed:DM-2026-0007:meeting.close-preparation' },
    ]);
    expect(after([CHAIR])).toMatchObject({ steps: [] });
  });

  it('nothing of it is overdue or raised to anybody from then on', () => {
    const passed = { ...CHRONOLOGY, passedOn: '2026-11-25' } as const;
    expect(stateOf(CHRONOLOGY, '2026-12-18', calendar)).toBe('overdue');
    expect(stateOf(passed, '2026-12-18', calendar)).toBe('passed');
    expect(escalationOf(passed, '2026-12-18', calendar, blended)).toEqual({ level: 0, to: [] });
  });
});

describe('Saying what became of the preparation', () => {
  const passed = [
    { ...CHRONOLOGY, passedOn: '2026-11-25' },
    row('disruption.venue', { passedOn: '2026-11-25' }),
    row('disruption.interpreter', { passedOn: '2026-11-25' }),
  ] as const satisfies readonly Obligation[];
  const [chronology, venue, interpreter] = passed;
  const says = (...answers: ClosePreparation['answers']) =>
    closePreparation(
      { meeting: MEETING.ref, answers },
      { ...circumstances('2026-11-26'), meeting: MEETING, obligations: passed },
    );

  it('done, not done and why, no longer needed and why; then the question is answered', () => {
    const said = says(
      { key: chronology.key, became: 'not-done', why: 'The file came too late.' },
      { key: venue.key, became: 'done', why: '' },
      { key: interpreter.key, became: 'not-needed', why: 'The mother speaks English.' },
    );
    expect(said).toMatchObject({
      is: 'decided',
      value: {
        changes: [
          { key: chronology.key, to: { override: 'not-done', overrideReason: { typed: 'why-0' } } },
          { key: venue.key, to: { doneBy: 'worker' } },
          { key: interpreter.key, to: { override: 'not-required', overrideReason: { typed: 'why-2' } } },
          { key: 'owed:DM-2026-0007:meeting.close-preparation', to: { note: 'said of each' } },
        ],
        words: { 'why-0': 'The file came too late.', 'why-2': 'The mother speaks English.' },
      },
    });
  });

  it('“not done” without a reason is asked for it, and nothing is saved', () => {
    expect(says({ key: chronology.key, became: 'not-done', why: ' ' })).toMatchObject({
      is: 'asking',
      ask: [{ ask: 'Say why of each thing that was not done or is not needed.' }],
    });
  });

  it('some of it today: the question stays open for the rest', () => {
    const said = says({ key: venue.key, became: 'done', why: '' });
    expect(said.is === 'decided' && said.value?.changes).toHaveLength(1);
  });

  it('what is not of this meeting is not touched', () => {
    expect(says({ key: 'owed:DM-2026-0008:disruption.venue', became: 'done', why: '' })).toMatchObject({
      value: undefined,
    });
  });
});
