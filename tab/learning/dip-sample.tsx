import { Button, Field, Select } from '@fluentui/react-components';
import { useIntention } from '../frame/intention.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import { FaultNote } from '../frame/states.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { DrawPart } from './draw-part.tsx';
import { DrawnMeetings } from './drawn-meetings.tsx';
import { FinishPart } from './finish-sample.tsx';
import type { DipSampleProps } from './sample-props.ts';
import { SampleReport } from './sample-report.tsx';

const TONES = { 'not-drawn': 'open', open: 'plain', reported: 'good' } as const;

/** The dip sample of one period: how it was drawn, where its readings are, what it found. */
export function DipSample(props: DipSampleProps) {
  const { view, onAsk, onExport } = props;
  const { busy, failure, carryOut } = useIntention();
  return (
    <div className="room">
      <div className="page-head">
        <div>
          <PageHeading title="Dip sample">Dip sample</PageHeading>
          <p className="quiet">{view.title}</p>
          <StateMark tone={TONES[view.state]}>{view.stateWords}</StateMark>
        </div>
        {view.may.includes('export') && (
          <div className="row">
            <Button disabled={busy} onClick={() => void carryOut(() => onExport('word'), 'Saved as a Word file.')}>
              Save as Word
            </Button>
            <Button disabled={busy} onClick={() => void carryOut(() => onExport('csv'), 'Saved as a table.')}>
              Save as a table (CSV)
            </Button>
          </div>
        )}
      </div>
      <FaultNote failure={failure} />
      <p>It is for learning how meetings are held. It grades a record, never a worker and never a child.</p>
      <ChoosePeriod view={view} onAsk={onAsk} />
      {view.report !== undefined && <SampleReport report={view.report} />}
      {view.state !== 'not-drawn' && <DrawnMeetings {...props} />}
      {view.may.includes('finish') && <FinishPart {...props} />}
      <DrawPart {...props} />
    </div>
  );
}

const ChoosePeriod = ({ view: { from, to, title, choices }, onAsk }: Pick<DipSampleProps, 'view' | 'onAsk'>) => (
  <div className="row choose-two">
    <Field label="Period">
      <Select
        value={`${from} ${to}`}
        onChange={(_event, { value }) => {
          const chosen = choices.find((one) => `${one.from} ${one.to}` === value);
          if (chosen !== undefined) onAsk({ from: chosen.from, to: chosen.to });
        }}
      >
        {choices.every((one) => one.from !== from) && <option value={`${from} ${to}`}>{title}</option>}
        {choices.map((one) => (
          <option key={one.from} value={`${one.from} ${one.to}`}>
            {one.title}
          </option>
        ))}
      </Select>
    </Field>
  </div>
);
