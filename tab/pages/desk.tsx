import { useEffect } from 'react';
import type { ActionIntentions } from '../actions/intentions.ts';
import { steady, type Evidence } from '../api/steady.ts';
import { questionnaires } from '../api/questionnaires.ts';
import { Desk } from '../desk/desk.tsx';
import { FormsToPassOn } from '../desk/forms-to-pass-on.tsx';
import { FaultPage, Loading } from '../frame/states.tsx';
import { useLoaded } from '../frame/loaded.ts';
import { bytesOf, saveFile } from '../frame/save-file.ts';

async function printForm(id: string): Promise<void> {
  const { name, base64, contentType } = await questionnaires.paper(id);
  saveFile(name, bytesOf(base64, contentType));
}

/** My desk. It is read again whenever the person comes back to it. */
export default function DeskPage() {
  const desk = useLoaded('desk', steady.desk);
  const forms = useLoaded('forms', questionnaires.toPassOn);
  const again = desk.is === 'loading' ? undefined : desk.again;
  useEffect(() => {
    if (again === undefined) return;
    const seen = () => {
      if (document.visibilityState === 'visible') void again();
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('focus', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('focus', seen);
    };
  }, [again]);
  if (desk.is === 'loading') return <Loading what="your desk" />;
  if (desk.is === 'failed')
    return <FaultPage heading="My desk" failure={desk.failure} again={() => void desk.again()} />;
  const settle = async (key: string, evidence: Evidence) => {
    await steady.settle(key, evidence);
    await desk.again();
  };
  const undo = async (key: string) => {
    await steady.undo(key);
    await desk.again();
  };
  const actions: ActionIntentions = {
    act: async (said) => {
      await steady.actOnAction(said);
      await desk.again();
    },
    answerMoney: async (said) => {
      await steady.answerActionMoney(said);
      await desk.again();
    },
    people: steady.people,
  };
  return (
    <Desk view={desk.value} onSettle={settle} onUndo={undo} actions={actions}>
      {forms.is === 'ready' && (
        <FormsToPassOn
          forms={forms.value}
          passing={{
            giveCode: questionnaires.giveCode,
            sendAgain: questionnaires.sendAgain,
            print: printForm,
          }}
        />
      )}
    </Desk>
  );
}
