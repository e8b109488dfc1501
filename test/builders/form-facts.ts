import {
  instrumentCalled,
  profileNamed,
  QUESTION_BANK,
  type Change,
  type Circumstances,
  type Facts,
  type Instrument,
  type Meeting,
  type Placement,
  type Questionnaire,
  type Supply,
  type Worker,
} from '#rules';

/* One form of an invented meeting, as the rules are told of it. */

export const FORM: Questionnaire = {
  key: 'questionnaire:DM-2026-0007:circle:carer:foster-carer',
  id: 'f00d',
  meeting: 'DM-2026-0007',
  childRef: 'C-1',
  person: 'circle:carer',
  personIs: 'circle',
  role: 'foster-carer',
  instrument: 'disruption.carers',
  instrumentVersion: QUESTION_BANK.version,
  way: 'mail',
  workerId: 'helper',
  due: '2026-12-10',
  state: 'sent',
  sentAt: '2026-12-01T09:00:00Z',
  ratherTalk: false,
  toChair: false,
  wrongTries: 0,
  remindedLevel: 0,
};

export const MEETING: Meeting = {
  key: 'meeting:DM-2026-0007',
  ref: 'DM-2026-0007',
  kind: 'disruption',
  about: 'PE-2026-0003',
  childRef: 'C-1',
  placement: 'placement:P-1',
  team: 'Team Heron',
  state: 'sent',
  coordinatorId: 'organiser',
  chairId: 'chair',
  from: '2026-12-14',
  by: '2027-01-25',
  sum: '',
  startsAt: '2026-12-15T10:00',
  lengthMinutes: 120,
  online: true,
  format: 'single',
  workerSays: 'go',
  profile: 'warrington-2024',
  profileVersion: '2024.1',
};

/** Nobody is looked up in these decisions; an id says for what it was made. */
const SUPPLY: Supply = {
  holdersOf: () => [],
  worker: () => undefined,
  managerOf: () => undefined,
  meetingsToArrange: () => 0,
  meetingsChairedBy: () => [],
  chairReason: () => undefined,
  invitationsTo: () => [],
  peopleInCaseOf: () => [],
  placementsIn: () => [],
  placementsOf: () => [],
  newCode: (of) => ({ code: 'ABCD2345', mark: `mark-of-${of}` }),
  newRef: (series) => `${series}-0001`,
  isDecided: () => false,
  newId: (handle) => `id-of-${handle}`,
};

const worker = (id: string): Worker => ({
  key: `person:${id}`,
  id,
  name: id,
  mail: `${id}@wrenford.example`,
  roles: [],
  team: 'Team Heron',
  active: true,
});

type FormFacts = Facts<
  'questionnaire' | 'meeting' | 'placement' | 'instrument' | 'written' | 'formFiles' | 'hold' | 'circle'
>;

/** Thursday 3 December 2026; whoever acts, and what is otherwise than usual. */
export const formFacts = (actor: string, more: Partial<FormFacts> = {}): FormFacts => ({
  ...circumstances(actor),
  questionnaire: FORM,
  meeting: MEETING,
  placement: { socialWorkerId: 'social-worker', supervisingSocialWorkerId: 'supervising' } as Placement,
  instrument: instrumentCalled('disruption.carers') as Instrument,
  written: {},
  formFiles: [],
  hold: { stands: false, stops: false, subjectIds: [], termsOf: () => undefined },
  circle: [],
  ...more,
});

const circumstances = (actor: string): Circumstances => ({
  actor: worker(actor),
  now: '2026-12-03T10:00:00Z',
  today: '2026-12-03',
  todaysProcedure: profileNamed('warrington-2024'),
  subjectIds: [],
  may: () => true,
  supply: SUPPLY,
});

/** What one list’s rows become by these changes. */
export const changesOf = (changes: readonly Change[] | undefined, list: string): readonly object[] =>
  (changes ?? []).flatMap((change): readonly object[] => {
    if ('create' in change) return change.create === list ? [change.row] : [];
    return change.change === list ? [change.to] : [];
  });
