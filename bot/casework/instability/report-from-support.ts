import { formFromSupport, type Meeting, type Placement } from '#rules';
import { Fault } from '../../faults.ts';
import { defineQuestion } from '../define-question.ts';
import { canThey } from '../may-they.ts';
import type { Ports } from '../ports.ts';

/** The form and the placement for a report that comes from a support meeting, for whoever may make one of it. */
export const typedFromSupport = defineQuestion({
  name: 'form-from-support',
  act: 'propose-invitees',
  about: (ref: string) => ({ is: 'meeting', ref }),
  answer: (ref, { loaded }): { readonly formId: string; readonly placement: Placement } => {
    if (loaded.placement === undefined) throw new Fault('not-yours', 'placement');
    return { formId: formFromSupport(ref), placement: loaded.placement };
  },
});

/** Whether this person may make a report of the meeting: the same who may change whom it asks. */
export const mayReportFromSupport = async (
  who: string,
  meeting: Meeting,
  placement: Placement,
  ports: Ports,
): Promise<boolean> =>
  meeting.kind === 'support' &&
  meeting.state !== 'closed' &&
  meeting.state !== 'cancelled' &&
  (await canThey(who, 'propose-invitees', { meeting, placement }, ports));
