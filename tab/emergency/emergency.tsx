import type { EmergencyProps } from './emergency-props.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import { Section } from '../frame/section.tsx';
import { LookAtOpening } from './look-at-opening.tsx';
import { OpenRecord } from './open-record.tsx';
import { OpenRecords } from './open-records.tsx';

const HEADING = 'Open a record in an emergency';

/** What is open to whoever looks, how another is opened, and what somebody who answers for quality has still to look at. */
export function Emergency({ view, findChildren, onOpen, onClose, onLook }: EmergencyProps) {
  const { own, toLookAt, mayOpen } = view;
  return (
    <div className="room">
      <PageHeading title={HEADING}>{HEADING}</PageHeading>
      {toLookAt.length > 0 && (
        <Section
          title="Opened, and still to be looked at"
          tone="strong"
          count={`${String(toLookAt.length)} to look at`}
        >
          <ul className="lines">
            {toLookAt.map((one) => (
              <LookAtOpening key={one.opening} opening={one} found={view.found} onLook={onLook} />
            ))}
          </ul>
        </Section>
      )}
      {own.length > 0 && <OpenRecords own={own} onClose={onClose} />}
      {mayOpen && <OpenRecord view={view} findChildren={findChildren} onOpen={onOpen} />}
      {!mayOpen && toLookAt.length === 0 && <p>Nothing waits to be looked at.</p>}
    </div>
  );
}
