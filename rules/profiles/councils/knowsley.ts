import { calendarDays } from '../../days.ts';
import type { ProfilePart } from '../../profile.ts';
import { notReadOn, READ_ON, saysOn, UNCONFIRMED } from './reading.ts';

const PAGE = 'Knowsley, disruption meetings';
const ADOPTION = 'Knowsley, adoption disruption';
const STABILITY = 'Knowsley, placement stability meetings';
const says = saysOn(PAGE);
const saysOfAdoption = saysOn(ADOPTION);
const saysOfStability = saysOn(STABILITY);

/** Knowsley: ratified permanent placements and adoption, which a complaint makes wait; two managers look at a stability request first. */
export const knowsley: ProfilePart = {
  name: 'knowsley-public-pages',
  title: 'Knowsley, from public pages',
  version: UNCONFIRMED,
  effectiveFrom: READ_ON,
  extends: 'neutral',
  pages: [
    {
      address: 'https://knowsleychildcare.proceduresonline.com/p_disrupt_meet.html',
      dated: 'December 2020',
      readOn: READ_ON,
      read: 'to the placements that are left out',
    },
    {
      address: 'https://knowsleychildcare.proceduresonline.com/p_BR_disruption.html',
      dated: 'November 2015',
      readOn: READ_ON,
      read: 'definition and timing; the sentence on complaints is cut',
    },
    {
      address: 'https://knowsleychildcare.proceduresonline.com/p_place_stab_meet.html',
      dated: 'December 2020',
      readOn: READ_ON,
      read: 'opening, the request and the chair',
    },
  ],
  disruption: {
    required: [
      says('ratified-permanent-placement', 'ratified by the agency decision-maker, foster or residential'),
      saysOfAdoption(
        {
          all: ['adoption-before-order', 'any-other-unplanned', { inPlacement: 'at-most', years: 1 }],
          partly: 'ask-if-first',
        },
        'to the order or one year after placement, whichever is sooner',
      ),
    ],
    consider: [says('repeated-unplanned-endings', 'several in a short space; no number and no period is said')],
    decision: {
      by: says(['childs-social-worker', 'team-manager', 'independent-reviewing-officer']),
      agree: says('any', 'at the discretion of one of them'),
    },
    window: notReadOn(PAGE),
    windows: [
      saysOfAdoption(
        { for: 'adoption-before-order', notSoonerThan: calendarDays(28), notLaterThan: calendarDays(84) },
        'no earlier than 28 days, no later than 12 weeks',
      ),
    ],
    pausedBy: [saysOfAdoption('complaint', 'unless a complaint is in process; the sentence is cut')],
  },
  adoption: { introductions: saysOfAdoption('counts') },
  stability: {
    triage: {
      by: [saysOfStability('fostering-team-manager'), saysOfStability('team-manager')],
      noteOn: [
        saysOfStability('record-of-the-child', 'a management oversight note on both records, with interim support'),
        saysOfStability('record-of-the-carers', 'a management oversight note on both records, with interim support'),
      ],
    },
    chair: {
      roles: saysOfStability(['fostering-team-manager', 'team-manager']),
      knows: [saysOfStability('the-child-or-the-carers', 'one with knowledge of the child or of the carers')],
    },
  },
  council: { words: { meetings: { stability: saysOfStability('placement stability meeting') } } },
};
