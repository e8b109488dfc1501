import { z } from 'zod';
import {
  LEGAL_STATUSES,
  MATCH_STATUSES,
  PLACEMENT_TYPES,
  PROVIDER_CODES,
  PROVIDERS,
  ROLES,
  SETTINGS,
  THE_CHILD,
  WAYS,
  type CirclePerson,
  type Placement,
  type Worker,
} from '#rules';
import {
  day,
  entraId,
  mail,
  maybe,
  oneOf,
  phone,
  reference,
  schoolYear,
  several,
  text,
  yesNo,
} from './register-file/kinds.ts';
import type { Register } from './register.ts';

const PERSON = z.object({
  'Entra id': entraId,
  Name: text,
  Mail: mail,
  Phone: maybe(phone),
  Roles: several.pipe(z.array(oneOf(ROLES)).min(1, { error: 'must name at least one role.' })),
  Team: text,
  Manager: maybe(entraId),
  Active: yesNo,
});

const PLACEMENT = z
  .object({
    Placement: reference,
    Child: reference,
    Initials: text.max(6, { error: 'must be initials, never a name.' }),
    Born: maybe(day),
    'School year': maybe(schoolYear),
    Setting: oneOf(SETTINGS),
    Provider: oneOf(PROVIDERS),
    Match: oneOf(MATCH_STATUSES),
    'Match document': maybe(text),
    'Permanence plan': yesNo,
    'Legal status': oneOf(LEGAL_STATUSES),
    Started: day,
    Ended: maybe(day),
    Home: text,
    Team: text,
    'Social worker': entraId,
    'Team manager': maybe(entraId),
    'Supervising social worker': maybe(entraId),
    'Fostering manager': maybe(entraId),
    'Independent reviewing officer': maybe(entraId),
    'Brothers and sisters': several.pipe(z.array(reference)),
    'Next review': maybe(day),
    'Out of area': yesNo,
    'Placement type': maybe(oneOf(PLACEMENT_TYPES)).optional(),
    'Provider code': maybe(oneOf(PROVIDER_CODES)).optional(),
  })
  .superRefine(({ Started: started, Ended: ended, Born: born }, wrong) => {
    const cannot = (heading: string, message: string): void => {
      wrong.addIssue({ code: 'custom', path: [heading], message });
    };
    if (ended !== undefined && ended < started) cannot('Ended', `is before the day the child moved in (${started}).`);
    if (born !== undefined && born > started) cannot('Born', `is after the day the child moved in (${started}).`);
  });

const CIRCLE = z
  .object({
    Person: reference,
    Child: reference,
    Name: text,
    Part: oneOf(ROLES).refine((part) => part !== 'next-carer', {
      error: 'must be foster-carer or adopter: whose carers they are is told by Home.',
    }),
    'Parental responsibility': yesNo,
    Side: oneOf(['birth-family', 'carers', 'adopters', 'professionals']),
    Way: oneOf(WAYS),
    Mail: maybe(mail),
    Phone: maybe(phone),
    'Safe times': maybe(text),
    Worker: maybe(entraId),
    'Large print': yesNo,
    Home: maybe(text).optional(),
    'Must not meet': several.pipe(z.array(reference)).optional(),
    'Why apart': maybe(text).optional(),
    'Apart until': maybe(day).optional(),
  })
  .superRefine((person, wrong) => {
    const missing = (heading: string, error: string): void =>
      wrong.addIssue({ code: 'custom', path: [heading], message: error });
    if ((person['Must not meet'] ?? []).length > 0 && person['Why apart'] === undefined)
      missing('Why apart', 'is needed where somebody must not be met.');
    if (person.Way === 'teams') missing('Way', 'cannot be teams: nobody in this register is in the tenant.');
    if (person.Way === 'mail' && person.Mail === undefined) missing('Mail', 'is needed when the way is mail.');
    if (person.Way === 'phone' && person.Phone === undefined) missing('Phone', 'is needed when the way is phone.');
    if (['phone', 'through-worker'].includes(person.Way) && person.Worker === undefined) {
      missing('Worker', `is needed when the way is ${person.Way}.`);
    }
  });

