import {
  applyChairChanges,
  formChangesKey,
  inCaseOfMeeting,
  instrumentCalled,
  type ChairChanges,
  type FormChangesRow,
  type Instrument,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineDraft } from '../define-draft.ts';
import { saveRow } from '../plans/save-row.ts';

export interface ChangeForm {
  readonly meeting: string;
  readonly instrument: string;
  readonly changes: ChairChanges;
}

export type FormChangeOutcome =
  { readonly is: 'changed'; readonly instrument: Instrument } | { readonly is: 'refused'; readonly words: string };

/** The chair leaves questions out or puts others in, for everybody who gets this form, before it is sent. */
export const changeQuestionnaireForm = defineDraft({
  name: 'change-questionnaire-forms',
  act: 'approve-invitees',
  about: ({ meeting }: ChangeForm) => ({ is: 'meeting', ref: meeting }),
  keep: async (said, { loaded: { meeting }, ports }): Promise<FormChangeOutcome> => {
    const instrument = instrumentCalled(said.instrument, ports.bank);
    if (meeting === undefined || instrument === undefined || instrument.kind !== meeting.kind)
      throw new Fault('rejected', `form of ${said.meeting}`);
    const { ref } = meeting;
    const sent = await ports.records.questionnaires.where({ meeting: ref });
    if (sent.some(({ row }) => row.instrument === instrument.id))
      return {
        is: 'refused',
        words: 'This form has been sent. People would answer different questions; ask in the meeting instead.',
      };
    const changed = applyChairChanges(instrument, said.changes, ports.bank);
    if (changed.is === 'refused')
      return { is: 'refused', words: changed.sentences.join(' ').replaceAll(`Form ${instrument.id}`, 'This form') };
    await saveRow<FormChangesRow>(ports.records.formChanges, {
      key: formChangesKey(ref, instrument.id),
      ...inCaseOfMeeting(meeting),
      meeting: ref,
      instrument: instrument.id,
      changes: said.changes,
    });
    return { is: 'changed', instrument: changed.instrument };
  },
});
