import type { ActionsView } from '#rules/views';
import { Day } from '../frame/day.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import type { Loaded } from '../frame/loaded.ts';
import { ActionItem } from './action-item.tsx';
import type { ActionIntentions } from './intentions.ts';

interface ActionsPartProps {
  readonly loaded: Loaded<ActionsView>;
  readonly intentions: ActionIntentions;
}

/** What became of the last meeting's actions, first; then what this meeting agreed. @source Torbay T-73 */
export function ActionsPart({ loaded, intentions }: ActionsPartProps) {
  if (loaded.is === 'loading') return null;
  if (loaded.is === 'failed') return <FaultNote failure={loaded.failure} />;
  const { actions, last } = loaded.value;
  return (
    <>
      {last !== undefined && last.actions.length > 0 && (
        <Section title="What became of the last meeting’s actions">
          <p>
            <PlaceLink to={`meeting/${last.ref}`}>{last.ref}</PlaceLink>, held on <Day day={last.heldOn} />.
          </p>
          <ul className="cards">
            {last.actions.map((action) => (
              <ActionItem key={action.key} action={action} intentions={intentions} level="h3" />
            ))}
          </ul>
        </Section>
      )}
      {actions.length > 0 && (
        <Section title="Actions">
          <ul className="cards">
            {actions.map((action) => (
              <ActionItem key={action.key} action={action} intentions={intentions} level="h3" />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
