import type { MeetingView } from '#rules/views';
import { JoinIcon, LateIcon } from '../frame/icons.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { SafetyFlags } from '../look/safety-flags.tsx';
import { StatusStrip } from '../look/status-strip.tsx';
import { kindWords } from '../words.ts';
import { OtherPages } from './other-pages.tsx';
import { Agenda } from './preparation.tsx';

/** Beside a Teams meeting there is room for a hand's breadth: who must not meet, the counts, the agenda, and the way to the notes. */
export function SidePanel({ view }: { readonly view: MeetingView }) {
  const { look } = view;
  return (
    <div className="room side-panel">
      <header>
        <PageHeading title={view.ref}>
          {kindWords(view.kind)} <span className="heading-ref">{view.ref}</span> · {view.childRef} ({view.initials})
        </PageHeading>
        <div className="head-actions no-print">
          {view.joinUrl !== undefined && (
            <a className="button-filled" href={view.joinUrl} target="_blank" rel="noreferrer">
              <JoinIcon /> Join
            </a>
          )}
          <OtherPages view={view} />
        </div>
      </header>
      {view.trouble !== undefined && (
        <div role="alert" className="note note-bad">
          <LateIcon /> <span>{view.trouble}</span>
        </div>
      )}
      {look !== undefined && <SafetyFlags lines={look.safety} />}
      {look !== undefined && <StatusStrip counts={look.status} />}
      <Agenda agenda={view.agenda} chairList={view.chairList} waysOn={view.waysOn ?? []} />
    </div>
  );
}
