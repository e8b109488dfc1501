import { useState } from 'react';
import { samples, type AskedSample } from '../api/samples.ts';
import { useLoaded } from '../frame/loaded.ts';
import { bytesOf, saveFile } from '../frame/save-file.ts';
import { FaultPage, Loading } from '../frame/states.tsx';
import { DipSample } from '../learning/dip-sample.tsx';
import '../style/learning.css';

/** The dip sample of a period. */
export default function DipSamplePage() {
  const [asked, setAsked] = useState<AskedSample>({});
  const sample = useLoaded(JSON.stringify(asked), () => samples.sample(asked));
  if (sample.is === 'loading') return <Loading what="the dip sample" />;
  if (sample.is === 'failed')
    return <FaultPage heading="Dip sample" failure={sample.failure} again={() => void sample.again()} />;
  const { from, to, seed } = sample.value;
  const days = { from, to };
  const then = (done: Promise<unknown>): Promise<void> => done.then(() => sample.again());
  return (
    <DipSample
      key={`${from} ${to} ${seed ?? ''}`}
      view={sample.value}
      onAsk={setAsked}
      onDraw={(why) => then(samples.draw(days, why))}
      onDrawAgain={() => samples.drawAgain(days)}
      onNameReader={(meeting, named) => then(samples.nameReader(meeting, named))}
      onFinish={(finished) => then(samples.finish({ ...days, ...finished }))}
      onExport={async (format) => {
        const file = await samples.exported(days, format);
        saveFile(file.name, bytesOf(file.base64, file.contentType));
      }}
    />
  );
}
