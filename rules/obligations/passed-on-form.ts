import type { Questionnaire } from '../case-records.ts';
import { decided, type Decision } from '../decision.ts';
import { changedRow, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { isOver } from './owed.ts';
import { BECAUSE_OF_LEAVING, formerlyAs, heirOf } from './passed-on.ts';

export interface PassOnForm {
  readonly form: string;
}

export const PASS_FORM_FACTS = ['questionnaire', 'placement', 'invitations', 'circle', 'obligations'] as const;
type PassFormFacts = Facts<(typeof PASS_FORM_FACTS)[number]>;

/**
 * A family’s form goes on, code and all, where whoever helped with it works here no more, or was the child’s worker before. Whoever
 * they reached for the child goes with it: tasks about them, and who reaches them in the child’s circle from now on.
 *
 * @source E-87; E-54
 */
export function passOnForm(_said: PassOnForm, facts: PassFormFacts): Decision<Effects | undefined> {
  const { questionnaire: form, placement, invitations, circle, today, supply } = facts;
  const { workerId } = form;
  const isHere = workerId !== undefined && supply.worker(workerId)?.active === true;
  const before = workerId === undefined ? undefined : formerlyAs(workerId, invitations, placement);
  const role = isHere ? before : 'childs-social-worker';
  const to = workerId === undefined || role === undefined ? undefined : heirOf(role, placement.team, placement, facts);
  if (to === undefined || to.id === workerId) return decided(undefined, BECAUSE_OF_LEAVING);
  const theirs = <Row extends { readonly workerId?: string | undefined }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.workerId === workerId);
  const moved = { workerId: to.id };
  return decided(
    {
      key: `${form.key}/passed-on-${today}-${to.id}`,
      about: form.meeting,
      changes: [
        changedRow('questionnaires', form.key, moved, { workerId }),
        ...theirs(circle)
          .filter(({ childRef }) => childRef === placement.childRef)
          .map(({ key }) => changedRow('circle', key, moved, { workerId })),
        ...theirs(invitations).map(({ key }) => changedRow('invitations', key, moved, { workerId })),
        ...tasksOfForm(facts, to.id),
      ],
      steps: [],
      did: 'went on to who has the work now',
      didTo: `${form.meeting} ${form.id}`,
      redraw: [{ about: form.id, cards: ['questionnaire'] }],
    },
    BECAUSE_OF_LEAVING,
  );
}

/** To help with the form, to ring about it: in the next digest of whoever has it now. */
const tasksOfForm = ({ questionnaire: form, obligations, today }: PassFormFacts, ownerId: string): readonly Change[] =>
  obligations
    .filter((row) => row.key.endsWith(`:${form.id}`) && row.ownerId === form.workerId && !isOver(row))
    .map(({ key, ownerId: ownerBefore }) =>
      changedRow('obligations', key, { ownerId, ownerBefore, openedOn: today }, { ownerId: ownerBefore }),
    );

/** Whether a form that is out has a helper who works here no more. */
export const needsNewHelper = (
  { workerId }: Pick<Questionnaire, 'workerId'>,
  worksHere: (id: string) => boolean,
): boolean => workerId !== undefined && !worksHere(workerId);
