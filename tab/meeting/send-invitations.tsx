import { Button } from '@fluentui/react-components';
import type { MeetingView } from '#rules/views';
import { FaultNote } from '../frame/states.tsx';
import { Section } from '../frame/section.tsx';
import { useIntention } from '../frame/intention.ts';

/** Says exactly what goes out, then sends it. */
export function SendInvitations({
  view,
  onSend,
}: {
  readonly view: MeetingView;
  readonly onSend: () => Promise<void>;
}) {
  const { busy, failure, carryOut } = useIntention();
  const asked = view.invitees.filter(
    ({ decision }) => decision === 'invite' || decision === 'views-only' || decision === 'separate',
  );
  if (view.missing.length > 0) return null;
  return (
    <Section title="Send the invitations" tone="strong">
      <p>
        {asked.length === 1 ? 'One person is asked' : `${String(asked.length)} people are asked`}: by card, by letter or
        through their worker, as listed below. The diary entry shows {view.ref} and nothing else.
      </p>
      <FaultNote failure={failure} />
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void carryOut(onSend, 'The invitations are going out.')}
        >
          {busy ? 'Sending…' : 'Send the invitations'}
        </Button>
      </div>
    </Section>
  );
}
