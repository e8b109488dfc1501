import { useCallback } from 'react';
import type { AppointmentView } from '#rules/views';
import { JoinIcon, LateIcon } from '../../tab/frame/icons.tsx';
import { SafetyFlag } from '../../tab/look/safety-flag.tsx';
import type { Ask } from '../api/ask.ts';
import { Loaded, type PaneNeeds } from '../frame/loaded.tsx';
import { OwnPartOf } from './own-part.tsx';
import { WholeMeetingOf } from './whole-meeting.tsx';

interface AppointmentProps extends PaneNeeds {
  readonly meeting: string;
  readonly ask: Ask;
}

/** Beside one of Steady’s appointments: the meeting for whoever sees it, and one’s own part. */
export function Appointment({ meeting, ask, settings, signIn }: AppointmentProps) {
  const load = useCallback(
    () => ask('GET /api/outlook/appointments/:ref', { params: { ref: meeting } }),
    [ask, meeting],
  );
  return (
    <Loaded load={load} what={`Opening ${meeting}…`} {...{ settings, signIn }}>
      {(view, again) => (
        <>
          <Head view={view} />
          {view.whole !== undefined && view.whole.safety.length > 0 && (
            <section className="flags" aria-label="Safety">
              {view.whole.safety.map((line) => (
                <SafetyFlag key={line.title} line={line} />
              ))}
            </section>
          )}
          {view.own !== undefined && (
            <OwnPartOf
              own={view.own}
              onNotComing={async () => {
                await ask('POST /api/outlook/appointments/:ref/not-coming', { params: { ref: meeting }, body: {} });
                again();
              }}
            />
          )}
          {view.whole !== undefined && <WholeMeetingOf whole={view.whole} />}
        </>
      )}
    </Loaded>
  );
}

function Head({ view }: { readonly view: AppointmentView }) {
  return (
    <header className="part pane-head">
      <h1>
        {view.title} <span className="heading-ref">{view.ref}</span>
      </h1>
      <p>
        {view.child}
        {view.when !== undefined && <> · {view.when}</>}
        <br />
        <span className="quiet">{view.stateWords}</span>
      </p>
      {view.trouble !== undefined && (
        <div role="alert" className="note note-bad">
          <LateIcon /> <span>{view.trouble}</span>
        </div>
      )}
      <p className="head-actions">
        <a className="button-filled" href={view.url} target="_blank" rel="noreferrer">
          Open in Steady
        </a>
        {view.joinUrl !== undefined && (
          <a className="button-outlined" href={view.joinUrl} target="_blank" rel="noreferrer">
            <JoinIcon /> Join
          </a>
        )}
      </p>
    </header>
  );
}
