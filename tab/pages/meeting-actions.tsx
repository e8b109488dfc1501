import { ActionsPart } from '../actions/actions-part.tsx';
import type { ActionIntentions } from '../actions/intentions.ts';
import { steady } from '../api/steady.ts';
import { useLoaded } from '../frame/loaded.ts';

/** The actions of a meeting, fetched beside it: of those who see the whole meeting. */
export function MeetingActions({ id }: { readonly id: string }) {
  const loaded = useLoaded(`actions/${id}`, () => steady.actions(id));
  const again = () => (loaded.is === 'loading' ? Promise.resolve() : loaded.again());
  const intentions: ActionIntentions = {
    act: async (said) => {
      await steady.actOnAction(said);
      await again();
    },
    answerMoney: async (said) => {
      await steady.answerActionMoney(said);
      await again();
    },
    people: steady.people,
  };
  return <ActionsPart loaded={loaded} intentions={intentions} />;
}
