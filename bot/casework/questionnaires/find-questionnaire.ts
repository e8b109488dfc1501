import {
  applyChairChanges,
  instrumentCalled,
  isHelper,
  type Instrument,
  type Meeting,
  type Questionnaire,
} from '#rules';
import { Fault } from '../../faults.ts';
import type { Turn } from '../define-question.ts';
import { meetingCalled, placementAt } from '../find-case.ts';
import type { Saved, Ports } from '../ports.ts';

/** A form in the hands of whoever writes in it: a worker, or the person who opened their own link with their own code. */
export interface FormInHand {
  readonly row: Questionnaire;
  readonly meeting: Meeting;
  readonly instrument: Instrument;
  /** A worker who writes down what somebody else says. */
  readonly asHelper: boolean;
  /** Stands with what is saved: a worker's id, or the person's key. */
  readonly hand: string;
}

export async function formInHand({ actor, loaded, ports }: Turn): Promise<FormInHand> {
  const { questionnaire: row, meeting } = loaded;
  if (row === undefined || meeting === undefined) throw new Fault('not-yours', 'questionnaire');
  return { row, meeting, instrument: await formOf(row, ports), asHelper: isHelper(actor.id, row), hand: actor.id };
}

/** The form that a command or a question is about. */
export const ofForm = ({ form }: { readonly form: string }) => ({ is: 'questionnaire', id: form }) as const;

export async function questionnaireCalled(id: string, { records }: Ports): Promise<Saved<Questionnaire>> {
  const saved = (await records.questionnaires.where({ id }))[0];
  if (saved === undefined) throw new Fault('not-yours', `questionnaire:${id}`);
  return saved;
}

export async function caseOf({ meeting: ref }: Pick<Questionnaire, 'meeting'>, ports: Ports) {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  return { meeting, placement };
}

/** The form as this person has it, as it was when they were asked, with what the chair changed before it was sent. */
export async function formOf(
  { instrument: id, instrumentVersion, changes }: Questionnaire,
  ports: Ports,
): Promise<Instrument> {
  const instrument = await formAsSent(id, instrumentVersion, ports);
  if (instrument === undefined) throw new Fault('rejected', `instrument:${id}`);
  if (changes === undefined) return instrument;
  const changed = applyChairChanges(instrument, changes, ports.bank);
  return changed.is === 'changed' ? changed.instrument : instrument;
}

export const formAsSentKey = (id: string, version: string): string => `form-as-sent:${version}:${id}`;

/** A council may change its bank while forms are out: each is read under the version under which it was sent. */
async function formAsSent(id: string, version: string, { bank, records }: Ports): Promise<Instrument | undefined> {
  if (version === bank.version) return instrumentCalled(id, bank);
  return (await records.formsAsSent.find(formAsSentKey(id, version)))?.row.form ?? instrumentCalled(id, bank);
}
