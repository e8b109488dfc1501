import { z } from 'zod';
import {
  JUDGEMENTS,
  LEGAL_STATUSES,
  localDate,
  type LocalDate,
  MATCH_STATUSES,
  MEETING_KINDS,
  PROVIDERS,
  ROLES,
  SETTINGS,
  TRIGGERS,
  VOICES,
  type WhatIf,
} from '#rules';

const day = z
  .string()
  .refine((text) => localDate(text) !== undefined, { error: 'Write a day as YYYY-MM-DD.' })
  .transform((text) => text as LocalDate);
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
});

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
  }),
  z.strictObject({
    about: z.literal('placement-ended'),
    placement,
    leftOn: day,
    inCarePlan: z.enum(['yes', 'no', 'changed-lately', 'not-known']),
    route: z.enum(['after-review', 'immediate-risk', 'not-known']).optional(),
    unplannedEndingsIn12Months: z.int().min(0).optional(),
    placementsThisYear: z.int().min(0).optional(),
    carersUnplannedEndings: z.int().min(0).optional(),
    withoutNotice: yes.optional(),
  }),
  z.strictObject({
    about: z.literal('new-placement'),
    placement,
    on: day,
    startsOn: day.optional(),
    emergency: yes.optional(),
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
  }),
]);

/** The facts, or what is wrong with them, a sentence each. */
export function whatIfIn(found: unknown): { readonly facts: WhatIf } | { readonly wrong: readonly string[] } {
  const parsed = whatIf.safeParse(found);
  if (parsed.success) return { facts: parsed.data };
  return {
    wrong: parsed.error.issues.map(
      ({ path, message }) => `${path.length === 0 ? 'The facts' : path.join('.')}: ${message}`,
    ),
  };
}
