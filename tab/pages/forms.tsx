import { questionnaires } from '../api/questionnaires.ts';
import { FormsToSend } from '../forms/forms-to-send.tsx';
import { FaultPage, Loading } from '../frame/states.tsx';
import { useLoaded } from '../frame/loaded.ts';

/** The forms of one meeting, before they go out. */
export default function FormsPage({ id }: { readonly id: string }) {
  const forms = useLoaded(`forms/${id}`, () => questionnaires.formsOf(id));
  if (forms.is === 'loading') return <Loading what={`the forms of ${id}`} />;
  if (forms.is === 'failed')
    return <FaultPage heading={`Forms of ${id}`} failure={forms.failure} again={() => void forms.again()} />;
  return (
    <FormsToSend
      meeting={id}
      forms={forms.value}
      onChange={async (form, changes) => {
        await questionnaires.changeForm(id, form, changes);
        await forms.again();
      }}
    />
  );
}
