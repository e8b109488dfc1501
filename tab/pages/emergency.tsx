import { emergency } from '../api/emergency.ts';
import { Emergency } from '../emergency/emergency.tsx';
import { useLoaded } from '../frame/loaded.ts';
import { FaultPage, Loading } from '../frame/states.tsx';

const HEADING = 'Open a record in an emergency';

/** A child’s record that is opened in an emergency, and what somebody has to look at. */
export default function EmergencyPage() {
  const view = useLoaded('emergency', emergency.see);
  if (view.is === 'loading') return <Loading what="this page" />;
  if (view.is === 'failed')
    return <FaultPage heading={HEADING} failure={view.failure} again={() => void view.again()} />;
  const then = (done: Promise<unknown>): Promise<void> => done.then(() => view.again());
  return (
    <Emergency
      view={view.value}
      findChildren={emergency.children}
      onOpen={(opened) => then(emergency.open(opened))}
      onClose={(of) => then(emergency.close(of))}
      onLook={(looked) => then(emergency.look(looked))}
    />
  );
}
