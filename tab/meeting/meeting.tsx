import { useState } from 'react';
import type { MeetingMay, MeetingView } from '#rules/views';
import { Homes } from '../frame/homes.tsx';
import { Checklist } from '../look/checklist.tsx';
import { OwedList } from '../look/owed-list.tsx';
import { SafetyFlags } from '../look/safety-flags.tsx';
import { StatusStrip } from '../look/status-strip.tsx';
import { Agreement } from './agreement.tsx';
import { CancelMeeting } from './cancel-meeting.tsx';
import { ChairPart } from './chair-part.tsx';
import { Convert } from './convert.tsx';
import { DeclareInterest } from './declare-interest.tsx';
import { HeldTogether } from './held-together.tsx';
import type { MeetingIntentions } from './intentions.ts';
import { MeetingHeader } from './meeting-header.tsx';
import { Missing } from './missing.tsx';
import { MoreActions } from './more-actions.tsx';
import { MustNotMeet } from './must-not-meet.tsx';
import { NextStep } from './next-step.tsx';
import { ClosePreparation } from './close-preparation.tsx';
import { OtherPages } from './other-pages.tsx';
import { PeoplePart } from './people-part.tsx';
import { Agenda, Papers } from './preparation.tsx';
import { RecordPart } from './record-part.tsx';
import { remediesFor, type OpenForm } from './remedies.ts';
import { Sittings } from './sittings.tsx';
import { TimePart } from './time-part.tsx';

export interface MeetingProps {
  readonly view: MeetingView;
  readonly intentions: MeetingIntentions;
}

/** The whole meeting: where it stands, who must not meet, what is late, what is next. Only what the server allows is offered. */
export function Meeting({ view, intentions }: MeetingProps) {
  const [open, setOpen] = useState<readonly OpenForm[]>([]);
  const turn = (form: OpenForm, isOpen: boolean) => {
    setOpen((before) => [...before.filter((one) => one !== form), ...(isOpen ? [form] : [])]);
  };
  const { look } = view;
  const late = look?.status.some(({ of, count }) => of === 'late' && count > 0) === true;
  return (
    <div className="room meeting">
      <MeetingHeader view={view}>
        <OtherPages view={view} />
        <MoreActions>
          <SeldomDone view={view} intentions={intentions} />
        </MoreActions>
      </MeetingHeader>
      {look !== undefined && <StatusStrip counts={look.status} />}
      {look !== undefined && <SafetyFlags lines={look.safety} />}
      <NextStep view={view} intentions={intentions} />
      <div className="meeting-columns">
        <div className="stack">
          <PeoplePart
            view={view}
            mayChange={view.may.includes('propose-invitees') || view.may.includes('approve-invitees')}
            changing={open.includes('people')}
            onChanging={(changing) => {
              turn('people', changing);
            }}
            intentions={intentions}
          />
          <ClosePreparation view={view} onClose={intentions.closePreparation} />
          <RecordPart view={view} mayRecord={view.may.includes('record-meeting')} intentions={intentions} />
          <Agenda {...view} />
        </div>
        <div className="stack">
          <OwedList
            rows={view.obligations}
            alsoWhy={look?.checklist.map(({ words, because }) => ({ of: words, because })) ?? []}
            onSetAside={intentions.setAside}
          />
          <Missing
            missing={view.missing}
            late={late}
            remedies={remediesFor(view, intentions, (form) => {
              turn(form, true);
            })}
          />
          {look !== undefined && <Checklist lines={look.checklist} />}
          <HeldTogether view={view} onTogether={intentions.holdTogether} onApart={intentions.holdApart} />
          <Arrangements view={view} intentions={intentions} open={open} turn={turn} />
          <Papers papers={view.papers} />
          <Homes homes={view.homes} folded />
        </div>
      </div>
    </div>
  );
}

interface ArrangementsProps extends MeetingProps {
  readonly open: readonly OpenForm[];
  readonly turn: (form: OpenForm, isOpen: boolean) => void;
}

/** When, under whom, and agreed with whom. */
function Arrangements({ view, intentions, open, turn }: ArrangementsProps) {
  const may = (what: MeetingMay): boolean => view.may.includes(what);
  return (
    <>
      <TimePart
        view={view}
        mayChoose={may('choose-time') || may('agree-out-of-window')}
        mayMove={may('move')}
        choosing={open.includes('time')}
        setChoosing={(choosing) => {
          turn('time', choosing);
        }}
        intentions={intentions}
      />
      {(may('allocate-chair') || may('choose-time')) && (
        <ChairPart
          view={view}
          mayChooseChair={may('allocate-chair')}
          mayChooseMinuteTaker={may('choose-time')}
          choosing={open.findLast((form) => form === 'chair' || form === 'minute-taker')}
          setChoosing={(choosing) => {
            turn('chair', choosing === 'chair');
            turn('minute-taker', choosing === 'minute-taker');
          }}
          intentions={intentions}
        />
      )}
      <Agreement view={view} mayAgree={may('agree')} onAgree={intentions.agree} />
      <Sittings view={view} mayChoose={may('choose-time')} onChoose={intentions.chooseSitting} />
    </>
  );
}

function SeldomDone({ view, intentions }: MeetingProps) {
  const may = (what: MeetingMay): boolean => view.may.includes(what);
  return (
    <>
      {may('say-must-not-meet') && view.apart !== undefined && view.apart.length > 1 && (
        <MustNotMeet people={view.apart} mayEnd={may('end-must-not-meet')} onSay={intentions.sayMustNotMeet} />
      )}
      {may('convert') && <Convert onConvert={intentions.convert} />}
      {may('declare-interest') && (
        <div id="interest" tabIndex={-1}>
          <DeclareInterest onDeclare={intentions.declareInterest} />
        </div>
      )}
      {may('cancel') && <CancelMeeting view={view} onCancel={intentions.cancel} />}
    </>
  );
}
