import { Button } from '@fluentui/react-components';
import type { MeetingMay, MeetingView } from '#rules';
import { Obligations } from '../frame/obligations.tsx';
import { Agreement } from './agreement.tsx';
import { Approve } from './approve.tsx';
import { AskAround } from './ask-around.tsx';
import { CancelMeeting } from './cancel-meeting.tsx';
import { ChairPart } from './chair-part.tsx';
import { Convert } from './convert.tsx';
import { DeclareInterest } from './declare-interest.tsx';
import { DraftAnswer } from './draft-answer.tsx';
import type { MeetingIntentions } from './intentions.ts';
import { MeetingHeader } from './meeting-header.tsx';
import { Missing } from './missing.tsx';
import { PeoplePart } from './people-part.tsx';
import { Agenda, ChairsList, Papers, Views, WaysOn } from './preparation.tsx';
import { RecordPart } from './record-part.tsx';
import { SendInvitations } from './send-invitations.tsx';
import { Sittings } from './sittings.tsx';
import { TimePart } from './time-part.tsx';

export interface MeetingProps {
  readonly view: MeetingView;
  readonly intentions: MeetingIntentions;
}

/** The whole meeting. What a person may do here is said by the server, and only that is offered. */
export function Meeting({ view, intentions }: MeetingProps) {
  const may = (what: MeetingMay): boolean => view.may.includes(what);
  return (
    <div className="room meeting">
      <MeetingHeader view={view}>
        <Button
          className="no-print"
          appearance="secondary"
          onClick={() => {
            window.print();
          }}
        >
          Print
        </Button>
      </MeetingHeader>
      <Missing missing={view.missing} />
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
      <div className="two-columns">
        <div>
          <PeoplePart
            view={view}
            mayChange={may('propose-invitees') || may('approve-invitees')}
            intentions={intentions}
          />
          <RecordPart view={view} mayRecord={may('record-meeting')} intentions={intentions} />
          <Agenda agenda={view.agenda} />
        </div>
        <div>
          <ChairPart
            view={view}
            mayChooseChair={may('allocate-chair')}
            mayChooseMinuteTaker={may('choose-time')}
            intentions={intentions}
          />
          <TimePart
            view={view}
            mayChoose={may('choose-time') || may('agree-out-of-window')}
            mayMove={may('move')}
            intentions={intentions}
          />
          <Agreement view={view} mayAgree={may('agree')} onAgree={intentions.agree} />
          <Sittings view={view} mayChoose={may('choose-time')} onChoose={intentions.chooseSitting} />
          <Views view={view} mayRead={may('read-answers')} />
          <Papers papers={view.papers} />
          <ChairsList list={view.chairList} />
          <WaysOn ways={view.waysOn ?? []} />
          <Obligations rows={view.obligations} onSetAside={intentions.setAside} />
        </div>
      </div>
      {may('convert') && <Convert onConvert={intentions.convert} />}
      {may('declare-interest') && <DeclareInterest onDeclare={intentions.declareInterest} />}
      {may('cancel') && <CancelMeeting view={view} onCancel={intentions.cancel} />}
    </div>
  );
}
