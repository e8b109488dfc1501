import type { SampledRecordView } from '#rules/views';
import { Fold } from '../frame/fold.tsx';
import { Section } from '../frame/section.tsx';

/** The minutes of a sampled meeting as they were released, for whoever reads or settles it. */
export const SampledMinutes = ({ minutes, minutesWords }: Pick<SampledRecordView, 'minutes' | 'minutesWords'>) => (
  <Section title="Minutes">
    <p className="quiet">{minutesWords}</p>
    {minutes.length > 0 && (
      <Fold title="Read the minutes">
        {minutes.map(({ is, text }, at) =>
          is === 'heading' ? (
            <h3 key={`${String(at)} ${text}`}>{text}</h3>
          ) : (
            <p key={`${String(at)} ${text}`}>{text}</p>
          ),
        )}
      </Fold>
    )}
  </Section>
);
