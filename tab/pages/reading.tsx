import { samples } from '../api/samples.ts';
import { useLoaded } from '../frame/loaded.ts';
import { FaultPage, Loading } from '../frame/states.tsx';
import { Reading } from '../learning/reading.tsx';
import '../style/learning.css';

/** One meeting that this person reads for the dip sample. */
export default function ReadingPage({ id }: { readonly id: string }) {
  const reading = useLoaded(`reading/${id}`, () => samples.reading(id));
  if (reading.is === 'loading') return <Loading what={`the reading of ${id}`} />;
  if (reading.is === 'failed')
    return <FaultPage heading={`Reading of ${id}`} failure={reading.failure} again={() => void reading.again()} />;
  return (
    <Reading
      key={reading.value.state}
      view={reading.value}
      onKeep={(kept) => samples.keepReading(id, kept)}
      onHandIn={async (revision) => {
        await samples.handIn(id, revision);
        await reading.again();
      }}
    />
  );
}