/** A register whose lines have this shape. */
const register = <Shape extends z.ZodType<object>, Row>(
  shape: Shape,
  headings: readonly string[],
  mayLack: readonly string[],
  rowOf: (line: z.output<Shape>) => Row,
): Register<Row> => ({
  headings,
  mayLack,
  rowIn: (line) => {
    const read = shape.safeParse(line);
    if (read.success) return { row: rowOf(read.data) };
    return {
      wrong: read.error.issues.map(({ path, message }) => ({
        heading: String(path[0]),
        sentence: sentenceOf(message),
      })),
    };
  },
});

/** Our own sentences end with a full stop; zod's are not for people. */
const sentenceOf = (message: string): string => (message.endsWith('.') ? message : 'cannot be read.');

/** Headings about whom somebody must not meet. */
const APART = ['Must not meet', 'Why apart', 'Apart until'] as const;
const MAY_LACK = ['Home', ...APART] as const;

/** What a file says of it; one that says nothing ends nothing that was said in Steady. */
function apartIn(line: z.output<typeof CIRCLE>): Partial<CirclePerson> {
  const others = line['Must not meet'] ?? [];
  if (others.length === 0) return {};
  return {
    mustNotMeet: others.map((person) => (person === THE_CHILD ? person : `circle:${person}`)),
    apartGround: 'court-order',
    apartWhy: line['Why apart'],
    apartUntil: line['Apart until'],
  };
}

/** Headings with the codes of the national return. */
const FOR_THE_RETURN = ['Placement type', 'Provider code'] as const;

/** A file without these headings takes nothing back that another brought. */
const returnIn = (line: z.output<typeof PLACEMENT>): Pick<Placement, 'placementType' | 'providerCode'> => ({
  ...('Placement type' in line ? { placementType: line['Placement type'] } : {}),
  ...('Provider code' in line ? { providerCode: line['Provider code'] } : {}),
});

/** The registers that come as files, each with its headings in the order of docs/import.md. */
export const REGISTERS = {
  people: register(PERSON, Object.keys(PERSON.shape), ['Phone'], (line): Worker => ({
    key: `person:${line['Entra id']}`,
    id: line['Entra id'],
    name: line.Name,
    mail: line.Mail,
    phone: line.Phone,
    roles: line.Roles,
    team: line.Team,
    managerId: line.Manager,
    active: line.Active,
  })),
  placements: register(PLACEMENT, Object.keys(PLACEMENT.shape), FOR_THE_RETURN, (line): Placement => ({
    key: `placement:${line.Placement}`,
    childRef: line.Child,
    initials: line.Initials,
    bornOn: line.Born,
    schoolYear: line['School year'],
    setting: line.Setting,
    provider: line.Provider,
    match: line.Match,
    matchDocument: line['Match document'],
    permanencePlan: line['Permanence plan'],
    legalStatus: line['Legal status'],
    startedOn: line.Started,
    endedOn: line.Ended,
    homeRef: line.Home,
    team: line.Team,
    socialWorkerId: line['Social worker'],
    teamManagerId: line['Team manager'],
    supervisingSocialWorkerId: line['Supervising social worker'],
    fosteringManagerId: line['Fostering manager'],
    independentReviewingOfficerId: line['Independent reviewing officer'],
    siblings: line['Brothers and sisters'],
    nextReviewOn: line['Next review'],
    outOfArea: line['Out of area'],
    ...returnIn(line),
  })),
  circle: register(CIRCLE, Object.keys(CIRCLE.shape), MAY_LACK, (line): CirclePerson => ({
    key: `circle:${line.Person}`,
    childRef: line.Child,
    name: line.Name,
    part: line.Part,
    parentalResponsibility: line['Parental responsibility'],
    side: line.Side,
    way: line.Way,
    mail: line.Mail,
    phone: line.Phone,
    safeTimes: line['Safe times'],
    workerId: line.Worker,
    largePrint: line['Large print'],
    // A file that says nothing of the home ends nothing that was said in Steady.
    ...(line.Home === undefined ? {} : { homeRef: line.Home }),
    ...apartIn(line),
  })),
};
export type RegisterName = keyof typeof REGISTERS;
