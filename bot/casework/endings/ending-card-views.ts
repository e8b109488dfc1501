import {
  disruptionWindow,
  limitWords,
  turning18Words,
  turns18Within,
  type CardView,
  type Ending,
  type Placement,
} from '#rules';
import { endingCalled, placementAt } from '../find-case.ts';
import { mayThey } from '../may-they.ts';
import { linkTo, placeOf } from '../places.ts';
import type { Started } from '../meetings/start-meeting.ts';
import { procedureOf } from '../procedure-of.ts';
import { followsOf, lawAndRest, owedAfter, sumsOf } from '../desk/what-follows.ts';
import type { Ports } from '../ports.ts';

export const endingFormView = (formId: string, ports: Ports): CardView => ({
  card: 'ending-form',
  formId,
  changedWithin: limitWords(ports.procedure.disruption.carePlanChangedWithin.is),
  today: ports.today(),
  emergency: ports.council.emergency,
  typed: {},
});

export const startFormView = (card: 'planning-form' | 'support-form', formId: string, ports: Ports): CardView => ({
  card,
  formId,
  today: ports.today(),
  typed: {},
});

/** What follows once a planning or support meeting was asked for. */
export async function startReceiptView({ meeting, because, sums }: Started, ports: Ports): Promise<CardView> {
  return {
    card: 'start-receipt',
    ref: meeting,
    words: 'The draft is with whoever arranges it. Nothing is sent yet.',
    follows: await followsOf(await owedAfter(meeting, ports), ports),
    because,
    sums,
    url: linkTo(placeOf(meeting), ports.council),
  };
}

export const NEEDS = {
  required: 'A disruption meeting is required.',
  consider: 'A disruption meeting is to be considered: the team manager decides.',
  'not-required': 'No disruption meeting is required.',
  undecided: 'Whether a disruption meeting is required is not decided yet.',
} as const satisfies Record<Ending['required'], string>;

export async function endingReceiptView(formId: string, person: string, ports: Ports): Promise<CardView> {
  const saved = await ports.records.endings.find(`ending:${formId}`);
  const { row: ending } = saved ?? (await endingCalled(formId, ports));
  const { row: placement } = await placementAt(ending.placement, ports);
  await mayThey(person, 'see-receipt', { ending, placement, reporterIds: [ending.reporterId] }, ports);
  const owed = await owedAfter(ending.ref, ports);
  const meeting = await meetingOf(ending.ref, ports);
  const { law, rest } = await lawAndRest(owed, ports);
  return {
    card: 'ending-receipt',
    ref: ending.ref,
    need: NEEDS[ending.required],
    law,
    follows: rest,
    notes: [
      ...(ending.toCheck
        ? ['There is no document yet for the plan to match. It stays required; your manager checks it (CF-10).']
        : []),
      ...(await birthdayNotes(ending, placement, ports)),
    ],
    because: ['Warrington W-31 to W-34', 'CF-09', 'CF-48', 'Regulation 14, Care Planning Regulations 2010'],
    sums: [...(meeting === undefined ? [] : [meeting.sum]), ...sumsOf(owed)],
    url: linkTo(placeOf(ending.ref), ports.council),
  };
}

/** A young person who comes of age inside the window decides for themselves from then on. @source E-51 */
export async function birthdayNotes(ending: Ending, placement: Placement, ports: Ports): Promise<readonly string[]> {
  if (ending.required === 'not-required') return [];
  const procedure = await procedureOf(ending, ports);
  const { last } = disruptionWindow(ending.leftOn, placement, procedure, await ports.workingDays());
  const birthday = turns18Within(placement, ending.leftOn, last);
  return birthday === undefined ? [] : [turning18Words(birthday)];
}

export async function endingDecisionView(ref: string, person: string, ports: Ports): Promise<CardView> {
  const { row: ending } = await endingCalled(ref, ports);
  const { row: placement } = await placementAt(ending.placement, ports);
  await mayThey(person, 'decide-disruption-meeting', { ending, placement }, ports);
  return {
    card: 'ending-decision',
    ref,
    need: NEEDS[ending.required],
    law: (await lawAndRest(await owedAfter(ref, ports), ports)).law,
    toCheck: ending.toCheck,
    state: ending.decidedBy === undefined ? 'open' : 'decided',
    because: ['CF-09', 'CF-10', 'CF-49'],
    url: linkTo(placeOf(ref), ports.council),
  };
}

/** The meeting that the ending asks for, or is about to be opened by its plan. */
async function meetingOf(ref: string, { records }: Ports) {
  const [opened, plans] = await Promise.all([
    records.meetings.where({ about: ref }),
    records.plans.where({ about: ref }),
  ]);
  const planned = plans
    .flatMap(({ row }) => row.steps)
    .flatMap((step) => (step.do === 'open-meeting' ? [step.meeting] : []));
  return opened[0]?.row ?? planned[0];
}
