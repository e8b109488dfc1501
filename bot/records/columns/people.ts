import {
  APART_GROUNDS,
  LEGAL_STATUSES,
  MATCH_STATUSES,
  PLACEMENT_TYPES,
  PROVIDER_CODES,
  PROVIDERS,
  ROLES,
  SETTINGS,
  WAYS,
  type CirclePerson,
  type Placement,
  type Worker,
} from '#rules';
import { choice, choices, day, indexed, maybe, named, note, number, text, word, words, yesNo } from '../kinds.ts';
import type { RoleHeld } from '../../casework/ports.ts';
import type { ColumnsOf, WorkedOut } from '../list.ts';

export const WORKER: ColumnsOf<Worker> = {
  key: text(),
  id: indexed(named('EntraId', text())),
  name: named('FullName', text()),
  mail: indexed(text()),
  phone: maybe(text()),
  roles: choices(ROLES),
  team: indexed(text()),
  managerId: indexed(maybe(text())),
  active: yesNo(),
};

export const ROLE_HELD: ColumnsOf<RoleHeld> = {
  key: text(),
  role: indexed(word()),
  person: indexed(text()),
};

export const PLACEMENT: ColumnsOf<Placement> = {
  key: text(),
  childRef: indexed(text()),
  initials: indexed(text()),
  bornOn: maybe(day()),
  schoolYear: maybe(number()),
  setting: choice(SETTINGS),
  provider: choice(PROVIDERS),
  match: named('MatchStatus', choice(MATCH_STATUSES)),
  matchDocument: maybe(note()),
  permanencePlan: yesNo(),
  legalStatus: choice(LEGAL_STATUSES),
  startedOn: day(),
  endedOn: indexed(maybe(day())),
  homeRef: indexed(text()),
  team: indexed(text()),
  socialWorkerId: indexed(text()),
  teamManagerId: indexed(maybe(text())),
  supervisingSocialWorkerId: indexed(maybe(text())),
  fosteringManagerId: indexed(maybe(text())),
  independentReviewingOfficerId: indexed(maybe(text())),
  siblings: words(),
  nextReviewOn: indexed(maybe(day())),
  outOfArea: yesNo(),
  placementType: maybe(choice(PLACEMENT_TYPES)),
  providerCode: maybe(choice(PROVIDER_CODES)),
  stoppedOn: maybe(day()),
};

/** Whether the child lives there: asked first, a question by person reads today’s homes and never what ever was. */
export const IS_OPEN: WorkedOut<Placement> = {
  kind: 'text',
  of: ({ endedOn }) => (endedOn === undefined ? 'yes' : 'no'),
};

/** Who may say “my child”. */
export const THEIR_CHILDREN = [
  'socialWorkerId',
  'supervisingSocialWorkerId',
  'independentReviewingOfficerId',
  'teamManagerId',
] as const satisfies readonly (keyof Placement)[];

export const CIRCLE_PERSON: ColumnsOf<CirclePerson> = {
  key: text(),
  childRef: indexed(text()),
  name: named('FullName', text()),
  part: choice(ROLES),
  parentalResponsibility: yesNo(),
  side: choice(['birth-family', 'carers', 'adopters', 'professionals']),
  way: choice(WAYS),
  mail: maybe(text()),
  phone: maybe(text()),
  safeTimes: maybe(note()),
  workerId: indexed(maybe(text())),
  largePrint: yesNo(),
  homeRef: maybe(text()),
  mustNotMeet: maybe(words()),
  apartGround: maybe(choice(APART_GROUNDS)),
  apartWhy: maybe(note()),
  apartUntil: maybe(day()),
};
