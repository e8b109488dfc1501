import {
  disruptionWindow,
  limitWords,
  turning18Words,
  turns18Within,
  type CardView,
  type Ending,
  type Placement,
} from '#rules';
import { endingCalled, placementAt } from './find-case.ts';
import { mayThey } from './may-they.ts';
import { linkTo, placeOf } from './places.ts';
import type { Started } from './start-meeting.ts';
import { procedureOf } from './procedure-of.ts';
import { followsOf, lawAndRest, planned, sumsOf } from './what-follows.ts';
import type { World } from './world.ts';

export const endingFormView = (formId: string, world: World): CardView => ({
  card: 'ending-form',
  formId,
  changedWithin: limitWords(world.procedure.disruption.carePlanChangedWithin.is),
  today: world.today(),
  emergency: world.council.emergency,
  typed: {},
});

export const startFormView = (card: 'planning-form' | 'support-form', formId: string, world: World): CardView => ({
  card,
  formId,
  today: world.today(),
  typed: {},
});

/** What follows once a planning or support meeting was asked for. */
export async function startReceiptView({ meeting, steps, because, sums }: Started, world: World): Promise<CardView> {
  return {
    card: 'start-receipt',
    ref: meeting,
    words: 'The draft is with whoever arranges it. Nothing is sent yet.',
    follows: await followsOf(steps, world),
    because,
    sums,
    url: linkTo(placeOf(meeting), world.council),
  };
}

export const NEEDS = {
  required: 'A disruption meeting is required.',
  consider: 'A disruption meeting is to be considered: the team manager decides.',
  'not-required': 'No disruption meeting is required.',
  undecided: 'Whether a disruption meeting is required is not decided yet.',
} as const satisfies Record<Ending['required'], string>;

export async function endingReceiptView(formId: string, person: string, world: World): Promise<CardView> {
  const kept = await world.records.endings.find(`ending:${formId}`);
  const { row: ending } = kept ?? (await endingCalled(formId, world));
  const { row: placement } = await placementAt(ending.placement, world);
  await mayThey(person, 'see-receipt', { ending, placement, reporterIds: [ending.reporterId] }, world);
  const steps = await planned(ending.ref, world);
  const meeting = steps.flatMap((step) => (step.do === 'open-meeting' ? [step.meeting] : []))[0];
  const { law, rest } = await lawAndRest(steps, world);
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
      ...(await birthdayNotes(ending, placement, world)),
    ],
    because: ['Warrington W-31 to W-34', 'CF-09', 'CF-48', 'Regulation 14, Care Planning Regulations 2010'],
    sums: [...(meeting === undefined ? [] : [meeting.sum]), ...sumsOf(steps)],
    url: linkTo(placeOf(ending.ref), world.council),
  };
}

/** A young person who comes of age inside the window decides for themselves from then on. @source E-51 */
export async function birthdayNotes(ending: Ending, placement: Placement, world: World): Promise<readonly string[]> {
  if (ending.required === 'not-required') return [];
  const procedure = await procedureOf(ending, world);
  const { last } = disruptionWindow(ending.leftOn, placement, procedure, await world.workingDays());
  const birthday = turns18Within(placement, ending.leftOn, last);
  return birthday === undefined ? [] : [turning18Words(birthday)];
}

export async function endingDecisionView(ref: string, person: string, world: World): Promise<CardView> {
  const { row: ending } = await endingCalled(ref, world);
  const { row: placement } = await placementAt(ending.placement, world);
  await mayThey(person, 'decide-disruption-meeting', { ending, placement }, world);
  return {
    card: 'ending-decision',
    ref,
    need: NEEDS[ending.required],
    law: (await lawAndRest(await planned(ref, world), world)).law,
    toCheck: ending.toCheck,
    state: ending.decidedBy === undefined ? 'open' : 'decided',
    because: ['CF-09', 'CF-10', 'CF-49'],
    url: linkTo(placeOf(ref), world.council),
  };
}
