import type { EpisodeView } from '#rules/views';
import { kindWords, meetingStateWords, sentence } from '../words.ts';
import { PlaceLink } from './navigation.tsx';
import { Section } from './section.tsx';

/** The meetings that a report or an ending led to. */
export function MeetingsAbout({ meetings }: Pick<EpisodeView, 'meetings'>) {
  return (
    <Section title="Meetings">
      {meetings.length === 0 ? (
        <p className="empty">No meeting has been called.</p>
      ) : (
        <ul className="lines">
          {meetings.map(({ ref, kind, stateWords, when, place }) => (
            <li key={ref}>
              <PlaceLink to={place}>{ref}</PlaceLink>
              <span>{kindWords(kind)}</span>
              <span className="quiet">
                {sentence(when ?? 'No day chosen yet')} {sentence(meetingStateWords(stateWords))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
