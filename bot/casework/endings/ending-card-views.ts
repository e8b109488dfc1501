import {
  childName,
  childNameIn,
  disruptionWindow,
  limitWords,
  saidTogetherWords,
  TO_CHECK_FACTS,
  toCheckWords,
  turning18Words,
  turns18Within,
  linkTo,
  placeOf,
  type CardView,
  type Ending,
  type Placement,
} from '#rules';
import { Fault } from '../../faults.ts';
import { workerCalled } from '../find-case.ts';
import { ownChildren } from '../desk/find-children.ts';
import { askRule } from '../ask-rule.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import type { Started } from '../meetings/start-meeting.ts';
import { procedureOf } from '../procedure-of.ts';
import { followsOf, lawAndRest, owedAfter, sumsOf } from '../desk/what-follows.ts';
import type { Ports } from '../ports.ts';

export const endingFormView = defineQuestion({
  name: 'ending-form',
  act: 'report',
  about: (_formId: string) => ({ is: 'nothing' }),
  answer: async (formId, { actor, ports }): Promise<CardView> => ({
    card: 'ending-form',
    formId,
    children: await ownChildren(actor.id, undefined, ports),
    changedWithin: limitWords(ports.procedure.disruption.carePlanChangedWithin.is),
    today: ports.today(),
    emergency: ports.council.emergency,
    typed: {},
  }),
});

interface StartForm {
  readonly card: 'planning-form' | 'support-form';
  readonly formId: string;
}

export const startFormView = defineQuestion({
  name: 'start-form',
  act: 'report',
  about: (_asked: StartForm) => ({ is: 'nothing' }),
  answer: async ({ card, formId }, { actor, ports }): Promise<CardView> => ({
    card,
    formId,
    children: await ownChildren(actor.id, undefined, ports),
    today: ports.today(),
    typed: {},
  }),
});

/** What follows once a planning or support meeting was asked for, for whoever asked. */
export const startReceiptView = defineQuestion({
  name: 'start-receipt',
  act: 'report',
  about: ({ meeting }: Started) => ({ is: 'meeting', ref: meeting }),
  answer: async ({ meeting, because, sums }, { loaded, ports }): Promise<CardView> => ({
    card: 'start-receipt',
    child: childNameIn(loaded.placement),
    ref: meeting,
    words: 'The draft is with whoever arranges it. Nothing is sent yet.',
    follows: await followsOf(await owedAfter(meeting, ports), ports),
    because,
    sums,
    url: linkTo(placeOf(meeting), ports.council),
  }),
});

export const NEEDS = {
  required: 'A disruption meeting is required.',
  consider: 'A disruption meeting is to be considered: the team manager decides.',
  'not-required': 'No disruption meeting is required.',
  undecided: 'Whether a disruption meeting is required is not decided yet.',
} as const satisfies Record<Ending['required'], string>;

/** The ending and its placement; a question about an ending has both, or is refused. */
export function endingIn({ loaded }: Turn): { readonly ending: Ending; readonly placement: Placement } {
  const { ending, placement } = loaded;
  if (ending === undefined || placement === undefined) throw new Fault('not-yours', 'ending');
  return { ending, placement };
}

/** What a manager still has to look at, in words; undefined where there is nothing. @source CF-09, CF-10, E-48 */
export async function toCheckOf(turn: Turn): Promise<string | undefined> {
  const { ending } = endingIn(turn);
  if (!ending.toCheck) return undefined;
  const procedure = await procedureOf(ending, turn.ports);
  return askRule(TO_CHECK_FACTS, turn, (facts) => toCheckWords(facts, procedure));
}

/** By its reference, or by the form that reported it: a list is slow to find a new row by anything but its key. */
export const endingReceiptView = defineQuestion({
  name: 'ending-receipt',
  act: 'see-receipt',
  about: (asked: { readonly ending: string } | { readonly form: string }) =>
    'form' in asked ? { is: 'ended', form: asked.form } : { is: 'ending', ref: asked.ending },
  answer: async (_asked, turn): Promise<CardView> => {
    const { ports } = turn;
    const { ending, placement } = endingIn(turn);
    const owed = await owedAfter(ending.ref, ports);
    const meetings = await ports.records.meetings.where({ about: ending.ref });
    const { law, rest } = await lawAndRest(owed, ports);
    const toCheck = await toCheckOf(turn);
    return {
      card: 'ending-receipt',
      child: childName(placement),
      ref: ending.ref,
      need: NEEDS[ending.required],
      law,
      follows: rest,
      notes: [
        ...(toCheck === undefined ? [] : [`${toCheck} What was answered stands meanwhile.`]),
        ...(await birthdayNotes(ending, placement, ports)),
      ],
      because: ['Warrington W-31 to W-34', 'CF-09', 'CF-48', 'Regulation 14, Care Planning Regulations 2010'],
      sums: [...meetings.slice(0, 1).map(({ row }) => row.sum), ...sumsOf(owed)],
      url: linkTo(placeOf(ending.ref), ports.council),
    };
  },
});

/** A young person who comes of age inside the window decides for themselves from then on. @source E-51 */
export async function birthdayNotes(ending: Ending, placement: Placement, ports: Ports): Promise<readonly string[]> {
  if (ending.required === 'not-required') return [];
  const procedure = await procedureOf(ending, ports);
  const { last } = disruptionWindow(ending.leftOn, placement, procedure, await ports.workingDays());
  const birthday = turns18Within(placement, ending.leftOn, last);
  return birthday === undefined ? [] : [turning18Words(birthday)];
}

/** What each of two said about the meeting, or that they decided together. @source CF-09 */
export async function togetherWords(ending: Ending, ports: Ports): Promise<readonly string[]> {
  const ids = [ending.firstBy, ending.secondBy, ending.decidedBy, ending.decidedWith].filter((id) => id !== undefined);
  const names = new Map(
    await Promise.all(
      ids.map(async (id) => [id, (await workerCalled(id, ports))?.name ?? 'Someone who has left'] as const),
    ),
  );
  return saidTogetherWords(ending, (id) => names.get(id) ?? id);
}

export const endingDecisionView = defineQuestion({
  name: 'ending-decision',
  act: 'decide-disruption-meeting',
  about: ({ ending }: { readonly ending: string }) => ({ is: 'ending', ref: ending }),
  answer: async (_asked, turn): Promise<CardView> => {
    const { ports } = turn;
    const { ending, placement } = endingIn(turn);
    return {
      card: 'ending-decision',
      child: childName(placement),
      ref: ending.ref,
      need: [NEEDS[ending.required], ...(await togetherWords(ending, ports))].join(' '),
      law: (await lawAndRest(await owedAfter(ending.ref, ports), ports)).law,
      toCheck: await toCheckOf(turn),
      state: ending.decidedBy === undefined ? 'open' : 'decided',
      because: ['CF-09', 'CF-10', 'CF-49'],
      url: linkTo(placeOf(ending.ref), ports.council),
    };
  },
});
