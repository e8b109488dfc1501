import { steady } from '../api/steady.ts';
import { useLoaded } from '../frame/loaded.ts';
import { PlaceLink } from '../frame/navigation.tsx';
import { FaultPage, Loading } from '../frame/states.tsx';
import MeetingPage from './meeting.tsx';

/** Opened in a Teams meeting: the meeting’s own page, where it is one that Steady arranged. `id` is the chat. */
export default function InMeetingPage({ id }: { readonly id: string }) {
  const found = useLoaded(`in-meeting/${id}`, () => steady.meetingOfChat(id));
  if (found.is === 'loading') return <Loading what="this meeting" />;
  if (found.is === 'failed')
    return <FaultPage heading="This meeting" failure={found.failure} again={() => void found.again()} />;
  if (found.value.ref !== undefined) return <MeetingPage id={found.value.ref} />;
  return (
    <div className="room fault-page">
      <h1>Steady did not arrange this meeting for today</h1>
      <p>Beside a meeting that Steady arranged, its agenda and what must not be forgotten stand here on its day.</p>
      <p>
        <PlaceLink to="desk">Open my desk</PlaceLink>
      </p>
    </div>
  );
}
