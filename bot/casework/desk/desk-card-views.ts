import {
  canBeUndone,
  endOf,
  evidenceWords,
  inOwnNames,
  isOfAction,
  raisedTo,
  capital,
  seenOnly,
  childName,
  firstName,
  namesInChat,
  forceWords,
  shortDate,
  stateOf,
  stateWords,
  titleOf,
  linkTo,
  placeOf,
  type CardView,
  type DeskView,
  type Obligation,
  type Placement,
} from '#rules';
import { Fault } from '../../faults.ts';
import { invitationsTo, workerCalled } from '../find-case.ts';
import { defineQuestion } from '../define-question.ts';
import { overridesFor } from '../obligations/override-obligation.ts';
import { setAsideWords } from '../obligations/show-owed.ts';
import type { Ports } from '../ports.ts';

/** As many lines as a phone shows without scrolling far. */
const LINES = 6;

export async function greetingView(person: string, ports: Ports): Promise<CardView> {
  const worker = await workerCalled(person, ports);
  return {
    card: 'greeting',
    name: worker === undefined ? '' : firstName(worker.name),
    council: ports.council.name,
    url: linkTo('desk', ports.council),
  };
}

export const commandsView = (about: string): CardView => ({
  card: 'commands',
  notUnderstood: about === 'not-understood',
});

export function myDeskView(desk: DeskView, ports: Ports): CardView {
  return {
    card: 'my-desk',
    lines: desk.waiting.slice(0, LINES).map(({ title, ref, child, due, state }) => ({
      title: child === undefined ? `${title} (${ref})` : `${child} · ${title} (${ref})`,
      when: due === undefined ? 'No day set' : `by ${shortDate(due)}`,
      state: stateWords(state),
    })),
    more: Math.max(0, desk.waiting.length - LINES),
    url: linkTo('desk', ports.council),
  };
}

/** The key of a task about a person ends with who it is. */
async function whomIn({ key, about, kind }: Obligation, ports: Ports): Promise<string | undefined> {
  const person = key
    .slice(`owed:${about}:${kind.startsWith('meeting.invite') ? 'meeting.invite' : kind}:`.length)
    .replace(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:/, '');
  if (!kind.startsWith('meeting.') || person === '') return undefined;
  const people = (await invitationsTo(about, ports)).map(({ row }) => row);
  return namesInChat(people)[people.findIndex((one) => one.person === person)];
}

/** What is asked of whoever says that it is done, or where Steady sees it; neither where it is done already. */
const howItEnds = ({ kind, doneAt }: Obligation, may: boolean) =>
  doneAt !== undefined || isOfAction(kind) ? {} : { asks: may ? endOf(kind).said : undefined, seen: seenOnly(kind) };

/** What is owed about no case of the child, such as a look at an emergency opening, names the home that it is about. */
async function childOf(
  owed: Obligation,
  known: Placement | undefined,
  { records }: Ports,
): Promise<string | undefined> {
  const home =
    known ?? (owed.placement === undefined ? undefined : (await records.placements.find(owed.placement))?.row);
  return home === undefined ? owed.childRef : childName(home);
}

/** One thing owed, as its owner, whoever it was raised to, and those who see its case see it. */
export const taskView = defineQuestion({
  name: 'show-task',
  act: 'see-obligation',
  about: (key: string) => ({ is: 'obligation', key }),
  more: async ({ obligation }, { procedure, today, workingDays }) =>
    obligation === undefined ? {} : { raisedTo: raisedTo(obligation, today(), await workingDays(), procedure) },
  answer: async (key, { actor, loaded: { obligation: owed, placement }, may, ports }): Promise<CardView> => {
    if (owed === undefined) throw new Fault('not-yours', 'task');
    const state = stateOf(owed, ports.today(), await ports.workingDays());
    return {
      card: 'task',
      child: await childOf(owed, placement, ports),
      ref: owed.about,
      obligation: key,
      title: inOwnNames(titleOf(owed.kind), owed.kind, ports.procedure),
      whom: await whomIn(owed, ports),
      due: owed.due === undefined ? undefined : shortDate(owed.due),
      sum: owed.sum,
      state: `${capital(stateWords(state))}. ${capital(forceWords(owed.force))}.`,
      ...howItEnds(owed, may('settle-obligation')),
      evidence: evidenceWords(owed),
      canUndo: may('settle-obligation') && canBeUndone(owed, ports.today()),
      overrides: (await overridesFor(actor.id, owed.about, ports))(owed),
      setAside: await setAsideWords(owed, ports),
      because: owed.because,
      url: linkTo(placeOf(owed.about), ports.council),
    };
  },
});
