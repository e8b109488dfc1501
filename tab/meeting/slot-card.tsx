import { Button } from '@fluentui/react-components';
import type { SlotView } from '#rules/views';
import { CautionIcon } from '../frame/icons.tsx';

interface SlotCardProps {
  readonly slot: SlotView;
  readonly best: boolean;
  readonly busy: boolean;
  readonly onChoose: (slot: SlotView) => void;
}

/** One hour: who is free, who is not, and who is to be asked because nobody knows. */
export function SlotCard({ slot, best, busy, onChoose }: SlotCardProps) {
  return (
    <li className="card">
      <div className="card-head">
        <h4>
          {slot.words}
          {best && <span className="quiet"> (fits best)</span>}
        </h4>
        <Button
          appearance={best ? 'primary' : 'secondary'}
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            onChoose(slot);
          }}
        >
          Choose<span className="only-heard"> {slot.words}</span>
        </Button>
      </div>
      {slot.why !== undefined && <p className="quiet">{slot.why}</p>}
      <dl className="facts facts-narrow">
        <Names words="Free" names={slot.free} />
        <Names words="Busy" names={slot.busy} />
        <Names words="To be asked" names={slot.toAsk} />
      </dl>
      {slot.warnings.map((warning) => (
        <p key={warning} className="note note-caution">
          <CautionIcon /> <span>{warning}</span>
        </p>
      ))}
    </li>
  );
}

function Names({ words, names }: { readonly words: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <dt>{words}</dt>
      <dd>{names.join(', ')}</dd>
    </div>
  );
}
