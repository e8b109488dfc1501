import type { MeetingView, Place } from '#rules/views';
import { PlaceButton } from '../frame/navigation.tsx';

interface OtherPage {
  readonly words: string;
  /** Where it is for this meeting and this person; undefined where it is not theirs. */
  readonly place: (view: MeetingView) => Place | undefined;
}

/** What else there is about a meeting, each on a page of its own. Who opens one sees the link. */
const PAGES: readonly OtherPage[] = [
  {
    words: 'Open the room',
    place: ({ ref, may }) => (may.includes('open-room') ? `room/${ref}` : undefined),
  },
  {
    words: 'Papers and plans',
    place: ({ ref, look }) => (look === undefined ? undefined : `kept/${ref}`),
  },
  {
    words: 'What was learnt',
    place: ({ ref, may }) => (may.includes('see-lessons') ? `lessons/${ref}` : undefined),
  },
  {
    words: 'Read the answers',
    place: ({ ref, may, questionnaires }) =>
      may.includes('read-answers') && questionnaires !== undefined ? `answers/${ref}` : undefined,
  },
];

export const OtherPages = ({ view }: { readonly view: MeetingView }) =>
  PAGES.map(({ words, place }) => {
    const to = place(view);
    return to === undefined ? null : (
      <PlaceButton key={words} to={to}>
        {words}
      </PlaceButton>
    );
  });
