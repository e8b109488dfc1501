import { Button } from '@fluentui/react-components';
import type { SlotOptions, SlotView } from '#rules/views';
import { useLoaded } from '../frame/loaded.ts';
import { FaultNote } from '../frame/states.tsx';
import { SlotCard } from './slot-card.tsx';

interface FoundSlotsProps {
  readonly load: () => Promise<SlotOptions>;
  readonly busy: boolean;
  readonly onChoose: (slot: SlotView) => void;
}

/** The hours found, best first; when nobody fits, the honest ways out. */
export function FoundSlots({ load, busy, onChoose }: FoundSlotsProps) {
  const found = useLoaded('slots', load);
  if (found.is === 'loading') return <p role="status">Looking in people’s diaries…</p>;
  if (found.is === 'failed')
    return (
      <>
        <FaultNote failure={found.failure} />
        <Button onClick={() => void found.again()}>Look again</Button>
      </>
    );
  const { slots, otherwise, searched } = found.value;
  return (
    <div>
      <h3>Found in people’s diaries</h3>
      <p className="quiet">{searched}</p>
      {slots.length > 0 && (
        <ul className="cards">
          {slots.map((slot, place) => (
            <SlotCard key={slot.startsAt} slot={slot} best={place === 0} busy={busy} onChoose={onChoose} />
          ))}
        </ul>
      )}
      {slots.length === 0 && otherwise.length > 0 && (
        <p className="note note-caution">
          There is no hour at which everyone who must come is free. These are the ways out:
        </p>
      )}
      {otherwise.length > 0 && (
        <ul className="cards">
          {otherwise.map(({ words, slot, missing, needs }) => (
            <li key={words} className="card">
              <h4>{words}</h4>
              {missing.length > 0 && <p>Without: {missing.join(', ')}.</p>}
              {needs !== '' && <p className="quiet">Needs: {needs}</p>}
              {slot !== undefined && (
                <ul className="cards">
                  <SlotCard slot={slot} best={false} busy={busy} onChoose={onChoose} />
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      {slots.length === 0 && otherwise.length === 0 && (
        <p className="empty">No hour was found in these days. Try other days, or agree one by phone.</p>
      )}
    </div>
  );
}
