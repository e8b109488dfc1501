import {
  applyChairChanges,
  inCaseOfMeeting,
  instrumentCalled,
  type ChairChanges,
  type FormChangesRow,
  type Instrument,
} from '#rules';
import { Fault } from '../../faults.ts';
import { formChangesKey } from './ask-for-views.ts';
import { meetingCalled, placementAt } from '../find-case.ts';
import { mayThey } from '../may-they.ts';
import { saveRow } from '../plans/save-row.ts';
import type { Ports } from '../ports.ts';

export type FormChangeOutcome =
  { readonly is: 'changed'; readonly instrument: Instrument } | { readonly is: 'refused'; readonly words: string };

/** The chair leaves questions out or puts others in, for everybody who gets this form, before it is sent. */
export async function changeQuestionnaireForm(
  who: string,
  ref: string,
  instrumentId: string,
  changes: ChairChanges,
  ports: Ports,
): Promise<FormChangeOutcome> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  await mayThey(who, 'approve-invitees', { meeting, placement }, ports);
  const instrument = instrumentCalled(instrumentId, ports.bank);
  if (instrument === undefined || instrument.kind !== meeting.kind)
    throw new Fault('rejected', `form of ${meeting.ref}`);
  const sent = (await ports.records.questionnaires.where({ meeting: ref })).some(
    ({ row }) => row.instrument === instrumentId,
  );
  if (sent)
    return {
      is: 'refused',
      words: 'This form has been sent. People would answer different questions; ask in the meeting instead.',
    };
  const changed = applyChairChanges(instrument, changes, ports.bank);
  if (changed.is === 'refused')
    return { is: 'refused', words: changed.sentences.join(' ').replaceAll(`Form ${instrument.id}`, 'This form') };
  await saveRow<FormChangesRow>(ports.records.formChanges, {
    key: formChangesKey(ref, instrumentId),
    ...inCaseOfMeeting(meeting),
    meeting: ref,
    instrument: instrumentId,
    changes,
  });
  return { is: 'changed', instrument: changed.instrument };
}
