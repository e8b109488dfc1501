import { steady } from '../api/steady.ts';
import { questionnaires } from '../api/questionnaires.ts';
import { Desk } from '../desk/desk.tsx';
import { FormsToPassOn } from '../desk/forms-to-pass-on.tsx';
import { FaultPage, Loading } from '../frame/states.tsx';
import { useLoaded } from '../frame/loaded.ts';

/** My desk. */
export default function DeskPage() {
  const desk = useLoaded('desk', steady.desk);
  const forms = useLoaded('forms', questionnaires.toPassOn);
  if (desk.is === 'loading') return <Loading what="your desk" />;
  if (desk.is === 'failed')
    return <FaultPage heading="My desk" failure={desk.failure} again={() => void desk.again()} />;
  const settle = async (key: string, note?: string) => {
    await steady.settle(key, note);
    await desk.again();
  };
  return (
    <Desk view={desk.value} onSettle={settle} onLookAgain={() => void desk.again()}>
      {forms.is === 'ready' && (
        <FormsToPassOn
          forms={forms.value}
          onGiveCode={questionnaires.giveCode}
          onSendAgain={questionnaires.sendAgain}
        />
      )}
    </Desk>
  );
}
