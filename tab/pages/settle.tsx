import { samples } from '../api/samples.ts';
import { useLoaded } from '../frame/loaded.ts';
import { useNavigation } from '../frame/navigation.tsx';
import { FaultPage, Loading } from '../frame/states.tsx';
import { SettleReadings } from '../learning/settle-readings.tsx';
import '../style/learning.css';

/** Two readings of one meeting that differ. */
export default function SettlePage({ id }: { readonly id: string }) {
  const { go } = useNavigation();
  const settling = useLoaded(`settle/${id}`, () => samples.toSettle(id));
  if (settling.is === 'loading') return <Loading what={`the readings of ${id}`} />;
  if (settling.is === 'failed')
    return <FaultPage heading={`Readings of ${id}`} failure={settling.failure} again={() => void settling.again()} />;
  return (
    <SettleReadings
      view={settling.value}
      onSettle={async (settled) => {
        await samples.settle(id, settled);
        go('dip-sample');
      }}
    />
  );
}
