import {
  asksThis,
  formChangesKey,
  instrumentCalled,
  questionnaireSteps,
  questionsOf,
  roleName,
  type ChairChanges,
  type Meeting,
  type MeetingForm,
  type QuestionBank,
} from '#rules';
import { askRule } from '../ask-rule.ts';
import { Fault } from '../../faults.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { invitationsTo } from '../find-case.ts';
import { procedureOf } from '../procedure-of.ts';

const NO_CHANGES: ChairChanges = { leftOut: [], added: [] };

/**
 * The forms that this meeting's people get, for the chair, who may leave questions out and put others in before they go. It names
 * parts and nobody.
 */
export const formsOfMeeting = defineQuestion({
  name: 'show-forms-to-send',
  act: 'approve-invitees',
  about: ({ meeting }: { readonly meeting: string }) => ({ is: 'meeting', ref: meeting }),
  answer: async (_asked, turn): Promise<readonly MeetingForm[]> => {
    const { ports } = turn;
    const { meeting } = turn.loaded;
    if (meeting === undefined) throw new Fault('not-yours', 'forms');
    const { ref } = meeting;
    const parts = await partsByForm(meeting, turn);
    const rows = (await ports.records.questionnaires.where({ meeting: ref })).map(({ row }) => row);
    const forms = [...parts].map(async ([id, names]): Promise<readonly MeetingForm[]> => {
      const form = instrumentCalled(id, ports.bank);
      if (form === undefined) return [];
      const changes = (await ports.records.formChanges.find(formChangesKey(ref, id)))?.row.changes ?? NO_CHANGES;
      return [
        {
          form,
          parts: [...names].sort(),
          sent: rows.some(({ instrument }) => instrument === id),
          ...changes,
          others: othersFor(id, ports.bank),
        },
      ];
    });
    return (await Promise.all(forms)).flat();
  },
});

/** Form → the parts that are asked with it. */
async function partsByForm(meeting: Meeting, turn: Turn) {
  const { ports } = turn;
  const procedure = await procedureOf(meeting, ports);
  const invitations = (await invitationsTo(meeting.ref, ports)).map(({ row }) => row);
  const toAsk = questionnaireSteps('look', meeting, invitations).flatMap((step) =>
    step.do === 'ask-for-views' ? invitations.filter(({ key }) => key === step.invitation) : [],
  );
  const parts = new Map<string, Set<string>>();
  for (const invitation of toAsk) {
    const decision = await askRule(['meeting', 'placement', 'hold', 'bank'], turn, (facts) =>
      asksThis(invitation, facts, procedure),
    );
    if (decision.is !== 'decided' || !decision.value.asked) continue;
    const { id } = decision.value.instrument;
    parts.set(id, (parts.get(id) ?? new Set()).add(roleName(invitation.part)));
  }
  return parts;
}

/** Questions that other forms of the same audience and kind of meeting ask: the author's own, in whole. */
function othersFor(id: string, bank: QuestionBank): MeetingForm['others'] {
  const form = instrumentCalled(id, bank);
  if (form === undefined) return [];
  const asked = new Set(questionsOf(form).map((question) => question.id));
  const others = bank.instruments
    .filter(({ kind, audience }) => kind === form.kind && audience === form.audience)
    .flatMap((each) => instrumentCalled(each.id, bank)?.sections ?? [])
    .filter(({ by }) => by === 'author')
    .flatMap(({ questions }) => questions)
    .filter((question) => !asked.has(question.id) && question.partOf === undefined && question.kind !== 'several');
  return [...new Map(others.map((question) => [question.id, { id: question.id, words: question.words }])).values()];
}
