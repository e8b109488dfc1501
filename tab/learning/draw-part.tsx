import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { DrawnAgainView, SampleView } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { Fold } from '../frame/fold.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import type { DipSampleProps } from './sample-props.ts';

/** How it was drawn, with the seed; or the button that draws it. */
export function DrawPart({ view, onDraw, onDrawAgain }: Pick<DipSampleProps, 'view' | 'onDraw' | 'onDrawAgain'>) {
  const { busy, failure, carryOut } = useIntention();
  return (
    <Section
      title="The draw"
      tone={view.state === 'not-drawn' ? 'strong' : 'plain'}
      why={{ of: 'a sample is drawn', reasons: [{ of: 'The draw', because: view.because }] }}
    >
      {view.seed !== undefined && <HowDrawn view={view} />}
      <p>{view.method}</p>
      <Shares view={view} />
      <FaultNote failure={failure} />
      {view.may.includes('draw') && (
        <Button appearance="primary" disabled={busy} onClick={() => void carryOut(() => onDraw(), 'Drawn.')}>
          Draw the sample
        </Button>
      )}
      {view.state === 'not-drawn' && !view.may.includes('draw') && (
        <p className="empty">Nothing is drawn for this period yet.</p>
      )}
      {view.may.includes('draw-again') && <DrawAgain onDrawAgain={onDrawAgain} />}
      {view.may.includes('draw-anew') && <DrawAnew onDraw={onDraw} />}
      {view.earlier.length > 0 && (
        <Fold title="Drawings before" count={view.earlier.length}>
          <ul>
            {view.earlier.map(({ seed, words, why }) => (
              <li key={seed}>
                {words}, seed <code>{seed}</code>. Drawn anew because: {why}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  );
}

const HowDrawn = ({ view: { drawnWords, seed, drawnFrom, meetings } }: { readonly view: SampleView }) => (
  <p>
    {drawnWords}. Seed <code className="seed">{seed}</code>.
    {drawnFrom !== undefined && ` ${String(meetings.length)} of ${String(drawnFrom)} meetings were drawn.`} The same
    seed draws the same again.
  </p>
);

function Shares({ view: { strata } }: { readonly view: SampleView }) {
  if (strata.length === 0) return null;
  return (
    <Fold title="How it is shared out" count={strata.length}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Team, and what became of the meeting</th>
            <th scope="col">Held</th>
            <th scope="col">Drawn</th>
          </tr>
        </thead>
        <tbody>
          {strata.map(({ words, of, taken }) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td>{of}</td>
              <td>{taken}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}

function DrawAgain({ onDrawAgain }: Pick<DipSampleProps, 'onDrawAgain'>) {
  const [came, setCame] = useState<DrawnAgainView>();
  const { busy, failure, carryOut } = useIntention();
  return (
    <div>
      <Button
        disabled={busy}
        onClick={() =>
          void carryOut(async () => {
            setCame(await onDrawAgain());
          }, 'Drawn again.')
        }
      >
        Draw it again with the same seed
      </Button>
      <FaultNote failure={failure} />
      {came !== undefined && (
        <ul className="plain-list">
          {came.says.map((words) => (
            <li key={words}>
              <StateMark tone={came.same ? 'good' : 'caution'}>{words}</StateMark>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function DrawAnew({ onDraw }: Pick<DipSampleProps, 'onDraw'>) {
  const [why, setWhy] = useState('');
  const { busy, failure, carryOut } = useIntention();
  return (
    <Fold title="Draw anew, with another seed">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void carryOut(() => onDraw(why), 'Drawn anew.');
        }}
      >
        <p>What was drawn before is kept beside it. Readings that were given are owed by nobody then.</p>
        <Field label="Why it is drawn anew" required>
          <Textarea
            value={why}
            maxLength={2000}
            onChange={(_event, { value }) => {
              setWhy(value);
            }}
          />
        </Field>
        <FaultNote failure={failure} />
        <Button type="submit" disabled={busy}>
          Draw anew
        </Button>
      </form>
    </Fold>
  );
}
