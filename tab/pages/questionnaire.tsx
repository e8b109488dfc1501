import type { QuestionnaireView } from '#rules/views';
import { questionnaires } from '../api/questionnaires.ts';
import { FaultPage, Loading } from '../frame/states.tsx';
import { useLoaded } from '../frame/loaded.ts';
import { useDraft } from '../questionnaire/kept-drafts.ts';
import { Questionnaire } from '../questionnaire/questionnaire.tsx';

/** One person's form. */
export default function QuestionnairePage({ id }: { readonly id: string }) {
  const form = useLoaded(`questionnaire/${id}`, () => questionnaires.open(id));
  if (form.is === 'loading') return <Loading what="your form" />;
  if (form.is === 'failed')
    return <FaultPage heading="Your views" failure={form.failure} again={() => void form.again()} />;
  return <OpenForm view={form.value} again={form.again} />;
}

function OpenForm({ view, again }: { readonly view: QuestionnaireView; readonly again: () => Promise<void> }) {
  const [state, draft] = useDraft(view);
  const then = (done: Promise<unknown>): Promise<void> => done.then(again);
  return (
    <Questionnaire
      state={state}
      onWrite={draft.write}
      onSaveNow={draft.flush}
      onMoreTime={() => then(questionnaires.askForMoreTime(view.id))}
      onDecline={(words) => then(questionnaires.decline(view.id, words))}
      onRatherTalk={() => then(questionnaires.ratherTalk(view.id))}
      onAddFile={(file, sealed) => then(questionnaires.addFile(view.id, file, sealed))}
      onSubmit={async (proxy) => {
        const outcome = await questionnaires.submit(view.id, proxy);
        if (outcome.is === 'returned') await again();
        return outcome;
      }}
    />
  );
}
