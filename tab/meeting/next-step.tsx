import type { MeetingMay, MeetingView } from '#rules/views';
import { useAsNext } from '../frame/next.tsx';
import { Approve } from './approve.tsx';
import { AskAround } from './ask-around.tsx';
import { DraftAnswer } from './draft-answer.tsx';
import type { MeetingIntentions } from './intentions.ts';
import { PutBack } from './put-back.tsx';
import { SetByHand } from './set-by-hand.tsx';
import { SendInvitations } from './send-invitations.tsx';

/** What the procedure wants next of whoever looks; a skip link leads here. Other pages of this meeting are linked here too. */
export function NextStep({ view, intentions }: { readonly view: MeetingView; readonly intentions: MeetingIntentions }) {
  useAsNext();
  const may = (what: MeetingMay): boolean => view.may.includes(what);
  return (
    <div id="next" tabIndex={-1} className="next-step">
      {may('put-back') && <PutBack view={view} onPutBack={intentions.putBack} />}
      {may('set-by-hand') && <SetByHand onSay={intentions.setByHand} />}
      {may('answer-draft') && <DraftAnswer view={view} onAnswer={intentions.answerDraft} />}
      <AskAround
        view={view}
        mayAskWorker={may('choose-time')}
        mayAskChair={may('propose-invitees') && !may('approve-invitees')}
        onAskWorker={intentions.askWorker}
        onAskChair={intentions.askChair}
      />
      {may('approve-invitees') && <Approve view={view} onApprove={intentions.approve} />}
      {may('send') && <SendInvitations view={view} onSend={intentions.send} />}
    </div>
  );
}
