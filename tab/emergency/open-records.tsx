import { Button } from '@fluentui/react-components';
import type { OwnOpening } from '#rules/views';
import type { OfOpening } from '../api/emergency.ts';
import { clockTime } from '../days.ts';
import { useIntention } from '../frame/intention.ts';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';

interface OpenRecordsProps {
  readonly own: readonly OwnOpening[];
  readonly onClose: (of: OfOpening) => Promise<void>;
}

/** The records that are open to whoever looks, with what there is to read and until when. */
export const OpenRecords = ({ own, onClose }: OpenRecordsProps) => (
  <Section title="Open to you now" tone="strong">
    <ul className="lines">
      {own.map((one) => (
        <OpenedRecord key={one.opening} one={one} onClose={onClose} />
      ))}
    </ul>
  </Section>
);

interface OpenedRecordProps extends Pick<OpenRecordsProps, 'onClose'> {
  readonly one: OwnOpening;
}

function OpenedRecord({ one, onClose }: OpenedRecordProps) {
  const { opening, placement, child, until, cases } = one;
  const { busy, failure, carryOut } = useIntention();
  return (
    <li>
      <p>
        <strong>{child}</strong>: open until {clockTime(until)}, to read. What you read is written down.
      </p>
      {cases.length === 0 ? (
        <p>Steady has no record of instability, ending or meeting for this child.</p>
      ) : (
        <ul>
          {cases.map(({ words, place }) => (
            <li key={place}>
              <PlaceLink to={place}>{words}</PlaceLink>
            </li>
          ))}
        </ul>
      )}
      <FaultNote failure={failure} />
      <div className="row">
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void carryOut(() => onClose({ placement, opening }), 'Closed.')}
        >
          Close it now<span className="only-heard"> ({child})</span>
        </Button>
      </div>
    </li>
  );
}
