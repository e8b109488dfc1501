import { isHelper, type Instrument, type Meeting, type Questionnaire } from '#rules';
import { Fault } from '../../faults.ts';
import type { Turn } from '../define-question.ts';
import { meetingCalled, placementAt } from '../find-case.ts';
import type { Saved, Ports } from '../ports.ts';
import { formOf } from './form-as-asked.ts';

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
