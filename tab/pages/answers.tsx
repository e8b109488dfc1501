import { Answers } from '../answers/answers.tsx';
import { Overview } from '../answers/overview.tsx';
import { questionnaires } from '../api/questionnaires.ts';
import { FaultNote, FaultPage, Loading } from '../frame/states.tsx';
import { useLoaded } from '../frame/loaded.ts';
import { saveFile } from '../frame/save-file.ts';

/** For the chair and the Safeguarding Unit organiser: every answer, and the overview that others may see. */
export default function AnswersPage({ id }: { readonly id: string }) {
  const answers = useLoaded(`answers/${id}`, () => questionnaires.answers(id));
  const overview = useLoaded(`overview/${id}`, () => questionnaires.overview(id));
  if (answers.is === 'loading') return <Loading what={`the answers for ${id}`} />;
  if (answers.is === 'failed')
    return <FaultPage heading={`Answers for ${id}`} failure={answers.failure} again={() => void answers.again()} />;
  return (
    <Answers
      view={answers.value}
      onOpenFile={async (form, name) => {
        saveFile(`${id}-${name}`, await questionnaires.file(form, name));
      }}
      onTakeBack={async (form, reason) => {
        await questionnaires.withdraw(form, reason);
        await answers.again();
      }}
    >
      {overview.is === 'loading' && <p role="status">Opening the overview…</p>}
      {overview.is === 'failed' && <FaultNote failure={overview.failure} />}
      {overview.is === 'ready' && (
        <Overview
          view={overview.value}
          onWrite={async (text, share, quotesAgreed) => {
            await questionnaires.writeOverview(id, text, share, quotesAgreed);
            if (share) await overview.again();
          }}
        />
      )}
    </Answers>
  );
}
