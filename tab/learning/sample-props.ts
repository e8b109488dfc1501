import type { DrawnAgainView, SampleView } from '#rules/views';
import type { AskedSample, FinishedSample, NamedReader, SampleFormat } from '../api/samples.ts';

/** The dip sample of a period, and what can be done with it. */
export interface DipSampleProps {
  readonly view: SampleView;
  readonly onAsk: (asked: AskedSample) => void;
  readonly onDraw: (why?: string) => Promise<void>;
  readonly onDrawAgain: () => Promise<DrawnAgainView>;
  readonly onNameReader: (meeting: string, named: NamedReader) => Promise<void>;
  readonly onFinish: (finished: FinishedSample) => Promise<void>;
  readonly onExport: (format: SampleFormat) => Promise<void>;
}
