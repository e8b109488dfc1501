import { z } from 'zod';
import {
  JUDGEMENTS,
  LEGAL_STATUSES,
  isLocalDate,
  MATCH_STATUSES,
  MEETING_KINDS,
  PROVIDERS,
  ROLES,
  SETTINGS,
  TRIGGERS,
  VOICES,
  type WhatIf,
  ENDING_ROUTES,
} from '#rules';

const A_DAY = 'Write a day as YYYY-MM-DD, such as 2026-11-09.';
const day = z.string({ error: A_DAY }).refine(isLocalDate, { error: A_DAY });
const yes = z.boolean();

const placement = z.strictObject({
  setting: z.enum(SETTINGS),
  provider: z.enum(PROVIDERS),
  match: z.enum(MATCH_STATUSES).optional(),
  matchDocument: z.string().optional(),
  permanencePlan: yes.optional(),
  legalStatus: z.enum(LEGAL_STATUSES).optional(),
  bornOn: day.optional(),
  schoolYear: z.int().min(0).max(13).optional(),
  outOfArea: yes.optional(),
  startedOn: day.optional(),
});

/** What somebody may ask about. */
const ABOUT = ['report', 'judgement', 'placement-ended', 'new-placement', 'support-request', 'chair'] as const;

/** The facts of `npm run decide`, as they stand in a file. */
const whatIf = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('report'),
    placement,
    on: day,
    triggers: z.array(z.enum(TRIGGERS)),
    voice: z.enum(VOICES),
    immediateDanger: yes,
  }),
  z.strictObject({
    about: z.literal('judgement'),
    placement,
    on: day,
    reportedOn: day,
    triggers: z.array(z.enum(TRIGGERS)),
    outcome: z.enum(JUDGEMENTS),
    bestInterests: z.enum(['yes', 'no', 'not-sure']),
    reason: z.string().optional(),
    support: z.string().optional(),
    prompts: z.array(z.string()).optional(),
    paidSupport: yes.optional(),
    childToldBy: z.string().optional(),
    hold: yes.optional(),
    ladoTerms: z.string().optional(),
    immediate: yes.optional(),
  }),
  z.strictObject({
    about: z.literal('placement-ended'),
    placement,
    leftOn: day,
    inCarePlan: z.enum(['yes', 'no', 'changed-lately', 'not-known']),
    route: z.enum(ENDING_ROUTES).optional(),
    unplannedEndingsIn12Months: z.int().min(0).optional(),
    placementsThisYear: z.int().min(0).optional(),
    carersUnplannedEndings: z.int().min(0).optional(),
    withoutNotice: yes.optional(),
    earlierUnplannedEndings: z.array(day).optional(),
    carersEarlierEndings: z.array(day).optional(),
    endedBy: z.enum(['carer', 'child', 'council', 'provider']).optional(),
    complaintInProcess: yes.optional(),
  }),
  z.strictObject({
    about: z.literal('new-placement'),
    placement,
    on: day,
    startsOn: day.optional(),
    emergency: yes.optional(),
    movesSchool: yes.optional(),
    atDistance: yes.optional(),
  }),
  z.strictObject({
    about: z.literal('support-request'),
    placement,
    on: day,
    crisis: yes.optional(),
    noticeGiven: yes.optional(),
    concern: z.enum(['now', 'ahead']),
  }),
  z.strictObject({
    about: z.literal('chair'),
    placement,
    kind: z.enum(MEETING_KINDS),
    candidateRoles: z.array(z.enum(ROLES)).min(1),
    isAllocatedReviewingOfficer: yes.optional(),
    managesTheWorker: yes.optional(),
    isSubject: yes.optional(),
    complex: yes.optional(),
  }),
]);

/** The facts, or what is wrong with them, a sentence each that names the fact and what is allowed. */
export function whatIfIn(found: unknown): { readonly facts: WhatIf } | { readonly wrong: readonly string[] } {
  const parsed = whatIf.safeParse(found, { reportInput: true });
  return parsed.success ? { facts: parsed.data } : { wrong: parsed.error.issues.flatMap(sentencesOf) };
}

type Issue = z.core.$ZodIssue;

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'words in quotation marks',
  boolean: 'true or false',
  number: 'a whole number',
  int: 'a whole number',
  array: 'a list in square brackets',
  object: 'facts in curly brackets',
};

function sentencesOf(issue: Issue): readonly string[] {
  const fact = issue.path.length === 0 ? 'What the file holds' : `“${issue.path.join('.')}”`;
  const said = issue.input === undefined ? 'is missing' : `cannot be ${JSON.stringify(issue.input)}`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `“${[...issue.path, key].join('.')}”: there is no such fact here. Take it out.`);
    case 'invalid_union':
      return [`“about” says what happened. Write one of: ${ABOUT.join(', ')}.`];
    case 'invalid_value':
      return [`${fact} ${said}. Write one of: ${issue.values.map(String).join(', ')}.`];
    case 'invalid_type':
      if (issue.message === A_DAY) return [`${fact} ${said}. ${A_DAY}`];
      return [`${fact} ${said}. Write ${EXPECTED[issue.expected] ?? issue.expected}.`];
    case 'too_small':
      return [`${fact} ${said}. Write ${issue.origin === 'array' ? 'at least one' : `${issue.minimum} or more`}.`];
    case 'too_big':
      return [`${fact} ${said}. Write ${issue.maximum} or less.`];
    default:
      return [`${fact} ${said}. ${issue.message}`];
  }
}
