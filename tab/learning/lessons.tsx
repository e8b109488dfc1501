import type { LessonView } from '#rules/views';
import { PlaceLink } from '../frame/navigation.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { Section } from '../frame/section.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { Why } from '../frame/why.tsx';
import { NoteLesson } from './note-lesson.tsx';
import type { LessonsProps } from './lesson-props.ts';
import { TakeUpLesson } from './take-up-lesson.tsx';

const TONES = { 'taken-up': 'plain', changed: 'good', 'nothing-changed': 'plain' } as const;

/** What a meeting learnt, who takes it up, and what was changed because of it. */
export function Lessons({ view, people, onNote, onChanged, onLater }: LessonsProps) {
  const { ref, title, lessons, mayNote, toldWords, because } = view;
  return (
    <div className="room">
      <div className="page-head">
        <div>
          <PageHeading title={`What ${ref} learnt`}>What was learnt</PageHeading>
          <p className="quiet">
            {title} <PlaceLink to={`meeting/${ref}`}>{ref}</PlaceLink>
          </p>
        </div>
      </div>
      <Section title="Learnt, and what was changed" count={lessons.length}>
        {lessons.length === 0 ? (
          <p className="empty">Nothing is written down yet.</p>
        ) : (
          <ul className="lines">
            {lessons.map((lesson) => (
              <Line key={lesson.key} lesson={lesson} view={view} onChanged={onChanged} onLater={onLater} />
            ))}
          </ul>
        )}
        <p className="quiet">{toldWords}</p>
        <Why because={because} of="this is written down" />
      </Section>
      {mayNote && <NoteLesson view={view} people={people} onNote={onNote} />}
    </div>
  );
}

interface LineProps extends Pick<LessonsProps, 'view' | 'onChanged' | 'onLater'> {
  readonly lesson: LessonView;
}

const Line = ({ lesson, view, onChanged, onLater }: LineProps) => {
  const { kindWords, topicWords, words, owner, state, stateWords, changed, notYet, told, mayChange } = lesson;
  return (
    <li>
      <span>
        <strong>{topicWords}</strong> <span className="quiet">{kindWords}</span>
      </span>
      <StateMark tone={TONES[state]}>{stateWords}</StateMark>
      {words !== undefined && <span>{words}</span>}
      {owner !== undefined && <span className="quiet">{owner} takes it up.</span>}
      {notYet !== undefined && <span className="quiet">Put off because: {notYet}</span>}
      {changed !== undefined && (
        <span>
          {state === 'changed' ? 'What was changed' : 'Why nothing is changed'}: {changed}
        </span>
      )}
      {told !== undefined && told !== '' && <span className="quiet">Told back: {told}.</span>}
      {mayChange && <TakeUpLesson lesson={lesson} today={view.today} onChanged={onChanged} onLater={onLater} />}
    </li>
  );
};
