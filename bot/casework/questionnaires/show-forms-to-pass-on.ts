import {
  roleName,
  wayWords,
  whyClosedToThem,
  wrongCodesWords,
  type Questionnaire,
  type QuestionnaireToPassOn,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineQuestion } from '../define-question.ts';
import type { Ports } from '../ports.ts';
import { formInHand, ofForm } from './find-questionnaire.ts';
import { isOver } from './unlock-questionnaire.ts';

const NOT_BACK = ['to-send', 'sent', 'started'] as const;

/** Forms that this worker hands over, prints, asks by phone or does with a child; none that is not theirs to see any more. */
export const questionnairesToPassOn = defineQuestion({
  name: 'forms-to-pass-on',
  act: 'see-own-desk',
  about: (_asked: undefined) => ({ is: 'nothing' }),
  answer: async (_asked, { actor, ports: mine }): Promise<readonly QuestionnaireToPassOn[]> => {
    const ports: Ports = { ...mine, lookedUpByItself: true };
    const rows = (await ports.records.questionnaires.where({ workerId: actor.id }, { state: NOT_BACK })).map(
      ({ row }) => row,
    );
    const shown = await Promise.all(
      rows.map(({ id }) => formToPassOn(actor.id, { form: id }, ports).catch(unlessNotTheirs)),
    );
    return shown.filter((one) => one !== undefined);
  },
});

function unlessNotTheirs(fault: unknown): undefined {
  if (!(fault instanceof Fault) || fault.reason !== 'not-yours') throw fault;
}

const formToPassOn = defineQuestion({
  name: 'form-to-pass-on',
  act: 'give-code',
  about: ofForm,
  answer: async (_asked, turn): Promise<QuestionnaireToPassOn> => {
    const { row } = await formInHand(turn);
    const person = row.personIs === 'circle' ? (await turn.ports.records.circle.find(row.person))?.row : undefined;
    return {
      id: row.id,
      ref: row.meeting,
      who: person?.name ?? (row.personIs === 'child' ? 'The child' : 'This person'),
      part: roleName(row.role),
      way: wayWords(row.way),
      due: row.due,
      state: row.state,
      wrongCodes: wrongCodesWords(row.wrongTries),
      linkExpires: row.linkExpires,
      cannotOpen: whyClosedToThem(row, turn.ports.now(), hasCode(row, turn.ports)),
      isChild: row.personIs === 'child',
      phone: person?.phone,
      safeTimes: person?.safeTimes,
      ratherTalk: row.ratherTalk,
      moreTimeAsked: row.moreTimeAskedAt !== undefined,
    };
  },
});

const hasCode = ({ codeHash }: Questionnaire, ports: Ports): boolean =>
  codeHash !== undefined && !isOver(codeHash, ports);
