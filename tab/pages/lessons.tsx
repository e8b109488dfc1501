import { lessons } from '../api/lessons.ts';
import { steady } from '../api/steady.ts';
import { useLoaded } from '../frame/loaded.ts';
import { FaultPage, Loading } from '../frame/states.tsx';
import { Lessons } from '../learning/lessons.tsx';
import '../style/learning.css';

/** What one meeting learnt. */
export default function LessonsPage({ id }: { readonly id: string }) {
  const view = useLoaded(`lessons/${id}`, () => lessons.open(id));
  if (view.is === 'loading') return <Loading what={`what ${id} learnt`} />;
  if (view.is === 'failed')
    return <FaultPage heading={`What ${id} learnt`} failure={view.failure} again={() => void view.again()} />;
  const then = (done: Promise<unknown>): Promise<void> => done.then(() => view.again());
  return (
    <Lessons
      view={view.value}
      people={steady.people}
      onNote={(noted) => then(lessons.note(id, noted))}
      onChanged={(changed) => then(lessons.changed(id, changed))}
      onLater={(later) => then(lessons.later(id, later))}
    />
  );
}
