import { Button } from '@fluentui/react-components';
import type { RoomView } from '#rules/views';
import { momentWords } from '#rules/words';
import { useIntention } from '../frame/intention.ts';
import { PlaceLink } from '../frame/navigation.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { Finish } from './finish.tsx';
import type { RoomIntentions } from './intentions.ts';
import { ItemNotes } from './item-notes.tsx';
import { itemKey, type Notes, type NotesState } from './notes.ts';
import { OverviewBeside } from './overview-beside.tsx';
import { RoomActions } from './room-actions.tsx';
import { WhoCame } from './who-came.tsx';

interface RoomProps {
  readonly view: RoomView;
  readonly state: NotesState;
  readonly notes: Notes;
  readonly intentions: RoomIntentions;
}

/** The room of a meeting: who came, the agenda with what is written to each item, and what is agreed. */
export function Room({ view, state, notes, intentions }: RoomProps) {
  const mayWrite = view.mayWrite && view.state === 'open';
  const heading = `Room of ${view.ref}`;
  return (
    <div className="room">
      <PageHeading title={heading}>{heading}</PageHeading>
      <p className="quiet">
        {view.title}
        {view.startsAt === undefined ? '' : `, ${momentWords(view.startsAt)}`}.{' '}
        <PlaceLink to={`meeting/${view.ref}`}>Back to the meeting</PlaceLink>
      </p>
      {view.mayWrite && <OpenOrClose view={view} intentions={intentions} />}
      {mayWrite && <Saved state={state} onSaveNow={() => void notes.flush()} />}
      {view.parts.length === 0 && (
        <p className="empty">You are not asked to a part of this meeting. Its minutes say what came of it.</p>
      )}
      {view.parts.map(({ number, people, items }) => (
        <section key={number} aria-label={`Part ${String(number)}`}>
          {view.parts.length > 1 && <h2>Part {number}</h2>}
          {people.length > 0 && <WhoCame view={view} part={number} people={people} onSay={intentions.sayOfPerson} />}
          <Section
            {...(number === view.parts[0]?.number ? { id: 'agenda' } : {})}
            title={view.parts.length > 1 ? `Agenda of part ${String(number)}` : 'Agenda'}
          >
            <ol className="cards">
              {items.map(({ item }) => {
                const one = state.items[itemKey(number, item)];
                return one === undefined ? null : (
                  <ItemNotes
                    key={item}
                    part={number}
                    item={item}
                    kind={view.kind}
                    state={one}
                    mayWrite={mayWrite}
                    notes={notes}
                    {...(item === view.overviewItem
                      ? { beside: <OverviewBeside meeting={view.ref} load={intentions.overview} /> }
                      : {})}
                  />
                );
              })}
            </ol>
          </Section>
        </section>
      ))}
      {view.parts.length > 0 && (
        <RoomActions
          view={view}
          people={intentions.people}
          onAdd={intentions.addAction}
          onTakeBack={intentions.takeBackAction}
        />
      )}
      {view.finish !== undefined && <Finish view={view} finish={view.finish} intentions={intentions} />}
    </div>
  );
}

/** Nothing is shown as saved that is not at the server. */
function Saved({ state: { status }, onSaveNow }: { readonly state: NotesState; readonly onSaveNow: () => void }) {
  const words = {
    saved: 'Everything is saved.',
    typing: 'Not saved yet: kept here.',
    saving: 'Saving…',
    waiting: 'No connection: what you type is kept here and sent by itself. Leave this page open until it is saved.',
  }[status.is];
  return (
    <div className={`row note ${status.is === 'saved' ? 'note-good' : 'note-caution'}`}>
      <span role="status">{words}</span>
      {status.is !== 'saved' && (
        <Button size="small" onClick={onSaveNow}>
          Save now
        </Button>
      )}
    </div>
  );
}

function OpenOrClose({ view, intentions }: Pick<RoomProps, 'view' | 'intentions'>) {
  const { busy, failure, carryOut } = useIntention();
  const open = view.state === 'open';
  return (
    <div className="row no-print">
      <Button
        appearance={open ? 'secondary' : 'primary'}
        disabledFocusable={busy}
        onClick={() =>
          void carryOut(
            open ? intentions.close : intentions.open,
            open ? 'The notes are closed.' : 'The notes are open.',
          )
        }
      >
        {open ? 'Close the notes' : view.state === 'closed' ? 'Open the notes again' : 'Open the notes'}
      </Button>
      <FaultNote failure={failure} />
    </div>
  );
}
